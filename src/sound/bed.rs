//! How a place sounds when nobody does anything: a few seconds that go round without a seam, and what happens in it now
//! and then. An evening is darker and emptier.

mod recipe;

use std::f32::consts::TAU;

use self::recipe::{Air, Hum, Recipe, recipe};
use super::Sound;
use super::synth::{Band, Dice, HZ, Samples, frames, from_db, loudness};
use crate::draw::staging::Place;

/// Seconds after which it goes round.
const ROUND: f32 = 6.0;
/// Seconds in which its end passes into its beginning.
const SEAM: f32 = 0.7;

/// A place at a time of day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ambience {
    /// Where.
    pub place: Place,
    /// Whether it is after work.
    pub evening: bool,
    /// Nothing sudden is to be heard in it.
    pub calm: bool,
}

impl Ambience {
    /// Its sound without what happens in it; goes round without a seam.
    #[must_use]
    pub fn samples(&self) -> Samples {
        let Recipe(level, layers, _) = *recipe(self.place);
        let length = frames(ROUND);
        let mut all = vec![[0.0; 2]; length];
        for (seed, layer) in (1..).zip(layers) {
            let (db, made) = match layer {
                Air(band, db, swell) => (*db, air(*band, *swell, self.place as u32 * 16 + seed, length)),
                Hum(hz, db, overtones) => (*db, hum(*hz, overtones, length)),
            };
            let gain = from_db(db) / loudness(&made).max(1e-9);
            for (sum, frame) in all.iter_mut().zip(made) {
                *sum = [sum[0] + frame[0] * gain, sum[1] + frame[1] * gain];
            }
        }
        let quieter = if self.evening { 3.0 } else { 0.0 };
        if self.evening {
            darken(&mut all);
        }
        let gain = from_db(level - quieter) / loudness(&all).max(1e-9);
        all.iter_mut().for_each(|frame| *frame = frame.map(|x| x * gain));
        all
    }

    /// What happens in it, about every so many seconds.
    #[must_use]
    pub fn happens(&self) -> Vec<(Sound, f32)> {
        if self.calm {
            return Vec::new();
        }
        let Recipe(_, _, happens) = *recipe(self.place);
        let late = |sound: &Sound| self.evening && matches!(sound, Sound::Bird | Sound::Keys | Sound::Chime);
        let happens = happens.iter().filter(|(sound, _)| !late(sound));
        let slower = if self.evening { 2.0 } else { 1.0 };
        happens.map(|(sound, every)| (*sound, every * slower)).collect()
    }
}

/// Noise whose end passes into its beginning.
fn air(band: (f32, f32), (depth, times): (f32, u16), seed: u32, length: usize) -> Samples {
    let seam = frames(SEAM);
    let mut made = vec![[0.0; 2]; length];
    for side in [0, 1] {
        let mut dice = Dice::new(seed * 2 + side as u32);
        let mut filter = Band::new(band);
        // Until the filter has forgotten that it began.
        (0..frames(0.1)).for_each(|_| {
            filter.pass(dice.next());
        });
        for at in 0..length + seam {
            let x = filter.pass(dice.next());
            let share = at as f32 / seam as f32;
            match at.checked_sub(length) {
                // As loud as ever where both are heard.
                Some(again) => made[again][side] += x * (1.0 - again as f32 / seam as f32).sqrt(),
                None => made[at][side] = x * share.min(1.0).sqrt(),
            }
        }
    }
    let mut dice = Dice::new(seed ^ 0x5EED);
    // Three waves that fit the round, so that it swells without beginning anywhere.
    let waves = [1, 2, 3].map(|n| (f32::from((times * n).div_ceil(2)), dice.share() * TAU));
    for (at, frame) in made.iter_mut().enumerate() {
        let round = at as f32 / length as f32 * TAU;
        let swell: f32 = waves
            .iter()
            .map(|(times, from)| (round * times + from).sin())
            .sum();
        let gain = (1.0 + depth * swell * 0.7).max(0.0);
        *frame = frame.map(|x| x * gain);
    }
    made
}

/// A tone that fits the round, its overtones a little apart left and right.
fn hum(hz: f32, overtones: &[f32], length: usize) -> Samples {
    let mut made = vec![[0.0; 2]; length];
    for (n, part) in (1..).zip(overtones) {
        let times = (hz * n as f32 * ROUND).round();
        let (sin, cos) = (TAU * times / ROUND / HZ).sin_cos();
        let (mut x, mut y) = (*part, 0.0_f32);
        for frame in &mut made {
            (x, y) = (x * cos - y * sin, x * sin + y * cos);
            *frame = [frame[0] + y, frame[1] + y * 0.6 + x * 0.8];
        }
    }
    made
}

/// Takes the brightness away, twice round so that the seam stays closed.
fn darken(samples: &mut [[f32; 2]]) {
    for side in [0, 1] {
        let mut dull = 0.0;
        for round in 0..2 {
            for frame in samples.iter_mut() {
                dull += (frame[side] - dull) * 0.09;
                if round == 1 {
                    frame[side] = dull;
                }
            }
        }
    }
}
