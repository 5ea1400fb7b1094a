//! What stands above a text in a translation file: what it is, who says it to whom, and under which condition.

use std::collections::BTreeMap;

use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::ids::PersonId;
use crate::story::translation::{About, Kind, Whom, about};

/// A line about each text of a scenario, by the text's id. Its "you" is the player.
#[must_use]
pub fn notes(scenario: &Scenario) -> BTreeMap<String, String> {
    let all = about(scenario).into_iter();
    all.map(|(id, about)| (id, note(scenario, &about))).collect()
}

fn note(scenario: &Scenario, about: &About) -> String {
    let named = |person: PersonId| {
        let person = scenario.person(person);
        format!("{} [{}]", person.name, person.id)
    };
    let whom: Vec<String> = about.whom.iter().map(|one| listener(*one, named)).collect();
    let or = whom.join(" or to ");
    let mut said = match about.kind {
        Kind::Narration => "narration".to_owned(),
        Kind::Speech(person) => format!("{} speaks, to {}", named(person), or.trim_end_matches(',')),
        Kind::Label(hat) if whom.is_empty() => format!("label of a choice, {}", worn(hat)),
        Kind::Label(hat) => format!(
            "label of a choice, {}, aimed at {}",
            worn(hat),
            whom.join(" and ")
        ),
        Kind::Other(what) => what.replace("{who}", &whom.concat()),
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
        said.push_str(&format!("{comma} {word} {}", when.written(scenario)));
    }
    // A name may be written over several lines.
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn listener(whom: Whom, named: impl Fn(PersonId) -> String) -> String {
    match whom {
        Whom::You => "you".to_owned(),
        Whom::Team => "the team".to_owned(),
        Whom::Person(person) => named(person),
        Whom::Before(person) => format!("{}, who spoke before,", named(person)),
        Whom::Next(person) => format!("{}, who speaks next,", named(person)),
        Whom::Between(person) => format!("{}, who speaks before and next,", named(person)),
    }
}

fn worn(hat: Hat) -> &'static str {
    match hat {
        Hat::Manager => "the manager's hat",
        Hat::Leader => "the leader's hat",
        Hat::Both => "both hats",
        Hat::Neither => "no hat",
    }
}
