//! The game in another language: begun in German, changed by keyboard in the middle of a scene, and the place kept.

use super::app_support::{Game, Opened, scenes};

#[test]
fn a_language_is_chosen_by_keyboard_and_keeps_the_place() {
    let opened = Opened {
        language: Some("de"),
        ..Opened::default()
    };
    let mut game = Game::open("language", &scenes(), &opened);
    for (screen, button) in [
        ("Library", "Spielen"),
        ("Briefing", "Die Freitagslieferung"),
        ("Play", "Beginnen"),
    ] {
        game.click(button);
        game.wait(|status| status["screen"] == screen);
    }
    assert_eq!(game.status()["title"], "Die Freitagslieferung");
    game.read_on_to_decision();
    game.button("1. Die Woche an die Tafel bringen");
    game.decide();
    let second = game.read_on_to_decision();
    game.button("1. Ihm die Reihenfolge der Gurte");

    game.key("Escape");
    game.click("Einstellungen");
    game.wait(|status| status["overlay"] == "Settings" && status["focus"] == "Fertig");
    game.tab_to("English");
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

    game.rest();
    let mut game = game.restart();
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

/// In the middle of a scene that is half read, it stays half read.
#[test]
fn half_a_scene_stays_half_read_in_another_language() {
    let mut game = Game::start("half", &scenes());
    for button in ["Play", "The Friday Shipment", "Start"] {
        game.go_to(button);
        game.rest();
    }
    let (scene, half) = (game.status()["scene"].clone(), game.button("Next"));
    assert_eq!(half, "Next", "there is more to read");
    let english = game.status()["line"].clone();
    game.key("Escape");
    game.tab_to("Settings");
    game.tab_to("Deutsch");
    game.button("Fertig");
    game.key("Escape");
    game.tab_to("Weiterspielen");
    let status = game.rest();
    assert_eq!(status["scene"], scene);
    assert!(status["line"] != english && status["line"] != "", "{status}");
    game.button("Weiter");
}
