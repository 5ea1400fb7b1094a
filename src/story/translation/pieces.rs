//! Every text of a scenario that people read, with an id made of the author's own ids.

use std::collections::BTreeMap;

use crate::story::Scenario;
use crate::story::ids::TextId;
use crate::story::model::Beat;

/// The texts of a scenario with their ids, in the order people meet them. Empty texts are left out.
///
/// An id such as `choice/monday_start/board.label` stays the same as long as the author's ids do. Texts of a body are
/// counted from 1: `scene/monday.text.2`.
#[must_use]
pub fn pieces(scenario: &Scenario) -> Vec<(String, String)> {
    // The walk hands out places to write to, so it walks a copy; scenarios are small and this is no hot path.
    let mut copy = scenario.clone();
    let found = places(&mut copy)
        .into_iter()
        .map(|(id, text)| (id, std::mem::take(text)));
    found.filter(|(_, text)| !text.is_empty()).collect()
}

/// Every text of a scenario with its id, to be read or replaced.
pub(super) fn places(scenario: &mut Scenario) -> Vec<(String, &mut String)> {
    let mut bodies = Bodies::default();
    bodies.of(scenario);
    let mut found = Vec::new();
    for (id, text) in [
        ("title", &mut scenario.title),
        ("summary", &mut scenario.summary),
        ("briefing", &mut scenario.briefing),
    ] {
        found.push((id.to_owned(), text));
    }
    numbered(&mut found, "teaches", &mut scenario.teaches);
    numbered(&mut found, "readings", &mut scenario.readings);
    for person in &mut scenario.cast {
        for (field, text) in [
            ("name", &mut person.name),
            ("role", &mut person.role),
            ("about", &mut person.about),
            ("wants", &mut person.wants),
        ] {
            found.push((format!("cast/{}.{field}", person.id), text));
        }
    }
    for other in &mut scenario.others {
        found.push((format!("others/{}.name", other.id), &mut other.name));
        found.push((format!("others/{}.role", other.id), &mut other.role));
    }
    for item in &mut scenario.work {
        found.push((format!("work/{}.title", item.id), &mut item.title));
    }
    for scene in &mut scenario.scenes {
        found.push((format!("scene/{}.title", scene.id), &mut scene.title));
    }
    for decision in &mut scenario.decisions {
        let id = format!("decision/{}", decision.id);
        found.push((format!("{id}.prompt"), &mut decision.prompt));
        found.push((format!("{id}.note"), &mut decision.note));
        numbered(&mut found, &format!("{id}.questions"), &mut decision.questions);
        for choice in &mut decision.choices {
            let id = format!("choice/{}/{}", decision.id, choice.id);
            found.push((format!("{id}.label"), &mut choice.label));
            found.push((format!("{id}.locked"), &mut choice.locked));
        }
    }
    for ending in &mut scenario.endings {
        found.push((format!("ending/{}.title", ending.id), &mut ending.title));
    }
    found.push(("debrief.opening".to_owned(), &mut scenario.opening));
    numbered(&mut found, "debrief.questions", &mut scenario.questions);
    for (index, text) in scenario.texts.iter_mut().enumerate() {
        if let Some(id) = bodies.ids.remove(&TextId::from(index)) {
            found.push((id, text));
        }
    }
    found
}

fn numbered<'a>(found: &mut Vec<(String, &'a mut String)>, id: &str, texts: &'a mut [String]) {
    let count = texts.iter_mut().enumerate();
    found.extend(count.map(|(place, text)| (format!("{id}.{}", place + 1), text)));
}

/// Ids of the texts in bodies.
#[derive(Default)]
struct Bodies {
    ids: BTreeMap<TextId, String>,
}

impl Bodies {
    fn of(&mut self, scenario: &Scenario) {
        for scene in &scenario.scenes {
            self.body(&format!("scene/{}.text", scene.id), &scene.body, &mut 0);
        }
        for decision in &scenario.decisions {
            for choice in &decision.choices {
                let id = format!("choice/{}/{}", decision.id, choice.id);
                self.body(&format!("{id}.text"), &choice.body, &mut 0);
                self.body(&format!("{id}.success"), &choice.success.body, &mut 0);
                self.body(&format!("{id}.failure"), &choice.failure.body, &mut 0);
            }
        }
        for ending in &scenario.endings {
            self.body(&format!("ending/{}.text", ending.id), &ending.body, &mut 0);
        }
    }

    fn body(&mut self, id: &str, body: &[Beat], count: &mut usize) {
        for beat in body {
            match beat {
                Beat::Text(text) | Beat::Say(_, text) => {
                    *count += 1;
                    self.ids.insert(*text, format!("{id}.{count}"));
                }
                Beat::Stage(_) | Beat::Elsewhere(_) => {}
                Beat::Either(_, then, otherwise) => {
                    self.body(id, then, count);
                    self.body(id, otherwise, count);
                }
            }
        }
    }
}
