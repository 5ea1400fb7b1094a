//! The text player as people and scripts use it: golden transcripts, a person at the terminal, and clear refusals.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use crate::support::{golden, root};

const FRIDAY: &str = "scenes/friday_shipment";
const CHECK_IN: &str = "scenes/check_in";
const PROMOTED: &str = "scenes/promoted";
const NO_TITLE: &str = "scenes/no_title";
const AUDIT: &str = "scenes/the_audit";
const CULTURES: &str = "scenes/two_cultures";
const WAVE: &str = "scenes/retirement_wave";
const TIDE: &str = "scenes/turn_of_the_tide";

/// The program with these arguments in the folder of the repository, and with this typed.
pub(crate) fn twohats(arguments: &[&str], typed: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .current_dir(root())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    // A program that refuses its arguments may be gone before it reads.
    let _ = stdin.write_all(typed.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the binary ends")
}

/// What it said.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the program speaks UTF-8")
}

/// The choices of a transcript, as `--choices` takes them.
fn choices(transcript: &str) -> String {
    let taken = transcript.lines().filter_map(|line| line.strip_prefix("> "));
    taken.collect::<Vec<_>>().join(",")
}

#[test]
fn transcripts_are_golden_and_the_same_by_policy_and_by_choices() {
    for (name, story, seed, policy) in [
        ("friday_manager", FRIDAY, "3", "manager"),
        ("friday_leader", FRIDAY, "3", "leader"),
        ("friday_mix", FRIDAY, "3", "mix"),
        ("friday_read", FRIDAY, "11", "read"),
        ("friday_misread", FRIDAY, "11", "misread"),
        ("friday_random", FRIDAY, "7", "random"),
        ("check_in_manager", CHECK_IN, "1", "manager"),
        ("check_in_leader", CHECK_IN, "1", "leader"),
        ("check_in_mix", CHECK_IN, "1", "mix"),
        ("promoted_manager", PROMOTED, "1", "manager"),
        ("promoted_leader", PROMOTED, "1", "leader"),
        ("promoted_mix", PROMOTED, "1", "mix"),
        ("no_title_manager", NO_TITLE, "1", "manager"),
        ("no_title_leader", NO_TITLE, "1", "leader"),
        ("no_title_mix", NO_TITLE, "1", "mix"),
        ("audit_manager", AUDIT, "1", "manager"),
        ("audit_leader", AUDIT, "1", "leader"),
        ("audit_mix", AUDIT, "1", "mix"),
        ("cultures_manager", CULTURES, "1", "manager"),
        ("cultures_leader", CULTURES, "1", "leader"),
        ("cultures_mix", CULTURES, "1", "mix"),
        ("wave_manager", WAVE, "1", "manager"),
        ("wave_leader", WAVE, "1", "leader"),
        ("wave_mix", WAVE, "1", "mix"),
        ("tide_manager", TIDE, "1", "manager"),
        ("tide_leader", TIDE, "1", "leader"),
        ("tide_mix", TIDE, "1", "mix"),
    ] {
        let by_policy = twohats(&["play", story, "--text", "--seed", seed, "--policy", policy], "");
        assert_eq!(by_policy.status.code(), Some(0), "{}", text(&by_policy.stderr));
        let told = text(&by_policy.stdout);
        golden(&format!("transcripts/{name}.txt"), &told);
        let list = choices(&told);
        let by_choices = twohats(&["play", story, "--text", "--seed", seed, "--choices", &list], "");
        assert_eq!(
            text(&by_choices.stdout),
            told,
            "{name}: the same choices tell the same story"
        );
    }
}

#[test]
fn a_person_at_the_terminal_is_asked_again_after_a_slip_and_gets_to_the_end() {
    let told = text(
        &twohats(
            &["play", FRIDAY, "--text", "--seed", "3", "--policy", "leader"],
            "",
        )
        .stdout,
    );
    let typed = format!("what?\n99\n\n{}\n", choices(&told).replace(',', "\n"));
    let played = twohats(&["play", FRIDAY, "--text", "--seed", "3"], &typed);
    let out = text(&played.stdout);
    assert_eq!(played.status.code(), Some(0));
    assert!(out.contains("has no choice `what?`"), "a slip is answered");
    assert_eq!(
        out.lines().last(),
        told.lines().last(),
        "the same state at the end"
    );
}

#[test]
fn a_closed_choice_says_what_would_open_it_and_an_empty_line_what_can_be_typed() {
    let played = twohats(
        &["play", FRIDAY, "--text", "--seed", "3"],
        "board\nanna_shows\n\n4\nq\n",
    );
    let out = text(&played.stdout);
    let (_, asked) = out.split_once("> anna_shows\n").expect("it was typed");
    // In one line each: they are broken where the page ends.
    let one_line = |answer: &str| answer.split_whitespace().collect::<Vec<_>>().join(" ");
    let answers: Vec<String> = asked.split("\n> ").map(one_line).collect();
    let closed =
        "is closed at the decision `monday_john`: Nobody has told you of another way to pack a pump.";
    assert!(answers[0].contains(closed), "by its name: {asked}");
    assert!(
        answers[1].contains("Type the number of an option or its name."),
        "{asked}"
    );
    assert!(answers[2].contains(closed), "by its number: {asked}");
}

#[test]
fn closing_the_terminal_in_the_middle_is_no_error() {
    let played = twohats(&["play", FRIDAY, "--text", "--seed", "3"], "1\n");
    assert_eq!(played.status.code(), Some(0), "{}", text(&played.stderr));
    assert!(text(&played.stdout).contains("\n> "));
}

#[track_caller]
fn refused(arguments: &[&str], code: i32, says: &str) {
    let output = twohats(arguments, "");
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{told}");
    assert!(told.contains(says), "{told}");
    assert!(!told.contains("panicked"), "{told}");
}

#[test]
fn what_cannot_be_played_is_refused_with_a_reason() {
    refused(
        &["play", "nowhere", "--text"],
        2,
        "there is no scenario `nowhere`",
    );
    refused(
        &["play", "scenes/friday_shipment/nothing.ron", "--text"],
        2,
        "there is no such file",
    );
    refused(
        &["play", FRIDAY, "--text", "--choices", "board"],
        2,
        "no choice given for `monday_john`",
    );
    refused(
        &["play", FRIDAY, "--text", "--choices", "bored"],
        2,
        "`monday_start` has no choice `bored`; it has",
    );
    refused(
        &["play", FRIDAY, "--text", "--choices", "board,anna_shows"],
        2,
        "`anna_shows` is closed",
    );
    refused(
        &["play", FRIDAY, "--text", "--policy", "wise"],
        2,
        "there is no policy `wise`; there are manager",
    );
    refused(
        &["play", FRIDAY, "--text", "--from", "mars"],
        2,
        "there is no scene `mars`",
    );
    refused(
        &["play", "tests/data/broken/missing_bracket.ron", "--text"],
        2,
        "missing_bracket.ron:",
    );
    refused(&["play", "/dev/zero", "--text"], 2, "not a file on a disk");
}

#[test]
fn from_starts_at_a_scene_by_a_legal_way() {
    let played = twohats(
        &[
            "play", FRIDAY, "--text", "--seed", "5", "--from", "tuesday", "--policy", "mix",
        ],
        "",
    );
    assert_eq!(played.status.code(), Some(0), "{}", text(&played.stderr));
}

#[test]
fn people_are_introduced_and_say_what_they_want_once_asked() {
    let out = text(&twohats(&["play", "scenes/flood_room", "--text", "--policy", "leader"], "").stdout);
    let story = out.find("── Monday").expect("the first scene");
    let about = out
        .find("Ottilie Kranz, Collections. Twenty-nine years")
        .expect("the cast");
    assert!(about < story, "the cast comes before the story");
    let wants = "Since you ask, Ottilie Kranz says: “Don't ask me to make it nice.";
    assert_eq!(out.matches(wants).count(), 1, "once, after she was asked");
    assert!(out.find(wants).expect("she says it") > story);
    let told = text(&twohats(&["play", "scenes/flood_room", "--text", "--choices", "plan"], "").stdout);
    assert!(!told.contains("Since you ask"), "nobody was asked");
}

#[test]
fn a_play_in_the_terminal_can_be_kept_and_stopped() {
    let folder = crate::support::scratch("play_record");
    let file = folder.join("half.replay.ron").display().to_string();
    let played = twohats(
        &[
            "play",
            "scenes/flood_room",
            "--text",
            "--quiet",
            "--record",
            &file,
        ],
        "?\npeople\n1\nq\n2\n",
    );
    let out = text(&played.stdout);
    assert_eq!(played.status.code(), Some(0), "{}", text(&played.stderr));
    assert!(out.contains("`q` stops"), "{out}");
    assert!(
        out.contains("pawel                     0.600"),
        "people in numbers: {out}"
    );
    assert!(
        !out.contains("Morale 5") && !out.contains(" -> "),
        "no arithmetic: {out}"
    );
    let again = twohats(&["replay", &file, "--scenario", "scenes/flood_room"], "");
    assert!(
        text(&again.stdout).contains("every state is as it was recorded"),
        "{}",
        text(&again.stderr)
    );
    let whole = folder.join("whole.replay.ron").display().to_string();
    let page = folder.join("week.html").display().to_string();
    let numbers = twohats(
        &[
            "play",
            "scenes/flood_room",
            "--policy",
            "mix",
            "--people",
            "--record",
            &whole,
        ],
        "",
    );
    assert_eq!(
        text(&numbers.stdout).matches("  day 4 ").count(),
        1,
        "the numbers before Friday"
    );
    let report = twohats(
        &[
            "report",
            &whole,
            "--out",
            &page,
            "--scenario",
            "scenes/flood_room",
            "--runs",
            "10",
        ],
        "",
    );
    assert_eq!(report.status.code(), Some(0), "{}", text(&report.stderr));
    refused(
        &["play", FRIDAY, "--text", "--policy", "mix", "--record", "x.plan"],
        2,
        "has the name of a plan",
    );
}
