//! The gauges as they are seen on a curve: from a top to the next bottom and up again, over as many steps as that takes.

use crate::play::stretch::{Jump, Stretch};

use super::debrief::three;
use super::debrief_causes::Change;

/// Points by which a gauge has to turn back at least before a run is over: less is a quiver on the way.
const TURNED: f64 = 2.0;
/// The share of a run that has to be taken back before it is over. A landing on a long stair is no end of it; but where much
/// comes back between two falls, one cause for both would be told in shares that nobody can follow.
const TAKEN_BACK: f64 = 0.2;
/// Workdays in which a run has to go on by [`STEP`], or it is over: on the curve that is flat.
const PAUSE: u32 = 5;
/// Points by which it has to go on in that time.
const STEP: f64 = 1.0;
/// Points at the ends of a run that nobody sees: a run begins and ends where it is steeper.
const HAIR: f64 = 0.5;

/// Every movement of a playthrough, each with the decision it came with or after.
type Moves<'a> = Vec<(Option<usize>, &'a Jump)>;

/// All runs of all gauges, in the order in which they began, gauge by gauge.
#[must_use]
pub fn runs(stretches: &[Stretch]) -> Vec<Change> {
    let moves: Moves<'_> = stretches
        .iter()
        .flat_map(|one| one.jumps.iter().map(|jump| (one.decision, jump)))
        .collect();
    (0..3).flat_map(|gauge| of_gauge(&moves, gauge)).collect()
}

/// The longest of those that go this way, 1 or -1.
#[must_use]
pub fn furthest(runs: &[Change], way: f64) -> Option<&Change> {
    let some = runs.iter().filter(|one| one.by() * way > 0.0);
    some.fold(None, |most: Option<&Change>, one| match most {
        Some(most) if most.by() * way >= one.by() * way => Some(most),
        _ => Some(one),
    })
}

fn of_gauge(moves: &Moves<'_>, gauge: usize) -> Vec<Change> {
    let Some((_, first)) = moves.first() else {
        return Vec::new();
    };
    let values: Vec<f64> = std::iter::once(&first.from)
        .chain(moves.iter().map(|(_, jump)| &jump.to))
        .map(|gauges| three(gauges)[gauge])
        .collect();
    // Workdays behind the team when each of these values was reached.
    let days: Vec<u32> = std::iter::once(first.day)
        .chain(moves.iter().map(|(_, jump)| jump.day))
        .collect();
    let mut all: Vec<(usize, usize)> = [1.0, -1.0]
        .into_iter()
        .flat_map(|way| {
            let along: Vec<f64> = values.iter().map(|value| value * way).collect();
            rises(&along, &days)
        })
        .collect();
    all.sort_unstable();
    all.into_iter()
        .filter_map(|(from, to)| Change::of(&moves[from..to], (from, to - 1), gauge))
        .collect()
}

/// Where a value rises, from place to place.
fn rises(values: &[f64], days: &[u32]) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    // Where the run may have begun, how far it came, and where it last was a whole step further.
    let (mut from, mut top, mut step) = (0, 0, 0);
    for at in 1..values.len() {
        let enough = TURNED.max(TAKEN_BACK * (values[top] - values[from]));
        let back = values[top] - values[at] >= enough;
        let stands = top > from && days[at] - days[step] > PAUSE && values[at] < values[step] + STEP;
        if back || stands {
            all.extend(trimmed(values, from, top));
            (from, top, step) = (at, at, at);
        } else if top == from && values[at] <= values[from] {
            (from, top, step) = (at, at, at);
        } else if values[at] > values[top] {
            top = at;
        }
        if values[at] >= values[step] + STEP {
            step = at;
        }
    }
    all.extend(trimmed(values, from, top));
    all
}

/// A run without its flat ends: it begins where its value was last at its lowest, and ends where it first is at its highest,
/// within a hair. None where nothing rose.
fn trimmed(values: &[f64], from: usize, top: usize) -> Option<(usize, usize)> {
    let low = values[from..=top].iter().copied().fold(f64::MAX, f64::min);
    let first = (from..=top).rev().find(|at| values[*at] <= low + HAIR)?;
    // What came before the lowest is another run's.
    let last = (first..=top).find(|at| values[*at] >= values[top] - HAIR)?;
    (last > first).then_some((first, last))
}
