//! What a choice would probably do: the hint a player may ask for before choosing.

use crate::sim::act::{self, Outlook, Question};
use crate::sim::acts::{self, Deed};
use crate::sim::gauges::Gauges;
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::story::Scenario;
use crate::story::ids::ChoiceId;

use super::deed;
use super::state::State;

/// Luck at which every decision works out, and at which none does.
const ALWAYS: f64 = 0.0;
const NEVER: f64 = 1.0;

/// The expected change of the gauges at once, good and bad outcome weighed by their odds. None without a decision.
#[must_use]
pub fn hint(scenario: &Scenario, state: &State, choice: ChoiceId) -> Option<Gauges> {
    let params = &Params::GAME;
    let Some((deed, question)) = asked(params, scenario, state, choice)? else {
        return Some(Gauges::default());
    };
    let now = shown(params, &state.team);
    let after = |luck: f64| {
        let mut team = state.team.clone();
        let verdict = act::act(params, &mut team, &deed, &question, luck);
        (shown(params, &team).minus(&now), verdict.odds.success)
    };
    let ((good, odds), (bad, _)) = (after(ALWAYS), after(NEVER));
    Some(good.times(odds).plus(&bad.times(1.0 - odds)))
}

/// The odds of a choice and what people would feel of it. None without a decision.
#[must_use]
pub fn outlook(scenario: &Scenario, state: &State, choice: ChoiceId) -> Option<Outlook> {
    let params = &Params::GAME;
    Some(match asked(params, scenario, state, choice)? {
        Some((deed, question)) => act::outlook(params, &state.team, &deed, &question),
        None => Outlook::certain(&state.team),
    })
}

/// The deed and the question of a choice; none inside when it has no acts. None without a decision.
fn asked(
    params: &Params,
    scenario: &Scenario,
    state: &State,
    choice: ChoiceId,
) -> Option<Option<(Deed, Question)>> {
    let decision = state.open_decision()?;
    let option = scenario.decision(decision).choices.get(choice.index())?;
    let deed = || {
        (
            acts::combine(params, &state.team, &option.acts),
            deed::question(scenario, decision, option),
        )
    };
    Some((!option.acts.is_empty()).then(deed))
}
