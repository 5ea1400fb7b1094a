//! Uniform numbers for drawing worlds, each stream with a place of its own.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

/// What a stream of numbers is for. Teams of two experiments have nothing in common unless they share the label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Population,
    Leaders,
    Decisions,
    Policies,
    NewTeam,
    Trauma,
    Friday,
    Telling,
    Away,
    Styles,
    Properties,
    Fuzz,
    Ensemble,
}

/// The worlds that are drawn, and how many of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed {
    /// What they are drawn from.
    pub number: u64,
    /// One in how many of the usual teams is looked at; the first ones are. At least 1, which is all of them.
    pub one_in: u64,
}

impl From<u64> for Seed {
    fn from(number: u64) -> Self {
        Self { number, one_in: 1 }
    }
}

impl Seed {
    /// How many of so many are looked at: two at least, so that there is something to compare.
    pub(super) fn of(self, usual: u64) -> u64 {
        (usual / self.one_in.max(1)).max(2)
    }
}

/// A stream of uniform numbers.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of one team (or person, or parameter set): another team's stream never shifts it.
    pub(super) fn new(seed: u64, label: Label, at: u64) -> Self {
        let mut key = *b"two hats: worlds                ";
        key[16..24].copy_from_slice(&(label as u64).to_le_bytes());
        key[24..].copy_from_slice(&seed.to_le_bytes());
        let mut source = ChaCha8Rng::from_seed(key);
        source.set_stream(at);
        Self(source)
    }

    /// Any number, for seeding something else.
    pub(super) fn word(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// 0..1, 1 excluded.
    pub(super) fn share(&mut self) -> f64 {
        (self.word() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.share()
    }

    /// 0..n, n excluded.
    pub(super) fn below(&mut self, n: u32) -> u32 {
        (self.share() * f64::from(n)) as u32
    }

    /// Four uniforms less two: bell-shaped, -2..2, standard deviation .577.
    pub(super) fn bell(&mut self) -> f64 {
        self.share() + self.share() + self.share() + self.share() - 2.0
    }

    /// 0..1 with both ends likelier than the middle: situations that are clear-cut dominate.
    pub(super) fn clear_cut(&mut self) -> f64 {
        let x = self.share();
        if x < 0.5 {
            2.0 * x * x
        } else {
            1.0 - 2.0 * (1.0 - x) * (1.0 - x)
        }
    }
}
