//! `twohats check` as a program: what it prints where, and how it ends.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const TEMPLATE: &str = include_str!("../../src/cli/new/template.ron");

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name)
}

fn check(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_twohats"))
        .arg("check")
        .args(arguments)
        .output()
        .expect("running twohats")
}

fn path(name: &str) -> String {
    data(name).display().to_string()
}

/// What it printed, when it ended with this code.
#[track_caller]
pub(crate) fn ends(output: &Output, code: i32) -> String {
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "stdout: {out}\nstderr: {err}");
    out
}

#[test]
fn a_clean_file_ends_with_zero() {
    let out = ends(&check(&[&path("small.scenario.ron")]), 0);
    assert!(out.contains("nothing to complain about"), "{out}");
}

#[test]
fn findings_end_with_one_and_name_the_place() {
    let out = ends(&check(&[&path("broken/unknown_person.ron")]), 1);
    assert!(out.contains("unknown_person.ron:21:50"), "{out}");
    assert!(out.contains("did you mean `john`?"), "{out}");
}

#[test]
fn json_and_sarif_stand_alone_on_stdout() {
    let output = check(&["--format", "json", &path("broken/twenty_errors.ron")]);
    let found: serde_json::Value = serde_json::from_str(&ends(&output, 1)).expect("JSON");
    assert!(found.as_array().is_some_and(|found| found.len() >= 18));
    assert!(output.stderr.is_empty());
    let clean = check(&["--format", "json", &path("small.scenario.ron")]);
    assert_eq!(ends(&clean, 0), "[]\n");
    let sarif = check(&["--format", "sarif", &path("broken/twenty_errors.ron")]);
    let log: serde_json::Value = serde_json::from_str(&ends(&sarif, 1)).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    let results = log["runs"][0]["results"].as_array().expect("results");
    for (result, finding) in results.iter().zip(found.as_array().expect("findings")) {
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!(region["endLine"], finding["end_line"]);
        assert_eq!(region["endColumn"], finding["end_column"]);
        assert_eq!(result.get("fixes").is_some(), !finding["fix"].is_null());
    }
    assert_eq!(
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"],
        2
    );
}

#[test]
fn a_folder_is_searched() {
    let out = ends(&check(&[&path("")]), 0);
    assert!(
        out.contains("files: nothing") || out.contains("file: nothing"),
        "{out}"
    );
    let twice = ends(&check(&[&path(""), &path("small.scenario.ron")]), 0);
    assert_eq!(twice, out, "a file is read once");
    let nothing = ends(&check(&[&path("broken")]), 2);
    assert!(nothing.contains("no *.scenario.ron"), "{nothing}");
}

#[test]
fn what_is_no_file_ends_with_two() {
    assert!(ends(&check(&[&path("no_such_file.ron")]), 2).contains("no such file"));
    ends(&check(&[]), 2);
    ends(&check(&["--explain", "nonsense"]), 2);
}

#[test]
fn a_plan_is_told_from_a_scenario() {
    let plan = data("lsp/manager.plan").display().to_string();
    for command in ["fmt", "prove", "simulate", "graph"] {
        let output = Command::new(env!("CARGO_BIN_EXE_twohats"))
            .args([command, &plan])
            .output()
            .expect("running twohats");
        let told = format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        assert_eq!(output.status.code(), Some(2), "{command}: {told}");
        assert!(
            told.contains("this is a plan, the test of a scenario"),
            "{command}: {told}"
        );
        assert!(
            told.contains(&format!("`twohats test {plan}` plays it")),
            "{command}: {told}"
        );
    }
}

/// What `check` says of the starting scenario with this plan beside it, and of the plan alone.
fn with_plan(name: &str, scenario: &str, plan: &str, format: &str) -> [(Option<i32>, String); 2] {
    let folder = crate::support::scratch(name);
    std::fs::write(folder.join("my_scenario.scenario.ron"), scenario).expect("writing");
    let path = folder.join("a.plan");
    std::fs::write(&path, plan).expect("writing");
    [folder.clone(), path].map(|path| {
        let output = check(&["--format", format, &path.display().to_string()]);
        let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        (output.status.code(), told.into_owned())
    })
}

#[test]
fn plans_beside_a_scenario_are_checked_too() {
    let sound = "choose monday_start ask\nexpect Morale at least 99\n";
    let [folder, plan] = with_plan("check_plan", TEMPLATE, sound, "human");
    assert_eq!(
        folder,
        (Some(0), "2 files: nothing to complain about\n".to_owned()),
        "it is not played"
    );
    assert_eq!(plan, (Some(0), "1 file: nothing to complain about\n".to_owned()));
    for format in ["human", "json", "sarif"] {
        for (code, told) in with_plan("check_plan_wrong", TEMPLATE, "choose monday_start aks\n", format) {
            assert_eq!(code, Some(1), "{told}");
            assert!(
                told.contains("there is no choice of `monday_start` called `aks`"),
                "{told}"
            );
            assert!(told.contains("a.plan"), "{told}");
        }
    }
    let broken = TEMPLATE.replace("chance: 0.2", "chance: 2");
    let [folder, plan] = with_plan(
        "check_plan_broken",
        &broken,
        "expect scene monday\nexpect scene mundy\n",
        "human",
    );
    assert!(
        !folder.1.contains("a.plan"),
        "a broken scenario comes first: {}",
        folder.1
    );
    assert!(
        plan.1.contains("did you mean `monday`?") && plan.1.contains("1 error,"),
        "{}",
        plan.1
    );
}

#[test]
fn a_plan_that_belongs_to_no_scenario_says_so() {
    let folder = crate::support::scratch("check_plan_alone");
    let plan = folder.join("a.plan");
    std::fs::write(&plan, "expect day below 3\n").expect("writing");
    let told = |path: &Path, code| ends(&check(&[&path.display().to_string()]), code);
    assert!(told(&plan, 1).contains("error[no-scenario]"));
    for name in ["my_scenario", "other"] {
        let text = TEMPLATE.replace("\"my_scenario\"", &format!("\"{name}\""));
        std::fs::write(folder.join(format!("{name}.scenario.ron")), text).expect("writing");
    }
    assert!(told(&plan, 1).contains("there are 2 here"));
    assert!(
        told(&folder, 0).contains("2 files"),
        "whose plan it is, nobody knows"
    );
    assert!(told(&folder.join("none.plan"), 2).contains("there is no such file"));
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_refused_at_once() {
    assert!(ends(&check(&["/dev/zero"]), 2).contains("device or a pipe"));
    let folder = std::env::temp_dir().join(format!("twohats-check-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let pipe = folder.join("pipe.scenario.ron");
    let made = Command::new("mkfifo")
        .arg(&pipe)
        .status()
        .expect("running mkfifo");
    assert!(made.success());
    let out = ends(&check(&[&pipe.display().to_string()]), 2);
    std::fs::remove_dir_all(&folder).expect("taking the folder away");
    assert!(out.contains("device or a pipe"), "{out}");
}

#[test]
fn limits_and_explanations_are_printed() {
    assert!(ends(&check(&["--limits"]), 0).contains("16777216"));
    assert!(ends(&check(&["--explain", "one-hat"]), 0).contains("only one of the two hats"));
    assert!(ends(&check(&["--explain", "unknown-scene"]), 0).contains("scenes"));
}

#[test]
fn a_file_that_its_scenario_cannot_be_found_by_is_noticed() {
    let folder = crate::support::scratch("check_names").join("ward");
    std::fs::create_dir_all(&folder).expect("a folder");
    let text = std::fs::read_to_string(data("small.scenario.ron")).expect("a file");
    let file = folder.join("ward.scenario.ron");
    std::fs::write(&file, &text).expect("writing");
    let out = ends(&check(&[&file.display().to_string()]), 1);
    assert!(
        out.contains("warning[file-name]: the id is `repair_week`, but the file is called `ward`"),
        "{out}"
    );
    std::fs::write(&file, text.replace("id: \"repair_week\"", "id: \"ward\"")).expect("writing");
    ends(&check(&[&file.display().to_string()]), 0);
    assert!(twohats::check::explain("file-name").is_some());
}

/// What `check` says of the starting scenario with this German translation beside it.
fn translated(name: &str, texts: &str, format: &str, code: i32) -> String {
    let folder = crate::support::scratch(name).join("my_scenario");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("my_scenario.scenario.ron"), TEMPLATE).expect("writing");
    let german =
        format!("(format: 1, scenario: \"my_scenario\", language: \"de\", texts: {{\n{texts}\n}})\n");
    std::fs::write(folder.join("my_scenario.de.ron"), german).expect("writing");
    ends(&check(&["--format", format, &folder.display().to_string()]), code)
}

#[test]
fn translations_beside_a_scenario_are_checked_too() {
    let title = twohats::story::parse("x", TEMPLATE).0.expect("sound").title;
    let digits = twohats::story::translation::source(&title);
    let sound = format!("\"title\": (\"{digits}\", \"Gärtnerwoche\"),");
    assert!(translated("check_de", &sound, "human", 0).contains("2 files: nothing to complain about"));
    for (texts, finding, place) in [
        ("\"title\": (\"00000000\", \"Alt\"),", "warning[stale]", ":2:1"),
        (
            "\"title\": (\"\", \"Gärtnerwoche\"),",
            "warning[doubtful]",
            ":2:1",
        ),
        (&sound.replace("(\"", "(\"?"), "warning[doubtful]", ":2:1"),
        (
            "\"title\": (\"\", \"Gärtnerwoche),",
            "error[unclosed-text]",
            ":2:15",
        ),
        ("\"titel\": (\"\", \"Woche\"),", "warning[unknown-text]", ":2:1"),
        ("\"title\": (\"\", \"Das 門\"),", "warning[glyphs]", ":2:20"),
        (
            &format!(
                "\"choice/monday_start/ask.label\": (\"\", \"{}\"),",
                "Frag. ".repeat(66)
            ),
            "warning[text-too-long]",
            ":2:39",
        ),
    ] {
        let told = translated("check_de_wrong", texts, "human", 1);
        assert!(told.contains(finding), "{told}");
        assert!(told.contains(&format!("my_scenario.de.ron{place}")), "{told}");
        assert!(!told.contains("untranslated"), "{told}");
        for format in ["json", "sarif"] {
            let told = translated("check_de_wrong", texts, format, 1);
            assert!(told.contains("my_scenario.de.ron\""), "{told}");
        }
    }
}
