//! What a choice would probably do: the hint a player may ask for before choosing.

use crate::sim::act::{self, Outlook, Question};
use crate::sim::acts::combine;
use crate::sim::fast_path;
use crate::sim::gauges::Gauges;
use crate::sim::group::Group;
use crate::sim::matter::Moment;
use crate::sim::params::{Params, Version};
use crate::sim::shown::shown;
use crate::sim::vocabulary::Act;
use crate::story::Scenario;
use crate::story::ids::ChoiceId;

use super::deed;
use super::state::State;
use super::step::Stage;
use super::tell::Quiet;

/// Luck at which every decision works out, and at which none does.
const ALWAYS: f64 = 0.0;
const NEVER: f64 = 1.0;

/// The expected change of the gauges at once, good and bad outcome weighed by their odds. None without a decision.
#[must_use]
pub fn hint(scenario: &Scenario, state: &State, choice: ChoiceId) -> Option<Gauges> {
    asked(scenario, state, choice)?;
    Some(branches(scenario, state, choice).map_or_else(
        Gauges::default,
        |Branches { now, good, bad, odds }| {
            good.minus(&now)
                .times(odds)
                .plus(&bad.minus(&now).times(1.0 - odds))
        },
    ))
}

/// Where the gauges are as shown, 0 to 100, and where a choice would take them at once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Branches {
    /// Before it.
    pub now: Gauges,
    /// When it works out.
    pub good: Gauges,
    /// When it does not.
    pub bad: Gauges,
    /// The odds that it works out, 0 to 1.
    pub odds: f64,
}

/// Where a choice would take the gauges at once, with all that the story has follow from it. None without a decision, and
/// when nothing is done.
#[must_use]
pub fn branches(scenario: &Scenario, state: &State, choice: ChoiceId) -> Option<Branches> {
    let params = &Params::GAME;
    let option = scenario
        .decision(state.open_decision()?)
        .choices
        .get(choice.index())?;
    if option.acts.is_empty() && option.effects.is_empty() && option.success.effects.is_empty() {
        return None;
    }
    let deed = asked(scenario, state, choice)?
        .map(|(acts, question)| (combine(params, &state.team, acts), question));
    let now = shown(params, &state.team);
    let after = |luck: f64| {
        let mut state = state.clone();
        // Without acts nothing can go wrong.
        let (worked, odds) = deed.as_ref().map_or((true, 1.0), |(deed, question)| {
            let verdict = act::act(params, &mut state.team, deed, question, luck);
            (verdict.worked, verdict.odds.success)
        });
        Stage::new(scenario, Quiet).follow_up(&mut state, option, worked);
        (shown(params, &state.team), odds)
    };
    let ((good, odds), (bad, _)) = (after(ALWAYS), after(NEVER));
    Some(Branches { now, good, bad, odds })
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
        Some((acts, question)) => fast_path::outlook(version, &state.team, acts, &question),
        None => Outlook::certain(&state.team),
    })
}

/// What the moment of the decision that waits is like for the whole team, whatever is chosen. None without a decision.
#[must_use]
pub fn moment(scenario: &Scenario, state: &State) -> Option<Moment> {
    let decision = state.open_decision()?;
    let question = deed::put(scenario, &state.team, decision, Group::EVERYBODY);
    Some(Moment::of(&Params::GAME, &state.team, &question))
}

/// The acts and the question of a choice; none inside when it has no acts. None without a decision.
fn asked<'a>(
    scenario: &'a Scenario,
    state: &State,
    choice: ChoiceId,
) -> Option<Option<(&'a [Act], Question)>> {
    let decision = state.open_decision()?;
    let option = scenario.decision(decision).choices.get(choice.index())?;
    let question = || deed::question(scenario, &state.team, decision, option);
    Some((!option.acts.is_empty()).then(|| (option.acts.as_slice(), question())))
}
