//! The question that waits, with its options.

use super::cue::{Ask, Offer, Three};
use super::names;
use super::team::gauges;
use crate::play::{Opening, State, hint, options};
use crate::story::Scenario;
use crate::story::ids::ChoiceId;
use crate::words::Words;

/// The question put to the player; none when none waits.
#[must_use]
pub fn question(words: &Words, scenario: &Scenario, state: &State) -> Option<Ask> {
    let question = state.question()?;
    let decision = scenario.decision(question.decision);
    let now = state.values();
    let offer = |(index, opening): (usize, Opening)| {
        let choice = &decision.choices[opening.choice.index()];
        let reason = || names::reason(words, scenario, question.decision, opening, &now);
        Offer {
            choice: opening.choice,
            number: index + 1,
            id: choice.id.clone(),
            hat: choice.hat,
            label: scenario.filled(&choice.label, &now).into_owned(),
            closed: (!opening.open).then(reason),
            hint: hint::hint(scenario, state, opening.choice).map(|points| gauges(&points)),
        }
    };
    let offers = options(scenario, state).into_iter().enumerate().map(offer);
    Some(Ask {
        question,
        id: decision.id.clone(),
        prompt: scenario.filled(&decision.prompt, &now).into_owned(),
        offers: offers.collect(),
    })
}

/// How likely each gauge goes down, stays or goes up at once by a choice, as a player sees it in whole points: 0 to 1 each, 1
/// together. None without a decision, and when nothing is done.
#[must_use]
pub fn ways(scenario: &Scenario, state: &State, choice: ChoiceId) -> Option<[Three; 3]> {
    let hint::Branches { now, good, bad, odds } = hint::branches(scenario, state, choice)?;
    let (now, good, bad) = (gauges(&now), gauges(&good), gauges(&bad));
    let mut ways = [[0.0; 3]; 3];
    for (gauge, ways) in ways.iter_mut().enumerate() {
        ways[way(now[gauge], good[gauge])] += odds as f32;
        ways[way(now[gauge], bad[gauge])] += 1.0 - odds as f32;
    }
    Some(ways)
}

/// Whether a gauge went down (0), stayed (1) or went up (2), as a player sees it in whole points.
#[must_use]
pub fn way(from: f32, to: f32) -> usize {
    match to.round() - from.round() {
        down if down < -0.5 => 0,
        up if up > 0.5 => 2,
        _ => 1,
    }
}
