//! What day it is: from the computer, or as it was said when the game was opened, so that a month can pass in a test.

use bevy::prelude::*;
use jiff::Zoned;

use crate::journal::Moment;

/// The clock.
#[derive(Resource, Clone, Copy, Default)]
pub(super) struct Clock(pub(super) Option<Moment>);

impl Clock {
    /// The moment that `TWOHATS_TODAY` names, such as `2026-11-03`, if it does; otherwise the computer's.
    pub(super) fn said() -> Self {
        let said = std::env::var("TWOHATS_TODAY").ok();
        Self(said.and_then(|said| Moment::read(said.trim())))
    }

    /// Now, as the clocks go where the computer is.
    pub(super) fn now(self) -> Moment {
        self.0.unwrap_or_else(|| {
            let now = Zoned::now();
            // Before 1970 the day does not matter.
            let seconds = now.timestamp().as_second().try_into().unwrap_or(0);
            Moment::of(seconds, now.offset().seconds() / 60)
        })
    }
}
