//! Luck: the same on every machine, and untouched by what else is drawn.

use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};
use twohats::sim::luck::{Calendar, DayLuck, Luck, scattered, uniform};

/// The draws of a row of a day as `rand` makes them.
fn by_rand(seed: u64, row: u64, day: u32) -> impl Iterator<Item = u64> {
    let mut key = *b"two hats: luck, second edition  ";
    key[24..].copy_from_slice(&seed.to_le_bytes());
    let mut source = ChaCha8Rng::from_seed(key);
    source.set_stream(row << 32 | u64::from(day));
    std::iter::repeat_with(move || source.next_u64())
}

fn share(whole: u64, bits: u32) -> f64 {
    (whole >> (64 - bits)) as f64 / (1_u64 << bits) as f64
}

/// How a day goes: four numbers of 16 bits, each in the middle of its step, less two.
fn noise(draw: u64) -> f64 {
    let quarter = |at: u32| (f64::from((draw >> (16 * at)) as u16) + 0.5) / 65_536.0;
    (0..4).map(quarter).sum::<f64>() - 2.0
}

#[test]
fn every_draw_is_the_one_that_rand_makes() {
    let mut calendar = Calendar::new(32, true);
    for seed in [0, 1, 77, 0xdead_beef_0000_0001, u64::MAX] {
        let luck = Luck::new(seed);
        for day in [0, 1, 2, 3, 6, 129, 70_000, u32::MAX] {
            let mut row = by_rand(seed, 1, day);
            let (incident, decisions) = (row.next().expect("endless"), row.next().expect("endless"));
            let mut alone = DayLuck::default();
            luck.day(day, 32, &mut alone);
            for (at, (draw, quit)) in row.zip(by_rand(seed, 2, day)).take(32).enumerate() {
                assert_eq!(alone.noise[at], noise(draw));
                assert_eq!(alone.quit[at], share(quit, 53));
            }
            assert_eq!(*calendar.day(luck, day), alone);
            let halves = (share(incident << 32, 32), share(incident, 32));
            assert_eq!(luck.incident(day), halves);
            assert_eq!(calendar.incident(luck, day), halves);
            for decision in [0, 1, 5, 9 << 16 | 3, u32::MAX] {
                let draw = uniform(scattered(decisions, u64::from(decision)));
                assert_eq!(luck.decision(day, decision), draw);
                assert_eq!(calendar.decision(luck, day, decision), draw);
            }
        }
    }
}

#[test]
fn decisions_of_a_day_have_luck_of_their_own() {
    let (mut sum, mut square, mut product, mut count) = (0.0, 0.0, 0.0, 0.0);
    for seed in 0..400 {
        let mut last = 0.5;
        for decision in 0..50 {
            let draw = Luck::new(seed).decision(7, decision) - 0.5;
            sum += draw;
            square += draw * draw;
            product += draw * last;
            (last, count) = (draw, count + 1.0);
        }
    }
    let (mean, variance, together): (f64, f64, f64) = (sum / count, square / count, product / count);
    assert!(mean.abs() < 0.01, "mean {mean}");
    assert!((variance - 1.0 / 12.0).abs() < 0.002, "variance {variance}");
    assert!(together.abs() < 0.003, "one after the other {together}");
}

#[test]
fn a_calendar_keeps_nothing_of_another_seed_and_leaves_nobody_out_of_turn() {
    let mut calendar = Calendar::new(3, false);
    for (seed, day) in [(1, 0), (2, 0), (2, 5), (1, 5), (1, 4), (1, 0)] {
        let mut alone = DayLuck::default();
        Luck::new(seed).day(day, 3, &mut alone);
        let drawn = calendar.day(Luck::new(seed), day);
        assert_eq!(drawn.noise, alone.noise);
        assert_eq!(drawn.quit, [1.0; 32], "nobody quits in this story");
        assert_eq!(
            calendar.incident(Luck::new(seed), day),
            Luck::new(seed).incident(day)
        );
    }
}

#[test]
fn sixty_four_draws_are_as_they_always_were() {
    let luck = Luck::new(20_260_105);
    let mut day = DayLuck::default();
    let mut all = Vec::new();
    for number in [0, 1, 129] {
        luck.day(number, 7, &mut day);
        all.extend_from_slice(&day.noise[..7]);
        all.extend_from_slice(&day.quit[..7]);
    }
    all.extend((0..10).map(|id| luck.decision(5, id)));
    all.extend((0..6).flat_map(|number| [luck.incident(number).0, luck.incident(number).1]));
    assert_eq!(all.len(), 64);
    let got: String = all
        .iter()
        .map(|x| format!("{:016x} {x}\n", x.to_bits()))
        .collect();
    crate::support::golden("model/luck.txt", &got);
}

#[test]
fn a_draw_depends_on_nothing_but_its_address() {
    let luck = Luck::new(7);
    let (mut few, mut many) = (DayLuck::default(), DayLuck::default());
    luck.day(3, 4, &mut few);
    luck.day(3, 30, &mut many);
    assert_eq!(few.noise[..4], many.noise[..4]);
    assert_eq!(few.quit[..4], many.quit[..4]);
    assert_eq!(luck.decision(3, 9), Luck::new(7).decision(3, 9));
    assert_ne!(luck.decision(3, 9), luck.decision(3, 10));
    assert_ne!(luck.decision(3, 9), luck.decision(4, 9));
    assert_ne!(luck.decision(3, 9), Luck::new(8).decision(3, 9));
}

#[test]
fn draws_are_spread_as_the_model_wants() {
    let mut day = DayLuck::default();
    let (mut noise, mut square, mut quit, mut count) = (0.0, 0.0, 0.0, 0.0);
    for number in 0..2000 {
        Luck::new(1).day(number, 10, &mut day);
        for at in 0..10 {
            assert!((-2.0..=2.0).contains(&day.noise[at]) && (0.0..1.0).contains(&day.quit[at]));
            noise += day.noise[at];
            square += day.noise[at] * day.noise[at];
            quit += day.quit[at];
            count += 1.0;
        }
    }
    let mean: f64 = noise / count;
    assert!(mean.abs() < 0.02, "mean {mean}");
    let variance: f64 = square / count;
    assert!((variance - 1.0 / 3.0).abs() < 0.01, "variance {variance}");
    let mean: f64 = quit / count;
    assert!((mean - 0.5).abs() < 0.01, "mean {mean}");
}
