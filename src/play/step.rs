//! One step of a playthrough: an action in, what happened out. The only way a playthrough changes.

use crate::sim::luck::Calendar;
use crate::sim::params::Params;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId, SceneId};
use crate::story::model::{Beat, Next, Outcome};

use super::condition::holds;
use super::effect::carry_out;
use super::event::{Action, Cause, Event, Rejected};
use super::options::is_open;
use super::state::{State, Taken, Waiting};
use super::tell::Teller;
use super::{days, deed, setup};

/// The first moment of a playthrough: the opening scene is told, and the story waits.
#[must_use]
pub fn begin(scenario: &Scenario, seed: u64) -> (State, Vec<Event>) {
    let mut state = State {
        seed,
        team: setup::team(scenario),
        scene: scenario.start,
        waiting: Waiting::Page,
        flags: vec![false; scenario.flags.len()],
        counters: scenario.counters.iter().map(|counter| counter.start).collect(),
        drawn: vec![false; scenario.incidents.len()],
        taken: Vec::new(),
        interrupted: None,
    };
    let mut events = Vec::new();
    let mut stage = Stage::new(scenario, Teller::all(&mut events));
    stage.enter(&mut state, scenario.start);
    (state, events)
}

/// Takes one action. On `Err` nothing has changed.
///
/// # Errors
/// When the story does not wait for this action; [`Rejected`] says why.
pub fn step(scenario: &Scenario, state: &mut State, action: Action) -> Result<Vec<Event>, Rejected> {
    let mut events = Vec::new();
    advance(Stage::new(scenario, Teller::all(&mut events)), state, action)?;
    Ok(events)
}

/// [`step`] when nobody listens: nothing is told, so nothing is allocated. [`super::Runner`] is quicker for many playthroughs.
///
/// # Errors
/// As [`step`].
pub fn step_quietly(scenario: &Scenario, state: &mut State, action: Action) -> Result<(), Rejected> {
    advance(Stage::new(scenario, Teller::silent()), state, action)
}

/// Takes one action on a stage.
pub(super) fn advance(mut stage: Stage<'_>, state: &mut State, action: Action) -> Result<(), Rejected> {
    let scenario = stage.scenario;
    match (action, state.waiting) {
        (_, Waiting::Over(_)) => Err(Rejected::Over),
        (Action::Continue, Waiting::Decision(decision)) => Err(Rejected::DecisionOpen(decision)),
        (Action::Continue, Waiting::Page) => stage.follow(state, &scenario.scene(state.scene).then),
        (Action::Continue, Waiting::PageAfter(decision, choice)) => {
            stage.follow(state, &scenario.choice(decision, choice).then)
        }
        (Action::Choose(_), Waiting::Page | Waiting::PageAfter(..)) => Err(Rejected::NoDecision),
        (Action::Choose(choice), Waiting::Decision(decision)) => stage.choose(state, decision, choice),
    }
}

/// The scenario, the model's numbers, the one who tells what happens, and the luck drawn ahead if there is any: what
/// every part of a step needs.
pub(super) struct Stage<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) params: &'static Params,
    pub(super) teller: Teller<'a>,
    pub(super) calendar: Option<&'a mut Calendar>,
}

impl<'a> Stage<'a> {
    pub(super) fn new(scenario: &'a Scenario, teller: Teller<'a>) -> Self {
        Self {
            scenario,
            params: &Params::GAME,
            teller,
            calendar: None,
        }
    }

    /// Opens a scene: its effects, its text, then whatever waits behind it.
    pub(super) fn enter(&mut self, state: &mut State, id: SceneId) {
        let scene = self.scenario.scene(id);
        state.scene = id;
        self.teller.tell(Event::Scene(id));
        if !scene.effects.is_empty() {
            let before = self.teller.remember(state);
            for &effect in &scene.effects {
                carry_out(self, state, effect);
            }
            self.teller.moved(self.params, before, state, Cause::Story(id));
        }
        self.tell(state, &scene.body);
        self.wait(state, &scene.then, Waiting::Page);
    }

    /// Looks again what waits behind the text that is told, after the state was edited.
    pub(super) fn wait_again(&mut self, state: &mut State) {
        let scenario = self.scenario;
        match state.waiting {
            Waiting::Decision(decision) => self.teller.tell(Event::Asked(decision)),
            Waiting::Over(ending) => self.teller.tell(Event::Ended(ending)),
            Waiting::Page => self.wait(state, &scenario.scene(state.scene).then, Waiting::Page),
            page @ Waiting::PageAfter(decision, choice) => {
                self.wait(state, &scenario.choice(decision, choice).then, page);
            }
        }
    }

    /// Waits for the decision behind the text if there is one, otherwise for the page to be turned.
    fn wait(&mut self, state: &mut State, next: &Next, page: Waiting) {
        state.waiting = match self.resolve(state, next) {
            Next::Decide(decision) => {
                self.teller.tell(Event::Asked(*decision));
                Waiting::Decision(*decision)
            }
            _ => page,
        };
    }

    fn resolve<'n>(&self, state: &State, next: &'n Next) -> &'n Next {
        let mut next = next;
        while let Next::Branch(arms, otherwise) = next {
            let arm = arms.iter().find(|(when, _)| holds(self.params, state, when));
            next = arm.map_or(otherwise, |(_, taken)| taken);
        }
        next
    }

    fn follow(&mut self, state: &mut State, next: &Next) -> Result<(), Rejected> {
        match self.resolve(state, next) {
            Next::Go(scene) => self.enter(state, *scene),
            Next::Wait(workdays, scene) => days::pass(self, state, *workdays, *scene),
            Next::Return => {
                let (workdays, scene) = state.interrupted.take().ok_or(Rejected::Broken(state.scene))?;
                days::pass(self, state, workdays, scene);
            }
            Next::End(ending) => self.end(state, ending.index()),
            Next::Endings => {
                let open =
                    |when: &Option<_>| when.as_ref().is_none_or(|when| holds(self.params, state, when));
                let found = self.scenario.endings.iter().position(|ending| open(&ending.when));
                self.end(state, found.ok_or(Rejected::Broken(state.scene))?);
            }
            // Waiting for a decision is settled when the text is told, so a page never leads to one.
            Next::Decide(_) | Next::Branch(..) => return Err(Rejected::Broken(state.scene)),
        }
        Ok(())
    }

    fn choose(&mut self, state: &mut State, decision: DecisionId, id: ChoiceId) -> Result<(), Rejected> {
        let scenario = self.scenario;
        let choice = scenario
            .decision(decision)
            .choices
            .get(id.index())
            .ok_or(Rejected::NoSuchChoice)?;
        if !is_open(self.params, scenario, state, decision, id) {
            return Err(Rejected::Closed(decision, id));
        }
        self.teller.tell(Event::Chosen(decision, id));
        let before = self.teller.remember(state);
        let (worked, felt) = deed::carry_out(self, state, decision, choice);
        state.taken.push(Taken {
            decision,
            choice: id,
            hat: choice.hat,
            worked,
            day: state.team.day,
            structure: felt.structure,
            consideration: felt.consideration,
        });
        let outcome: &Outcome = if worked { &choice.success } else { &choice.failure };
        for &effect in choice.effects.iter().chain(&outcome.effects) {
            carry_out(self, state, effect);
        }
        self.teller
            .moved(self.params, before, state, Cause::Choice(decision, id));
        self.tell(state, &choice.body);
        self.tell(state, &outcome.body);
        self.wait(state, &choice.then, Waiting::PageAfter(decision, id));
        Ok(())
    }

    fn end(&mut self, state: &mut State, index: usize) {
        let ending = crate::story::ids::EndingId::from(index);
        state.waiting = Waiting::Over(ending);
        self.teller.tell(Event::Ended(ending));
        self.tell(state, &self.scenario.endings[index].body);
    }

    #[inline]
    fn tell(&mut self, state: &State, beats: &[Beat]) {
        if !self.teller.is_silent() {
            self.read_out(state, beats);
        }
    }

    fn read_out(&mut self, state: &State, beats: &[Beat]) {
        for beat in beats {
            match beat {
                Beat::Text(text) => self.teller.tell(Event::Text(*text)),
                Beat::Say(person, text) => self.teller.tell(Event::Said(*person, *text)),
                Beat::Either(when, yes, no) => {
                    let beats = if holds(self.params, state, when) { yes } else { no };
                    self.read_out(state, beats);
                }
            }
        }
    }
}
