//! The same story many times, quickly: what is not looked at is not made, and luck is drawn days ahead.

use crate::sim::luck::Calendar;
use crate::story::Scenario;

use super::event::{Action, Rejected};
use super::state::State;
use super::step::{Stage, advance};
use super::tell::Rollout;

/// Plays one scenario on and on, from any of its moments. One for each thread.
///
/// What happens is what happens in the game, to the last bit of every number but one kind: people do not remember what
/// their morale is made of, as nobody asks why. So the states it leaves are not to be hashed or told from.
#[derive(Debug)]
pub struct Runner<'a> {
    scenario: &'a Scenario,
    calendar: Calendar,
}

impl<'a> Runner<'a> {
    /// For this scenario.
    #[must_use]
    pub fn new(scenario: &'a Scenario) -> Self {
        let quits = scenario.organisation.turnover;
        Self {
            scenario,
            calendar: Calendar::new(scenario.cast.len(), quits),
        }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &'a Scenario {
        self.scenario
    }

    /// Takes one action, as [`super::step()`] does.
    ///
    /// # Errors
    /// As there.
    #[inline]
    pub fn step(&mut self, state: &mut State, action: Action) -> Result<(), Rejected> {
        let stage = Stage::new(self.scenario, Rollout(&mut self.calendar));
        advance(stage, state, action)
    }
}
