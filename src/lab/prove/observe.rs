//! What a playthrough came to with its latest action.

use crate::play::condition::holds;
use crate::play::{Action, State};
use crate::sim::params::Params;
use crate::story::ids::IncidentId;
use crate::story::model::{Beat, Condition, Effect, Next};

use super::locations::{Location, Map};

/// A condition that was asked: the place behind it when it holds, the one when it does not, and whether it held.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    /// Where it leads when it holds.
    pub(super) yes: Location,
    /// Where it leads otherwise, when that is a place.
    pub(super) no: Option<Location>,
    /// The condition.
    pub(super) condition: &'a Condition,
    /// Whether it held.
    pub(super) held: bool,
}

/// Looks at single steps of playthroughs of one scenario.
#[derive(Debug)]
pub(super) struct Observer<'a> {
    map: &'a Map<'a>,
    params: Params,
    /// The places the latest step came to.
    pub(super) places: Vec<Location>,
    /// The conditions the latest step asked.
    pub(super) asked: Vec<Asked<'a>>,
}

impl<'a> Observer<'a> {
    /// For playthroughs of this scenario.
    #[must_use]
    pub(super) fn new(map: &'a Map<'a>) -> Self {
        Self {
            map,
            params: Params::default(),
            places: Vec::new(),
            asked: Vec::new(),
        }
    }

    /// Looks at the opening scene.
    pub(super) fn begin(&mut self, state: &State) {
        self.places.clear();
        self.asked.clear();
        self.scene(state);
    }

    /// Looks at a step. `drawn` are the cards drawn before it.
    pub(super) fn step(&mut self, state: &State, action: Action, drawn: &[bool]) {
        self.places.clear();
        self.asked.clear();
        let scenario = self.map.scenario;
        match action {
            Action::Choose { decision, choice } => {
                self.places.push(Location::Choice(decision, choice));
                let taken = scenario.choice(decision, choice);
                self.text(state, &taken.body);
                self.fall(state, &taken.effects);
                let worked = state.taken.last().is_some_and(|taken| taken.worked);
                let outcome = if worked { &taken.success } else { &taken.failure };
                self.text(state, &outcome.body);
                self.fall(state, &outcome.effects);
                self.next(state, &taken.then);
            }
            _ if state.ending().is_some() => self.end(state),
            _ => {
                for (index, card) in scenario.incidents.iter().enumerate() {
                    if state.drawn[index] && !drawn[index] {
                        let place = Location::Incident(IncidentId::from(index));
                        self.places.push(place);
                        debug_assert!(card.weight > 0);
                    }
                }
                self.scene(state);
            }
        }
    }

    /// Notes what fell on people who are not there.
    fn fall(&mut self, state: &State, effects: &[Effect]) {
        for line in effects.iter().filter_map(|effect| self.map.fallen(effect)) {
            self.miss(state, line);
        }
    }

    fn miss(&mut self, state: &State, line: usize) {
        if !state.team.people.has(self.map.lines[line].person.index()) {
            self.places.push(Location::Absent(line));
        }
    }

    fn scene(&mut self, state: &State) {
        let scene = self.map.scenario.scene(state.scene);
        self.places.push(Location::Scene(state.scene));
        self.fall(state, &scene.effects);
        self.text(state, &scene.body);
        self.next(state, &scene.then);
    }

    fn end(&mut self, state: &State) {
        let scenario = self.map.scenario;
        let Some(ending) = state.ending() else { return };
        for (index, one) in scenario.endings.iter().enumerate().take(ending.index() + 1) {
            if let Some(condition) = &one.when {
                self.asked.push(Asked {
                    yes: Location::Ending(index.into()),
                    no: None,
                    condition,
                    held: index == ending.index(),
                });
            }
        }
        self.places.push(Location::Ending(ending));
        self.text(state, &scenario.endings[ending.index()].body);
    }

    fn ask(&mut self, state: &State, condition: &'a Condition) -> bool {
        let gate = self.map.gate(condition);
        let held = holds(&self.params, state, condition);
        let (yes, no) = (Location::Side(gate, true), Location::Side(gate, false));
        self.places.push(if held { yes } else { no });
        self.asked.push(Asked {
            yes,
            no: Some(no),
            condition,
            held,
        });
        held
    }

    fn text(&mut self, state: &State, beats: &'a [Beat]) {
        for beat in beats {
            if let Beat::Say(person, _) = beat
                && !state.team.people.has(person.index())
                && let Some(line) = self.map.line(beat)
            {
                self.places.push(Location::Absent(line));
            }
            if let Beat::Either(condition, yes, no) = beat {
                let held = self.ask(state, condition);
                self.text(state, if held { yes } else { no });
            }
        }
    }

    fn next(&mut self, state: &State, next: &'a Next) {
        let mut next = next;
        while let Next::Branch(arms, last) = next {
            let arm = arms.iter().find(|(condition, _)| self.ask(state, condition));
            next = arm.map_or(last, |(_, next)| next);
        }
        let Next::Decide(decision) = next else { return };
        if state.open_decision() != Some(*decision) {
            return;
        }
        for (index, choice) in self.map.scenario.decision(*decision).choices.iter().enumerate() {
            let own = || {
                choice
                    .own_when()
                    .is_none_or(|when| holds(&self.params, state, when))
            };
            let targets = self.map.targets(*decision, index.into());
            if !targets.is_empty() && own() {
                targets.iter().for_each(|line| self.miss(state, *line));
            }
            let Some(condition) = &choice.when else { continue };
            let held = holds(&self.params, state, condition);
            let (yes, no) = (
                Location::Choice(*decision, index.into()),
                Location::Locked(*decision, index.into()),
            );
            if !held {
                self.places.push(no);
            }
            self.asked.push(Asked {
                yes,
                no: Some(no),
                condition,
                held,
            });
        }
    }
}
