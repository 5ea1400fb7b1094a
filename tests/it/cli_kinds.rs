//! A file of another kind than a command wants is named as what it is, with the command that takes it.

use std::path::PathBuf;

use super::cli_scenes::{GERMAN, PLAN, STORY, put, twohats};
use crate::support::scratch;

/// A folder with a file of several kinds, and a recording `r.ron`.
fn several(name: &str) -> PathBuf {
    let folder = scratch(name);
    put(folder.join("s.scenario.ron"), STORY);
    put(folder.join("s.plan"), PLAN);
    put(folder.join("s.de.ron"), GERMAN);
    let record = ["play", "s.scenario.ron", "--policy", "mix", "--record", "r.ron"];
    assert_eq!(twohats(&folder, &record).0, Some(0));
    folder
}

#[test]
fn a_file_of_another_kind_is_named_as_what_it_is() {
    let folder = several("kinds");
    put(folder.join("settings.ron"), "(hints: true, text_step: 2)");
    put(folder.join("page.html"), "<!DOCTYPE html><p>x");
    for (file, what) in [
        (
            "r.ron",
            "is a recording of a playthrough and no scenario; `twohats replay r.ron`",
        ),
        ("settings.ron", "the settings of the game"),
        ("page.html", "a page for a browser"),
    ] {
        for command in [&["check"][..], &["graph"], &["prove"], &["script"], &["fmt"]] {
            let (code, said) = twohats(&folder, &[command, &[file]].concat());
            assert_eq!(code, Some(2), "{command:?} {file}: {said}");
            let what = if command[0] == "fmt" {
                "only scenarios, their parts and translations"
            } else {
                what
            };
            assert!(said.contains(what), "{command:?} {file}: {said}");
        }
    }
    for (file, what) in [
        ("s.scenario.ron", "a scenario"),
        ("s.plan", "a plan"),
        ("s.de.ron", "a translation"),
    ] {
        let (code, said) = twohats(&folder, &["replay", file]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(&format!("{file} is {what}")), "{said}");
        assert!(said.contains("and no recording"), "{said}");
    }
    let (code, said) = twohats(&folder, &["test", "r.ron"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(
        said.contains("r.ron is a recording of a playthrough and no plan"),
        "{said}"
    );
}

/// Neither a career nor a campaign nor a workshop's session.
#[test]
fn careers_and_sessions_are_named_too() {
    let folder = several("kinds_career");
    // A career is no plan, also where no scenario lies beside it.
    let elsewhere = folder.join("elsewhere");
    put(elsewhere.join("notes.txt"), "Buy bread.");
    let (code, said) = twohats(&folder, &["career", "new", "elsewhere/mine.career.ron"]);
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = twohats(&folder, &["test", "elsewhere/mine.career.ron"]);
    assert!(
        code == Some(2) && said.contains("is a career and no plan"),
        "{said}"
    );
    for (file, what) in [
        ("r.ron", "a recording of a playthrough"),
        ("s.scenario.ron", "a scenario"),
        ("s.de.ron", "a translation"),
    ] {
        let resume = [
            "workshop",
            "s.scenario.ron",
            "--no-window",
            "--alone",
            "--resume",
            file,
        ];
        let campaign = ["career", "new", "other.career.ron", "--campaign", file];
        for (command, wanted) in [
            (&["career", "show", file][..], "career"),
            (&["career", "continue", file], "career"),
            (&campaign, "campaign"),
            (&resume, "session of a workshop"),
        ] {
            let (code, said) = twohats(&folder, command);
            assert_eq!(code, Some(2), "{command:?}: {said}");
            let told = format!("{file} is {what} and no {wanted}");
            assert!(said.contains(&told), "{command:?}: {said}");
        }
    }
}
