//! What a choice would probably do at once: the hint a player may ask for before choosing.

use crate::sim::act;
use crate::sim::acts;
use crate::sim::gauges::{self, Gauges};
use crate::sim::params::Params;
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
    let params = Params::default();
    let decision = state.open_decision()?;
    let option = scenario.decision(decision).choices.get(choice.index())?;
    let question = deed::question(scenario, state, decision, option);
    let now = gauges::shown(&params, &state.team);
    let after = |luck: f64| {
        let mut team = state.team.clone();
        let deed = acts::combine(&params, &team, &option.acts);
        let verdict = act::act(&params, &mut team, &deed, &question, luck);
        (gauges::shown(&params, &team).minus(&now), verdict.odds.success)
    };
    let ((good, odds), (bad, _)) = (after(ALWAYS), after(NEVER));
    Some(good.times(odds).plus(&bad.times(1.0 - odds)))
}

/// The odds that a choice works out, 0 to 1. None without a decision.
#[must_use]
pub fn odds(scenario: &Scenario, state: &State, choice: ChoiceId) -> Option<f64> {
    let params = Params::default();
    let decision = state.open_decision()?;
    let option = scenario.decision(decision).choices.get(choice.index())?;
    let question = deed::question(scenario, state, decision, option);
    let mut team = state.team.clone();
    let deed = acts::combine(&params, &team, &option.acts);
    Some(act::act(&params, &mut team, &deed, &question, ALWAYS).odds.success)
}
