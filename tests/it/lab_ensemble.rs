//! Other versions of the model: those that come with the program hold the table, and answers say how far they depend on them.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use twohats::lab::calibrate::ensemble::fingerprint;
use twohats::lab::policy::Policy;
use twohats::lab::rollout::{End, Hand, play_on};
use twohats::lab::versions::{PLACES, Sets};
use twohats::lab::what_if::{Agreement, Asked, Control, WhatIf, rollouts, what_if_all};
use twohats::play::{Playthrough, Runner, begin};
use twohats::report::debrief::debrief;
use twohats::report::mark::made;
use twohats::sim::params::{Params, Version, doubted};
use twohats::words::Words;

use crate::support::{root, scenario};

const FRIDAY: &str = "scenes/friday_shipment/friday_shipment.scenario.ron";
const ANEW: &str = "run `nice twohats calibrate --ensemble 64 --out assets/ensemble.ron`, then `nice twohats calibrate \
                    --sensitivity --out docs/sensitivity.md`";

#[test]
fn the_shipped_versions_belong_to_this_state_of_the_model() {
    let sets = Sets::shipped();
    assert_eq!(sets.model, fingerprint(), "the model has changed: {ANEW}");
    let names: Vec<&str> = doubted().iter().map(|number| number.name).collect();
    assert_eq!(sets.numbers, names, "numbers came or went: {ANEW}");
    assert!(sets.sets.len() >= 32, "{} versions", sets.sets.len());
    for (at, set) in sets.sets.iter().enumerate() {
        assert_eq!(set.len(), names.len(), "version {at}");
        assert!(
            set.iter().all(|place| (-PLACES..=PLACES).contains(place)),
            "version {at}"
        );
        assert!(!sets.sets[..at].contains(set), "version {at} is there twice");
    }
    let moves = |number: &usize| sets.sets.iter().any(|set| set[*number] != 0);
    let moved = (0..names.len()).filter(moves).count();
    assert!(
        2 * moved > names.len(),
        "only {moved} numbers differ in any version"
    );
    assert_eq!(Sets::parse(&sets.to_text()).expect("as it was written"), sets);
    let read = |file: &str| std::fs::read_to_string(root().join(file)).expect("the file is there");
    let page = read("docs/sensitivity.md");
    assert!(page.contains(&fingerprint()), "the model has changed: {ANEW}");
    let files = [
        "assets/ensemble.ron",
        "docs/sensitivity.md",
        "docs/sensitivity.morale.svg",
    ];
    for file in files {
        let as_made = made(&read(file)).is_some_and(|(_, whole)| whole);
        assert!(as_made, "{file} was changed by hand: {ANEW}");
    }
}

#[test]
fn a_version_with_the_standard_numbers_plays_as_the_standard_does() {
    let scenario = scenario(FRIDAY);
    let (opening, _) = begin(&scenario, 1);
    let same = Params::UNEXPLAINED;
    let other = Sets::shipped().versions().pop().expect("there are versions");
    let mut differs = 0;
    for (_, policy) in Policy::NAMED {
        for seed in 0..8 {
            let end = |version: Version<'_>| {
                let (mut runner, mut state) = (Runner::by(version, &scenario), opening.clone());
                state.seed = seed;
                play_on(&mut runner, &mut state, &Hand::Policy(policy));
                End::by(version, &state)
            };
            let standard = end(Version::Standard);
            assert_eq!(standard, end(Version::Other(&same)));
            differs += usize::from(standard != end(Version::Other(&other)));
        }
    }
    assert!(differs > 40, "another version is another: {differs} of 48");
}

fn asked(played: &Playthrough, threads: usize) -> Vec<WhatIf> {
    let asked = Asked {
        runs: 20,
        versions: 4,
        ..Asked::default()
    };
    let (cancel, done) = (AtomicBool::new(false), AtomicUsize::new(0));
    let control = Control {
        cancel: &cancel,
        done: &done,
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let found = pool
        .expect("a thread pool")
        .install(|| what_if_all(played, &asked, &control))
        .expect("nobody cancelled");
    assert_eq!(done.load(Ordering::Relaxed), rollouts(played, &asked));
    found
}

#[test]
fn every_option_is_asked_of_every_version_and_the_debrief_says_what_they_say() {
    let scenario = scenario(FRIDAY);
    let mut played = Playthrough::new(scenario.clone(), 4);
    while played.state().ending().is_none() {
        let action = Policy::Random.action(&scenario, played.state());
        played.act(action).expect("a legal action");
    }
    let found = asked(&played, 1);
    assert_eq!(found, asked(&played, 3), "threads change nothing");
    let all = Sets::shipped().sets.len();
    for one in &found {
        let taken = one.options.iter().find(|option| option.choice == one.taken);
        let taken = taken.expect("the option taken is among them");
        for option in &one.options {
            assert_eq!(option.versions.len(), all);
            let (better, worse) = (option.better_than(taken), taken.better_than(option));
            assert!(better.of <= all && better.agree + worse.agree <= better.of);
            if option.choice == one.taken {
                assert_eq!(better.agree, 0, "nothing is better than itself");
            }
        }
    }
    let words = Words::english();
    let mut seen = debrief(&words, &played);
    seen.add_roads(&words, &Arc::clone(&scenario), &found);
    let said: Vec<&str> = seen
        .decisions
        .iter()
        .filter_map(|one| one.road.as_ref())
        .map(|road| road.versions.as_str())
        .collect();
    assert!(
        said.iter()
            .any(|one| one.contains(&format!("of {all} versions of this model"))),
        "{said:?}"
    );
    assert!(seen.asked_versions());
}

#[test]
fn three_quarters_must_agree() {
    let says = |agree, of| {
        let agreement = Agreement { agree, of };
        (agreement.knows(), agreement.against().knows())
    };
    assert_eq!(says(48, 64), (true, false));
    assert_eq!(says(47, 64), (false, false));
    assert_eq!(says(17, 64), (false, false));
    assert_eq!(says(16, 64), (false, true));
}

/// What takes long without optimisation, and so runs only with it.
#[cfg(not(debug_assertions))]
mod optimised {
    use super::*;
    use twohats::lab::calibrate::ensemble::{held, holds_who_leaves};
    use twohats::lab::calibrate::{Seed, measure};

    #[test]
    fn every_shipped_version_holds_the_table_and_one_with_a_broken_number_does_not() {
        let sets = Sets::shipped();
        let seed = Seed {
            number: sets.seed,
            one_in: sets.one_in,
        };
        let standard = measure(&Params::UNEXPLAINED, seed);
        let versions = sets.versions();
        for (at, params) in versions.iter().enumerate() {
            assert!(held(params, &standard, seed), "version {at} misses a row: {ANEW}");
        }
        let broken = |change: fn(&mut Params)| {
            let mut params = versions[0].clone();
            change(&mut params);
            held(&params, &standard, seed)
        };
        assert!(
            !broken(|params| params.morale.say = 0.0),
            "people who do not mind being told"
        );
        assert!(
            !broken(|params| params.decision.base = 0.7),
            "odds three tenths lower"
        );
        assert!(!broken(|params| params.quits.base *= 3.0), "nobody stays");
    }

    /// Half of them in a test: it takes long, and two processors share it so.
    fn those_leave_who_are_found_to(half: usize) {
        let sets = Sets::shipped();
        let seed = Seed {
            number: sets.seed,
            one_in: sets.one_in,
        };
        // What is kept is held against other worlds than the steps that led there.
        let kept_on = Seed {
            number: sets.seed + 1,
            ..seed
        };
        let standard = measure(&Params::UNEXPLAINED, seed);
        let versions = sets.versions();
        for (at, params) in versions.iter().enumerate().skip(half).step_by(2) {
            let who_leaves = holds_who_leaves(params, &standard, kept_on);
            assert!(who_leaves, "version {at} misses a row on who leaves: {ANEW}");
        }
        let mut params = versions[half].clone();
        params.quits.slope = 0.0;
        assert!(
            !holds_who_leaves(&params, &standard, kept_on),
            "people who leave good leads as readily as bad ones"
        );
    }

    #[test]
    fn in_every_second_shipped_version_those_leave_who_are_found_to() {
        those_leave_who_are_found_to(0);
    }

    #[test]
    fn in_the_other_shipped_versions_those_leave_who_are_found_to() {
        those_leave_who_are_found_to(1);
    }
}
