//! How a step is taken: for a player who is told everything, or for nobody, which costs nothing.

use crate::sim::luck::Calendar;
use crate::sim::params::{Params, Version};
use crate::sim::shown::shown;
use crate::sim::team::Team;
use crate::sim::why::{self, Why};

use super::event::{Cause, Event, Movement};
use super::state::State;
use super::step::Stage;

/// Who hears of a step, by which numbers the team is reckoned, and where luck comes from.
///
/// A type and not a value: a step nobody hears of does not even ask whether somebody does.
pub(super) trait Mode {
    /// Whether anybody hears of it.
    const TOLD: bool;

    /// The version of the model.
    #[inline(always)]
    fn version(&self) -> Version<'_> {
        Version::Standard
    }

    /// The model's numbers.
    #[inline(always)]
    fn params(&self) -> &Params {
        self.version().params()
    }

    /// Hears an event.
    #[inline]
    fn hear(&mut self, _event: Event) {}

    /// Keeps the team as it is now, to tell later how it moved.
    #[inline]
    fn remember(&mut self, _team: &Team) {}

    /// The team that was kept, once.
    #[inline]
    fn recall(&mut self) -> Option<Box<Team>> {
        None
    }

    /// Why the gauges moved, for whoever hears of it.
    #[inline]
    fn reasons(&self, before: &Team, after: &Team) -> Vec<Why> {
        why::explain(self.params(), before, after)
    }

    /// The luck drawn ahead and the version of the model, if this is a rollout.
    #[inline(always)]
    fn rollout(&mut self) -> Option<(&mut Calendar, Version<'_>)> {
        None
    }
}

/// Everything is told into the list.
pub(super) struct Told<'a> {
    events: &'a mut Vec<Event>,
    before: Option<Box<Team>>,
}

impl<'a> Told<'a> {
    pub(super) fn new(events: &'a mut Vec<Event>) -> Self {
        Self { events, before: None }
    }
}

impl Mode for Told<'_> {
    const TOLD: bool = true;

    fn hear(&mut self, event: Event) {
        self.events.push(event);
    }

    fn remember(&mut self, team: &Team) {
        self.before = Some(Box::new(team.clone()));
    }

    fn recall(&mut self) -> Option<Box<Team>> {
        self.before.take()
    }
}

/// Everything is told, with the reasons of the smallest movement too: for whoever adds many of them up.
pub(super) struct Accounted<'a>(Told<'a>);

impl<'a> Accounted<'a> {
    pub(super) fn new(events: &'a mut Vec<Event>) -> Self {
        Self(Told::new(events))
    }
}

impl Mode for Accounted<'_> {
    const TOLD: bool = true;

    fn hear(&mut self, event: Event) {
        self.0.hear(event);
    }

    fn remember(&mut self, team: &Team) {
        self.0.remember(team);
    }

    fn recall(&mut self) -> Option<Box<Team>> {
        self.0.recall()
    }

    fn reasons(&self, before: &Team, after: &Team) -> Vec<Why> {
        why::account(self.params(), before, after)
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

    #[inline(always)]
    fn rollout(&mut self) -> Option<(&mut Calendar, Version<'_>)> {
        Some((self.0, Version::Standard))
    }
}

/// The same by the numbers of another version of the model.
pub(super) struct Otherwise<'a>(pub(super) &'a mut Calendar, pub(super) &'a Params);

impl Mode for Otherwise<'_> {
    const TOLD: bool = false;

    #[inline(always)]
    fn version(&self) -> Version<'_> {
        Version::Other(self.1)
    }

    #[inline(always)]
    fn rollout(&mut self) -> Option<(&mut Calendar, Version<'_>)> {
        Some((self.0, Version::Other(self.1)))
    }
}

impl<M: Mode> Stage<'_, M> {
    /// Tells an event, which is not even made where nobody listens.
    #[inline]
    pub(super) fn tell(&mut self, event: impl FnOnce() -> Event) {
        if M::TOLD {
            self.mode.hear(event());
        }
    }

    /// Tells how the gauges moved since the team was remembered, and why.
    #[inline]
    pub(super) fn moved(&mut self, state: &State, cause: Cause) {
        if M::TOLD
            && let Some(before) = self.mode.recall()
        {
            self.compare(&before, state, cause);
        }
    }

    /// [`Self::moved`] since the team was like that.
    pub(super) fn compare(&mut self, before: &Team, state: &State, cause: Cause) {
        let params = self.mode.params();
        let (from, to) = (shown(params, before), shown(params, &state.team));
        if from != to {
            let why = self.mode.reasons(before, &state.team);
            let felt = felt(before, &state.team);
            self.tell(|| {
                Event::Moved(Box::new(Movement {
                    from,
                    to,
                    why,
                    felt,
                    cause,
                }))
            });
        }
    }
}

/// How everybody's morale moved as it shows, -1 to 1, by their place; 0 of those who came or went.
pub(super) fn felt(before: &Team, after: &Team) -> Vec<f64> {
    let both = before.people.iter().zip(after.people.iter());
    both.map(|(was, is)| {
        let same = was.here && is.here && was.predecessors == is.predecessors;
        if same { is.shows() - was.shows() } else { 0.0 }
    })
    .collect()
}
