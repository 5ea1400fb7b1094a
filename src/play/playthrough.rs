//! A playthrough with its memory: every action, what it set off, and the way back to any of them.

use std::sync::Arc;

use crate::story::Scenario;
use crate::story::ids::ChoiceId;

use super::edit::{Edit, Impossible, begin_at};
use super::event::{Action, Event, Question, Rejected};
use super::replay::{Leg, Move, Replay};
use super::start::{Fit, Misfit, Start};
use super::state::State;
use super::step::{begin, step};

/// One action and what it set off.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What the player did.
    pub action: Action,
    /// What happened.
    pub events: Vec<Event>,
    /// The state's hash afterwards.
    pub hash: u64,
    /// The share of each piece of work that is behind the team afterwards, 0 to 1.
    pub work: Vec<f64>,
}

/// A scenario being played. Undo is replay of a shorter log.
#[derive(Debug, Clone)]
pub struct Playthrough {
    scenario: Arc<Scenario>,
    /// What was played before an author edited the state; empty in a playthrough of the story's own.
    legs: Vec<Leg>,
    /// The state before the latest of those edits.
    unedited: Option<Box<State>>,
    /// What it began with, as far as the scenario takes it over.
    begun: Start,
    /// What of it the scenario does not take over.
    misfits: Vec<Misfit>,
    opening: Vec<Event>,
    start: State,
    steps: Vec<Step>,
    state: State,
}

impl Playthrough {
    /// Opens the first scene. A seed is a [`Start`] that carries nothing in.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, start: impl Into<Start>) -> Self {
        let Start { seed, carried } = start.into();
        let Fit { carried, misfits } = carried.fit(&scenario);
        let begun = Start { seed, carried };
        let (state, opening) = begin(&scenario, &begun);
        Self {
            scenario,
            legs: Vec::new(),
            unedited: None,
            begun,
            misfits,
            opening,
            start: state.clone(),
            steps: Vec::new(),
            state,
        }
    }

    /// The same story from its first page with this luck: what was carried in is again.
    #[must_use]
    pub fn anew(&self, seed: u64) -> Self {
        Self::new(self.scenario.clone(), self.begun.with_seed(seed))
    }

    /// A new beginning from this moment with an edited state: an author's "what if". This playthrough is not changed,
    /// and the new one knows how it came about.
    ///
    /// # Errors
    /// When the scenario has no such thing, or it cannot be so.
    pub fn what_if(&self, edit: &Edit) -> Result<Self, Impossible> {
        let mut legs = self.legs.clone();
        let mut from = &self.state;
        let mut leg = Leg {
            moves: self.moves(),
            edit: edit.clone(),
        };
        // Nothing was played since the latest edit: they become one.
        if let Some(last) = legs.pop_if(|last| self.steps.is_empty() && last.edit.scene.is_none()) {
            from = self.unedited.as_deref().unwrap_or(from);
            leg = Leg {
                moves: last.moves,
                edit: last.edit.and(edit),
            };
        }
        let (state, mut news) = begin_at(&self.scenario, from, &leg.edit)?;
        legs.push(leg);
        let mut opening = Vec::new();
        if edit.scene.is_none() {
            // The page stays as it was, without what it came from.
            let told = |event: &&Event| matches!(event, Event::Scene(_) | Event::Text(_) | Event::Said(..));
            let events: Vec<&Event> = self.events().map(|(_, event)| event).collect();
            let last = events.iter().rposition(|event| matches!(event, Event::Scene(_)));
            opening = events[last.unwrap_or(0)..]
                .iter()
                .copied()
                .filter(told)
                .cloned()
                .collect();
        }
        opening.append(&mut news);
        Ok(Self {
            scenario: self.scenario.clone(),
            legs,
            unedited: Some(Box::new(from.clone())),
            begun: self.begun.clone(),
            misfits: Vec::new(),
            opening,
            start: state.clone(),
            steps: Vec::new(),
            state,
        })
    }

    /// Whether an author edited the state on the way: then it is no playthrough of the story, and its luck and odds
    /// prove nothing.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        !self.legs.is_empty()
    }

    /// What was played before each edit, oldest first.
    #[must_use]
    pub fn legs(&self) -> &[Leg] {
        &self.legs
    }

    /// What it began with: every name is the scenario's, every number one it takes over.
    #[must_use]
    pub fn begun(&self) -> &Start {
        &self.begun
    }

    /// What was to be carried in and does not fit the scenario, and what was done with it.
    #[must_use]
    pub fn misfits(&self) -> &[Misfit] {
        &self.misfits
    }

    /// The state before any action.
    #[must_use]
    pub fn start(&self) -> &State {
        &self.start
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The state now.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The hash of the latest state, as it was when the scenario's file had this hash.
    pub(super) fn state_hash(&self, content: u64) -> u64 {
        match self.steps.last() {
            Some(step) if content == self.scenario.hash => step.hash,
            _ => self.state.hash_with(content),
        }
    }

    /// What the opening told, before any action.
    #[must_use]
    pub fn opening(&self) -> &[Event] {
        &self.opening
    }

    /// Every action so far, oldest first.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Everything that happened, oldest first, each with the number of actions before it.
    pub fn events(&self) -> impl Iterator<Item = (usize, &Event)> {
        let later = self.steps.iter().enumerate();
        let later = later.flat_map(|(index, step)| step.events.iter().map(move |event| (index + 1, event)));
        self.opening.iter().map(|event| (0, event)).chain(later)
    }

    /// Takes an action and returns what happened.
    ///
    /// # Errors
    /// When the story does not wait for it; nothing has changed then.
    pub fn act(&mut self, action: Action) -> Result<&[Event], Rejected> {
        let events = step(&self.scenario, &mut self.state, action)?;
        let hash = self.state.hash(&self.scenario);
        let work = self.state.work().collect();
        self.steps.push(Step {
            action,
            events,
            hash,
            work,
        });
        Ok(self.steps.last().map_or(&[], |step| &step.events))
    }

    /// Answers a question that was put some time ago: with a click, a key, a vote. It is refused if another question
    /// waits by now, also when that asks for the same decision once more.
    ///
    /// # Errors
    /// As [`Self::act`].
    pub fn answer(&mut self, question: Question, choice: ChoiceId) -> Result<&[Event], Rejected> {
        let answered = question.decision;
        match self.state.question() {
            Some(asked) if asked != question => Err(Rejected::OtherDecision {
                asked: asked.decision,
                answered,
            }),
            _ => self.act(Action::Choose {
                decision: answered,
                choice,
            }),
        }
    }

    /// The number of actions before each decision that was taken, oldest first: where [`Self::rewind`] can go.
    #[must_use]
    pub fn decision_steps(&self) -> Vec<usize> {
        let choices = self
            .steps
            .iter()
            .enumerate()
            .filter(|(_, step)| matches!(step.action, Action::Choose { .. }));
        choices.map(|(index, _)| index).collect()
    }

    /// Goes back to the moment after the first `actions` actions. More than there are changes nothing.
    pub fn rewind(&mut self, actions: usize) {
        if actions >= self.steps.len() {
            return;
        }
        let mut shorter = Self {
            scenario: self.scenario.clone(),
            legs: self.legs.clone(),
            unedited: self.unedited.clone(),
            begun: self.begun.clone(),
            misfits: self.misfits.clone(),
            opening: self.opening.clone(),
            start: self.start.clone(),
            steps: Vec::new(),
            state: self.start.clone(),
        };
        for step in &self.steps[..actions] {
            // The same actions on the same story cannot be refused; stopping early would still be a legal place.
            if shorter.act(step.action).is_err() {
                break;
            }
        }
        *self = shorter;
    }

    /// Goes back to the latest decision that was taken, so that it can be taken again. False when there is none.
    pub fn undo(&mut self) -> bool {
        let latest = self.decision_steps().last().copied();
        latest.map(|actions| self.rewind(actions)).is_some()
    }

    /// The playthrough as a file: its save, its bug report and its test.
    #[must_use]
    pub fn replay(&self) -> Replay {
        let begun = self.begun.with_seed(self.state.seed);
        Replay::of(&self.scenario, begun, self.legs.clone(), self.moves())
    }

    /// Every action by name.
    fn moves(&self) -> Vec<Move> {
        let name = |step: &Step| match step.action {
            Action::Choose { decision, choice } => Move::Choose(
                self.scenario.decision(decision).id.clone(),
                self.scenario.choice(decision, choice).id.clone(),
                hex(step.hash),
            ),
            Action::Continue => Move::Continue(hex(step.hash)),
        };
        self.steps.iter().map(name).collect()
    }
}

/// A hash as files and reports show it: sixteen hexadecimal digits.
#[must_use]
pub fn hex(hash: u64) -> String {
    format!("{hash:016x}")
}
