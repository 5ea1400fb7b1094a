//! Luck by counter: every draw has its own address, so another choice never shifts later luck.

use super::chacha::{Places, WORDS, blocks};
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

/// Draws in a block of words: each takes two.
const DRAWS: usize = WORDS / 2;
/// Draws of a person and day: four of how it goes, one of whether they quit.
const EACH: usize = 5;
/// People whose draws fill whole blocks.
const GROUP: usize = DRAWS;

impl Luck {
    /// The luck that belongs to a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// The draw that settles a decision on a day, 0..1: it works out when below the odds.
    #[must_use]
    pub fn decision(&self, day: u32, decision: u32) -> f64 {
        uniform(&self.blocks(Stream::Decision, [day], [decision]), 0, 0)
    }

    /// The two draws of a day's incident, 0..1: whether there is one, and which.
    #[must_use]
    pub fn incident(&self, day: u32) -> (f64, f64) {
        let [draws] = self.incidents([day]);
        draws
    }

    /// Those of several days.
    fn incidents<const N: usize>(&self, days: [u32; N]) -> [(f64, f64); N] {
        let words = self.blocks(Stream::Incident, days, [0; N]);
        std::array::from_fn(|at| (uniform(&words, at, 0), uniform(&words, at, 1)))
    }

    /// Fills in the luck of the first `people` of a day. Each person's draws stand at a place of their own, so the
    /// size of the team does not matter.
    pub fn day(&self, day: u32, people: usize, luck: &mut DayLuck) {
        self.days([day], people, std::array::from_mut(luck), true);
    }

    /// That of several days; without `quits` nobody leaves on them.
    fn days<const N: usize>(&self, days: [u32; N], people: usize, luck: &mut [DayLuck; N], quits: bool) {
        for (group, first) in (0..people.min(MAX_PEOPLE)).step_by(GROUP).enumerate() {
            let size = (people.min(MAX_PEOPLE) - first).min(GROUP);
            // All draws first, so that a person's need not know in which block they stand.
            let mut drawn = [[0.0; GROUP * EACH]; N];
            for block in 0..(size * EACH).div_ceil(DRAWS) {
                let number = (group * GROUP * EACH / DRAWS + block) as u32;
                let words = self.blocks(Stream::Day, days, [number; N]);
                for (at, drawn) in drawn.iter_mut().enumerate() {
                    for (draw, drawn) in drawn[block * DRAWS..][..DRAWS].iter_mut().enumerate() {
                        *drawn = uniform(&words, at, draw);
                    }
                }
            }
            for (luck, drawn) in luck.iter_mut().zip(&drawn) {
                for (at, own) in drawn.as_chunks::<EACH>().0.iter().enumerate().take(size) {
                    luck.noise[first + at] = own[0] + own[1] + own[2] + own[3] - 2.0;
                    luck.quit[first + at] = if quits { own[4] } else { 1.0 };
                }
            }
        }
    }

    /// The block with this number on each of some days.
    fn blocks<const N: usize>(&self, stream: Stream, days: [u32; N], block: [u32; N]) -> [[u32; N]; WORDS] {
        let mut key = KEY;
        [key[6], key[7]] = [self.seed as u32, (self.seed >> 32) as u32];
        let high = [stream as u32; N];
        blocks(
            &key,
            &Places {
                block,
                low: days,
                high,
            },
        )
    }
}

/// "two hats: luck, first edition   ", the last eight bytes of which give way to the seed.
const KEY: [u32; 8] = {
    let text = *b"two hats: luck, first edition   ";
    let mut key = [0; 8];
    let mut at = 0;
    while at < key.len() {
        let word = [text[4 * at], text[4 * at + 1], text[4 * at + 2], text[4 * at + 3]];
        key[at] = u32::from_le_bytes(word);
        at += 1;
    }
    key
};

/// Draw `draw` of the block at `at`: the top 53 of its 64 bits as a number in 0..1, 1 excluded.
fn uniform<const N: usize>(words: &[[u32; N]; WORDS], at: usize, draw: usize) -> f64 {
    let (low, high) = (words[2 * draw][at], words[2 * draw + 1][at]);
    let whole = (u64::from(high) << 32 | u64::from(low)) >> 11;
    whole as f64 * (1.0 / 9_007_199_254_740_992.0)
}

/// Days drawn in one go.
const GO: usize = 4;

/// The luck of workdays, drawn a few days at a time and kept: for playing the same story many times.
#[derive(Debug, Clone)]
pub struct Calendar {
    people: usize,
    quits: bool,
    /// Which seed and days stand in `days` and in `incidents`.
    drawn: Option<(u64, u32)>,
    drawn_incidents: Option<(u64, u32)>,
    days: [DayLuck; GO],
    incidents: [(f64, f64); GO],
}

impl Calendar {
    /// For a team of this size. Without `quits` nobody ever leaves by themselves.
    #[must_use]
    pub fn new(people: usize, quits: bool) -> Self {
        Self {
            people,
            quits,
            drawn: None,
            drawn_incidents: None,
            days: std::array::from_fn(|_| DayLuck::default()),
            incidents: [(0.0, 0.0); GO],
        }
    }

    /// The luck of a day, as [`Luck::day`] draws it.
    pub fn day(&mut self, luck: Luck, day: u32) -> &DayLuck {
        let (first, at) = go(day);
        if self.drawn != Some((luck.seed, first)) {
            self.drawn = Some((luck.seed, first));
            luck.days(from(first), self.people, &mut self.days, self.quits);
        }
        &self.days[at]
    }

    /// The draws of a day's incident, as [`Luck::incident`] draws them.
    pub fn incident(&mut self, luck: Luck, day: u32) -> (f64, f64) {
        let (first, at) = go(day);
        if self.drawn_incidents != Some((luck.seed, first)) {
            self.drawn_incidents = Some((luck.seed, first));
            self.incidents = luck.incidents(from(first));
        }
        self.incidents[at]
    }
}

/// The first of the days that are drawn together with this one, and its place among them.
fn go(day: u32) -> (u32, usize) {
    let at = day % GO as u32;
    (day - at, at as usize)
}

fn from(first: u32) -> [u32; GO] {
    // A multiple of `GO` is followed by the rest of its days.
    std::array::from_fn(|at| first + at as u32)
}
