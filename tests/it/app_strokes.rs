//! A key counts with the modifiers that were down when it was pressed, also when all of it falls into one slow frame.

use super::app_author::scenario;
use super::app_support::{Game, scenes, text};

#[test]
fn shift_and_tab_within_one_frame_go_back() {
    let mut game = Game::start("strokes", &scenes());
    game.wait(|status| status["screen"] == "Title");
    let mut on = vec![text(&game.status()["focus"]).to_owned()];
    for _ in 0..2 {
        game.chord(&["Tab"]);
        on.push(text(&game.status()["focus"]).to_owned());
    }
    assert!(on[0] != on[1] && on[1] != on[2] && on[0] != on[2], "{on:?}");
    for back in [1, 0] {
        game.chord(&["shift", "Tab"]);
        assert_eq!(game.status()["focus"], on[back].as_str(), "{on:?}");
    }
    game.chord(&["Tab"]);
    assert_eq!(game.status()["focus"], on[1].as_str(), "Shift is up again");
}

#[test]
fn a_modifier_that_comes_after_a_key_is_not_the_keys() {
    let mut game = Game::start("strokes_after", &scenes());
    game.wait(|status| status["screen"] == "Title");
    let first = text(&game.status()["focus"]).to_owned();
    game.chord(&["Tab"]);
    let second = text(&game.status()["focus"]).to_owned();
    assert_ne!(first, second);
    game.chord(&["shift", "Tab"]);
    assert_eq!(game.status()["focus"], first.as_str());
    // Tab down, Shift down, both up: a plain Tab.
    game.chord(&["Tab", "shift"]);
    assert_eq!(game.status()["focus"], second.as_str());
}

#[test]
fn ctrl_and_a_digit_within_one_frame_turn_the_page_and_type_nothing() {
    let mut game = Game::playing("strokes_ctrl", &scenario());
    game.key("F12");
    game.wait(|status| status["overlay"] == "Author");
    game.key("4");
    game.wait(|status| text(&status["focus"]).starts_with("Find a scene"));
    game.chord(&["9"]);
    game.wait(|status| status["field"] == "9");
    game.chord(&["ctrl", "1"]);
    game.wait(|status| !text(&status["focus"]).starts_with("Find a scene"));
    game.chord(&["4"]);
    game.wait(|status| text(&status["focus"]).starts_with("Find a scene"));
    assert_eq!(game.status()["field"], "9", "Ctrl+1 is a command and no letter");
}
