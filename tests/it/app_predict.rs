//! Predict first: what is expected of a choice is said before it is seen, by keyboard, and told beside the result.

use super::app_support::{Game, Opened, labels, text};
use crate::support::generated::generated;

/// Turns on that one says first what a choice will do, and comes to the first decision.
fn predicting(name: &str) -> Game {
    let folder = crate::support::scratch(&format!("app_scenes_{name}"));
    let file = folder.join("story.scenario.ron");
    std::fs::write(&file, generated(9, "One.")).expect("a scenario");
    let dir = crate::support::scratch(&format!("app_{name}"));
    std::fs::write(
        dir.join("settings.ron"),
        "(language: Some(\"en\"), predict: true)",
    )
    .expect("settings");
    let opened = Opened {
        asked: Some((&file, Some(1))),
        ..Opened::default()
    };
    let mut game = Game::with(&dir, &folder, &opened);
    game.key_on("Start", "Return");
    game.wait(|status| status["screen"] == "Play");
    game.read_on_to_decision();
    game
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
    game.wait(|status| status["focus"] == "Morale: Up");
    game.click("Growth: Down");
    game.rest();
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
    game.click("See what happens");
    game.rest();
    let texts = game.headless().texts();
    assert!(
        texts.iter().all(|laid| !laid.text.contains("you said")),
        "{texts:?}"
    );
}
