//! Ends of commands that nobody sees until they are in the way: what comes through a pipe without end, a file with two
//! names, a narrow terminal, a language that is none, what a recording is told in.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::{fs, thread};

use textwrap::core::display_width;
use twohats::play::replay::Drift;
use twohats::present::drift;
use twohats::report::narrow::narrowed;
use twohats::words::Words;

use crate::cli_output::{STORY, everything};
use crate::support::scratch;

/// Runs the program while `typed` is written to it again and again, until it reads no more.
fn endless(folder: &Path, arguments: &[&str], typed: &'static [u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let writer = thread::spawn(move || while stdin.write_all(typed).is_ok() {});
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("nobody reads any more");
    output
}

fn run(folder: &Path, arguments: &[&str], language: Option<&str>) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twohats"));
    command
        .current_dir(folder)
        .args(arguments)
        .env_remove("TWOHATS_LANG");
    command.envs(language.map(|language| ("TWOHATS_LANG", language)));
    let output = command.output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    (output.status.code(), said.into_owned())
}

#[test]
fn whatever_comes_in_without_end_is_no_play_without_end() {
    let folder = everything("ends_pipe");
    let play = ["play", "my_scenario.scenario.ron", "--text", "--quiet"];
    for typed in [
        &b"\0"[..],
        b"\0\0\0\0\0\0\0\0",
        b"\n",
        b"?\n",
        b"back\n",
        b"people\n",
        b"nonsense\n",
    ] {
        let output = endless(&folder, &play, typed);
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{typed:?}: {err}");
        assert!(
            err.contains("look what comes in on standard input"),
            "{typed:?}: {err}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_file_with_two_names_is_told_to_part_from_the_other() {
    let folder = scratch("ends_names");
    let (file, other) = (folder.join("my_scenario.scenario.ron"), folder.join("b.ron"));
    let crooked = STORY.replacen("    id:", "  id:", 1);
    fs::write(&file, &crooked).expect("a file");
    let (code, said) = run(&folder, &["fmt", "my_scenario.scenario.ron"], None);
    assert_eq!(
        (code, said.contains("names on its disk")),
        (Some(0), false),
        "{said}"
    );
    fs::write(&file, &crooked).expect("a file");
    fs::hard_link(&file, &other).expect("a second name");
    let (code, said) = run(&folder, &["fmt", "my_scenario.scenario.ron"], None);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("had 2 names on its disk; the other has still the old text"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&other).expect("it is there"), crooked);
}

#[test]
fn a_table_loses_its_room_before_it_loses_its_form() {
    let table = "At the end\n  name           morale   delivery\n  a_long_name      +1.0      -20.5\n  b               +11.0       +0.5\n\nA sentence that is longer than any of the lines above it is.\n";
    assert_eq!(narrowed(table, 70), table);
    let narrow = narrowed(table, 30);
    assert!(narrow.lines().all(|line| display_width(line) <= 30), "{narrow}");
    let ends: Vec<usize> = narrow.lines().skip(1).take(3).map(display_width).collect();
    assert!(
        ends.iter().all(|end| *end == ends[0]),
        "columns stay columns: {narrow}"
    );
    assert!(
        narrow.contains(" a_long_name ") && narrow.contains("\nA sentence that is longer"),
        "{narrow}"
    );
    // What does not fit even so goes on below, with every row parted at the same column.
    let parted = narrowed(table, 24);
    let below = |name: &str| {
        let mut lines = parted.lines().skip_while(|line| !line.contains(name)).skip(1);
        display_width(lines.next().unwrap_or(""))
    };
    assert!(
        below("name ") == below("a_long_name") && below("b ") == below("name "),
        "{parted}"
    );
    let bare = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for columns in [10, 20, 24, 40] {
        assert_eq!(bare(&narrowed(table, columns)), bare(table), "nothing is lost");
    }
}

#[test]
fn the_terminal_goes_by_twohats_lang_and_says_when_it_is_no_language() {
    let folder = everything("ends_language");
    let play = ["play", "my_scenario.scenario.ron", "--policy", "mix"];
    let (code, said) = run(&folder, &play, Some("deutsch"));
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("TWOHATS_LANG is passed over") && said.contains("`de`"),
        "{said}"
    );
    let (_, said) = run(&folder, &play, Some("de"));
    assert!(said.contains("Eins") && !said.contains("passed over"), "{said}");
    let (_, said) = run(&folder, &[&play[..], &["--lang", "en"]].concat(), Some("deutsch"));
    assert!(!said.contains("TWOHATS_LANG"), "what was typed is enough: {said}");
    let (_, said) = run(&folder, &["check", "my_scenario.scenario.ron"], Some("deutsch"));
    assert!(!said.contains("TWOHATS_LANG"), "it speaks English anyway: {said}");
}

#[test]
fn what_has_changed_since_a_recording_is_told_in_the_players_language() {
    let all = [
        Drift::Engine("9".to_owned()),
        Drift::Scenario("a".to_owned()),
        Drift::Content,
        Drift::State(2),
        Drift::Stopped(2, "why".to_owned()),
        Drift::Carried("why".to_owned()),
        Drift::Edit("why".to_owned()),
    ];
    let told = |language: &str| all.each_ref().map(|one| drift(&Words::of(language), one));
    let (english, german) = (told("en"), told("de"));
    for (one, (english, german)) in all.iter().zip(english.iter().zip(&german)) {
        assert_ne!(english, german);
        assert!(!matches!(one, Drift::State(_)) || english.contains('3') && german.contains('3'));
    }
    let folder = everything("ends_drift");
    let text = fs::read_to_string(folder.join("my_scenario.scenario.ron")).expect("a story");
    fs::write(
        folder.join("my_scenario.scenario.ron"),
        text.replace("My Scenario", "Another"),
    )
    .expect("a file");
    let (_, said) = run(
        &folder,
        &["play", "kept.replay.ron", "--text", "--lang", "de"],
        None,
    );
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("das Szenario hat sich seither geändert"), "{said}");
}
