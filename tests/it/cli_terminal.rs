//! What is printed fits where it is printed: colours, width, and pipes that nobody reads.

use std::process::{Command, Output, Stdio};

use twohats::check;
use twohats::report::narrow::reflowed;
use twohats::report::text::{laid_out, wrapped};

use crate::support::{root, scratch};

fn run(arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twohats"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM"] {
        command.env_remove(name);
    }
    let command = command.current_dir(root()).args(arguments);
    command
        .envs(environment.iter().copied())
        .output()
        .expect("it runs")
}

#[test]
fn colours_go_by_what_people_agreed_on() {
    let broken = "tests/data/broken/missing_bracket.ron";
    let commands: [&[&str]; 2] = [&["check", broken], &["check", "--format", "human", broken]];
    for command in commands {
        for (environment, colours) in [
            (&[][..], false),
            (&[("CLICOLOR_FORCE", "1")], true),
            (&[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], true),
            (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
            (&[("CLICOLOR_FORCE", "0")], false),
            (&[("CLICOLOR", "1"), ("TERM", "xterm")], false),
        ] {
            let output = run(command, environment);
            let out = String::from_utf8_lossy(&output.stdout);
            assert!(out.contains("error"), "{out}");
            assert_eq!(out.contains('\u{1b}'), colours, "{environment:?}");
        }
    }
    let bar = run(
        &["simulate", "scenes/flood_room", "-n", "10"],
        &[("CLICOLOR_FORCE", "1")],
    );
    assert!(!bar.stderr.contains(&0x1b), "no bar is drawn into a file");
}

#[test]
fn paragraphs_fit_every_width() {
    let link = format!("https://example.org/{}", "verylong".repeat(30));
    let text = format!("One two three, {link} and Wörter wie Donaudampfschifffahrtsgesellschaft.\nA line.");
    let paragraph = wrapped(&text, "  Ann \u{1}: ", "    ") + "left as it is\n";
    for columns in [24, 40, 78, 100] {
        let out = laid_out(&paragraph, columns);
        assert!(
            out.lines().all(|line| line.chars().count() <= columns),
            "{columns}: {out}"
        );
        assert!(
            out.starts_with("  Ann \u{fffd}: One two") && out.ends_with("\nleft as it is\n"),
            "{out}"
        );
        assert!(
            out.lines()
                .skip(1)
                .all(|line| line.starts_with("    ") || line == "left as it is")
        );
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert!(bare(&out).contains(&bare(&text)), "nothing is lost: {out}");
    }
}

#[test]
fn every_explanation_fits_every_terminal_and_loses_nothing() {
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let mut seen = 0;
    for name in check::names() {
        let text = check::explain(name).expect("it is explained");
        for columns in [24, 39, 79, 100] {
            let out = reflowed(&text, columns);
            let widest = out.lines().map(|line| line.chars().count()).max().unwrap_or(0);
            assert!(widest <= columns, "{name} on {columns} columns: {out}");
            assert_eq!(bare(&out), bare(&text), "{name} on {columns} columns");
            assert_eq!(
                out.matches("\n\n").count(),
                text.matches("\n\n").count(),
                "{name}"
            );
        }
        seen += usize::from(reflowed(&text, 24).lines().count() > text.lines().count());
    }
    assert!(
        seen > 50,
        "only {seen} explanations are longer than a narrow line"
    );
    let list = "There are:\n- one that is longer than a line\n- two";
    assert_eq!(
        reflowed(list, 24),
        "There are:\n- one that is longer\n      than a line\n- two"
    );
}

#[test]
fn a_reader_that_has_gone_hears_nothing_and_the_exit_code_is_the_same() {
    let folder = scratch("terminal_pipe");
    let at = |name: &str| folder.join(name).display().to_string();
    let (file, plan) = (at("x.replay.ron"), at("x.plan"));
    let (story, old) = (at("flood_room.scenario.ron"), at("old.replay.ron"));
    let scenario = std::fs::read_to_string(root().join("scenes/flood_room/flood_room.scenario.ron"));
    std::fs::write(&story, scenario.expect("a scenario")).expect("written");
    // A plan that fails, in more text than a pipe holds.
    let fails = "seed 1\npolicy leader\nexpect line \"never said\"\n".repeat(40);
    std::fs::write(&plan, fails).expect("written");
    let record = ["play", "scenes/flood_room", "--policy", "mix", "--record", &file];
    assert_eq!(run(&record, &[]).status.code(), Some(0));
    // Begun, and nothing in it translated.
    assert_eq!(
        run(&["strings", &story, "--lang", "fi"], &[]).status.code(),
        Some(0)
    );
    let recorded = std::fs::read_to_string(&file).expect("a recording");
    std::fs::write(&old, recorded.replace("seed: ", "seed: 1")).expect("written");
    let commands: [&[&str]; 17] = [
        &["--help"],
        &["check", "--limits"],
        &["check", "scenes/flood_room"],
        &["play", "scenes/flood_room", "--policy", "mix"],
        &["play", "scenes/flood_room", "--text"],
        &["replay", &file, "--scenario", "scenes/flood_room"],
        &["script", "scenes/flood_room", "--format", "markdown"],
        &["graph", "scenes/flood_room"],
        &["simulate", "scenes/flood_room", "-n", "20"],
        &["balance", "scenes/flood_room", "-n", "2"],
        &["test", "scenes/flood_room"],
        &["strings", "scenes/flood_room", "--lang", "de", "--check"],
        // These find something.
        &["test", &plan],
        &["check", "tests/data/broken/missing_bracket.ron"],
        &[
            "check",
            "--format",
            "json",
            "tests/data/broken/missing_bracket.ron",
        ],
        &["strings", &story, "--lang", "fi", "--check"],
        &["replay", &old, "--scenario", "scenes/flood_room"],
    ];
    for (at, command) in commands.into_iter().enumerate() {
        let heard = run(command, &[]).status.code();
        assert_eq!(heard, Some(i32::from(at >= 12)), "{command:?}");
        let mut child = Command::new(env!("CARGO_BIN_EXE_twohats"))
            .current_dir(root())
            .args(command)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        drop(child.stdout.take());
        let ended = child.wait_with_output().expect("it ends");
        let err = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.code(), heard, "{command:?}: {err}");
        assert!(
            !err.contains("panicked") && !err.contains("Broken pipe"),
            "{command:?}: {err}"
        );
    }
}
