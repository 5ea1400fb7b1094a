//! Which numbers matter: elementary effects (Morris 1991) of every number that is in doubt, on every row of the table and on
//! the gauges at the end of the scenarios.
//!
//! From each of some versions of the model that hold the table, every number is moved by half its range, one at a time, in the
//! radial design of Campolongo, Saltelli & Cariboni (2011). The mean of the sizes of what that does says how much a number
//! matters, its mean with signs which way.

use rayon::prelude::*;

use super::dice::Seed;
use super::{ROWS, measure};
use crate::lab::policy::Policy;
use crate::lab::rollout::{End, Hand, play_on, seed_of};
use crate::lab::versions::{PLACES, Sets};
use crate::play::{Runner, begin};
use crate::sim::gauges::Gauges;
use crate::sim::params::{Number, Params, Version, doubted};
use crate::story::Scenario;

/// One in how many of the usual teams is looked at.
const ONE_IN: u64 = 25;
/// Playthroughs of each scenario by each policy.
const PLAYS: u64 = 60;
/// Half a range, in places.
const MOVE: i16 = PLACES;

/// What a number does.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The number.
    pub number: Number,
    /// On the gauges at the end, morale, delivery, growth, in points: as if it went through all of its range.
    pub gauges: [Moved; 3],
    /// On the rows of the table, in their order, as shares of the width of the band.
    pub rows: Vec<Moved>,
}

/// How far something moved, over the versions that were begun from.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Moved {
    /// The mean of the sizes: mu* of Campolongo.
    pub size: f64,
    /// The mean with signs: mu of Morris.
    pub by: f64,
}

/// What is looked at for one version: the gauges, then the rows.
struct Seen {
    gauges: [f64; 3],
    rows: Vec<f64>,
}

/// A study of which numbers matter.
pub struct Study<'a> {
    scenarios: &'a [Scenario],
    numbers: Vec<Number>,
    /// Where the effects begin, a place of each number.
    begun: Vec<Vec<i16>>,
    seen: Vec<Seen>,
    effects: Vec<Effect>,
}

impl<'a> Study<'a> {
    /// Sets out from so many versions: the standard one first, then those of the sets.
    #[must_use]
    pub fn new(scenarios: &'a [Scenario], sets: &Sets, points: usize) -> Self {
        let numbers = doubted();
        let place = |set: &Vec<i16>, number: &Number| {
            let at = sets.numbers.iter().position(|name| name == number.name);
            at.and_then(|at| set.get(at)).copied().unwrap_or(0)
        };
        let others = sets
            .sets
            .iter()
            .map(|set| numbers.iter().map(|number| place(set, number)).collect());
        let begun: Vec<Vec<i16>> = std::iter::once(vec![0; numbers.len()])
            .chain(others)
            .take(points.max(1))
            .collect();
        let mut study = Self {
            scenarios,
            numbers,
            begun,
            seen: Vec::new(),
            effects: Vec::new(),
        };
        study.seen = study.begun.iter().map(|places| study.look(places)).collect();
        study
    }

    /// How many numbers have been moved, and how many there are.
    #[must_use]
    pub fn done(&self) -> (usize, usize) {
        (self.effects.len(), self.numbers.len())
    }

    /// Moves the next numbers; false when none is left.
    pub fn go_on(&mut self) -> bool {
        const AT_ONCE: usize = 8;
        let from = self.effects.len();
        let to = (from + AT_ONCE).min(self.numbers.len());
        let found: Vec<Effect> = (from..to).into_par_iter().map(|at| self.effect(at)).collect();
        self.effects.extend(found);
        to < self.numbers.len()
    }

    /// From how many versions the effects begin.
    #[must_use]
    pub fn points(&self) -> usize {
        self.begun.len()
    }

    /// What was found, in the order of the numbers.
    #[must_use]
    pub fn effects(self) -> Vec<Effect> {
        self.effects
    }

    fn effect(&self, number: usize) -> Effect {
        let mut effect = Effect {
            number: self.numbers[number],
            gauges: [Moved::default(); 3],
            rows: vec![Moved::default(); ROWS.len()],
        };
        let share = 1.0 / self.begun.len() as f64;
        for (places, before) in self.begun.iter().zip(&self.seen) {
            let mut places = places.clone();
            let by = if places[number] > 0 { -MOVE } else { MOVE };
            places[number] += by;
            let after = self.look(&places);
            // A whole range is two halves; down counts as the way back up.
            let scale = if by < 0 { -2.0 } else { 2.0 };
            for (moved, (before, after)) in effect
                .gauges
                .iter_mut()
                .zip(before.gauges.iter().zip(&after.gauges))
            {
                moved.add(scale * (after - before), share);
            }
            for (at, moved) in effect.rows.iter_mut().enumerate() {
                let width = (ROWS[at].high - ROWS[at].low).max(1e-9);
                moved.add(scale * (after.rows[at] - before.rows[at]) / width, share);
            }
        }
        effect
    }

    fn look(&self, places: &[i16]) -> Seen {
        let names = self.numbers.iter().map(|number| number.name);
        let places = places.iter().map(|place| f64::from(*place) / f64::from(PLACES));
        let params = Params::version(names.zip(places)).unwrap_or(Params::UNEXPLAINED);
        let seed = Seed {
            number: 1,
            one_in: ONE_IN,
        };
        let measures = measure(&params, seed);
        let gauges = ends(self.scenarios, &params).each();
        Seen {
            gauges: [gauges[0].1, gauges[1].1, gauges[2].1],
            rows: ROWS.iter().map(|row| (row.metric)(&measures)).collect(),
        }
    }
}

impl Moved {
    fn add(&mut self, by: f64, share: f64) {
        self.size += by.abs() * share;
        self.by += by * share;
    }
}

/// The mean gauges at the end of some scenarios, played by every policy.
fn ends(scenarios: &[Scenario], params: &Params) -> Gauges {
    let version = Version::Other(params);
    let (mut sum, mut count) = (Gauges::default(), 0.0);
    for scenario in scenarios {
        let (opening, _) = begin(scenario, 0);
        let mut runner = Runner::by(version, scenario);
        let mut state = opening.clone();
        for (_, policy) in Policy::NAMED {
            for play in 0..PLAYS {
                state.clone_from(&opening);
                state.seed = seed_of(1, play);
                play_on(&mut runner, &mut state, &Hand::Policy(policy));
                sum = sum.plus(&End::by(version, &state).gauges);
                count += 1.0;
            }
        }
    }
    sum.times(1.0 / f64::max(count, 1.0))
}
