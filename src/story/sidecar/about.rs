//! What a translator wants to know of a text beside its words: what it is, who says it, and when it is read.

use std::collections::BTreeMap;

use super::Scenario;
use crate::sim::vocabulary::Hat;
use crate::story::ids::PersonId;
use crate::story::model::{Beat, Condition};

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Told by nobody.
    Narration,
    /// Said by a person.
    Speech(PersonId),
    /// What a choice is called; with the hat it puts on.
    Label(Hat),
    /// Anything else, such as a title, in a few words.
    Other(&'static str),
}

/// What is known of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// What it is.
    pub kind: Kind,
    /// After what it is read, in a few words; may be empty.
    pub after: &'static str,
    /// What must hold for it to be read, outermost first; what must not, as `false`.
    pub when: Vec<(Condition, bool)>,
}

/// What is known of every text of a scenario, by its id. Kinds nobody has described yet are left out.
#[must_use]
pub fn about(scenario: &Scenario) -> BTreeMap<String, About> {
    let mut walk = Walk::default();
    for (id, what) in fixed() {
        walk.other(id.to_owned(), what, &[]);
    }
    for (list, texts, what) in [
        (
            "teaches",
            &scenario.teaches,
            "something it teaches, for facilitators",
        ),
        (
            "readings",
            &scenario.readings,
            "something to read, for facilitators",
        ),
        (
            "debrief.questions",
            &scenario.questions,
            "question for the room, after the end",
        ),
    ] {
        for place in 1..=texts.len() {
            walk.other(format!("{list}.{place}"), what, &[]);
        }
    }
    for person in &scenario.cast {
        for (field, what) in [
            ("name", "name of a person"),
            ("role", "what a person does here"),
            ("about", "about a person, for the player"),
            ("wants", "what a person wants"),
        ] {
            walk.other(format!("cast/{}.{field}", person.id), what, &[]);
        }
    }
    for person in &scenario.others {
        walk.other(
            format!("others/{}.name", person.id),
            "name of somebody from outside the team",
            &[],
        );
        walk.other(
            format!("others/{}.role", person.id),
            "what somebody from outside the team does",
            &[],
        );
    }
    for item in &scenario.work {
        walk.other(format!("work/{}.title", item.id), "title of a piece of work", &[]);
    }
    for scene in &scenario.scenes {
        walk.other(format!("scene/{}.title", scene.id), "title of a scene", &[]);
        walk.body(&format!("scene/{}.text", scene.id), &scene.body, "", &[]);
    }
    decisions(&mut walk, scenario);
    for ending in &scenario.endings {
        let when: Vec<_> = ending.when.iter().map(|when| (when.clone(), true)).collect();
        walk.other(format!("ending/{}.title", ending.id), "title of an ending", &when);
        walk.body(&format!("ending/{}.text", ending.id), &ending.body, "", &when);
    }
    walk.found
}

/// What is known of the texts of decisions and their choices.
fn decisions(walk: &mut Walk, scenario: &Scenario) {
    for decision in &scenario.decisions {
        let id = format!("decision/{}", decision.id);
        walk.other(format!("{id}.prompt"), "question to the player", &[]);
        walk.other(format!("{id}.note"), "note for facilitators", &[]);
        for place in 1..=decision.questions.len() {
            walk.other(format!("{id}.questions.{place}"), "question for the room", &[]);
        }
        for choice in &decision.choices {
            let id = format!("choice/{}/{}", decision.id, choice.id);
            let when: Vec<_> = choice.when.iter().map(|when| (when.clone(), true)).collect();
            walk.text(format!("{id}.label"), Kind::Label(choice.hat), "", &when);
            walk.other(format!("{id}.locked"), "why a choice is closed", &[]);
            walk.body(&format!("{id}.text"), &choice.body, "after the choice", &[]);
            walk.body(
                &format!("{id}.success"),
                &choice.success.body,
                "when the choice works out",
                &[],
            );
            walk.body(
                &format!("{id}.failure"),
                &choice.failure.body,
                "when the choice does not work out",
                &[],
            );
        }
    }
}

/// The texts there is one of.
fn fixed() -> [(&'static str, &'static str); 4] {
    [
        ("title", "title of the scenario"),
        ("summary", "summary, for the library"),
        ("briefing", "what the player reads first"),
        ("debrief.opening", "beginning of the debrief"),
    ]
}

/// Who says each text that somebody says, by the text's id: an id, or nothing for narration.
pub(super) fn speakers(scenario: &Scenario) -> BTreeMap<String, String> {
    let said = |(id, about): (String, About)| match about.kind {
        Kind::Speech(person) => Some((id, scenario.person(person).id.clone())),
        Kind::Narration => Some((id, String::new())),
        Kind::Label(_) | Kind::Other(_) => None,
    };
    about(scenario).into_iter().filter_map(said).collect()
}

#[derive(Default)]
struct Walk {
    found: BTreeMap<String, About>,
}

impl Walk {
    fn text(&mut self, id: String, kind: Kind, after: &'static str, when: &[(Condition, bool)]) {
        let when = when.to_vec();
        self.found.insert(id, About { kind, after, when });
    }

    fn other(&mut self, id: String, what: &'static str, when: &[(Condition, bool)]) {
        self.text(id, Kind::Other(what), "", when);
    }

    fn body(&mut self, id: &str, body: &[Beat], after: &'static str, when: &[(Condition, bool)]) {
        self.beats(id, body, after, when, &mut 0);
    }

    /// Counts as `pieces` does.
    fn beats(
        &mut self,
        id: &str,
        body: &[Beat],
        after: &'static str,
        when: &[(Condition, bool)],
        count: &mut usize,
    ) {
        for beat in body {
            let kind = match beat {
                Beat::Text(_) => Kind::Narration,
                Beat::Say(person, _) => Kind::Speech(*person),
                Beat::Stage(_) => continue,
                Beat::Either(condition, then, otherwise) => {
                    for (body, so) in [(then, true), (otherwise, false)] {
                        let mut inner = when.to_vec();
                        inner.push((condition.clone(), so));
                        self.beats(id, body, after, &inner, count);
                    }
                    continue;
                }
            };
            *count += 1;
            self.text(format!("{id}.{count}"), kind, after, when);
        }
    }
}
