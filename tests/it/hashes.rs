//! The same scenario, seed and choices give the same state hashes in every build: a golden file says which.

use std::fmt::Write;

use twohats::lab::policy::Policy;
use twohats::play::Playthrough;
use xxhash_rust::xxh3::Xxh3;

use crate::support::{golden, library, path, scenario};

/// Runs of each story. Without optimisation only the first of them, for time.
const RUNS: u64 = if cfg!(debug_assertions) { 250 } else { 1_000 };

/// Folds the hash after every step of every run; one line per fifty runs tells where two builds part.
fn hashes(path: &str) -> String {
    let scenario = scenario(path);
    let mut out = String::new();
    let mut all = Xxh3::new();
    for seed in 0..RUNS {
        let mut played = Playthrough::new(scenario.clone(), seed);
        while played.state().ending().is_none() {
            let action = Policy::Random.action(&scenario, played.state());
            played.act(action).expect("a legal action");
        }
        for step in played.steps() {
            all.update(&step.hash.to_le_bytes());
        }
        if seed % 50 == 49 {
            writeln!(out, "runs 0..={seed}: {:016x}", all.digest()).expect("a string takes all");
        }
    }
    out
}

/// Run in debug and in release by the test script: both must match the one golden file, debug as far as it comes.
#[test]
fn release_and_debug_hashes_of_a_thousand_runs_are_equal() {
    same("small", "tests/data/small.scenario.ron");
    for file in library() {
        same(file.split('/').nth(1).expect("a folder"), &file);
    }
}

fn same(name: &str, story: &str) {
    let (golden_file, now) = (format!("hashes/{name}.txt"), hashes(story));
    if !cfg!(debug_assertions) {
        return golden(&golden_file, &now);
    }
    let kept = std::fs::read_to_string(path(&format!("tests/data/{golden_file}"))).expect("the golden file");
    assert!(
        kept.starts_with(&now),
        "{name} differs; now it begins with\n{now}"
    );
}
