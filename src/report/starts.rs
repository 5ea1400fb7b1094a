//! Which beginnings an answer is about: the author's tools say so where a scenario takes something over.

use serde_json::{Value, json};

use crate::story::Scenario;
use crate::story::carries::{Bounds, Guest, How, Of};

/// What was assumed of the beginnings, in a line of its own; empty where the file alone says how the story begins.
#[must_use]
pub(super) fn said(scenario: &Scenario, how: &str) -> String {
    if scenario.carries.is_empty() {
        return String::new();
    }
    format!(
        "beginnings: {how} `carries` takes over: {}\n",
        listed(scenario).join("; ")
    )
}

/// The same for programs; none where the file alone says it.
#[must_use]
pub(super) fn machine(scenario: &Scenario, how: &str) -> Option<Value> {
    (!scenario.carries.is_empty()).then(|| json!({"how": how, "carries": listed(scenario)}))
}

/// Everything that may be carried in, with its bounds.
fn listed(scenario: &Scenario) -> Vec<String> {
    let carries = &scenario.carries;
    let mut all: Vec<String> = carries
        .people
        .iter()
        .map(|guest| person(scenario, guest))
        .collect();
    let team = Of::ALL.iter().zip(carries.team);
    all.extend(team.filter_map(|((_, name), bounds)| Some(ranged(name, bounds?))));
    let flags = carries
        .flags
        .iter()
        .map(|flag| scenario.flags[flag.index()].as_str());
    let flags: Vec<&str> = flags.collect();
    if !flags.is_empty() {
        all.push(format!("flags {}", flags.join(", ")));
    }
    let counters = carries.counters.iter();
    all.extend(counters.map(|(id, low, high)| {
        let name = &scenario.counters[id.index()].id;
        format!("{name} {low} to {high}")
    }));
    all
}

fn person(scenario: &Scenario, guest: &Guest) -> String {
    let mut parts = Vec::new();
    if guest.here {
        parts.push("there or not".to_owned());
    }
    let states = How::ALL.iter().zip(guest.states);
    parts.extend(states.filter_map(|((_, name), bounds)| Some(ranged(name, bounds?))));
    let skills = scenario.areas.iter().zip(guest.skill);
    parts.extend(skills.filter_map(|(area, bounds)| Some(ranged(area, bounds?))));
    format!("{} ({})", scenario.person(guest.person).id, parts.join(", "))
}

fn ranged(name: &str, bounds: Bounds) -> String {
    let Bounds { low, high } = bounds;
    format!("{name} {low} to {high}")
}
