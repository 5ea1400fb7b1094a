//! The team model held against published findings: teams drawn at random, led in many ways, measured, compared.
//!
//! `measure` runs everything for one seed; `ROWS` says what is compared with what; `Calibration` puts both together.
//! Nothing here depends on the number of threads.

mod choices;
mod course;
mod dice;
pub mod ensemble;
mod experiments;
mod leaving;
mod policies;
mod population;
mod properties;
mod rows;
pub mod sensitivity;
mod sources;
pub mod statistics;
mod world;

pub use choices::{Choices, choices};
pub use dice::Seed;
pub use experiments::{Climate, Experiments, Friday, experiments};
pub use leaving::Leaving;
pub use policies::{Line, Policies, policies};
pub use population::{Link, Population, population};
pub use properties::{Properties, properties};
pub use rows::{Basis, ROWS, Row};

use crate::sim::params::{Mood, Params};

/// Everything that is measured for one seed.
#[derive(Debug, Clone, PartialEq)]
pub struct Measures {
    /// The survey.
    pub population: Population,
    /// Single decisions.
    pub choices: Choices,
    /// The policy table.
    pub policies: Policies,
    /// Paired experiments.
    pub experiments: Experiments,
    /// Who stays, and under whom.
    pub leaving: Leaving,
    /// What must hold in any team.
    pub properties: Properties,
}

/// Measures the model with these parameters on worlds of this seed. About two million team-days.
#[must_use]
pub fn measure(params: &Params, seed: impl Into<Seed>) -> Measures {
    let seed = seed.into();
    Measures {
        population: population(params, seed),
        choices: choices(params, seed),
        policies: policies(params, seed),
        experiments: experiments(params, seed),
        leaving: leaving::leaving(params, seed),
        properties: properties(params, seed),
    }
}

/// A row with what the model achieves, by seed.
#[derive(Debug, Clone, PartialEq)]
pub struct Achieved {
    /// The row.
    pub row: &'static Row,
    /// One value for each seed.
    pub values: Vec<f64>,
}

impl Achieved {
    /// Mean over the seeds.
    #[must_use]
    pub fn mean(&self) -> f64 {
        statistics::mean(&self.values)
    }

    /// Lowest and highest over the seeds.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let from = (f64::INFINITY, f64::NEG_INFINITY);
        let wider = |(low, high): (f64, f64), value: &f64| (low.min(*value), high.max(*value));
        self.values.iter().fold(from, wider)
    }

    /// Whether every seed is within the band.
    #[must_use]
    pub fn ok(&self) -> bool {
        self.values.iter().all(|value| self.row.holds(*value))
    }
}

/// The model held against the evidence on some seeds.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// The seeds.
    pub seeds: Vec<u64>,
    /// Whether people had moods, as in the game.
    pub mood: Mood,
    /// What was measured, by seed.
    pub measures: Vec<Measures>,
}

impl Calibration {
    /// Every row.
    #[must_use]
    pub fn rows(&self) -> Vec<Achieved> {
        let achieved = |row: &'static Row| Achieved {
            row,
            values: self.measures.iter().map(row.metric).collect(),
        };
        ROWS.iter().map(achieved).collect()
    }

    /// The rows that miss their band on some seed.
    #[must_use]
    pub fn missed(&self) -> Vec<Achieved> {
        self.rows().into_iter().filter(|row| !row.ok()).collect()
    }

    /// The policy table, mean over the seeds.
    #[must_use]
    pub fn policies(&self) -> Vec<Line> {
        let share = 1.0 / self.measures.len().max(1) as f64;
        let mut sum: Vec<Line> = Vec::new();
        for measures in &self.measures {
            let lines = measures.policies.lines();
            if sum.is_empty() {
                sum = lines.iter().map(|line| line.times(share)).collect();
            } else {
                for (sum, line) in sum.iter_mut().zip(lines) {
                    *sum = sum.plus(&line.times(share));
                }
            }
        }
        sum
    }
}
