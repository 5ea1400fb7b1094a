//! The odds a player is shown before a choice are those it then has.

use std::sync::Arc;

use twohats::lab::policy::Policy;
use twohats::lab::rollout::Hand;
use twohats::play::{Action, Event, Playthrough, hint};
use twohats::story::Scenario;

use crate::support::{library, scenario};

/// Plays at random and compares at every decision; returns how many there were.
fn decisions(scenario: &Arc<Scenario>, seed: u64) -> usize {
    let mut played = Playthrough::new(scenario.clone(), seed);
    let mut count = 0;
    while played.state().ending().is_none() {
        let action = Hand::Policy(Policy::Random)
            .action(scenario, played.state())
            .expect("something is open");
        let shown = match action {
            Action::Choose { choice, .. } => hint::outlook(scenario, played.state(), choice),
            Action::Continue => None,
        };
        let events = played.act(action).expect("it is open").to_vec();
        if let Some(shown) = shown {
            let had = events.iter().find_map(|event| match event {
                Event::Verdict(_, verdict) => Some(verdict.odds),
                _ => None,
            });
            assert_eq!(had, Some(shown.odds), "{} with seed {seed}", scenario.id);
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
