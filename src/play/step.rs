//! One step of a playthrough: an action in, what happened out. The only way a playthrough changes.

use std::sync::Arc;

use crate::story::Scenario;
use crate::story::fill::Values;
use crate::story::ids::{ChoiceId, DecisionId, PersonId, SceneId, TextId};
use crate::story::model::{Beat, Choice, Next, Outcome};

use super::condition::holds;
use super::effect::carry_out;
use super::event::{Action, Cause, Event, Piece, Rejected};
use super::options::opens;
use super::start::Start;
use super::state::{State, Taken, Waiting};
use super::tell::{Accounted, Mode, Quiet, Told};
use super::{days, deed, setup};

/// The first moment of a playthrough: the opening scene is told, and the story waits. A seed is a [`Start`] that carries
/// nothing in.
#[must_use]
pub fn begin(scenario: &Scenario, start: impl Into<Start>) -> (State, Vec<Event>) {
    let mut events = Vec::new();
    let state = opened(Stage::new(scenario, Told::new(&mut events)), &start.into());
    (state, events)
}

/// What is told at the beginning, with the reasons of every movement, however small.
pub(super) fn begin_accounted(scenario: &Scenario, start: &Start) -> Vec<Event> {
    let mut events = Vec::new();
    opened(Stage::new(scenario, Accounted::new(&mut events)), start);
    events
}

fn opened<M: Mode>(mut stage: Stage<'_, M>, start: &Start) -> State {
    let mut state = setup::state(stage.scenario, start);
    let next = stage.open(&mut state, stage.scenario.start);
    stage.wait(&mut state, next, Waiting::Page);
    state
}

/// Takes one action. On `Err` nothing has changed.
///
/// # Errors
/// When the story does not wait for this action; [`Rejected`] says why.
pub fn step(scenario: &Scenario, state: &mut State, action: Action) -> Result<Vec<Event>, Rejected> {
    let mut events = Vec::new();
    advance(Stage::new(scenario, Told::new(&mut events)), state, action)?;
    Ok(events)
}

/// [`step`] with the reasons of every movement, however small.
///
/// # Errors
/// As [`step`].
pub(super) fn step_accounted(
    scenario: &Scenario,
    state: &mut State,
    action: Action,
) -> Result<Vec<Event>, Rejected> {
    let mut events = Vec::new();
    advance(Stage::new(scenario, Accounted::new(&mut events)), state, action)?;
    Ok(events)
}

/// [`step`] when nobody listens: nothing is told, so nothing is allocated. [`super::Runner`] is quicker for many playthroughs.
///
/// # Errors
/// As [`step`].
pub fn step_quietly(scenario: &Scenario, state: &mut State, action: Action) -> Result<(), Rejected> {
    advance(Stage::new(scenario, Quiet), state, action)
}

/// Takes one action on a stage.
pub(super) fn advance<M: Mode>(
    mut stage: Stage<'_, M>,
    state: &mut State,
    action: Action,
) -> Result<(), Rejected> {
    match action {
        Action::Continue => {
            let next = stage.behind(state)?;
            stage.follow(state, next)
        }
        Action::Choose { decision, choice } => {
            let asked = asked(state)?;
            if asked != decision {
                return Err(Rejected::OtherDecision {
                    asked,
                    answered: decision,
                });
            }
            let (next, page) = stage.choose(state, decision, choice)?;
            stage.wait(state, next, page);
            Ok(())
        }
    }
}

/// The decision that waits.
#[inline]
pub(super) fn asked(state: &State) -> Result<DecisionId, Rejected> {
    match state.waiting {
        Waiting::Decision(decision) => Ok(decision),
        Waiting::Page | Waiting::PageAfter(..) => Err(Rejected::NoDecision),
        Waiting::Over(_) => Err(Rejected::Over),
    }
}

/// The scenario, and how steps of it are taken: what every part of a step needs.
pub(super) struct Stage<'a, M> {
    pub(super) scenario: &'a Scenario,
    pub(super) mode: M,
}

impl<'a, M: Mode> Stage<'a, M> {
    #[inline]
    pub(super) fn new(scenario: &'a Scenario, mode: M) -> Self {
        Self { scenario, mode }
    }

    /// What waits behind the page.
    #[inline]
    pub(super) fn behind(&self, state: &State) -> Result<&'a Next, Rejected> {
        match state.waiting {
            Waiting::Page => Ok(&self.scenario.scene(state.scene).then),
            Waiting::PageAfter(decision, choice) => Ok(&self.scenario.choice(decision, choice).then),
            Waiting::Decision(decision) => Err(Rejected::DecisionOpen(decision)),
            Waiting::Over(_) => Err(Rejected::Over),
        }
    }

    /// Goes on behind a page, and behind those that follow, until the story asks or is over, as long as there are steps
    /// left. What comes of it is what turning page after page brings.
    #[inline]
    pub(super) fn read_on(
        &mut self,
        state: &mut State,
        mut next: &'a Next,
        steps: &mut usize,
    ) -> Result<(), Rejected> {
        loop {
            let resolved = self.resolve(state, next);
            if let Next::Decide(decision) = resolved {
                self.ask(state, *decision);
                return Ok(());
            }
            if *steps == 0 {
                return Ok(());
            }
            *steps -= 1;
            if let Next::Go(scene) = resolved {
                next = self.on_to(state, *scene);
                state.waiting = Waiting::Page;
                continue;
            }
            self.go(state, resolved)?;
            let Waiting::Page = state.waiting else {
                return Ok(());
            };
            next = &self.scenario.scene(state.scene).then;
        }
    }

    /// Leaves the scene on screen and opens another: its effects, its text, then whatever waits behind it.
    pub(super) fn enter(&mut self, state: &mut State, id: SceneId) {
        let next = self.on_to(state, id);
        self.wait(state, next, Waiting::Page);
    }

    /// Leaves the scene on screen and opens another. Returns what comes behind it.
    #[inline]
    fn on_to(&mut self, state: &mut State, id: SceneId) -> &'a Next {
        // A scene has been visited when it is left, so that within its first visit it has not been.
        if let Some(visit) = self.scenario.scene(state.scene).visit {
            state.visited[visit.index()] = true;
        }
        self.open(state, id)
    }

    /// Opens a scene: its effects, its text. Returns what comes behind it.
    #[inline]
    fn open(&mut self, state: &mut State, id: SceneId) -> &'a Next {
        let scene = self.scenario.scene(id);
        state.scene = id;
        self.tell(|| Event::Scene(id));
        if !scene.effects.is_empty() {
            self.mode.remember(&state.team);
            carry_out(self, state, &scene.effects);
            self.moved(state, Cause::Story(id));
        }
        self.read(state, &scene.body);
        &scene.then
    }

    /// Looks again what waits behind the text that is told, after the state was edited.
    pub(super) fn wait_again(&mut self, state: &mut State) {
        let scenario = self.scenario;
        match state.waiting {
            Waiting::Decision(decision) => self.tell(|| Event::Asked(decision)),
            Waiting::Over(ending) => self.tell(|| Event::Ended(ending, Arc::new(state.values()))),
            Waiting::Page => self.wait(state, &scenario.scene(state.scene).then, Waiting::Page),
            page @ Waiting::PageAfter(decision, choice) => {
                self.wait(state, &scenario.choice(decision, choice).then, page);
            }
        }
    }

    /// Waits for the decision behind the text if there is one, otherwise for the page to be turned.
    fn wait(&mut self, state: &mut State, next: &Next, page: Waiting) {
        match self.resolve(state, next) {
            Next::Decide(decision) => self.ask(state, *decision),
            _ => state.waiting = page,
        }
    }

    #[inline]
    fn ask(&mut self, state: &mut State, decision: DecisionId) {
        self.tell(|| Event::Asked(decision));
        state.waiting = Waiting::Decision(decision);
    }

    fn resolve<'n>(&self, state: &State, next: &'n Next) -> &'n Next {
        let mut next = next;
        while let Next::Branch(arms, otherwise) = next {
            let arm = arms
                .iter()
                .find(|(when, _)| holds(self.mode.params(), state, when));
            next = arm.map_or(otherwise, |(_, taken)| taken);
        }
        next
    }

    fn follow(&mut self, state: &mut State, next: &Next) -> Result<(), Rejected> {
        let resolved = self.resolve(state, next);
        self.go(state, resolved)
    }

    /// [`Self::follow`] when the branch to take is known.
    fn go(&mut self, state: &mut State, resolved: &Next) -> Result<(), Rejected> {
        match resolved {
            Next::Go(scene) => self.enter(state, *scene),
            Next::Wait(workdays, scene) => days::pass(self, state, *workdays, *scene),
            Next::Call(scene, then) => {
                // Reading the file saw to it that there are not too many inside one another.
                if !state.calls.call(*then) {
                    return Err(Rejected::Broken(state.scene));
                }
                self.enter(state, *scene);
            }
            Next::Return => {
                if let Some(scene) = state.calls.back() {
                    self.enter(state, scene);
                    return Ok(());
                }
                let (workdays, scene) = state.interrupted.take().ok_or(Rejected::Broken(state.scene))?;
                state.calls.resume();
                days::pass(self, state, workdays, scene);
            }
            Next::End(ending) => self.end(state, ending.index()),
            Next::Endings => {
                let open = |when: &Option<_>| {
                    when.as_ref()
                        .is_none_or(|when| holds(self.mode.params(), state, when))
                };
                let found = self.scenario.endings.iter().position(|ending| open(&ending.when));
                self.end(state, found.ok_or(Rejected::Broken(state.scene))?);
            }
            // Waiting for a decision is settled when the text is told, so a page never leads to one.
            Next::Decide(_) | Next::Branch(..) => return Err(Rejected::Broken(state.scene)),
        }
        Ok(())
    }

    /// Takes an option of the decision, which is the one that waits. Returns what comes behind its text, and the page
    /// that waits there.
    #[inline(always)]
    pub(super) fn choose(
        &mut self,
        state: &mut State,
        decision: DecisionId,
        id: ChoiceId,
    ) -> Result<(&'a Next, Waiting), Rejected> {
        let choices = &self.scenario.decision(decision).choices;
        let choice = choices.get(id.index()).ok_or(Rejected::NoSuchChoice)?;
        if !opens(self.mode.params(), state, choice) {
            return Err(Rejected::Closed(decision, id));
        }
        self.tell(|| Event::Chosen(decision, id, Arc::new(state.values())));
        self.mode.remember(&state.team);
        if M::TOLD && !choice.acts.is_empty() {
            self.tell_who_is_away(state, &choice.to);
        }
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
        if let Some(ever) = state.ever.get_mut(decision.index()) {
            ever.add(id, choice.hat, worked);
        }
        let outcome = self.follow_up(state, choice, worked);
        self.moved(state, Cause::Choice(decision, id));
        self.read(state, &choice.body);
        self.read(state, &outcome.body);
        Ok((&choice.then, Waiting::PageAfter(decision, id)))
    }

    /// Carries out what the story has follow from a choice that worked out or did not; returns that outcome.
    #[inline(always)]
    pub(super) fn follow_up<'c>(
        &mut self,
        state: &mut State,
        choice: &'c Choice,
        worked: bool,
    ) -> &'c Outcome {
        let outcome = if worked { &choice.success } else { &choice.failure };
        for effects in [&choice.effects, &outcome.effects] {
            if !effects.is_empty() {
                carry_out(self, state, effects);
            }
        }
        outcome
    }

    /// Says who gets nothing of a choice that is aimed at them.
    fn tell_who_is_away(&mut self, state: &State, to: &[PersonId]) {
        for person in to.iter().filter(|person| !state.team.people.has(person.index())) {
            self.tell(|| Event::Away(*person));
        }
    }

    fn end(&mut self, state: &mut State, index: usize) {
        let ending = crate::story::ids::EndingId::from(index);
        state.waiting = Waiting::Over(ending);
        self.tell(|| Event::Ended(ending, Arc::new(state.values())));
        self.read(state, &self.scenario.endings[index].body);
    }

    #[inline]
    fn read(&mut self, state: &State, beats: &[Beat]) {
        if M::TOLD && !beats.is_empty() {
            self.read_out(state, beats, &Arc::new(state.values()));
        }
    }

    fn read_out(&mut self, state: &State, beats: &[Beat], now: &Arc<Values>) {
        let piece = |text: &TextId| Piece {
            text: *text,
            now: Arc::clone(now),
        };
        for beat in beats {
            match beat {
                Beat::Text(text) => self.tell(|| Event::Text(piece(text))),
                Beat::Say(person, text) => self.tell(|| Event::Said(*person, piece(text))),
                Beat::Stage(staged) => self.tell(|| Event::Staged(staged.clone())),
                Beat::Elsewhere(picture) => self.tell(|| Event::Elsewhere(picture.clone())),
                Beat::Either(when, yes, no) => {
                    let beats = if holds(self.mode.params(), state, when) {
                        yes
                    } else {
                        no
                    };
                    self.read_out(state, beats, now);
                }
            }
        }
    }
}
