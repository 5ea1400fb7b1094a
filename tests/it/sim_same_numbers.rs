//! Every way to reckon comes to the same numbers: on the processor's vectors or without them, in full or as rollouts do.

use crate::sim_world::{Dice, bytes, team};
use pulp::NullaryFnOnce;
use twohats::sim::act::{Acting, Question, act};
use twohats::sim::acts::{Deed, ROWS, combine};
use twohats::sim::fast_path;
use twohats::sim::group::Group;
use twohats::sim::luck::{DayLuck, Luck};
use twohats::sim::params::{Params, Version, doubted};
use twohats::sim::workday::{Workday, workday};

#[test]
fn the_processors_vectors_change_no_number() {
    for params in [Params::GAME, Params::UNEXPLAINED, Params::reference()] {
        for seed in 0..12 {
            let size = 1 + seed as u32;
            let luck = Luck::new(seed);
            let mut teams = [(); 2].map(|()| team(seed, Some(size), 1.1, 60));
            let mut today = DayLuck::default();
            for day in 0..60 {
                let deed = Deed::bare(0.1 * f64::from(day % 9), 0.1 * f64::from(day % 7));
                let to = Group::of([seed as usize % 5, 5]);
                let question = Question {
                    to: if day % 2 == 0 { to } else { Group::EVERYBODY },
                    ..Question::default()
                };
                let draw = luck.decision(day, 0);
                luck.day(day, size as usize, &mut today);
                let [one, two] = &mut teams;
                for team in [&mut *one, &mut *two] {
                    if day == 20 {
                        team.leaves(0);
                    }
                    if day == 30 {
                        team.joins(0);
                    }
                }
                let here = act(&params, one, &deed, &question, draw);
                let there = Acting {
                    params: &params,
                    team: two,
                    deed: &deed,
                    question: &question,
                    luck: draw,
                }
                .call();
                assert_eq!(here, there);
                let here = workday(&params, one, &today);
                let there = Workday {
                    params: &params,
                    team: two,
                    luck: &today,
                }
                .call();
                assert_eq!(here, there);
                assert_eq!(bytes(one), bytes(two), "{size} people, day {day}");
            }
        }
    }
}

#[test]
fn the_short_way_of_rollouts_comes_to_the_same_numbers() {
    let standard = Params::UNEXPLAINED;
    in_short_as_in_full(&standard, Version::Standard);
    in_short_as_in_full(&standard, Version::Other(&standard));
    let numbers = doubted();
    let places = numbers.iter().enumerate();
    let places = places.map(|(at, number)| (number.name, [-0.8, 0.3, 0.9][at % 3]));
    let other = Params::version(places).expect("names of numbers");
    assert_ne!(other, standard);
    in_short_as_in_full(&other, Version::Other(&other));
}

#[track_caller]
fn in_short_as_in_full(params: &Params, version: Version<'_>) {
    let mut random = Dice::new(77);
    for seed in 0..24 {
        let size = 1 + seed as u32 / 2;
        let luck = Luck::new(seed);
        let mut teams = [(); 2].map(|()| team(seed, Some(size), 1.1, 60));
        let mut today = DayLuck::default();
        for day in 0..60 {
            let mut any = || ROWS[random.below(ROWS.len() as u32) as usize].act;
            let acts = [any(), any(), any()];
            let acts = &acts[..1 + day as usize % 3];
            let question = Question {
                item: (day % 4 == 0).then_some(0),
                haste: 0.2 * f64::from(day % 5),
                stakes: 0.25 * f64::from(day % 5),
                to: Group::of((0..day as usize % 3).map(|at| at * 2)),
                ..Question::default()
            };
            let draw = luck.decision(day, 0);
            luck.day(day, size as usize, &mut today);
            let [long, short] = &mut teams;
            // Sometimes two acts before a day passes.
            for _ in 0..1 + day % 2 {
                let deed = combine(params, long, acts);
                let view = fast_path::outlook(version, short, acts, &question);
                let verdict = act(params, long, &deed, &question, draw);
                let seen = (
                    verdict.odds,
                    verdict.best,
                    verdict.best_odds,
                    verdict.fit,
                    verdict.felt,
                );
                assert_eq!(seen, (view.odds, view.best, view.best_odds, view.fit, view.felt));
                let brief = fast_path::act(version, short, acts, &question, draw);
                assert_eq!((brief.worked, brief.felt), (verdict.worked, verdict.felt));
                assert_eq!(bytes(long), bytes(short), "{size} people, act of day {day}");
            }
            workday(params, long, &today);
            fast_path::workday(version, short, &today);
            assert_eq!(bytes(long), bytes(short), "{size} people, day {day}");
        }
    }
}
