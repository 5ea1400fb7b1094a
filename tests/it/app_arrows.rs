//! Arrows follow the eye on every screen: what has the focus next lies where the arrow points, and they reach everything.

use std::collections::{BTreeMap, BTreeSet};

use twohats::app::headless::Place;

use super::app_journal::to_the_debrief;
use super::app_support::{Game, Opened, scenes};
use crate::support::generated::generated;

/// The arrows, and which way each goes in pixels of the window.
const ARROWS: [(&str, (f32, f32)); 4] = [
    ("Down", (0.0, 1.0)),
    ("Up", (0.0, -1.0)),
    ("Right", (1.0, 0.0)),
    ("Left", (-1.0, 0.0)),
];

/// Presses an arrow on something; what has the focus then: the same, or something that way. None when it does not take
/// the focus, because it lies behind an overlay.
#[track_caller]
fn follow(game: &mut Game, from: u64, (key, (x, y)): (&str, (f32, f32)), screen: &str) -> Option<Place> {
    game.headless().focus_on(from);
    // A list is scrolled to show it.
    game.rest();
    if game.headless().focused() != Some(from) {
        return None;
    }
    let before = game.headless().places();
    game.key(key);
    let to = game.headless().focused()?;
    let at = |id: u64| before.iter().find(|place| place.id == id);
    let (Some(one), Some(other)) = (at(from), at(to)) else {
        panic!("{screen}: {key} goes to what was not there: {before:#?}");
    };
    let along = |place: &Place| place.at.0 * x + place.at.1 * y;
    assert!(
        from == to || along(other) > along(one),
        "{screen}: {key} goes from {one:?} to {other:?}"
    );
    Some(other.clone())
}

/// Tries every arrow on everything that can have the focus. All of it is reached from where the focus is at first.
#[track_caller]
fn arrows_follow_the_eye(game: &mut Game, screen: &str) {
    arrows_follow_over(game, &[], screen);
}

/// The same where something may lie over what was there before: nothing else is out of reach.
#[track_caller]
fn arrows_follow_over(game: &mut Game, before: &[Place], screen: &str) {
    game.rest();
    let begun = game.headless().focused();
    let all = game.headless().places();
    let mut ways: BTreeMap<u64, BTreeSet<u64>> = BTreeMap::new();
    for from in &all {
        for arrow in ARROWS {
            let Some(to) = follow(game, from.id, arrow, screen) else {
                break;
            };
            ways.entry(from.id).or_default().insert(to.id);
        }
    }
    assert!(all.len() > 1, "{screen}: there is more than one: {all:#?}");
    let behind = |place: &&Place| before.iter().any(|one| one.id == place.id);
    let numb = all.iter().filter(|place| !ways.contains_key(&place.id));
    let numb: Vec<_> = numb.filter(|place| !behind(place)).collect();
    assert!(numb.is_empty(), "{screen}: these take no focus: {numb:#?}");
    let first = begun.filter(|id| ways.contains_key(id));
    let mut open = vec![first.unwrap_or_else(|| *ways.keys().next().expect("there is one"))];
    let mut reached: BTreeSet<u64> = open.iter().copied().collect();
    while let Some(at) = open.pop() {
        for to in ways.get(&at).into_iter().flatten() {
            if reached.insert(*to) {
                open.push(*to);
            }
        }
    }
    let missed: Vec<_> = all
        .iter()
        .filter(|place| ways.contains_key(&place.id) && !reached.contains(&place.id))
        .collect();
    assert!(
        missed.is_empty(),
        "{screen}: arrows don't reach {missed:#?} of {all:#?}"
    );
    if let Some(first) = first {
        game.headless().focus_on(first);
        game.rest();
    }
}

/// Goes to the button of this name, and tries what it opens.
#[track_caller]
fn open(game: &mut Game, button: &str, screen: &str) {
    let before = game.headless().places();
    game.click(button);
    arrows_follow_over(game, &before, screen);
}

/// The same of what a key opens.
#[track_caller]
fn open_by_key(game: &mut Game, key: &str, overlay: &str, screen: &str) {
    let before = game.headless().places();
    game.key(key);
    game.wait(|status| status["overlay"] == overlay);
    arrows_follow_over(game, &before, screen);
}

#[test]
fn on_screens_before_the_story_arrows_follow_the_eye() {
    let mut game = Game::start("arrows_before", &scenes());
    arrows_follow_the_eye(&mut game, "title");
    open(&mut game, "Settings", "settings");
    open(&mut game, "Who plays", "people");
    game.key("Escape");
    game.rest();
    game.key("Escape");
    open(&mut game, "A Career", "career");
    game.key("Escape");
    game.wait(|status| status["screen"] == "Title");
    open(&mut game, "Play", "library");
    let places = game.headless().places();
    let first = places
        .iter()
        .find(|place| place.name == "The Check-in")
        .expect("a card");
    let right = follow(&mut game, first.id, ARROWS[2], "library").expect("it takes the focus");
    assert_eq!(right.name, "The Friday Shipment");
    game.key("Return");
    game.wait(|status| status["screen"] == "Briefing");
    arrows_follow_the_eye(&mut game, "briefing");
    game.key("Escape");
    game.wait(|status| status["screen"] == "Library" && status["focus"] == right.name.as_str());
}

#[test]
fn in_the_story_arrows_follow_the_eye() {
    let mut game = Game::playing("arrows_in", &generated(9, "One."));
    game.decide();
    game.read_on_to_decision();
    arrows_follow_the_eye(&mut game, "play");
    open_by_key(&mut game, "Escape", "Pause", "pause");
    game.key("Escape");
    game.wait(|status| status["overlay"] == "None");
    for (button, screen) in [
        ("Go back to a decision", "rewind"),
        ("Settings", "settings over a story"),
    ] {
        game.key("Escape");
        open(&mut game, button, screen);
        game.key("Escape");
        game.rest();
        game.key("Escape");
        game.wait(|status| status["overlay"] == "None");
    }
}

#[test]
fn on_the_pages_of_the_author_arrows_follow_the_eye() {
    let mut game = Game::playing("arrows_author", &generated(9, "One."));
    game.decide();
    game.read_on_to_decision();
    for tab in ["1", "2", "3", "4", "5", "6", "7"] {
        let before = game.headless().places();
        game.key("F12");
        game.wait(|status| status["overlay"] == "Author");
        game.key(tab);
        arrows_follow_over(&mut game, &before, &format!("page {tab} of the author"));
        game.keys(&["ctrl", "1"]);
        game.key("F12");
        game.wait(|status| status["overlay"] == "None");
    }
}

#[test]
fn behind_the_story_arrows_follow_the_eye() {
    let mut game = Game::playing("arrows_behind", &generated(3, "One."));
    game.decide();
    to_the_debrief(&mut game);
    arrows_follow_the_eye(&mut game, "debrief");
    open(&mut game, "What I take from it", "reflect");
    game.click("Done, to the journal");
    game.wait(|status| status["screen"] == "Journal");
    arrows_follow_the_eye(&mut game, "journal");
    open(&mut game, "A generated week", "a run");
}

#[test]
fn in_a_workshop_arrows_follow_the_eye() {
    let opened = Opened {
        asked: Some((&scenes().join("check_in"), None)),
        room: true,
        ..Opened::default()
    };
    let mut game = Game::open("arrows_room", &scenes(), &opened);
    game.wait(|status| status["screen"] == "Setup");
    arrows_follow_the_eye(&mut game, "setup");
    game.click("How people vote");
    game.click("Open the room");
    game.wait(|status| status["wall"] == "lobby");
    open_by_key(&mut game, "Escape", "Room", "what a facilitator can do");
}
