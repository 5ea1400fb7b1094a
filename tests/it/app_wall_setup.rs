//! The choices before a workshop, in every window and size of text: nothing is cut off, and at usual size all of it is in sight.

use std::collections::BTreeSet;

use twohats::app::headless::Kind;
use twohats::words::Words;

use super::app_fits::wrong;
use super::app_support::{Game, Opened, labels, scenes};

/// Windows in which a workshop is prepared.
const WINDOWS: [(f32, f32); 4] = [
    (1280.0, 720.0),
    (1024.0, 768.0),
    (1920.0, 1080.0),
    (3840.0, 2160.0),
];

#[test]
fn the_choices_before_a_workshop_fit_and_what_is_below_is_seen_to_be_there() {
    let mut faults = BTreeSet::new();
    for (step, language) in [(0, "es"), (1, "en"), (1, "de"), (2, "de"), (3, "en"), (4, "de")] {
        let scenes = scenes();
        let folder = scenes.join("friday_shipment");
        let settings = format!("text_step: {step}, reduced_motion: true");
        let opened = Opened {
            settings: &settings,
            language: Some(language),
            ..Opened::room(&folder)
        };
        let mut game = Game::open(&format!("setup_fits_{step}_{language}"), &scenes, &opened);
        let words = Words::of(language);
        let fields = ["setup-network", "setup-password"].map(|key| words.say(key));
        for (width, height) in WINDOWS {
            game.headless().resize(width, height);
            game.rest();
            let at = format!("{width} x {height}, text {step}, {language}");
            let boxes = game.headless().boxes();
            for fault in wrong(&boxes, step) {
                faults.insert(format!("{at}: {fault}"));
            }
            // At usual size everything is in sight at once: nobody looks for the Wi-Fi below the edge of a screen.
            let named = |name: &String| {
                boxes
                    .iter()
                    .any(|one| one.kind == Kind::Button && one.name == *name && one.seen == one.at)
            };
            if step <= 1 && !(boxes.iter().all(|one| one.kind != Kind::Scrolled) && fields.iter().all(named))
            {
                faults.insert(format!("{at}: the Wi-Fi is not in sight"));
            }
        }
        assert!(labels(&game.status()).len() > 10, "{step}, {language}");
    }
    let faults: Vec<&str> = faults.iter().map(String::as_str).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_language_of_a_workshop_is_chosen_where_it_is_set_up() {
    let scenes = scenes();
    let folder = scenes.join("friday_shipment");
    let mut game = Game::open("setup_language", &scenes, &Opened::room(&folder));
    game.click("Language: English");
    let status = game.wait(|status| status["focus"] == "Sprache: Deutsch");
    assert_eq!(status["screen"], "Setup", "the focus stays where it was");
    let says = |game: &mut Game, part: &str| {
        let texts = game.headless().texts();
        texts.iter().any(|one| one.text.contains(part))
    };
    game.click("Den Raum öffnen");
    game.wait(|status| status["wall"] == "lobby");
    game.rest();
    assert!(says(&mut game, "Den Code scannen"), "the wall speaks it too");
}

#[test]
fn what_was_chosen_the_evening_before_stands_there_in_the_morning() {
    let scenes = scenes();
    let mut game = Game::start("setup_overnight", &scenes);
    let prepare = |game: &mut Game| {
        game.key_on("Play", "Return");
        game.wait(|status| status["screen"] == "Library");
        game.click("Play with a room");
        game.wait(|status| status["screen"] == "Setup");
        game.rest();
    };
    let says = |game: &mut Game, part: &str| {
        let texts = game.headless().texts();
        texts.iter().any(|one| one.text == part)
    };
    prepare(&mut game);
    assert!(says(&mut game, "Phones and hands") && says(&mut game, "60 minutes"));
    game.click("How people vote");
    game.click("Length");
    game.rest();
    assert!(says(&mut game, "Raised hands, no network") && says(&mut game, "90 minutes"));
    let mut game = game.restart();
    prepare(&mut game);
    assert!(says(&mut game, "Raised hands, no network") && says(&mut game, "90 minutes"));
    // What the command line asks for goes before it, and does not take its place.
    let folder = scenes.join("friday_shipment");
    let mut game = game.restart_like(&Opened::room(&folder));
    game.wait(|status| status["screen"] == "Setup");
    game.rest();
    assert!(says(&mut game, "Phones and hands") && says(&mut game, "60 minutes"));
}
