//! `twohats prove`: what it says of good files, that it is never wrong about what it calls impossible, that its
//! witnesses replay, and that seeded faults are found.

mod caught;
mod faults;
mod truth;

use std::collections::BTreeSet;
use std::process::Command;

use rayon::prelude::*;
use twohats::lab::policy::Policy;
use twohats::lab::prove::explore::explore;
use twohats::lab::prove::frame::Frame;
use twohats::lab::prove::locations::{Location, Map};
use twohats::lab::prove::{Effort, Finding, Problem, Verdict, confirm, prove};
use twohats::play::step::step_quietly;
use twohats::play::{Action, begin};
use twohats::story::Scenario;

use crate::support::{library, parsed, path, scenario, scratch};

const FRIDAY: &str = "scenes/friday_shipment/friday_shipment.scenario.ron";
const FLOOD: &str = "scenes/flood_room/flood_room.scenario.ron";
const WINTER: &str = "scenes/winter_rota/winter_rota.scenario.ron";
const SMALL: &str = "tests/data/small.scenario.ron";
const FULL: &str = "tests/data/full.scenario.ron";
/// Plays that look for witnesses in a file with a fault.
const EFFORT: Effort = Effort {
    seed: 1,
    plays: 2_500,
};

/// What a finding is about, to compare findings of two versions of a file.
fn subjects(scenario: &Scenario, effort: Effort) -> BTreeSet<(Problem, String)> {
    let all = prove(scenario, effort).findings;
    let also = |finding: Finding| {
        let problem = finding.problem;
        let more = finding.also.into_iter();
        more.chain([finding.what])
            .map(move |what| (problem, what))
            .collect::<Vec<_>>()
    };
    all.into_iter().flat_map(also).collect()
}

#[test]
fn nothing_in_the_library_is_unknown_or_out_of_reach() {
    let friday = prove(&scenario(FRIDAY), Effort::default());
    assert_eq!(friday.findings, [], "the library is clean");
    let (unreachable, witnessed, unknown) = friday.counts();
    assert!(
        unreachable == 0 && unknown == 0 && witnessed > 150,
        "{:?}",
        friday.counts()
    );

    for name in library().iter().filter(|name| *name != FRIDAY) {
        let proof = prove(&scenario(name), Effort::default());
        assert_eq!(proof.findings, [], "{name} is clean");
        let (unreachable, witnessed, unknown) = proof.counts();
        assert!(
            unreachable == 0 && unknown == 0 && witnessed > 40,
            "{name}: {:?}",
            proof.counts()
        );
    }

    let small = prove(&scenario(SMALL), Effort::default());
    assert_eq!(small.counts().2, 0, "nothing is unknown");
    let [finding] = small.findings.as_slice() else {
        panic!("{:#?}", small.findings);
    };
    // True: the only way in is the first morning, and process starts at .45.
    assert_eq!(finding.what, "choice `both` of `monday_start`");
    assert!(
        finding
            .why
            .contains("the team's process is at most 0.45 here (on day 0)"),
        "{}",
        finding.why
    );
}

#[test]
fn whoever_has_left_does_not_speak() {
    let text = std::fs::read_to_string(path(FLOOD)).expect("a file of the checkout");
    // Dee may leave any day now, and says something on Thursday all the same.
    let early = text.replace(
        "All([Day(AtLeast(4)), Day(Below(5)), Counter(\"heard\", Below(1))])",
        "All([Day(AtLeast(1)), Day(Below(5))])",
    );
    assert_ne!(text, early);
    let scenario = parsed(&early);
    let proof = prove(&scenario, Effort::default());
    let absent: Vec<&Finding> = (proof.findings.iter())
        .filter(|finding| finding.problem == Problem::Absent)
        .collect();
    assert!(
        absent
            .iter()
            .any(|finding| finding.what == "a line of Dee Raman in scene `boat`"),
        "{:#?}",
        proof.findings
    );
    assert_eq!(proof.findings.len(), absent.len(), "and nothing else is wrong");
    for finding in absent {
        let witness = finding.witness.as_ref().expect("a playthrough that shows it");
        let mut played = twohats::play::Playthrough::new(scenario.clone(), &witness.start);
        for &action in &witness.actions {
            played.act(action).expect("a legal action");
        }
        let dee = scenario
            .cast
            .iter()
            .position(|person| person.id == "dee")
            .expect("Dee");
        assert!(!played.state().team.people.has(dee));
        let said = |event: &twohats::play::Event| matches!(event, twohats::play::Event::Said(who, _) if who.index() == dee);
        assert!(
            played.steps().last().expect("a step").events.iter().any(said),
            "{}",
            finding.what
        );
    }
    let kept = early.replace(
        "    debrief: (",
        "    allow: [(rule: \"absent-speaker\", reason: \"she rings up\")],\n    debrief: (",
    );
    assert_eq!(prove(&parsed(&kept), Effort::default()).findings, []);
}

#[test]
fn every_witness_ends_where_it_says() {
    for name in [FRIDAY, SMALL, FULL] {
        let scenario = scenario(name);
        for judged in prove(&scenario, Effort::default()).places {
            if let Verdict::Witnessed(witness) = judged.verdict {
                assert!(
                    confirm(&scenario, &witness, judged.place),
                    "{} {}",
                    judged.kind,
                    judged.id
                );
            }
        }
    }
}

#[test]
fn what_happens_is_always_within_what_was_thought_possible() {
    for name in [FRIDAY, FLOOD, SMALL, FULL] {
        let scenario = scenario(name);
        let (map, frame) = (Map::of(&scenario), Frame::of(&scenario));
        let explored = explore(&frame, &map);
        for seed in 0..300 {
            let (mut state, _) = begin(&scenario, seed);
            let mut entered = true;
            while state.ending().is_none() {
                if entered {
                    let at = map
                        .index(Location::Scene(state.scene))
                        .expect("a scene is a place");
                    let known = explored.at[at]
                        .as_ref()
                        .unwrap_or_else(|| panic!("{name}: seed {seed}"));
                    let exactly = frame.exactly(&state);
                    for (set, (may, is)) in known.sets.iter().zip(&exactly.sets).enumerate() {
                        assert!(
                            may & is == *is,
                            "{name}: seed {seed}, scene {:?}, set {set}",
                            state.scene
                        );
                    }
                    for (number, (may, is)) in known.numbers.iter().zip(&exactly.numbers).enumerate() {
                        let place = scenario.scene(state.scene).id.as_str();
                        assert!(
                            may.includes(*is),
                            "{name}: seed {seed}, {place}, number {number}: {is:?} in {may:?}"
                        );
                    }
                }
                let pick = Policy::NAMED[seed as usize % Policy::NAMED.len()]
                    .1
                    .pick(&scenario, &state);
                let action = pick
                    .and_then(|choice| state.answer(choice))
                    .unwrap_or(Action::Continue);
                entered = action == Action::Continue;
                step_quietly(&scenario, &mut state, action).expect("a legal action");
            }
        }
    }
}

/// What is found in a file with a fault and not in the good one. What is proved out of reach needs no plays and no play
/// can change it, so plays look for the rest only when nothing is.
fn new_subjects(broken: &Scenario, known: &BTreeSet<(Problem, String)>) -> Vec<(Problem, String)> {
    let proved = |one: &(Problem, String)| matches!(one.0, Problem::Unreachable | Problem::NeverClosed);
    let new = |effort| {
        let all = subjects(broken, effort).into_iter();
        all.filter(|one| !known.contains(one)).collect::<Vec<_>>()
    };
    let quick = new(Effort { plays: 1, ..EFFORT });
    if quick.iter().any(proved) {
        quick.into_iter().filter(proved).collect()
    } else {
        new(EFFORT)
    }
}

/// A fault counts when it takes something away that people would miss, or stops the story: [`truth`] says how that is
/// measured, without anything of the prover. Faults that only make things rarer, commoner or different are no faults
/// here: an inverted guard behind which everything can still be come to breaks nothing a prover could see.
#[test]
fn seeded_faults_are_found() {
    let (mut count, mut found, mut proved) = (0, 0, 0);
    let mut missed = Vec::new();
    for name in [FRIDAY, SMALL] {
        let clean = scenario(name);
        let usual = truth::usual(&clean);
        let known = subjects(&clean, Effort::default());
        let judged: Vec<_> = faults::of(&clean)
            .into_par_iter()
            .filter_map(|(what, broken)| {
                // First what is cheap: most changes harm nobody, and need not be proved anything about.
                let mut harm = truth::harm(&broken, &usual, truth::FEW)?;
                let new = new_subjects(&broken, &known);
                if new.is_empty() {
                    harm = truth::harm(&broken, &usual, truth::MANY)?;
                }
                Some((format!("{what}: {harm}"), new))
            })
            .collect();
        for (what, new) in judged {
            count += 1;
            found += usize::from(!new.is_empty());
            let vague = |one: &(Problem, String)| {
                matches!(
                    one.0,
                    Problem::Unknown | Problem::MaybeStuck | Problem::MaybeEndless
                )
            };
            proved += usize::from(!new.iter().all(vague));
            if new.is_empty() {
                missed.push(what);
            }
        }
        for (what, text) in
            faults::of_text(&std::fs::read_to_string(path(name)).expect("a file of the checkout"))
        {
            count += 1;
            let findings = twohats::check::read(name, &text).1;
            found += usize::from(!findings.is_empty());
            proved += usize::from(!findings.is_empty());
            if findings.is_empty() {
                missed.push(what);
            }
        }
    }
    assert!(count >= 200, "only {count} faults count");
    assert!(
        found * 100 >= count * 99,
        "{found} of {count} found; missed: {missed:#?}"
    );
    assert!(
        proved * 100 >= count * 90,
        "{proved} of {count} with a reason; the others are only unknown"
    );
}

/// The program on a file: its exit code and what it prints.
fn run(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .args(arguments)
        .output()
        .expect("running twohats");
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    )
}

#[test]
fn the_command_names_the_gate_and_writes_replays() {
    let folder = scratch("prove");
    let witnesses = folder.join("witnesses");
    let friday = path(FRIDAY).display().to_string();
    let (code, out) = run(&["prove", &friday, "--witnesses", &witnesses.display().to_string()]);
    assert_eq!(code, Some(0), "{out}");
    let replays = std::fs::read_dir(&witnesses)
        .expect("the folder of witnesses")
        .count();
    assert!(replays > 150, "{replays}");

    let text = std::fs::read_to_string(path(FRIDAY)).expect("a file of the checkout");
    let broken = text
        .replace(
            "Person(\"anna\", Trust, AtLeast(0.512))",
            "Person(\"anna\", Trust, AtLeast(0.85))",
        )
        .replace("effects: [Set(\"kept\")],", "effects: [],");
    let file = folder.join("broken.scenario.ron");
    std::fs::write(&file, broken).expect("a scratch file");
    let (code, out) = run(&["prove", &file.display().to_string()]);
    assert_eq!(code, Some(1), "{out}");
    assert!(
        out.contains("nobody can come to choice `haggle` of `evening`: Anna Lindqvist's trust is at most"),
        "{out}"
    );
    assert!(out.contains("the flag `kept` is never set anywhere"), "{out}");

    let (code, out) = run(&["prove", "--format", "json", &file.display().to_string()]);
    let all: serde_json::Value = serde_json::from_str(&out).expect("JSON alone");
    assert_eq!((code, all["counts"]["unknown"].as_u64()), (Some(1), Some(0)));
    assert_eq!(run(&["prove", "no/such/file"]).0, Some(2));
}
