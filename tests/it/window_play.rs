//! The whole game in a real window: once by keyboard alone, once by mouse alone, across a restart.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::window_support::Game;

fn scenes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes")
}

/// The longest a whole playthrough may take.
const LONGEST: Duration = Duration::from_secs(300);

#[test]
fn keyboard_alone_plays_to_the_end() {
    let game = Game::start("keyboard", &scenes());
    for (screen, button) in [
        ("Library", "Play"),
        ("Briefing", "The Friday Shipment"),
        ("Play", "Start"),
    ] {
        game.key_on(button, "Return");
        game.wait(|status| status["screen"] == screen);
    }
    let begun = Instant::now();
    let mut decisions = 0;
    loop {
        let status = game.status().unwrap_or_default();
        if status["screen"] == "Debrief" {
            break;
        }
        assert!(begun.elapsed() < LONGEST, "the story goes on and on: {status}");
        let decision = status["decision"].as_str().unwrap_or_default().to_owned();
        if decision.is_empty() {
            game.key("space");
            std::thread::sleep(Duration::from_millis(100));
        } else {
            decisions += 1;
            let open = game.button_like(|label| label.starts_with(|first: char| first.is_ascii_digit()));
            game.key(&open.label[..1]);
            game.wait(|status| status["decision"] != decision.as_str());
        }
    }
    assert!(decisions >= 3, "only {decisions} decisions");
    assert_eq!(
        game.screens(),
        ["Title", "Library", "Briefing", "Play", "Debrief"]
    );
    let finished = std::fs::read_to_string(game.dir.join("finished.ron")).expect("the finish is kept");
    assert!(finished.contains("friday_shipment"), "{finished}");
    assert!(
        !game.dir.join("save.ron").exists(),
        "a finished playthrough leaves no save"
    );
}

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
    game.restart(&scenes());
    game.click("Continue");
    game.wait(|status| status["screen"] == "Play");
    let status = game.wait(|status| status["decision"] == second.as_str());
    assert_eq!(status["scene"], scene, "the game continues where it was left");
    game.click("Menu");
    game.wait(|status| status["overlay"] == "Pause");
    game.click("Take the last decision again");
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
