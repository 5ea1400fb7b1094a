//! What-if against the truth: exact enumeration of small stories, pairs that cut variance, and a split that adds up.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use twohats::lab::exact::{self, Expected};
use twohats::lab::policy::Policy;
use twohats::lab::rollout::spread::Spread;
use twohats::lab::rollout::{End, Hand, play_on, seed_of};
use twohats::lab::what_if::{
    Asked, BY_VERSION, Control, WhatIf, by_version_of, rollouts, what_if, what_if_all,
};
use twohats::play::step::step_quietly;
use twohats::play::{Action, Playthrough, Runner, State, begin, options};
use twohats::story::Scenario;

use crate::support::scenario;

const SMALL: [&str; 3] = [
    "tests/data/lab/two_calls.scenario.ron",
    "tests/data/lab/three_gates.scenario.ron",
    "tests/data/lab/three_tries.scenario.ron",
];
const FRIDAY: &str = "scenes/friday_shipment/friday_shipment.scenario.ron";

fn play(scenario: &Arc<Scenario>, seed: u64, policy: Policy) -> Playthrough {
    let mut played = Playthrough::new(scenario.clone(), seed);
    while let Some(action) = Hand::Policy(policy)
        .action(scenario, played.state())
        .filter(|_| played.state().ending().is_none())
    {
        played.act(action).expect("a legal action");
    }
    played
}

fn all(played: &Playthrough, asked: &Asked) -> Vec<WhatIf> {
    let (cancel, done) = (AtomicBool::new(false), AtomicUsize::new(0));
    let control = Control {
        cancel: &cancel,
        done: &done,
    };
    let found = what_if_all(played, asked, &control).expect("nobody cancelled");
    assert_eq!(
        done.load(Ordering::Relaxed),
        rollouts(played, asked),
        "progress must end where it said it would"
    );
    found
}

/// The truth and the sample of every gauge and ending of an option, on a scale of 100: (exact, sampled, standard error).
fn cells(truth: &Expected, sampled: &twohats::lab::what_if::Prospect, runs: u32) -> Vec<(f64, f64, f64)> {
    let gauges = truth.gauges.each();
    let means = gauges
        .iter()
        .zip(&sampled.gauges)
        .map(|((_, exact), spread)| (*exact, spread.mean, spread.error));
    let shares = truth.endings.iter().zip(&sampled.endings).map(|(exact, share)| {
        let error = (share * (1.0 - share) / f64::from(runs)).sqrt();
        (100.0 * exact, 100.0 * share, 100.0 * error)
    });
    means.chain(shares).collect()
}

/// The state in which each decision of a playthrough was taken.
fn states(played: &Playthrough) -> Vec<State> {
    let (mut state, _) = begin(played.scenario(), played.state().seed);
    let mut found = Vec::new();
    for step in played.steps() {
        if matches!(step.action, Action::Choose { .. }) {
            found.push(state.clone());
        }
        step_quietly(played.scenario(), &mut state, step.action).expect("played before");
    }
    found
}

/// Every cell of every option of every decision of some playthroughs, with what never varies left out.
fn compared(path: &str, policies: &[Policy], seeds: std::ops::Range<u64>, runs: u32) -> Vec<(f64, f64, f64)> {
    let scenario = scenario(path);
    let mut found = Vec::new();
    for (index, &policy) in policies.iter().enumerate() {
        for seed in seeds.clone() {
            let played = play(&scenario, seed, Policy::Random);
            // Luck of its own for each, or the cells would all hold the same sample.
            let seed = seed * 10 + index as u64;
            let asked = Asked {
                runs,
                policy,
                seed,
                ..Asked::default()
            };
            for (what_if, state) in all(&played, &asked).iter().zip(states(&played)) {
                for prospect in &what_if.options {
                    let truth = exact::expect(&scenario, &state, prospect.choice, policy)
                        .expect("only decisions have luck here");
                    assert!((truth.endings.iter().sum::<f64>() - 1.0).abs() < 1e-9);
                    found.extend(cells(&truth, prospect, runs));
                }
            }
        }
    }
    for (exact, sampled, _) in found.iter().filter(|cell| cell.2 < 1e-9) {
        assert!(
            (exact - sampled).abs() < 0.5,
            "{path}: exactly {exact}, but always {sampled}"
        );
    }
    found.retain(|cell| cell.2 >= 1e-9);
    found
}

#[test]
fn what_if_comes_within_a_point_of_the_truth() {
    for path in SMALL {
        let found = compared(path, &[Policy::Random, Policy::Read], 1..2, 30_000);
        assert!(found.len() >= 20, "{path}: only {} cells", found.len());
        for (exact, sampled, error) in found {
            assert!(
                (exact - sampled).abs() < 1.0,
                "{path}: exactly {exact}, sampled {sampled} ± {error}"
            );
        }
    }
}

#[test]
fn the_intervals_of_what_if_hold_the_truth_as_often_as_they_say() {
    let (mut inside, mut all) = (0, 0);
    for path in SMALL {
        for (exact, sampled, error) in compared(path, &[Policy::Random, Policy::Read], 1..41, 1_000) {
            all += 1;
            inside += usize::from((exact - sampled).abs() <= Spread::SURE * error);
        }
    }
    let share = inside as f64 / all as f64;
    assert!(all > 3_000, "only {all} cells");
    assert!(
        (0.94..0.97).contains(&share),
        "{inside} of {all} cells ({share:.3}) inside their 95 % interval"
    );
}

#[test]
fn stories_with_workdays_have_no_exact_answer() {
    let scenario = scenario("tests/data/small.scenario.ron");
    let played = play(&scenario, 1, Policy::Random);
    let state = &states(&played)[0];
    let choice = options(&scenario, state)[0].choice;
    assert_eq!(
        exact::expect(&scenario, state, choice, Policy::Random),
        Err(exact::Inexact::Workday)
    );
}

/// The variance of the difference between two options, with the same luck and with luck of their own.
fn variances(scenario: &Scenario, state: &State) -> Vec<(f64, f64)> {
    const RUNS: u64 = 1_000;
    let ends = |choice, from: u64| -> Vec<End> {
        let mut runner = Runner::new(scenario);
        (from..from + RUNS)
            .map(|run| {
                let mut state = state.clone();
                state.seed = seed_of(1, run);
                let action = state.answer(choice).expect("a decision waits");
                runner.step(&mut state, action).expect("it is open");
                play_on(&mut runner, &mut state, &Hand::Policy(Policy::Read));
                End::of(&state)
            })
            .collect()
    };
    let open: Vec<_> = options(scenario, state)
        .into_iter()
        .filter(|option| option.open)
        .map(|option| option.choice)
        .collect();
    let mut found = Vec::new();
    for (index, &one) in open.iter().enumerate() {
        for &other in &open[index + 1..] {
            let (a, same, own) = (ends(one, 0), ends(other, 0), ends(other, RUNS));
            for gauge in 0..3 {
                let apart = |b: &[End]| {
                    let pairs = a.iter().zip(b);
                    let deviation =
                        Spread::of(pairs.map(|(a, b)| a.gauges.each()[gauge].1 - b.gauges.each()[gauge].1))
                            .deviation;
                    deviation * deviation
                };
                found.push((apart(&same), apart(&own)));
            }
        }
    }
    found
}

#[test]
fn the_same_luck_for_every_option_cuts_the_variance_at_least_threefold() {
    let scenario = scenario(FRIDAY);
    let played = play(&scenario, 1, Policy::Read);
    let (mut paired, mut unpaired) = (0.0, 0.0);
    for state in states(&played) {
        for (same, own) in variances(&scenario, &state) {
            paired += same;
            unpaired += own;
        }
    }
    assert!(
        unpaired >= 3.0 * paired,
        "pairing cuts the variance {:.2}-fold",
        unpaired / paired
    );
}

#[test]
fn choice_and_luck_add_up_to_what_was_observed() {
    let scenario = scenario(FRIDAY);
    let asked = Asked {
        runs: 200,
        ..Asked::default()
    };
    let played = play(&scenario, 7, Policy::Random);
    for what_if in all(&played, &asked) {
        let split = what_if.split.expect("the story has ended");
        let sum = split
            .baseline
            .plus(&split.choice)
            .plus(&split.later)
            .plus(&split.luck);
        for ((_, sum), (_, observed)) in sum.each().iter().zip(End::of(played.state()).gauges.each()) {
            assert!((sum - observed).abs() < 1e-9, "{sum} is not {observed}");
        }
    }
}

/// Over many players who play alike, luck has mean zero: it is chance and nothing else.
#[test]
fn luck_is_fair() {
    let scenario = scenario(SMALL[0]);
    let asked = Asked {
        runs: 500,
        ..Asked::default()
    };
    let luck: Vec<f64> = (0..150)
        .map(|seed| {
            let played = play(&scenario, seed, Policy::Leader);
            all(&played, &asked)[0].split.expect("it has ended").luck.morale
        })
        .collect();
    let spread = Spread::of(luck.into_iter());
    assert!(spread.deviation > 0.1, "there is luck in this story: {spread:?}");
    assert!(
        spread.mean.abs() < 3.0 * spread.error,
        "luck must be fair: {spread:?}"
    );
}

#[test]
fn closed_options_are_listed_with_their_reason() {
    let scenario = scenario("tests/data/small.scenario.ron");
    let played = play(&scenario, 1, Policy::Manager);
    let first = &all(
        &played,
        &Asked {
            runs: 10,
            ..Asked::default()
        },
    )[0];
    assert_eq!(first.options.len(), 2);
    assert_eq!(first.closed.len(), 1);
    let locked = &scenario.choice(first.decision, first.closed[0].choice).locked;
    assert!(locked.contains("no written way"), "{locked}");
}

#[test]
fn threads_do_not_change_a_bit_and_cancelling_ends_without_a_result() {
    let scenario = scenario(FRIDAY);
    let played = play(&scenario, 3, Policy::Random);
    let asked = Asked {
        runs: 100,
        ..Asked::default()
    };
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("a pool").install(|| all(&played, &asked))
    };
    assert_eq!(with(1), with(8));

    let (cancel, done) = (AtomicBool::new(true), AtomicUsize::new(0));
    let control = Control {
        cancel: &cancel,
        done: &done,
    };
    assert_eq!(what_if(&played, 0, &asked, &control), None);
    assert_eq!(done.load(Ordering::Relaxed), 0);
}

#[test]
fn plays_like_this_log_comes_near_the_stance_of_the_log() {
    let scenario = scenario(FRIDAY);
    let stance = |played: &Playthrough| match Policy::like(&played.state().taken) {
        Some(Policy::Like(stance)) => stance,
        other => panic!("{other:?}"),
    };
    for (policy, directive) in [(Policy::Manager, true), (Policy::Leader, false)] {
        let log = play(&scenario, 1, policy);
        let again = play(&scenario, 2, Policy::Like(stance(&log)));
        let (meant, got) = (stance(&log), stance(&again));
        assert_eq!(got.structure > got.consideration, directive, "{meant:?} {got:?}");
        assert!((meant.structure - got.structure).abs() < 0.2, "{meant:?} {got:?}");
        assert!(
            (meant.consideration - got.consideration).abs() < 0.2,
            "{meant:?} {got:?}"
        );
    }
    assert_eq!(Policy::like(&[]), None);
}

#[test]
fn long_stories_ask_other_versions_less_often_so_that_nobody_waits() {
    let asked = |name: &str| {
        let scenario = scenario(&format!("scenes/{name}/{name}.scenario.ron"));
        let played = play(&scenario, 3, Policy::Leader);
        (played.state().team.day, by_version_of(&played))
    };
    for (name, long) in [
        ("friday_shipment", false),
        ("the_audit", false),
        ("retirement_wave", true),
        ("turn_of_the_tide", true),
    ] {
        let (days, runs) = asked(name);
        assert_eq!(runs < BY_VERSION, long, "{name}: {runs} of {days} days");
        // Workdays that are played out for each version: what the waiting is made of.
        assert!(runs * days <= 4_000 + days * 25, "{name}: {runs} of {days} days");
        assert!(runs >= 25, "{name}: {runs}");
    }
}
