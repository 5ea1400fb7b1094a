//! The text player as people and scripts use it: golden transcripts, a person at the terminal, and clear refusals.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use crate::support::{golden, root};

const FRIDAY: &str = "scenes/friday_shipment";

fn twohats(arguments: &[&str], typed: &str) -> Output {
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

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the program speaks UTF-8")
}

/// The choices of a transcript, as `--choices` takes them.
fn choices(transcript: &str) -> String {
    let taken = transcript.lines().filter_map(|line| line.strip_prefix("> "));
    taken.collect::<Vec<_>>().join(",")
}

#[test]
fn transcripts_are_golden_and_the_same_by_policy_and_by_choices() {
    for (name, seed, policy) in [
        ("friday_manager", "3", "manager"),
        ("friday_leader", "3", "leader"),
        ("friday_mix", "3", "mix"),
        ("friday_read", "11", "read"),
        ("friday_misread", "11", "misread"),
        ("friday_random", "7", "random"),
    ] {
        let by_policy = twohats(
            &["play", FRIDAY, "--text", "--seed", seed, "--policy", policy],
            "",
        );
        assert_eq!(by_policy.status.code(), Some(0), "{}", text(&by_policy.stderr));
        let told = text(&by_policy.stdout);
        golden(&format!("transcripts/{name}.txt"), &told);
        let list = choices(&told);
        let by_choices = twohats(
            &["play", FRIDAY, "--text", "--seed", seed, "--choices", &list],
            "",
        );
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
    refused(&["play", "nowhere", "--text"], 2, "there is no such file");
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
