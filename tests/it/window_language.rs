//! The game in another language, in a real window: begun in German, changed by keyboard, and the place kept.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::window_support::Game;

fn scenes() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes")
}

/// Presses Tab until a button has the focus.
fn tab_to(game: &Game, label: &str) {
    for _ in 0..30 {
        if game.status().unwrap_or_default()["focus"] == label {
            return;
        }
        let before = game.status().unwrap_or_default()["focus"].clone();
        game.key("Tab");
        game.wait(|status| status["focus"] != before);
    }
    panic!("Tab does not reach {label}: {:?}", game.status());
}

/// Turns pages by keyboard until a decision is put; returns its id.
fn read_on_to_decision(game: &Game, but: &str) -> String {
    let begun = Instant::now();
    loop {
        assert!(begun.elapsed() < Duration::from_secs(300), "no decision comes");
        let status = game.status().unwrap_or_default();
        let decision = status["decision"].as_str().unwrap_or_default();
        if !decision.is_empty() && decision != but {
            return decision.to_owned();
        }
        game.key("space");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn window_language_is_chosen_by_keyboard_and_keeps_the_place() {
    let mut game = Game::open("language", &scenes(), &["--lang", "de"]);
    for (screen, button) in [
        ("Library", "Spielen"),
        ("Briefing", "Die Freitagslieferung"),
        ("Play", "Beginnen"),
    ] {
        game.click(button);
        game.wait(|status| status["screen"] == screen);
    }
    assert_eq!(
        game.status().unwrap_or_default()["title"],
        "Die Freitagslieferung"
    );
    let first = read_on_to_decision(&game, "");
    game.button("1. Die Woche an die Tafel bringen");
    game.key("1");
    game.wait(|status| status["decision"] != first.as_str());
    let second = read_on_to_decision(&game, &first);
    game.button("1. Ihm die Reihenfolge der Gurte");

    game.key("Escape");
    game.click("Einstellungen");
    game.wait(|status| status["overlay"] == "Settings" && status["focus"] == "Fertig");
    tab_to(&game, "English");
    game.key("Return");
    game.button("Done");
    let status = game.wait(|status| status["focus"] == "English");
    assert_eq!(
        status["title"], "The Friday Shipment",
        "the story is told in English at once"
    );
    game.key("Escape");
    game.key_on("Resume", "Return");
    let status = game.wait(|status| status["overlay"] == "None" && status["decision"] == second.as_str());
    assert_eq!(status["screen"], "Play", "the place is kept");
    game.button("1. Show him the strap order step by step");

    game.wait(|status| status["saved"] == true);
    game.restart(&scenes());
    game.button("Continue \u{201c}The Friday Shipment\u{201d}");
    game.click("Settings");
    game.click("Deutsch");
    game.button("Fertig");
    game.key("Escape");
    game.wait(|status| status["overlay"] == "None");
    game.click("\u{201e}Die Freitagslieferung\u{201c} fortsetzen");
    game.wait(|status| status["decision"] == second.as_str());
    game.button("1. Ihm die Reihenfolge der Gurte");
}
