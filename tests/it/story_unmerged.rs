//! Marks of an unfinished merge: the same finding in every kind of file, and none for an ornament.

use std::collections::BTreeMap;

use twohats::play::replay::Replay;
use twohats::story::translation;
use twohats::{check, plan, story};

use super::support::path;

const SIDES: &str = "<<<<<<< HEAD\nOURS\n=======\nTHEIRS\n>>>>>>> tea\n";

fn small() -> (String, story::Scenario) {
    let text = std::fs::read_to_string(path("tests/data/small.scenario.ron")).expect("a file");
    let scenario = check::read("a", &text).0.expect("a scenario");
    (text, scenario)
}

fn marked(ours: &str, theirs: &str) -> String {
    SIDES.replace("OURS", ours).replace("THEIRS", theirs)
}

/// Holds that the findings are one, about the merge, and show how both sides begin.
#[track_caller]
fn one(findings: &[story::Diagnostic], line: usize, ours: &str, theirs: &str) {
    let [only] = findings else {
        panic!("one finding, not {findings:#?}");
    };
    assert_eq!((only.rule, only.line, only.column), ("unfinished-merge", line, 1));
    let labels: Vec<&str> = only.labels.iter().map(|label| label.text.as_str()).collect();
    assert_eq!(
        labels,
        [
            format!("one (HEAD): `{ours}`"),
            format!("the other (tea): `{theirs}`")
        ]
    );
    assert!(only.is_error() && only.help.contains("keep what is right of both"));
}

#[test]
fn every_kind_of_file_says_the_same() {
    let (text, scenario) = small();
    let briefing = marked("You run one.", "You run two.");
    let broken = text.replacen(
        "You run the workshop",
        &format!("\n{briefing}You run the workshop"),
        1,
    );
    let line = broken[..broken.find("<<<<<<<").expect("a mark")].lines().count() + 1;
    one(&check::read("a", &broken).1, line, "You run one.", "You run two.");
    let windows = broken.replace('\n', "\r\n");
    one(
        &check::read("a", &windows).1,
        line,
        "You run one.",
        "You run two.",
    );
    assert_eq!(
        story::format(&broken).expect_err("no layout").rule,
        "unfinished-merge"
    );

    let lines = marked("choose monday_start ask", "choose monday_start assign");
    let (read, findings) = plan::read("a.plan", &format!("seed 1\n{lines}"), &scenario);
    assert!(read.is_none());
    one(
        &findings,
        2,
        "choose monday_start ask",
        "choose monday_start assign",
    );

    let (empty, _) = translation::begin(&scenario, "de", &BTreeMap::new());
    let entry = marked("\"title\": (\"\", \"A\"),", "\"title\": (\"\", \"B\"),");
    let translation = empty.replacen("texts: {\n", &format!("texts: {{\n{entry}"), 1);
    let line = translation[..translation.find("<<<<<<<").expect("a mark")]
        .lines()
        .count()
        + 1;
    let (read, findings) = check::translation::read("a.de.ron", &translation, &scenario);
    assert!(read.is_none());
    one(
        &findings,
        line,
        "\"title\": (\"\", \"A\"),",
        "\"title\": (\"\", \"B\"),",
    );

    let why =
        Replay::parse(&format!("(\n{}replay: 1)", marked("seed: 1,", "seed: 2,"))).expect_err("no replay");
    assert_eq!((why.line, why.column), (2, 1));
    assert!(
        why.message
            .contains("one (HEAD): `seed: 1,`, the other (tea): `seed: 2,`"),
        "{why}"
    );
}

#[test]
fn an_ornament_is_none() {
    let (text, _) = small();
    for ornament in [
        "=======",
        "<<<<<<<",
        ">>>>>>> and on we go <<<<<<<",
        "-------",
        "<<<<<<<>>>>>>>",
        "======= 7 =======",
    ] {
        let decorated = text.replacen(
            "You run the workshop",
            &format!("\n{ornament}\nYou run the workshop"),
            1,
        );
        let (scenario, findings) = check::read("a", &decorated);
        let told = findings.iter().any(story::Diagnostic::is_error);
        assert!(scenario.is_some() && !told, "{ornament}: {findings:#?}");
    }
}
