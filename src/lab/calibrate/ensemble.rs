//! Other versions of the model that hold the table as well, and how they are found.
//!
//! Hardly a set of numbers drawn from all the ranges at once holds every row, so a walk leads through those that do: a step
//! draws a few numbers anew, anywhere in their ranges, and is taken back when a row misses its band. What the walk comes to
//! after some steps is held against the table once more, with more teams, before it is kept.

use std::fmt::Write;

use rayon::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use super::dice::{Dice, Label, Seed};
use super::leaving::leaving;
use super::{Measures, ROWS, choices, experiments, measure, policies, population, properties};
use crate::lab::versions::{PLACES, Sets};
use crate::sim::params::{Number, Params, doubted, numbers};

/// One in how many of the usual teams a step is tried on, and one in how many what is kept is confirmed on.
const TRIED_ON: u64 = 25;
const CONFIRMED_ON: u64 = 5;
/// Seeds looked through for one on which the standard version holds with so few teams.
const MOST_SEEDS: u64 = 40;
/// Walks side by side, each from the standard version.
const WALKS: u64 = 8;
/// Steps that lead a walk away from the standard version before its first version is kept, ...
const AWAY: u32 = 16;
/// ... and from one that is kept to the next.
const STEPS: u32 = 6;
/// Numbers drawn anew in a first step, and in any.
const FIRST: usize = 12;
const MOST: usize = 24;
/// Steps tried for a version before a walk gives up.
const PATIENCE: u32 = 400;

/// A search for versions of the model.
pub struct Search {
    standard: Measures,
    seed: Seed,
    walks: Vec<Walk>,
    wanted: usize,
    found: Vec<Vec<i16>>,
}

/// One walk: where it is, and how it got on.
struct Walk {
    dice: Dice,
    numbers: Vec<Number>,
    places: Vec<i16>,
    /// Numbers drawn anew in the next step: more after a step that held, fewer after one that did not.
    size: usize,
    /// Steps that have to hold until the next version is kept.
    due: u32,
    tried: u64,
    held: u64,
    refused: u64,
}

impl Search {
    /// Sets out for so many versions. None when the standard version holds the table on no seed with the few teams that steps
    /// are tried on: then there is something to mend in the model.
    #[must_use]
    pub fn new(wanted: usize, seed: u64) -> Option<Self> {
        let (on, standard) = (1..=MOST_SEEDS).find_map(|number| {
            let seed = Seed {
                number,
                one_in: TRIED_ON,
            };
            let standard = measure(&Params::UNEXPLAINED, seed);
            let sound = holds(&standard) && confirmed(&Params::UNEXPLAINED, &standard, seed);
            sound.then_some((seed, standard))
        })?;
        let walk = |at| Walk {
            dice: Dice::new(seed, Label::Ensemble, at),
            numbers: doubted(),
            places: vec![0; doubted().len()],
            size: FIRST,
            due: AWAY,
            tried: 0,
            held: 0,
            refused: 0,
        };
        Some(Self {
            standard,
            seed: on,
            walks: (0..WALKS).map(walk).collect(),
            wanted,
            found: Vec::new(),
        })
    }

    /// Lets every walk find its next version. False when there are as many as were wanted, or no walk gets on.
    pub fn go_on(&mut self) -> bool {
        let (standard, seed) = (&self.standard, self.seed);
        let left = self.wanted.saturating_sub(self.found.len());
        let walks = self.walks.par_iter_mut().take(left);
        let found: Vec<Option<Vec<i16>>> = walks.map(|walk| walk.next(standard, seed)).collect();
        let before = self.found.len();
        self.found.extend(found.into_iter().flatten());
        self.found.len() > before && self.found.len() < self.wanted
    }

    /// How many there are.
    #[must_use]
    pub fn found(&self) -> usize {
        self.found.len()
    }

    /// What was found so far.
    #[must_use]
    pub fn sets(&self) -> Sets {
        let sum = |of: fn(&Walk) -> u64| self.walks.iter().map(of).sum();
        Sets {
            model: fingerprint(),
            seed: self.seed.number,
            one_in: self.seed.one_in,
            tried: sum(|walk| walk.tried),
            held: sum(|walk| walk.held),
            refused: sum(|walk| walk.refused),
            numbers: doubted().iter().map(|number| number.name.to_owned()).collect(),
            sets: self.found.clone(),
        }
    }
}

impl Walk {
    /// The next version that holds, some steps on. None when it cannot be found in time.
    fn next(&mut self, standard: &Measures, seed: Seed) -> Option<Vec<i16>> {
        let from = self.places.clone();
        let mut steps = 0;
        for _ in 0..PATIENCE {
            steps += u32::from(self.step(standard, seed));
            if steps < self.due {
                continue;
            }
            if confirmed(&self.params(&self.places), standard, seed) {
                self.due = STEPS;
                return Some(self.places.clone());
            }
            self.refused += 1;
            self.places.clone_from(&from);
            steps = 0;
        }
        self.places = from;
        None
    }

    /// Draws a few numbers anew; whether the table still holds, and so the step was taken.
    fn step(&mut self, standard: &Measures, seed: Seed) -> bool {
        let mut places = self.places.clone();
        for _ in 0..self.size {
            let at = self.dice.below(places.len() as u32) as usize;
            // -1000 to 1000.
            places[at] = self.dice.below(2 * PLACES as u32 + 1) as i16 - PLACES;
        }
        self.tried += 1;
        let held = held(&self.params(&places), standard, seed);
        if held {
            self.places = places;
            self.held += 1;
            self.size = (self.size + 2).min(MOST);
        } else {
            self.size = (self.size - self.size.div_ceil(4)).max(2);
        }
        held
    }

    fn params(&self, places: &[i16]) -> Params {
        let names = self.numbers.iter().map(|number| number.name);
        let places = places.iter().map(|place| f64::from(*place) / f64::from(PLACES));
        Params::version(names.zip(places)).unwrap_or(Params::UNEXPLAINED)
    }
}

/// Other worlds, and more of them.
fn confirming(seed: Seed) -> Seed {
    Seed {
        number: seed.number + 1,
        one_in: CONFIRMED_ON,
    }
}

/// Whether every row holds.
fn holds(measures: &Measures) -> bool {
    ROWS.iter().all(|row| row.holds((row.metric)(measures)))
}

/// Whether a version of the model holds every row on these worlds. What is quick to measure is measured first, in the place of
/// what the standard version shows, and the rest only when that holds. Who leaves is so rare that few teams tell nothing of it:
/// [`holds_who_leaves`] asks that with all teams, of what is kept.
#[must_use]
pub fn held(params: &Params, standard: &Measures, seed: Seed) -> bool {
    let mut all = standard.clone();
    all.choices = choices(params, seed);
    if !holds(&all) {
        return false;
    }
    all.experiments = experiments(params, seed);
    if !holds(&all) {
        return false;
    }
    all.policies = policies(params, seed);
    if !holds(&all) {
        return false;
    }
    all.properties = properties(params, seed);
    if !holds(&all) {
        return false;
    }
    all.population = population(params, seed);
    holds(&all)
}

/// Whether a version holds the rows on who leaves as well, on all the teams there are.
#[must_use]
pub fn holds_who_leaves(params: &Params, standard: &Measures, seed: Seed) -> bool {
    let mut all = standard.clone();
    all.leaving = leaving(params, seed);
    holds(&all)
}

/// Whether a version is one to keep: it holds every row on other worlds and more of them.
#[must_use]
pub fn confirmed(params: &Params, standard: &Measures, seed: Seed) -> bool {
    let seed = confirming(seed);
    held(params, standard, seed) && holds_who_leaves(params, standard, seed)
}

/// What tells one state of the model from another: its numbers, and the bands they are held to.
#[must_use]
pub fn fingerprint() -> String {
    let mut all = String::new();
    for number in numbers() {
        let _ = writeln!(
            all,
            "{} {:x} {}",
            number.name,
            number.standard.to_bits(),
            number.doubt.word()
        );
    }
    for row in ROWS {
        let _ = writeln!(all, "{} {:x} {:x}", row.id, row.low.to_bits(), row.high.to_bits());
    }
    format!("{:016x}", xxh3_64(all.as_bytes()))
}
