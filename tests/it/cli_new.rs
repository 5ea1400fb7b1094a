//! `twohats new`: what it writes is sound, plays to every ending, and takes nobody's file away.

use std::path::Path;
use std::process::{Command, Output};

use twohats::cli::new::copied;
use twohats::library::{Finished, LIBRARY};

use crate::story_parts::{cut, part};
use crate::support::scratch;

/// The program in this folder with these arguments.
pub(crate) fn twohats(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_twohats"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .expect("the binary starts")
}

#[track_caller]
fn ends(output: &Output, code: i32, says: &str) {
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{told}");
    assert!(told.contains(says), "{told}");
}

#[test]
fn a_new_scenario_is_clean_and_its_plan_reaches_both_endings() {
    let folder = scratch("new");
    ends(
        &twohats(&folder, &["new", "night_shift"]),
        0,
        "twohats play scenes",
    );
    ends(
        &twohats(&folder, &["check", "scenes"]),
        0,
        "2 files: nothing to complain about",
    );
    ends(&twohats(&folder, &["fmt", "--check", "scenes"]), 0, "");
    ends(
        &twohats(&folder, &["test", "scenes"]),
        0,
        "1 plan: the story goes as expected",
    );
    let file = |ending: &str| {
        let path = folder
            .join("scenes/night_shift")
            .join(format!("night_shift{ending}"));
        std::fs::read_to_string(path).expect("it was written")
    };
    let scenario = file(".scenario.ron");
    assert!(scenario.contains("id: \"night_shift\"") && scenario.contains("title: \"Night Shift\""));
    assert!(
        !scenario.contains("my_scenario"),
        "nothing of the template's name is left"
    );
    let plan = file(".plan");
    assert!(plan.contains("expect ending full_gate") && plan.contains("expect ending half_ready"));
}

#[test]
fn the_bare_one_is_clean_as_well() {
    let folder = scratch("new_bare");
    ends(&twohats(&folder, &["new", "night_shift", "--bare"]), 0, "Written");
    ends(
        &twohats(&folder, &["check", "scenes"]),
        0,
        "2 files: nothing to complain about",
    );
    ends(&twohats(&folder, &["fmt", "--check", "scenes"]), 0, "");
    ends(
        &twohats(&folder, &["prove", "scenes"]),
        0,
        "everything can be come to",
    );
    ends(
        &twohats(&folder, &["test", "scenes"]),
        0,
        "1 plan: the story goes as expected",
    );
    ends(
        &twohats(&folder, &["new", "x", "--bare", "--from", "winter_rota"]),
        2,
        "--from",
    );
}

#[test]
fn what_is_there_is_never_overwritten() {
    let folder = scratch("new_twice");
    ends(
        &twohats(&folder, &["new", "ward", "--dir", "here/deep"]),
        0,
        "Written",
    );
    let path = folder.join("here/deep/ward/ward.scenario.ron");
    std::fs::write(&path, "mine").expect("writing");
    ends(
        &twohats(&folder, &["new", "ward", "--dir", "here/deep"]),
        2,
        "nothing was written",
    );
    assert_eq!(std::fs::read_to_string(&path).expect("still there"), "mine");
    std::fs::write(folder.join("file"), "x").expect("writing");
    ends(&twohats(&folder, &["new", "ward", "--dir", "file"]), 2, "file");
}

#[test]
fn a_bad_id_is_refused_with_a_better_one() {
    let folder = scratch("new_bad");
    for (bad, better) in [
        ("Night Shift", "try `twohats new night_shift`"),
        ("2nd-ward", "try `twohats new the_2nd_ward`"),
        ("../../etc/passwd", "try `twohats new passwd`"),
        ("Küche", "try `twohats new kueche`"),
        ("con", "try `twohats new the_con`"),
        ("", "this one is empty"),
        ("???", "an id is small letters"),
    ] {
        ends(&twohats(&folder, &["new", bad]), 2, better);
    }
    assert!(
        std::fs::read_dir(&folder).expect("a folder").next().is_none(),
        "nothing was written"
    );
}

#[test]
fn a_finished_scenario_can_be_copied_under_another_id() {
    let folder = scratch("new_from");
    let mut plans = 0;
    for one in LIBRARY.iter() {
        let id = format!("my_{}", one.id);
        ends(&twohats(&folder, &["new", &id, "--from", one.id]), 0, ".plan");
        plans += one.plans.len();
    }
    ends(
        &twohats(&folder, &["check", "scenes"]),
        0,
        &format!("{} files: nothing to complain about", LIBRARY.len() + plans),
    );
    ends(&twohats(&folder, &["fmt", "--check", "scenes"]), 0, "");
    ends(
        &twohats(&folder, &["test", "scenes"]),
        0,
        &format!("{plans} plans: the story goes as expected"),
    );
    ends(
        &twohats(&folder, &["new", "x", "--from", "summer_rota"]),
        2,
        "does not come with the program; there are check_in, friday_shipment, winter_rota",
    );
}

#[test]
fn a_finished_scenario_in_parts_is_copied_with_them() {
    const STORY: &str = include_str!("../../src/cli/new/template.ron");
    let mut main = STORY.to_owned();
    let sections = [cut(&mut main, "scenes", 1), cut(&mut main, "endings", 0)];
    let from = Finished {
        id: "my_scenario",
        scenario: main.leak(),
        parts: vec![(
            "my_scenario.2_later.part.ron",
            &*part("my_scenario", &sections).leak(),
        )],
        translations: Vec::new(),
        plans: vec![("first.plan", "seed 1\nchoose monday_start ask\n")],
    };
    let folder = scratch("new_parts");
    let home = folder.join("night_shift");
    std::fs::create_dir(&home).expect("a folder");
    let files = copied(&from, "night_shift");
    for (name, text) in &files {
        std::fs::write(home.join(name), text).expect("a file");
    }
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "night_shift.scenario.ron",
            "night_shift.2_later.part.ron",
            "first.plan"
        ]
    );
    ends(
        &twohats(&folder, &["check", "night_shift"]),
        0,
        "3 files: nothing to complain about",
    );
    ends(
        &twohats(&folder, &["test", "night_shift"]),
        0,
        "1 plan: the story goes as expected",
    );
}
