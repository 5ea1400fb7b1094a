//! What is printed fits where it is printed: colours, width, and pipes that nobody reads.

use std::process::{Command, Output, Stdio};

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
fn a_reader_that_has_gone_ends_a_command_quietly() {
    let folder = scratch("terminal_pipe");
    let file = folder.join("x.replay.ron").display().to_string();
    let record = ["play", "scenes/flood_room", "--policy", "mix", "--record", &file];
    assert_eq!(run(&record, &[]).status.code(), Some(0));
    let commands: [&[&str]; 12] = [
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
    ];
    for command in commands {
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
        assert!(
            ended.status.code() <= Some(1) && ended.status.code().is_some(),
            "{command:?}: {err}"
        );
        assert!(
            !err.contains("panicked") && !err.contains("Broken pipe"),
            "{command:?}: {err}"
        );
    }
}
