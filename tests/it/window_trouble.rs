//! A real window in trouble: resized to nothing, a scenario broken under its feet, no screen at all.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::window_support::{Game, open_screen};

/// A copy of the scene library that a test may spoil.
fn copied_scenes(name: &str) -> (PathBuf, PathBuf) {
    let from =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes/friday_shipment/friday_shipment.scenario.ron");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scenes_{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("friday_shipment")).expect("a folder");
    let file = folder.join("friday_shipment/friday_shipment.scenario.ron");
    fs::copy(from, &file).expect("a copy");
    (folder, file)
}

fn to_play(game: &Game) {
    for (screen, button) in [("Library", "Play"), ("Briefing", "The "), ("Play", "Start")] {
        game.key_on(button, "Return");
        game.wait(|status| status["screen"] == screen);
    }
}

#[test]
fn any_size_is_survived() {
    let (scenes, _) = copied_scenes("sizes");
    let mut game = Game::start("sizes", &scenes);
    to_play(&game);
    for (width, height) in [
        (1, 1),
        (40, 900),
        (1280, 2),
        (640, 480),
        (1, 720),
        (1024, 768),
        (2, 2),
        (1280, 720),
    ] {
        let (width, height) = (width.to_string(), height.to_string());
        game.tool(&["search", "--name", "Two Hats", "windowsize", &width, &height]);
        std::thread::sleep(Duration::from_millis(150));
    }
    assert!(game.runs(), "the game ended while being resized");
    game.wait(|status| status["size"][0].as_f64().is_some_and(|width| width > 1000.0));
    game.key("Escape");
    game.wait(|status| status["overlay"] == "Pause");
}

#[test]
fn an_edited_scenario_replaces_the_running_one_and_a_broken_one_does_not() {
    let (scenes, file) = copied_scenes("edits");
    let mut game = Game::start("edits", &scenes);
    to_play(&game);
    let good = fs::read_to_string(&file).expect("the scenario");
    let scene = game.status().unwrap_or_default()["scene"].clone();
    fs::write(&file, &good[..good.len() / 2]).expect("half a file");
    game.wait(|status| {
        status["problem"]
            .as_str()
            .is_some_and(|problem| problem.contains("friday_shipment.scenario.ron:"))
    });
    assert!(game.runs());
    let called = |title: &str| {
        let title = format!("title: \"{title}\"");
        good.replacen("title: \"The Friday Shipment\"", &title, 1)
    };
    fs::write(&file, called("The Other Shipment")).expect("a whole file");
    let status = game.wait(|status| status["title"] == "The Other Shipment");
    assert_eq!(
        status["problem"], "",
        "the report goes when the file is whole again"
    );
    assert_eq!(status["scene"], scene, "the place is kept");
    fs::remove_dir_all(&scenes).expect("the folder goes");
    std::thread::sleep(Duration::from_millis(1500));
    game.key("space");
    assert!(game.runs(), "the game plays on without its folder");
    // Another branch was checked out, and then this one again.
    fs::create_dir_all(file.parent().expect("a folder")).expect("the folder is back");
    for title in ["The Shipment That Came Back", "The Shipment That Was Edited"] {
        fs::write(&file, called(title)).expect("a whole file");
        let status = game.wait(|status| status["title"] == title);
        assert_eq!(status["problem"], "", "the report goes when the file is back");
    }
}

#[test]
fn a_broken_save_falls_back_to_the_one_before_it_and_then_to_none() {
    let (scenes, file) = copied_scenes("saves");
    let mut game = Game::start("saves", &scenes);
    to_play(&game);
    game.wait(|status| status["saved"] == true);
    let (save, old) = (
        game.dir.join("friday_shipment.save"),
        game.dir.join("friday_shipment.save.old"),
    );
    assert!(save.exists(), "beginning saves");
    fs::rename(&save, &old).expect("an older save");
    fs::write(&save, "(path: \"x").expect("a broken save");
    fs::write(game.dir.join("settings.ron"), "(text_step: \"huge\")").expect("broken settings");
    game.restart(&scenes);
    assert!(game.dir.join("friday_shipment.save.bad").exists() && game.dir.join("settings.ron.bad").exists());
    let status = game.wait(|status| status["notice"] != "");
    assert!(
        status["notice"]
            .as_str()
            .is_some_and(|note| note.contains("goes on from the save before it")),
        "{status}"
    );
    game.click("Continue");
    game.wait(|status| status["screen"] == "Play");
    fs::write(&save, "nothing").expect("a broken save");
    fs::write(&old, "nothing").expect("a broken save");
    fs::write(&file, "(format: 1, id: 3").expect("a broken scenario");
    game.restart(&scenes);
    assert!(
        game.buttons()
            .iter()
            .all(|button| !button.label.starts_with("Continue"))
    );
    game.click("Play");
    game.wait(|status| status["screen"] == "Library");
    game.click("Back");
    game.wait(|status| status["screen"] == "Title");
    assert!(game.runs());
}

#[test]
fn a_folder_that_cannot_be_written_is_a_note_and_the_game_goes_on() {
    let (scenes, _) = copied_scenes("unwritable");
    let game = Game::start("unwritable", &scenes);
    game.wait(|status| status["saved"] == true);
    // Not even the administrator can write a file over a folder.
    fs::create_dir_all(game.dir.join("friday_shipment.save/x")).expect("a folder in the way");
    fs::create_dir_all(game.dir.join("friday_shipment.save.old/x")).expect("a folder in the way");
    to_play(&game);
    let status = game.wait(|status| status["notice"] != "");
    assert!(
        status["notice"]
            .as_str()
            .is_some_and(|note| note.starts_with("Your place could not be saved")),
        "{status}"
    );
    game.key("space");
    game.wait(|status| status["screen"] == "Play");
}

#[test]
fn a_second_window_says_so_and_saves_nothing() {
    let (scenes, _) = copied_scenes("second");
    let game = Game::start("second", &scenes);
    to_play(&game);
    game.wait(|status| status["saved"] == true);
    let save = game.dir.join("friday_shipment.save");
    let before = fs::read(&save).expect("beginning saves");
    let file = scenes.join("friday_shipment");
    let file = file.to_str().expect("a path in UTF-8");
    let second = game.beside(&scenes, &["play", file, "--seed", "5"]);
    second.wait(|status| {
        let notice = status["notice"].as_str().unwrap_or_default();
        notice.contains("already open") && status["focus"] == "Start"
    });
    second.key("Return");
    second.wait(|status| status["screen"] == "Play");
    assert_eq!(
        fs::read(&save).expect("still there"),
        before,
        "the first window's place"
    );
}

#[test]
fn no_screen_is_a_sentence_and_exit_code_3() {
    let ended = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .expect("the game starts");
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(3), "{said}");
    assert!(said.contains("no display"), "{said}");
    assert!(!said.contains("panicked"), "{said}");
}

#[test]
fn no_graphics_adapter_is_a_sentence_and_exit_code_3() {
    let (mut screen, display) = open_screen();
    let ended = Command::new(env!("CARGO_BIN_EXE_twohats"))
        .env("DISPLAY", display)
        .env_remove("WAYLAND_DISPLAY")
        .env("VK_ICD_FILENAMES", "/dev/null")
        .env("VK_DRIVER_FILES", "/dev/null")
        .output()
        .expect("the game starts");
    // The screen has served; it may be gone already.
    let _ = screen.kill().and_then(|()| screen.wait());
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(3), "{said}");
    assert!(
        said.contains("No graphics adapter") && said.contains("--text"),
        "{said}"
    );
    assert!(!said.contains("panicked"), "{said}");
}
