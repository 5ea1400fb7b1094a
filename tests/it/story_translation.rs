//! `twohats strings`: translations stay with their texts, and what is missing, stale or unknown is told.

use std::collections::BTreeMap;
use std::process::Command;

use twohats::report::translators::notes;
use twohats::story::Scenario;
use twohats::story::translation::{Progress, begin, overlay, pieces, read, update};

use crate::support::{golden, parsed, path, scenario, scratch};

const SMALL: &str = "tests/data/small.scenario.ron";

fn small() -> String {
    std::fs::read_to_string(path(SMALL)).expect("a file")
}

/// A translation that has only begun.
fn begun(scenario: &Scenario) -> String {
    let (file, progress) = begin(scenario, "de", &notes(scenario));
    assert_eq!((progress.done, progress.stale, progress.unknown), (0, 0, 0));
    assert_eq!(progress.missing, pieces(scenario).len());
    file
}

/// A translation of everything: each text with a mark before it.
fn marked(text: &str) -> String {
    let scenario = parsed(text);
    let texts: BTreeMap<String, String> = pieces(&scenario).into_iter().collect();
    let line = |line: &str| {
        let id = line
            .trim_start()
            .strip_prefix('"')
            .and_then(|rest| rest.split('"').next());
        match id
            .and_then(|id| texts.get(id))
            .filter(|_| line.ends_with(", \"\"),"))
        {
            Some(text) => line.replace("\"\")", &format!("{:?})", format!("DE {text}"))),
            None => line.to_owned(),
        }
    };
    begun(&scenario)
        .lines()
        .map(line)
        .map(|line| line + "\n")
        .collect()
}

/// The file brought up to date; twice is once.
#[track_caller]
pub(crate) fn updated(scenario: &Scenario, file: &str) -> (String, Progress) {
    let (once, progress) = update(scenario, file, &notes(scenario));
    let (twice, again) = update(scenario, &once, &notes(scenario));
    similar_asserts::assert_eq!(once, twice, "a second time changes it");
    assert_eq!(progress, again);
    let (_, findings) = read("x.de.ron", &once, scenario);
    assert!(
        findings.iter().all(|finding| !finding.is_error()),
        "{findings:#?}\n{once}"
    );
    (once, progress)
}

#[test]
fn every_text_has_its_own_id_and_is_replaced() {
    for name in [
        SMALL,
        "tests/data/full.scenario.ron",
        "scenes/friday_shipment/friday_shipment.scenario.ron",
    ] {
        let original = scenario(name);
        let texts = pieces(&original);
        let mut ids: Vec<&str> = texts.iter().map(|(id, _)| id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), texts.len());
        let about = notes(&original);
        let unsaid: Vec<_> = ids.iter().filter(|id| !about.contains_key(**id)).collect();
        assert!(
            unsaid.is_empty(),
            "say what they are in translation/about.rs: {unsaid:?}"
        );
        let file = marked(&std::fs::read_to_string(path(name)).expect("a file"));
        let (translation, findings) = read("x.de.ron", &file, &original);
        assert!(findings.is_empty(), "{findings:#?}");
        let german = overlay(&original, &translation.expect("a translation"));
        assert_eq!(german.language, "de");
        assert_eq!(german.hash, original.hash, "saves fit both");
        for ((id, before), (same, after)) in texts.iter().zip(pieces(&german)) {
            assert_eq!((id, format!("DE {before}")), (&same, after));
        }
        assert!(
            german
                .texts
                .iter()
                .all(|text| text.is_empty() || text.starts_with("DE "))
        );
        assert_eq!(german.scenes.len(), original.scenes.len());
        similar_asserts::assert_eq!(updated(&original, &file).0, file, "nothing to do");
        assert_eq!(twohats::story::format(&file).expect("sound"), file);
    }
}

#[test]
fn changed_moved_and_removed_texts() {
    let file = marked(&small());
    let edited = small()
        .replace("title: \"Forty bicycles\"", "title: \"Fifty bicycles\"")
        .replace(
            "At four the van backs up to the door.\")",
            "It rains.\"), Text(\"At four the van backs up to the door.\")",
        )
        .replace("\"Who grew this week?\"", "\"And now?\"");
    let scenario = parsed(&edited);
    let (_, findings) = read("x.de.ron", &file, &scenario);
    let rule = |name: &str| findings.iter().filter(|finding| finding.rule == name).count();
    assert!(rule("stale") >= 2 && rule("untranslated") == 1, "{findings:#?}");
    let stale = findings
        .iter()
        .find(|finding| finding.message.contains("scene/monday.title"));
    let line = file
        .lines()
        .position(|line| line.contains("scene/monday.title"))
        .expect("the entry")
        + 1;
    assert_eq!(
        stale.map(|finding| (finding.line, finding.column)),
        Some((line, 9))
    );
    let (updated, progress) = updated(&scenario, &file);
    let changed = "//= Fifty bicycles\n        //! CHANGED: mend the translation and empty its digits to \"\". It was: Forty bicycles\n";
    assert!(updated.contains(changed), "{updated}");
    assert!(
        updated.contains("\"DE Forty bicycles\""),
        "a stale translation is kept"
    );
    let moved = updated.lines().find(|line| line.contains("scene/friday.text.2"));
    assert!(moved.is_some_and(|line| line.contains("DE At four")), "{moved:?}");
    assert_eq!(
        (progress.stale, progress.missing, progress.unknown),
        (2, 1, 0),
        "{progress:?}"
    );
}

#[test]
fn broken_translations_are_told_with_their_place() {
    let original = scenario(SMALL);
    let cases = [
        (
            "(format: 1, scenario: \"other\", language: \"de\", texts: {})",
            "other-scenario",
            1,
            23,
        ),
        (
            "(format: 2, scenario: \"repair_week\", language: \"de\", texts: {})",
            "format-version",
            1,
            10,
        ),
        (
            "(format: 1, scenario: \"repair_week\", language: \"de\",\n texts: {\"title\": \"x\"})",
            "wrong-type",
            2,
            10,
        ),
        (
            "(format: 1, scenario: \"repair_week\", language: \"de\",\n texts: {\"title\": (\"\", \"x\"), \"title\": (\"\", \"y\")})",
            "duplicate-id",
            2,
            30,
        ),
        (
            "(format: 1, scenario: \"repair_week\", language: \"de\",\n texts: {\"titel\": (\"\", \"x\")})",
            "unknown-text",
            2,
            10,
        ),
        (
            "(format: 1, scenario: \"repair_week\", language: \"de\" texts: {})",
            "missing-comma",
            1,
            51,
        ),
        ("(format: 1,", "unclosed-bracket", 1, 11),
        ("", "empty-file", 1, 1),
    ];
    for (text, rule, line, column) in cases {
        let (_, findings) = read("x.de.ron", text, &original);
        let found = findings.iter().find(|finding| finding.rule == rule);
        assert_eq!(
            found.map(|it| (it.line, it.column)),
            Some((line, column)),
            "{text}: {findings:#?}"
        );
        assert!(
            findings
                .iter()
                .all(|finding| twohats::check::explain(finding.rule).is_some())
        );
    }
}

#[test]
fn the_file_is_begun_checked_and_left_alone_when_broken() {
    let folder = scratch("strings");
    let file = folder.join("repair_week.scenario.ron");
    std::fs::write(&file, small()).expect("writing");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_twohats"));
        let output = command
            .arg("strings")
            .arg(&file)
            .args(arguments)
            .output()
            .expect("running twohats");
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
        )
    };
    for tag in ["../x", "12", "deutsch", "de-", "é-BR"] {
        assert_eq!(run(&["--lang", tag]).0, Some(2), "{tag}");
    }
    assert_eq!(run(&["--lang", "en"]).0, Some(2), "its own language");
    assert_eq!(run(&["--lang", "de", "--check"]).0, Some(2), "nothing there yet");
    assert_eq!(run(&["--lang", "de"]).0, Some(0));
    let beside = folder.join("repair_week.de.ron");
    let (code, said) = run(&["--lang", "de", "--check"]);
    assert_eq!(code, Some(1));
    assert!(
        said.contains("warning[untranslated]") && said.contains("repair_week.de.ron:"),
        "{said}"
    );
    std::fs::write(&beside, marked(&small())).expect("writing");
    assert_eq!(run(&["--lang", "de", "--check"]).0, Some(0));
    std::fs::write(&beside, "(format: 1, texts: {\"title\": (").expect("writing");
    assert_eq!(run(&["--lang", "de"]).0, Some(2));
    let (code, said) = run(&["--lang", "de", "--check"]);
    assert_eq!(code, Some(1));
    assert!(
        said.contains("can be counted once that is mended") && !said.contains("0 not"),
        "{said}"
    );
    assert_eq!(
        std::fs::read_to_string(&beside).expect("a file"),
        "(format: 1, texts: {\"title\": ("
    );
}

#[test]
fn who_speaks_to_whom_is_said_by_name_where_it_can_be_known() {
    let notes = notes(&scenario("tests/data/whom.scenario.ron"));
    let lines: String = notes.iter().map(|(id, note)| format!("{id}: {note}\n")).collect();
    golden("whom.txt", &lines);
}

#[test]
fn an_empty_file_is_begun() {
    let folder = scratch("strings_empty");
    let put = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("a file");
    put("repair_week.scenario.ron", &small());
    for empty in ["", " \n\n"] {
        put("repair_week.de.ron", empty);
        let output = Command::new(env!("CARGO_BIN_EXE_twohats"))
            .args(["strings", "repair_week.scenario.ron", "--lang", "de"])
            .current_dir(&folder)
            .output()
            .expect("it runs");
        let said =
            String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && said.contains("0 translated"), "{said}");
        let begun = std::fs::read_to_string(folder.join("repair_week.de.ron")).expect("a file");
        assert!(begun.contains("//= "), "{begun}");
    }
}
