//! How a place sounds when nobody does anything: a few seconds that go round without a seam, and what happens in it now
//! and then. An evening is darker and emptier.

use std::f32::consts::TAU;

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

/// Part of how a place sounds.
enum Layer {
    /// Moving air, water, voices far off: noise between two frequencies, at so many dB, that swells by a share of itself
    /// about so many times a round.
    Air((f32, f32), f32, (f32, u16)),
    /// Something that turns: a frequency, dB, and the strength of each overtone.
    Hum(f32, f32, &'static [f32]),
}

use Layer::{Air, Hum};

/// A place: how loud in dB, what it is made of, and what happens in it about every so many seconds.
struct Recipe(f32, &'static [Layer], &'static [(Sound, f32)]);

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

/// Every place.
fn recipe(place: Place) -> &'static Recipe {
    match place {
        Place::Office => &OFFICE,
        Place::MeetingRoom => &MEETING_ROOM,
        Place::Floor => &FLOOR,
        Place::Dock => &DOCK,
        Place::Kitchen => &KITCHEN,
        Place::Gallery => &GALLERY,
        Place::Ward => &WARD,
        Place::Station => &STATION,
        Place::Corridor => &CORRIDOR,
        Place::Workshop => &WORKSHOP,
        Place::FlyFloor => &FLY_FLOOR,
        Place::Canteen => &CANTEEN,
        Place::Yard => &YARD,
        Place::Quay => &QUAY,
        Place::HarbourOffice => &HARBOUR_OFFICE,
        Place::ControlRoom => &CONTROL_ROOM,
        Place::Dispatch => &DISPATCH,
        Place::Lab => &LAB,
        Place::Bakery => &BAKERY,
        Place::Shop => &SHOP,
        Place::Site => &SITE,
    }
}

static OFFICE: Recipe = Recipe(
    -31.0,
    &[
        Air((90.0, 420.0), 0.0, (0.08, 2)),
        Air((1800.0, 5200.0), -17.0, (0.05, 1)),
        Hum(120.0, -15.0, &[1.0, 0.4, 0.15]),
    ],
    &[(Sound::Keys, 11.0), (Sound::Chair, 47.0)],
);

static MEETING_ROOM: Recipe = Recipe(
    -35.0,
    &[
        Air((60.0, 240.0), 0.0, (0.05, 1)),
        Air((700.0, 1500.0), -16.0, (0.1, 3)),
    ],
    &[(Sound::Paper, 52.0)],
);

static FLOOR: Recipe = Recipe(
    -27.0,
    &[
        Air((40.0, 190.0), 0.0, (0.2, 9)),
        Air((500.0, 2600.0), -9.0, (0.35, 24)),
        Hum(94.0, -4.0, &[1.0, 0.7, 0.5, 0.3]),
    ],
    &[(Sound::Thud, 8.0), (Sound::Hiss, 23.0)],
);

static DOCK: Recipe = Recipe(
    -29.0,
    &[
        Air((30.0, 130.0), 0.0, (0.35, 2)),
        Air((300.0, 900.0), -10.0, (0.3, 3)),
    ],
    &[(Sound::Lorry, 24.0), (Sound::Thud, 15.0)],
);

static KITCHEN: Recipe = Recipe(
    -32.0,
    &[
        Hum(50.0, 0.0, &[1.0, 0.9, 0.35, 0.4, 0.1]),
        Air((120.0, 700.0), -8.0, (0.06, 1)),
    ],
    &[(Sound::Cup, 14.0), (Sound::Drip, 9.0)],
);

static GALLERY: Recipe = Recipe(
    -38.0,
    &[
        Air((45.0, 170.0), 0.0, (0.12, 1)),
        Air((2600.0, 7000.0), -20.0, (0.1, 1)),
    ],
    &[(Sound::Steps, 31.0)],
);

static WARD: Recipe = Recipe(
    -33.0,
    &[Air((200.0, 900.0), 0.0, (0.3, 2)), Hum(100.0, -12.0, &[1.0, 0.3])],
    &[(Sound::Beep, 7.0), (Sound::Steps, 37.0)],
);

static STATION: Recipe = Recipe(
    -32.0,
    &[
        Air((150.0, 600.0), 0.0, (0.1, 2)),
        Air((350.0, 1100.0), -7.0, (0.8, 22)),
        Hum(100.0, -13.0, &[1.0, 0.5]),
    ],
    &[(Sound::Keys, 13.0), (Sound::Beep, 19.0), (Sound::Paper, 41.0)],
);

static CORRIDOR: Recipe = Recipe(
    -35.0,
    &[
        Air((110.0, 210.0), 0.0, (0.1, 1)),
        Air((800.0, 1200.0), -12.0, (0.2, 2)),
    ],
    &[(Sound::Door, 28.0), (Sound::Steps, 21.0)],
);

static WORKSHOP: Recipe = Recipe(
    -28.0,
    &[
        Hum(147.0, -2.0, &[1.0, 0.5, 0.6, 0.2, 0.2]),
        Air((900.0, 3800.0), -6.0, (0.3, 5)),
        Air((60.0, 200.0), -4.0, (0.1, 2)),
    ],
    &[(Sound::Hammer, 9.0), (Sound::Hiss, 33.0)],
);

static FLY_FLOOR: Recipe = Recipe(
    -36.0,
    &[
        Air((35.0, 110.0), 0.0, (0.2, 1)),
        Air((250.0, 520.0), -13.0, (0.2, 2)),
    ],
    &[(Sound::Creak, 11.0)],
);

static CANTEEN: Recipe = Recipe(
    -28.0,
    &[
        Air((280.0, 620.0), 0.0, (0.9, 19)),
        Air((500.0, 1300.0), -4.0, (0.9, 27)),
        Air((180.0, 380.0), -3.0, (0.9, 14)),
        Air((2000.0, 6000.0), -18.0, (0.2, 3)),
    ],
    &[(Sound::Cup, 4.0), (Sound::Chair, 13.0)],
);

static YARD: Recipe = Recipe(
    -33.0,
    &[
        Air((180.0, 1500.0), 0.0, (0.5, 2)),
        Air((40.0, 120.0), -3.0, (0.2, 1)),
    ],
    &[(Sound::Bird, 8.0), (Sound::Lorry, 46.0)],
);

static QUAY: Recipe = Recipe(
    -29.0,
    &[
        Air((350.0, 2400.0), 0.0, (0.75, 3)),
        Air((50.0, 160.0), -2.0, (0.3, 2)),
        Hum(62.0, -12.0, &[1.0, 0.5, 0.3]),
    ],
    &[(Sound::Gull, 10.0), (Sound::Creak, 17.0)],
);

static HARBOUR_OFFICE: Recipe = Recipe(
    -33.0,
    &[
        Air((120.0, 460.0), 0.0, (0.55, 3)),
        Air((3000.0, 6000.0), -22.0, (0.0, 1)),
    ],
    &[(Sound::Radio, 19.0), (Sound::Gull, 34.0), (Sound::Paper, 49.0)],
);

static CONTROL_ROOM: Recipe = Recipe(
    -29.0,
    &[
        Hum(49.0, 0.0, &[1.0, 0.8, 0.5, 0.4, 0.25, 0.15]),
        Air((220.0, 1000.0), -5.0, (0.15, 4)),
    ],
    &[(Sound::Drip, 7.0), (Sound::Beep, 31.0)],
);

static DISPATCH: Recipe = Recipe(
    -31.0,
    &[
        Air((400.0, 2200.0), 0.0, (0.04, 1)),
        Hum(180.0, -10.0, &[1.0, 0.6, 0.2]),
    ],
    &[(Sound::Radio, 9.0), (Sound::Keys, 7.0)],
);

static LAB: Recipe = Recipe(
    -31.0,
    &[
        Air((600.0, 4200.0), 0.0, (0.05, 1)),
        Hum(235.0, -13.0, &[1.0, 0.3, 0.2]),
    ],
    &[(Sound::Cup, 16.0), (Sound::Beep, 27.0)],
);

static BAKERY: Recipe = Recipe(
    -28.0,
    &[
        Air((70.0, 330.0), 0.0, (0.25, 6)),
        Air((1500.0, 4500.0), -14.0, (0.2, 4)),
        Hum(72.0, -6.0, &[1.0, 0.5, 0.6]),
    ],
    &[(Sound::Hiss, 9.0), (Sound::Thud, 17.0)],
);

static SHOP: Recipe = Recipe(
    -33.0,
    &[
        Air((60.0, 300.0), 0.0, (0.4, 2)),
        Hum(100.0, -7.0, &[1.0, 0.2, 0.3]),
        Air((1200.0, 2500.0), -17.0, (0.3, 3)),
    ],
    &[(Sound::Chime, 26.0), (Sound::Steps, 33.0)],
);

static SITE: Recipe = Recipe(
    -30.0,
    &[
        Air((250.0, 700.0), 0.0, (0.6, 3)),
        Air((1500.0, 3500.0), -12.0, (0.6, 2)),
        Air((40.0, 100.0), -4.0, (0.2, 2)),
    ],
    &[(Sound::Hammer, 6.0), (Sound::Thud, 13.0), (Sound::Creak, 29.0)],
);
