//! Everything the story of a scenario mentions: who speaks, what is set, what is asked about.

use std::collections::BTreeSet;

use crate::story::Scenario;
use crate::story::condition::Subject;
use crate::story::fill::{self, Meant};
use crate::story::ids::{CounterId, FlagId, ItemId, PersonId};
use crate::story::model::{Beat, Condition, Effect, Next};

/// Every text in which numbers and names are filled in.
fn texts(scenario: &Scenario) -> impl Iterator<Item = &String> {
    let asked = scenario.decisions.iter().map(|decision| &decision.prompt);
    let offered = scenario.decisions.iter().flat_map(|decision| &decision.choices);
    let offered = offered.flat_map(|choice| [&choice.label, &choice.locked]);
    let titles = scenario.endings.iter().map(|ending| &ending.title);
    scenario.texts.iter().chain(asked).chain(offered).chain(titles)
}

#[derive(Default)]
pub(super) struct Uses {
    pub(super) flags_set: BTreeSet<FlagId>,
    pub(super) flags_read: BTreeSet<FlagId>,
    pub(super) counters_changed: BTreeSet<CounterId>,
    pub(super) counters_read: BTreeSet<CounterId>,
    pub(super) arriving: BTreeSet<ItemId>,
    pub(super) shelved: BTreeSet<ItemId>,
    pub(super) resumed: BTreeSet<ItemId>,
    pub(super) joining: BTreeSet<PersonId>,
    /// People who speak, are spoken of, or are aimed at.
    pub(super) people: BTreeSet<PersonId>,
}

impl Uses {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let mut uses = Self::default();
        for scene in &scenario.scenes {
            uses.effects(&scene.effects);
            uses.people.extend(scene.stage.iter().map(|staged| staged.who));
            uses.body(&scene.body);
            uses.next(&scene.then);
        }
        for choice in scenario.decisions.iter().flat_map(|decision| &decision.choices) {
            uses.people.extend(&choice.to);
            if let Some(when) = &choice.when {
                uses.condition(when);
            }
            for effects in [&choice.effects, &choice.success.effects, &choice.failure.effects] {
                uses.effects(effects);
            }
            for body in [&choice.body, &choice.success.body, &choice.failure.body] {
                uses.body(body);
            }
            uses.next(&choice.then);
        }
        for when in scenario.incidents.iter().filter_map(|card| card.when.as_ref()) {
            uses.condition(when);
        }
        for ending in &scenario.endings {
            uses.body(&ending.body);
            if let Some(when) = &ending.when {
                uses.condition(when);
            }
        }
        for text in texts(scenario).filter(|text| fill::has_braces(text)) {
            for (_, name) in fill::names(text) {
                match fill::meant(scenario, name) {
                    Some(Meant::Counter(at)) => drop(uses.counters_read.insert(at.into())),
                    Some(Meant::Person(at)) => drop(uses.people.insert(at.into())),
                    Some(Meant::Item(_) | Meant::Day) | None => {}
                }
            }
        }
        uses
    }

    fn effects(&mut self, effects: &[Effect]) {
        for effect in effects {
            match effect {
                Effect::Set(flag, _) => drop(self.flags_set.insert(*flag)),
                Effect::Add(counter, _) => drop(self.counters_changed.insert(*counter)),
                Effect::Arrives(item) => drop(self.arriving.insert(*item)),
                Effect::Joins(person) => {
                    self.joining.insert(*person);
                    self.people.insert(*person);
                }
                Effect::Leaves(person) | Effect::Nudge(person, ..) | Effect::Learns(person, ..) => {
                    self.people.insert(*person);
                }
                Effect::Shelve(item) => drop(self.shelved.insert(*item)),
                Effect::Resume(item) => drop(self.resumed.insert(*item)),
                Effect::Effort(..) | Effect::Due(..) | Effect::GiveUp(_) | Effect::NudgeTeam(..) => {}
            }
        }
    }

    fn body(&mut self, body: &[Beat]) {
        for beat in body {
            match beat {
                Beat::Text(_) => {}
                Beat::Stage(staged) => self.people.extend(staged.iter().map(|staged| staged.who)),
                Beat::Elsewhere(picture) => self.people.extend(picture.stage.iter().map(|staged| staged.who)),
                Beat::Say(person, _) => drop(self.people.insert(*person)),
                Beat::Either(when, then, otherwise) => {
                    self.condition(when);
                    self.body(then);
                    self.body(otherwise);
                }
            }
        }
    }

    /// Decisions are walked from their own table.
    fn next(&mut self, next: &Next) {
        if let Next::Branch(arms, last) = next {
            for (when, next) in arms {
                self.condition(when);
                self.next(next);
            }
            self.next(last);
        }
    }

    fn condition(&mut self, condition: &Condition) {
        for part in condition.parts() {
            self.condition(part);
        }
        match condition.subject() {
            Subject::Flag(flag) => drop(self.flags_read.insert(flag)),
            Subject::Counter(counter) => drop(self.counters_read.insert(counter)),
            Subject::Person(person) => drop(self.people.insert(person)),
            Subject::Whole | Subject::Item(_) | Subject::Decision(_) | Subject::Scene(_) => {}
        }
    }
}
