//! Recorded runs side by side: in the terminal, as a page, as JSON and as a table.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

use crate::support::{path, scratch};

fn twohats(words: &[&str]) -> Output {
    let mut run = Command::new(env!("CARGO_BIN_EXE_twohats"));
    run.args(words).output().expect("it runs")
}

fn recorded(folder: &Path, name: &str, seed: &str, choices: &str, story: &str) -> PathBuf {
    let file = folder.join(format!("{name}.replay.ron"));
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("it can be made");
    let story = path(story);
    let words = [
        "play",
        story.to_str().expect("a path"),
        "--text",
        "--quiet",
        "--seed",
        seed,
        "--choices",
        choices,
        "--record",
        file.to_str().expect("a path"),
    ];
    let output = twohats(&words);
    assert!(file.exists(), "{output:?}");
    file
}

const STORY: &str = "tests/data/small.scenario.ron";

fn compared(files: &[&PathBuf], more: &[&str]) -> (i32, String, String) {
    let story = path(STORY);
    let mut words = vec!["compare"];
    words.extend(files.iter().map(|file| file.to_str().expect("a path")));
    words.extend(["--scenario", story.to_str().expect("a path")]);
    words.extend(more);
    let output = twohats(&words);
    (
        output.status.code().expect("a code"),
        String::from_utf8(output.stdout).expect("text"),
        String::from_utf8(output.stderr).expect("text"),
    )
}

#[test]
fn runs_stand_side_by_side_with_where_they_parted() {
    let folder = scratch("compare");
    let blue = recorded(&folder, "blue", "3", "explain,their_date,trust", STORY);
    let red = recorded(&folder, "red", "3", "explain,own_date,show", STORY);
    let half = recorded(&folder, "half", "8", "explain", STORY);
    let (code, text, _) = compared(&[&blue, &red], &[]);
    assert_eq!(code, 0, "{text}");
    for part in [
        "2 runs side by side",
        "A · blue\n",
        "B · red\n",
        "luck number 3",
        "manager’s hat ",
        "   A   ",
        "   B   ",
        "here they part",
        "Promise Friday noon",
        "A and B do the same until question 2: A with the leader’s hat, “Ask the three what they can promise",
        "B with the manager’s hat, “Promise Friday noon and hold everybody to it”. B ended with morale ",
        "against A. A is ahead wherever they differ.",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let asked = text
        .find("What do you tell the headteacher?")
        .expect("the second question");
    let parted = text.find("here they part").expect("it is said");
    assert!(
        asked < parted && text[asked..parted].lines().count() == 1,
        "they part at the second question: {text}"
    );
    let (code, json, _) = compared(&[&blue, &red, &half], &["--format", "json"]);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(code, 0);
    assert_eq!(
        json["runs"][2]["ending"], "",
        "a recording that stops on the way is compared as far as it goes"
    );
    assert_eq!(json["decisions"][0]["parted"], false);
    assert_eq!(json["decisions"][1]["decision"], "the_date");
    assert_eq!(json["decisions"][1]["took"][1]["choice"], "own_date");
    assert_eq!(json["decisions"][1]["took"][2]["choice"], Value::Null);
    let (_, csv, _) = compared(&[&blue, &red], &["--format", "csv"]);
    assert!(
        csv.starts_with("run,what,id,measure,value\n")
            && csv.contains("red,decision,the_date,choice,own_date\n"),
        "{csv}"
    );
    let (_, text, _) = compared(&[&blue, &half], &[]);
    for part in [
        "to which only A came. B is not over yet",
        "They did not have the same luck",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let (_, text, _) = compared(&[&blue, &blue], &[]);
    assert!(
        text.contains("A and B decided alike. In the end no gauge of B stands a whole point"),
        "{text}"
    );
    let (_, german, _) = compared(&[&blue, &red], &["--lang", "de"]);
    assert!(
        german.contains("2 Durchgänge nebeneinander") && german.contains("hier trennen sich"),
        "{german}"
    );
}

#[test]
fn the_page_needs_nothing_from_elsewhere() {
    let folder = scratch("compare_page");
    let blue = recorded(&folder, "a/week", "3", "explain,their_date,trust", STORY);
    let red = recorded(&folder, "b/week", "5", "assign,own_date,show", STORY);
    let page = folder.join("both.html");
    let (code, out, err) = compared(&[&blue, &red], &["--out", page.to_str().expect("a path")]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    let html = std::fs::read_to_string(page).expect("the page");
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("a/week") && html.contains("b/week"));
    assert!(html.matches("<polyline").count() + html.matches("<path").count() > 10);
    for foreign in ["http://", "https://", "<script", "<link", "<img"] {
        let found = html
            .match_indices(foreign)
            .filter(|(at, _)| !html[*at..].starts_with("http://www.w3.org/"))
            .count();
        assert_eq!(found, 0, "{foreign}");
    }
}

/// In one picture for each gauge every run has a line of its own look, its letter and its end; behind them stand the numbers.
#[test]
fn all_runs_stand_in_one_picture_for_each_gauge() {
    let folder = scratch("compare_together");
    let blue = recorded(&folder, "blue", "3", "explain,their_date,trust", STORY);
    let half = recorded(&folder, "half", "3", "assign", STORY);
    let page = folder.join("all.html");
    let out = page.to_str().expect("a path");
    let more = ["--with", "manager", "--with", "best", "--out", out];
    let (code, _, err) = compared(&[&blue, &half], &more);
    assert_eq!(code, 0, "{err}");
    let html = std::fs::read_to_string(&page).expect("the page");
    let pictures: Vec<&str> = html.split("role=\"img\" aria-label=\"").skip(1).collect();
    assert_eq!(pictures.len(), 3, "one for each gauge");
    for (picture, name) in pictures.iter().zip(["Morale", "Delivery", "Growth"]) {
        let (said, drawn) = picture.split_once('"').expect("an end");
        assert!(said.starts_with(&format!("{name}: A \u{b7} blue ")), "{said}");
        let drawn = drawn.split("</svg>").next().expect("a drawing");
        for letter in ["A", "B", "C", "D"] {
            assert!(drawn.contains(&format!(">{letter}</text>")), "{letter} in {name}");
        }
        let mut looks: Vec<&str> = drawn
            .split("<polyline ")
            .skip(1)
            .map(|line| line.split("stroke-dasharray=").nth(1).expect("dashes"))
            .map(|rest| rest.split(' ').next().expect("dashes"))
            .collect();
        assert_eq!(looks.len(), 4);
        looks.sort_unstable();
        looks.dedup();
        assert!(looks.len() >= 3, "told apart without colour: {looks:?}");
    }
    let numbers = html
        .split("The numbers behind the curves")
        .nth(1)
        .expect("numbers");
    assert_eq!(numbers.matches("At the start").count(), 3);
    assert!(numbers.contains("Monday"), "{numbers}");
    // The best is never worse than a run with the same luck that stands beside it.
    let (_, json, _) = compared(
        &[&blue],
        &["--with", "best", "--with", "leader", "--format", "json"],
    );
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let height = |run: usize| -> f64 {
        let end = &json["runs"][run]["end"];
        let each = ["morale", "delivery", "growth"].map(|one| end[one].as_f64().expect("a number"));
        each.iter().sum()
    };
    assert!(
        height(1) >= height(0) - 1e-9 && height(1) >= height(2) - 1e-9,
        "{json}"
    );
    assert_ne!(json["runs"][1]["ending"], "");
}

#[test]
fn what_does_not_belong_together_is_told() {
    let folder = scratch("compare_other");
    let blue = recorded(&folder, "blue", "3", "explain,their_date,trust", STORY);
    let other = recorded(
        &folder,
        "other",
        "3",
        "ask",
        "scenes/friday_shipment/friday_shipment.scenario.ron",
    );
    let (code, text, err) = compared(&[&blue, &other], &[]);
    assert_eq!(code, 1);
    assert!(
        err.contains("other.replay.ron is a recording of `friday_shipment`") && err.contains("left out"),
        "{err}"
    );
    assert!(text.contains("one run"), "{text}");
    let text = std::fs::read_to_string(&blue).expect("the recording");
    let drifted = folder.join("green.replay.ron");
    std::fs::write(&drifted, text.replace("\"trust\"", "\"trusted\"")).expect("it can be written");
    let (code, text, _) = compared(&[&blue, &drifted], &[]);
    assert!(
        code == 1 && text.contains("B · green: the recording and the scenario differ"),
        "{text}"
    );
    let broken = folder.join("broken.replay.ron");
    std::fs::write(&broken, "(").expect("it can be written");
    let (code, _, err) = compared(&[&blue, &broken], &[]);
    assert!(code == 2 && err.contains("broken.replay.ron"), "{err}");
}
