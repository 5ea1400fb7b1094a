//! What many runs met, counted.

use crate::lab::rollout::End;
use crate::lab::rollout::spread::Spread;
use crate::play::State;
use crate::play::options::is_open;
use crate::sim::params::Params;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, SceneId};

use super::guards::{Asked, Guards, Origin};
use super::states::States;

/// How often something was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Met {
    /// How often in all.
    pub times: u64,
    /// In how many runs.
    pub runs: u64,
}

/// How often an option was there and taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Took {
    /// How often its decision was put.
    pub asked: u64,
    /// How often it was open then.
    pub open: u64,
    /// How often it was taken ...
    pub taken: u64,
    /// ... and worked out.
    pub worked: u64,
}

/// The counts of some runs, in their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tally {
    /// Where each run came out.
    pub ends: Vec<End>,
    /// By scene.
    pub scenes: Vec<Met>,
    /// By decision and choice.
    pub choices: Vec<Vec<Took>>,
    /// By incident card: runs that drew it.
    pub incidents: Vec<u64>,
    /// By guard.
    pub guards: Vec<Asked>,
    /// What became of the work, and where people's numbers were.
    pub states: States,
    /// The state's hash after every step of every run, if the plan asked for them.
    pub hashes: Vec<Vec<u64>>,
    /// The run that saw each scene last, counted from 1.
    seen: Vec<usize>,
}

impl Tally {
    /// Nothing yet.
    #[must_use]
    pub fn new(scenario: &Scenario, guards: &Guards<'_>) -> Self {
        let asked = |parts: usize| Asked {
            parts: vec![0; parts],
            ..Asked::default()
        };
        Self {
            ends: Vec::new(),
            scenes: vec![Met::default(); scenario.scenes.len()],
            choices: (scenario.decisions.iter())
                .map(|decision| vec![Took::default(); decision.choices.len()])
                .collect(),
            incidents: vec![0; scenario.incidents.len()],
            guards: guards.list.iter().map(|guard| asked(guard.parts.len())).collect(),
            states: States::new(scenario),
            hashes: Vec::new(),
            seen: vec![0; scenario.scenes.len()],
        }
    }

    pub(super) fn enter(&mut self, scene: SceneId) {
        let run = self.ends.len() + 1;
        let met = &mut self.scenes[scene.index()];
        met.times += 1;
        let seen = &mut self.seen[scene.index()];
        if *seen != run {
            *seen = run;
            met.runs += 1;
        }
    }

    pub(super) fn look(&mut self, scenario: &Scenario, guards: &Guards<'_>, state: &State, origin: Origin) {
        guards.look(scenario, state, origin, &mut self.guards);
        let Some(decision) = state.open_decision() else {
            return;
        };
        self.states.see(state);
        for (index, took) in self.choices[decision.index()].iter_mut().enumerate() {
            took.asked += 1;
            let open = is_open(&Params::GAME, scenario, state, decision, ChoiceId::from(index));
            took.open += u64::from(open);
        }
    }

    pub(super) fn end(&mut self, state: &State, hashes: Vec<u64>) {
        for taken in &state.taken {
            let took = &mut self.choices[taken.decision.index()][taken.choice.index()];
            took.taken += 1;
            took.worked += u64::from(taken.worked);
        }
        for (count, &drawn) in self.incidents.iter_mut().zip(&state.drawn) {
            *count += u64::from(drawn);
        }
        self.states.end(state);
        self.ends.push(End::of(state));
        self.hashes.push(hashes);
    }

    /// Adds the runs that follow these.
    pub fn add(&mut self, next: &Self) {
        self.ends.extend_from_slice(&next.ends);
        for (sum, met) in self.scenes.iter_mut().zip(&next.scenes) {
            sum.times += met.times;
            sum.runs += met.runs;
        }
        let choices = self
            .choices
            .iter_mut()
            .flatten()
            .zip(next.choices.iter().flatten());
        for (sum, took) in choices {
            sum.asked += took.asked;
            sum.open += took.open;
            sum.taken += took.taken;
            sum.worked += took.worked;
        }
        for (sum, count) in self.incidents.iter_mut().zip(&next.incidents) {
            *sum += count;
        }
        for (sum, asked) in self.guards.iter_mut().zip(&next.guards) {
            sum.times += asked.times;
            sum.held += asked.held;
            for (sum, part) in sum.parts.iter_mut().zip(&asked.parts) {
                *sum += part;
            }
        }
        self.states.add(&next.states);
        self.hashes.extend_from_slice(&next.hashes);
    }

    /// How morale, delivery and growth spread at the end, 0 to 100.
    #[must_use]
    pub fn gauges(&self) -> [Spread; 3] {
        [0, 1, 2].map(|gauge| Spread::of(self.ends.iter().map(|end| end.gauges.each()[gauge].1)))
    }

    /// Runs by ending, by ending id.
    #[must_use]
    pub fn endings(&self, scenario: &Scenario) -> Vec<u64> {
        let mut counts = vec![0; scenario.endings.len()];
        for ending in self.ends.iter().filter_map(|end| end.ending) {
            counts[ending.index()] += 1;
        }
        counts
    }

    /// The first run that came to each ending, by ending id.
    #[must_use]
    pub fn firsts(&self, scenario: &Scenario) -> Vec<Option<u64>> {
        let mut firsts = vec![None; scenario.endings.len()];
        for (run, end) in (0..).zip(&self.ends) {
            if let Some(ending) = end.ending {
                firsts[ending.index()].get_or_insert(run);
            }
        }
        firsts
    }

    /// The first run that came to no ending.
    #[must_use]
    pub fn first_stuck(&self) -> Option<u64> {
        let at = self.ends.iter().position(|end| end.ending.is_none());
        at.map(|at| at as u64)
    }

    /// Runs that came to no ending: a place without a way on, or a story without an end.
    #[must_use]
    pub fn stuck(&self) -> u64 {
        self.ends.iter().filter(|end| end.ending.is_none()).count() as u64
    }
}
