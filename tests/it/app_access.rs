//! For every eye: on every screen and in every scheme words stand out from what is behind them.

use twohats::draw::scheme::{Scheme, contrast};

use super::app_journal::to_the_debrief;
use super::app_support::{Game, Opened};
use crate::support::generated::generated;

/// A game at the briefing of a story, with these settings.
pub(crate) fn playing(name: &str, settings: &str) -> Game {
    let opened = Opened {
        settings,
        ..Opened::default()
    };
    Game::briefed(name, &generated(3, "One."), &opened)
}

/// Calls `look` on every screen between the briefing and the journal.
pub(crate) fn on_every_screen(game: &mut Game, look: &mut impl FnMut(&mut Game, &str)) {
    let mut at = |game: &mut Game, what: &str| {
        game.rest();
        look(game, what);
    };
    at(game, "briefing");
    game.key_on("Start", "Return");
    game.wait(|status| status["screen"] == "Play");
    at(game, "play");
    game.read_on_to_decision();
    at(game, "decision");
    game.decide();
    at(game, "result");
    for (key, overlay) in [("w", "Why"), ("l", "Log"), ("Escape", "Pause")] {
        game.key(key);
        game.wait(|status| status["overlay"] == overlay);
        at(game, overlay);
        game.key("Escape");
        game.wait(|status| status["overlay"] == "None");
    }
    game.key("Escape");
    game.click("Settings");
    game.wait(|status| status["overlay"] == "Settings");
    at(game, "settings");
    game.key("Escape");
    game.rest();
    game.key("Escape");
    game.key("F12");
    game.wait(|status| status["overlay"] == "Author");
    at(game, "author");
    game.key("F12");
    to_the_debrief(game);
    at(game, "debrief");
    game.click("What I take from it");
    game.wait(|status| status["screen"] == "Reflect");
    at(game, "reflect");
    game.click("Done, to the journal");
    game.wait(|status| status["screen"] == "Journal");
    at(game, "journal");
    game.key("Escape");
    game.wait(|status| status["screen"] == "Title");
    at(game, "title");
    game.go_to("Play");
    game.wait(|status| status["screen"] == "Library");
    at(game, "library");
}

/// Plays with these settings and finds every text that does not stand out as far as it should.
#[track_caller]
fn words_stand_out(name: &str, scheme: Scheme, least: f32) {
    let settings = format!("light: {}, high_contrast: {}", scheme.light, scheme.contrast);
    let mut game = playing(name, &settings);
    let (mut weak, mut seen) = (Vec::new(), 0);
    on_every_screen(&mut game, &mut |game, screen| {
        for laid in game.headless().texts() {
            let Some(ground) = laid.ground else {
                // Through a tinted ground the picture behind it is seen; with high contrast there is none such.
                if scheme.contrast {
                    weak.push(format!("{screen}: {:.40} lies on a picture", laid.text));
                }
                continue;
            };
            seen += 1;
            let apart = contrast(laid.ink, ground);
            if apart < least {
                weak.push(format!(
                    "{screen}: {:.40} {apart:.2} {:?} on {ground:?}",
                    laid.text, laid.ink
                ));
            }
        }
    });
    assert!(seen > 200, "only {seen} texts were seen");
    weak.sort();
    weak.dedup();
    assert!(weak.is_empty(), "{scheme:?}:\n{}", weak.join("\n"));
}

#[test]
fn in_usual_colours_words_can_be_read() {
    words_stand_out("access_dark", Scheme::default(), 4.5);
}

#[test]
fn in_light_colours_words_can_be_read() {
    let light = Scheme {
        light: true,
        contrast: false,
    };
    words_stand_out("access_light", light, 4.5);
}

#[test]
fn with_high_contrast_words_stand_out_by_seven_to_one() {
    for light in [false, true] {
        let scheme = Scheme {
            light,
            contrast: true,
        };
        words_stand_out(&format!("access_high_{light}"), scheme, 7.0);
    }
}

#[test]
fn easier_letters_are_further_apart_and_take_nothing_out_of_sight() {
    let width = |settings: &str, name: &str| {
        let mut game = playing(name, settings);
        game.rest();
        let texts = game.headless().texts();
        let title = texts
            .iter()
            .find(|laid| laid.text == "Start")
            .expect("a button")
            .clone();
        assert!(title.whole, "{title:?}");
        title.seen[2] - title.seen[0]
    };
    let (usual, easy) = (
        width("easy_letters: false", "access_usual"),
        width("easy_letters: true", "access_easy"),
    );
    assert!(easy > usual * 1.05, "{easy} beside {usual}");
}

/// What lies where on the page of settings, but for what says itself how the switch stands.
fn laid_out(game: &mut Game) -> Vec<(String, [f32; 4])> {
    game.rest();
    let mut texts = game.headless().texts();
    texts.retain(|laid| laid.whole && laid.text.len() > 2 && !["Off", "On"].contains(&laid.text.as_str()));
    texts.into_iter().map(|laid| (laid.text, laid.seen)).collect()
}

/// Turned on while something is on screen, it is set anew at once, and off it is what it was.
#[test]
fn easier_letters_change_what_is_on_screen_and_back() {
    let mut game = playing("access_turned", "easy_letters: false");
    game.key_on("Start", "Return");
    game.wait(|status| status["screen"] == "Play");
    game.key("Escape");
    game.click("Settings");
    game.wait(|status| status["overlay"] == "Settings");
    let turned = |game: &mut Game| {
        game.click("Easier letters");
        laid_out(game)
    };
    let before = laid_out(&mut game);
    let (on, off) = (turned(&mut game), turned(&mut game));
    // Short ones; long ones are broken where the line ends.
    let wider = before.iter().filter(|(text, was)| {
        let now = on.iter().find(|(same, _)| same == text);
        now.is_some_and(|(_, is)| is[2] - is[0] > (was[2] - was[0]) * 1.05)
    });
    assert!(wider.count() > 2, "{on:?} beside {before:?}");
    assert_eq!(off, before);
}
