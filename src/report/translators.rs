//! What stands above a text in a translation file: what it is, who says it to whom, and under which condition.

use std::collections::BTreeMap;

use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::sidecar::{About, Kind, about};

use super::condition::condition;

/// A line about each text of a scenario, by the text's id.
#[must_use]
pub fn notes(scenario: &Scenario) -> BTreeMap<String, String> {
    let all = about(scenario).into_iter();
    all.map(|(id, about)| (id, note(scenario, &about))).collect()
}

fn note(scenario: &Scenario, about: &About) -> String {
    let mut said = match about.kind {
        Kind::Narration => "narration".to_owned(),
        Kind::Speech(person) => {
            let person = scenario.person(person);
            format!("{} [{}] speaks, to you or to the others", person.name, person.id)
        }
        Kind::Label(hat) => format!("label of a choice, {}", worn(hat)),
        Kind::Other(what) => what.to_owned(),
    };
    if !about.after.is_empty() {
        said.push_str(&format!(", {}", about.after));
    }
    for (place, (when, so)) in about.when.iter().enumerate() {
        let word = match (place, so) {
            (0, true) => "if",
            (0, false) => "unless",
            (_, true) => "and if",
            (_, false) => "and unless",
        };
        let comma = if place == 0 { "," } else { "" };
        said.push_str(&format!("{comma} {word} {}", condition(scenario, when)));
    }
    // A name may be written over several lines.
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn worn(hat: Hat) -> &'static str {
    match hat {
        Hat::Manager => "the manager's hat",
        Hat::Leader => "the leader's hat",
        Hat::Both => "both hats",
        Hat::Neither => "no hat",
    }
}
