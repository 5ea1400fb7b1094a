//! What a gauge or a hat sounds like: each gauge has its own material, and goes up or down as a melody does; each hat has
//! its own way to begin. All of it is on screen as well.

use super::synth::{Canvas, Dice, Edges, Samples};
use crate::sim::vocabulary::{Gauge, Hat};

/// Frequencies of the notes that are used.
const A3: f32 = 220.0;
const D4: f32 = 293.66;
const E4: f32 = 329.63;
const FS4: f32 = 369.99;
const A4: f32 = 440.0;
const D5: f32 = 587.33;
const E5: f32 = 659.26;
const A5: f32 = 880.0;

/// How loud a sign is at its loudest, in dB.
const LEVEL: f32 = -15.0;
/// Seconds until a note is there: nobody is startled.
const SOFT: f32 = 0.03;

/// A gauge moved: two notes, the second above or below the first.
pub(super) fn moves(gauge: Gauge, up: bool) -> Samples {
    let notes = match gauge {
        Gauge::Morale => [D4, FS4],
        Gauge::Delivery => [A3, D4],
        Gauge::Growth => [E5, A5],
    };
    let notes = if up { notes } else { [notes[1], notes[0]] };
    let mut all = Canvas::new(0.95);
    for (at, hz) in [0.01, 0.17].into_iter().zip(notes) {
        match gauge {
            // A warm voice: few overtones, long.
            Gauge::Morale => {
                for (of, part, fade) in [(1.0, 1.0, 0.8), (2.0, 0.35, 0.5), (3.0, 0.1, 0.3)] {
                    all.ring(at, -0.25, (hz * of, part), SOFT, fade);
                }
            }
            // Wood: short, with the overtone of a bar.
            Gauge::Delivery => {
                for (of, part, fade) in [(1.0, 1.0, 0.4), (3.93, 0.22, 0.16), (9.2, 0.04, 0.06)] {
                    all.ring(at, 0.0, (hz * of, part), SOFT * 1.2, fade);
                }
            }
            // Glass: high and light.
            Gauge::Growth => {
                for (of, part, fade) in [(1.0, 1.0, 0.7), (2.76, 0.12, 0.4), (0.5, 0.2, 0.5)] {
                    all.ring(at, 0.25, (hz * of, part), SOFT, fade);
                }
            }
        }
    }
    all.in_a_room(0.35).done(LEVEL)
}

/// A hat is put on.
pub(super) fn puts_on(hat: Hat) -> Samples {
    let mut all = Canvas::new(1.5);
    let dice = &mut Dice::new(0x4A7);
    match hat {
        Hat::Manager => firm(&mut all),
        Hat::Leader => open(&mut all),
        Hat::Both => {
            firm(&mut all);
            open(&mut all);
        }
        // A breath out.
        Hat::Neither => all.noise(0.0, 0.0, (250.0, 1100.0), (0.5, 0.9), Edges(0.25, 0.6), dice),
    }
    all.in_a_room(0.3).done(LEVEL - 1.0)
}

/// Two low notes a fifth apart, one after the other, and done.
fn firm(all: &mut Canvas) {
    for (at, hz) in [(0.01, D4 / 2.0), (0.16, A3)] {
        for (of, part, fade) in [
            (1.0, 1.0, 0.5),
            (2.0, 0.5, 0.35),
            (3.0, 0.25, 0.2),
            (4.0, 0.12, 0.15),
        ] {
            all.ring(at, -0.1, (hz * of, part), SOFT * 1.4, fade);
        }
    }
}

/// A chord that opens and stays open.
fn open(all: &mut Canvas) {
    for (at, hz) in [(0.0, D4), (0.08, E4), (0.16, A4), (0.24, D5)] {
        for (of, part) in [(1.0, 0.5), (1.003, 0.4), (2.0, 0.08)] {
            all.tone(at, 0.1, (hz * of, part), 1.1, Edges(0.22, 0.7));
        }
    }
}

/// A workday has passed: a clock in another room.
pub(super) fn day() -> Samples {
    let mut all = Canvas::new(0.35);
    for (hz, part) in [(410.0, 1.0), (1022.0, 0.3), (A5 * 2.0, 0.08)] {
        all.ring(0.01, 0.2, (hz, part), 0.012, 0.2);
    }
    all.in_a_room(0.5).done(-28.0)
}
