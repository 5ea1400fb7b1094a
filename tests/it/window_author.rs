//! The author's view in a real window: the map is drawn and clicked, and the editor is started.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::app_author::scenario;
use super::window_support::Game;

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
