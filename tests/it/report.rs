//! The debrief tells the truth about a playthrough, and its report is one harmless file.

use std::sync::Arc;

use twohats::lab::policy::Policy;
use twohats::play::{Action, Playthrough};
use twohats::report::debrief::{Debrief, debrief};
use twohats::story::Scenario;

use crate::support::scenario;

const SCENARIOS: [&str; 2] = [
    "tests/data/small.scenario.ron",
    "scenes/friday_shipment/friday_shipment.scenario.ron",
];

fn play_out(scenario: &Arc<Scenario>, seed: u64, policy: Policy) -> Playthrough {
    let mut played = Playthrough::new(scenario.clone(), seed);
    while played.state().ending().is_none() {
        let choice = policy.pick(scenario, played.state());
        played
            .act(choice.map_or(Action::Continue, Action::Choose))
            .expect("a legal action");
    }
    played
}

/// Some playthroughs of every scenario, each with its debrief.
fn all() -> Vec<(Playthrough, Debrief)> {
    let mut all = Vec::new();
    for path in SCENARIOS {
        let scenario = scenario(path);
        for (_, policy) in Policy::NAMED {
            for seed in 0..4 {
                let played = play_out(&scenario, seed, policy);
                let seen = debrief(&played);
                all.push((played, seen));
            }
        }
    }
    all
}

#[test]
fn dump() {
    for (seed, policy) in [(3, Policy::Mix), (1, Policy::Random)] {
        let played = play_out(&scenario(SCENARIOS[1]), seed, policy);
        let seen = debrief(&played);
        std::fs::write(format!("/tmp/debrief{seed}.html"), twohats::report::html::page(&seen)).expect("w");
        std::fs::write(format!("/tmp/debrief{seed}.ron"), played.replay().to_text()).expect("w");
    }
}
