//! What gauges, hats and days are called in the author's tools, which speak English.

use crate::sim::vocabulary::{Gauge, Hat};

/// The gauges' names for programs.
pub(super) const GAUGES: [&str; 3] = ["morale", "delivery", "growth"];

/// The name of a hat.
#[must_use]
pub(super) fn hat_name(hat: Hat) -> &'static str {
    match hat {
        Hat::Manager => "Manager",
        Hat::Leader => "Leader",
        Hat::Both => "Both hats",
        Hat::Neither => "No hat",
    }
}

/// The name of a gauge.
#[must_use]
pub(super) fn gauge_name(gauge: Gauge) -> &'static str {
    match gauge {
        Gauge::Morale => "Morale",
        Gauge::Delivery => "Delivery",
        Gauge::Growth => "Growth",
    }
}

/// So many of something, or one: "1 run", "2 runs".
#[must_use]
pub(super) fn count(number: u64, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// The name of a workday, counted from the first Monday: "Tuesday", from the second week on "Tuesday of week 2".
#[must_use]
pub(super) fn day_name(day: u32) -> String {
    const NAMES: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
    let name = NAMES[(day % 5) as usize];
    if day < 5 {
        name.to_owned()
    } else {
        format!("{name} of week {}", day / 5 + 1)
    }
}
