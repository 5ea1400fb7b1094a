//! What every scenario of the library promises, and what a new one is held to: it comes whole, and no way of playing is a trap.

use twohats::lab::policy::Policy;
use twohats::lab::simulate::{Guards, Plan, Tally, simulate};
use twohats::library::LIBRARY;
use twohats::story::Scenario;

use crate::support::{library, path, scenario};

/// Held to the spread of endings and the order of policies.
const HELD: [&str; 2] = [
    "scenes/check_in/check_in.scenario.ron",
    "scenes/promoted/promoted.scenario.ron",
];

fn played(scenario: &Scenario, policy: Policy, runs: u64) -> Tally {
    let plan = Plan {
        runs,
        seed: 1,
        policy,
        fixed: &[],
        hashes: false,
    };
    simulate(scenario, &Guards::of(scenario), &plan, 0..runs)
}

#[test]
fn the_program_brings_every_folder_of_the_library_whole() {
    let files = library();
    assert_eq!(files.len(), LIBRARY.len(), "{files:?}");
    for one in &LIBRARY {
        let folder = format!("scenes/{}", one.id);
        let mut brought = vec![format!("{}.scenario.ron", one.id)];
        brought.extend(
            one.translations
                .iter()
                .map(|(language, _)| format!("{}.{language}.ron", one.id)),
        );
        brought.extend(one.plans.iter().map(|(name, _)| (*name).to_owned()));
        let there = std::fs::read_dir(path(&folder)).expect("its folder");
        let mut there: Vec<_> = there
            .map(|file| file.expect("a file").file_name().into_string().expect("a name"))
            .collect();
        brought.sort();
        there.sort();
        assert_eq!(brought, there, "{folder}");
    }
}

#[test]
fn no_two_people_of_the_library_share_a_name_or_look_the_same() {
    let all: Vec<_> = library().iter().map(|file| scenario(file)).collect();
    let mut seen = std::collections::BTreeMap::new();
    for story in &all {
        for person in &story.cast {
            for mark in [person.name.clone(), format!("{:?}", person.look)] {
                let before = seen.insert(mark, format!("{} of {}", person.name, story.id));
                assert_eq!(before, None, "{} of {}", person.name, story.id);
            }
        }
    }
}

#[test]
fn ten_thousand_plays_at_random_see_every_scene_and_every_ending() {
    for file in HELD {
        let scenario = scenario(file);
        let runs = 10_000;
        let tally = played(&scenario, Policy::Random, runs);
        for (scene, met) in scenario.scenes.iter().zip(&tally.scenes) {
            assert!(met.runs > 0, "{file}: nobody comes to {}", scene.id);
        }
        for (ending, times) in scenario.endings.iter().zip(tally.endings(&scenario)) {
            assert!(
                (runs / 100..=runs * 6 / 10).contains(&times),
                "{file}: {} ends {times} of {runs} plays",
                ending.id
            );
        }
    }
}

#[test]
fn reading_the_situation_beats_both_hats_and_misreading_it_pays_least() {
    for file in HELD {
        let scenario = scenario(file);
        let mean = |policy| {
            let gauges = played(&scenario, policy, 1_000).gauges();
            gauges.iter().map(|spread| spread.mean).sum::<f64>() / 3.0
        };
        let read = mean(Policy::Read);
        let misread = mean(Policy::Misread);
        for (name, policy) in Policy::NAMED {
            let this = mean(policy);
            assert!(
                misread <= this,
                "{file}: {name} ends at {this:.2}, misread at {misread:.2}"
            );
            let pure = matches!(policy, Policy::Manager | Policy::Leader);
            assert!(
                !pure || this < read,
                "{file}: {name} ends at {this:.2}, read at {read:.2}"
            );
        }
    }
}
