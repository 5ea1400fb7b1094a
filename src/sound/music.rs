//! A few bars for the first screen and for the endings: a piano under felt over a slow chord.

use super::Mood;
use super::synth::{Canvas, Dice, Edges, Samples, frames};

/// A note: the beat it comes on, its number on a keyboard (60 is the middle C), how hard.
type Note = (f32, u8, f32);
/// A chord: the beat it comes on, how many beats it stays, its notes.
type Chord = (f32, f32, &'static [u8]);

/// A short piece.
struct Score {
    /// Seconds of a beat.
    beat: f32,
    chords: &'static [Chord],
    notes: &'static [Note],
}

/// Seconds the last note has to fade.
const TAIL: f32 = 3.5;
/// How loud it is at its loudest, in dB.
const LEVEL: f32 = -13.0;

/// The music of the first screen: a firm fifth, an open answer.
pub(super) fn title() -> Samples {
    TITLE.play()
}

/// The music of an ending.
pub(super) fn ending(mood: Mood) -> Samples {
    match mood {
        Mood::Bright => BRIGHT.play(),
        Mood::Open => OPEN.play(),
        Mood::Low => LOW.play(),
    }
}

impl Score {
    fn play(&self) -> Samples {
        let ends = self.chords.iter().map(|(at, stays, _)| at + stays);
        let length = ends.fold(0.0, f32::max) * self.beat + TAIL;
        let mut all = Canvas::new(length);
        let dice = &mut Dice::new(0x5C03E);
        for (at, stays, notes) in self.chords {
            for note in *notes {
                pad(&mut all, at * self.beat, stays * self.beat, *note);
            }
        }
        for (at, note, hard) in self.notes {
            felt(&mut all, at * self.beat + 0.02, *note, *hard, dice);
        }
        let mut all = all.in_a_room(0.5);
        let fade = frames(1.5);
        let from = all.0.len() - fade;
        for (n, frame) in all.0[from..].iter_mut().enumerate() {
            let left = 1.0 - n as f32 / fade as f32;
            *frame = frame.map(|x| x * left);
        }
        all.done(LEVEL)
    }
}

fn hz(note: u8) -> f32 {
    440.0 * ((f32::from(note) - 69.0) / 12.0).exp2()
}

/// A slow, soft voice.
fn pad(all: &mut Canvas, at: f32, length: f32, note: u8) {
    let edges = Edges(length * 0.35, length * 0.45);
    for (of, gain, pan) in [(0.9985, 0.05, -0.5), (1.0015, 0.05, 0.5), (2.0, 0.008, 0.0)] {
        all.tone(at, pan, (hz(note) * of, gain), length, edges);
    }
}

/// A string struck through felt: a little of the hammer, then overtones that go the sooner the higher they are.
fn felt(all: &mut Canvas, at: f32, note: u8, hard: f32, dice: &mut Dice) {
    let root = hz(note);
    let pan = (f32::from(note) - 60.0) / 60.0;
    let long = (3.4 * (220.0 / root).powf(0.35)).clamp(1.2, 4.2);
    for n in 1..=6_u8 {
        let of = f32::from(n);
        // Strings are stiff: their overtones are a little sharp.
        let sharp = (1.0 + 0.0004 * of * of).sqrt();
        let gain = hard * 0.42 / of.powf(1.65);
        all.ring(at, pan, (root * of * sharp, gain), 0.014, long / of.powf(0.6));
    }
    all.noise(
        at,
        pan,
        (90.0, 520.0),
        (hard * 0.03, 0.07),
        Edges(0.01, 0.055),
        dice,
    );
}

static TITLE: Score = Score {
    beat: 0.95,
    chords: &[
        (0.0, 4.5, &[50, 57, 64, 66]),
        (4.0, 4.5, &[47, 54, 57, 62]),
        (8.0, 4.5, &[43, 50, 54, 59]),
        (12.0, 4.5, &[45, 52, 55, 62]),
        (16.0, 5.0, &[50, 57, 62, 64]),
    ],
    notes: &[
        (0.0, 38, 0.5),
        (0.0, 74, 0.6),
        (1.5, 69, 0.5),
        (2.5, 71, 0.45),
        (4.0, 35, 0.45),
        (4.0, 69, 0.55),
        (6.0, 66, 0.4),
        (7.0, 64, 0.35),
        (8.0, 31, 0.45),
        (8.0, 67, 0.5),
        (9.5, 71, 0.5),
        (10.5, 74, 0.55),
        (12.0, 33, 0.5),
        (12.0, 76, 0.6),
        (14.5, 73, 0.4),
        (16.0, 38, 0.45),
        (16.0, 74, 0.5),
        (17.5, 81, 0.25),
    ],
};

static BRIGHT: Score = Score {
    beat: 0.82,
    chords: &[
        (0.0, 4.4, &[50, 57, 62, 66]),
        (4.0, 4.4, &[43, 55, 59, 62]),
        (8.0, 4.4, &[45, 57, 61, 64]),
        (12.0, 5.5, &[50, 57, 62, 64, 66]),
    ],
    notes: &[
        (0.0, 38, 0.5),
        (0.0, 66, 0.5),
        (1.0, 69, 0.5),
        (2.0, 74, 0.6),
        (4.0, 43, 0.45),
        (4.0, 71, 0.5),
        (5.0, 74, 0.5),
        (6.0, 79, 0.6),
        (8.0, 45, 0.5),
        (8.0, 81, 0.55),
        (9.5, 76, 0.45),
        (10.5, 73, 0.4),
        (12.0, 38, 0.5),
        (12.0, 78, 0.55),
        (13.5, 81, 0.35),
        (14.5, 86, 0.25),
    ],
};

static OPEN: Score = Score {
    beat: 0.95,
    chords: &[
        (0.0, 4.4, &[52, 59, 62, 67]),
        (4.0, 4.4, &[48, 55, 59, 64]),
        (8.0, 4.4, &[47, 55, 62, 67]),
        (12.0, 5.5, &[50, 57, 62, 67]),
    ],
    notes: &[
        (0.0, 40, 0.45),
        (0.0, 71, 0.5),
        (1.5, 74, 0.45),
        (4.0, 36, 0.4),
        (4.0, 76, 0.5),
        (5.5, 71, 0.4),
        (8.0, 35, 0.4),
        (8.0, 74, 0.45),
        (9.5, 67, 0.4),
        (12.0, 38, 0.4),
        (12.0, 69, 0.45),
        (14.0, 67, 0.3),
    ],
};

static LOW: Score = Score {
    beat: 1.05,
    chords: &[
        (0.0, 4.4, &[47, 54, 59, 62]),
        (4.0, 4.4, &[43, 50, 55, 62]),
        (8.0, 4.4, &[40, 52, 55, 59]),
        (12.0, 5.5, &[47, 54, 59]),
    ],
    notes: &[
        (0.0, 35, 0.4),
        (0.0, 66, 0.45),
        (2.0, 64, 0.35),
        (3.0, 62, 0.35),
        (4.0, 31, 0.4),
        (4.0, 62, 0.4),
        (6.0, 59, 0.3),
        (8.0, 28, 0.4),
        (8.0, 59, 0.35),
        (10.0, 55, 0.3),
        (12.0, 35, 0.35),
        (12.0, 54, 0.35),
    ],
};
