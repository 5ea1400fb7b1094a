//! Which file is which, by what is in it; scenarios found by their id, from anywhere; recordings that find theirs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::scratch;

pub(crate) const STORY: &str = include_str!("../../src/cli/new/template.ron");
pub(crate) const PLAN: &str = "seed 1\nchoose monday_start ask\n";
pub(crate) const GERMAN: &str = "(format: 1, scenario: \"my_scenario\", language: \"de\", texts: {})\n";

fn in_scenes(folder: &Path, scenes: Option<&str>, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twohats"));
    command.current_dir(folder).args(arguments);
    if let Some(scenes) = scenes {
        command.env("TWOHATS_SCENES", scenes);
    }
    let output: Output = command.output().expect("the binary starts");
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    (output.status.code(), said.into_owned())
}

pub(crate) fn twohats(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    in_scenes(folder, None, arguments)
}

pub(crate) fn put(path: PathBuf, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

#[test]
fn what_only_looks_like_a_translation_or_a_plan_is_passed_over() {
    let folder = scratch("scenes_beside");
    let at = |name: &str| folder.join("my_scenario").join(name);
    put(at("my_scenario.scenario.ron"), STORY);
    put(at("my_scenario.de.ron"), GERMAN);
    put(at("first.plan"), PLAN);
    let play = [
        "play",
        "my_scenario",
        "--policy",
        "mix",
        "--record",
        "my_scenario/my_scenario.replay.ron",
    ];
    let scenes = ["--scenes", "."];
    let (code, said) = twohats(&folder, &[&play[..], &scenes].concat());
    assert_eq!(code, Some(0), "{said}");
    let recording = fs::read_to_string(at("my_scenario.replay.ron")).expect("a recording");
    for name in ["my_scenario.rec.ron", "my_scenario.fr.ron", "second.plan"] {
        put(at(name), &recording);
    }
    for name in [
        "my_scenario.scenario - Copy.ron",
        "my_scenario.scenario (1).ron",
        "my_scenario.scenario-LAPTOP.ron",
        "my_scenario.old.ron",
        "my_scenario (Konfliktkopie).ron",
        "my_scenario.scenario.ron~",
    ] {
        put(at(name), STORY);
    }
    put(at("my_scenario.de (1).ron"), GERMAN);
    put(at("first - Copy.plan"), "choose nothing here\n");
    let (code, said) = twohats(&folder, &["check", "my_scenario"]);
    assert_eq!(
        (code, said.as_str()),
        (Some(0), "3 files: nothing to complain about\n")
    );
    let (code, said) = twohats(&folder, &["test", "my_scenario"]);
    assert!(said.contains("1 plan"), "{code:?} {said}");
}

/// What is wrong in a translation or a plan is told once, however many copies of the scenario lie there.
#[test]
fn what_lies_beside_copies_is_the_originals() {
    let folder = scratch("scenes_copies");
    for name in ["Copy of my_scenario", "my_scenario", "my_scenario Kopie"] {
        put(folder.join(format!("{name}.scenario.ron")), STORY);
    }
    put(
        folder.join("my_scenario.de.ron"),
        &GERMAN.replace("texts: {}", "texts: {\"nowhere\": (\"\", \"Hier\")}"),
    );
    put(folder.join("first.plan"), "choose nothing here\n");
    let (code, said) = twohats(&folder, &["check", "."]);
    assert_eq!(code, Some(1), "{said}");
    for (rule, file) in [("unknown-text", "my_scenario.de.ron"), ("plan", "first.plan")] {
        assert_eq!(
            said.matches(&format!("[{rule}]")).count(),
            1,
            "{rule} in {file}: {said}"
        );
    }
}

#[test]
fn one_id_in_two_files_is_one_finding_that_names_both() {
    let folder = scratch("scenes_twice");
    put(folder.join("a/my_scenario.scenario.ron"), STORY);
    put(folder.join("b/my_scenario.scenario.ron"), STORY);
    put(
        folder.join("c/other.scenario.ron"),
        &STORY.replace("\"my_scenario\"", "\"other\""),
    );
    let (code, said) = twohats(&folder, &["check", "."]);
    assert_eq!(code, Some(1), "{said}");
    assert_eq!(said.matches("[same-id]").count(), 1, "{said}");
    let line = said
        .lines()
        .find(|line| line.contains("[same-id]"))
        .expect("the finding");
    assert!(
        line.contains("a/my_scenario") && line.contains("b/my_scenario"),
        "{line}"
    );
    assert!(twohats::check::explain("same-id").is_some());
    let (_, said) = twohats(&folder, &["check", "a", "a/my_scenario.scenario.ron", "./a"]);
    assert!(
        !said.contains("same-id"),
        "the same file by other names is one: {said}"
    );
    let (code, said) = twohats(&folder, &["script", "my_scenario", "--scenes", "."]);
    assert_eq!(code, Some(2));
    assert!(
        said.contains("2 scenarios have the id") && said.contains("b/my_scenario"),
        "{said}"
    );
}

#[test]
fn a_scenario_is_found_by_its_id_from_anywhere() {
    let folder = scratch("scenes_ids");
    put(folder.join("mine/deep/my_scenario.scenario.ron"), STORY);
    put(folder.join("mine/deep/my_scenario.de.ron"), GERMAN);
    put(folder.join("mine/deep/first.plan"), PLAN);
    let elsewhere = folder.join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    let mine = folder.join("mine").display().to_string();
    for id in ["my_scenario", "friday_shipment"] {
        let commands: [&[&str]; 8] = [
            &["check", id],
            &["test", id],
            &["play", id, "--policy", "mix"],
            &["script", id, "--lang", "de"],
            &["graph", id, "-n", "0"],
            &["simulate", id, "-n", "5"],
            &["balance", id, "-n", "1"],
            &["prove", id, "--plays", "10"],
        ];
        for command in commands {
            let (code, said) = in_scenes(&elsewhere, Some(&mine), command);
            assert!(matches!(code, Some(0 | 1)), "{command:?}: {said}");
            assert!(!said.contains("there is no"), "{command:?}: {said}");
            let (code, said) = twohats(&elsewhere, &[command, &["--scenes", &mine][..]].concat());
            assert!(matches!(code, Some(0 | 1)), "{command:?}: {said}");
        }
    }
    for command in [
        &["play", "my_scenari", "--text"][..],
        &["check", "my_scenari"],
        // As it is spelt elsewhere: no path, so it was to be an id.
        &["play", "MY_SCENARIO", "--text"],
        &["test", "My Scenario"],
        &["graph", "my-scenario"],
    ] {
        let (code, said) = in_scenes(&elsewhere, Some(&mine), command);
        assert_eq!(code, Some(2));
        assert!(
            said.contains("did you mean `my_scenario`?") && said.contains(&mine),
            "{said}"
        );
        assert!(!said.contains("u{a}"), "a line that ends is shown as one: {said}");
    }
    let (code, said) = twohats(&elsewhere, &["check", "winter", "--scenes", "nowhere"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("there is no such folder"), "{said}");
    for command in [
        &["fmt", "friday_shipment"][..],
        &["strings", "friday_shipment", "--lang", "fr"],
    ] {
        let (code, said) = in_scenes(&elsewhere, Some(""), command);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("twohats new NAME --from friday_shipment"), "{said}");
    }
    assert_eq!(
        fs::read_dir(&elsewhere).expect("a folder").count(),
        0,
        "nothing is left behind"
    );
}

#[test]
fn a_recording_finds_the_scenario_it_was_made_with() {
    let folder = scratch("scenes_recording");
    let other = STORY.replacen("title: \"My Scenario\"", "title: \"Another Story\"", 1);
    assert_ne!(other, STORY);
    put(folder.join("scenes/a/my_scenario.scenario.ron"), &other);
    put(folder.join("scenes/b/my_scenario.scenario.ron"), STORY);
    let story = "scenes/b/my_scenario.scenario.ron";
    let (code, said) = twohats(
        &folder,
        &["play", story, "--policy", "mix", "--record", "x.replay.ron"],
    );
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = twohats(&folder, &["replay", "x.replay.ron"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("every state is as it was recorded"), "{said}");
    let (code, said) = twohats(
        &folder,
        &["report", "x.replay.ron", "--runs", "0", "--out", "x.html"],
    );
    assert_eq!(code, Some(0), "{said}");
    let page = fs::read_to_string(folder.join("x.html")).expect("a page");
    assert!(page.contains("My Scenario") && !page.contains("Another Story"));
    fs::remove_dir_all(folder.join("scenes/b")).expect("it is gone");
    let (code, said) = twohats(&folder, &["replay", "x.replay.ron"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("scenes/a/my_scenario.scenario.ron has its id"),
        "{said}"
    );
    let record = [
        "play",
        "winter_rota",
        "--policy",
        "mix",
        "--record",
        "w.replay.ron",
    ];
    assert_eq!(in_scenes(&folder, Some(""), &record).0, Some(0));
    let (code, said) = in_scenes(&folder, Some(""), &["replay", "w.replay.ron"]);
    assert_eq!(code, Some(0), "{said}");
}

#[cfg(unix)]
#[test]
fn linked_folders_are_read_once_and_circles_end() {
    use std::os::unix::fs::symlink;
    let folder = scratch("scenes_links");
    put(folder.join("real/my_scenario/my_scenario.scenario.ron"), STORY);
    fs::create_dir(folder.join("scenes")).expect("a folder");
    symlink("../real/my_scenario", folder.join("scenes/my_scenario")).expect("a link");
    symlink("..", folder.join("scenes/round")).expect("a link");
    symlink("../scenes", folder.join("scenes/again")).expect("a link");
    symlink("nowhere", folder.join("scenes/dead")).expect("a link");
    let (code, said) = twohats(&folder, &["check", "scenes"]);
    assert_eq!(
        (code, said.as_str()),
        (Some(0), "1 file: nothing to complain about\n")
    );
    let (code, said) = twohats(&folder, &["play", "my_scenario", "--policy", "mix"]);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn remarks_and_layout_are_no_change_for_a_recording() {
    let folder = scratch("scenes_meaning");
    let story = "s.scenario.ron";
    let write = |text: &str| put(folder.join(story), text);
    write(STORY);
    let record = ["play", story, "--policy", "mix", "--record", "r.replay.ron"];
    assert_eq!(twohats(&folder, &record).0, Some(0));
    let again = ["replay", "r.replay.ron", "--scenario", story];
    let same = [
        STORY.replacen(
            "(\n",
            "( // a remark, with \"quotes\" and brackets (\n /* and /* more */ */\n",
            1,
        ),
        STORY
            .replacen("\n    id:", "\n\n\n\t\tid:", 1)
            .replace('\n', "\r\n"),
        STORY.replacen("    format: 1,\n", "format:1,", 1),
    ];
    for text in same {
        assert_ne!(text, STORY);
        write(&text);
        let (code, said) = twohats(&folder, &again);
        assert_eq!(code, Some(0), "{said}");
        assert!(said.contains("every state is as it was recorded"), "{said}");
    }
    for text in [
        STORY.replacen("title: \"My Scenario\"", "title: \"My  Scenario\"", 1),
        STORY.replacen("chance: 0.2", "chance: 0.21", 1),
    ] {
        assert_ne!(text, STORY);
        write(&text);
        let (code, said) = twohats(&folder, &again);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains("drift: the scenario has changed"), "{said}");
    }
    // A recording from before the second hash still opens.
    write(STORY);
    let text = fs::read_to_string(folder.join("r.replay.ron")).expect("a recording");
    let (before, rest) = text.split_once('-').expect("two hashes");
    let (_, behind) = rest.split_at(16);
    put(folder.join("r.replay.ron"), &format!("{before}{behind}"));
    let (code, said) = twohats(&folder, &again);
    assert_eq!(code, Some(0), "{said}");
}

#[test]
fn a_recording_finds_the_scenario_that_lies_beside_it() {
    let folder = scratch("scenes_beside_recording");
    let elsewhere = folder.join("elsewhere");
    fs::create_dir(&elsewhere).expect("a folder");
    put(folder.join("mine/my_scenario.scenario.ron"), STORY);
    let mine = folder.join("mine");
    let play = [
        "play",
        "my_scenario.scenario.ron",
        "--policy",
        "mix",
        "--record",
        "a.replay.ron",
    ];
    assert_eq!(twohats(&mine, &play).0, Some(0));
    let file = mine.join("a.replay.ron").display().to_string();
    let (code, said) = twohats(&elsewhere, &["replay", &file]);
    assert!(
        code == Some(0) && said.contains("every state is as it was recorded"),
        "{said}"
    );
    for command in [
        &["report", &file, "--runs", "0", "--out", "a.html"][..],
        &["play", &file, "--text"],
        &["compare", &file],
    ] {
        let (code, said) = twohats(&elsewhere, command);
        assert_eq!(code, Some(0), "{command:?}: {said}");
    }
    // A recording that a merge has gone through is told as that, wherever it is given.
    let text = fs::read_to_string(&file).expect("a recording");
    put(
        mine.join("b.replay.ron"),
        &format!("<<<<<<< mine\n{text}=======\n{text}>>>>>>> theirs\n"),
    );
    let file = mine.join("b.replay.ron").display().to_string();
    for command in ["replay", "play", "compare"] {
        let (code, said) = twohats(&elsewhere, &[command, &file]);
        assert!(
            code == Some(2) && said.contains("a merge that was not finished"),
            "{command}: {said}"
        );
    }
}

#[test]
fn a_name_that_is_no_id_is_not_proposed_as_one() {
    let folder = scratch("scenes_copy_of");
    put(folder.join("my_scenario/Copy of my_scenario.scenario.ron"), STORY);
    let (code, said) = twohats(&folder, &["check", "my_scenario"]);
    assert!(
        code == Some(1) && said.contains("call the file `my_scenario.scenario.ron`"),
        "{said}"
    );
    assert!(!said.contains("id: \"Copy of"), "{said}");
}
