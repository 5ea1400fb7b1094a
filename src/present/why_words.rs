//! The words for what moves a gauge.

use crate::sim::vocabulary::Gauge;
use crate::sim::why::{Cause, Why};
use crate::story::Scenario;
use crate::words::Words;

use super::names::first;

/// What moved the gauge, as a manager would say it: a short noun phrase.
#[must_use]
pub fn label(words: &Words, why: &Why) -> String {
    let work = why.gauge == Gauge::Delivery;
    let way = if why.share >= 0.0 { "up" } else { "down" };
    words.fill(
        match why.cause {
            Cause::Settled => "why-settled",
            Cause::Warmth => "why-warmth",
            Cause::Trust => "why-trust",
            Cause::Say => "why-say",
            Cause::Direction => "why-direction",
            Cause::Clarity => "why-clarity",
            Cause::Record => "why-record",
            Cause::Rest => "why-rest-energy",
            Cause::Purpose => "why-purpose",
            Cause::Temper => "why-temper",
            Cause::Others => "why-others",
            Cause::Outcome => "why-outcome",
            Cause::Event => "why-event",
            Cause::Passing => "why-passing",
            Cause::Limits => "why-limits",
            Cause::Members => "why-members",
            Cause::Lowest => "why-lowest",
            Cause::Help => "why-help",
            Cause::Dates => "why-dates",
            Cause::Unclear if work => "why-unclear-work",
            Cause::Unclear => "why-unclear-growth",
            Cause::Fit => "why-fit",
            Cause::Talk => "why-talk",
            Cause::Approach if work => "why-approach-work",
            Cause::Approach => "why-approach-growth",
            Cause::Skill if work => "why-skill-work",
            Cause::Skill => "why-skill-growth",
            Cause::Spirits => "why-spirits",
            Cause::Process => "why-process",
            Cause::Safety => "why-safety",
            Cause::Bench => "why-bench",
            Cause::NewWork if work => "why-new-work",
            Cause::NewWork => "why-new-growth",
            Cause::Shelved if work => "why-shelved-work",
            Cause::Shelved => "why-shelved-growth",
            Cause::Ended if work => "why-ended-work",
            Cause::Ended => "why-ended-growth",
            Cause::Days => "why-days",
            Cause::Else => "why-else",
        },
        &[("way", way.into())],
    )
}

/// The same with the first name of the person it is mostly about, if it is about one.
#[must_use]
pub fn about(words: &Words, scenario: &Scenario, why: &Why) -> String {
    let person = why.person.and_then(|person| scenario.cast.get(person));
    mostly(
        words,
        label(words, why),
        person.map(|person| person.name.as_str()),
    )
}

/// A reason with the first name of the person of this name, if there is one.
#[must_use]
pub fn mostly(words: &Words, label: String, name: Option<&str>) -> String {
    match name.map(first) {
        Some(name) => words.fill("why-mostly", &[("why", label.into()), ("name", name.into())]),
        None => label,
    }
}
