//! Experiments on who stays: leads who look after people, leads who leave, and what is done one to one.

use super::course::{MIX, Mean, Plot, Sample, See, Style};
use super::dice::{Label, Seed};
use super::world::World;
use crate::sim::params::Params;

/// Teams per experiment: quits are rare, so there are more than elsewhere, and all of them are always looked at.
const TEAMS: u64 = 1000;
/// Workdays of nine months, as long as the field experiment's effect on quits lasted.
const NINE_MONTHS: u32 = 195;
/// The workday on whose morning the lead leaves.
const LEAVES: u32 = 65;
/// How much more consideration, or structure, talks one to one are. Ours.
const TALKS: f64 = 0.15;

/// Readiness to lead where nobody has been prepared to follow.
const UNPREPARED: f64 = 0.1;
/// Leads at the mean of the top and of the bottom tenth of consideration in the survey's population, which has a mean of
/// .5 and a deviation of .23.
const BEST: (f64, f64) = (0.5, 0.90);
const WORST: (f64, f64) = (0.5, 0.10);

/// What the experiments find.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leaving {
    /// Quits under a lead in the top tenth of consideration, over those under one in the bottom tenth.
    pub best_over_worst: f64,
    /// Quits over nine months when the lead leaves in week 14, over those of the twin whose lead stays.
    pub lead_left: f64,
    /// Output in the quarter after the lead has left, over that of the twin.
    pub lead_left_output: f64,
    /// Safety gained by more consideration (talks about what people need), less that gained by as much more structure
    /// (talks about the task), 0..1.
    pub one_to_one: f64,
}

/// Runs them.
#[must_use]
pub(super) fn leaving(params: &Params, seed: Seed) -> Leaving {
    let sample = Sample {
        seed: seed.number.into(),
        label: Label::Styles,
        teams: TEAMS,
    };
    let led = |point, lead_leaves| {
        let world = World {
            bench: UNPREPARED,
            ..World::of(6)
        }
        .lasting(NINE_MONTHS);
        let plot = Plot {
            lead_leaves,
            ..Plot::default()
        };
        let draw = |dice: &mut _| world.draw(params, dice);
        sample.lead(params, world.days, Style::Always(point), &plot, draw)
    };
    let usual = led(MIX, None);
    let after = led((MIX.0, MIX.1 + TALKS), None);
    let task = led((MIX.0 + TALKS, MIX.1), None);
    let left = led(MIX, Some(LEAVES));
    let quarter = |mean: &Mean| mean.of(See::Output, LEAVES as usize, LEAVES as usize + 65);
    let safety = |mean: &Mean| mean.of(See::Safety, 65, NINE_MONTHS as usize);
    Leaving {
        best_over_worst: over(&led(BEST, None), &led(WORST, None)),
        lead_left: over(&left, &usual),
        lead_left_output: quarter(&left) / quarter(&usual),
        one_to_one: safety(&after) - safety(&task),
    }
}

/// Quits over quits.
fn over(these: &Mean, those: &Mean) -> f64 {
    these.quits_a_year / those.quits_a_year.max(1e-9)
}
