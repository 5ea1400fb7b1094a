//! What an option probably does to the gauges until the story next waits: down, hardly at all, or up.

use crate::play::{Runner, State};
use crate::sim::gauges::Gauges;
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::story::Scenario;
use crate::story::ids::ChoiceId;

use super::rollout::seed_of;

/// Points below which a gauge counts as not having moved.
pub const MOVED: f64 = 1.0;

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

/// For morale, delivery and growth: 0 when it went down, 1 when it stayed, 2 when it went up.
#[must_use]
pub fn ways(before: &Gauges, after: &Gauges) -> [usize; 3] {
    let by = after.minus(before);
    [by.morale, by.delivery, by.growth].map(|points| {
        if points <= -MOVED {
            0
        } else if points < MOVED {
            1
        } else {
            2
        }
    })
}
