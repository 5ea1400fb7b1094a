//! For every ear: on every screen what is drawn is heard too, in order, under names that tell it apart.

use std::collections::BTreeMap;

use twohats::app::headless::{Heard, Kind, Sort};

use super::app_access::{on_every_screen, playing};
use super::app_support::Game;

/// Everything that is heard, one after the other.
fn flat(all: &[Heard]) -> Vec<Heard> {
    let mut flat = Vec::new();
    for one in all {
        one.each(&mut |one| flat.push(one.clone()));
    }
    flat
}

/// What a thing says: its name, what is said after it, and what is typed there.
fn says(one: &Heard) -> String {
    let typed = match &one.sort {
        Sort::Field(typed) => typed.as_str(),
        _ => "",
    };
    format!("{} {} {typed}", one.name, one.about)
}

fn is_pressed(one: &Heard) -> bool {
    matches!(
        one.sort,
        Sort::Button | Sort::Switch(_) | Sort::Tab(_) | Sort::Field(_)
    )
}

/// What is wrong with how a screen is heard.
fn wrong(game: &mut Game, screen: &str) -> Vec<String> {
    let (all, focus) = game.headless().heard();
    let flat = flat(&all);
    let mut wrong = Vec::new();
    if focus.is_none_or(|focus| focus.name.trim().is_empty()) {
        wrong.push(format!("{screen}: the focus is on nothing that has a name"));
    }
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for one in flat.iter().filter(|one| is_pressed(one)) {
        *names.entry(&one.name).or_default() += 1;
    }
    for (name, count) in names {
        // Two ways to the same decision do the same.
        if name.trim().is_empty() || (count > 1 && !name.starts_with("Decision ")) {
            wrong.push(format!("{screen}: {count} to press are called “{name}”"));
        }
    }
    let said: Vec<String> = flat.iter().map(says).map(|said| said.to_lowercase()).collect();
    let boxes = game.headless().boxes();
    let front = boxes
        .iter()
        .map(|one| one.layer)
        .filter(|layer| *layer < NOTES)
        .max();
    for one in boxes.iter().filter(|one| one.kind == Kind::Text) {
        // The days of the week are one name, and gauges say what their numbers are; signs have no letters.
        let words = one.name.trim().to_lowercase();
        let letters = words.chars().filter(|letter| letter.is_alphabetic()).count();
        if letters < 4 || front.is_some_and(|front| one.layer < front) {
            continue;
        }
        if !said.iter().any(|said| said.contains(&words)) {
            wrong.push(format!("{screen}: “{}” is seen and not heard", one.name));
        }
    }
    wrong
}

/// The layer of notes, which lie over everything.
const NOTES: i32 = 90;

#[test]
fn what_is_seen_is_heard_on_every_screen() {
    let (mut all, mut seen) = (Vec::new(), 0);
    let mut game = playing("heard", "");
    on_every_screen(&mut game, &mut |game, screen| {
        all.extend(wrong(game, screen));
        seen += 1;
    });
    assert!(seen > 12, "{seen} screens");
    assert!(all.is_empty(), "{all:#?}");
}

#[test]
fn an_option_says_which_it_is_and_what_it_may_move_and_a_line_is_said_when_it_comes() {
    let mut game = playing("heard_option", "hints: Ways");
    game.key_on("Start", "Return");
    game.wait(|status| status["screen"] == "Play");
    game.read_on_to_decision();
    game.rest();
    let (all, focus) = game.headless().heard();
    let options: Vec<Heard> = flat(&all).into_iter().filter(|one| one.nth.is_some()).collect();
    assert!(options.len() > 1, "{all:#?}");
    for (place, option) in (1..).zip(&options) {
        assert_eq!(option.nth, Some((place, options.len())));
        let about = format!("Option {place} of {}.", options.len());
        assert!(option.about.starts_with(&about), "{option:?}");
    }
    let hints = options
        .iter()
        .filter(|one| one.about.contains("May move at once: "));
    assert!(hints.clone().count() > 0, "{options:#?}");
    assert!(
        hints
            .clone()
            .all(|one| one.about.contains(" up") || one.about.contains(" down")),
        "{options:#?}"
    );
    // The focus rests on the question.
    let title = |one: &&Heard| matches!(one.sort, Sort::Title(3)) && one.live;
    let question = flat(&all)
        .into_iter()
        .find(|one| title(&one))
        .expect("a question");
    assert_eq!(focus.map(|focus| focus.name), Some(question.name));
    game.decide();
    game.rest();
    let (all, _) = game.headless().heard();
    let live: Vec<String> = flat(&all).iter().filter(|one| one.live).map(says).collect();
    assert!(live.len() > 1, "what came of it is not said: {all:#?}");
    let gauges = flat(&all)
        .into_iter()
        .filter(|one| matches!(one.sort, Sort::Gauge(_)))
        .count();
    assert_eq!(gauges, 3);
}

#[test]
fn of_the_pages_of_the_authors_view_one_is_said_to_be_open() {
    let mut game = playing("heard_tabs", "");
    for (key, page) in [("F12", "Here"), ("3", "Team"), ("6", "Log")] {
        game.key(key);
        game.rest();
        let (all, _) = game.headless().heard();
        let tabs: Vec<Heard> = flat(&all)
            .into_iter()
            .filter(|one| matches!(one.sort, Sort::Tab(_)))
            .collect();
        assert_eq!(tabs.len(), 7);
        let open: Vec<&Heard> = tabs.iter().filter(|one| one.sort == Sort::Tab(true)).collect();
        assert!(
            open.len() == 1 && open[0].name.contains(page) && open[0].nth.is_some_and(|(_, of)| of == 7),
            "{open:?}"
        );
    }
}
