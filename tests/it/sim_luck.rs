//! Luck: the same on every machine, and untouched by what else is drawn.

use twohats::sim::luck::{DayLuck, Luck};

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
    crate::sim_golden::golden("luck.txt", &got);
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
