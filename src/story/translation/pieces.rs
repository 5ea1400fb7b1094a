//! Every text of a scenario that people read, with an id made of the author's own ids.

use super::about::{About, in_bodies};
use crate::story::Scenario;
use crate::story::ids::TextId;
use crate::story::model::{Decision, Person};

/// A text of a scenario, to be read or replaced.
pub(super) struct Original<'a> {
    pub(super) id: String,
    pub(super) text: &'a mut String,
    pub(super) about: About,
}

/// The texts of a scenario with their ids, in the order people meet them. Empty texts are left out.
///
/// An id such as `choice/monday_start/board.label` stays the same as long as the author's ids do. Texts of a body are
/// counted from 1: `scene/monday.text.2`.
#[must_use]
pub fn pieces(scenario: &Scenario) -> Vec<(String, String)> {
    // The walk hands out places to write to, so it walks a copy; scenarios are small and this is no hot path.
    let mut copy = scenario.clone();
    let found = originals(&mut copy)
        .into_iter()
        .map(|it| (it.id, std::mem::take(it.text)));
    found.filter(|(_, text)| !text.is_empty()).collect()
}

/// Every text of a scenario with its id and what is known of it.
pub(super) fn originals(scenario: &mut Scenario) -> Vec<Original<'_>> {
    let mut bodies = in_bodies(scenario);
    let mut all = Originals(Vec::new());
    all.put("title", "title of the scenario", &mut scenario.title);
    all.put("summary", "summary, for the library", &mut scenario.summary);
    all.put("briefing", "what the player reads first", &mut scenario.briefing);
    all.list(
        "teaches",
        "something it teaches, for facilitators",
        &mut scenario.teaches,
    );
    all.list(
        "readings",
        "something to read, for facilitators",
        &mut scenario.readings,
    );
    all.people(&mut scenario.cast, &mut scenario.others);
    for item in &mut scenario.work {
        all.put(
            format!("work/{}.title", item.id),
            "title of a piece of work",
            &mut item.title,
        );
    }
    for scene in &mut scenario.scenes {
        all.put(
            format!("scene/{}.title", scene.id),
            "title of a scene",
            &mut scene.title,
        );
    }
    all.decisions(&mut scenario.decisions);
    for ending in &mut scenario.endings {
        let about = About::from("title of an ending").when(ending.when.as_ref(), true);
        all.put(format!("ending/{}.title", ending.id), about, &mut ending.title);
    }
    all.put(
        "debrief.opening",
        "beginning of the debrief",
        &mut scenario.opening,
    );
    let questions = "question for the room, after the end";
    all.list("debrief.questions", questions, &mut scenario.questions);
    for (index, text) in scenario.texts.iter_mut().enumerate() {
        if let Some((id, about)) = bodies.remove(&TextId::from(index)) {
            all.put(id, about, text);
        }
    }
    all.0
}

struct Originals<'a>(Vec<Original<'a>>);

impl<'a> Originals<'a> {
    fn put(&mut self, id: impl Into<String>, about: impl Into<About>, text: &'a mut String) {
        let (id, about) = (id.into(), about.into());
        self.0.push(Original { id, text, about });
    }

    fn list(&mut self, id: &str, what: &'static str, texts: &'a mut [String]) {
        for (place, text) in texts.iter_mut().enumerate() {
            self.put(format!("{id}.{}", place + 1), what, text);
        }
    }

    fn people(&mut self, cast: &'a mut [Person], others: &'a mut [Person]) {
        let team = cast.len();
        for (at, person) in cast.iter_mut().enumerate() {
            for (field, what, text) in [
                ("name", "name of a person", &mut person.name),
                ("role", "what {who} does here", &mut person.role),
                ("about", "about {who}, for you", &mut person.about),
                (
                    "wants",
                    "what {who} wants of you, in their own words",
                    &mut person.wants,
                ),
            ] {
                self.put(
                    format!("cast/{}.{field}", person.id),
                    About::from(what).of(at),
                    text,
                );
            }
        }
        for (at, other) in others.iter_mut().enumerate() {
            for (field, what, text) in [
                ("name", "name of somebody from outside the team", &mut other.name),
                (
                    "role",
                    "what {who} does, who is from outside the team",
                    &mut other.role,
                ),
            ] {
                self.put(
                    format!("others/{}.{field}", other.id),
                    About::from(what).of(team + at),
                    text,
                );
            }
        }
    }

    fn decisions(&mut self, decisions: &'a mut [Decision]) {
        for decision in decisions {
            let id = format!("decision/{}", decision.id);
            self.put(
                format!("{id}.prompt"),
                "question to you, the player",
                &mut decision.prompt,
            );
            self.put(format!("{id}.note"), "note for facilitators", &mut decision.note);
            self.list(
                &format!("{id}.questions"),
                "question for the room",
                &mut decision.questions,
            );
            for choice in &mut decision.choices {
                let id = format!("choice/{}/{}", decision.id, choice.id);
                let closed = About::from("why a choice is closed").when(choice.when.as_ref(), false);
                self.put(format!("{id}.label"), About::label(choice), &mut choice.label);
                self.put(format!("{id}.locked"), closed, &mut choice.locked);
            }
        }
    }
}
