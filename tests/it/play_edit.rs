//! An author's "what if": another beginning, honest about what it is, and as much a replay as any playthrough.

use std::sync::Arc;

use twohats::lab::what_if::{Asked, Control, what_if_all};
use twohats::play::history::history;
use twohats::play::replay::{Drift, Replay};
use twohats::play::{Action, Edit, Event, Playthrough, options};
use twohats::story::Scenario;

use crate::support::scenario;

fn small() -> Arc<Scenario> {
    scenario("tests/data/small.scenario.ron")
}

fn flag(id: &str, value: bool) -> Edit {
    Edit {
        flags: vec![(id.to_owned(), value)],
        ..Edit::default()
    }
}

fn at(scene: &str) -> Edit {
    Edit {
        scene: Some(scene.to_owned()),
        ..Edit::default()
    }
}

#[test]
fn the_story_that_was_played_stays_as_it_was() {
    let played = Playthrough::new(small(), 1);
    let before = played.clone().replay().to_text();
    let edited = played
        .what_if(&flag("told_why", true))
        .expect("there is such a flag");
    assert_eq!(played.replay().to_text(), before);
    assert!(edited.is_edited() && !played.is_edited());
    assert_ne!(edited.state(), played.state());
    assert_eq!(
        edited.state().open_decision(),
        played.state().open_decision(),
        "it waits where it waited"
    );
    assert!(
        edited
            .opening()
            .iter()
            .any(|event| matches!(event, Event::Asked(_)))
    );
}

#[test]
fn an_edited_flag_opens_what_it_guards() {
    let friday = scenario("scenes/friday_shipment/friday_shipment.scenario.ron");
    let mut opened = 0;
    for scene in &friday.scenes {
        let start = Playthrough::new(friday.clone(), 1)
            .what_if(&at(&scene.id))
            .expect("any scene can begin");
        let all = friday.flags.iter().map(|flag| (flag.clone(), true)).collect();
        let all = start
            .what_if(&Edit {
                flags: all,
                ..Edit::default()
            })
            .expect("any flag can be set");
        let closed = |played: &Playthrough| {
            options(&friday, played.state())
                .iter()
                .filter(|one| !one.open)
                .count()
        };
        opened += usize::from(closed(&all) < closed(&start));
    }
    assert!(opened > 0, "no closed choice was opened by any flag");
}

#[test]
fn the_replay_says_what_was_edited_and_plays_again() {
    let scenario = small();
    let mut played = Playthrough::new(scenario.clone(), 3);
    let first = |played: &Playthrough| played.state().answer(0.into()).expect("a decision waits");
    played.act(first(&played)).expect("it is open");
    let edit = Edit {
        scene: Some("tuesday".to_owned()),
        day: Some(3),
        flags: vec![("told_why".to_owned(), true)],
        counters: vec![("favours".to_owned(), 2)],
    };
    let mut edited = played.what_if(&edit).expect("it can be so");
    assert_eq!(edited.state().team.day, 3);
    assert_eq!(edited.state().counters, [2]);
    edited.act(first(&edited)).expect("it is open");
    let text = edited.replay().to_text();
    assert!(text.contains("replay: 2") && text.contains("edits: ["), "{text}");
    let (again, drift) = Replay::parse(&text).expect("a replay").run(scenario.clone());
    assert_eq!((again.state(), drift), (edited.state(), Vec::new()));
    edited.rewind(0);
    assert_eq!(edited.state(), edited.start(), "going back ends at the edit");
    // A replay of the story's own is what it always was.
    let plain = played.replay().to_text();
    assert!(plain.contains("replay: 1") && !plain.contains("edits"), "{plain}");
    // An edit whose scene is gone is told, not guessed.
    let (lost, drift) = Replay::parse(&text.replace("\"tuesday\"", "\"sunday\""))
        .expect("a replay")
        .run(scenario);
    assert!(
        matches!(&drift[..], [Drift::Edit(why)] if why.contains("`sunday`")),
        "{drift:?}"
    );
    assert!(!lost.is_edited());
}

#[test]
fn what_cannot_be_so_is_refused_in_words() {
    let mut played = Playthrough::new(small(), 1);
    let said =
        |played: &Playthrough, edit: Edit| played.what_if(&edit).expect_err("it cannot be so").to_string();
    assert_eq!(said(&played, at("mars")), "there is no scene `mars`");
    assert_eq!(said(&played, flag("mars", true)), "there is no flag `mars`");
    let counter = |value| Edit {
        counters: vec![("favours".to_owned(), value)],
        ..Edit::default()
    };
    assert_eq!(
        said(&played, counter(4)),
        "`favours` goes from 0 to 3, so it cannot be 4"
    );
    let day = |day| Edit {
        day: Some(day),
        ..Edit::default()
    };
    assert!(said(&played, day(9_999)).contains("the most is"));
    while played.state().team.day == 0 {
        let action = options(played.scenario(), played.state())
            .iter()
            .find(|one| one.open)
            .and_then(|one| played.state().answer(one.choice))
            .unwrap_or(Action::Continue);
        played.act(action).expect("legal");
    }
    assert!(said(&played, day(0)).contains("days only go forward"));
}

/// The looking back of a playthrough that begins in the middle begins there too.
#[test]
fn history_and_the_roads_not_taken_begin_at_the_edit() {
    let scenario = small();
    let played = Playthrough::new(scenario, 1);
    let mut edited = played
        .what_if(&Edit {
            day: Some(2),
            ..at("tuesday")
        })
        .expect("it can be so");
    while edited.state().ending().is_none() {
        let action = options(edited.scenario(), edited.state())
            .iter()
            .find(|one| one.open)
            .and_then(|one| edited.state().answer(one.choice))
            .unwrap_or(Action::Continue);
        edited.act(action).expect("legal");
    }
    let past = history(&edited);
    assert!(
        past.points.iter().all(|point| point.time >= 2.0),
        "{:?}",
        past.points
    );
    let asked = Asked {
        runs: 20,
        ..Asked::default()
    };
    let control = Control {
        cancel: &std::sync::atomic::AtomicBool::new(false),
        done: &std::sync::atomic::AtomicUsize::new(0),
    };
    let roads = what_if_all(&edited, &asked, &control).expect("not cancelled");
    assert_eq!(roads.len(), past.decisions.len());
    for (road, made) in roads.iter().zip(&past.decisions) {
        assert_eq!((road.decision, road.actions), (made.decision, made.actions));
    }
}
