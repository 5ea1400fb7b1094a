//! What a story can come to when nobody goes through a door that is never open: options, branches, incident cards and
//! endings whose condition cannot hold lead nowhere.

use crate::story::Scenario;
use crate::story::ids::SceneId;
use crate::story::logic::caught_by;
use crate::story::model::{Condition, Next};

use super::can::{Changes, Truth};

/// What the story can come to, by id, as far as the file alone shows. `twohats prove` may rule out more.
#[derive(Debug)]
pub(crate) struct ComeTo {
    pub(crate) scenes: Vec<bool>,
    /// Cards of the incident deck.
    pub(crate) incidents: Vec<bool>,
    /// Whether the story looks anywhere for the ending that holds.
    pub(crate) looks: bool,
    pub(crate) endings: Vec<bool>,
}

/// Goes every way there is.
pub(crate) fn come_to(scenario: &Scenario) -> ComeTo {
    let changes = Changes::of(scenario);
    let mut walk = Walk {
        scenario,
        changes: &changes,
        open: vec![scenario.start],
        found: ComeTo {
            scenes: vec![false; scenario.scenes.len()],
            incidents: vec![false; scenario.incidents.len()],
            looks: false,
            endings: vec![false; scenario.endings.len()],
        },
    };
    for (index, card) in scenario.incidents.iter().enumerate() {
        if walk.may(card.when.as_ref()) != Truth::Never {
            walk.found.incidents[index] = true;
            walk.open.push(card.scene);
        }
    }
    while let Some(scene) = walk.open.pop() {
        if !std::mem::replace(&mut walk.found.scenes[scene.index()], true) {
            walk.follow(&scenario.scene(scene).then);
        }
    }
    if walk.found.looks {
        walk.endings();
    }
    walk.found
}

struct Walk<'a> {
    scenario: &'a Scenario,
    changes: &'a Changes,
    open: Vec<SceneId>,
    found: ComeTo,
}

impl Walk<'_> {
    /// Whether a door opens; one without a condition always does.
    fn may(&self, when: Option<&Condition>) -> Truth {
        when.map_or(Truth::Always, |when| self.changes.truth(self.scenario, when))
    }

    fn follow(&mut self, next: &Next) {
        match next {
            Next::Go(to) | Next::Wait(_, to) => self.open.push(*to),
            Next::Call(to, then) => self.open.extend([*to, *then]),
            Next::Return => {}
            Next::End(ending) => self.found.endings[ending.index()] = true,
            Next::Endings => self.found.looks = true,
            Next::Branch(arms, last) => {
                let mut before = Vec::new();
                for (when, next) in arms {
                    let may = self.may(Some(when));
                    if may != Truth::Never && caught_by(self.scenario, Some(when), &before).is_none() {
                        self.follow(next);
                    }
                    if may == Truth::Always {
                        return;
                    }
                    before.push(when);
                }
                if caught_by(self.scenario, None, &before).is_none() {
                    self.follow(last);
                }
            }
            Next::Decide(decision) => {
                for choice in &self.scenario.decision(*decision).choices {
                    if self.may(choice.when.as_ref()) != Truth::Never {
                        self.follow(&choice.then);
                    }
                }
            }
        }
    }

    /// The endings among which the one that holds is looked for: none behind one that always holds, or that holds whenever
    /// they do.
    fn endings(&mut self) {
        let mut before = Vec::new();
        for (index, ending) in self.scenario.endings.iter().enumerate() {
            let when = ending.when.as_ref();
            let may = self.may(when);
            let left = caught_by(self.scenario, when, &before).is_none();
            self.found.endings[index] |= may != Truth::Never && left;
            if may == Truth::Always {
                return;
            }
            before.extend(when);
        }
    }
}
