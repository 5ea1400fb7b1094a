//! Predict first: what is expected of a choice is said before it is seen, by keyboard, and told beside the result.

use super::app_support::{Game, Opened, labels, text};
use crate::support::generated::generated;

/// Turns on that one says first what a choice will do, and comes to the first decision.
fn predicting(name: &str) -> Game {
    let opened = Opened {
        settings: "predict: true",
        ..Opened::default()
    };
    let mut game = Game::playing_like(name, &generated(9, "One."), &opened);
    game.read_on_to_decision();
    game
}

/// What is said of the gauges so far, by the names of what was pressed, from A to Z.
fn chosen(status: &serde_json::Value) -> Vec<String> {
    let mut all = labels(status);
    all.retain(|label| label.ends_with(", chosen"));
    all.sort();
    all
}

/// Whether a result tells what was said of it.
fn told(game: &mut Game) -> bool {
    game.rest();
    let texts = game.headless().texts();
    texts.iter().any(|laid| laid.text.contains("you said"))
}

/// Takes the option, whatever was said of it; whether the result tells that.
fn sees(game: &mut Game) -> bool {
    let decision = game.status()["decision"].clone();
    game.click("See what happens");
    game.wait(|status| status["decision"] != decision);
    told(game)
}

/// Asks for the first option and finds nothing said of it.
#[track_caller]
fn asks_anew(game: &mut Game) {
    game.read_on_to_decision();
    game.key("1");
    game.wait(|status| status["focus"] == "Morale: Down");
    assert!(chosen(&game.rest()).is_empty(), "{}", game.status());
}

#[test]
fn whoever_wants_to_says_first_where_the_gauges_go_and_is_told_how_that_was() {
    let mut game = predicting("predict");
    let decision = text(&game.status()["decision"]).to_owned();
    let options = labels(&game.status());
    // Nothing happens before it was said, and one may still think again.
    game.key("1");
    game.wait(|status| status["focus"] == "Morale: Down");
    assert_eq!(game.status()["decision"], decision.as_str());
    game.click("Back to the options");
    assert_eq!(labels(&game.rest()), options);
    game.key("1");
    game.wait(|status| status["focus"] == "Morale: Down");
    // By keyboard alone: up for morale, down for growth, nothing of delivery.
    game.key("Right");
    game.key("Right");
    game.key("Return");
    game.wait(|status| status["focus"] == "Morale: Up, chosen");
    game.click("Growth: Down");
    game.wait(|status| status["focus"] == "Growth: Down, chosen");
    assert_eq!(
        chosen(&game.rest()),
        ["Growth: Down, chosen", "Morale: Up, chosen"]
    );
    game.click("See what happens");
    game.wait(|status| status["decision"] != decision.as_str());
    game.rest();
    let told: Vec<String> = game
        .headless()
        .texts()
        .into_iter()
        .map(|laid| laid.text)
        .filter(|text| text.contains("you said"))
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].starts_with("Morale: you said up; it ") && told[1].starts_with("Growth: you said down; it "),
        "{told:?}"
    );
    assert!(
        told.iter().all(|text| text.contains("had a chance of")),
        "{told:?}"
    );
    // Who says nothing is told nothing.
    game.read_on_to_decision();
    game.key("1");
    assert!(!sees(&mut game));
}

#[test]
fn whoever_goes_back_to_a_decision_is_asked_anew() {
    let mut game = predicting("predict_back");
    game.key("1");
    game.click("Morale: Up");
    assert!(sees(&mut game));
    game.key("Escape");
    game.click("Go back to a decision");
    game.wait(|status| status["overlay"] == "Rewind");
    game.key("Return");
    game.wait(|status| status["overlay"] == "None");
    assert!(!told(&mut game), "what was undone was not foretold");
    asks_anew(&mut game);
    assert!(!sees(&mut game));
}

#[test]
fn what_was_said_of_one_story_is_not_said_of_another() {
    let mut game = predicting("predict_other");
    // One is left in the middle of it, the other just after it.
    for taken in [false, true] {
        asks_anew(&mut game);
        game.click("Morale: Up");
        game.wait(|status| status["focus"] == "Morale: Up, chosen");
        assert!(!taken || sees(&mut game));
        game.key("Escape");
        game.click("Quit to title");
        game.wait(|status| status["screen"] == "Title");
        for button in ["Play", "A generated week", "Start"] {
            game.go_to(button);
            game.rest();
        }
        game.wait(|status| status["screen"] == "Play");
        assert!(!told(&mut game));
    }
    asks_anew(&mut game);
}
