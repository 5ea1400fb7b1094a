//! A real window in trouble: resized to nothing, a scenario broken under its feet, no screen at all.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::window_support::Game;

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
    let other = good.replacen(
        "title: \"The Friday Shipment\"",
        "title: \"The Other Shipment\"",
        1,
    );
    fs::write(&file, other).expect("a whole file");
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
}

#[test]
fn a_broken_save_is_set_aside_and_a_wrong_scenario_does_not_end_the_game() {
    let (scenes, file) = copied_scenes("saves");
    let mut game = Game::start("saves", &scenes);
    to_play(&game);
    assert!(game.dir.join("save.ron").exists(), "beginning saves");
    fs::write(game.dir.join("save.ron"), "Some((path: \"x").expect("a broken save");
    fs::write(game.dir.join("settings.ron"), "(text_step: \"huge\")").expect("broken settings");
    fs::write(&file, "(format: 1, id: 3").expect("a broken scenario");
    game.restart(&scenes);
    assert!(game.dir.join("save.ron.bad").exists() && game.dir.join("settings.ron.bad").exists());
    assert!(
        game.buttons()
            .iter()
            .all(|button| !button.label.starts_with("Continue")),
        "{:?}",
        game.buttons()
    );
    game.click("Play");
    game.wait(|status| status["screen"] == "Library");
    game.click("Back");
    game.wait(|status| status["screen"] == "Title");
    assert!(game.runs());
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
