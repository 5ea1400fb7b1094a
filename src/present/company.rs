//! Who is there to be asked what they want from a lead, and whose wish is heard: each once in a playthrough.

use super::stage::Stage;
use crate::play::{Event, State};
use crate::sim::acts;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId, PersonId};

/// The haste of a decision from which on there is no time for wishes.
const HURRY: f64 = 0.75;

/// The cast, by index.
pub(super) struct Company {
    here: Vec<bool>,
    asked: Vec<bool>,
}

impl Company {
    /// As it was before these events, which led to this state.
    pub(super) fn before<'a>(events: impl DoubleEndedIterator<Item = &'a Event>, state: &State) -> Self {
        let mut here: Vec<bool> = state.team.people.iter().map(|person| person.here).collect();
        for event in events.rev() {
            match event {
                Event::Left(person) => here[person.index()] = true,
                Event::Joined(person) => here[person.index()] = false,
                _ => {}
            }
        }
        Self {
            asked: vec![false; here.len()],
            here,
        }
    }

    /// Everybody who is there.
    pub(super) fn present(&self) -> impl Iterator<Item = usize> {
        (0..self.here.len()).filter(|&index| self.here[index])
    }

    /// Follows who comes and goes.
    pub(super) fn follow(&mut self, event: &Event) {
        match event {
            Event::Left(person) => self.here[person.index()] = false,
            Event::Joined(person) => self.here[person.index()] = true,
            _ => {}
        }
    }

    /// Those who are asked by this choice for the first time and have a wish: whoever it names, and where it names nobody,
    /// whoever is on stage. Others have heard no question, and where minutes count nobody speaks of themselves.
    pub(super) fn asked(
        &mut self,
        scenario: &Scenario,
        (decision, choice): (DecisionId, ChoiceId),
        stage: &Stage,
    ) -> Vec<usize> {
        let hurry = scenario.decision(decision).haste >= HURRY;
        let choice = scenario.choice(decision, choice);
        if hurry || !choice.acts.iter().any(|act| acts::asks(*act)) {
            return Vec::new();
        }
        let meant = |index: usize| match choice.to.as_slice() {
            [] => stage.has(index),
            to => to.contains(&PersonId::from(index)),
        };
        let Self { here, asked } = self;
        (0..scenario.cast.len())
            .filter(|&index| meant(index) && here[index] && !std::mem::replace(&mut asked[index], true))
            .filter(|&index| !scenario.cast[index].wants.is_empty())
            .collect()
    }
}
