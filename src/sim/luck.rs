//! Luck by counter: every draw has its own address, so another choice never shifts later luck.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};

use super::team::MAX_PEOPLE;

/// The luck of one playthrough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Luck {
    /// The seed.
    pub seed: u64,
}

/// The luck of one workday, by person.
#[derive(Debug, Clone, PartialEq)]
pub struct DayLuck {
    /// z: how the day goes, -2..2, mean 0 (the sum of four uniform numbers less two).
    pub noise: [f64; MAX_PEOPLE],
    /// Whoever draws less than their hazard leaves, 0..1.
    pub quit: [f64; MAX_PEOPLE],
}

impl Default for DayLuck {
    /// An ordinary day on which nobody leaves.
    fn default() -> Self {
        Self {
            noise: [0.0; MAX_PEOPLE],
            quit: [1.0; MAX_PEOPLE],
        }
    }
}

/// What a draw is for. Each has streams of its own.
#[derive(Clone, Copy)]
enum Stream {
    Day = 1,
    Decision = 2,
    Incident = 3,
}

/// ChaCha blocks are 16 words of 32 bits; each decision has its own.
const BLOCK: u128 = 16;

impl Luck {
    /// The luck that belongs to a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// The draw that settles a decision on a day, 0..1: it works out when below the odds.
    #[must_use]
    pub fn decision(&self, day: u32, decision: u32) -> f64 {
        let mut source = self.source(Stream::Decision, day);
        source.set_word_pos(u128::from(decision) * BLOCK);
        uniform(&mut source)
    }

    /// The two draws of a day's incident, 0..1: whether there is one, and which.
    #[must_use]
    pub fn incident(&self, day: u32) -> (f64, f64) {
        let mut source = self.source(Stream::Incident, day);
        (uniform(&mut source), uniform(&mut source))
    }

    /// Fills in the luck of the first `people` of a day. Each person's draws stand at a place of their own, so the
    /// size of the team does not matter.
    pub fn day(&self, day: u32, people: usize, luck: &mut DayLuck) {
        let mut source = self.source(Stream::Day, day);
        for at in 0..people.min(MAX_PEOPLE) {
            let four = [(); 4].map(|()| uniform(&mut source));
            luck.noise[at] = four[0] + four[1] + four[2] + four[3] - 2.0;
            luck.quit[at] = uniform(&mut source);
        }
    }

    fn source(&self, stream: Stream, day: u32) -> ChaCha8Rng {
        let mut key = *b"two hats: luck, first edition   ";
        key[24..].copy_from_slice(&self.seed.to_le_bytes());
        let mut source = ChaCha8Rng::from_seed(key);
        source.set_stream((stream as u64) << 32 | u64::from(day));
        source
    }
}

/// The top 53 bits as a number in 0..1, 1 excluded.
fn uniform(source: &mut ChaCha8Rng) -> f64 {
    (source.next_u64() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
}
