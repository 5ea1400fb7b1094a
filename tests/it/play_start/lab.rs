//! Proofs, simulations and `check` know what may be carried in.

use twohats::check;
use twohats::lab::policy::Policy;
use twohats::lab::prove::{self, Effort, Location, Verdict};
use twohats::lab::simulate::{Guards, Plan, simulate};
use twohats::play::Start;
use twohats::play::start::drawn;

use crate::support::parsed;

use super::{CARRIES, carrying, play_out, text_with};

#[test]
fn a_proof_reckons_with_every_beginning_and_its_witnesses_say_theirs() {
    // Only somebody who brings favours comes to this text, and only somebody without Tom to the other.
    let text = text_with(CARRIES).replace(
        "Say(\"tom\", \"Should I... is there something I should be doing?\"),",
        "When(Counter(\"favours\", AtLeast(2)), [Text(\"Two favours are owed.\")]),
                When(Not(Here(\"tom\")), [Text(\"Tom has left.\")]),
                When(Counter(\"favours\", AtLeast(3)), [Text(\"Never.\")]),
                When(Person(\"tom\", Trust, AtLeast(0.95)), [Text(\"Never.\")]),",
    );
    let scenario = parsed(&text);
    let proof = prove::prove(&scenario, Effort::default());
    let side = |number: usize| {
        let id = format!("monday/{number}/yes");
        proof
            .places
            .iter()
            .find(|judged| judged.id == id)
            .expect("a place")
    };
    for number in [1, 2] {
        let Verdict::Witnessed(witness) = &side(number).verdict else {
            panic!("{number} is not witnessed: {:?}", side(number).verdict);
        };
        assert!(
            !witness.start.carried.is_empty(),
            "only with something carried in"
        );
        assert!(prove::confirm(&scenario, witness, side(number).place));
    }
    for number in [3, 4] {
        assert_eq!(side(number).verdict, Verdict::Unreachable, "{number}");
    }
    // The same story taking nothing over: nobody comes to any of them.
    let closed = parsed(&text.replace(CARRIES, ""));
    let proof = prove::prove(
        &closed,
        Effort {
            plays: 300,
            ..Effort::default()
        },
    );
    let never = |id: &str| {
        proof
            .places
            .iter()
            .any(|judged| judged.id == id && judged.verdict == Verdict::Unreachable)
    };
    assert!((1..=4).all(|number| never(&format!("monday/{number}/yes"))));
    // Drawn or at the ends, plays stay within what the bounds say: no place is witnessed that is proved out of reach.
    let plays = (0..300_u64).map(|seed| {
        play_out(
            &scenario,
            Start {
                seed,
                carried: drawn(&scenario, seed),
            },
            Policy::Random,
        )
    });
    let opened = plays.filter(|played| played.state().ending().is_some()).count();
    assert_eq!(opened, 300);
    assert!(matches!(side(1).place, Location::Side(..)));
}

#[test]
fn a_simulation_draws_beginnings_and_any_of_its_runs_can_be_played() {
    let scenario = carrying();
    let plan = Plan {
        runs: 40,
        seed: 5,
        policy: Policy::Mix,
        fixed: &[],
        hashes: true,
    };
    let tally = simulate(&scenario, &Guards::of(&scenario), &plan, 0..plan.runs);
    for run in [0, 7, 39_u64] {
        let seed = plan.seed_of(run);
        let played = play_out(
            &scenario,
            Start {
                seed,
                carried: drawn(&scenario, seed),
            },
            Policy::Mix,
        );
        let hashes: Vec<u64> = played.steps().iter().map(|step| step.hash).collect();
        assert_eq!(tally.hashes[run as usize], hashes, "run {run}");
    }
}

#[track_caller]
fn finds(carries: &str, rule: &str, part: &str) {
    let text = text_with(carries);
    let (_, findings) = check::read("x.scenario.ron", &text);
    let found = findings
        .iter()
        .find(|finding| finding.rule == rule && finding.message.contains(part));
    assert!(found.is_some(), "{rule} {part}: {findings:#?}");
}

#[test]
fn nonsense_in_what_is_taken_over_is_found() {
    let (_, findings) = check::read("x.scenario.ron", &text_with(CARRIES));
    assert!(findings.is_empty(), "{findings:#?}");
    let with = |inside: &str| format!("    carries: ({inside}),\n");
    finds(
        &with("people: [(person: \"tim\", trust: (0.1, 0.2))]"),
        "unknown-person",
        "`tim`",
    );
    finds(
        &with("people: [(person: \"tom\", trust: (0.8, 0.2))]"),
        "carried-range",
        "`trust`, 0.8, is above the highest, 0.2",
    );
    finds(
        &with("people: [(person: \"tom\", skill: [(\"repair\", 0.8, 0.2)])]"),
        "carried-range",
        "`repair`",
    );
    finds(
        &with("people: [(person: \"tom\", skill: [(\"song\", 0.1, 0.2)])]"),
        "unknown-area",
        "`song`",
    );
    finds(&with("people: [(person: \"tom\")]"), "carries-nothing", "`tom`");
    finds(
        &with("people: [(person: \"tom\", here: true), (person: \"tom\", here: true)]"),
        "duplicate-id",
        "person `tom`",
    );
    finds(
        &with("people: [(person: \"tom\", was: [\"ines\"], here: true)]"),
        "duplicate-id",
        "`ines`",
    );
    finds(&with("safety: (0.7, 0.1)"), "carried-range", "`safety`");
    finds(&with("flags: [\"asked_rut\"]"), "unknown-flag", "`asked_rut`");
    finds(
        &with("flags: [\"asked_ruth\", \"asked_ruth\"]"),
        "duplicate-id",
        "flag `asked_ruth`",
    );
    finds(
        &with("counters: [(\"favours\", 0, 9)]"),
        "carried-range",
        "goes from 0 to 3",
    );
    finds(
        &with("counters: [(\"favours\", 2, 1)]"),
        "carried-range",
        "above the highest",
    );
    finds(
        &with("people: [(person: \"tom\", trust: (0.1, 1.2))]"),
        "number-range",
        "",
    );
}

#[test]
fn a_plan_can_begin_with_what_is_drawn() {
    let scenario = carrying();
    let two = |seed: &u64| drawn(&scenario, *seed).counters[0].1 == 2;
    let seed = (1..100).find(two).expect("one of a hundred brings two favours");
    let fails = |text: &str| {
        let (plan, findings) = twohats::plan::read("x.plan", text, &scenario);
        let plan = plan.unwrap_or_else(|| panic!("{findings:?}"));
        twohats::plan::run("x.plan", text, &scenario, &plan).len()
    };
    let owed = "expect counter favours at least 2\n";
    assert_eq!(fails(&format!("seed {seed} drawn\n{owed}")), 0);
    assert_eq!(
        fails(&format!("seed {seed}\n{owed}")),
        1,
        "without the word it begins as the file has it"
    );
}
