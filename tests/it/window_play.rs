//! The whole game in a real window: by mouse alone across a restart, and opened from the command line.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::window_support::Game;

fn scenes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes")
}

/// The longest a whole playthrough may take.
const LONGEST: Duration = Duration::from_secs(300);

#[test]
fn mouse_alone_plays_across_a_restart() {
    let mut game = Game::start("mouse", &scenes());
    game.click("Play");
    game.wait(|status| status["screen"] == "Library");
    game.click("The Friday Shipment");
    game.wait(|status| status["screen"] == "Briefing");
    game.click("Start");
    game.wait(|status| status["screen"] == "Play");
    let first = read_on_to_decision(&game);
    game.click("1. ");
    game.wait(|status| status["decision"] != first.as_str());
    let second = read_on_to_decision(&game);
    let scene = game.status().unwrap_or_default()["scene"].clone();
    game.wait(|status| status["saved"] == true);
    game.restart(&scenes());
    game.click("Continue");
    game.wait(|status| status["screen"] == "Play");
    let status = game.wait(|status| status["decision"] == second.as_str());
    assert_eq!(status["scene"], scene, "the game continues where it was left");
    game.click("Menu");
    game.wait(|status| status["overlay"] == "Pause");
    game.click("Go back to a decision");
    game.wait(|status| status["overlay"] == "Rewind");
    game.click("Monday, week 1: ");
    game.wait(|status| status["decision"] == first.as_str() && status["overlay"] == "None");
    game.click("Why?");
    game.wait(|status| status["overlay"] == "Why");
    game.click("Close");
    game.click("Menu");
    game.click("Quit to title");
    game.wait(|status| status["screen"] == "Title");
    game.click("Quit");
    let begun = Instant::now();
    while game.runs() {
        assert!(begun.elapsed() < Duration::from_secs(90), "the game does not end");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn a_file_on_the_command_line_opens_at_its_briefing_with_its_luck_number_in_the_language_named() {
    let file = scenes().join("friday_shipment");
    let file = file.to_str().expect("a path in UTF-8");
    let game = Game::open(
        "file",
        &scenes(),
        &["play", file, "--seed", "777", "--lang", "de"],
    );
    let status = game.wait(|status| status["focus"] == "Beginnen");
    assert_eq!(status["scenario"], "friday_shipment");
    assert_eq!(status["title"], "Die Freitagslieferung");
    assert_eq!(game.screens(), ["Briefing"]);
    game.key_on("Beginnen", "Return");
    game.wait(|status| status["screen"] == "Play" && status["saved"] == true);
    let save = std::fs::read_to_string(game.dir.join("friday_shipment.save")).expect("beginning saves");
    assert!(save.contains("seed: 777"), "{save}");
}

/// Clicks on through the text and turns pages until a decision is put; returns its id.
fn read_on_to_decision(game: &Game) -> String {
    let begun = Instant::now();
    loop {
        assert!(begun.elapsed() < LONGEST, "no decision comes");
        let status = game.status().unwrap_or_default();
        if let Some(decision) = status["decision"].as_str().filter(|id| !id.is_empty()) {
            return decision.to_owned();
        }
        if !game.click_now("Next") {
            game.click_now("Continue");
        }
    }
}
