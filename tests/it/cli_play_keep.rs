//! A play that is kept: its place is tried first, every decision is written, it is taken up again and goes back.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use twohats::play::{Edit, Playthrough, Replay};

use crate::support::{root, scenario, scratch};

const FRIDAY: &str = "scenes/friday_shipment";

fn started(arguments: &[&str]) -> std::process::Child {
    Command::new(env!("CARGO_BIN_EXE_twohats"))
        .current_dir(root())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts")
}

/// What it says on stdout and on stderr, and its exit code.
fn play(arguments: &[&str], typed: &str) -> (String, String, Option<i32>) {
    let mut child = started(arguments);
    let mut stdin = child.stdin.take().expect("a pipe");
    let _ = stdin.write_all(typed.as_bytes());
    drop(stdin);
    let Output {
        status,
        stdout,
        stderr,
    } = child.wait_with_output().expect("the binary ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("the program speaks UTF-8");
    (text(stdout), text(stderr), status.code())
}

fn recorded(path: &Path) -> Replay {
    let text = std::fs::read_to_string(path).expect("it was recorded");
    Replay::parse(&text).expect("a recording")
}

/// Waits until a recording holds so many decisions.
fn waits_for(path: &Path, decisions: usize) {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(20) {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        if Replay::parse(&text).is_ok_and(|replay| replay.decisions() == decisions) {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("{} never held {decisions} decisions", path.display());
}

#[test]
fn a_place_that_cannot_be_written_is_told_before_anything_is_played() {
    let folder = scratch("keep_refused");
    let at = |name: &str| folder.join(name).display().to_string();
    std::fs::create_dir(at("folder")).expect("a folder");
    std::fs::write(at("notes.txt"), "Things to remember.\n").expect("notes");
    std::fs::write(at("week.ron"), "(replay: 1, engine: \"x\"").expect("a broken recording");
    let beside = root().join("scenes/friday_shipment/friday_shipment.de.ron");
    let translation = std::fs::read_to_string(&beside).expect("a translation");
    std::fs::write(at("translation.ron"), &translation).expect("a translation");
    for (name, says) in [
        ("no/such/folder.ron", "no/such/folder.ron"),
        ("folder", "is a folder; name a file in it"),
        ("notes.txt", "is a text; nothing was written"),
        ("week.ron", "somebody has written in"),
        ("translation.ron", "is a translation"),
        ("x.plan", "has the name of a plan"),
    ] {
        let (out, err, code) = play(&["play", FRIDAY, "--text", "--record", &at(name)], "1\n");
        assert_eq!(code, Some(2), "{name}: {err}");
        assert_eq!(out, "", "{name}: nothing is played");
        assert!(err.contains(says), "{name}: {err}");
    }
    let left = std::fs::read_to_string(at("translation.ron")).expect("it is still there");
    assert_eq!(left, translation, "nothing was written over");
    let (_, err, code) = play(&["play", FRIDAY, "--text", "--record"], "1\n");
    assert!(
        code == Some(2) && err.contains("needs the name of a file"),
        "{err}"
    );
}

#[test]
fn every_decision_is_on_the_disk_before_the_next_is_asked() {
    let folder = scratch("keep_killed");
    let file = folder.join("two words ü.replay.ron");
    let name = file.display().to_string();
    let mut child = started(&["play", FRIDAY, "--text", "--record", &name]);
    let mut stdin = child.stdin.take().expect("a pipe");
    waits_for(&file, 0);
    for decisions in 1..=3 {
        stdin.write_all(b"1\n").expect("somebody listens");
        stdin.flush().expect("somebody listens");
        waits_for(&file, decisions);
    }
    child.kill().expect("it was running");
    child.wait().expect("it ends");
    let left: Vec<_> = std::fs::read_dir(&folder).expect("a folder").flatten().collect();
    assert_eq!(left.len(), 1, "nothing else is left behind: {left:?}");
    let (out, err, code) = play(&["play", &name, "--text", "--record"], "1\nq\n");
    assert_eq!(code, Some(0), "{err}");
    let told = out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("Taken up from ") && told.contains(", after 3 decisions."),
        "{out}"
    );
    assert!(err.contains(&format!("play \"{name}\" --text --record")), "{err}");
    assert_eq!(recorded(&file).decisions(), 4, "it went on in the same file");
}

#[test]
fn a_disk_that_goes_away_leaves_the_play_and_the_exit_code_says_it() {
    let folder = scratch("keep_gone");
    let file = folder.join("deep/week.replay.ron");
    std::fs::create_dir(folder.join("deep")).expect("a folder");
    let name = file.display().to_string();
    let mut child = started(&["play", FRIDAY, "--text", "--record", &name]);
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(b"1\n").expect("somebody listens");
    waits_for(&file, 1);
    std::fs::remove_dir_all(folder.join("deep")).expect("it can go");
    stdin.write_all(b"1\n1\nq\n").expect("somebody listens");
    drop(stdin);
    let ended = child.wait_with_output().expect("it ends");
    let err = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_eq!(ended.status.code(), Some(2), "{err}");
    assert_eq!(err.matches("the next decision tries again").count(), 1, "{err}");
    let out = String::from_utf8_lossy(&ended.stdout).into_owned();
    assert!(out.contains("\n> press\n"), "the story went on: {out}");
}

#[test]
fn back_takes_decisions_back_one_by_one_and_the_recording_follows() {
    let folder = scratch("keep_back");
    let file = folder.join("week.replay.ron");
    let name = file.display().to_string();
    let typed = "1\n1\nback\nB\nback\nnumbers\nq\n";
    let (out, err, code) = play(&["play", FRIDAY, "--text", "--record", &name], typed);
    assert_eq!(code, Some(0), "{err}");
    let places: Vec<&str> = out.lines().filter(|line| line.starts_with("<< ")).collect();
    assert_eq!(
        places,
        [
            "<< Back before decision 2, `monday_john`, on day 1.",
            "<< Back before decision 1, `monday_start`, on day 1."
        ]
    );
    assert_eq!(out.matches("no decision before this one").count(), 1, "{out}");
    let one = folder.join("one.replay.ron");
    let straight = one.display().to_string();
    play(&["play", FRIDAY, "--text", "--record", &straight], "numbers\nq\n");
    assert_eq!(
        recorded(&file),
        recorded(&one),
        "as if it had been played so at once"
    );
    // A finished play can be gone back into, also when it is taken up.
    play(
        &["play", FRIDAY, "--text", "--policy", "mix", "--record", &straight],
        "",
    );
    let whole = recorded(&one).decisions();
    let (out, _, code) = play(&["play", &straight, "--text", "--record"], "back\nback\nq\n");
    assert_eq!(code, Some(0), "{out}");
    assert!(out.contains("The story is over."), "{out}");
    assert_eq!(recorded(&one).decisions(), whole - 2);
}

#[test]
fn a_recording_says_what_it_is_and_what_differs() {
    let folder = scratch("keep_told");
    let at = |name: &str| folder.join(name).display().to_string();
    let friday = scenario("scenes/friday_shipment/friday_shipment.scenario.ron");
    let edited = Playthrough::new(friday.clone(), 4)
        .what_if(&Edit {
            scene: Some("wednesday".to_owned()),
            day: Some(2),
            ..Edit::default()
        })
        .expect("a scene of its own");
    std::fs::write(at("edited.ron"), edited.replay().to_text()).expect("written");
    let (out, err, _) = play(&["play", &at("edited.ron"), "--text"], "q\n");
    assert!(out.contains("An author edited the state"), "{out}{err}");
    assert!(out.contains("with --record it goes on in the same file"), "{out}");
    let flood = [
        "play",
        &at("edited.ron"),
        "--text",
        "--scenario",
        "scenes/flood_room",
    ];
    let (_, err, code) = play(&flood, "");
    assert!(
        code == Some(2) && err.contains("is a recording of `friday_shipment`"),
        "{err}"
    );
    let old = Playthrough::new(friday, 4).replay().to_text();
    std::fs::write(at("old.ron"), old.replace("engine: \"", "engine: \"0.0.")).expect("written");
    let (out, _, _) = play(&["play", &at("old.ron"), "--text"], "q\n");
    assert!(
        out.contains("What is different now: it was made with version 0.0."),
        "{out}"
    );
    let (_, err, code) = play(&["play", &at("old.ron"), "--text", "--seed", "3"], "");
    assert!(code == Some(2) && err.contains("leave out --seed"), "{err}");
    let gone = "(replay: 1, engine: \"0.1.0\", scenario: \"friday_shipment\", content: \"0\", seed: 1, \
                moves: [Choose(\"monday_start\", \"room\", \"0\"), Choose(\"no_such\", \"ask\", \"0\")])";
    std::fs::write(at("gone.ron"), gone).expect("written");
    let (out, _, code) = play(&["play", &at("gone.ron"), "--text"], "q\n");
    assert!(code == Some(0) && out.contains("it stops before move 2"), "{out}");
    let (out, err, code) = play(&["play", &at("gone.ron"), "--text", "--record"], "q\n");
    assert_eq!((out.as_str(), code), ("", Some(2)), "{err}");
    assert!(err.contains("would lose the rest"), "{err}");
    assert_eq!(std::fs::read_to_string(at("gone.ron")).expect("there"), gone);
}

#[test]
fn whatever_stands_around_an_answer_it_is_understood() {
    for answer in [
        "3",
        "3.",
        "3)",
        " 3 ",
        "#3",
        "[3]",
        "\"3\"",
        "numbers",
        "NUMBERS",
        "\u{201e}numbers\u{201c}",
        "'Numbers'",
        "\u{feff}numbers\r",
        "Ask EACH AT THEIR DESK WHAT THEY CAN FINISH BY WHEN, AND WRITE THE PLAN FROM THAT.",
    ] {
        let (out, _, code) = play(&["play", FRIDAY, "--text"], &format!("{answer}\nq\n"));
        assert!(
            code == Some(0) && out.contains("\n> numbers\n"),
            "{answer:?}: {out}"
        );
    }
    for answer in ["-3", "3x", "0", "99999999999999999999999", "grün", "\"", "1.0"] {
        let (out, _, code) = play(&["play", FRIDAY, "--text"], &format!("{answer}\nQ\n"));
        assert!(
            code == Some(0) && out.contains("has no choice `"),
            "{answer:?}: {out}"
        );
    }
    let german = ["play", FRIDAY, "--text", "--lang", "de"];
    let (out, _, _) = play(&german, "?\nQuit\n");
    assert!(
        out.contains("`back` nimmt die letzte Entscheidung zurück"),
        "{out}"
    );
    let label = out.lines().find_map(|line| line.strip_prefix("  3. [Manager] "));
    assert!(label.is_some(), "{out}");
    for list in [
        "numbers,1",
        "numbers, 1",
        " NUMBERS 1 ",
        "3;1.",
        "\"numbers\", 1,",
        "numbers,\n1\n",
    ] {
        let (out, err, _) = play(&["play", FRIDAY, "--text", "--choices", list], "");
        assert!(
            out.contains("\n> numbers\n") && err.contains("no choice given for"),
            "{list:?}: {err}"
        );
    }
}
