//! Reading good scenarios: what an author wrote is what the game gets.

use twohats::story::model::{Condition, Next};
use twohats::story::raw::Is;
use twohats::story::text::Prose;
use twohats::story::{self, Scenario};

const SMALL: &str = include_str!("../data/small.scenario.ron");
const FULL: &str = include_str!("../data/full.scenario.ron");

fn small() -> Scenario {
    let (scenario, findings) = twohats::check::read("small.scenario.ron", SMALL);
    assert_eq!(findings, []);
    scenario.expect("no findings, so a scenario")
}

#[test]
fn names_become_ids_that_point_at_the_right_thing() {
    let small = small();
    let decisions: Vec<&str> = small.decisions.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(decisions, ["monday_start", "the_date", "toms_wheels"]);
    let date = small.decision_named("the_date").expect("a decision");
    let their_date = &small.decision(date).choices[1];
    let aimed: Vec<&str> = their_date
        .to
        .iter()
        .map(|who| small.person(*who).name.as_str())
        .collect();
    assert_eq!(aimed, ["Ines", "Ruth"]);
    let Next::Branch(arms, last) = &their_date.then else {
        panic!("the decision's own `then` is filled in")
    };
    let (Condition::All(both), Next::Wait(2, thursday)) = &arms[0] else {
        panic!("{arms:?}")
    };
    assert_eq!(small.scene(*thursday).id, "thursday");
    assert!(matches!(both[1], Condition::Progress(_, Is::AtLeast(share)) if share == 0.4));
    assert!(matches!(**last, Next::Wait(2, pressed) if small.scene(pressed).id == "pressed"));
    let card = small.incidents.iter().find(|card| card.id == "brake_recall");
    let card = card.expect("a card");
    assert_eq!(small.scene(card.scene).id, "recalled");
}

#[test]
fn what_is_left_out_has_its_usual_value() {
    let small = small();
    let ines = &small.cast[0];
    assert_eq!(
        (ines.morale, ines.energy, ines.bench, ines.autonomy),
        (0.6, 0.75, 0.15, 0.9)
    );
    assert_eq!(ines.skill, [0.85, 0.3, 0.4]);
    assert_eq!(
        (small.work[1].arrives, small.work[1].due, small.work[1].grace),
        (None, 3, 8)
    );
    assert_eq!(small.decisions[0].stakes, 0.8);
}

#[test]
fn wrapped_lines_are_joined_and_blank_lines_kept() {
    let prose = |written: &str| Prose::new(written).map(|prose| prose.as_str().to_owned());
    assert_eq!(
        prose("  One\n    line.\n\n\n    Two.\r\n   Lines.  "),
        Ok("One line.\n\nTwo. Lines.".to_owned())
    );
    assert_eq!(prose(" \n "), Ok(String::new()));
    assert!(prose(&"x".repeat(4_001)).is_err());
    assert!(prose("bell \u{7}").is_err());
    assert!(
        small()
            .briefing
            .contains("its best mechanic; now you lead the three people at the benches.\n\nA school")
    );
}

#[test]
fn doubled_brackets_mean_the_same() {
    let end = "questions: [\"Who spoke?\"],\n            )";
    let doubled = FULL
        .replace("Decide(", "Decide((")
        .replace(end, &format!("{end})"));
    assert_eq!(doubled.len(), FULL.len() + 2);
    let (scenario, findings) = story::parse("x", &doubled);
    assert_eq!(findings, []);
    let (plain, _) = story::parse("x", FULL);
    assert_eq!(
        scenario.expect("a scenario").texts,
        plain.expect("a scenario").texts
    );
}

#[test]
fn a_bad_byte_has_a_line_and_a_column() {
    let found = story::decode(b"one\ntw\xF6 three").expect_err("no UTF-8");
    assert_eq!((found.line, found.column, found.rule), (2, 3, "not-utf8"));
}
