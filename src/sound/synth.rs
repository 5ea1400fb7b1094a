//! Tones, noise, and what shapes them: the pieces that every sound is put together from.

use std::f32::consts::{FRAC_PI_2, TAU};

/// Frames a second.
pub const RATE: u32 = 48_000;
/// The same, to reckon with.
pub(super) const HZ: f32 = 48_000.0;

/// Left and right, frame by frame.
pub type Samples = Vec<[f32; 2]>;

/// Frames in so many seconds.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few seconds, and never fewer than none"
)]
pub(super) fn frames(seconds: f32) -> usize {
    (seconds.max(0.0) * HZ) as usize
}

/// A factor from decibels.
pub(super) fn from_db(db: f32) -> f32 {
    10_f32.powf(db / 20.0)
}

/// Left and right gain of a place from -1, left, to 1, right; as loud wherever it is.
pub(super) fn panned(pan: f32) -> [f32; 2] {
    let angle = (pan.clamp(-1.0, 1.0) + 1.0) * 0.5 * FRAC_PI_2;
    [angle.cos(), angle.sin()]
}

/// Numbers that look random and are the same each time.
#[derive(Clone, Debug)]
pub(super) struct Dice(u32);

impl Dice {
    pub(super) fn new(seed: u32) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9) | 1)
    }

    /// The next, -1 to 1.
    pub(super) fn next(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        (self.0 >> 8) as f32 / 8_388_608.0 - 1.0
    }

    /// The next, 0 to 1.
    pub(super) fn share(&mut self) -> f32 {
        self.next() * 0.5 + 0.5
    }
}

/// Lets through what is between two frequencies; 12 dB an octave on either side.
pub(super) struct Band {
    low: f32,
    high: f32,
    state: [f32; 4],
}

impl Band {
    pub(super) fn new((from, to): (f32, f32)) -> Self {
        let pole = |hz: f32| 1.0 - (-TAU * hz / HZ).exp();
        Self {
            low: pole(from),
            high: pole(to),
            state: [0.0; 4],
        }
    }

    pub(super) fn pass(&mut self, x: f32) -> f32 {
        let [a, b, c, d] = &mut self.state;
        *a += (x - *a) * self.low;
        let x = x - *a;
        *b += (x - *b) * self.low;
        let x = x - *b;
        *c += (x - *c) * self.high;
        *d += (*c - *d) * self.high;
        *d
    }
}

/// How loud something is as it comes and goes: seconds of coming, seconds of going.
#[derive(Clone, Copy)]
pub(super) struct Edges(pub(super) f32, pub(super) f32);

impl Edges {
    /// Loudness after `t` of `length` seconds, without a corner at the ends.
    fn at(self, t: f32, length: f32) -> f32 {
        let part = |at: f32, of: f32| (at / of.max(1e-4)).clamp(0.0, 1.0);
        let x = part(t, self.0).min(part(length - t, self.1));
        x * x * (3.0 - 2.0 * x)
    }
}

/// A stretch of time that sounds are put on.
pub(super) struct Canvas(pub(super) Samples);

impl Canvas {
    /// So many seconds of silence.
    pub(super) fn new(seconds: f32) -> Self {
        Self(vec![[0.0; 2]; frames(seconds)])
    }

    fn put(&mut self, at: f32, pan: f32, length: f32, mut sound: impl FnMut(f32) -> f32) {
        let [left, right] = panned(pan);
        let from = frames(at).min(self.0.len());
        for (n, frame) in self.0[from..].iter_mut().take(frames(length)).enumerate() {
            let x = sound(n as f32 / HZ);
            frame[0] += x * left;
            frame[1] += x * right;
        }
    }

    /// Something struck: a tone that is there in `attack` seconds and a thousandth of itself after `fade` more.
    pub(super) fn ring(&mut self, at: f32, pan: f32, (hz, gain): (f32, f32), attack: f32, fade: f32) {
        // Turned a little further each frame: far quicker than asking for a sine each time.
        let shrink = (-6.9 / (fade * HZ)).exp();
        let (sin, cos) = (TAU * hz / HZ).sin_cos();
        let (mut x, mut y) = (gain, 0.0);
        let length = attack + fade;
        self.put(at, pan, length, |t| {
            (x, y) = ((x * cos - y * sin) * shrink, (x * sin + y * cos) * shrink);
            y * Edges(attack, fade * 0.2).at(t, length)
        });
    }

    /// A tone of so many seconds.
    pub(super) fn tone(&mut self, at: f32, pan: f32, (hz, gain): (f32, f32), length: f32, edges: Edges) {
        let (sin, cos) = (TAU * hz / HZ).sin_cos();
        let (mut x, mut y) = (gain, 0.0);
        self.put(at, pan, length, |t| {
            (x, y) = (x * cos - y * sin, x * sin + y * cos);
            y * edges.at(t, length)
        });
    }

    /// A tone that glides from one frequency to another, with overtones of these strengths.
    pub(super) fn glide(
        &mut self,
        at: f32,
        pan: f32,
        (from, to): (f32, f32),
        overtones: &[f32],
        (gain, length): (f32, f32),
        edges: Edges,
    ) {
        let mut phase = 0.0_f32;
        self.put(at, pan, length, |t| {
            phase = (phase + (from + (to - from) * t / length) / HZ).fract();
            let all = (1..).zip(overtones);
            let sum: f32 = all.map(|(n, part)| (TAU * phase * n as f32).sin() * part).sum();
            sum * gain * edges.at(t, length)
        });
    }

    /// A breath of noise between two frequencies.
    pub(super) fn noise(
        &mut self,
        at: f32,
        pan: f32,
        band: (f32, f32),
        (gain, length): (f32, f32),
        edges: Edges,
        dice: &mut Dice,
    ) {
        // A narrow band lets little through: made up for, so that a gain means the same everywhere.
        let share = ((band.1 - band.0).max(50.0) / (HZ * 0.5)).sqrt();
        let mut filter = Band::new(band);
        self.put(at, pan, length, |t| {
            filter.pass(dice.next()) / share * gain * edges.at(t, length) * 0.5
        });
    }

    /// The room around it: what comes back from the walls, `wet` of it, for up to a second.
    pub(super) fn in_a_room(mut self, wet: f32) -> Self {
        let dry = self.0.len();
        self.0.resize(dry + frames(0.9), [0.0; 2]);
        for side in [0, 1] {
            let apart = side * 23;
            let mut combs =
                [1687, 1601, 1823, 1949].map(|length: usize| (vec![0.0_f32; length + apart], 0.0_f32));
            let mut passes = [605, 245].map(|length: usize| vec![0.0_f32; length + apart]);
            for (n, frame) in self.0.iter_mut().enumerate() {
                let x = frame[side];
                let mut sum = 0.0;
                for (line, dull) in &mut combs {
                    let place = n % line.len();
                    let back = line[place];
                    *dull += (back - *dull) * 0.45;
                    line[place] = x + *dull * 0.74;
                    sum += back;
                }
                for line in &mut passes {
                    let place = n % line.len();
                    let back = line[place];
                    line[place] = sum + back * 0.5;
                    sum = back - sum * 0.5;
                }
                frame[side] = x + sum * wet * 0.25;
            }
        }
        self
    }

    /// The sound, ready to be played: nothing that only moves the loudspeaker, silent at both ends, its loudest at `db`.
    pub(super) fn done(mut self, db: f32) -> Samples {
        for side in [0, 1] {
            let mut mean = 0.0;
            for frame in &mut self.0 {
                mean += (frame[side] - mean) * 0.0025;
                frame[side] -= mean;
            }
        }
        let length = self.0.len();
        let edge = frames(0.004).min(length / 2).max(1);
        for n in 0..edge {
            let part = n as f32 / edge as f32;
            for at in [n, length - 1 - n] {
                self.0[at] = self.0[at].map(|x| x * part);
            }
        }
        let peak = peak(&self.0).max(1e-9);
        let gain = from_db(db) / peak;
        for frame in &mut self.0 {
            *frame = frame.map(|x| x * gain);
        }
        self.0
    }
}

/// The loudest moment.
pub(super) fn peak(samples: &[[f32; 2]]) -> f32 {
    let all = samples.iter().flatten();
    all.fold(0.0, |most, x| most.max(x.abs()))
}

/// How loud it is over all: the root of the mean square.
pub(super) fn loudness(samples: &[[f32; 2]]) -> f32 {
    let sum: f64 = samples.iter().flatten().map(|x| f64::from(x * x)).sum();
    #[expect(clippy::cast_possible_truncation, reason = "a loudness, about 0 to 1")]
    let mean = (sum / (samples.len().max(1) as f64 * 2.0)) as f32;
    mean.sqrt()
}
