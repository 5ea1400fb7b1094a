//! Which file is which: by what is in it, then by its name.

use std::path::{Path, PathBuf};

use twohats::storage::{Fs, Kind, is_copy, language_of};

use crate::support::scratch;

const STORY: &str = include_str!("../../src/cli/new/template.ron");
const PLAN: &str = "seed 1\nchoose monday_start ask\n";
const GERMAN: &str =
    "(format: 1, scenario: \"my_scenario\", language: \"de\", texts: {\"title\": (\"\", \"Eins\")})\n";

#[test]
fn a_file_is_told_by_what_is_in_it() {
    let of = |name: &str, text: &str| Kind::of(Path::new(name), text.as_bytes());
    let recording = "(replay: 1, engine: \"0\", scenario: \"a\", content: \"0\", seed: 1, moves: [])";
    for name in ["a.ron", "a.scenario.ron", "a.de.ron", "a.plan", "a"] {
        assert_eq!(of(name, STORY), Kind::Scenario, "{name}");
        assert_eq!(of(name, GERMAN), Kind::Translation, "{name}");
        assert_eq!(of(name, PLAN), Kind::Plan, "{name}");
        assert_eq!(of(name, recording), Kind::Recording, "{name}");
        assert_eq!(
            of(name, &format!("\u{feff}/* ( */ // texts:\n{recording}")),
            Kind::Recording
        );
        assert_eq!(of(name, " \n"), Kind::Empty, "{name}");
        assert_eq!(of(name, "\u{0}"), Kind::Bytes, "{name}");
    }
    assert_eq!(
        of("a.save", "(path: \"a\", title: \"b\", replay: \"(moves: [])\")"),
        Kind::Save
    );
    assert_eq!(
        of("a.workshop", "{\"workshop\":1,\"engine\":\"0\"}\n"),
        Kind::Session
    );
    assert_eq!(of("a.ron", "(hints: true, text_step: 2)"), Kind::Settings);
    assert_eq!(
        of(
            "a.ron",
            "(a: \"texts: (\", b: r#\"moves: \"(\"#, c: [(moves: 1)])"
        ),
        Kind::Ron
    );
    assert_eq!(
        of("a.scenario.ron", "nothing yet"),
        Kind::Scenario,
        "then its name"
    );
    assert_eq!(of("a.plan", "# only a remark"), Kind::Plan, "then its name");
    assert_eq!(
        of(
            "a.ron",
            "<<<<<<< HEAD\n(id: \"a\",\n=======\n>>>>>>> b\n scenes: ["
        ),
        Kind::Scenario
    );
}

#[test]
fn copies_are_known_by_their_names() {
    for copy in [
        "leader - Copy.plan",
        "leader - Kopie (2).plan",
        "leader (1).plan",
        "leader copy.plan",
        "Copy of leader.plan",
        "leader (Konfliktkopie von PC 2026-11-28).plan",
        "leader (Ada's conflicted copy 2026-11-28).plan",
        "leader.sync-conflict-20261128-101010-ABCDEFG.plan",
        "leader.old.plan",
        "leader.bak.plan",
    ] {
        assert!(is_copy(copy), "{copy}");
    }
    for own in [
        "leader.plan",
        "both.plan",
        "copycat.plan",
        "day (late).plan",
        "old_hands.plan",
    ] {
        assert!(!is_copy(own), "{own}");
    }
    for (name, language) in [
        ("a.de.ron", Some("de")),
        ("a.de-AT.ron", Some("de-AT")),
        ("a.zh-Hant.ron", Some("zh-Hant")),
        ("a.de (1).ron", None),
        ("a.de - Copy.ron", None),
        ("a.scenario.ron", None),
        ("a.scenario - Copy.ron", None),
        ("a.scenario-LAPTOP.ron", None),
        ("a.replay.ron", None),
        ("a.old.ron", None),
        ("a.bak.ron", None),
        ("a.ron", None),
        ("b.de.ron", None),
    ] {
        assert_eq!(language_of(name, "a"), language, "{name}");
    }
}

#[test]
fn beside_its_copies_a_scenario_is_the_one_that_is_meant() {
    for (found, meant) in [
        (
            &[
                "Copy of a.scenario.ron",
                "a - Kopie.scenario.ron",
                "a.scenario.ron",
            ][..],
            &["a.scenario.ron"][..],
        ),
        (&["a (1).scenario.ron", "a.scenario.ron"], &["a.scenario.ron"]),
        (
            &["a - Copy.scenario.ron", "a.scenario.ron", "b.scenario.ron"],
            &["a - Copy.scenario.ron", "a.scenario.ron", "b.scenario.ron"],
        ),
        (
            &["a (1).scenario.ron", "a (2).scenario.ron"],
            &["a (1).scenario.ron", "a (2).scenario.ron"],
        ),
        (&[], &[]),
    ] {
        let paths = |names: &[&str]| names.iter().map(PathBuf::from).collect::<Vec<_>>();
        assert_eq!(Fs::meant(paths(found)), paths(meant), "{found:?}");
    }
    // So it can be opened and tested by its folder, and its plans are its own.
    let folder = scratch("kind_meant");
    for name in ["a.scenario.ron", "Copy of a.scenario.ron"] {
        std::fs::write(folder.join(name), "(id: \"a\")").expect("a file");
    }
    let plan = folder.join("a.plan");
    std::fs::write(&plan, "seed 1\n").expect("a file");
    let fs = Fs::default();
    let (own, copy) = (
        folder.join("a.scenario.ron"),
        folder.join("Copy of a.scenario.ron"),
    );
    assert_eq!(fs.scenario_beside(&plan), Ok(own.clone()));
    assert_eq!(fs.plans_beside(&own), [plan]);
    assert_eq!(fs.plans_beside(&copy), [""; 0].map(PathBuf::from));
}
