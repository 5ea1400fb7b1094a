//! Broken files, each with what an author reads about it beside it. `UPDATE=1` writes those anew.

use std::fs;
use std::path::{Path, PathBuf};

use twohats::check::{self, human};
use twohats::files;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/broken")
}

fn report(path: &Path) -> String {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    match files::read_scenario(path) {
        Ok(text) => human::render(&text, &check::read(name, &text).1, false),
        Err(finding) => human::render("", &[finding.in_file(name)], false),
    }
}

#[test]
fn broken_files_say_what_is_wrong() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for entry in fs::read_dir(folder()).expect("the folder of broken files") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "ron") {
            continue;
        }
        seen += 1;
        let report = report(&path);
        let beside = path.with_extension("txt");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&beside, &report).expect("writing the expected report");
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        if report != expected {
            wrong.push(format!("{}: expected\n{expected}\ngot\n{report}", path.display()));
        }
        assert!(
            !report.trim().is_empty(),
            "{} is broken, but nothing was said",
            path.display()
        );
    }
    assert!(seen >= 30, "only {seen} broken files");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn twenty_planted_errors_are_found_in_one_run() {
    let text = files::read_scenario(&folder().join("twenty_errors.ron")).expect("a readable file");
    let (scenario, findings) = twohats::story::parse("twenty_errors.ron", &text);
    assert!(scenario.is_none());
    assert!(findings.len() >= 18, "{} found", findings.len());
    assert!(
        findings.len() <= 24,
        "{} found, some of them echoes",
        findings.len()
    );
}

#[test]
fn reports_hold_nothing_a_terminal_would_obey() {
    for entry in fs::read_dir(folder()).expect("the folder of broken files") {
        let report = report(&entry.expect("an entry").path());
        let obeyed = |c: char| {
            (c.is_control() && c != '\n') || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!report.contains(obeyed), "{report:?}");
        assert!(report.len() < 64 * 1024);
    }
}

#[test]
fn every_error_can_be_explained() {
    for entry in fs::read_dir(folder()).expect("the folder of broken files") {
        let path = entry.expect("an entry").path();
        if let Ok(text) = files::read_scenario(&path) {
            for finding in check::read("x", &text).1 {
                assert!(
                    check::explain(finding.rule).is_some(),
                    "no explanation of {}",
                    finding.rule
                );
            }
        }
    }
}
