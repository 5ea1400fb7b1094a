//! The options of the open decision, each open or closed with its reason.

use crate::sim::params::Params;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};
use crate::story::model::Choice;

use super::condition::holds;
use super::state::State;

/// One option as it stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// The option.
    pub choice: ChoiceId,
    /// Whether it can be taken.
    pub open: bool,
}

/// The options of the decision that waits, in file order; empty when none does.
#[must_use]
pub fn options(scenario: &Scenario, state: &State) -> Vec<Opening> {
    let Some(decision) = state.open_decision() else {
        return Vec::new();
    };
    (0..scenario.decision(decision).choices.len())
        .map(ChoiceId::from)
        .map(|choice| Opening {
            choice,
            open: is_open(&Params::GAME, scenario, state, decision, choice),
        })
        .collect()
}

/// Whether this option of this decision can be taken now.
#[must_use]
pub fn is_open(
    params: &Params,
    scenario: &Scenario,
    state: &State,
    decision: DecisionId,
    choice: ChoiceId,
) -> bool {
    opens(params, state, scenario.choice(decision, choice))
}

/// [`is_open`] of a choice that is at hand.
#[must_use]
#[inline]
pub fn opens(params: &Params, state: &State, choice: &Choice) -> bool {
    choice.when.as_ref().is_none_or(|when| holds(params, state, when))
}
