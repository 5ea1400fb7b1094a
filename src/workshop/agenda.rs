//! The day as it is planned: minutes for each part, which add up to what the facilitator has.

use std::sync::Arc;

use serde::Serialize;

use crate::lab::policy::Policy;
use crate::play::{Playthrough, Waiting};
use crate::story::Scenario;
use crate::story::ids::DecisionId;

/// Minutes of a decision that does not say.
const USUAL: u32 = 5;
/// Steps of the story after which it is taken to go round.
const MOST_STEPS: usize = 2_000;

/// What a part of the day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Welcome, briefing, and how to vote.
    Welcome,
    /// A decision: read, vote, discuss, vote again, outcome.
    Decision,
    /// Looking back.
    Debrief,
    /// What each will do from tomorrow.
    Commitments,
}

/// A part of the day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Slot {
    /// What it is.
    pub what: What,
    /// The decision, when it is one.
    #[serde(skip)]
    pub decision: Option<DecisionId>,
    /// Its question, where no moment is; empty otherwise.
    pub title: String,
    /// Minutes from the beginning.
    pub begins: u32,
    /// Minutes it takes.
    pub minutes: u32,
}

/// The day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Agenda {
    /// Its parts, in order.
    pub slots: Vec<Slot>,
    /// Minutes of the whole.
    pub minutes: u32,
}

impl Agenda {
    /// Shares out so many minutes: a tenth for the welcome, a quarter for looking back, a twentieth for commitments, the rest among
    /// the decisions by the minutes each asks for. Every part has at least a minute, so the whole may be longer than asked.
    #[must_use]
    pub fn of(scenario: &Arc<Scenario>, minutes: u32) -> Self {
        let decisions = usual_way(scenario);
        let weight = |decision: &DecisionId| match scenario.decision(*decision).minutes {
            0 => USUAL,
            minutes => minutes,
        };
        let asked: u32 = decisions.iter().map(weight).sum();
        let parts: Vec<(What, Option<DecisionId>, f64)> = {
            let story = 0.6 / f64::from(asked.max(1));
            let of = |decision: &DecisionId| {
                let share = f64::from(weight(decision)) * story;
                (What::Decision, Some(*decision), share)
            };
            let first = std::iter::once((What::Welcome, None, 0.1));
            let last = [(What::Debrief, None, 0.25), (What::Commitments, None, 0.05)];
            first.chain(decisions.iter().map(of)).chain(last).collect()
        };
        let shares: Vec<f64> = parts.iter().map(|part| part.2).collect();
        let minutes = minutes.max(u32::try_from(parts.len()).unwrap_or(u32::MAX));
        let given = share_out(minutes, &shares);
        let mut begins = 0;
        let slots = parts.iter().zip(given).map(|((what, decision, _), minutes)| {
            let title = decision.map(|decision| {
                let asked = scenario.unfilled(&scenario.decision(decision).prompt);
                super::shown::plain(&asked)
            });
            let slot = Slot {
                what: *what,
                title: title.unwrap_or_default(),
                decision: *decision,
                begins,
                minutes,
            };
            begins += minutes;
            slot
        });
        Self {
            slots: slots.collect(),
            minutes,
        }
    }
}

/// Whole minutes by share, each at least one, which sum to the whole.
fn share_out(minutes: u32, shares: &[f64]) -> Vec<u32> {
    let all: f64 = shares.iter().sum();
    let exact: Vec<f64> = shares
        .iter()
        .map(|share| share / all * f64::from(minutes))
        .collect();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "minutes of a day, not below 0"
    )]
    let mut given: Vec<u32> = exact.iter().map(|one| (one.floor() as u32).max(1)).collect();
    let lacks = |given: &[u32], at: usize| exact[at] - f64::from(given[at]);
    loop {
        let sum: u32 = given.iter().sum();
        let mut order: Vec<usize> = (0..given.len()).collect();
        order.sort_by(|a, b| lacks(&given, *b).total_cmp(&lacks(&given, *a)).then(a.cmp(b)));
        if sum < minutes {
            given[order[0]] += 1;
        } else if sum > minutes {
            // Those that got most beyond their share give first.
            let Some(at) = order.iter().rev().find(|at| given[**at] > 1) else {
                break;
            };
            given[*at] -= 1;
        } else {
            break;
        }
    }
    given
}

/// The decisions a room usually comes to, in order.
fn usual_way(scenario: &Arc<Scenario>) -> Vec<DecisionId> {
    let mut play = Playthrough::new(scenario.clone(), 1);
    let mut found = Vec::new();
    for _ in 0..MOST_STEPS {
        match play.state().waiting {
            Waiting::Over(_) => break,
            Waiting::Decision(decision) => found.push(decision),
            Waiting::Page | Waiting::PageAfter(..) => {}
        }
        let action = Policy::Mix.action(scenario, play.state());
        if play.act(action).is_err() {
            break;
        }
    }
    found
}
