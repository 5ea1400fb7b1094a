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
    /// Whether it is closed only because nobody it is aimed at is there.
    pub away: bool,
}

/// The options of the decision that waits as the player sees them, in file order: those that are hidden while they are
/// closed are left out. Empty when none waits.
#[must_use]
pub fn options(scenario: &Scenario, state: &State) -> Vec<Opening> {
    let mut all = every_option(scenario, state);
    if let Some(decision) = state.open_decision() {
        all.retain(|one| one.open || !scenario.choice(decision, one.choice).hidden);
    }
    all
}

/// The options of the decision that waits, also those a player does not see; empty when none waits.
#[must_use]
pub fn every_option(scenario: &Scenario, state: &State) -> Vec<Opening> {
    let Some(decision) = state.open_decision() else {
        return Vec::new();
    };
    (0..scenario.decision(decision).choices.len())
        .map(ChoiceId::from)
        .map(|id| {
            let choice = scenario.choice(decision, id);
            let open = opens(&Params::GAME, state, choice);
            let own = || {
                choice
                    .own_when()
                    .is_none_or(|when| holds(&Params::GAME, state, when))
            };
            Opening {
                choice: id,
                open,
                away: !open && choice.aimed && own(),
            }
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
