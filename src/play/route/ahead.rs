//! How many decisions lie at least between a moment and a goal, conditions and luck aside.

use crate::story::Scenario;
use crate::story::ids::{DecisionId, SceneId};
use crate::story::model::Next;

use super::super::state::{State, Waiting};
use super::Goal;

/// No way at all.
const NEVER: u32 = u32::MAX;

/// For every scene that opens and every decision that waits: the decisions still to take, at least.
pub(super) struct Ahead {
    goal: Goal,
    scenes: Vec<u32>,
    decisions: Vec<u32>,
    /// After `Return`: the nearest scene the story may go back to.
    back: u32,
    /// The nearest incident that may break in.
    incident: u32,
}

impl Ahead {
    /// Looks at the whole story, from its end to its beginning, until nothing comes nearer. `held` are scenes that an
    /// incident or a call keeps waiting.
    pub(super) fn of(scenario: &Scenario, goal: Goal, held: impl Iterator<Item = SceneId>) -> Self {
        let mut ahead = Self {
            goal,
            scenes: vec![NEVER; scenario.scenes.len()],
            decisions: vec![NEVER; scenario.decisions.len()],
            back: NEVER,
            incident: NEVER,
        };
        let mut waits = waited_for(scenario);
        waits.extend(held);
        while ahead.sweep(scenario, &waits) {}
        ahead
    }

    /// The decisions to take from here, at least; none when nothing leads there.
    pub(super) fn decisions(&self, scenario: &Scenario, state: &State) -> Option<u32> {
        let least = match state.waiting {
            Waiting::Page => self.after(&scenario.scene(state.scene).then),
            Waiting::PageAfter(decision, choice) => self.after(&scenario.choice(decision, choice).then),
            Waiting::Decision(decision) => self.decisions[decision.index()],
            Waiting::Over(_) => NEVER,
        };
        (least != NEVER).then_some(least)
    }

    /// True when something came nearer.
    fn sweep(&mut self, scenario: &Scenario, waits: &[SceneId]) -> bool {
        let mut nearer = false;
        for index in (0..scenario.decisions.len()).rev() {
            nearer |= self.ask(scenario, DecisionId::from(index));
        }
        for index in (0..scenario.scenes.len()).rev() {
            let here = self.goal == Goal::Scene(SceneId::from(index));
            let then = &scenario.scenes[index].then;
            if let Next::Decide(decision) = then {
                nearer |= self.ask(scenario, *decision);
            }
            let least = if here { 0 } else { self.after(then) };
            nearer |= lower(&mut self.scenes[index], least);
        }
        let of = |ahead: &Self, scene: SceneId| ahead.scenes[scene.index()];
        let back = waits.iter().map(|scene| of(self, *scene)).min();
        let incident = scenario.incidents.iter().map(|card| of(self, card.scene)).min();
        nearer |= lower(&mut self.back, back.unwrap_or(NEVER));
        nearer | lower(&mut self.incident, incident.unwrap_or(NEVER))
    }

    fn ask(&mut self, scenario: &Scenario, id: DecisionId) -> bool {
        let least = match self.goal {
            Goal::Decision(wanted) if wanted == id => 0,
            Goal::After(wanted, _) if wanted == id => 1,
            _ => {
                let choices = scenario.decision(id).choices.iter();
                let least = choices.map(|choice| self.after(&choice.then)).min();
                least.unwrap_or(NEVER).saturating_add(1)
            }
        };
        lower(&mut self.decisions[id.index()], least)
    }

    fn after(&self, next: &Next) -> u32 {
        match next {
            // What comes after a call is come to by its `Return`.
            Next::Go(scene) | Next::Call(scene, _) => self.scenes[scene.index()],
            Next::Wait(_, scene) => self.scenes[scene.index()].min(self.incident),
            Next::Branch(arms, otherwise) => arms
                .iter()
                .map(|(_, next)| self.after(next))
                .fold(self.after(otherwise), u32::min),
            Next::Decide(decision) => self.decisions[decision.index()],
            // Days may still be left to pass, and another card may be drawn.
            Next::Return => self.back.min(self.incident),
            Next::End(ending) if self.goal == Goal::Ending(*ending) => 0,
            Next::Endings if matches!(self.goal, Goal::Ending(_)) => 0,
            Next::End(_) | Next::Endings => NEVER,
        }
    }
}

fn lower(known: &mut u32, least: u32) -> bool {
    let nearer = least < *known;
    *known = least.min(*known);
    nearer
}

/// Every scene that days pass before, or that comes after a call: where a `Return` leads back to.
fn waited_for(scenario: &Scenario) -> Vec<SceneId> {
    let scenes = scenario.scenes.iter().map(|scene| &scene.then);
    let choices = scenario.decisions.iter().flat_map(|decision| &decision.choices);
    let mut open: Vec<&Next> = scenes.chain(choices.map(|choice| &choice.then)).collect();
    let mut found = Vec::new();
    while let Some(next) = open.pop() {
        match next {
            Next::Wait(_, scene) | Next::Call(_, scene) => found.push(*scene),
            Next::Branch(arms, otherwise) => {
                open.push(otherwise);
                open.extend(arms.iter().map(|(_, next)| next));
            }
            Next::Go(_) | Next::Decide(_) | Next::Return | Next::End(_) | Next::Endings => {}
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}
