//! What happens in a place by itself, now and then.

use super::synth::{Canvas, Dice, Edges, Samples};

/// Comes, passes, and is gone.
pub(super) fn lorry(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(5.2);
    let edges = Edges(2.4, 2.6);
    all.noise(0.0, -0.3, (35.0, 160.0), (0.9, 5.0), edges, dice);
    all.noise(0.0, 0.3, (160.0, 700.0), (0.25, 5.0), edges, dice);
    all.glide(
        0.0,
        0.0,
        (58.0, 50.0),
        &[1.0, 0.6, 0.5, 0.3, 0.2],
        (0.35, 5.0),
        edges,
    );
    all.done(-22.0)
}

/// Three cries, each falling.
pub(super) fn gull(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(2.2);
    for (at, from, length) in [(0.05, 1150.0, 0.42), (0.62, 1260.0, 0.36), (1.08, 1210.0, 0.5)] {
        let from = from + dice.next() * 40.0;
        let overtones = [0.6, 1.0, 0.5, 0.2];
        let (rise, fall) = (length * 0.25, length * 0.75);
        all.glide(
            at,
            -0.4,
            (from * 0.8, from),
            &overtones,
            (0.5, rise + 0.04),
            Edges(0.05, 0.04),
        );
        all.glide(
            at + rise,
            -0.4,
            (from, from * 0.66),
            &overtones,
            (0.6, fall),
            Edges(0.04, fall * 0.7),
        );
    }
    all.in_a_room(0.9).done(-27.0)
}

/// Chirps.
pub(super) fn bird(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(1.4);
    let mut at = 0.03;
    for _ in 0..6 {
        let from = 3100.0 + dice.share() * 900.0;
        let length = 0.06 + dice.share() * 0.05;
        let to = from * (0.8 + dice.share() * 0.5);
        all.glide(
            at,
            0.4,
            (from, to),
            &[1.0, 0.1],
            (0.5, length),
            Edges(0.015, 0.03),
        );
        at += length + 0.06 + dice.share() * 0.14;
    }
    all.in_a_room(0.7).done(-30.0)
}

/// One drop.
pub(super) fn drip() -> Samples {
    let mut all = Canvas::new(0.3);
    all.glide(
        0.01,
        -0.2,
        (720.0, 1500.0),
        &[1.0],
        (0.8, 0.05),
        Edges(0.006, 0.035),
    );
    all.ring(0.045, -0.2, (1480.0, 0.25), 0.004, 0.12);
    all.in_a_room(0.6).done(-30.0)
}

/// A monitor at the other end of the room.
pub(super) fn beep() -> Samples {
    let mut all = Canvas::new(0.4);
    for (hz, gain) in [(784.0, 1.0), (1568.0, 0.12)] {
        all.tone(0.02, 0.3, (hz, gain), 0.16, Edges(0.03, 0.06));
    }
    all.in_a_room(0.6).done(-33.0)
}

/// Wood or rope under load.
pub(super) fn creak(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(1.2);
    let (mut at, mut gap) = (0.02, 0.034);
    while at < 0.9 {
        let hz = 300.0 + at * 130.0 + dice.next() * 12.0;
        all.ring(at, -0.2, (hz, 0.4 + dice.share() * 0.4), 0.003, 0.06);
        all.ring(at, -0.2, (hz * 2.7, 0.15), 0.003, 0.04);
        at += gap;
        gap *= 0.975 + dice.next() * 0.03;
    }
    all.in_a_room(0.5).done(-28.0)
}

/// Three strokes on metal, far away.
pub(super) fn hammer(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(1.7);
    for (at, gain) in [(0.02, 0.8), (0.47, 1.0), (0.93, 0.7)] {
        for (hz, part) in [(612.0, 1.0), (1490.0, 0.6), (2630.0, 0.3), (3910.0, 0.12)] {
            all.ring(at, 0.3, (hz + dice.next() * 3.0, part * gain), 0.003, 0.3);
        }
        all.noise(
            at,
            0.3,
            (400.0, 1800.0),
            (gain * 0.5, 0.03),
            Edges(0.003, 0.025),
            dice,
        );
    }
    all.in_a_room(0.9).done(-28.0)
}

/// A bell on a spring.
pub(super) fn chime() -> Samples {
    let mut all = Canvas::new(1.4);
    for (at, root) in [(0.02, 1046.5), (0.19, 1318.5)] {
        for (of, part) in [(1.0, 1.0), (2.76, 0.35), (5.4, 0.1)] {
            all.ring(at, -0.4, (root * of, part * 0.5), 0.004, 1.1);
        }
    }
    all.in_a_room(0.4).done(-30.0)
}

/// A voice through a small loudspeaker: how it goes up and down, and no word.
pub(super) fn radio(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(2.2);
    all.noise(0.0, 0.35, (900.0, 2600.0), (0.12, 2.1), Edges(0.02, 0.05), dice);
    let mut at = 0.15;
    while at < 1.8 {
        let length = 0.09 + dice.share() * 0.14;
        let pitch = 115.0 + dice.next() * 16.0;
        let formant = 520.0 + dice.share() * 700.0;
        let overtones: Vec<f32> = (1..24)
            .map(|n| {
                let away = (n as f32 * pitch - formant) / 330.0;
                if n < 4 { 0.02 } else { 1.0 / (1.0 + away * away) }
            })
            .collect();
        let edges = Edges(0.03, 0.05);
        all.glide(
            at,
            0.35,
            (pitch * 1.06, pitch * 0.95),
            &overtones,
            (0.3, length),
            edges,
        );
        at += length + if dice.share() > 0.75 { 0.18 } else { 0.03 };
    }
    all.in_a_room(0.3).done(-31.0)
}

/// Steam that is let go.
pub(super) fn hiss(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(1.5);
    all.noise(0.02, 0.2, (2600.0, 8000.0), (1.0, 1.4), Edges(0.12, 1.1), dice);
    all.in_a_room(0.3).done(-30.0)
}
