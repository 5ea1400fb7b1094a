//! A workshop played by keyboard alone: every picture is whole, and legible from the back row.

use std::collections::BTreeSet;

use twohats::app::headless::Laid;

use super::app_support::{Game, Opened, scenes};

/// Window sizes, languages, scenarios, and whether phones can come in, so that the way in takes its share of the picture: every
/// projector there is.
const ROOMS: &[(f32, f32, &str, &str, bool)] = &[
    (1024.0, 768.0, "de", "winter_rota", true),
    (1280.0, 720.0, "en", "friday_shipment", false),
    (3840.0, 2160.0, "de", "winter_rota", false),
];

/// The smallest capitals, as a share of the picture's height.
const SMALLEST: f32 = 1.0 / 30.0;

/// Opens a scenario's room for raised hands.
fn hands(name: &str, (width, height): (f32, f32), (language, scenario): (&str, &str), phones: bool) -> Game {
    let scenes = scenes();
    let folder = scenes.join(scenario);
    let opened = Opened {
        language: Some(language),
        asked: Some((&folder, Some(1))),
        room: true,
        ..Opened::default()
    };
    let mut game = Game::open(name, &scenes, &opened);
    game.headless().resize(width, height);
    let (vote, open) = match language {
        "de" => ("Wie abgestimmt wird", "Den Raum öffnen"),
        _ => ("How people vote", "Open the room"),
    };
    if !phones {
        game.click(vote);
    }
    game.click(open);
    game.wait(|status| status["wall"] == "lobby");
    game
}

/// Whether two texts lie over each other.
fn overlap(one: &Laid, other: &Laid) -> bool {
    let [left, top, right, bottom] = one.seen;
    let [other_left, other_top, other_right, other_bottom] = other.seen;
    let wide = right.min(other_right) - left.max(other_left);
    let high = bottom.min(other_bottom) - top.max(other_top);
    wide > 2.0 && high > 2.0
}

/// What is wrong with the texts of a picture: not whole, too small, or over each other.
fn faults(game: &mut Game, height: f32, wall: &str, bad: &mut Vec<String>) {
    let texts = game.headless().texts();
    assert!(!texts.is_empty(), "{wall}: something is to be read");
    for (at, text) in texts.iter().enumerate() {
        if let Some(other) = texts[at + 1..].iter().find(|other| overlap(text, other)) {
            bad.push(format!("{wall}: {:?} lies over {:?}", text.text, other.text));
        }
        if !text.whole || text.capital < height * SMALLEST - 0.01 {
            bad.push(format!("{wall}: {text:?}"));
        }
    }
}

/// Presses what comes next, and looks at every picture. Returns the pictures there were.
fn play_through(game: &mut Game, height: f32, most: usize) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut options = 0;
    let mut bad = Vec::new();
    for _ in 0..most {
        let status = game.status();
        let wall = status["wall"].as_str().unwrap_or_default().to_owned();
        faults(game, height, &wall, &mut bad);
        seen.insert(wall.clone());
        match wall.as_str() {
            "finished" => {
                assert!(
                    bad.is_empty(),
                    "whole, and legible from the back row:\n{}",
                    bad.join("\n")
                );
                return seen;
            }
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
    for (width, height, language, scenario, phones) in ROOMS {
        let name = format!("wall_{scenario}_{width}_{language}");
        let mut game = hands(&name, (*width, *height), (language, scenario), *phones);
        let seen = play_through(&mut game, *height, 900);
        for picture in [
            "lobby", "page", "vote", "closed", "result", "discuss", "decided", "why", "debrief",
        ] {
            assert!(seen.contains(picture), "{picture} is shown: {seen:?}");
        }
    }
}

/// Types something in below the picture: the key that begins it, and what is typed.
fn types(game: &mut Game, key: &str, typed: &[&str]) {
    game.headless().key(key);
    for key in typed {
        game.headless().key(key);
    }
    game.headless().key("Return");
}

/// Leads the whole workshop: nine hands and more in every vote, guesses, a card in each phase that takes one. The first question is
/// voted on twice.
fn lead(game: &mut Game, height: f32) {
    let (mut results, mut bad) = (0, Vec::new());
    for _ in 0..400 {
        let wall = game.status()["wall"].as_str().unwrap_or_default().to_owned();
        if matches!(wall.as_str(), "vote" | "result" | "predict") {
            faults(game, height, &wall, &mut bad);
        }
        match wall.as_str() {
            "finished" => break,
            "vote" => {
                types(game, "1", &["9"]);
                // From here on as one of the team.
                types(game, "2", &["Tab", "8"]);
                types(game, "1", &["6"]);
                game.rest();
                assert_eq!(game.status()["counted"], "9 of 20 present have voted");
                types(game, "w", &["a", "x", "i", "s"]);
                // Few have voted: it is asked about, and done.
                game.key("c");
                game.key("c");
            }
            "predict" => {
                types(game, "1", &["7"]);
                types(game, "9", &["5"]);
                game.key("space");
            }
            "result" if results == 0 => {
                results = 1;
                game.key("v");
                game.key("v");
            }
            "result" => {
                // The room goes with the option of most hands, without a second vote.
                game.key("d");
                game.key("d");
            }
            "debrief" => {
                types(game, "w", &["a", "s", "k"]);
                game.key("space");
                game.key("space");
            }
            _ => game.key("space"),
        }
        game.rest();
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn a_workshop_with_everything_is_led_by_the_keys_of_the_wall_alone() {
    let scenes = scenes();
    let folder = scenes.join("friday_shipment");
    let opened = Opened::room(&folder);
    let mut game = Game::open("wall_everything", &scenes, &opened);
    game.headless().resize(1024.0, 768.0);
    for choice in [
        "How people vote",
        "Guess first",
        "Vote twice",
        "Words from",
        "Open",
    ] {
        game.click(choice);
    }
    game.wait(|status| status["wall"] == "lobby");
    // The presenter's page is there for hands as well; where everybody would see it, it is asked first.
    game.key("p");
    game.rest();
    let said = game
        .headless()
        .texts()
        .into_iter()
        .find(|text| text.text.contains("presenter"));
    assert!(
        said.is_some(),
        "it is asked below the picture: {:?} {}",
        game.headless().texts(),
        game.status()
    );
    game.key("Escape");
    types(&mut game, "n", &["2", "0"]);
    lead(&mut game, 768.0);
    assert_eq!(game.status()["wall"], "finished");
    let file = game.dir.join("workshops").join("friday_shipment-1.workshop");
    drop(game);
    let file = std::fs::read_to_string(file).expect("the session's file");
    let totals = file
        .lines()
        .find_map(|line| {
            serde_json::from_str::<serde_json::Value>(line)
                .ok()?
                .get("totals")
                .cloned()
        })
        .expect("totals");
    assert_eq!(totals["heads"], 20);
    let first = &totals["ballots"][0];
    assert_eq!(
        first["votes"],
        serde_json::json!([9, 14]),
        "as the boss, and as one of the team"
    );
    assert_eq!(
        totals["guesses"][0],
        serde_json::json!([[7, 0, 0], [0, 0, 0], [0, 0, 5]])
    );
    let texts = totals["texts"].as_array().map(Vec::len).unwrap_or_default();
    assert!(texts > 1, "what the room said is kept: {totals}");
}

#[test]
fn the_fullest_result_is_whole_beside_the_way_in() {
    for (width, height) in [(1280.0, 720.0), (1024.0, 768.0)] {
        let scenes = scenes();
        let folder = scenes.join("winter_rota");
        let opened = Opened::room(&folder);
        let mut game = Game::open(&format!("wall_fullest_{width}"), &scenes, &opened);
        game.headless().resize(width, height);
        for choice in ["\u{201c}None of these", "Vote twice", "Open"] {
            game.click(choice);
        }
        game.wait(|status| status["wall"] == "lobby");
        types(&mut game, "n", &["2", "0"]);
        let (mut results, mut bad) = (0, Vec::new());
        for _ in 0..40 {
            match game.status()["wall"].as_str().unwrap_or_default() {
                "vote" => {
                    // Not the same numbers in both rounds, so that each has words of its own.
                    types(&mut game, "1", &[if results == 0 { "9" } else { "8" }]);
                    types(&mut game, "2", &["Tab", "8"]);
                    types(&mut game, "1", &[if results == 0 { "6" } else { "5" }]);
                    game.rest();
                    // Few have voted: it is asked about, and done.
                    game.key("c");
                    game.key("c");
                }
                "result" => {
                    faults(&mut game, height, "result", &mut bad);
                    results += 1;
                    if results == 2 {
                        break;
                    }
                    game.key("v");
                    game.key("v");
                }
                _ => game.key("space"),
            }
            game.rest();
        }
        assert_eq!(results, 2, "both rounds are shown");
        assert!(bad.is_empty(), "{}", bad.join("\n"));
    }
}

/// What a gauge can do, in each language.
const WAYS: [(&str, [&str; 3]); 3] = [
    ("en", ["down", "the same", "up"]),
    ("de", ["runter", "gleich", "rauf"]),
    ("es", ["baja", "igual", "sube"]),
];

#[test]
fn each_way_a_gauge_can_go_stands_on_one_line_beside_the_way_in() {
    for (language, ways) in WAYS {
        let scenes = scenes();
        let folder = scenes.join("friday_shipment");
        let opened = Opened {
            language: Some(language),
            asked: Some((&folder, Some(1))),
            room: true,
            ..Opened::default()
        };
        let mut game = Game::open(&format!("wall_guess_{language}"), &scenes, &opened);
        let (guess, open) = match language {
            "de" => ("Erst schätzen", "Den Raum öffnen"),
            "es" => ("Antes, un pronóstico", "Abrir la sala"),
            _ => ("Guess first", "Open the room"),
        };
        game.click(guess);
        game.click(open);
        game.wait(|status| status["wall"] == "lobby");
        for _ in 0..40 {
            match game.status()["wall"].as_str().unwrap_or_default() {
                "predict" => break,
                "vote" => {
                    types(&mut game, "1", &["9"]);
                    game.key("space");
                }
                _ => game.key("space"),
            }
            game.rest();
        }
        for (width, height) in [(1024.0, 768.0), (1280.0, 720.0), (1920.0, 1080.0)] {
            game.headless().resize(width, height);
            game.rest();
            assert_eq!(game.status()["wall"], "predict");
            let mut bad = Vec::new();
            faults(&mut game, height, "predict", &mut bad);
            assert!(bad.is_empty(), "{language}, {width}: {}", bad.join("\n"));
            let texts = game.headless().texts();
            for way in ways {
                let said: Vec<_> = texts.iter().filter(|text| text.text == way).collect();
                assert_eq!(said.len(), 3, "{way} for each gauge: {texts:?}");
                for text in said {
                    let [_, top, _, bottom] = text.seen;
                    assert!(
                        bottom - top < text.capital * 2.5,
                        "{width}: {text:?} takes two lines"
                    );
                }
            }
        }
    }
}

#[test]
fn who_began_to_type_by_mistake_goes_on_with_the_clicker() {
    let mut game = hands("wall_mistyped", (1280.0, 720.0), ("en", "winter_rota"), false);
    for (key, clicker, wall) in [
        ("n", "Next", "page"),
        ("w", "Prior", "lobby"),
        ("n", "space", "page"),
    ] {
        game.key(key);
        game.key(clicker);
        game.rest();
        assert_eq!(game.status()["wall"], wall, "{key}, {clicker}");
    }
    while game.status()["wall"] != "vote" {
        game.key("space");
        game.rest();
    }
    // Enter with nothing typed leaves it as well.
    for key in ["1", "Return", "Prior"] {
        game.key(key);
    }
    game.rest();
    assert_eq!(game.status()["wall"], "page");
    game.key("Next");
    game.rest();
    assert_eq!(game.status()["wall"], "vote");
    // What has been typed is not lost by a clicker.
    types(&mut game, "n", &["9"]);
    for key in ["1", "4", "Next", "Return"] {
        game.key(key);
    }
    game.rest();
    assert_eq!(game.status()["counted"], "4 of 9 present have voted");
}
