//! `twohats simulate` and `twohats replay` as programs: the same bytes whatever the threads, and what authors read in them.

use std::path::Path;
use std::process::{Command, Output};

use twohats::lab::policy::Policy;
use twohats::lab::simulate::{Guards, Plan, simulate};
use twohats::play::Playthrough;

use super::cli_check::ends;
use crate::support::{parsed, scenario, scratch};

const FRIDAY: &str = "scenes/friday_shipment/friday_shipment.scenario.ron";
const SMALL: &str = "tests/data/small.scenario.ron";

fn twohats(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_twohats"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .output()
        .expect("running twohats")
}

#[test]
fn the_bytes_do_not_depend_on_threads_or_on_the_run() {
    for format in ["human", "json", "csv"] {
        let with = |threads: &str| {
            let output = twohats(&[
                "simulate",
                FRIDAY,
                "-n",
                "1500",
                "--seed",
                "5",
                "--threads",
                threads,
                "--format",
                format,
            ]);
            assert!(output.stderr.is_empty(), "no progress in a pipe");
            ends(&output, 0)
        };
        let one = with("1");
        assert_eq!(one, with("2"), "{format}");
        assert_eq!(one, with("8"), "{format}");
        assert_eq!(one, with("8"), "{format}, a second time");
    }
}

#[test]
fn json_goes_alone_to_stdout_and_says_what_it_is_of() {
    let out = ends(&twohats(&["simulate", SMALL, "-n", "400", "--format", "json"]), 0);
    let value: serde_json::Value = serde_json::from_str(&out).expect("JSON alone");
    assert_eq!(value["scenario"], "repair_week");
    assert_eq!(value["runs"], 400);
    assert_eq!(value["seed"], 1);
    assert_eq!(value["hash"], format!("{:016x}", scenario(SMALL).hash));
    assert_eq!(value["version"], env!("CARGO_PKG_VERSION"));
    let ended: u64 = value["endings"]
        .as_array()
        .expect("endings")
        .iter()
        .map(|ending| ending["runs"].as_u64().expect("a count"))
        .sum();
    assert_eq!(ended, 400);
}

#[test]
fn every_csv_line_has_four_fields() {
    let out = ends(&twohats(&["simulate", FRIDAY, "-n", "50", "--format", "csv"]), 0);
    assert!(out.starts_with("what,id,measure,value\n"));
    assert!(out.lines().count() > 100);
    for line in out.lines() {
        assert_eq!(line.split(',').count(), 4, "{line}");
    }
}

#[test]
fn what_it_counts_is_what_play_shows() {
    let scenario = scenario(SMALL);
    let guards = Guards::of(&scenario);
    let plan = Plan {
        runs: 60,
        seed: 7,
        policy: Policy::Random,
        fixed: &[],
        hashes: true,
    };
    let tally = simulate(&scenario, &guards, &plan, 0..plan.runs);
    let mut met = vec![0; scenario.scenes.len()];
    for run in 0..plan.runs {
        let mut played = Playthrough::new(scenario.clone(), plan.seed_of(run));
        while played.state().ending().is_none() {
            let action = plan.policy.action(&scenario, played.state());
            played.act(action).expect("a legal action");
        }
        let hashes: Vec<u64> = played.steps().iter().map(|step| step.hash).collect();
        assert_eq!(tally.hashes[run as usize], hashes, "run {run}");
        assert_eq!(tally.ends[run as usize].ending, played.state().ending());
        for (_, event) in played.events() {
            if let twohats::play::Event::Scene(scene) = event {
                met[scene.index()] += 1;
            }
        }
    }
    let counted: Vec<u64> = tally.scenes.iter().map(|scene| scene.times).collect();
    assert_eq!(counted, met);
}

#[test]
fn an_option_can_be_fixed_whoever_decides() {
    let out = |more: &[&str], code| {
        let mut all = vec![
            "simulate", FRIDAY, "-n", "300", "--policy", "leader", "--format", "json",
        ];
        all.extend(more);
        ends(&twohats(&all), code)
    };
    let json = |text: &str| -> serde_json::Value { serde_json::from_str(text).expect("JSON") };
    let plain = json(&out(&[], 0));
    assert_eq!(plain["choose"], serde_json::json!([]));
    let choices = plain["choices"].as_array().expect("choices");
    let other = choices
        .iter()
        .find(|row| row["taken"] == 0 && row["open"] == row["asked"] && row["asked"] == 300);
    let other = other.expect("an option a leader never takes");
    let [decision, choice] = ["decision", "choice"].map(|name| other[name].as_str().expect("an id"));
    let fixed = json(&out(&["--choose", &format!("{decision}={choice}")], 0));
    let rows = fixed["choices"].as_array().expect("choices");
    let row = rows
        .iter()
        .find(|row| row["decision"] == decision && row["choice"] == choice);
    assert_eq!(row.expect("the option")["taken"], 300);
    assert_eq!(
        fixed["choose"],
        serde_json::json!([{"decision": decision, "choice": choice}])
    );
    for (wrong, says) in [
        ("monday", "write it as"),
        ("nothing=ask", "there is no decision called `nothing`"),
        (&format!("{decision}=nothing"), "there is no choice of"),
    ] {
        let output = twohats(&["simulate", FRIDAY, "--choose", wrong]);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains(says), "{told}");
    }
}

#[test]
fn the_seed_of_an_ending_leads_to_it() {
    let scenario = scenario(FRIDAY);
    let plan = Plan {
        runs: 400,
        seed: 9,
        policy: Policy::Random,
        fixed: &[],
        hashes: false,
    };
    let tally = simulate(&scenario, &Guards::of(&scenario), &plan, 0..plan.runs);
    let firsts = tally.firsts(&scenario);
    assert!(firsts.iter().flatten().count() > 1, "{firsts:?}");
    for (ending, run) in firsts.iter().enumerate() {
        let Some(run) = run else { continue };
        let mut played = Playthrough::new(scenario.clone(), plan.seed_of(*run));
        while played.state().ending().is_none() {
            let action = plan.policy.action(&scenario, played.state());
            played.act(action).expect("a legal action");
        }
        assert_eq!(played.state().ending().map(|it| it.index()), Some(ending));
    }
}

#[test]
fn it_names_the_part_of_a_guard_that_was_never_true() {
    let text = std::fs::read_to_string(crate::support::path(SMALL)).expect("the scenario");
    let broken = text.replace(
        "when: Team(Process, AtLeast(0.6))",
        "when: All([Day(Below(50)), Counter(\"favours\", AtLeast(3))])",
    );
    assert_ne!(text, broken);
    let folder = scratch("simulate_starved");
    let file = folder.join("starved.scenario.ron");
    std::fs::write(&file, &broken).expect("writing");
    let out = ends(
        &twohats(&["simulate", &file.display().to_string(), "-n", "200"]),
        0,
    );
    assert!(out.contains("choice monday_start.both"), "{out}");
    assert!(
        out.contains("never true: Counter(\"favours\", AtLeast(3))\n"),
        "{out}"
    );
    assert!(parsed(&broken).hash != 0);
}

#[test]
fn replay_says_whether_it_drifts() {
    let played = {
        let scenario = scenario(FRIDAY);
        let mut played = Playthrough::new(scenario.clone(), 3);
        while played.state().ending().is_none() {
            let action = Policy::Mix.action(&scenario, played.state());
            played.act(action).expect("a legal action");
        }
        played
    };
    let folder = scratch("replay_cli");
    let file = folder.join("run.replay.ron");
    let write = |text: &str| std::fs::write(&file, text).expect("writing");
    let text = played.replay().to_text();
    write(&text);
    let name = file.display().to_string();
    let out = ends(&twohats(&["replay", &name, "--what-if", "50"]), 0);
    assert!(out.contains("every state is as it was recorded"), "{out}");
    assert!(out.contains("+ this choice"), "{out}");
    let like = ends(&twohats(&["simulate", FRIDAY, "-n", "100", "--like", &name]), 0);
    assert!(like.contains("policy like a log"), "{like}");

    let hash = format!("{:016x}", played.steps()[2].hash);
    write(&text.replace(&hash, "0000000000000000"));
    let out = ends(&twohats(&["replay", &name, "--scenario", FRIDAY]), 1);
    assert!(out.contains("from move 3 on"), "{out}");

    write("not a replay");
    ends(&twohats(&["replay", &name]), 2);
    write(&text.replace("\"friday_shipment\"", "\"../friday\""));
    ends(&twohats(&["replay", &name]), 2);
    assert!(!Path::new("..").join("friday").exists());
}

#[test]
fn it_says_when_work_is_done_and_where_numbers_are() {
    let json = ends(
        &twohats(&["simulate", FRIDAY, "-n", "300", "--format", "json"]),
        0,
    );
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    for work in value["work"].as_array().expect("the work") {
        let count = |what: &str| work[what].as_u64().expect("a count");
        assert!(count("on_time") <= count("done") && count("done") + count("lost") <= 300);
        if count("done") > 0 {
            assert!(count("day_p5") <= count("day_p50") && count("day_p50") <= count("day_p95"));
        }
    }
    let numbers = value["numbers"].as_array().expect("numbers");
    assert!(numbers.len() >= 4 + 5 * 3);
    for row in numbers {
        let of = |what: &str| row[what].as_f64().expect("a number");
        assert!(
            of("lowest") <= of("end_p50") + 0.002 && of("end_p50") <= of("highest") + 0.002,
            "{row}"
        );
        assert!(
            of("end_p5") <= of("end_p50") && of("end_p50") <= of("end_p95"),
            "{row}"
        );
    }

    // What is counted is what is played.
    let scenario = scenario(SMALL);
    let guards = Guards::of(&scenario);
    let plan = Plan {
        runs: 40,
        seed: 3,
        policy: Policy::Mix,
        fixed: &[],
        hashes: false,
    };
    let tally = simulate(&scenario, &guards, &plan, 0..plan.runs);
    let (mut done, mut lowest) = (0, f64::MAX);
    for run in 0..plan.runs {
        let mut played = Playthrough::new(scenario.clone(), plan.seed_of(run));
        loop {
            let state = played.state();
            if state.open_decision().is_some() || state.ending().is_some() {
                lowest = lowest.min(state.team.people.person(0).trust);
            }
            if state.ending().is_some() {
                break;
            }
            let action = plan.policy.action(&scenario, state);
            played.act(action).expect("a legal action");
        }
        let item = &played.state().team.items[0];
        done += u64::from(matches!(item.status, twohats::sim::team::Status::Done { .. }));
    }
    assert_eq!(tally.states.work[0].all_done(), done);
    assert_eq!(tally.states.people[0][2].low, lowest);
    let text = ends(&twohats(&["simulate", FRIDAY, "-n", "100"]), 0);
    assert!(
        text.contains("\nwork, done on the evening of") && text.contains("\nnumbers, 0 to 1"),
        "{text}"
    );
}
