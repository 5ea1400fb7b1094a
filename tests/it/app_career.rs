//! A career in the window: begun, left, gone on with, answered and promised, and its portrait; by keyboard alone.

use std::fs;
use std::sync::Arc;

use twohats::career::{Campaign, Career, Now, Promise, Road};
use twohats::lab::policy::Policy;
use twohats::library::CAMPAIGN;
use twohats::play::replay::Move;

use super::app_journal::runs;
use super::app_support::{Game, Opened, labels, scenes, text};
use crate::support::scenario;

/// A career in which so many parts have been played, kept as the game keeps it.
fn played(parts: usize) -> Road {
    let (campaign, _) = Campaign::parse(CAMPAIGN.0, CAMPAIGN.1);
    let campaign = Arc::new(campaign.expect("it is sound"));
    let file = |id: &str| scenario(&format!("scenes/{id}/{id}.scenario.ron"));
    let scenarios = campaign.parts.iter().map(|part| file(&part.scenario)).collect();
    let career = Career::new(&campaign, 1);
    let mut road = Road::new(campaign, scenarios, career).expect("a career of this campaign");
    for part in 0..parts {
        let mut played = road.playthrough().expect("a part");
        while played.state().ending().is_none() {
            let action = Policy::Mix.action(played.scenario(), played.state());
            played.act(action).expect("it is open");
        }
        road.keep(&played);
        if part + 1 < parts {
            assert!(road.promise("Because.", Promise::AskFirst));
        }
    }
    road
}

/// A game with this career in its folder.
fn game_with(name: &str, road: &Road, language: &str) -> Game {
    let dir = crate::support::scratch(&format!("app_{name}"));
    fs::write(dir.join("settings.ron"), "(language: Some(\"en\"))").expect("settings");
    fs::write(dir.join("career.ron"), road.career().to_text()).expect("a career");
    let opened = Opened {
        language: Some(language),
        ..Opened::default()
    };
    Game::with(&dir, &scenes(), &opened)
}

/// A game with this as its career's file.
fn game_of(name: &str, career: &str) -> Game {
    let dir = crate::support::scratch(&format!("app_{name}"));
    fs::write(dir.join("settings.ron"), "(language: Some(\"en\"))").expect("settings");
    fs::write(dir.join("career.ron"), career).expect("a file");
    Game::with(&dir, &scenes(), &Opened::default())
}

/// The careers that were put away, by their files' names.
fn away(game: &Game) -> Vec<(String, Career)> {
    let files = fs::read_dir(game.dir.join("careers"))
        .into_iter()
        .flatten()
        .flatten();
    let mut all: Vec<_> = files
        .map(|file| {
            let text = fs::read_to_string(file.path()).expect("text");
            let name = file.file_name().to_string_lossy().into_owned();
            (name, Career::parse(&text).expect("a career"))
        })
        .collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all
}

/// What the game has kept.
fn kept(game: &Game) -> Career {
    let text = fs::read_to_string(game.dir.join("career.ron")).expect("it is kept");
    Career::parse(&text).expect("a career")
}

#[test]
fn by_keyboard_a_career_is_begun_left_and_gone_on_with() {
    let mut game = Game::start("career", &scenes());
    game.go_to("A Career");
    game.wait(|status| status["screen"] == "Career");
    game.go_to("Begin");
    game.button("Begin this part");
    game.rest();
    game.go_to("Begin this part");
    game.wait(|status| status["screen"] == "Play" && status["scenario"] == "no_title");
    game.decide();
    game.decide();
    game.rest();
    assert_eq!(kept(&game).parts[0].replay.decisions(), 2);
    assert!(
        !game.dir.join("no_title.save").exists(),
        "the career keeps its own place"
    );

    let mut game = game.restart();
    game.go_to("A Career");
    game.go_to("Go on");
    game.wait(|status| status["screen"] == "Play" && status["scenario"] == "no_title");
    game.decide();
    game.rest();
    assert_eq!(kept(&game).parts[0].replay.decisions(), 3);
    let decided: Vec<usize> = runs(&game.dir)
        .iter()
        .map(|(_, run)| run.decisions.len())
        .collect();
    assert_eq!(decided, [3], "going on is the same run of the journal");
    // Escape and back: the title again, and the career is still there.
    game.key("Escape");
    game.go_to("Quit to title");
    game.go_to("A Career");
    game.button("Go on");
    game.key("Escape");
    game.wait(|status| status["screen"] == "Title");
}

#[test]
fn between_two_parts_one_answers_and_promises_and_the_next_part_begins() {
    let road = played(1);
    assert_eq!(road.now(), Now::Passage(0));
    let mut game = game_with("career_passage", &road, "en");
    game.go_to("A Career");
    game.wait(|status| status["screen"] == "Career");
    let shown = texts(&mut game);
    for head in [
        "What got you here",
        "What you have to let go of",
        "Who comes along",
        "In between",
    ] {
        assert!(shown.contains(head), "{head}: {shown}");
    }
    // Enter leads to the field of the answer, behind which the promises are.
    game.key_on("Answer, and make a promise", "Return");
    game.wait(|status| status["focus"] == "A question");
    for letter in ["n", "o"] {
        game.key(letter);
    }
    assert_eq!(text(&game.rest()["field"]), "no");
    let mut offers: Vec<String> = labels(&game.status());
    offers.retain(|label| label != "Back to title" && label != "Answer, and make a promise");
    assert_eq!(offers.len(), 3, "three promises: {offers:?}");
    game.go_to(&offers[0]);
    game.button("Begin this part");
    game.rest();
    let shown = texts(&mut game);
    assert!(
        shown.contains("Who is there") && shown.contains("Edda Marchetti"),
        "{shown}"
    );
    let career = kept(&game);
    assert_eq!(career.parts[0].answer, "no");
    assert!(career.parts[0].promise.is_some());
    game.go_to("Begin this part");
    game.wait(|status| status["screen"] == "Play" && status["scenario"] == "promoted");
    game.rest();
    assert_eq!(kept(&game).parts.len(), 2);
}

#[test]
fn at_the_end_there_is_a_portrait_in_every_language_and_another_career() {
    let road = played(5);
    assert_eq!(road.now(), Now::Over);
    for (language, title, head, anew) in [
        ("en", "A Career", "Which hat where", "Begin another career"),
        (
            "de",
            "Ein Berufsleben",
            "Welcher Hut wo",
            "Ein anderes Berufsleben",
        ),
        (
            "es",
            "Una carrera",
            "Qué sombrero y dónde",
            "Empezar otra carrera",
        ),
    ] {
        let mut game = game_with(&format!("career_over_{language}"), &road, language);
        game.go_to(title);
        game.wait(|status| status["screen"] == "Career");
        assert!(texts(&mut game).contains(head), "{language}");
        if language == "en" {
            game.go_to(anew);
            game.button("Begin this part");
            game.rest();
            assert_eq!(kept(&game).parts.len(), 0);
            let told = game.seen("notice").join("\n");
            assert!(told.contains("careers/a_career-1.career.ron"), "{told}");
            game.go_to("Begin this part");
            game.decide();
            game.rest();
            assert_eq!(kept(&game).parts[0].replay.decisions(), 1);
            assert_eq!(
                away(&game),
                [("a_career-1.career.ron".to_owned(), road.career().clone())]
            );
        } else {
            game.button(anew);
        }
    }
}

#[test]
fn a_career_that_cannot_be_read_is_set_aside_and_told_of() {
    let dir = crate::support::scratch("app_career_broken");
    fs::write(dir.join("settings.ron"), "(language: Some(\"en\"))").expect("settings");
    fs::write(dir.join("career.ron"), "(career: 1, nothing: true)").expect("a file");
    let mut game = Game::with(&dir, &scenes(), &Opened::default());
    game.go_to("A Career");
    game.button("Begin");
    let notice = text(&game.wait(|status| status["notice"] != "")["notice"]).to_owned();
    assert!(notice.contains("career.ron"), "{notice}");
    assert!(dir.join("career.ron.bad").exists());
}

#[test]
fn a_career_that_cannot_be_told_now_is_kept_and_told_of() {
    let road = played(1);
    let other = Career {
        campaign: "another".to_owned(),
        ..road.career().clone()
    };
    let mut game = game_of("career_other", &other.to_text());
    game.go_to("A Career");
    game.button("Begin another career");
    let shown = texts(&mut game);
    assert!(shown.contains("it belongs to the campaign “another”"), "{shown}");
    // Enter pressed once too often leads back.
    game.key("Return");
    game.wait(|status| status["screen"] == "Title");
    game.rest();
    assert_eq!(kept(&game), other, "it is as it was");
    game.go_to("A Career");
    game.go_to("Begin another career");
    game.button("Begin this part");
    game.rest();
    assert_eq!(
        (kept(&game).parts.len(), kept(&game).campaign.as_str()),
        (0, "a_career")
    );
    assert_eq!(away(&game), [("another-1.career.ron".to_owned(), other)]);
}

#[test]
fn a_career_of_a_newer_version_stays_where_it_is() {
    let newer = "(career: 9, of: \"the future\")";
    let mut game = game_of("career_newer", newer);
    game.go_to("A Career");
    game.button("Begin another career");
    let shown = texts(&mut game);
    assert!(shown.contains("written by a newer Two Hats"), "{shown}");
    let there = |game: &Game, name: &str| fs::read_to_string(game.dir.join(name)).unwrap_or_default();
    assert_eq!(there(&game, "career.ron"), newer);
    game.go_to("Begin another career");
    game.button("Begin this part");
    game.rest();
    assert_eq!(there(&game, "career.ron.kept"), newer);
    assert_eq!(kept(&game).parts.len(), 0);
}

/// What was played of a part is told of and kept before anything takes its place, once its story is another one.
#[test]
fn what_was_played_before_a_story_changed_is_kept() {
    let mut road = played(0);
    let mut begun = road.playthrough().expect("the first part");
    while begun.decision_steps().len() < 3 {
        let action = Policy::Mix.action(begun.scenario(), begun.state());
        begun.act(action).expect("it is open");
    }
    assert!(road.keep(&begun));
    let mut recorded = road.career().clone();
    let last = recorded.parts[0]
        .replay
        .moves
        .iter_mut()
        .rev()
        .find_map(|one| match one {
            Move::Choose(_, choice, _) => Some(choice),
            Move::Continue(_) => None,
        });
    "an_option_that_was_there".clone_into(last.expect("a decision"));
    let mut game = game_of("career_drift", &recorded.to_text());
    game.go_to("A Career");
    let notice = text(&game.wait(|status| status["notice"] != "")["notice"]).to_owned();
    assert!(
        notice.contains("“No Title” has changed since you played it"),
        "{notice}"
    );
    game.go_to("Go on");
    game.wait(|status| status["screen"] == "Play");
    let notice =
        text(&game.wait(|status| text(&status["notice"]).contains("Your place"))["notice"]).to_owned();
    assert!(notice.contains("as far as it still exists"), "{notice}");
    game.rest();
    assert_eq!(kept(&game), recorded, "opening it changes nothing");
    game.decide();
    game.rest();
    assert_eq!(
        kept(&game).parts[0].replay.decisions(),
        3,
        "two that are still there, and a new one"
    );
    let mut game = game.restart();
    game.go_to("A Career");
    game.go_to("Go on");
    game.wait(|status| status["screen"] == "Play");
    game.rest();
    assert_eq!(
        away(&game),
        [("a_career-1.career.ron".to_owned(), recorded)],
        "once"
    );
}

/// Every word on screen.
fn texts(game: &mut Game) -> String {
    game.rest();
    let all = game.headless().texts();
    all.iter()
        .map(|laid| laid.text.as_str())
        .collect::<Vec<_>>()
        .join("\n")
}
