//! Every kind of condition is written just as an author writes it, and tells what it speaks of and what it is made of.

use twohats::story::condition::{Condition, Subject};
use twohats::story::types::Types;
use twohats::story::{self, Scenario};

const FULL: &str = include_str!("../data/full.scenario.ron");

/// One of each kind.
const EACH: [&str; 21] = [
    r#"Flag("told")"#,
    r#"Not(Flag("told"))"#,
    r#"All([Day(AtLeast(1)), Day(Below(9))])"#,
    r#"Any([Mostly(Leader), Here("anna")])"#,
    r#"Counter("favours", AtLeast(-1))"#,
    r#"Gauge(Morale, Below(90))"#,
    r#"Person("anna", Trust, AtLeast(0.125))"#,
    r#"Team(Safety, AtLeast(0.1))"#,
    r#"Here("anna")"#,
    r#"Done("shipment")"#,
    r#"OnTime("shipment")"#,
    r#"Progress("shipment", Below(0.5))"#,
    r#"Day(Below(9))"#,
    r#"Chose("plan", "ask")"#,
    r#"Wore("plan", Leader)"#,
    r#"Worked("plan")"#,
    r#"ChoseLast("plan", "ask")"#,
    r#"WoreLast("plan", Both)"#,
    r#"WorkedLast("plan")"#,
    r#"Visited("tuesday")"#,
    r#"Mostly(Manager)"#,
];

/// The scenario with this condition on its first choice that asks for something.
fn with(condition: &str) -> Scenario {
    let start = FULL.find("when: All([").expect("a choice asks for something") + "when: ".len();
    let end = start + FULL[start..].find("]),").expect("it ends") + "])".len();
    let text = [&FULL[..start], condition, &FULL[end..]].concat();
    let (scenario, findings) = story::parse("full", &text);
    scenario.unwrap_or_else(|| panic!("{condition}: {findings:?}"))
}

fn asked(scenario: &Scenario) -> &Condition {
    let mut choices = scenario.decisions.iter().flat_map(|decision| &decision.choices);
    let choice = choices.find(|choice| choice.id == "assign").expect("it is there");
    choice.own_when().expect("it asks")
}

#[test]
fn every_kind_is_written_as_an_author_writes_it() {
    for written in EACH {
        let scenario = with(written);
        assert_eq!(asked(&scenario).written(&scenario), written);
    }
    let all = format!("All([{}])", EACH.join(", "));
    let scenario = with(&all);
    assert_eq!(asked(&scenario).written(&scenario), all);
    // None is missing here.
    let types = Types::new();
    let conditions = types
        .iter()
        .position(|it| it.name == "Condition")
        .expect("a type");
    for word in types.words(conditions) {
        let name = format!("{}(", word.name);
        assert!(
            EACH.iter().any(|one| one.starts_with(&name)),
            "{} is not tried",
            word.name
        );
    }
}

#[test]
fn a_condition_tells_what_it_speaks_of_and_what_is_in_it() {
    let all = format!("Any([{}])", EACH.join(", "));
    let scenario = with(&all);
    let mut atoms = Vec::new();
    asked(&scenario).atoms(&mut atoms);
    // `Not` brings one, `All` and `Any` two each, the other eighteen themselves.
    assert_eq!(atoms.len(), 18 + 1 + 2 + 2);
    let count = |of: fn(&Subject) -> bool| atoms.iter().filter(|one| of(&one.subject())).count();
    let counts = [
        count(|it| matches!(it, Subject::Flag(_))),
        count(|it| matches!(it, Subject::Counter(_))),
        count(|it| matches!(it, Subject::Person(_))),
        count(|it| matches!(it, Subject::Item(_))),
        count(|it| matches!(it, Subject::Decision(_))),
        count(|it| matches!(it, Subject::Scene(_))),
        count(|it| matches!(it, Subject::Whole)),
    ];
    assert_eq!(counts, [2, 1, 3, 3, 6, 1, 7]);
}
