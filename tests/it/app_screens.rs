//! Every screen and overlay without a window: it opens, it closes, and takes away what it brought.

use std::path::Path;

use super::app_support::{Game, Opened, labels, scenes, text};
use crate::support::generated::generated;

/// Opens and closes something by keyboard three times; what is there afterwards is what was there after the first time.
fn opens_and_closes(game: &mut Game, name: &str, open: impl Fn(&mut Game), close: impl Fn(&mut Game)) {
    let mut after = Vec::new();
    for _ in 0..3 {
        open(game);
        game.rest();
        let inside = game.headless().nodes();
        close(game);
        game.rest();
        after.push((game.headless().nodes(), inside));
    }
    assert!(after[1].1 != after[1].0, "{name} shows something: {after:?}");
    assert_eq!(after[1].0, after[2].0, "{name} leaves nothing behind: {after:?}");
}

fn overlay(game: &mut Game, keys: &[&str], overlay: &str, back: &[&str]) {
    opens_and_closes(
        game,
        overlay,
        |game| {
            keys.iter().for_each(|key| press(game, key));
            game.wait(|status| status["overlay"] == overlay);
        },
        |game| {
            back.iter().for_each(|key| press(game, key));
            game.wait(|status| status["overlay"] == "None");
        },
    );
}

/// Presses a key, or, with a `>` before it, goes to the button of this name and presses that.
fn press(game: &mut Game, key: &str) {
    match key.strip_prefix('>') {
        Some(button) => game.tab_to(button),
        None => game.key(key),
    }
    game.rest();
}

#[test]
fn every_overlay_opens_closes_and_despawns() {
    let mut game = Game::playing("overlays", &generated(9, "One."));
    game.decide();
    game.read_on_to_decision();
    overlay(&mut game, &["Escape"], "Pause", &["Escape"]);
    overlay(&mut game, &["w"], "Why", &["w"]);
    overlay(&mut game, &["l"], "Log", &["l"]);
    overlay(&mut game, &["w"], "Why", &["Return"]);
    overlay(&mut game, &["l"], "Log", &["Escape"]);
    overlay(
        &mut game,
        &["Escape", ">Settings"],
        "Settings",
        &["Escape", "Escape"],
    );
    overlay(
        &mut game,
        &["Escape", ">Go back to a decision"],
        "Rewind",
        &["Escape", "Escape"],
    );
    for tab in ["1", "2", "3", "4", "5", "6", "7"] {
        overlay(&mut game, &["F12", tab], "Author", &["F12"]);
        // A page of the author's view that can be typed in keeps digits; the next one begins at the first page.
        press(&mut game, "F12");
        game.keys(&["ctrl", "1"]);
        press(&mut game, "F12");
    }
}

#[test]
fn every_screen_opens_closes_and_despawns() {
    let mut game = Game::start("screens", &scenes());
    opens_and_closes(
        &mut game,
        "the library",
        |game| {
            press(game, ">Play");
            assert_eq!(game.status()["screen"], "Library");
        },
        |game| {
            press(game, "Escape");
            assert_eq!(game.status()["screen"], "Title");
        },
    );
    press(&mut game, ">Play");
    opens_and_closes(
        &mut game,
        "the briefing",
        |game| {
            press(game, ">The Friday Shipment");
            assert_eq!(game.status()["screen"], "Briefing");
        },
        |game| {
            press(game, "Escape");
            assert_eq!(game.status()["screen"], "Library");
        },
    );
    press(&mut game, "Escape");
    overlay(&mut game, &[">Settings"], "Settings", &["Escape"]);
    press(&mut game, ">Play");
    press(&mut game, ">The Friday Shipment");
    let briefing = game.headless().nodes();
    press(&mut game, ">Start");
    press(&mut game, "Escape");
    press(&mut game, ">Quit to title");
    press(&mut game, ">Play");
    press(&mut game, ">The Friday Shipment");
    assert_eq!(game.headless().nodes(), briefing, "playing left nothing behind");
}

#[test]
fn any_size_is_survived_by_layout_and_every_button_has_a_place() {
    let mut game = Game::playing("sizes", &generated(9, "One."));
    game.read_on_to_decision();
    let before = labels(&game.rest());
    for (width, height) in [
        (1.0, 1.0),
        (40.0, 900.0),
        (640.0, 480.0),
        (2.0, 2.0),
        (1280.0, 720.0),
    ] {
        game.headless().resize(width, height);
        game.rest();
    }
    assert_eq!(labels(&game.rest()), before);
}

#[test]
fn settings_are_kept_and_hints_and_pace_follow() {
    let mut game = Game::start("settings", &scenes());
    press(&mut game, ">Settings");
    press(&mut game, ">Whole scenes at once");
    press(&mut game, ">Larger");
    game.rest();
    let kept = std::fs::read_to_string(game.dir.join("settings.ron")).expect("settings");
    assert!(
        kept.contains("text_at_once: true") && kept.contains("text_step: 2"),
        "{kept}"
    );
    let game = game.restart();
    assert!(game.status()["screen"] == "Title");
    assert_eq!(
        std::fs::read_to_string(game.dir.join("settings.ron")).expect("settings"),
        kept
    );
}

#[test]
fn hints_are_off_or_say_which_gauges_or_which_way_and_what_was_set_before_stays() {
    let signs = |game: &mut Game| {
        game.read_on_to_decision();
        let texts = game.headless().texts();
        texts
            .iter()
            .any(|laid| !laid.text.is_empty() && laid.text.chars().all(|letter| "+\u{2212}".contains(letter)))
    };
    let set = |game: &Game| {
        let kept = std::fs::read_to_string(game.dir.join("settings.ron")).expect("settings");
        kept.lines()
            .find(|line| line.contains("hints:"))
            .map(|line| line.trim().to_owned())
    };
    // Earlier files had them on or off.
    for (before, shown, now) in [
        ("hints: true", true, "hints: Off,"),
        ("hints: false", false, "hints: Which,"),
        ("hints: Off", false, "hints: Which,"),
        ("hints: Which", false, "hints: Ways,"),
        ("hints: Ways", true, "hints: Off,"),
    ] {
        let opened = Opened {
            settings: before,
            ..Opened::default()
        };
        let mut game = Game::playing_like(&before.replace(": ", "_"), &generated(9, "One."), &opened);
        assert_eq!(signs(&mut game), shown, "{before}");
        press(&mut game, "Escape");
        press(&mut game, ">Settings");
        press(&mut game, ">Hints on choices");
        assert_eq!(set(&game).as_deref(), Some(now), "{before}");
    }
}

#[test]
fn after_an_overlay_the_focus_is_where_it_was() {
    let mut game = Game::start("focus_back", &scenes());
    for way in ["Escape", "Return"] {
        press(&mut game, ">Settings");
        assert_eq!(game.status()["overlay"], "Settings");
        press(&mut game, way);
        let status = game.wait(|status| status["overlay"] == "None");
        assert_eq!(text(&status["focus"]), "Settings", "{way}");
    }
    press(&mut game, "Return");
    assert_eq!(game.status()["overlay"], "Settings");
}

#[test]
fn a_broken_scenario_has_a_card_that_says_why_and_the_others_can_be_played() {
    let folder = crate::support::scratch("app_scenes_broken");
    std::fs::write(folder.join("good.scenario.ron"), generated(6, "One.")).expect("a scenario");
    std::fs::write(folder.join("bad.scenario.ron"), "(format: 1, id: 3").expect("a scenario");
    let mut game = Game::start("broken", &folder);
    press(&mut game, ">Play");
    press(&mut game, ">A generated week");
    assert_eq!(game.status()["screen"], "Briefing");
    // Asked for by name, the broken one leads to the library, where its card is.
    let bad = folder.join("bad.scenario.ron");
    let opened = Opened {
        asked: Some((Path::new(&bad), None)),
        ..Opened::default()
    };
    let mut game = game.restart_like(&opened);
    let status = game.rest();
    // Its card comes first and cannot be opened; the focus is on one that can.
    assert_eq!(
        (text(&status["screen"]), text(&status["focus"])),
        ("Library", "A generated week")
    );
}
