//! How far an answer depends on our numbers: the same options played on by other versions of the model.

use std::sync::atomic::Ordering;

use rayon::prelude::*;

use crate::play::{Runner, State};
use crate::sim::gauges::Gauges;
use crate::sim::params::{Params, Version};
use crate::story::Scenario;
use crate::story::ids::ChoiceId;

use super::{Asked, Control, Prospect};
use crate::lab::rollout::{End, Hand, play_on, seed_of};

/// How many versions of the model agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Agreement {
    /// Those that do ...
    pub agree: usize,
    /// ... of so many.
    pub of: usize,
}

impl Agreement {
    /// Whether so many agree that the model can be said to know: three quarters.
    #[must_use]
    pub fn knows(self) -> bool {
        4 * self.agree >= 3 * self.of
    }

    /// Those that do not, of as many.
    #[must_use]
    pub fn against(self) -> Self {
        Self {
            agree: self.of - self.agree,
            of: self.of,
        }
    }

    /// How many of some pairs have the first above the second.
    pub(in crate::lab) fn above(pairs: impl Iterator<Item = (f64, f64)>) -> Self {
        let mut all = Self::default();
        for (one, other) in pairs {
            all.of += 1;
            all.agree += usize::from(one > other);
        }
        all
    }
}

impl Prospect {
    /// In how many versions of the model this leaves the mean of the gauges above what another option of the same decision
    /// leaves it at.
    #[must_use]
    pub fn better_than(&self, other: &Self) -> Agreement {
        Agreement::above(
            self.pairs(other)
                .map(|(one, other)| (one.composite(), other.composite())),
        )
    }

    /// The same of one gauge, by its place among morale, delivery and growth.
    #[must_use]
    pub fn higher_than(&self, other: &Self, gauge: usize) -> Agreement {
        let value = |of: &Gauges| of.each()[gauge].1;
        Agreement::above(self.pairs(other).map(|(one, other)| (value(one), value(other))))
    }

    /// What the versions say of both.
    fn pairs<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (&'a Gauges, &'a Gauges)> {
        let pairs = self.versions.iter().zip(&other.versions);
        pairs.filter_map(|(one, other)| one.as_ref().zip(other.as_ref()))
    }
}

/// The mean gauges at the end of an option, by version; none where it is not open by that version's account. Each version has luck of its own, or all would share the chance that
/// is in so few rollouts, and agree in it. None when cancelled.
pub(super) fn by_version(
    scenario: &Scenario,
    (from, choice): (&State, ChoiceId),
    hand: &Hand<'_>,
    versions: &[Params],
    asked: &Asked,
    control: &Control<'_>,
) -> Option<Vec<Option<Gauges>>> {
    let runs = u64::from(asked.versions);
    let mean = |(at, params): (usize, &Params)| {
        let version = Version::Other(params);
        let mut runner = Runner::by(version, scenario);
        let mut state = from.clone();
        let mut sum = Gauges::default();
        for run in 0..runs {
            if control.cancel.load(Ordering::Relaxed) {
                return None;
            }
            state.clone_from(from);
            state.seed = seed_of(asked.seed, u64::from(asked.runs) + at as u64 * runs + run);
            let action = state.answer(choice)?;
            if runner.step(&mut state, action).is_err() {
                control.done.fetch_add(runs as usize, Ordering::Relaxed);
                return Some(None);
            }
            control.done.fetch_add(1, Ordering::Relaxed);
            play_on(&mut runner, &mut state, hand);
            sum = sum.plus(&End::by(version, &state).gauges);
        }
        Some(Some(sum.times(1.0 / runs.max(1) as f64)))
    };
    versions.par_iter().enumerate().map(mean).collect()
}
