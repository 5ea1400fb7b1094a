//! A gamepad alone plays: the pad is a pipe whose lines are what a hand does on it.

use std::path::Path;
use std::time::{Duration, Instant};

use super::window_support::Game;

/// Waits until the focus is on something whose name begins like this.
fn on(game: &Game, name: &str) {
    game.wait(|status| {
        status["focus"]
            .as_str()
            .is_some_and(|label| label.starts_with(name))
    });
}

#[test]
fn gamepad_alone_plays_opens_the_menu_and_leaves() {
    let mut game = Game::start("gamepad", &Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes"));
    for (focus, screen) in [
        ("Play", "Library"),
        ("The Friday Shipment", "Briefing"),
        ("Start", "Play"),
    ] {
        if screen == "Briefing" {
            // The one to begin with has the focus. Below it is its way to a room, beside it the next card.
            for (met, way) in [
                ("The Check-in", "DPadDown"),
                ("Play with a room", "DPadUp"),
                ("The Check-in", "DPadRight"),
            ] {
                on(&game, met);
                game.pad(way);
            }
        }
        on(&game, focus);
        game.pad("South");
        game.wait(|status| status["screen"] == screen);
    }
    let begun = Instant::now();
    while game.status().unwrap_or_default()["decision"] == "" {
        assert!(begun.elapsed() < Duration::from_secs(120), "no decision comes");
        game.pad("South");
        std::thread::sleep(Duration::from_millis(150));
    }
    let decision = game.status().unwrap_or_default()["decision"].clone();
    // The stick goes to the first option and on to the second; the cross goes back to the first.
    for (push, option) in [("stick", "1. "), ("stick", "2. "), ("DPadUp", "1. ")] {
        if push == "stick" {
            game.pad_line("move LeftStickY -0.9");
            game.pad_line("move LeftStickY 0.1");
        } else {
            game.pad(push);
        }
        on(&game, option);
    }
    game.pad("North");
    game.wait(|status| status["overlay"] == "Why");
    game.pad("East");
    game.wait(|status| status["overlay"] == "None");
    game.pad("DPadDown");
    game.wait(|status| {
        status["focus"]
            .as_str()
            .is_some_and(|label| label.as_bytes().get(1) == Some(&b'.'))
    });
    game.pad("South");
    game.wait(|status| status["decision"] != decision && status["saved"] == true);
    game.pad("Start");
    game.wait(|status| status["overlay"] == "Pause");
    let begun = Instant::now();
    while game.status().unwrap_or_default()["focus"] != "Quit to title" {
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "no way to the last button"
        );
        game.pad("DPadDown");
        std::thread::sleep(Duration::from_millis(200));
    }
    game.pad("South");
    game.wait(|status| status["screen"] == "Title");
    assert!(game.runs(), "the game goes on");
}
