//! Where many playthroughs come by: how often each scene, each way between two scenes and each ending.

use std::collections::BTreeMap;

use crate::play::start::drawn;
use crate::play::{Event, Start, State, begin, step};
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, EndingId, SceneId};

use super::policy::Policy;
use super::rollout::{Hand, most_steps, seed_of};
use super::rounds::most_decisions;

/// Where a way leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// To a scene.
    Scene(SceneId),
    /// To an ending.
    Ending(EndingId),
}

/// A way taken: from a scene, by a choice where the player decided, to its goal. An incident between them is left out.
pub type Way = (SceneId, Option<ChoiceId>, Goal);

/// What many playthroughs came by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    /// How many playthroughs there were.
    pub runs: u32,
    /// How many of them opened each scene at least once, in the order of the scenes.
    pub scenes: Vec<u32>,
    /// How many of them drew each incident card.
    pub incidents: Vec<u32>,
    /// How many of them ended with each ending.
    pub endings: Vec<u32>,
    /// How often each way was taken, all playthroughs together.
    pub ways: BTreeMap<Way, u32>,
}

/// Plays `runs` times, each policy in turn, with luck from `seed`. The same numbers every time.
#[must_use]
pub fn hits(scenario: &Scenario, runs: u32, seed: u64) -> Hits {
    let mut hits = Hits {
        runs,
        scenes: vec![0; scenario.scenes.len()],
        incidents: vec![0; scenario.incidents.len()],
        endings: vec![0; scenario.endings.len()],
        ways: BTreeMap::new(),
    };
    for run in 0..u64::from(runs) {
        let policy = Policy::NAMED[(run % Policy::NAMED.len() as u64) as usize].1;
        let mut tracker = Tracker::new(scenario);
        tracker.play(scenario, seed_of(seed, run), policy, &mut hits);
        for (count, seen) in hits.scenes.iter_mut().zip(&tracker.seen) {
            *count += u32::from(*seen);
        }
    }
    hits
}

/// One playthrough under way.
struct Tracker {
    seen: Vec<bool>,
    /// Where the story stands, and the choice taken there.
    at: Option<(SceneId, Option<ChoiceId>)>,
    /// The same for the moment an incident interrupted.
    held: Option<(SceneId, Option<ChoiceId>)>,
}

impl Tracker {
    fn new(scenario: &Scenario) -> Self {
        Self {
            seen: vec![false; scenario.scenes.len()],
            at: None,
            held: None,
        }
    }

    fn play(&mut self, scenario: &Scenario, seed: u64, policy: Policy, hits: &mut Hits) {
        let carried = drawn(scenario, seed);
        let (mut state, events) = begin(scenario, Start { seed, carried });
        self.note(&events, None, hits);
        for _ in 0..most_steps(scenario) {
            if state.taken.len() >= most_decisions(scenario) {
                return;
            }
            let waits_for = state.interrupted.map(|(_, scene)| scene);
            let Some(events) = act(scenario, &mut state, policy) else {
                return;
            };
            self.note(&events, waits_for, hits);
        }
    }

    /// `waits_for` is the scene an incident keeps waiting.
    fn note(&mut self, events: &[Event], waits_for: Option<SceneId>, hits: &mut Hits) {
        let mut interrupts = false;
        for event in events {
            match event {
                Event::Chosen(_, choice, _) => {
                    self.at = self.at.map(|(scene, _)| (scene, Some(*choice)));
                }
                Event::Incident { card, .. } => {
                    hits.incidents[card.index()] += 1;
                    self.held = self.held.or(self.at);
                    interrupts = true;
                }
                Event::Scene(to) => {
                    let back = waits_for == Some(*to);
                    let from = if back { self.held.take() } else { self.at };
                    if !std::mem::take(&mut interrupts) {
                        hits.go(from, Goal::Scene(*to));
                    }
                    self.seen[to.index()] = true;
                    self.at = Some((*to, None));
                }
                Event::Ended(ending, _) => {
                    hits.endings[ending.index()] += 1;
                    hits.go(self.at, Goal::Ending(*ending));
                }
                _ => {}
            }
        }
    }
}

impl Hits {
    fn go(&mut self, from: Option<(SceneId, Option<ChoiceId>)>, to: Goal) {
        if let Some((scene, choice)) = from {
            *self.ways.entry((scene, choice, to)).or_insert(0) += 1;
        }
    }
}

fn act(scenario: &Scenario, state: &mut State, policy: Policy) -> Option<Vec<Event>> {
    if state.ending().is_some() {
        return None;
    }
    let action = Hand::Policy(policy).action(scenario, state)?;
    step(scenario, state, action).ok()
}
