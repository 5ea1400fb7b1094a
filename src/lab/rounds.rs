//! A story that goes round and does not end: from when on it counts as one, and where it turns.

use crate::play::start::drawn;
use crate::play::step::step_quietly;
use crate::play::{Action, Playthrough, Start, State, begin};
use crate::story::Scenario;
use crate::story::diagnostic::quoted;
use crate::story::ids::{ChoiceId, DecisionId, SceneId};

use super::policy::Policy;
use super::rollout::{Hand, seed_of};
use super::what_if::{Asked, Prospect, WhatIf};

/// Decisions after which a playthrough counts as one that goes round, however small the story is.
const MOST_DECISIONS: usize = 1_000;
/// Pages turned one after the other, without a decision between, from which on it does too.
const MOST_PAGES: usize = 1_000;
/// Rollouts looked at for one that goes round.
const LOOKED_AT: u32 = 16;
/// The share of all endings together, but for rounding.
const ALL: f64 = 0.999;
/// The most scenes and decisions named in a sentence.
const NAMED: usize = 5;

/// The most decisions of a playthrough that nobody watches.
#[must_use]
pub fn most_decisions(scenario: &Scenario) -> usize {
    MOST_DECISIONS.max(4 * scenario.decisions.len())
}

/// The most pages turned without a decision between.
#[must_use]
pub fn most_pages(scenario: &Scenario) -> usize {
    MOST_PAGES.max(4 * scenario.scenes.len())
}

/// Where a playthrough goes round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Decisions taken until it was left.
    pub decisions: usize,
    /// Workdays passed until then.
    pub days: u32,
    /// The scenes that come again and again, in their order.
    pub scenes: Vec<SceneId>,
    /// The decisions that do, in their order, each with the choices taken there and how often.
    pub taken: Vec<(DecisionId, Vec<(ChoiceId, usize)>)>,
}

/// Plays on from a state that has gone on for long, and says what comes again. None when the story ends after all, or has
/// no way on.
#[must_use]
pub fn round(scenario: &Scenario, from: &State, hand: &Hand<'_>) -> Option<Round> {
    let mut state = from.clone();
    let before = state.taken.len();
    let mut opened = Vec::new();
    for _ in 0..most_pages(scenario) {
        let action = hand.action(scenario, &state)?;
        step_quietly(scenario, &mut state, action).ok()?;
        if state.ending().is_some() {
            return None;
        }
        if action == Action::Continue {
            opened.push(state.scene);
        }
    }
    let lately: Vec<DecisionId> = state.taken[before..].iter().map(|taken| taken.decision).collect();
    let taken = again(&lately).into_iter().map(|decision| {
        let mut choices: Vec<(ChoiceId, usize)> = Vec::new();
        for taken in from.taken.iter().filter(|taken| taken.decision == decision) {
            match choices.iter_mut().find(|(choice, _)| *choice == taken.choice) {
                Some((_, times)) => *times += 1,
                None => choices.push((taken.choice, 1)),
            }
        }
        (decision, choices)
    });
    Some(Round {
        decisions: from.taken.len(),
        days: from.team.day,
        scenes: again(&opened),
        taken: taken.collect(),
    })
}

/// Plays on with this hand from here; where it goes round, if it does.
#[must_use]
pub fn by_hand(scenario: &Scenario, from: &State, hand: &Hand<'_>) -> Option<Round> {
    let mut state = from.clone();
    let mut pages = 0;
    while state.ending().is_none() {
        if state.taken.len() >= most_decisions(scenario) || pages >= most_pages(scenario) {
            return round(scenario, &state, hand);
        }
        let action = hand.action(scenario, &state)?;
        pages = if action == Action::Continue { pages + 1 } else { 0 };
        step_quietly(scenario, &mut state, action).ok()?;
    }
    None
}

/// Those of these policies that go round from the first page with this seed, and where. What the scenario takes over
/// is drawn from the seed.
#[must_use]
pub fn of_policies(
    scenario: &Scenario,
    seed: u64,
    policies: impl IntoIterator<Item = (&'static str, Policy)>,
) -> Vec<(&'static str, Round)> {
    let carried = drawn(scenario, seed);
    let (opening, _) = begin(scenario, Start { seed, carried });
    let rounds = policies.into_iter();
    rounds
        .filter_map(|(name, policy)| Some((name, by_hand(scenario, &opening, &Hand::Policy(policy))?)))
        .collect()
}

/// Where rollouts of the options of a playthrough went round, if one of them came to no ending.
#[must_use]
pub fn of_roads(played: &Playthrough, found: &[WhatIf], asked: &Asked) -> Option<Round> {
    let scenario = played.scenario();
    let hand = Hand::Policy(asked.policy);
    let open = |prospect: &&Prospect| prospect.endings.iter().sum::<f64>() < ALL;
    found.iter().find_map(|one| {
        let prospect = one.options.iter().find(open)?;
        let mut before = played.clone();
        before.rewind(one.actions);
        (0..LOOKED_AT.min(asked.runs.max(1))).find_map(|run| {
            let mut state = before.state().clone();
            state.seed = seed_of(asked.seed, u64::from(run));
            let action = state.answer(prospect.choice)?;
            step_quietly(scenario, &mut state, action).ok()?;
            by_hand(scenario, &state, &hand)
        })
    })
}

/// What comes more than once, in the order in which it first does.
fn again<T: Copy + Ord>(all: &[T]) -> Vec<T> {
    let mut counts = std::collections::BTreeMap::new();
    for one in all {
        *counts.entry(*one).or_insert(0_usize) += 1;
    }
    let mut found: Vec<T> = Vec::new();
    for one in all {
        // Few things go round; each is found soon.
        if counts.remove(one).is_some_and(|times| times > 1) {
            found.push(*one);
        }
    }
    found
}

impl Round {
    /// What goes round and how often, as a sentence.
    #[must_use]
    pub fn sentence(&self, scenario: &Scenario) -> String {
        let scenes: Vec<String> = self
            .scenes
            .iter()
            .map(|scene| quoted(&scenario.scene(*scene).id))
            .collect();
        let past = format!(
            "after {} and {} the story has not ended: it goes round",
            many(self.decisions, "decision"),
            many(self.days as usize, "workday")
        );
        let through = match scenes.len() {
            0 => String::new(),
            1 => format!(" through the scene {}", scenes[0]),
            _ => format!(" through the scenes {}", listed(&scenes)),
        };
        let taken: Vec<String> = self
            .taken
            .iter()
            .map(|(decision, choices)| {
                let asked = scenario.decision(*decision);
                let total: usize = choices.iter().map(|(_, times)| times).sum();
                let choices: Vec<String> = choices
                    .iter()
                    .map(|(choice, times)| format!("{} {times}", quoted(&asked.choices[choice.index()].id)))
                    .collect();
                format!(
                    "{} was taken {total} times ({})",
                    quoted(&asked.id),
                    choices.join(", ")
                )
            })
            .collect();
        match taken.len() {
            0 => format!("{past}{through}, and nobody decides anything in it"),
            1 => format!("{past}{through}; the decision {}", taken[0]),
            _ => format!("{past}{through}; of its decisions {}", listed(&taken)),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        if self.taken.is_empty() {
            "put a decision that leads out of it into the round, or let one of its scenes lead elsewhere"
        } else {
            "let other choices be taken (another policy, or choices by name), or let the round end by itself: close what \
             leads back with `when` after some rounds, or lead on with a `Branch` on a counter"
        }
    }

    /// Both.
    #[must_use]
    pub fn told(&self, scenario: &Scenario) -> String {
        format!("{}; {}", self.sentence(scenario), self.help())
    }
}

fn many(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn listed(all: &[String]) -> String {
    let more = all.len().saturating_sub(NAMED);
    let shown = all[..all.len() - more].join(", ");
    if more > 0 {
        format!("{shown} and {more} more")
    } else {
        shown
    }
}
