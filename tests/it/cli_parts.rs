//! A scenario in several files as authors work with it: every command takes it whole, by whichever of its files it is named.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::story_parts::{cut, part};
use crate::support::scratch;

const STORY: &str = include_str!("../../src/cli/new/template.ron");
const PLAN: &str = "seed 1\nchoose monday_start ask\n";
const MAIN: &str = "my_scenario.scenario.ron";
const LATER: &str = "my_scenario.later.part.ron";

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    (output.status.code(), said.into_owned())
}

/// A folder `my_scenario` with the template in two files, a plan and what the whole was recorded as.
fn split(name: &str) -> PathBuf {
    let folder = scratch(name);
    let home = folder.join("my_scenario");
    fs::create_dir(&home).expect("a folder");
    let put = |name: &str, text: &str| fs::write(home.join(name), text).expect("a file");
    put(MAIN, STORY);
    let play = ["play", MAIN, "--policy", "mix", "--record", "whole.replay.ron"];
    let (code, said) = run(&home, &play);
    assert_eq!(code, Some(0), "{said}");
    let mut main = STORY.to_owned();
    let sections = [cut(&mut main, "scenes", 1), cut(&mut main, "endings", 0)];
    put(MAIN, &main);
    put(LATER, &part("my_scenario", &sections));
    put("first.plan", PLAN);
    for path in [MAIN, LATER] {
        let (code, said) = run(&home, &["fmt", path]);
        assert_eq!(code, Some(0), "{said}");
    }
    home
}

#[test]
fn a_scenario_is_whole_by_whichever_file_it_is_named() {
    let home = split("parts_whole");
    for path in [".", MAIN, LATER] {
        let (code, said) = run(&home, &["check", path]);
        assert_eq!(
            (code, said.as_str()),
            (Some(0), "3 files: nothing to complain about\n"),
            "{path}"
        );
    }
    for (arguments, part) in [
        (&["play", LATER, "--policy", "mix"][..], "══ "),
        (&["test", "."], "1 plan: the story goes as expected"),
        (&["script", LATER, "--format", "markdown"], "# My Scenario"),
        (&["graph", LATER, "-n", "0", "--format", "dot"], "digraph"),
        (&["simulate", LATER, "-n", "5"], "at the end"),
        (&["prove", LATER, "--plays", "50"], "witnessed"),
        (
            &["strings", LATER, "--lang", "fr"],
            "my_scenario.fr.ron: 0 translated",
        ),
        (&["strings", MAIN, "--lang", "fr", "--check"], "not translated"),
        (&["fmt", "--check", "."], ""),
        (
            &["play", "my_scenario", "--policy", "mix", "--scenes", ".."],
            "══ ",
        ),
        (
            &["replay", "whole.replay.ron", "--scenario", "."],
            "every state is as it was recorded",
        ),
        (
            &[
                "report",
                "whole.replay.ron",
                "--scenes",
                "..",
                "--runs",
                "0",
                "--out",
                "a.html",
            ],
            "",
        ),
    ] {
        let (code, said) = run(&home, arguments);
        assert!(matches!(code, Some(0 | 1)), "{arguments:?}: {said}");
        assert!(said.contains(part), "{arguments:?}: {said}");
    }
    // Nothing is written over a part, and a part is no recording.
    let (code, said) = run(&home, &["graph", MAIN, "-n", "0", "--out", LATER]);
    assert!(
        code == Some(2) && said.contains("is a part of a scenario"),
        "{said}"
    );
    let (code, said) = run(&home, &["replay", LATER]);
    assert!(
        code == Some(2) && said.contains("is a part of a scenario and no recording"),
        "{said}"
    );
}

#[test]
fn what_is_wrong_with_a_part_is_told_wherever_one_looks() {
    let home = split("parts_wrong");
    let later = home.join(LATER);
    let text = fs::read_to_string(&later).expect("a part");
    let line = text
        .lines()
        .position(|line| line.contains("hat: Leader"))
        .expect("a choice")
        + 1;
    fs::write(
        &later,
        format!("\u{feff}{}", text.replacen("hat: Leader", "hat: Leadr", 1)),
    )
    .expect("a file");
    for path in [".", MAIN, LATER] {
        let (code, said) = run(&home, &["check", path]);
        assert_eq!(code, Some(1), "{said}");
        assert!(
            said.contains(&format!("{LATER}:{line}:")) && said.contains("Leader"),
            "{path}: {said}"
        );
    }
    let (code, said) = run(&home, &["play", MAIN, "--policy", "mix"]);
    assert!(
        code == Some(2) && said.contains(&format!("{LATER}:{line}:")),
        "{said}"
    );
    // Not text at all.
    fs::write(&later, b"(part_of: \"my_scenario\", \xff\xfe)").expect("a file");
    for path in [".", MAIN, LATER] {
        let (code, said) = run(&home, &["check", path]);
        assert!(
            matches!(code, Some(1 | 2)) && said.contains(LATER) && said.contains("UTF-8"),
            "{path}: {said}"
        );
    }
}

#[test]
fn a_part_without_a_scenario_is_told_of() {
    let home = split("parts_lost");
    let later = home.join(LATER);
    let text = fs::read_to_string(&later).expect("a part");
    // An id that is nearly right.
    fs::write(
        &later,
        text.replace("part_of: \"my_scenario\"", "part_of: \"my_scenari\""),
    )
    .expect("a file");
    for path in [".", MAIN, LATER] {
        let (code, said) = run(&home, &["check", path]);
        assert_eq!(code, Some(1), "{path}: {said}");
        assert_eq!(said.matches("error[no-scenario]").count(), 1, "{path}: {said}");
        assert!(
            said.contains("did you mean `my_scenario`?") && said.contains(LATER),
            "{path}: {said}"
        );
    }
    // The main file is gone.
    fs::remove_file(home.join(MAIN)).expect("it was there");
    for path in [".", LATER] {
        let (code, said) = run(&home, &["check", path]);
        assert!(code != Some(0) && said.contains("my_scenari"), "{path}: {said}");
    }
    let (code, said) = run(&home, &["play", LATER, "--text"]);
    assert!(
        code == Some(2) && said.contains("which is not beside it"),
        "{said}"
    );
    // Copies that a system makes are no parts.
    let home = split("parts_copies");
    for copy in [
        "my_scenario.later.part (1).ron",
        "my_scenario.later - Copy.part.ron",
        ".my_scenario.x.part.ron",
    ] {
        fs::copy(home.join(LATER), home.join(copy)).expect("a copy");
    }
    let (_, said) = run(&home, &["check", "."]);
    assert_eq!(said, "3 files: nothing to complain about\n");
    // A part of another name is told what it is to be called.
    fs::rename(home.join(LATER), home.join("later.ron")).expect("another name");
    let (code, said) = run(&home, &["check", "later.ron"]);
    assert!(
        code != Some(0) && said.contains("call it `my_scenario.<part>.part.ron`"),
        "{said}"
    );
}

const OWN: &str = "my_scenario.x.part.ron";
const OTHER: &str = "attic.part.ron";
const PLAIN: &str = "attic.ron";
const WHOLE: &str = "attic.scenario.ron";
const NOT_BESIDE: &str = "which is not beside it";
const NO_NAME: &str = "`part_of` names no scenario";
const QUOTES: &str = "`part_of` is the id of the scenario, in quotes";
const NEAR: &str = "did you mean `my_scenario`?";
const ONLY: &str = "the scenario beside it is `my_scenario`";
const CALL: &str = "hen call it `my_scenario.<part>.part.ron`";

/// What a part is called and says of its scenario, what is said of that, and what to do.
const WRONG: &[(&str, &str, &str, &[&str])] = &[
    (OWN, "part_of: \"my_scenery\",", NOT_BESIDE, &[NEAR]),
    (OWN, "part_of: \"zoo\",", NOT_BESIDE, &[ONLY]),
    (
        OWN,
        "part_of: \"\",",
        QUOTES,
        &["write `part_of: \"my_scenario\"`"],
    ),
    (OWN, "part_of: 3,", QUOTES, &["write `part_of: \"my_scenario\"`"]),
    (
        OWN,
        "part_of: my_scenario,",
        QUOTES,
        &["write `part_of: \"my_scenario\"`"],
    ),
    (
        OWN,
        "part_of: [\"my_scenario\"],",
        QUOTES,
        &["write `part_of: \"my_scenario\"`"],
    ),
    (
        OWN,
        "",
        "a part says which scenario it is of",
        &["write `part_of: \"my_scenario\",` at its top"],
    ),
    (OTHER, "part_of: \"my_scenery\",", NOT_BESIDE, &[NEAR]),
    (OTHER, "part_of: \"\",", NO_NAME, &[ONLY]),
    (OTHER, "part_of: [\"my_scenario\"],", NO_NAME, &[ONLY]),
    (
        OTHER,
        "part_off: \"my_scenario\",",
        "`part_off` is to be `part_of`",
        &[ONLY],
    ),
    (OTHER, "", "`part_of` is missing", &[ONLY]),
    (PLAIN, "part_of: \"zoo\",", NOT_BESIDE, &[ONLY, CALL]),
    (
        PLAIN,
        "part_of: \"my_scenario\",",
        "its name does not say so",
        &["call it `my_scenario.<part>.part.ron`"],
    ),
    (WHOLE, "part_of: \"my_scenery\",", NOT_BESIDE, &[NEAR, CALL]),
    (
        WHOLE,
        "part_of: \"my_scenario\",",
        "its name does not say so",
        &["call it `my_scenario.<part>.part.ron`"],
    ),
];

/// What is said of a part whose `part_of` says something else than the scenario there is, whatever the file is called.
#[test]
fn what_is_wrong_with_part_of_is_told_with_the_scenario_there_is_and_the_fix() {
    let home = split("parts_named");
    fs::remove_file(home.join(LATER)).expect("it was there");
    fs::write(home.join(MAIN), STORY).expect("a file");
    for (name, part_of, says, helps) in WRONG {
        let file = home.join(name);
        let scene = "scenes: [(id: \"attic\", title: \"Attic\", then: Go(\"evening\"))],";
        fs::write(&file, format!("({part_of}\n{scene})\n")).expect("a file");
        for command in [&["check", name][..], &["play", name, "--text", "--choices", "1"]] {
            let (code, said) = run(&home, command);
            assert!(
                code != Some(0) && said.contains(says),
                "{command:?} {part_of}: {said}"
            );
            for help in *helps {
                assert!(said.contains(help), "{command:?} {part_of}: {said}");
            }
            assert!(
                !said.contains("`endings` is missing"),
                "{command:?} {part_of}: {said}"
            );
        }
        fs::remove_file(file).expect("it was there");
    }
    // One that lies too deep is told where to go.
    fs::create_dir(home.join("parts")).expect("a folder");
    fs::write(home.join("parts").join(OWN), "(part_of: \"my_scenario\")").expect("a file");
    let (_, said) = run(&home, &["check", &format!("parts/{OWN}")]);
    assert!(said.contains("`my_scenario` lies in the folder above"), "{said}");
    // A scenario with the field too many is no part.
    fs::write(
        home.join(MAIN),
        STORY.replacen("format: 1,", "format: 1, part_of: \"x\",", 1),
    )
    .expect("a file");
    let (_, said) = run(&home, &["check", MAIN]);
    assert!(
        said.contains("there is no field `part_of` in a scenario"),
        "{said}"
    );
}
