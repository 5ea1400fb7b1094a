//! The best way found through a story with one luck: every decision is tried the other way, over and over, by somebody who
//! knows how each try came out.

use std::sync::Arc;

use crate::play::{Action, Playthrough, Runner, Start, State, Taken, begin};
use crate::story::Scenario;
use crate::story::ids::ChoiceId;

use super::policy::Policy;
use super::rollout::{End, Hand, most_steps, play_on};
use super::rounds::{most_decisions, most_pages};

/// The most playthroughs that are tried: nobody waits long for them.
const MOST: u32 = 600;
/// What a way has to end above the best so far to be better: the mean of the gauges, in points.
const BETTER: f64 = 1e-6;
/// Who plays first, and who plays on where a try leaves the best way.
const RULES: [Policy; 4] = [Policy::Read, Policy::Mix, Policy::Leader, Policy::Manager];

/// The best way that was found, and how many were tried.
#[derive(Debug, Clone)]
pub struct Best {
    /// It, played.
    pub played: Playthrough,
    /// How many ways were tried.
    pub tried: u32,
}

/// Looks for it from this beginning. Ways that are known already, from the same beginning, are tried first: it never is worse
/// than one of them that has come to an end.
///
/// It takes a second at worst, so call it away from the frame.
#[must_use]
pub fn best(scenario: &Arc<Scenario>, begun: &Start, known: &[&Playthrough]) -> Best {
    let mut search = Search {
        opening: begin(scenario, begun).0,
        runner: Runner::new(scenario),
        best: Vec::new(),
        height: f64::NEG_INFINITY,
        tried: 0,
    };
    for rule in RULES {
        search.from(search.opening.clone(), &Hand::Policy(rule));
    }
    for log in known.iter().map(|one| one.state().taken.as_slice()) {
        let hand = Hand::AsPlayed {
            log,
            before: 0,
            otherwise: Policy::Read,
        };
        search.from(search.opening.clone(), &hand);
    }
    while search.improves() {}
    Best {
        played: along(scenario, begun, &search.best),
        tried: search.tried,
    }
}

struct Search<'a> {
    opening: State,
    runner: Runner<'a>,
    /// The decisions of the best way so far.
    best: Vec<Taken>,
    /// The mean of the gauges at its end.
    height: f64,
    tried: u32,
}

impl Search<'_> {
    /// Plays on from here to the end. Whether that was better than everything before.
    fn from(&mut self, mut state: State, hand: &Hand<'_>) -> bool {
        self.tried += 1;
        play_on(&mut self.runner, &mut state, hand);
        let end = End::of(&state);
        let better = end.ending.is_some() && end.gauges.composite() > self.height + BETTER;
        if better {
            self.height = end.gauges.composite();
            self.best = state.taken;
        }
        better
    }

    /// Takes each decision of the best way another way, and goes on from the first that is better. False when none is, or
    /// when enough were tried.
    fn improves(&mut self) -> bool {
        let way = self.best.clone();
        for at in 0..way.len() {
            let Some(before) = self.before(&way, at) else {
                return false;
            };
            let Some(decision) = before.open_decision() else {
                return false;
            };
            let choices = self.runner.scenario().decision(decision).choices.len();
            for choice in (0..choices)
                .map(ChoiceId::from)
                .filter(|one| *one != way[at].choice)
            {
                let mut state = before.clone();
                let Some(action) = state.answer(choice) else {
                    continue;
                };
                // A closed option is refused, and nothing has changed.
                if self.runner.step(&mut state, action).is_err() {
                    continue;
                }
                let as_before = Hand::AsPlayed {
                    log: &way,
                    before: at + 1,
                    otherwise: Policy::Read,
                };
                let hands = std::iter::once(as_before).chain(RULES.map(Hand::Policy));
                for hand in hands {
                    if self.tried >= MOST {
                        return false;
                    }
                    if self.from(state.clone(), &hand) {
                        return true;
                    }
                }
            }
        }
        false
    }

    /// The state in which the decision at this place of a way was taken.
    fn before(&mut self, way: &[Taken], at: usize) -> Option<State> {
        let mut state = self.opening.clone();
        let mut steps = most_steps(self.runner.scenario());
        self.runner.read_on(&mut state, &mut steps).ok()?;
        for taken in &way[..at] {
            self.runner.decide(&mut state, taken.choice, &mut steps).ok()?;
        }
        Some(state)
    }
}

/// The way of these decisions as a playthrough.
fn along(scenario: &Arc<Scenario>, begun: &Start, way: &[Taken]) -> Playthrough {
    let mut played = Playthrough::new(scenario.clone(), begun.clone());
    let mut pages = 0;
    while played.state().ending().is_none()
        && played.state().taken.len() < most_decisions(scenario)
        && pages < most_pages(scenario)
    {
        let state = played.state();
        let next = way.get(state.taken.len());
        let action = match next.and_then(|taken| state.answer(taken.choice)) {
            Some(answer) => answer,
            None if state.open_decision().is_some() => Policy::Read.action(scenario, state),
            None => Action::Continue,
        };
        pages = if action == Action::Continue { pages + 1 } else { 0 };
        if played.act(action).is_err() {
            break;
        }
    }
    played
}
