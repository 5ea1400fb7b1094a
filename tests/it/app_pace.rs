//! The pace of words: they come one after the other, a key shows the rest of a line, and nothing of it goes by unseen.

use super::app_support::{Game, Opened, labels, text};
use crate::support::generated::generated;

const FIRST: &str = "There is more to it than part 0, and you know it.";
const SECOND: &str = "Mark one is where it all begins, and nobody knows yet how far it goes.";

fn playing(name: &str, settings: &str) -> Game {
    let opened = Opened {
        settings,
        ..Opened::default()
    };
    Game::playing_like(name, &generated(3, SECOND), &opened)
}

/// What is seen of a line.
fn seen_of(game: &mut Game, line: &str) -> String {
    let texts = game.headless().texts().into_iter().map(|laid| laid.text);
    let parts = texts.filter(|seen| line.starts_with(seen.as_str()));
    parts.max_by_key(String::len).unwrap_or_default()
}

/// Frames until some of a line is seen.
fn some_of(game: &mut Game, line: &str) -> String {
    for _ in 0..400 {
        let seen = seen_of(game, line);
        if !seen.is_empty() {
            return seen;
        }
        game.headless().frame();
    }
    panic!("nothing comes of {line}: {}", game.status());
}

#[test]
fn words_come_by_themselves_one_after_the_other() {
    let mut game = playing("pace_slow", "text_pace: Slow");
    let mut before = some_of(&mut game, FIRST);
    assert!(before.len() < FIRST.len() / 2, "not all of it at once: {before}");
    let mut steps = 0;
    while game.status()["settled"] == false {
        game.headless().frame();
        let now = seen_of(&mut game, FIRST);
        assert!(now.starts_with(&before), "{now} after {before}");
        steps += usize::from(now != before);
        before = now;
    }
    assert_eq!(before, FIRST);
    assert!(steps > 5, "word by word: {steps}");
}

#[test]
fn a_key_shows_the_rest_and_the_next_one_reads_on() {
    let mut game = playing("pace_key", "text_pace: Slow");
    let some = some_of(&mut game, FIRST);
    assert!(some.len() < FIRST.len(), "{some}");
    game.key("space");
    game.headless().frame();
    assert_eq!(seen_of(&mut game, FIRST), FIRST);
    assert_eq!(text(&game.rest()["line"]), FIRST, "the next one waits");
    // Two presses between two frames, as on a slow machine: no more than the beginning of the next line.
    game.keys(&["space", "Right"]);
    let some = some_of(&mut game, SECOND);
    assert!(some.len() < SECOND.len(), "{some}");
    assert_eq!(game.status()["decision"], "", "what it leads to comes behind it");
    game.key("space");
    game.headless().frame();
    assert_eq!(seen_of(&mut game, SECOND), SECOND);
    let status = game.wait(|status| status["decision"] != "");
    assert_eq!(text(&status["line"]), SECOND, "and it stands");
    game.decide();
}

#[test]
fn nothing_comes_word_by_word_where_nothing_is_to_move_or_it_was_not_asked_for() {
    for settings in ["", "text_pace: Slow, reduced_motion: true"] {
        let mut game = playing("pace_none", settings);
        assert_eq!(some_of(&mut game, FIRST), FIRST, "{settings}");
    }
    let mut game = playing("pace_whole", "text_pace: Slow, text_at_once: true");
    assert_eq!(some_of(&mut game, SECOND), SECOND);
}

#[test]
fn it_is_set_by_a_press_and_kept() {
    let mut game = Game::start("pace_set", &super::app_support::scenes());
    game.click("Settings");
    game.rest();
    let said = |game: &mut Game| {
        game.click("Text speed");
        game.rest();
        let paces = ["At once", "Quick", "Steady", "Slow"];
        let texts = game.headless().texts();
        let shown = texts.iter().find(|laid| paces.contains(&laid.text.as_str()));
        shown.expect("it says how fast").text.clone()
    };
    let told: Vec<String> = (0..4).map(|_| said(&mut game)).collect();
    assert_eq!(told, ["Quick", "Steady", "Slow", "At once"]);
    said(&mut game);
    game.rest();
    let kept = std::fs::read_to_string(game.dir.join("settings.ron")).expect("settings");
    assert!(kept.contains("text_pace: Quick"), "{kept}");
    assert!(
        labels(&game.restart().status())
            .iter()
            .any(|label| label == "Settings")
    );
}
