//! Letters and digits that are typed are letters and digits, and stand where they were typed: while a line or a field is filled in,
//! no key does anything else.

use super::app_journal::{begin, opened};
use super::app_support::{Game, Opened, scenes, text};

/// Every letter and digit, once.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";

/// What keys could change: where one is, what lies over it, the picture, and the sound.
fn there(game: &Game) -> [String; 4] {
    let status = game.status();
    ["screen", "overlay", "wall", "sound"].map(|what| status[what].to_string())
}

/// Types every letter and digit; nothing but what is typed changes.
#[track_caller]
fn types_all(game: &mut Game, what: &str) {
    game.rest();
    let before = there(game);
    for letter in LETTERS.chars() {
        game.key(&letter.to_string());
        game.rest();
        assert_eq!(there(game), before, "{letter} in {what}");
    }
}

/// Whether this stands on the picture.
fn reads(game: &mut Game, part: &str) -> bool {
    let texts = game.headless().texts();
    // However long it is, and however it is broken.
    texts.iter().any(|one| one.text.replace('\n', "").contains(part))
}

/// A room that raises hands, in its lobby.
fn hands(name: &str) -> Game {
    let scenes = scenes();
    let folder = scenes.join("friday_shipment");
    let mut game = Game::open(name, &scenes, &Opened::room(&folder));
    game.headless().resize(1920.0, 1080.0);
    game.click("How people vote");
    game.click("Open the room");
    game.wait(|status| status["wall"] == "lobby");
    game
}

/// On to the first picture of this kind.
fn on_to(game: &mut Game, wall: &str) {
    for _ in 0..60 {
        if game.rest()["wall"] == wall {
            return;
        }
        game.key("space");
    }
    panic!("there is no {wall}: {}", game.status());
}

#[test]
fn what_is_typed_below_the_picture_of_a_room_does_nothing_but_stand_there() {
    let mut game = hands("letters_wall");
    game.key("n");
    types_all(&mut game, "the number of people");
    game.key("Escape");
    on_to(&mut game, "vote");
    for key in ["w", "1"] {
        game.key(key);
        types_all(&mut game, key);
        game.key("Escape");
        game.rest();
    }
    for key in ["1", "9", "Return"] {
        game.key(key);
    }
    on_to(&mut game, "result");
    let sound = game.status()["sound"].clone();
    game.key("2");
    types_all(&mut game, "a reason");
    assert!(reads(&mut game, LETTERS), "the reason stands there");
    // On a slow machine the last letter and Enter come at once, and what comes behind them is a key again.
    game.keys(&["m", "Return"]);
    game.rest();
    assert_eq!(game.status()["wall"], "decided");
    assert_eq!(game.status()["sound"], sound, "an M at the end is a letter");
    game.key("m");
    game.rest();
    assert_ne!(game.status()["sound"], sound, "now it is a key");
    game.key("Escape");
    game.wait(|status| status["overlay"] == "Room");
    game.key("m");
    game.key("Escape");
    game.rest();
    // It counts once, though two listen, and the list that was closed does not open again.
    assert_eq!(
        (&game.status()["sound"], &game.status()["overlay"]),
        (&sound, &"None".into())
    );
}

#[test]
fn what_is_typed_into_the_fields_of_a_room_and_of_a_story_is_in_them() {
    let scenes = scenes();
    let folder = scenes.join("friday_shipment");
    let mut game = Game::open("letters_setup", &scenes, &Opened::room(&folder));
    for field in ["Wi-Fi", "Its password"] {
        to(&mut game, field);
        types_all(&mut game, field);
    }
    let sound = game.status()["sound"].clone();
    game.keys(&["m", "Tab"]);
    game.rest();
    assert_eq!(game.status()["sound"], sound, "whoever types on types an M");

    let mut game = opened("letters_play", "2026-11-03");
    begin(&mut game);
    game.read_on_to_decision();
    game.key("l");
    game.wait(|status| status["overlay"] == "Log");
    to(&mut game, "Type to look for words");
    types_all(&mut game, "the search");
    assert_eq!(game.status()["field"], LETTERS);
    let sound = game.status()["sound"].clone();
    game.keys(&["m", "l", "Tab"]);
    game.rest();
    assert_eq!(game.status()["overlay"], "Log", "an l closes nothing");
    assert_eq!(game.status()["sound"], sound);
}

#[test]
fn a_password_that_is_typed_in_the_same_frame_as_the_name_before_it_is_on_no_wall() {
    let scenes = scenes();
    let folder = scenes.join("friday_shipment");
    let mut game = Game::open("letters_password", &scenes, &Opened::room(&folder));
    to(&mut game, "Wi-Fi");
    game.chord(&["g", "Tab", "p"]);
    game.click("Open the room");
    game.wait(|status| status["wall"] == "lobby");
    game.rest();
    assert!(reads(&mut game, "Join the Wi-Fi “g”") && !reads(&mut game, "gp"));
}

/// Goes to a field.
fn to(game: &mut Game, field: &str) {
    for _ in 0..60 {
        if text(&game.status()["focus"]).starts_with(field) {
            return;
        }
        game.key("Tab");
    }
    panic!("Tab does not reach {field}: {}", game.status());
}

#[test]
fn a_reason_that_is_missing_is_typed_where_it_is_asked_for() {
    let mut game = hands("letters_reason");
    on_to(&mut game, "vote");
    for key in ["1", "9", "Return", "c", "c", "r"] {
        game.key(key);
        game.rest();
    }
    assert_eq!(game.status()["wall"], "result");
    // Against most votes, and without a word why.
    game.key("2");
    game.key("Return");
    game.rest();
    assert!(reads(&mut game, "Say why in a few words"), "it is asked for");
    types_all(&mut game, "a reason that was asked for");
    game.key("Return");
    game.wait(|status| status["wall"] == "decided");
    game.rest();
    assert!(reads(&mut game, LETTERS), "the room sees it");
    // With most votes none is wanted, and what is pressed next is a key again.
    let mut game = hands("letters_no_reason");
    on_to(&mut game, "vote");
    for key in ["1", "9", "Return", "c", "c", "r", "1", "Return"] {
        game.key(key);
        game.rest();
    }
    assert_eq!(game.status()["wall"], "decided");
    game.key("b");
    game.rest();
    assert!(!reads(&mut game, "because"), "nothing is typed any more");
}
