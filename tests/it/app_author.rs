//! The author's view without a window: opened, searched, jumped from, edited in, and told about broken files, by keyboard.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::app_support::{Game, text};
use crate::support::generated::generated;

/// A scenario with a choice that a flag opens.
pub(crate) fn scenario() -> String {
    let text = generated(30, "The first line.");
    text.replacen(
        "label: \"Do what the Leader does in part 9\", acts: [AskHow]",
        "label: \"Do what the Leader does in part 9\", acts: [AskHow], when: Flag(\"odd\"), locked: \"Nobody is odd yet.\"",
        1,
    )
}

fn closed(status: &Value, label: &str) -> Option<bool> {
    let buttons = status["buttons"].as_array()?;
    let button = buttons.iter().find(|one| text(&one["label"]).contains(label))?;
    button["enabled"].as_bool().map(|enabled| !enabled)
}

#[test]
fn by_keyboard_an_author_finds_a_scene_goes_there_and_opens_a_closed_choice() {
    let mut game = Game::playing("author", &scenario());
    let file = game.scenario();
    game.key("F12");
    game.wait(|status| status["overlay"] == "Author");
    game.key("4");
    game.wait(|status| {
        status["focus"]
            .as_str()
            .is_some_and(|name| name.starts_with("Find a scene"))
    });
    for key in ["d", "9"] {
        game.key(key);
    }
    game.wait(|status| status["field"] == "d9");
    let rows = |status: &Value| {
        let buttons = status["buttons"].as_array().cloned().unwrap_or_default();
        buttons
            .iter()
            .filter(|one| {
                one["label"]
                    .as_str()
                    .is_some_and(|name| name.starts_with('s') && name.contains(" · "))
            })
            .count()
    };
    game.wait(|status| rows(status) == 1);
    game.key("Return");
    game.key_on("Go there", "Return");
    let choice = "Do what the Leader does in part 9";
    let there = game.wait(|status| status["scene"] == "s9" && closed(status, choice) == Some(true));
    assert_eq!(there["edited"], false, "a legal way edits nothing");
    // The keyboard leaves the field, and the flag is set.
    game.key("Tab");
    game.wait(|status| {
        !status["focus"]
            .as_str()
            .is_some_and(|name| name.starts_with("Find a scene"))
    });
    game.key("2");
    game.click("odd: not set");
    game.wait(|status| status["edited"] == true && closed(status, choice) == Some(false));
    game.wait(|status| status["buttons"].to_string().contains("odd: set"));
    game.wait(|status| status["saved"] == true);
    assert!(
        saved(&game).contains("d6") && !saved(&game).contains("edits"),
        "an edit is not saved, the way is"
    );
    game.click("Back to the story");
    game.wait(|status| status["edited"] == false && closed(status, choice) == Some(true));
    broken_and_repaired(&mut game, &file);
    game.key("Escape");
    game.wait(|status| status["overlay"] == "None" && status["screen"] == "Play");
}

fn saved(game: &Game) -> String {
    fs::read_to_string(game.dir.join("generated.save")).unwrap_or_default()
}

/// Breaks the file in two places: both are listed with their places, the game plays on, and all is well again after.
fn broken_and_repaired(game: &mut Game, file: &Path) {
    let good = fs::read_to_string(file).expect("the scenario");
    let bad = good
        .replacen("hat: Leader", "hat: Leeder", 1)
        .replacen("Go(\"s2\")", "Go(\"s2222\")", 1);
    fs::write(file, bad).expect("written");
    game.wait(|status| status["problem"] != "");
    game.key("7");
    let told = game.wait(|status| {
        let buttons = status["buttons"].to_string();
        buttons.contains("Leeder") && buttons.contains("s2222") && buttons.contains("story.scenario.ron:")
    });
    assert_eq!(told["decision"], "d9", "the last good version plays on");
    fs::write(file, good).expect("written");
    game.wait(|status| status["problem"] == "" && !status["buttons"].to_string().contains("Leeder"));
}
