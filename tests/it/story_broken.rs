//! Broken files, each with what an author reads about it beside it. `UPDATE=1` writes those anew.

use std::fs;
use std::path::{Path, PathBuf};

use twohats::check::{self, human};
use twohats::storage::Fs;
use twohats::story::Diagnostic;
use twohats::story::tree::Tree;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/broken")
}

fn report(path: &Path) -> String {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    match Fs::default().read_scenario(path) {
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
    let text = Fs::default()
        .read_scenario(&folder().join("twenty_errors.ron"))
        .expect("a readable file");
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
        if let Ok(text) = Fs::default().read_scenario(&path) {
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

fn errors(found: &[Diagnostic]) -> usize {
    found.iter().filter(|finding| finding.is_error()).count()
}

#[test]
fn every_fix_makes_a_file_better() {
    for entry in fs::read_dir(folder()).expect("the folder of broken files") {
        let path = entry.expect("an entry").path();
        let name = path.display();
        let scenario = path.extension().is_some_and(|ending| ending == "ron");
        let Some(mut text) = scenario
            .then(|| Fs::default().read_scenario(&path).ok())
            .flatten()
        else {
            continue;
        };
        // One after the other, as an author takes them.
        for step in 0.. {
            let found = check::read("x", &text).1;
            let mut fixes = found
                .iter()
                .filter(|finding| finding.is_error() && finding.fix.is_some());
            let Some(finding) = fixes.next() else { break };
            let fix = finding.fix.as_ref().expect("a fix");
            let mut fixed = text.clone();
            fixed.replace_range(fix.span.range(), &fix.text);
            let after = check::read("x", &fixed).1;
            let same = |it: &Diagnostic| it.span.start == finding.span.start && it.message == finding.message;
            assert!(!after.iter().any(same), "{name}: {fix:?}");
            // Where brackets and quotes did not fit together, what else is wrong is seen only afterwards. So it is with
            // where one scene leads, when a scene had no name.
            if Tree::is_sound(&text) {
                assert!(errors(&after) <= errors(&found), "{name}: {fix:?}");
            }
            assert!(step < 40, "{name}: there is no end of fixes: {fix:?}");
            text = fixed;
        }
        assert!(
            Tree::is_sound(&text) || !is_mended(&path),
            "{name} is still broken in its form:\n{text}"
        );
    }
}

/// Files whose every mistake of form has a fix.
fn is_mended(path: &Path) -> bool {
    let name = path
        .file_stem()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let mended = ["meant_", "bracket_", "quote", "bare", "odd_space", "title_as_id"];
    mended.iter().any(|begin| name.starts_with(begin))
}

/// A mistake in each scene, then brackets are taken out of scenes, one, two or three at a time: what is wrong in the others
/// is told, and little that is not.
#[test]
fn missing_brackets_hide_nothing_that_is_wrong_elsewhere() {
    let text = Fs::default()
        .read_scenario(&folder().join("../small.scenario.ron"))
        .expect("a readable file");
    let from = text.find("scenes:").expect("scenes");
    let until = text[from..].find("\n    ],").map_or(text.len(), |at| from + at);
    let wrong = [
        &text[..from],
        &text[from..until].replace("title:", "titel:"),
        &text[until..],
    ]
    .concat();
    let until = until.min(wrong.len());
    // How often the mistake is told, and how much else.
    let planted = |text: &str| {
        let found = twohats::story::parse("x", text).1;
        let form = |it: &&Diagnostic| matches!(it.rule, "unclosed-bracket" | "trailing-text");
        let inside = found.iter().filter(|it| it.is_error() && !form(it));
        let (told, echoes): (Vec<_>, Vec<_>) = inside.partition(|it| it.message.contains("titel"));
        (told.len(), echoes.len())
    };
    let (all, _) = planted(&wrong);
    assert!(all >= 5, "{all} scenes");
    let places: Vec<usize> = wrong[from..until]
        .match_indices(['(', ')', '[', ']'])
        .map(|(at, _)| from + at)
        .collect();
    // The scene a bracket is missing in has to wait, and not every bracket can be told by its line.
    for (missing, least, most) in [(1, 99, 5), (2, 95, 8), (3, 90, 25)] {
        let (mut told, mut tried, mut echoes) = (0, 0, 0);
        for number in 0..places.len() {
            let mut out: Vec<usize> = (0..missing)
                .map(|one| places[(number + one * places.len() / missing) % places.len()])
                .collect();
            out.sort_unstable();
            let mut text = wrong.clone();
            for at in out.iter().rev() {
                text.remove(*at);
            }
            let (found, more) = planted(&text);
            (told, tried, echoes) = (told + found, tried + all - missing, echoes + more);
        }
        assert!(told * 100 >= tried * least, "{missing}: {told} of {tried}");
        assert!(echoes * 100 <= tried * most, "{missing}: {echoes} beside {tried}");
    }
}
