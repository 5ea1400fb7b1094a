//! How much there is to read: in the whole script, and in one playthrough.

use crate::lab::policy::Policy;
use crate::lab::rollout::most_steps;
use crate::play::{self, Event};
use crate::story::Scenario;
use crate::story::ids::DecisionId;

/// Words a person reads in a minute, on a screen and without hurry.
const A_MINUTE: usize = 200;
/// Seeds each policy plays.
const SEEDS: u64 = 2;

/// Words of a scenario.
pub(super) struct Count {
    /// Everything a player could read.
    pub(super) all: usize,
    /// What one playthrough reads, in the mean of all policies.
    pub(super) played: usize,
}

impl Count {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let told: usize = scenario.texts.iter().map(|text| words(text)).sum();
        let asked: usize = (0..scenario.decisions.len())
            .map(|index| asked(scenario, DecisionId::from(index)))
            .sum();
        let runs: Vec<usize> = Policy::NAMED
            .iter()
            .flat_map(|(_, policy)| (1..=SEEDS).map(|seed| played(scenario, *policy, seed)))
            .collect();
        Self {
            all: words(&scenario.briefing) + told + asked,
            played: runs.iter().sum::<usize>() / runs.len().max(1),
        }
    }

    /// Minutes to read one playthrough, at least one.
    pub(super) fn minutes(&self) -> usize {
        self.played.div_ceil(A_MINUTE).max(1)
    }
}

/// The words of a text.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

/// The words of a decision and all its options.
fn asked(scenario: &Scenario, decision: DecisionId) -> usize {
    let decision = scenario.decision(decision);
    let options: usize = decision.choices.iter().map(|choice| words(&choice.label)).sum();
    words(&decision.prompt) + options
}

/// Without a log: in a story of many thousand scenes, keeping the hash of every state would take longer than the rest.
fn played(scenario: &Scenario, policy: Policy, seed: u64) -> usize {
    let told = |events: &[Event]| -> usize {
        let told = events.iter().map(|event| match event {
            Event::Text(text) | Event::Said(_, text) => words(&text.of(scenario)),
            Event::Asked(decision) => asked(scenario, *decision),
            _ => 0,
        });
        told.sum()
    };
    let (mut state, opening) = play::begin(scenario, seed);
    let mut sum = words(&scenario.briefing) + told(&opening);
    for _ in 0..most_steps(scenario) {
        if state.ending().is_some() {
            break;
        }
        let action = policy.action(scenario, &state);
        match play::step(scenario, &mut state, action) {
            Ok(events) => sum += told(&events),
            Err(_) => break,
        }
    }
    sum
}
