//! `twohats script`: a copy of everything, in plain words, that stands alone.

use std::process::Command;

use twohats::report::script::{html, markdown, words};
use twohats::story::model::Condition;
use twohats::words::Words;

use crate::support::{golden, parsed, path, scenario, scratch};

const TEMPLATE: &str = include_str!("../../src/cli/new/template.ron");

#[test]
fn the_script_of_a_small_scenario_is_golden() {
    let small = scenario("tests/data/small.scenario.ron");
    golden("script/small.md", &markdown(&Words::english(), &small));
    golden("script/small.html", &html(&Words::english(), &small));
}

#[test]
fn nothing_a_player_or_a_facilitator_reads_is_missing() {
    for file in [
        "scenes/friday_shipment/friday_shipment.scenario.ron",
        "tests/data/full.scenario.ron",
    ] {
        let scenario = scenario(file);
        let plain = |text: &str| {
            text.replace('\\', "")
                .replace("> ", "")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        let script = plain(&markdown(&Words::english(), &scenario));
        let decisions = scenario.decisions.iter();
        let asked = decisions.flat_map(|it| [&it.prompt, &it.note].into_iter().chain(&it.questions));
        let offered = scenario
            .decisions
            .iter()
            .flat_map(|it| &it.choices)
            .flat_map(|it| [&it.label, &it.locked]);
        let scenes = scenario.scenes.iter().map(|scene| &scene.title);
        let all = scenario
            .texts
            .iter()
            .chain(asked)
            .chain(offered)
            .chain(scenes)
            .chain(&scenario.questions);
        for text in all {
            assert!(script.contains(&plain(text)), "{file}: {text}");
        }
    }
}

#[test]
fn the_page_stands_alone_and_a_file_cannot_write_into_it() {
    let evil = TEMPLATE.replace("Monday, the pump", "<script>alert(1)</script> **a** ](b)");
    let page = html(&Words::english(), &parsed(&evil));
    assert!(page.contains("&lt;script&gt;alert(1)"), "text is text");
    for outside in ["<script", "http:", "https:", "src=", "@import", "url("] {
        assert!(!page.contains(outside), "the page holds {outside}");
    }
    assert!(!markdown(&Words::english(), &parsed(&evil)).contains("<script>"));
    assert!(page.contains("<html lang=\"en\">") && page.contains("@media print"));
}

#[test]
fn conditions_are_told_in_plain_words() {
    let scenario = parsed(TEMPLATE);
    let when = scenario.decisions[2].choices[2]
        .when
        .as_ref()
        .expect("the earned choice");
    assert_eq!(
        words::condition(&Words::english(), &scenario, when),
        "the story remembers “asked greta” and “What does Lou need now?” was taken and worked out"
    );
    let not = Condition::Not(Box::new(when.clone()));
    assert_eq!(
        words::condition(&Words::english(), &scenario, &not),
        "the story does not remember “asked greta” or “What does Lou need now?” did not work out or was not taken"
    );
}

#[test]
fn it_is_written_where_asked_and_never_over_a_scenario() {
    let folder = scratch("script");
    let small = path("tests/data/small.scenario.ron");
    let run = |out: &str| {
        Command::new(env!("CARGO_BIN_EXE_twohats"))
            .arg("script")
            .arg(&small)
            .args(["--out", out])
            .current_dir(&folder)
            .output()
            .expect("the binary starts")
    };
    assert_eq!(run("small.html").status.code(), Some(0));
    assert_eq!(
        run("small.html").status.code(),
        Some(0),
        "a script may be written again"
    );
    let page = std::fs::read_to_string(folder.join("small.html")).expect("written");
    assert!(page.starts_with("<!DOCTYPE html>"));
    assert_eq!(run("no/such/folder/x.html").status.code(), Some(2));
    assert_eq!(run("x.scenario.ron").status.code(), Some(2));
}
