//! Before and after the pictures of a workshop: from the library, the room check, the Wi-Fi on the wall, and what is left.

use super::app_support::{Game, Opened, scenes, text};

/// The smallest capitals, as a share of the picture's height.
const SMALLEST: f32 = 1.0 / 30.0;

/// At the choices of a workshop.
fn setup(name: &str) -> Game {
    let scenes = scenes();
    let folder = scenes.join("friday_shipment");
    let opened = Opened::room(&folder);
    Game::open(name, &scenes, &opened)
}

/// Everything on the wall is in sight and legible; whether this is on it.
#[track_caller]
fn legible(game: &mut Game, height: f32, what: &str) -> bool {
    let texts = game.headless().texts();
    assert!(!texts.is_empty());
    for text in &texts {
        assert!(
            text.whole && text.capital >= height * SMALLEST - 0.01,
            "{text:?} in {}",
            game.status()["wall"]
        );
    }
    texts.iter().any(|text| text.text.contains(what))
}

#[test]
fn a_card_of_the_library_leads_to_a_room_and_back_to_playing_alone() {
    let mut game = Game::start("wall_library", &scenes());
    game.key_on("Play", "Return");
    game.wait(|status| status["screen"] == "Library");
    game.click("Play with a room");
    game.wait(|status| status["screen"] == "Setup");
    game.key("Escape");
    game.wait(|status| status["screen"] == "Library");
    // Whoever plays alone still does.
    game.click("The Winter Rota");
    game.wait(|status| status["screen"] == "Briefing");
}

#[test]
fn the_wi_fi_stands_on_the_wall_and_everything_beside_the_way_in_is_legible() {
    for (width, height) in [(1024.0, 768.0), (1280.0, 720.0)] {
        let mut game = setup(&format!("wall_wifi_{width}"));
        game.headless().resize(width, height);
        for (field, typed) in [("Wi-Fi", "guests"), ("Its password", "a;b")] {
            for _ in 0..30 {
                if text(&game.status()["focus"]) == field {
                    break;
                }
                game.key("Tab");
            }
            assert_eq!(game.status()["focus"], field);
            for letter in typed.chars() {
                game.key(&letter.to_string());
            }
        }
        game.click("Open the room");
        game.wait(|status| status["wall"] == "lobby");
        game.rest();
        assert!(legible(&mut game, height, "1. Join the Wi-Fi “guests”."));
        let mut seen = Vec::new();
        while !seen.iter().any(|wall| wall == "why") {
            let wall = text(&game.status()["wall"]).to_owned();
            // While its code is there, its name stands below that and not below the code of the room.
            let named = if wall == "lobby" {
                "1. Wi-Fi"
            } else {
                "Wi-Fi: guests"
            };
            assert!(legible(&mut game, height, named), "{seen:?}");
            if wall == "vote" {
                for key in ["1", "7", "Return"] {
                    game.headless().key(key);
                }
            }
            game.key("space");
            game.rest();
            seen.push(wall);
            assert!(seen.len() < 80, "{seen:?}");
        }
        let texts = game.headless().texts();
        assert!(
            !texts.iter().any(|text| text.text.contains("a;b")),
            "the password is in the code only"
        );
    }
}

#[test]
fn a_room_check_says_so_and_leaves_nothing() {
    let mut game = setup("wall_check");
    game.headless().resize(1280.0, 720.0);
    game.click("Room check");
    game.wait(|status| status["wall"] == "lobby");
    game.rest();
    assert!(legible(&mut game, 720.0, "room check"));
    assert!(!game.dir.join("workshops").exists(), "nothing of it is kept");
}

#[test]
fn at_the_end_the_wall_says_where_everything_is() {
    // A path as long as people have on a synchronised drive is no reason to lose a line.
    let deep = "a folder of the training department ".repeat(4);
    for (name, width, height) in [
        ("wall_left".to_owned(), 1920.0, 1080.0),
        (format!("wall_left_{deep}"), 1920.0, 1080.0),
        (format!("wall_left_small_{deep}"), 1024.0, 768.0),
    ] {
        let mut game = setup(&name);
        game.headless().resize(width, height);
        game.click("How people vote");
        game.click("Open the room");
        game.wait(|status| status["wall"] == "lobby");
        // To the debrief, and to the end.
        game.key("Escape");
        game.click("Look back now");
        game.wait(|status| status["wall"] == "debrief");
        game.key("space");
        game.key("space");
        game.wait(|status| status["wall"] == "finished");
        until_written(&mut game);
        let folder = game.dir.join("workshops");
        let shown: Vec<String> = game
            .headless()
            .texts()
            .into_iter()
            .map(|text| text.text)
            .collect();
        let whole = folder.join("").display().to_string();
        assert!(
            shown
                .iter()
                .any(|text| whole.ends_with(text.trim_start_matches('…')) && text.len() > 20),
            "{shown:?}"
        );
        for ending in KEPT {
            let file = format!("friday_shipment-1{ending}");
            assert!(folder.join(&file).is_file(), "{file:?}");
            assert!(legible(&mut game, height, &file), "{file:?}");
        }
        assert!(legible(&mut game, height, "F opens the report"));
        game.key("Escape");
        game.button("Open the report");
    }
}

/// What is kept of a workshop.
const KEPT: [&str; 5] = [
    ".workshop",
    ".report.html",
    ".votes.csv",
    ".votes.json",
    ".replay.ron",
];

/// Waits until the last of them is written and told.
fn until_written(game: &mut Game) {
    for _ in 0..600 {
        let texts = game.headless().texts();
        if texts.iter().any(|text| text.text.ends_with(KEPT[4])) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
        game.key("shift");
    }
}

/// Window sizes of projectors.
const PROJECTORS: [(f32, f32); 4] = [
    (1024.0, 768.0),
    (1280.0, 720.0),
    (1920.0, 1080.0),
    (3840.0, 2160.0),
];

#[test]
fn a_question_longer_than_the_checker_lets_pass_is_still_legible_with_the_way_in() {
    let folder = crate::support::scratch("wall_long");
    let long =
        std::fs::read_to_string(crate::support::path("tests/data/broken/wall_full.ron")).expect("a file");
    std::fs::write(folder.join("long.scenario.ron"), long).expect("a scenario");
    let opened = Opened::room(&folder);
    let mut game = Game::open("wall_long", &folder, &opened);
    for choice in ["“None of these”", "Vote twice", "Open the room"] {
        game.click(choice);
    }
    game.wait(|status| status["wall"] == "lobby");
    for _ in 0..20 {
        if game.status()["wall"] == "vote" {
            break;
        }
        game.key("space");
        game.rest();
    }
    assert_eq!(game.status()["wall"], "vote");
    for (width, height) in PROJECTORS {
        game.headless().resize(width, height);
        game.rest();
        assert!(legible(&mut game, height, "What do we do now"), "{width}");
        // Also while something stands below the picture.
        for key in ["1", "7"] {
            game.headless().key(key);
        }
        game.rest();
        assert!(legible(&mut game, height, "Hands for option 1"), "{width}");
        game.headless().key("Escape");
    }
}

#[test]
fn what_an_author_saves_meanwhile_lies_over_no_picture() {
    let folder = crate::support::scratch("wall_edited");
    let file = folder.join("edited.scenario.ron");
    let story = |text: &str| crate::support::generated::generated(9, text);
    std::fs::write(&file, story("One.")).expect("a scenario");
    let opened = Opened {
        asked: Some((&file, None)),
        room: true,
        ..Opened::default()
    };
    let mut game = Game::open("wall_edited", &folder, &opened);
    game.click("Open the room");
    game.wait(|status| status["wall"] == "lobby");
    game.rest();
    let shown = |game: &mut Game| -> Vec<String> {
        let texts = game.headless().texts().into_iter();
        texts.map(|text| text.text).collect()
    };
    let before = shown(&mut game);
    std::fs::write(&file, story("Two.")).expect("a scenario");
    let said = game.wait(|status| status["notice"] != "");
    std::fs::write(&file, "(broken").expect("a scenario");
    game.wait(|status| status["problem"] != "");
    // Also what is asked for by a key stands below the picture, not over it.
    assert_eq!(shown(&mut game), before);
    game.key("m");
    game.rest();
    let below = shown(&mut game);
    assert_eq!(below.len(), before.len() + 1, "{below:?}");
    // Whoever leads sees it behind Escape, for a while.
    game.key("Escape");
    for _ in 0..4 {
        game.headless().frame();
    }
    assert!(shown(&mut game).iter().any(|one| one == text(&said["notice"])));
}

#[test]
fn a_workshop_that_broke_off_is_gone_on_with_where_it_was_set_up() {
    let mut game = setup("wall_resumed");
    let scenes = scenes();
    let folder = scenes.join("friday_shipment");
    let opened = Opened::room(&folder);
    let offered = |game: &mut Game| {
        game.headless()
            .texts()
            .iter()
            .any(|one| one.text.starts_with("Go on with the last"))
    };
    assert!(!offered(&mut game), "nothing was begun yet");
    game.click("How people vote");
    game.click("Open the room");
    game.wait(|status| status["wall"] == "lobby");
    for key in ["n", "1", "2", "Return"] {
        game.key(key);
    }
    while game.status()["wall"] != "vote" {
        game.key("space");
        game.rest();
    }
    for key in ["1", "7", "Return"] {
        game.key(key);
    }
    game.rest();
    assert_eq!(game.status()["counted"], "7 of 12 present have voted");
    // The game ends without a word.
    let mut game = game.restart_like(&opened);
    game.click("Go on with the last workshop");
    game.wait(|status| status["wall"] == "vote");
    assert_eq!(game.status()["counted"], "7 of 12 present have voted");
    game.key("Escape");
    game.click("Look back now");
    game.wait(|status| status["wall"] == "debrief");
    // Nothing takes that back, so it is asked about.
    game.key("space");
    game.rest();
    assert_eq!(game.status()["wall"], "debrief");
    game.key("space");
    game.wait(|status| status["wall"] == "finished");
    until_written(&mut game);
    let mut game = game.restart_like(&opened);
    assert!(!offered(&mut game), "it came to its end");
}

/// In a room of raised hands, at this picture.
fn hands_at(name: &str, wall: &str) -> Game {
    let mut game = setup(name);
    game.click("How people vote");
    game.click("Open the room");
    game.wait(|status| status["wall"] == "lobby");
    while game.rest()["wall"] != wall {
        game.key("space");
    }
    game
}

fn on_the_wall(game: &mut Game) -> Vec<String> {
    game.rest();
    game.headless()
        .texts()
        .into_iter()
        .map(|text| text.text)
        .collect()
}

#[test]
fn the_key_that_closes_the_list_of_keys_does_not_lead_on_as_well() {
    let mut game = hands_at("wall_list_closed", "page");
    let page = on_the_wall(&mut game);
    for key in ["Return", "space"] {
        game.key("Escape");
        game.key_on("Back to the picture", key);
        assert_eq!(on_the_wall(&mut game), page, "{key}");
        assert_eq!(game.status()["overlay"], "None");
    }
    // Looked back on: the end is not asked about yet.
    game.key("Escape");
    game.go_to("Look back now");
    let shown = on_the_wall(&mut game);
    assert_eq!(game.status()["wall"], "debrief");
    assert!(
        !shown.iter().any(|text| text.contains("ends it for good")),
        "{shown:?}"
    );
}

#[test]
fn a_count_for_what_cannot_be_chosen_closes_no_vote() {
    let mut game = hands_at("wall_no_such_option", "vote");
    for key in ["9", "1", "2", "Return"] {
        game.key(key);
    }
    let shown = on_the_wall(&mut game);
    assert_eq!(game.status()["wall"], "vote", "{shown:?}");
    assert!(shown.iter().any(|text| text == "0 have voted"), "{shown:?}");
    game.key("9");
    let shown = on_the_wall(&mut game);
    assert!(
        shown.iter().any(|text| text.contains("no such option")),
        "{shown:?}"
    );
    // A clicker leads on all the same: it asks first, for nobody has voted.
    game.key("Next");
    game.key("Next");
    game.wait(|status| status["wall"] != "vote");
}
