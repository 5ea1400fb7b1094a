//! The question that waits, with its options.

use super::cue::{Ask, Offer};
use super::names;
use super::team::gauges;
use crate::play::{Opening, State, hint, options};
use crate::story::Scenario;
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
