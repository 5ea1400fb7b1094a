//! The words for what moves a gauge.

use super::{Cause, Why};
use crate::sim::vocabulary::Gauge;

impl Why {
    /// What moved the gauge, as a manager would say it: a short noun phrase.
    #[must_use]
    pub fn label(&self) -> &'static str {
        let (up, down) = words(self.gauge, self.cause);
        if self.share >= 0.0 { up } else { down }
    }
}

/// The words for a cause, when it lifts a gauge and when it lowers it.
fn words(gauge: Gauge, cause: Cause) -> (&'static str, &'static str) {
    let work = gauge == Gauge::Delivery;
    match cause {
        Cause::Settled => ("getting over it", "settling back to normal"),
        Cause::Warmth => ("more time for people", "less time for people"),
        Cause::Trust => ("more trust in the lead", "less trust in the lead"),
        Cause::Say => ("more say over their own work", "less say over their own work"),
        Cause::Direction => ("direction they were missing", "nobody showing the way"),
        Cause::Clarity => ("clearer what is expected", "less clear what is expected"),
        Cause::Record => ("dates being kept", "dates being missed"),
        Cause::Rest => ("more energy", "less energy"),
        Cause::Purpose => ("knowing better what it is for", "losing sight of what it is for"),
        Cause::Temper => ("life outside work", "worries outside work"),
        Cause::Others => ("the good spirits of the others", "the low spirits of the others"),
        Cause::Outcome => ("a decision that worked out", "a decision that did not work out"),
        Cause::Event => ("what happened", "what happened"),
        Cause::Passing => ("the sting wearing off", "the first pleasure passing"),
        Cause::Limits => ("the end of the scale", "the end of the scale"),
        Cause::Members => ("who is on the team", "who is on the team"),
        Cause::Lowest => ("the lowest coming up", "one person falling behind the others"),
        Cause::Help => ("help with the work", "more work than planned"),
        Cause::Dates => ("a later date", "an earlier date"),
        Cause::Unclear if work => ("clearer work", "less clear work"),
        Cause::Unclear => ("work that teaches more", "work that teaches less"),
        Cause::Fit => (
            "a way of deciding that suits",
            "a way of deciding that does not suit",
        ),
        Cause::Approach if work => (
            "a way of leading that suits the work",
            "a way of leading that slows the work",
        ),
        Cause::Approach => ("leading that lets people learn", "leading that teaches less"),
        Cause::Skill if work => ("more skill", "less skill"),
        Cause::Skill => ("more to learn", "less left to learn"),
        Cause::Spirits => ("better spirits", "lower spirits"),
        Cause::Process => ("better habits", "worse habits"),
        Cause::Safety => ("safer to speak up", "less safe to speak up"),
        Cause::Bench => ("people readier to lead", "people less ready to lead"),
        Cause::NewWork if work => ("new work that looks doable", "new work that looks hard to keep"),
        Cause::NewWork => ("new work on the desk", "new work on the desk"),
        Cause::Ended if work => ("work finished", "work finished late or dropped"),
        Cause::Ended => ("the next piece of work", "the next piece of work"),
        Cause::Days if work => ("work getting done", "days running out"),
        Cause::Days => ("what was learned", "little learned"),
        Cause::Else => ("other things", "other things"),
    }
}
