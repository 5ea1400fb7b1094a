//! The same story many times, quickly: what is not looked at is not made, and luck is drawn days ahead.

use crate::sim::luck::Calendar;
use crate::sim::params::{Params, Version};
use crate::story::Scenario;
use crate::story::ids::ChoiceId;

use super::event::{Action, Rejected};
use super::state::{State, Waiting};
use super::step::{Stage, advance, asked};
use super::tell::{Mode, Otherwise, Rollout};

/// Plays one scenario on and on, from any of its moments. One for each thread.
///
/// What happens is what happens in the game, to the last bit of every number but one kind: people do not remember what
/// their morale is made of, as nobody asks why. So the states it leaves are not to be hashed or told from.
#[derive(Debug)]
pub struct Runner<'a> {
    scenario: &'a Scenario,
    version: Version<'a>,
    calendar: Calendar,
}

impl<'a> Runner<'a> {
    /// For this scenario, by the standard version of the model.
    #[must_use]
    pub fn new(scenario: &'a Scenario) -> Self {
        Self::by(Version::Standard, scenario)
    }

    /// For this scenario, by a version of the model.
    #[must_use]
    pub fn by(version: Version<'a>, scenario: &'a Scenario) -> Self {
        let quits = scenario.organisation.turnover;
        Self {
            scenario,
            version,
            calendar: Calendar::new(scenario.cast.len(), quits),
        }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// The version of the model.
    #[must_use]
    pub fn version(&self) -> Version<'a> {
        self.version
    }

    /// Takes one action, as [`super::step()`] does.
    ///
    /// # Errors
    /// As there.
    #[inline]
    pub fn step(&mut self, state: &mut State, action: Action) -> Result<(), Rejected> {
        match self.version {
            Version::Standard => advance(self.stage(), state, action),
            Version::Other(params) => advance(self.otherwise(params), state, action),
        }
    }

    /// Takes an option of the decision that waits and turns the pages behind it, until the story asks again or is over, as long as there are
    /// `steps` left. The same steps as [`Self::step`] takes one by one.
    ///
    /// # Errors
    /// As there.
    #[inline]
    pub fn decide(&mut self, state: &mut State, choice: ChoiceId, steps: &mut usize) -> Result<(), Rejected> {
        match self.version {
            Version::Standard => decide(self.stage(), state, choice, steps),
            Version::Other(params) => self.decide_otherwise(params, state, choice, steps),
        }
    }

    /// Turns pages until the story asks or is over, as long as there are `steps` left.
    ///
    /// # Errors
    /// As [`Self::step`].
    pub fn read_on(&mut self, state: &mut State, steps: &mut usize) -> Result<(), Rejected> {
        match self.version {
            Version::Standard => read_on(self.stage(), state, steps),
            Version::Other(params) => read_on(self.otherwise(params), state, steps),
        }
    }

    /// Apart, so that the usual way stays short.
    #[inline(never)]
    fn decide_otherwise(
        &mut self,
        params: &Params,
        state: &mut State,
        choice: ChoiceId,
        steps: &mut usize,
    ) -> Result<(), Rejected> {
        decide(self.otherwise(params), state, choice, steps)
    }

    #[inline]
    fn stage(&mut self) -> Stage<'_, Rollout<'_>> {
        Stage::new(self.scenario, Rollout(&mut self.calendar))
    }

    fn otherwise<'s>(&'s mut self, params: &'s Params) -> Stage<'s, Otherwise<'s>> {
        Stage::new(self.scenario, Otherwise(&mut self.calendar, params))
    }
}

#[inline(always)]
fn decide<M: Mode>(
    mut stage: Stage<'_, M>,
    state: &mut State,
    choice: ChoiceId,
    steps: &mut usize,
) -> Result<(), Rejected> {
    let decision = asked(state)?;
    let (next, page) = stage.choose(state, decision, choice)?;
    *steps = steps.saturating_sub(1);
    state.waiting = page;
    stage.read_on(state, next, steps)
}

fn read_on<M: Mode>(mut stage: Stage<'_, M>, state: &mut State, steps: &mut usize) -> Result<(), Rejected> {
    match state.waiting {
        Waiting::Decision(_) | Waiting::Over(_) => Ok(()),
        Waiting::Page | Waiting::PageAfter(..) => {
            let next = stage.behind(state)?;
            stage.read_on(state, next, steps)
        }
    }
}
