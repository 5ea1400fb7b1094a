//! Many playthroughs of one scenario: where they end, what they meet, and what never happens.
//!
//! Run k is the playthrough with seed `seed + k`, so `twohats play --seed` shows any of them (with `--carry drawn` where
//! the scenario takes something over: what is carried in is drawn from the seed). Runs are played in chunks
//! that do not depend on the number of threads, and counted together in their order.

mod guards;
mod states;
mod tally;

use std::ops::Range;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::play::start::drawn;
use crate::play::step::step_quietly;
use crate::play::{Action, Runner, Start, State, begin};
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};

use super::policy::Policy;
use super::rollout::{Hand, most_steps};
use super::rounds::{Round, by_hand, most_decisions};

pub use guards::{Asked, Guard, Guarded, Guards, Origin};
pub use states::{Reach, States, TEAM_TRAITS, TRAITS, Worked};
pub use tally::{Met, Tally, Took};

/// Runs played one after the other by one thread.
const CHUNK: u64 = 200;

/// What to simulate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plan<'a> {
    /// How many playthroughs.
    pub runs: u64,
    /// The seed of the first; the others follow.
    pub seed: u64,
    /// Who decides.
    pub policy: Policy,
    /// Options that are taken whoever decides, where they are open.
    pub fixed: &'a [(DecisionId, ChoiceId)],
    /// Whether to keep the state's hash after every step.
    pub hashes: bool,
}

impl Plan<'_> {
    /// The seed of a run.
    #[must_use]
    pub fn seed_of(&self, run: u64) -> u64 {
        self.seed.wrapping_add(run)
    }
}

/// Plays some of the runs of a plan. Tallies of ranges, added in order, are the tally of the whole.
#[must_use]
pub fn simulate(scenario: &Scenario, guards: &Guards<'_>, plan: &Plan<'_>, runs: Range<u64>) -> Tally {
    let (opening, _) = begin(scenario, plan.seed);
    let carries = !scenario.carries.is_empty();
    let chunks = runs.end.saturating_sub(runs.start).div_ceil(CHUNK);
    let chunk = |index: u64| {
        let start = runs.start + index * CHUNK;
        let mut tally = Tally::new(scenario, guards);
        let (mut runner, mut state) = (Runner::new(scenario), opening.clone());
        for run in start..(start + CHUNK).min(runs.end) {
            // Opening a story draws no luck, so all runs begin alike but for the seed, unless somebody may carry something in.
            let seed = plan.seed_of(run);
            if carries {
                state = begin(
                    scenario,
                    Start {
                        seed,
                        carried: drawn(scenario, seed),
                    },
                )
                .0;
            } else {
                state.clone_from(&opening);
                state.seed = seed;
            }
            one(&mut runner, guards, plan, &mut state, &mut tally);
        }
        tally
    };
    let tallies: Vec<Tally> = (0..chunks).into_par_iter().map(chunk).collect();
    tallies
        .iter()
        .fold(Tally::new(scenario, guards), |mut sum, tally| {
            sum.add(tally);
            sum
        })
}

/// Where the first run that came to no ending goes round, and its seed. None when every run ended, or where none goes round.
#[must_use]
pub fn going_round(scenario: &Scenario, plan: &Plan<'_>, tally: &Tally) -> Option<(u64, Round)> {
    let seed = plan.seed_of(tally.first_stuck()?);
    let carried = drawn(scenario, seed);
    let (opening, _) = begin(scenario, Start { seed, carried });
    let hand = Hand::Choosing {
        fixed: plan.fixed,
        otherwise: plan.policy,
    };
    Some((seed, by_hand(scenario, &opening, &hand)?))
}

fn one(runner: &mut Runner<'_>, guards: &Guards<'_>, plan: &Plan<'_>, state: &mut State, tally: &mut Tally) {
    let scenario = runner.scenario();
    let hand = Hand::Choosing {
        fixed: plan.fixed,
        otherwise: plan.policy,
    };
    let mut hashes = Vec::new();
    tally.enter(state.scene);
    let mut origin = Origin::Scene(state.scene);
    let most = most_decisions(scenario);
    for _ in 0..most_steps(scenario) {
        if state.ending().is_some() || state.taken.len() >= most {
            break;
        }
        tally.look(scenario, guards, state, origin);
        let Some(action) = hand.action(scenario, state) else {
            break;
        };
        // Only the game's own step leaves a state that can be hashed.
        let done = if plan.hashes {
            step_quietly(scenario, state, action)
        } else {
            runner.step(state, action)
        };
        if done.is_err() {
            break;
        }
        match action {
            Action::Choose { decision, choice } => origin = Origin::Choice(decision, choice),
            _ if state.ending().is_some() => {}
            _ => {
                origin = Origin::Scene(state.scene);
                tally.enter(state.scene);
            }
        }
        if plan.hashes {
            hashes.push(state.hash(scenario));
        }
    }
    tally.end(state, hashes);
}
