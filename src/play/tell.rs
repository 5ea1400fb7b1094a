//! Who listens to a step: a player who is told everything, or nobody, which costs nothing.

use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::team::Team;
use crate::sim::why;

use super::event::{Cause, Event, Movement};
use super::state::State;

/// Collects events, or drops them unmade.
pub(super) struct Teller<'a>(Option<&'a mut Vec<Event>>);

impl<'a> Teller<'a> {
    /// Tells everything into `events`.
    pub(super) fn all(events: &'a mut Vec<Event>) -> Self {
        Self(Some(events))
    }

    /// Tells nothing.
    pub(super) fn silent() -> Self {
        Self(None)
    }

    #[inline]
    pub(super) fn is_silent(&self) -> bool {
        self.0.is_none()
    }

    #[inline]
    pub(super) fn tell(&mut self, event: Event) {
        if let Some(events) = &mut self.0 {
            events.push(event);
        }
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
        if let Some(events) = &mut self.0 {
            events.push(event());
        }
    }

    /// The team as it is now, for [`Self::moved`] to compare with.
    #[inline]
    pub(super) fn remember(&self, state: &State) -> Option<Box<Team>> {
        self.0.is_some().then(|| Box::new(state.team.clone()))
    }

    /// Tells how the gauges moved since `before`, and why.
    #[inline]
    pub(super) fn moved(&mut self, params: &Params, before: Option<Box<Team>>, state: &State, cause: Cause) {
        if let Some(before) = before {
            self.compare(params, &before, state, cause);
        }
    }

    fn compare(&mut self, params: &Params, before: &Team, state: &State, cause: Cause) {
        let (from, to) = (shown(params, before), shown(params, &state.team));
        if from != to {
            let why = why::explain(params, before, &state.team);
            self.tell(Event::Moved(Box::new(Movement { from, to, why, cause })));
        }
    }
}
