//! What an option probably does to the gauges until the story next waits: down, not at all, or up.

use std::cmp::Ordering;

use crate::play::{Runner, State};
use crate::sim::gauges::Gauges;
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::story::Scenario;
use crate::story::ids::ChoiceId;

use super::rollout::seed_of;

/// For morale, delivery and growth the share of so many runs in which it goes down, stays, goes up; 0..1. None when no decision
/// waits or the option is closed.
#[must_use]
pub fn soon(
    scenario: &Scenario,
    from: &State,
    choice: ChoiceId,
    runs: u32,
    seed: u64,
) -> Option<[[f64; 3]; 3]> {
    let mut runner = Runner::new(scenario);
    let before = shown(&Params::GAME, &from.team);
    let mut counts = [[0.0; 3]; 3];
    let mut state = from.clone();
    for run in 0..runs.max(1) {
        state.clone_from(from);
        state.seed = seed_of(seed, u64::from(run));
        let action = state.answer(choice)?;
        runner.step(&mut state, action).ok()?;
        let went = ways(&before, &shown(&Params::GAME, &state.team));
        for (count, way) in counts.iter_mut().zip(went) {
            count[way] += 1.0;
        }
    }
    let all = f64::from(runs.max(1));
    Some(counts.map(|gauge| gauge.map(|count| count / all)))
}

/// For morale, delivery and growth: 0 when it is shown to have gone down, 1 when it is shown to stand where it stood, 2 when up. What
/// somebody guesses of a gauge, and sees of it afterwards, are whole points.
#[must_use]
pub fn ways(before: &Gauges, after: &Gauges) -> [usize; 3] {
    let by = |before: f64, after: f64| match after.round().total_cmp(&before.round()) {
        Ordering::Less => 0,
        Ordering::Equal => 1,
        Ordering::Greater => 2,
    };
    [
        by(before.morale, after.morale),
        by(before.delivery, after.delivery),
        by(before.growth, after.growth),
    ]
}
