//! Playing on from a state, quietly.

use crate::lab::policy::Policy;
use crate::lab::rollout::most_steps;
use crate::lab::rounds::most_decisions;
use crate::play::options::is_open;
use crate::play::start::drawn;
use crate::play::step::step_quietly;
use crate::play::{Action, Start, State, begin};
use crate::sim::gauges::Gauges;
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};

/// Plays one scenario on from anywhere.
pub(super) struct Rollout<'a> {
    scenario: &'a Scenario,
    params: Params,
    start: State,
    /// The most pages turned one after the other, and the most decisions of a playthrough; a story that goes on longer is
    /// left there.
    pages: usize,
    most: usize,
}

impl<'a> Rollout<'a> {
    pub(super) fn new(scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            params: Params::default(),
            start: begin(scenario, 0).0,
            pages: most_steps(scenario),
            most: most_decisions(scenario),
        }
    }

    /// What is played.
    pub(super) fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// The opening with this luck, which also settles what is carried in. Opening a story takes no luck.
    pub(super) fn start(&self, seed: u64) -> State {
        if !self.scenario.carries.is_empty() {
            let carried = drawn(self.scenario, seed);
            return begin(self.scenario, Start { seed, carried }).0;
        }
        let mut state = self.start.clone();
        state.seed = seed;
        state
    }

    /// Turns pages up to the next decision; none when the story ends first.
    pub(super) fn to_decision(&self, state: &mut State) -> Option<DecisionId> {
        for _ in 0..self.pages {
            if state.open_decision().is_some() || state.ending().is_some() {
                break;
            }
            step_quietly(self.scenario, state, Action::Continue).ok()?;
        }
        state.open_decision()
    }

    pub(super) fn open(&self, state: &State, decision: DecisionId) -> Vec<ChoiceId> {
        (0..self.scenario.decision(decision).choices.len())
            .map(ChoiceId::from)
            .filter(|&choice| is_open(&self.params, self.scenario, state, decision, choice))
            .collect()
    }

    /// Takes an open option.
    pub(super) fn take(&self, state: &mut State, choice: ChoiceId) {
        // An option that is open is not refused.
        let _ = state
            .answer(choice)
            .map(|action| step_quietly(self.scenario, state, action));
    }

    /// Lets a policy take the open decision; false when every option is closed.
    pub(super) fn choose(&self, state: &mut State, policy: Policy) -> bool {
        let pick = policy.pick(self.scenario, state);
        let action = pick.and_then(|choice| state.answer(choice));
        action.is_some_and(|action| step_quietly(self.scenario, state, action).is_ok())
    }

    /// How many decisions a playthrough takes by this policy.
    pub(super) fn decisions(&self, seed: u64, policy: Policy) -> usize {
        let mut state = self.start(seed);
        let mut count = 0;
        while count < self.most && self.to_decision(&mut state).is_some() && self.choose(&mut state, policy) {
            count += 1;
        }
        count
    }

    /// The most decisions of a playthrough.
    pub(super) fn most(&self) -> usize {
        self.most
    }

    /// The gauges at the end when a policy leads on.
    pub(super) fn finish(&self, mut state: State, policy: Policy) -> Gauges {
        for _ in 0..self.most {
            if self.to_decision(&mut state).is_none() || !self.choose(&mut state, policy) {
                break;
            }
        }
        shown(&self.params, &state.team)
    }
}
