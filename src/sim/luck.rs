//! Luck by counter: every draw has its own address, so another choice never shifts later luck.
//!
//! A day of a playthrough has a row of 64-bit draws: one for its incident, one for its decisions, then one for how it goes
//! for each person. Another row of the day says who quits.

use pulp::{Arch, NullaryFnOnce};

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

/// The rows of a day.
#[derive(Clone, Copy)]
enum Row {
    Day = 1,
    Quits = 2,
}

/// Draws in a block of words: each takes two.
const DRAWS: usize = WORDS / 2;
/// Places in the row of a day.
const INCIDENT: usize = 0;
const DECISIONS: usize = 1;
const PEOPLE: usize = 2;

/// What luck has for one day.
#[derive(Debug, Clone, Default)]
struct Drawn {
    incident: u64,
    decisions: u64,
    people: DayLuck,
}

impl Luck {
    /// The luck that belongs to a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// The draw that settles a decision on a day, 0..1: it works out when below the odds.
    #[must_use]
    pub fn decision(&self, day: u32, decision: u32) -> f64 {
        let [drawn] = self.block(Row::Day, [day], 0)[DECISIONS];
        settles(drawn, decision)
    }

    /// The two draws of a day's incident, 0..1: whether there is one, and which.
    #[must_use]
    pub fn incident(&self, day: u32) -> (f64, f64) {
        let [drawn] = self.block(Row::Day, [day], 0)[INCIDENT];
        halves(drawn)
    }

    /// Fills in the luck of the first `people` of a day. Each person's draws stand at a place of their own, so the
    /// size of the team does not matter.
    pub fn day(&self, day: u32, people: usize, luck: &mut DayLuck) {
        let mut all = [Drawn::default()];
        self.draw([day], people, true, &mut all);
        let [drawn] = all;
        let people = people.min(MAX_PEOPLE);
        luck.noise[..people].copy_from_slice(&drawn.people.noise[..people]);
        luck.quit[..people].copy_from_slice(&drawn.people.quit[..people]);
    }

    /// Draws for some days at once. Without `quits` nobody leaves on them.
    #[inline(always)]
    fn draw<const N: usize>(&self, days: [u32; N], people: usize, quits: bool, all: &mut [Drawn; N]) {
        let people = people.min(MAX_PEOPLE);
        for block in 0..(PEOPLE + people).div_ceil(DRAWS) {
            let draws = self.block(Row::Day, days, block);
            for (place, draws) in (block * DRAWS..PEOPLE + people).zip(&draws) {
                let days = all.iter_mut().zip(draws);
                match place {
                    INCIDENT => days.for_each(|(day, draw)| day.incident = *draw),
                    DECISIONS => days.for_each(|(day, draw)| day.decisions = *draw),
                    place => days.for_each(|(day, draw)| day.people.noise[place - PEOPLE] = four(*draw)),
                }
            }
        }
        for block in 0..if quits { people.div_ceil(DRAWS) } else { 0 } {
            let draws = self.block(Row::Quits, days, block);
            for (person, draws) in (block * DRAWS..people).zip(&draws) {
                for (day, &draw) in all.iter_mut().zip(draws) {
                    day.people.quit[person] = uniform(draw);
                }
            }
        }
    }

    /// A block of a row on each of some days: `[place][day]`.
    #[inline(always)]
    fn block<const N: usize>(&self, row: Row, days: [u32; N], block: usize) -> [[u64; N]; DRAWS] {
        let mut key = KEY;
        [key[6], key[7]] = [self.seed as u32, (self.seed >> 32) as u32];
        let places = Places {
            // A row holds no more than two draws and those of the people.
            block: [block as u32; N],
            low: days,
            high: [row as u32; N],
        };
        let words = blocks(&key, &places);
        let (pairs, _) = words.as_chunks::<2>();
        std::array::from_fn(|place| {
            let [low, high] = &pairs[place];
            std::array::from_fn(|day| u64::from(high[day]) << 32 | u64::from(low[day]))
        })
    }
}

/// "two hats: luck, second edition  ", the last eight bytes of which give way to the seed.
const KEY: [u32; 8] = {
    let text = *b"two hats: luck, second edition  ";
    let mut key = [0; 8];
    let mut at = 0;
    while at < key.len() {
        let word = [text[4 * at], text[4 * at + 1], text[4 * at + 2], text[4 * at + 3]];
        key[at] = u32::from_le_bytes(word);
        at += 1;
    }
    key
};

/// The top 53 bits of a draw as a number in 0..1, 1 excluded.
#[must_use]
pub fn uniform(draw: u64) -> f64 {
    (draw >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
}

/// Its two halves as such numbers.
fn halves(draw: u64) -> (f64, f64) {
    const UNIT: f64 = 1.0 / 4_294_967_296.0;
    ((draw as u32) as f64 * UNIT, ((draw >> 32) as u32) as f64 * UNIT)
}

/// The sum of its four quarters as numbers in 0..1, less two: -2..2, and exactly 0 in the mean.
fn four(draw: u64) -> f64 {
    // Two quarters each in the low and the high half, then the halves.
    const EVEN: u64 = 0x0000_ffff_0000_ffff;
    let pairs = (draw & EVEN) + (draw >> 16 & EVEN);
    let sum = (pairs as u32) as i32 + ((pairs >> 32) as u32) as i32;
    // The mean of a quarter is 65535 / 2.
    f64::from(sum - 2 * 65_535) * (1.0 / 65_536.0)
}

/// The draw of one of a day's decisions, 0..1.
fn settles(drawn: u64, decision: u32) -> f64 {
    uniform(scattered(drawn, u64::from(decision)))
}

/// Number `index` of the sequence that begins with this seed: SplitMix64 (Steele, Lea and Flood 2014). Neighbours share
/// nothing, neither along a sequence nor between those of two seeds.
#[must_use]
pub fn scattered(seed: u64, index: u64) -> u64 {
    let mut mixed = seed.wrapping_add(index.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Days drawn in one go.
const GO: usize = 8;

/// The luck of days, drawn a few at a time and kept: for playing the same story many times.
#[derive(Debug, Clone)]
pub struct Calendar {
    people: usize,
    quits: bool,
    /// Which seed and days stand in `days`.
    drawn: Option<(u64, u32)>,
    days: [Drawn; GO],
}

impl Calendar {
    /// For a team of this size. Without `quits` nobody ever leaves by themselves.
    #[must_use]
    pub fn new(people: usize, quits: bool) -> Self {
        Self {
            people,
            quits,
            drawn: None,
            days: std::array::from_fn(|_| Drawn::default()),
        }
    }

    /// The luck of a day, as [`Luck::day`] draws it.
    pub fn day(&mut self, luck: Luck, day: u32) -> &DayLuck {
        &self.at(luck, day).people
    }

    /// The draw of a decision, as [`Luck::decision`] makes it.
    pub fn decision(&mut self, luck: Luck, day: u32, decision: u32) -> f64 {
        settles(self.at(luck, day).decisions, decision)
    }

    /// The draws of a day's incident, as [`Luck::incident`] makes them.
    pub fn incident(&mut self, luck: Luck, day: u32) -> (f64, f64) {
        halves(self.at(luck, day).incident)
    }

    #[inline]
    fn at(&mut self, luck: Luck, day: u32) -> &Drawn {
        let at = day % GO as u32;
        let first = day - at;
        if self.drawn != Some((luck.seed, first)) {
            self.draw(luck, first);
        }
        &self.days[at as usize]
    }

    #[cold]
    fn draw(&mut self, luck: Luck, first: u32) {
        self.drawn = Some((luck.seed, first));
        Arch::new().dispatch(Ahead {
            luck,
            first,
            calendar: self,
        });
    }
}

/// The draws of the days from `first` on, about to be made: one piece of code, as a workday is.
struct Ahead<'a> {
    luck: Luck,
    first: u32,
    calendar: &'a mut Calendar,
}

impl NullaryFnOnce for Ahead<'_> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        let Self {
            luck,
            first,
            calendar,
        } = self;
        // A multiple of `GO` is followed by the rest of its days.
        let days = std::array::from_fn(|at| first + at as u32);
        luck.draw(days, calendar.people, calendar.quits, &mut calendar.days);
    }
}
