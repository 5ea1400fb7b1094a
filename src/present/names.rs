//! What gauges, hats and days are called in the player's language.

use crate::play::Opening;
use crate::sim::vocabulary::{Gauge, Hat};
use crate::story::Scenario;
use crate::story::fill::Values;
use crate::story::ids::DecisionId;
use crate::words::Words;

/// Morale, delivery and growth.
#[must_use]
pub fn gauges(words: &Words) -> [String; 3] {
    [Gauge::Morale, Gauge::Delivery, Gauge::Growth].map(|one| gauge(words, one))
}

/// A gauge.
#[must_use]
pub fn gauge(words: &Words, gauge: Gauge) -> String {
    words.say(match gauge {
        Gauge::Morale => "gauge-morale",
        Gauge::Delivery => "gauge-delivery",
        Gauge::Growth => "gauge-growth",
    })
}

/// By which messages choose what to say of a gauge, by its place among the three.
#[must_use]
pub fn which_gauge(place: usize) -> &'static str {
    ["morale", "delivery", "growth"][place]
}

/// What somebody of this name is called in a sentence: the first of their names, without what leads on to the next; with a form
/// of address, the name they are addressed by.
#[must_use]
pub fn first(name: &str) -> &str {
    let mut words = name.split_whitespace();
    let Some(first) = words.next() else { return "" };
    let called = match words.next_back() {
        // All from the form of address on, when nothing but it and one name is there.
        Some(last) if addresses(first) => match words.next() {
            None => name.trim(),
            Some(_) => last,
        },
        _ => first,
    };
    called.trim_end_matches([',', ';', ':'])
}

/// Whether it is how people are addressed, and no name of theirs.
fn addresses(word: &str) -> bool {
    const FORMS: [&str; 20] = [
        "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Sir", "Lady", "Herr", "Frau", "Sr", "Sra", "Dra",
        "Señor", "Señora", "Don", "Doña", "Captain", "Kapitän",
    ];
    FORMS.contains(&word.trim_end_matches('.'))
}

/// Knowledge, commitment and time: what makes the odds of a decision.
#[must_use]
pub fn factors(words: &Words) -> [String; 3] {
    [
        words.say("factor-knowledge"),
        words.say("factor-commitment"),
        words.say("factor-time"),
    ]
}

/// A hat: "Manager's hat".
#[must_use]
pub fn hat(words: &Words, hat: Hat) -> String {
    words.say(match hat {
        Hat::Manager => "hat-manager",
        Hat::Leader => "hat-leader",
        Hat::Both => "hat-both",
        Hat::Neither => "hat-neither",
    })
}

/// A hat in lists: "Manager".
#[must_use]
pub fn hat_in_short(words: &Words, hat: Hat) -> String {
    words.say(match hat {
        Hat::Manager => "hat-manager-short",
        Hat::Leader => "hat-leader-short",
        Hat::Both => "hat-both-short",
        Hat::Neither => "hat-neither-short",
    })
}

/// By which messages choose what to say of a hat.
#[must_use]
pub fn which_hat(hat: Hat) -> &'static str {
    match hat {
        Hat::Manager => "manager",
        Hat::Leader => "leader",
        Hat::Both => "both",
        Hat::Neither => "neither",
    }
}

/// The weekday of a workday, counted from the first Monday, which is 0.
#[must_use]
pub fn weekday(words: &Words, day: u32) -> String {
    words.say(match day % 5 {
        0 => "day-monday",
        1 => "day-tuesday",
        2 => "day-wednesday",
        3 => "day-thursday",
        _ => "day-friday",
    })
}

/// The same in two or three letters.
#[must_use]
pub fn weekday_in_short(words: &Words, day: u32) -> String {
    words.say(match day % 5 {
        0 => "day-monday-short",
        1 => "day-tuesday-short",
        2 => "day-wednesday-short",
        3 => "day-thursday-short",
        _ => "day-friday-short",
    })
}

/// A workday: "Tuesday", from the second week on "Tuesday of week 2".
#[must_use]
pub fn day(words: &Words, day: u32) -> String {
    let name = weekday(words, day);
    if day < 5 {
        name
    } else {
        words.fill(
            "day-of-week",
            &[("day", name.into()), ("week", (day / 5 + 1).into())],
        )
    }
}

/// Why an option is closed, as a player reads it.
#[must_use]
pub fn reason(
    words: &Words,
    scenario: &Scenario,
    decision: DecisionId,
    option: Opening,
    now: &Values,
) -> String {
    let choice = scenario.choice(decision, option.choice);
    if option.away {
        let names = choice
            .to
            .iter()
            .map(|person| scenario.person(*person).name.clone());
        let both = |one: String, other: String| {
            let both = [("one", one.into()), ("other", other.into())];
            words.fill("script-names-and", &both)
        };
        let names = names.reduce(both).unwrap_or_default();
        let count = ("count", choice.to.len().into());
        return words.fill("play-away", &[("names", names.into()), count]);
    }
    match choice.locked.as_str() {
        "" => words.say("play-closed"),
        reason => scenario.filled(reason, now).into_owned(),
    }
}
