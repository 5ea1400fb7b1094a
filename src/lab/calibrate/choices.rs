//! Single decisions without a team around them: the odds of many ways to decide in many situations.

use super::dice::{Dice, Label, Seed};
use super::statistics::mean;
use crate::sim::decision::{Matter, WAYS, best, odds};
use crate::sim::params::Params;

/// Decisions drawn.
const DECISIONS: u64 = 100_000;

/// A way to decide counts as feasible when its odds are at least this share of the best.
const FEASIBLE: f64 = 0.8;

/// What the decisions show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choices {
    /// Success of decisions taken in a feasible way.
    pub feasible: f64,
    /// Success of the others.
    pub outside: f64,
    /// Odds of a directive less those of a participative way in a familiar situation.
    pub familiar: f64,
    /// The same in an unfamiliar situation.
    pub unfamiliar: f64,
}

/// Draws situations and ways to decide, each independent of the other.
#[must_use]
pub fn choices(params: &Params, seed: impl Into<Seed>) -> Choices {
    let seed = seed.into();
    let mut dice = Dice::new(seed.number, Label::Decisions, 0);
    let (mut feasible, mut outside) = (Vec::new(), Vec::new());
    for _ in 0..seed.of(DECISIONS) {
        let matter = Matter {
            uncertainty: dice.clear_cut(),
            readiness: dice.between(0.2, 0.85),
            need: dice.clear_cut(),
            urgency: dice.between(-0.6, 1.0).max(0.0),
            trust: dice.between(0.3, 0.8),
            known: 0.0,
        };
        let way = WAYS[dice.below(5) as usize];
        let success = odds(params, way, &matter).success;
        if success >= FEASIBLE * best(params, &matter).1.success {
            feasible.push(success);
        } else {
            outside.push(success);
        }
    }
    let directive_less_participative = |uncertainty: f64| {
        let matter = Matter {
            uncertainty,
            readiness: 0.7,
            need: 0.3,
            urgency: 0.2,
            trust: 0.5,
            known: 0.0,
        };
        odds(params, 0.15, &matter).success - odds(params, 0.85, &matter).success
    };
    Choices {
        feasible: mean(&feasible),
        outside: mean(&outside),
        familiar: directive_less_participative(0.1),
        unfamiliar: directive_less_participative(0.9),
    }
}
