//! What people do, each heard once.

use super::synth::{Canvas, Dice, Edges, Samples};
use super::{Sound, around};

/// One of them.
pub(super) fn samples(sound: Sound) -> Samples {
    let dice = &mut Dice::new(sound_seed(sound));
    match sound {
        Sound::Paper => paper(dice),
        Sound::Pen => pen(dice),
        Sound::Steps => steps(dice),
        Sound::Door => door(dice),
        Sound::Chair => chair(dice),
        Sound::Phone => phone(),
        Sound::Thud => thud(dice),
        Sound::Cup => cup(dice),
        Sound::Keys => keys(dice),
        Sound::Lorry => around::lorry(dice),
        Sound::Gull => around::gull(dice),
        Sound::Bird => around::bird(dice),
        Sound::Drip => around::drip(),
        Sound::Beep => around::beep(),
        Sound::Creak => around::creak(dice),
        Sound::Hammer => around::hammer(dice),
        Sound::Chime => around::chime(),
        Sound::Radio => around::radio(dice),
        // Steam, and whatever is no effect.
        _ => around::hiss(dice),
    }
}

fn sound_seed(sound: Sound) -> u32 {
    let place = Sound::ALL.iter().position(|other| *other == sound);
    place.map_or(1, |place| u32::try_from(place).unwrap_or(0) + 77)
}

/// A sheet: rustling that comes in three waves.
fn paper(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(0.6);
    for (at, length, gain) in [(0.0, 0.22, 0.5), (0.13, 0.2, 1.0), (0.3, 0.24, 0.45)] {
        all.noise(at, 0.0, (1300.0, 5200.0), (gain, length), Edges(0.07, 0.12), dice);
    }
    for _ in 0..14 {
        let at = 0.04 + dice.share() * 0.38;
        let edges = Edges(0.002, 0.012);
        all.noise(
            at,
            dice.next() * 0.3,
            (2200.0, 7000.0),
            (dice.share(), 0.016),
            edges,
            dice,
        );
    }
    all.in_a_room(0.12).done(-20.0)
}

/// Strokes on paper.
fn pen(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(1.5);
    let mut at = 0.02;
    while at < 1.25 {
        let length = 0.06 + dice.share() * 0.08;
        let from = 1900.0 + dice.share() * 900.0;
        let edges = Edges(length * 0.3, length * 0.5);
        all.noise(
            at,
            0.1,
            (from, from + 1500.0),
            (0.5 + dice.share() * 0.5, length),
            edges,
            dice,
        );
        at += length + 0.015 + dice.share() * 0.07;
    }
    all.in_a_room(0.1).done(-25.0)
}

/// Somebody on a hard floor, four steps.
fn steps(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(2.0);
    for (step, gain) in [0.7, 0.95, 0.8, 0.55].into_iter().enumerate() {
        let at = 0.02 + step as f32 * 0.46 + dice.share() * 0.02;
        let heel = 84.0 + dice.share() * 10.0;
        all.glide(
            at,
            0.0,
            (heel * 1.5, heel),
            &[1.0, 0.2],
            (gain, 0.11),
            Edges(0.004, 0.1),
        );
        all.noise(
            at,
            0.0,
            (350.0, 1300.0),
            (gain * 0.5, 0.05),
            Edges(0.002, 0.045),
            dice,
        );
        let sole = Edges(0.012, 0.05);
        all.noise(at + 0.07, 0.0, (700.0, 2400.0), (gain * 0.16, 0.07), sole, dice);
    }
    all.in_a_room(0.4).done(-21.0)
}

/// A latch, then the leaf in its frame.
fn door(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(0.8);
    all.noise(
        0.02,
        0.1,
        (1500.0, 4200.0),
        (0.35, 0.03),
        Edges(0.002, 0.025),
        dice,
    );
    all.ring(0.03, 0.1, (1130.0, 0.08), 0.003, 0.12);
    all.noise(0.17, 0.0, (90.0, 650.0), (0.8, 0.16), Edges(0.004, 0.14), dice);
    all.glide(
        0.17,
        0.0,
        (95.0, 62.0),
        &[1.0, 0.3],
        (0.9, 0.3),
        Edges(0.005, 0.28),
    );
    all.in_a_room(0.5).done(-22.0)
}

/// Legs on the floor and a seat that gives.
fn chair(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(0.75);
    let mut at = 0.02;
    while at < 0.3 {
        all.noise(
            at,
            0.0,
            (260.0, 900.0),
            (0.4 + dice.share() * 0.4, 0.03),
            Edges(0.008, 0.02),
            dice,
        );
        at += 0.016 + dice.share() * 0.012;
    }
    all.glide(
        0.34,
        0.0,
        (110.0, 78.0),
        &[1.0, 0.4],
        (0.7, 0.16),
        Edges(0.01, 0.14),
    );
    all.in_a_room(0.25).done(-24.0)
}

/// A telephone that hums on a table, twice.
fn phone() -> Samples {
    let mut all = Canvas::new(1.6);
    for at in [0.02, 0.72] {
        let mut pulse = 0.0;
        while pulse < 0.42 {
            let edges = Edges(0.012, 0.02);
            all.glide(
                at + pulse,
                0.15,
                (172.0, 168.0),
                &[1.0, 0.5, 0.35, 0.15],
                (0.6, 0.04),
                edges,
            );
            pulse += 0.042;
        }
        all.tone(at, 0.15, (880.0, 0.05), 0.42, Edges(0.08, 0.1));
    }
    all.in_a_room(0.2).done(-24.0)
}

/// A carton on a floor.
fn thud(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(0.5);
    all.glide(
        0.01,
        0.0,
        (105.0, 55.0),
        &[1.0, 0.25],
        (1.0, 0.26),
        Edges(0.006, 0.24),
    );
    all.noise(0.01, 0.0, (120.0, 700.0), (0.5, 0.12), Edges(0.005, 0.11), dice);
    all.in_a_room(0.55).done(-22.0)
}

/// China on a table.
fn cup(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(0.5);
    for (at, gain) in [(0.01, 1.0), (0.075, 0.35)] {
        for (hz, part) in [(2140.0, 1.0), (3370.0, 0.5), (5210.0, 0.25), (790.0, 0.3)] {
            all.ring(at, 0.1, (hz, part * gain), 0.002, 0.22);
        }
        all.noise(
            at,
            0.1,
            (900.0, 3000.0),
            (gain * 0.3, 0.02),
            Edges(0.002, 0.018),
            dice,
        );
    }
    all.in_a_room(0.35).done(-26.0)
}

/// A few words typed.
fn keys(dice: &mut Dice) -> Samples {
    let mut all = Canvas::new(2.3);
    let mut at = 0.03;
    while at < 2.1 {
        let gain = 0.5 + dice.share() * 0.5;
        let place = dice.next() * 0.15;
        all.noise(
            at,
            place,
            (1400.0, 3600.0),
            (gain, 0.022),
            Edges(0.002, 0.018),
            dice,
        );
        all.ring(at, place, (240.0 + dice.share() * 70.0, gain * 0.25), 0.002, 0.05);
        at += 0.07 + dice.share() * dice.share() * 0.33;
    }
    all.in_a_room(0.3).done(-30.0)
}
