//! What a choice would probably do: the hint a player may ask for before choosing.

use crate::sim::act::{self, Outlook, Question};
use crate::sim::acts::combine;
use crate::sim::brief;
use crate::sim::gauges::Gauges;
use crate::sim::params::{Params, Version};
use crate::sim::shown::shown;
use crate::sim::vocabulary::Act;
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
    let Some((acts, question)) = asked(scenario, state, choice)? else {
        return Some(Gauges::default());
    };
    let deed = combine(params, &state.team, acts);
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
    outlook_by(Version::Standard, scenario, state, choice)
}

/// [`outlook`] by a version of the model.
#[must_use]
#[inline]
pub fn outlook_by(
    version: Version<'_>,
    scenario: &Scenario,
    state: &State,
    choice: ChoiceId,
) -> Option<Outlook> {
    Some(match asked(scenario, state, choice)? {
        Some((acts, question)) => brief::outlook(version, &state.team, acts, &question),
        None => Outlook::certain(&state.team),
    })
}

/// The acts and the question of a choice; none inside when it has no acts. None without a decision.
fn asked<'a>(
    scenario: &'a Scenario,
    state: &State,
    choice: ChoiceId,
) -> Option<Option<(&'a [Act], Question)>> {
    let decision = state.open_decision()?;
    let option = scenario.decision(decision).choices.get(choice.index())?;
    let question = || deed::question(scenario, decision, option);
    Some((!option.acts.is_empty()).then(|| (option.acts.as_slice(), question())))
}
