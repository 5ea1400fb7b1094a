//! Whole commands on a disk that fails at every point: what stood there before is whole.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use clap::Parser;
use twohats::cli::{Arguments, Here, Outcome};
use twohats::storage::{Fs, Op};

use crate::cli_output::{STORY, all, everything};

/// Runs a command in this process on a disk of ours.
fn run(here: &Here, arguments: &[&str]) -> Outcome {
    let arguments = Arguments::try_parse_from(std::iter::once("twohats").chain(arguments.iter().copied()));
    twohats::cli::run(arguments.expect("arguments").command.expect("a command"), here)
}

/// Runs a command on a disk whose first operation fails, then its second, and so on until it works.
fn at_every_point(folder: &Path, command: &[&str], target: &Path) {
    let old = fs::read_to_string(target).expect("there is one");
    let mut ways = Vec::new();
    for at in 0..200 {
        for dies in [false, true] {
            let fs = if dies {
                Fs::dying(at)
            } else {
                Fs::failing(at, ErrorKind::StorageFull)
            };
            let here = Here { fs, scenes: None };
            let outcome = run(&here, command);
            let now = fs::read_to_string(target).expect("it is still there");
            let done = here.fs.done();
            if done.len() <= at {
                fs::write(target, &old).expect("as before");
                ways.push(done);
                continue;
            }
            let gone = matches!(done[at].0, Op::SyncFolder | Op::Rename);
            assert!(
                now == old || outcome == Outcome::Clean || gone,
                "{command:?} at {at}: {done:?}"
            );
            assert!(
                !now.is_empty() && now.len() * 2 > old.len(),
                "half a file: {command:?} at {at}"
            );
            // A recording is written again and again: what failed once may be whole in the end.
            let made_good = done[at + 1..].iter().any(|(op, _)| *op == Op::Rename);
            if done[at].0.changes() && !dies && done[at].0 != Op::Remove && !made_good {
                assert_eq!(outcome, Outcome::Failed, "{command:?} at {at}: {done:?}");
            }
            if now != old {
                fs::write(target, &old).expect("as before");
            }
            for (name, _) in all(folder).iter().filter(|(name, _)| name.ends_with(".tmp")) {
                assert!(
                    dies || done[at].0 == Op::Remove,
                    "{command:?} at {at} leaves {name}"
                );
                fs::remove_file(name).expect("a left-over");
            }
        }
        if ways.len() > 1 {
            break;
        }
    }
    let ops: Vec<Op> = ways
        .last()
        .expect("it works in the end")
        .iter()
        .map(|(op, _)| *op)
        .collect();
    assert!(
        ops.contains(&Op::SyncFolder),
        "{command:?} writes nothing: {ops:?}"
    );
}

#[test]
fn whatever_fails_in_a_command_what_stood_there_is_whole() {
    let folder = everything("output_faults");
    let path = |name: &str| folder.join(name).display().to_string();
    let (story, recording) = (path("my_scenario.scenario.ron"), path("kept.replay.ron"));
    let (map, script, report) = (path("made.svg"), path("made.html"), path("made.report.html"));
    let (hashes, kept) = (path("made.txt"), path("made.replay.ron"));
    let rough = path("rough.scenario.ron");
    let translation = path("my_scenario.de.ron");
    let commands: [(&[&str], &str); 7] = [
        (&["graph", &story, "-n", "0", "--out", &map], &map),
        (&["script", &story, "--out", &script], &script),
        (
            &[
                "report",
                &recording,
                "--scenario",
                &story,
                "--runs",
                "0",
                "--out",
                &report,
            ],
            &report,
        ),
        (&["simulate", &story, "-n", "2", "--hashes", &hashes], &hashes),
        (&["play", &story, "--policy", "mix", "--record", &kept], &kept),
        (&["fmt", &rough], &rough),
        (&["strings", &story, "--lang", "de"], &translation),
    ];
    for (command, target) in commands {
        fs::write(&rough, STORY.replacen("    format: 1,", "  format: 1,", 1)).expect("a file");
        if !Path::new(target).exists() {
            run(&Here::default(), command);
        }
        at_every_point(&folder, command, Path::new(target));
    }
}

#[test]
fn a_disk_that_fails_makes_nobody_bolder() {
    let folder = everything("output_bold");
    let path = |name: &str| folder.join(name).display().to_string();
    let (story, notes, plan) = (
        path("my_scenario.scenario.ron"),
        path("notes.txt"),
        path("first.plan"),
    );
    let commands: [&[&str]; 3] = [
        &["graph", &story, "-n", "0", "--out", &notes],
        &["play", &story, "--policy", "mix", "--record", &plan],
        &["simulate", &story, "-n", "2", "--hashes", &story],
    ];
    let before = all(&folder);
    for command in commands {
        for at in 0..40 {
            let here = Here {
                fs: Fs::failing(at, ErrorKind::Other),
                scenes: None,
            };
            assert_eq!(run(&here, command), Outcome::Failed, "{command:?} at {at}");
            assert!(
                all(&folder) == before,
                "{command:?} at {at}: {:?}",
                here.fs.done()
            );
        }
    }
}
