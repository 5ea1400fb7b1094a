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

/// How often a screen is tried that is drawn anew meanwhile.
const TRIES: usize = 5;

/// Where an arrow leads from something.
enum Way {
    /// It has the focus then: the same, or something that way.
    To(Place),
    /// It does not take the focus, because it lies behind an overlay.
    Behind,
    /// What is reckoned beside the frames drew the screen anew meanwhile.
    Redrawn,
}

/// Presses an arrow on something.
#[track_caller]
fn follow(game: &mut Game, from: u64, (key, (x, y)): (&str, (f32, f32)), screen: &str) -> Way {
    game.headless().focus_on(from);
    // A list is scrolled to show it.
    game.rest();
    let before = game.headless().places();
    let at = |id: u64| before.iter().find(|place| place.id == id);
    if at(from).is_none() {
        return Way::Redrawn;
    }
    if game.headless().focused() != Some(from) {
        return Way::Behind;
    }
    game.key(key);
    let to = game.headless().focused();
    let (Some(one), Some(other)) = (at(from), to.and_then(at)) else {
        return Way::Redrawn;
    };
    let along = |place: &Place| place.at.0 * x + place.at.1 * y;
    assert!(
        one.id == other.id || along(other) > along(one),
        "{screen}: {key} goes from {one:?} to {other:?}"
    );
    Way::To(other.clone())
}

/// Where all arrows lead from each place; nothing when the screen was drawn anew meanwhile.
#[track_caller]
fn ways(game: &mut Game, all: &[Place], screen: &str) -> Option<BTreeMap<u64, BTreeSet<u64>>> {
    let mut ways: BTreeMap<u64, BTreeSet<u64>> = BTreeMap::new();
    for from in all {
        for arrow in ARROWS {
            match follow(game, from.id, arrow, screen) {
                Way::To(to) => ways.entry(from.id).or_default().insert(to.id),
                Way::Behind => break,
                Way::Redrawn => return None,
            };
        }
    }
    Some(ways)
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
    let tried = (0..TRIES).find_map(|_| {
        let (begun, all) = (game.headless().focused(), game.headless().places());
        ways(game, &all, screen).map(|ways| (begun, all, ways))
    });
    let (begun, all, ways) = tried.unwrap_or_else(|| {
        panic!(
            "{screen}: drawn anew again and again: {:#?}",
            game.headless().places()
        )
    });
    assert!(all.len() > 1, "{screen}: there is more than one: {all:#?}");
    // A screen behind an overlay may be drawn anew; it stands where it stood.
    let behind = |place: &&Place| {
        let same = |one: &Place| one.id == place.id || (one.name == place.name && one.at == place.at);
        before.iter().any(same)
    };
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
    let Way::To(right) = follow(&mut game, first.id, ARROWS[2], "library") else {
        panic!("it takes the focus");
    };
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
