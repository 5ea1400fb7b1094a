//! What can be chosen before a workshop, one row each.

use crate::words::Words;
use crate::workshop::{Mode, Settings};

/// A line of the screen: what it is called, what it says now, and what pressing it does.
pub(super) struct Choice {
    pub(super) name: fn(&Words) -> String,
    pub(super) about: fn(&Words) -> String,
    pub(super) now: fn(&Words, &Settings) -> String,
    pub(super) turn: fn(&mut Settings),
}

/// Minutes of a workshop.
const MINUTES: [u32; 6] = [30, 45, 60, 90, 120, 180];
/// Seconds of a countdown; 0 is none.
const SECONDS: [u32; 4] = [0, 30, 60, 90];
/// Tables; 0 is none.
const TABLES: [u8; 6] = [0, 2, 3, 4, 6, 8];

/// The fewest voters of whom a split is shown.
const FEWEST: [u32; 4] = [5, 8, 10, 3];

/// Every choice, in order.
pub(super) const CHOICES: [Choice; 10] = [
    Choice {
        name: |words| words.say("setup-minutes"),
        about: |words| words.say("setup-minutes-about"),
        now: |words, settings| words.fill("library-minutes", &[("minutes", settings.minutes.into())]),
        turn: |settings| settings.minutes = next(&MINUTES, settings.minutes),
    },
    Choice {
        name: |words| words.say("setup-mode"),
        about: |words| words.say("setup-mode-about"),
        now: |words, settings| match settings.mode {
            Mode::Phones => words.say("setup-mode-phones"),
            Mode::Hands => words.say("setup-mode-hands"),
            Mode::Both => words.say("setup-mode-both"),
        },
        turn: |settings| {
            settings.mode = match settings.mode {
                Mode::Both => Mode::Hands,
                Mode::Hands => Mode::Phones,
                Mode::Phones => Mode::Both,
            }
        },
    },
    Choice {
        name: |words| words.say("setup-again"),
        about: |words| words.say("setup-again-about"),
        now: |words, settings| on(words, settings.again),
        turn: |settings| settings.again = !settings.again,
    },
    Choice {
        name: |words| words.say("setup-countdown"),
        about: |words| words.say("setup-countdown-about"),
        now: |words, settings| match settings.seconds {
            None => on(words, false),
            Some(seconds) => words.fill("setup-seconds", &[("seconds", seconds.into())]),
        },
        turn: |settings| {
            let seconds = next(&SECONDS, settings.seconds.unwrap_or(0));
            settings.seconds = (seconds > 0).then_some(seconds);
        },
    },
    Choice {
        name: |words| words.say("setup-none"),
        about: |words| words.say("setup-none-about"),
        now: |words, settings| on(words, settings.none),
        turn: |settings| settings.none = !settings.none,
    },
    Choice {
        name: |words| words.say("setup-predict"),
        about: |words| words.say("setup-predict-about"),
        now: |words, settings| on(words, settings.predict),
        turn: |settings| settings.predict = !settings.predict,
    },
    Choice {
        name: |words| words.say("setup-double"),
        about: |words| words.say("setup-double-about"),
        now: |words, settings| on(words, settings.double),
        turn: |settings| settings.double = !settings.double,
    },
    Choice {
        name: |words| words.say("setup-written"),
        about: |words| words.say("setup-written-about"),
        now: |words, settings| on(words, settings.reasons),
        turn: |settings| {
            settings.reasons = !settings.reasons;
            settings.cloud = settings.reasons;
        },
    },
    Choice {
        name: |words| words.say("setup-tables"),
        about: |words| words.say("setup-tables-about"),
        now: |words, settings| words.fill("setup-tables-now", &[("tables", settings.tables.into())]),
        turn: |settings| settings.tables = next(&TABLES, settings.tables),
    },
    Choice {
        name: |words| words.say("setup-fewest"),
        about: |words| words.say("setup-fewest-about"),
        now: |words, settings| words.fill("setup-fewest-now", &[("fewest", settings.smallest.into())]),
        turn: |settings| settings.smallest = next(&FEWEST, settings.smallest),
    },
];

fn on(words: &Words, on: bool) -> String {
    if on {
        words.say("settings-on")
    } else {
        words.say("settings-off")
    }
}

/// The value behind this one, the first behind the last.
fn next<T: PartialEq + Copy>(all: &[T], now: T) -> T {
    let at = all.iter().position(|one| *one == now).map_or(0, |at| at + 1);
    all[at % all.len()]
}
