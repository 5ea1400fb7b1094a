//! The same numbers everywhere: the golden hashes of a thousand runs, whatever the threads and the C library do.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use twohats::lab::policy::Policy;
use twohats::play::step::step_quietly;
use twohats::play::{Action, Playthrough, Replay, Runner, State, begin};
use twohats::sim::team::Person;
use twohats::story::Scenario;

use crate::support::{path, scenario, scratch};

const SCENARIOS: [&str; 2] = [
    "tests/data/small.scenario.ron",
    "scenes/friday_shipment/friday_shipment.scenario.ron",
];
/// What keeps glibc from choosing functions with fused multiply-add.
const PLAIN: (&str, &str) = ("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4");

/// Writes the hash of every step of a thousand runs with the real program, and reads the file.
fn hashes(scenario: &str, name: &str, threads: &str, plain: bool) -> String {
    let file: PathBuf = scratch(&format!("hashes_{name}")).join("hashes.txt");
    let mut command = Command::new(env!("CARGO_BIN_EXE_twohats"));
    command
        .arg("simulate")
        .arg(path(scenario))
        .args([
            "-n",
            "1000",
            "--seed",
            "0",
            "--format",
            "json",
            "--threads",
            threads,
            "--hashes",
        ])
        .arg(&file);
    if plain {
        command.env(PLAIN.0, PLAIN.1);
    }
    let output = command.output().expect("running twohats");
    assert!(output.status.success(), "{output:?}");
    std::fs::read_to_string(file).expect("the hashes")
}

#[test]
fn a_thousand_runs_are_equal_at_one_and_eight_threads_and_without_fused_arithmetic() {
    for (index, scenario) in SCENARIOS.into_iter().enumerate() {
        let one = hashes(scenario, &format!("one_{index}"), "1", false);
        assert!(one.lines().count() > 5_000);
        assert_eq!(
            one,
            hashes(scenario, &format!("eight_{index}"), "8", false),
            "threads"
        );
        assert_eq!(
            one,
            hashes(scenario, &format!("plain_{index}"), "2", true),
            "fused arithmetic"
        );
        agrees_with_the_golden_file(scenario, &one);
    }
}

/// The golden file, which debug and release builds are both held to, is made by `play`: the program must agree.
fn agrees_with_the_golden_file(scenario: &str, hashes: &str) {
    let name = scenario.rsplit('/').next().expect("a name");
    let name = name.strip_suffix(".scenario.ron").expect("a scenario");
    let golden = std::fs::read_to_string(path(&format!("tests/data/hashes/{name}.txt"))).expect("golden");
    let mut all = xxhash_rust::xxh3::Xxh3::new();
    let mut by_run: BTreeMap<u64, Vec<u64>> = BTreeMap::new();
    for line in hashes.lines() {
        let mut words = line.split(' ');
        let run = words.next().and_then(|word| word.parse().ok()).expect("a seed");
        let hash = words.nth(1).and_then(|word| u64::from_str_radix(word, 16).ok());
        by_run.entry(run).or_default().push(hash.expect("a hash"));
    }
    let mut got = String::new();
    for (run, steps) in by_run {
        steps.iter().for_each(|hash| all.update(&hash.to_le_bytes()));
        if run % 50 == 49 {
            got.push_str(&format!("runs 0..={run}: {:016x}\n", all.digest()));
        }
    }
    assert_eq!(got, golden, "{scenario}");
}

/// Saving and loading in the middle changes nothing that follows.
#[test]
fn save_load_step_is_step_at_every_step_of_two_hundred_random_plays() {
    for path in SCENARIOS {
        let scenario = scenario(path);
        for seed in 0..100 {
            let mut played = Playthrough::new(scenario.clone(), seed);
            while played.state().ending().is_none() {
                let text = played.replay().to_text();
                let (mut loaded, drift) = Replay::parse(&text).expect("own replay").run(scenario.clone());
                assert_eq!(drift, [], "{path} seed {seed}");
                assert_eq!(loaded.state(), played.state());
                let action = Policy::Random.action(&scenario, played.state());
                played.act(action).expect("a legal action");
                loaded.act(action).expect("the same action");
                assert_eq!(loaded.state().hash(&scenario), played.state().hash(&scenario));
            }
        }
    }
}

/// Nobody listening changes nothing, and neither does playing in the room of another playthrough.
#[test]
fn quiet_steps_in_a_reused_state_are_the_steps_of_the_game() {
    for path in SCENARIOS {
        let scenario = scenario(path);
        let (opening, _) = begin(&scenario, 0);
        let mut quiet = opening.clone();
        for seed in 0..50 {
            let mut played = Playthrough::new(scenario.clone(), seed);
            quiet.clone_from(&opening);
            quiet.seed = seed;
            assert_eq!(&quiet, played.state(), "opening a story draws no luck");
            while played.state().ending().is_none() {
                let action = Policy::Random.action(&scenario, played.state());
                played.act(action).expect("a legal action");
                step_quietly(&scenario, &mut quiet, action).expect("the same action");
                assert_eq!(&quiet, played.state());
            }
        }
    }
}

/// Rollouts leave out what nobody asks for, and draw luck ahead: nothing else may differ from the game.
#[test]
fn a_runner_plays_what_the_game_plays() {
    for path in SCENARIOS {
        let scenario = scenario(path);
        let (opening, _) = begin(&scenario, 0);
        let mut quick = opening.clone();
        let mut runner = Runner::new(&scenario);
        for seed in 0..200 {
            let mut played = Playthrough::new(scenario.clone(), seed);
            quick.clone_from(&opening);
            quick.seed = seed;
            let (mut ahead, mut left) = (quick.clone(), 10_000);
            runner.read_on(&mut ahead, &mut left).expect("pages to turn");
            while played.state().ending().is_none() {
                let action = Policy::Random.action(&scenario, played.state());
                played.act(action).expect("a legal action");
                runner.step(&mut quick, action).expect("the same action");
                assert_same(&scenario, &quick, played.state(), path);
                if let Action::Choose { choice, .. } = action {
                    runner
                        .decide(&mut ahead, choice, &mut left)
                        .expect("the same choice");
                }
                if played.state().open_decision().is_some() || played.state().ending().is_some() {
                    assert_same(&scenario, &ahead, played.state(), path);
                }
            }
            assert_eq!(left, 10_000 - played.steps().len());
        }
    }
}

/// The states are one, but for what people remember their morale to be made of.
fn assert_same(scenario: &Scenario, quick: &State, played: &State, path: &str) {
    let mut whole = quick.clone();
    let both = quick.team.people.iter().zip(played.team.people.iter());
    whole.team.people = both
        .map(|(person, known)| Person {
            made_of: known.made_of,
            ..person
        })
        .collect();
    assert_eq!(
        whole.hash(scenario),
        played.hash(scenario),
        "{path} seed {}",
        played.seed
    );
}
