//! A workshop played by keyboard alone: every picture is whole, and legible from the back row.

use std::collections::BTreeSet;

use super::app_support::{Game, Opened, scenes};

/// Window sizes, languages and scenarios: every projector there is.
const ROOMS: &[(f32, f32, &str, &str)] = &[
    (1024.0, 768.0, "de", "winter_rota"),
    (1280.0, 720.0, "en", "friday_shipment"),
    (3840.0, 2160.0, "de", "winter_rota"),
];

/// The smallest capitals, as a share of the picture's height.
const SMALLEST: f32 = 1.0 / 30.0;

/// Opens a scenario's room for raised hands.
fn hands(name: &str, (width, height): (f32, f32), language: &str, scenario: &str) -> Game {
    let scenes = scenes();
    let folder = scenes.join(scenario);
    let opened = Opened {
        language: Some(language),
        asked: Some((&folder, None)),
        room: true,
        ..Opened::default()
    };
    let mut game = Game::open(name, &scenes, &opened);
    game.headless().resize(width, height);
    let (vote, open) = match language {
        "de" => ("Wie abgestimmt wird", "Den Raum öffnen"),
        _ => ("How people vote", "Open the room"),
    };
    game.click(vote);
    game.click(open);
    game.wait(|status| status["wall"] == "lobby");
    game
}

/// Presses what comes next, and looks at every picture. Returns the pictures there were.
fn play_through(game: &mut Game, height: f32, most: usize) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut options = 0;
    for _ in 0..most {
        let status = game.status();
        let wall = status["wall"].as_str().unwrap_or_default().to_owned();
        for text in game.headless().texts() {
            assert!(text.whole, "{wall}: all of it is in sight: {text:?}; {status}");
            let least = height * SMALLEST - 0.01;
            assert!(
                text.capital >= least,
                "{wall}: legible from the back row: {text:?}"
            );
        }
        seen.insert(wall.clone());
        match wall.as_str() {
            "finished" => return seen,
            "vote" => {
                options += 1;
                // The first that is not closed: a closed one takes no hands.
                for option in ["1", "2", "3", "4"] {
                    for key in [option, "7", "Return"] {
                        game.headless().key(key);
                    }
                    game.rest();
                    let after = game.status();
                    if after["wall"] != "vote" {
                        break;
                    }
                    if after["counted"] != status["counted"] {
                        game.key("space");
                        break;
                    }
                }
            }
            _ => game.key("space"),
        }
        game.rest();
    }
    panic!("the workshop comes to no end after {options} votes: {seen:?}");
}

#[test]
fn a_whole_workshop_by_keyboard_is_legible_on_every_projector() {
    for (width, height, language, scenario) in ROOMS {
        let name = format!("wall_{scenario}_{width}_{language}");
        let mut game = hands(&name, (*width, *height), language, scenario);
        let seen = play_through(&mut game, *height, 900);
        for picture in [
            "lobby", "page", "vote", "closed", "result", "discuss", "decided", "why", "debrief",
        ] {
            assert!(seen.contains(picture), "{picture} is shown: {seen:?}");
        }
    }
}
