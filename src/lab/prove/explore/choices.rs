//! What a walk does at a decision and at the end: every open option is taken, every ending that may hold is come to.

use crate::story::ids::{ChoiceId, DecisionId, EndingId};
use crate::story::model::Outcome;

use super::super::assume::assume;
use super::super::frame::{Known, Of, YES, taken_too};
use super::super::locations::Location;
use super::{Door, Walk, note};

impl Walk<'_> {
    /// Who may not be there when a choice that is aimed at them could be taken.
    fn aim(&mut self, states: &[Known], decision: DecisionId, id: ChoiceId) {
        let choice = self.frame.scenario.choice(decision, id);
        for &line in self.map.targets(decision, id) {
            for state in states {
                match choice.own_when() {
                    None => self.miss(line, state),
                    Some(own) => {
                        for state in assume(self.frame, state, own, true) {
                            self.miss(line, &state);
                        }
                    }
                }
            }
        }
    }

    pub(super) fn decide(&mut self, states: &[Known], decision: DecisionId, door: Door) {
        let scenario = self.frame.scenario;
        let choices = &scenario.decision(decision).choices;
        let mut closed = states.to_vec();
        for (index, choice) in choices.iter().enumerate() {
            let id = ChoiceId::from(index);
            self.aim(states, decision, id);
            let Some(when) = &choice.when else {
                closed.clear();
                self.choose(states, decision, id, door);
                continue;
            };
            let of = |states: &[Known], wanted: bool| -> Vec<Known> {
                let each = states.iter();
                each.flat_map(|state| assume(self.frame, state, when, wanted))
                    .collect()
            };
            let (open, locked) = (of(states, true), of(states, false));
            closed = of(&closed, false);
            for state in states {
                self.ask(Location::Choice(decision, id), state);
                self.ask(Location::Locked(decision, id), state);
            }
            for state in &locked {
                self.come(Location::Locked(decision, id), state);
            }
            self.choose(&open, decision, id, door);
        }
        for state in &closed {
            note(&mut self.found.stuck[decision.index()], state);
        }
    }

    fn choose(&mut self, states: &[Known], decision: DecisionId, id: ChoiceId, door: Door) {
        let scenario = self.frame.scenario;
        let choice = scenario.choice(decision, id);
        for state in states {
            self.come(Location::Choice(decision, id), state);
            // What has no acts always works out.
            let outcomes: &[bool] = if choice.acts.is_empty() {
                &[true]
            } else {
                &[true, false]
            };
            for &worked in outcomes {
                let mut state = state.clone();
                self.frame.act(&mut state, decision, choice, worked);
                let bit = if worked { 2 } else { 1 } + 2 * id.0;
                state.sets[self.frame.fact(decision)] = 1 << bit;
                if let Some(place) = self.frame.ever(decision) {
                    state.ever[place] = taken_too(state.ever[place], id.index());
                    if worked {
                        state.sets[self.frame.worked(place)] = YES;
                    }
                }
                let worn = self.frame.of_team(Of::Worn) + choice.hat as usize;
                let most = self.frame.widest[worn].hi;
                state.numbers[worn] = (state.numbers[worn] + 1.0).clamp(0.0, most);
                let outcome: &Outcome = if worked { &choice.success } else { &choice.failure };
                self.carry_out(&mut state, &choice.effects);
                self.carry_out(&mut state, &outcome.effects);
                let states = vec![state];
                self.tell(&states, &choice.body);
                self.tell(&states, &outcome.body);
                self.follow(states, &choice.then, door, true);
            }
        }
    }

    pub(super) fn end(&mut self, states: &[Known], ending: EndingId, door: Door) {
        let scenario = self.frame.scenario;
        if states.is_empty() {
            return;
        }
        for state in states {
            self.come(Location::Ending(ending), state);
        }
        self.found.ends.insert(door);
        self.tell(states, &scenario.endings[ending.index()].body);
    }

    pub(super) fn endings(&mut self, mut states: Vec<Known>, door: Door) {
        let scenario = self.frame.scenario;
        for (index, ending) in scenario.endings.iter().enumerate() {
            for state in &states {
                self.ask(Location::Ending(index.into()), state);
            }
            let Some(when) = &ending.when else {
                states.retain(|_| self.map.left[index]);
                return self.end(&states, index.into(), door);
            };
            if !self.map.left[index] {
                continue;
            }
            let of = |wanted: bool| -> Vec<Known> {
                let each = states.iter();
                each.flat_map(|state| assume(self.frame, state, when, wanted))
                    .collect()
            };
            let (holds, fails) = (of(true), of(false));
            self.end(&holds, index.into(), door);
            states = fails;
        }
    }
}
