//! `twohats export`: tables that R and pandas read, the codebook to them, and the page that tells how to use them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use twohats::report::export::{codebook, meanings};

use crate::support::{root, scratch};

fn run(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_twohats"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("running twohats")
}

/// Two recordings in a folder.
fn recorded(name: &str) -> PathBuf {
    let folder = scratch(name);
    for (policy, seed) in [("leader", "7"), ("manager", "8")] {
        let file = format!("{policy}.replay.ron");
        let play = [
            "play",
            "friday_shipment",
            "--text",
            "--policy",
            policy,
            "--seed",
            seed,
            "--record",
            &file,
        ];
        let output = run(&play, &folder);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    folder
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| line.split(',').map(str::to_owned).collect();
    text.lines().map(cells).collect()
}

#[test]
fn recordings_become_three_tables_once() {
    let folder = recorded("export");
    let export = [
        "export",
        "leader.replay.ron",
        "manager.replay.ron",
        "--runs",
        "16",
        "--out",
        "data",
    ];
    let output = run(&export, &folder);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let read = |name: &str| std::fs::read_to_string(folder.join("data").join(name)).expect("a table");
    let (runs, decisions) = (rows(&read("runs.csv")), rows(&read("decisions.csv")));
    let names = |table: &str| -> Vec<String> {
        let own = meanings().filter(|meaning| meaning.0 == table);
        own.map(|meaning| meaning.1.to_owned()).collect()
    };
    assert_eq!((&runs[0], &decisions[0]), (&names("runs"), &names("decisions")));
    assert_eq!(read("codebook.csv"), codebook());
    assert_eq!(runs.len(), 3);
    let column = |table: &[Vec<String>], name: &str| -> Vec<String> {
        let at = table[0]
            .iter()
            .position(|column| column == name)
            .expect("a column");
        table[1..].iter().map(|row| row[at].clone()).collect()
    };
    assert_eq!(column(&runs, "run"), ["r1", "r2"]);
    assert_eq!(column(&runs, "seed"), ["7", "8"]);
    assert_eq!(column(&runs, "drift"), ["NA", "NA"]);
    assert_eq!(column(&runs, "finished"), ["TRUE", "TRUE"]);
    for name in ["fit", "morale_end", "morale_choice"] {
        for value in column(&runs, name) {
            assert!(value.parse::<f64>().is_ok(), "{name}: {value}");
        }
    }
    let counted: usize = column(&runs, "decisions")
        .iter()
        .map(|count| count.parse::<usize>().unwrap_or(0))
        .sum();
    assert_eq!(counted, decisions.len() - 1);
    for (number, kind) in [("odds", 1.0), ("fit", 1.0), ("participation", 1.0)] {
        let all = column(&decisions, number);
        let within = |value: &String| {
            value
                .parse::<f64>()
                .is_ok_and(|value| (0.0..=kind).contains(&value))
        };
        assert!(all.iter().all(within), "{number}: {all:?}");
    }

    // Data are never written over, not even by the same.
    let again = run(&export, &folder);
    assert_eq!(again.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&again.stderr).contains("nothing was written"));
}

#[test]
fn a_table_is_printed_and_runs_are_called_as_their_files_when_asked() {
    let folder = recorded("export_printed");
    let output = run(
        &["export", "leader.replay.ron", "--file-names", "--table", "runs"],
        &folder,
    );
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let table = rows(&text);
    assert_eq!(table[1][0], "leader");
    // Without --runs nobody knows what was luck.
    assert!(text.trim_end().ends_with("NA,NA,NA"), "{text}");
    let decisions = run(&["export", "leader.replay.ron"], &folder);
    assert!(decisions.stdout.starts_with(b"run,number,decision,"));
    let wrong = run(
        &["export", "leader.replay.ron", "--scenario", "winter_rota"],
        &folder,
    );
    assert_eq!(wrong.status.code(), Some(2));
    // Two rooms, two files of one name: no form could be joined to either.
    std::fs::create_dir(folder.join("room")).expect("a folder");
    std::fs::copy(
        folder.join("leader.replay.ron"),
        folder.join("room/leader.replay.ron"),
    )
    .expect("a copy");
    let twice = ["leader.replay.ron", "room/leader.replay.ron"];
    let named = run(&["export", twice[0], twice[1], "--file-names"], &folder);
    assert_eq!(named.status.code(), Some(2));
    let said = String::from_utf8_lossy(&named.stderr).into_owned();
    assert!(said.contains("would both be called `leader`"), "{said}");
    let numbered = run(&["export", twice[0], twice[1]], &folder);
    assert_eq!(numbered.status.code(), Some(0));
}

#[test]
fn the_protocol_names_only_columns_that_there_are() {
    let page = std::fs::read_to_string(root().join("docs/validation.md")).expect("the page is there");
    let known: Vec<&str> = meanings().map(|meaning| meaning.1).collect();
    let of_table = |table: &str| {
        let mut found = Vec::new();
        for (at, _) in page.match_indices(table) {
            let name = page[at + table.len()..]
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .next();
            found.extend(name.filter(|name| !name.is_empty()));
        }
        found
    };
    let mut named = of_table("runs$");
    named.extend(of_table("flood$"));
    named.retain(|name| !["code", "after"].contains(name));
    assert!(named.len() >= 3, "{named:?}");
    for name in named
        .into_iter()
        .chain(["fit", "edited", "drift", "morale_end", "morale_choice", "hat"])
    {
        assert!(
            known.contains(&name) && page.contains(name),
            "{name} is no column"
        );
    }
}
