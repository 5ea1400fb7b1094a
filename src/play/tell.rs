//! How a step is taken: for a player who is told everything, or for nobody, which costs nothing.

use crate::sim::luck::Calendar;
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::team::Team;
use crate::sim::why;

use super::event::{Cause, Event, Movement};
use super::state::State;
use super::step::Stage;

/// Who hears of a step, by which numbers the team is reckoned, and where luck comes from.
///
/// A type and not a value: a step nobody hears of does not even ask whether somebody does.
pub(super) trait Mode {
    /// Whether anybody hears of it.
    const TOLD: bool;
    /// The model's numbers.
    const PARAMS: &'static Params = &Params::GAME;

    /// Hears an event.
    #[inline]
    fn hear(&mut self, _event: Event) {}

    /// The luck drawn ahead, if there is any.
    #[inline]
    fn calendar(&mut self) -> Option<&mut Calendar> {
        None
    }
}

/// Everything is told into the list.
pub(super) struct Told<'a>(pub(super) &'a mut Vec<Event>);

impl Mode for Told<'_> {
    const TOLD: bool = true;

    fn hear(&mut self, event: Event) {
        self.0.push(event);
    }
}

/// Nothing is told; the state is the same to the last bit.
pub(super) struct Quiet;

impl Mode for Quiet {
    const TOLD: bool = false;
}

/// One of many playthroughs: nothing is told, nobody will ask why, and luck is drawn days ahead.
pub(super) struct Rollout<'a>(pub(super) &'a mut Calendar);

impl Mode for Rollout<'_> {
    const TOLD: bool = false;
    const PARAMS: &'static Params = &Params::UNEXPLAINED;

    #[inline]
    fn calendar(&mut self) -> Option<&mut Calendar> {
        Some(self.0)
    }
}

impl<M: Mode> Stage<'_, M> {
    #[inline]
    pub(super) fn tell(&mut self, event: Event) {
        self.mode.hear(event);
    }

    #[inline]
    pub(super) fn tell_if(&mut self, event: Option<Event>) {
        if let Some(event) = event {
            self.tell(event);
        }
    }

    /// Tells an event that is costly to make.
    #[inline]
    pub(super) fn tell_with(&mut self, event: impl FnOnce() -> Event) {
        if M::TOLD {
            self.tell(event());
        }
    }

    /// The team as it is now, for [`Self::moved`] to compare with.
    #[inline]
    pub(super) fn remember(&self, state: &State) -> Option<Box<Team>> {
        M::TOLD.then(|| Box::new(state.team.clone()))
    }

    /// Tells how the gauges moved since `before`, and why.
    #[inline]
    pub(super) fn moved(&mut self, before: Option<Box<Team>>, state: &State, cause: Cause) {
        if let Some(before) = before {
            self.compare(&before, state, cause);
        }
    }

    fn compare(&mut self, before: &Team, state: &State, cause: Cause) {
        let (from, to) = (shown(M::PARAMS, before), shown(M::PARAMS, &state.team));
        if from != to {
            let why = why::explain(M::PARAMS, before, &state.team);
            self.tell(Event::Moved(Box::new(Movement { from, to, why, cause })));
        }
    }
}
