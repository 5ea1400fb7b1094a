//! The author's view in a real window: opened, searched, jumped from, edited in, and told about broken files.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::window_support::Game;
use crate::support::generated::generated;
use crate::support::saves::SAVES;

/// A scenario with a choice that a flag opens.
fn scenario() -> String {
    let text = generated(30, "The first line.");
    text.replacen(
        "label: \"Do what the Leader does in part 9\", acts: [AskHow]",
        "label: \"Do what the Leader does in part 9\", acts: [AskHow], when: Flag(\"odd\"), locked: \"Nobody is odd yet.\"",
        1,
    )
}

/// A game at the first decision of a file of its own, and the file.
fn at_play(name: &str, text: &str) -> (Game, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("author_{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("generated.scenario.ron");
    fs::write(&file, text).expect("a scenario");
    let game = Game::open(
        &format!("author_{name}"),
        &folder,
        &["play", &file.display().to_string()],
    );
    game.wait(|status| status["focus"] == "Start");
    game.key("Return");
    game.wait(|status| status["screen"] == "Play");
    (game, file)
}

fn closed(status: &Value, label: &str) -> Option<bool> {
    let buttons = status["buttons"].as_array()?;
    let button = buttons
        .iter()
        .find(|one| one["label"].as_str().is_some_and(|found| found.contains(label)))?;
    button["enabled"].as_bool().map(|enabled| !enabled)
}

#[test]
fn by_keyboard_an_author_finds_a_scene_goes_there_and_opens_a_closed_choice() {
    let (game, file) = at_play("keys", &scenario());
    game.key("F12");
    game.wait(|status| status["overlay"] == "Author");
    game.key("4");
    game.wait(|status| {
        status["focus"]
            .as_str()
            .is_some_and(|name| name.starts_with("Find a scene"))
    });
    for key in ["d", "9"] {
        game.key(key);
    }
    game.wait(|status| status["field"] == "d9");
    let rows = |status: &Value| {
        let buttons = status["buttons"].as_array().cloned().unwrap_or_default();
        buttons
            .iter()
            .filter(|one| {
                one["label"]
                    .as_str()
                    .is_some_and(|name| name.starts_with('s') && name.contains(" · "))
            })
            .count()
    };
    game.wait(|status| rows(status) == 1);
    game.key("Return");
    game.key_on("Go there", "Return");
    let choice = "Do what the Leader does in part 9";
    let there = game.wait(|status| status["scene"] == "s9" && closed(status, choice) == Some(true));
    assert_eq!(there["edited"], false, "a legal way edits nothing");
    // The keyboard leaves the field, and the flag is set.
    game.key("Tab");
    game.wait(|status| {
        !status["focus"]
            .as_str()
            .is_some_and(|name| name.starts_with("Find a scene"))
    });
    game.key("2");
    game.click("odd: not set");
    game.wait(|status| status["edited"] == true && closed(status, choice) == Some(false));
    game.wait(|status| status["buttons"].to_string().contains("odd: set"));
    game.wait(|status| status["saved"] == true);
    assert!(
        saved(&game).contains("d6") && !saved(&game).contains("edits"),
        "an edit is not saved, the way is"
    );
    game.click("Back to the story");
    game.wait(|status| status["edited"] == false && closed(status, choice) == Some(true));
    broken_and_repaired(&game, &file);
    game.key("Escape");
    game.wait(|status| status["overlay"] == "None" && status["screen"] == "Play");
}

fn saved(game: &Game) -> String {
    fs::read_to_string(game.dir.join("generated.save")).unwrap_or_default()
}

/// Breaks the file in two places: both are listed with their places, the game plays on, and all is well again after.
fn broken_and_repaired(game: &Game, file: &Path) {
    let good = fs::read_to_string(file).expect("the scenario");
    let bad = good
        .replacen("hat: Leader", "hat: Leeder", 1)
        .replacen("Go(\"s2\")", "Go(\"s2222\")", 1);
    fs::write(file, bad).expect("written");
    game.wait(|status| status["problem"] != "");
    game.key("7");
    let told = game.wait(|status| {
        let buttons = status["buttons"].to_string();
        buttons.contains("Leeder") && buttons.contains("s2222") && buttons.contains("generated.scenario.ron:")
    });
    assert_eq!(told["decision"], "d9", "the last good version plays on");
    fs::write(file, good).expect("written");
    game.wait(|status| status["problem"] == "" && !status["buttons"].to_string().contains("Leeder"));
}

#[test]
fn by_mouse_the_map_opens_and_the_editor_is_started_at_the_place() {
    // The editor is a script that says what it was given.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("author_editor");
    fs::create_dir_all(&folder).expect("a folder");
    let (said, script) = (folder.join("said.txt"), folder.join("editor.sh"));
    let _ = fs::remove_file(&said);
    fs::write(
        &script,
        format!("#!/bin/sh\nprintf '%s|' \"$@\" > '{}'\n", said.display()),
    )
    .expect("a script");
    let text = scenario();
    let scene = text
        .lines()
        .position(|line| line.contains("id: \"d0\""))
        .map_or(0, |line| line + 1);
    let (mut game, file) = at_play("mouse", &text);
    let settings = format!("(editor: \"sh {} {{line}} {{file}}\")", script.display());
    fs::write(game.dir.join("settings.ron"), settings).expect("settings");
    game.restart_with(
        file.parent().expect("a folder"),
        &["play", &file.display().to_string()],
    );
    game.click("Start");
    game.wait(|status| status["screen"] == "Play");
    game.click("Menu");
    game.click("Author's view");
    game.wait(|status| status["overlay"] == "Author");
    game.click("Open generated.scenario.ron:");
    let begun = std::time::Instant::now();
    while fs::read_to_string(&said).is_ok_and(|said| said.is_empty()) || !said.exists() {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "the editor was not started"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    std::thread::sleep(Duration::from_millis(100));
    let said = fs::read_to_string(&said).expect("it said something");
    assert_eq!(said, format!("{scene}|{}|", file.display()));
    game.click("Map, key 5");
    game.click("Where I am");
    game.wait(|status| status["buttons"].to_string().contains("Map of the scenario"));
    game.click("Map of the scenario");
    // The arrows pick one scene after the other, and the focus stays on the map until Enter.
    for _ in 0..2 {
        game.key_on("Map of the scenario", "Down");
        game.wait(|status| {
            status["buttons"]
                .to_string()
                .contains("Start there as things stand")
        });
    }
    game.key_on("Map of the scenario", "Return");
    game.key_on("Go there", "Return");
    game.wait(|status| !["", "s0"].contains(&status["scene"].as_str().unwrap_or_default()));
    assert!(game.runs());
    game.click("Close");
    game.wait(|status| status["overlay"] == "None");
}

#[test]
fn every_way_of_saving_is_seen_and_none_is_lost() {
    let text = generated(300, "Version none.");
    let (mut game, file) = at_play("saves", &text);
    while game
        .status()
        .is_none_or(|status| status["line"] != "Version none.")
    {
        game.key("space");
        std::thread::sleep(Duration::from_millis(100));
    }
    for (name, save) in SAVES {
        for round in 0..2 {
            let mark = format!("Version {name}, {round}.");
            save(&file, &generated(300, &mark));
            let status = game.wait(|status| status["line"] == mark.as_str());
            assert_eq!(status["scene"], "s0", "{name}: the place is kept");
            assert_eq!(status["problem"], "", "{name}: a whole file is no problem");
        }
    }
    assert!(game.runs());
}
