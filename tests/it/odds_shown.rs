//! The odds a player is shown before a choice are those it then has, and what it may do at once is what it then does.

use std::sync::Arc;

use twohats::lab::policy::Policy;
use twohats::lab::rollout::Hand;
use twohats::play::hint::{self, Branches};
use twohats::play::{Action, Cause, Event, Playthrough};
use twohats::sim::gauges::Gauges;
use twohats::story::Scenario;

use crate::support::{library, scenario};

/// Where the gauges were before and after a choice, whatever set it off; none when nothing moved.
fn came_to(events: &[Event]) -> Option<(Gauges, Gauges)> {
    events.iter().find_map(|event| match event {
        Event::Moved(moved) if matches!(moved.cause, Cause::Choice(..)) => Some((moved.from, moved.to)),
        _ => None,
    })
}

/// The same as it was foreseen for the outcome that came; none where nothing was to move.
fn one_of(branches: &Branches, events: &[Event]) -> Option<(Gauges, Gauges)> {
    let worked = events
        .iter()
        .any(|event| matches!(event, Event::Verdict(_, verdict) if verdict.worked));
    let to = if worked { branches.good } else { branches.bad };
    came_to(events).map(|_| (branches.now, to))
}

/// Plays at random and compares at every decision; returns how many there were.
fn decisions(scenario: &Arc<Scenario>, seed: u64) -> usize {
    let mut played = Playthrough::new(scenario.clone(), seed);
    let mut count = 0;
    while played.state().ending().is_none() {
        let action = Hand::Policy(Policy::Random)
            .action(scenario, played.state())
            .expect("something is open");
        let (shown, branches) = match action {
            Action::Choose { choice, .. } => (
                hint::outlook(scenario, played.state(), choice),
                hint::branches(scenario, played.state(), choice),
            ),
            Action::Continue => (None, None),
        };
        let events = played.act(action).expect("it is open").to_vec();
        if let Some(shown) = shown {
            let had = events.iter().find_map(|event| match event {
                Event::Verdict(_, verdict) => Some(verdict.odds),
                _ => None,
            });
            assert_eq!(had, Some(shown.odds), "{} with seed {seed}", scenario.id);
            assert_eq!(
                came_to(&events),
                branches.and_then(|all| one_of(&all, &events)),
                "{} with seed {seed}",
                scenario.id
            );
            count += 1;
        }
    }
    count
}

#[test]
fn shown_odds_are_those_of_the_decision() {
    for name in library() {
        let scenario = scenario(&name);
        let count: usize = (0..40).map(|seed| decisions(&scenario, seed)).sum();
        assert!(count > 200, "{name}: {count}");
    }
}

#[test]
fn work_dropped_in_the_morning_does_not_make_them_wrong() {
    let mut story = (*scenario("scenes/friday_shipment/friday_shipment.scenario.ron")).clone();
    // Little time for everything, and nobody gets round to most of it.
    for item in &mut story.work {
        item.effort *= 4.0;
        item.due = item.arrives.unwrap_or(0) + 1;
    }
    let story = Arc::new(story);
    let count: usize = (0..40).map(|seed| decisions(&story, seed)).sum();
    assert!(count > 200, "{count}");
}
