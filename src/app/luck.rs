//! Luck numbers that nobody chose: by chance, or as it was said when the game was opened, so that a test plays the same twice.

use std::time::{SystemTime, UNIX_EPOCH};

use bevy::prelude::*;

/// Luck numbers are small enough to be read out loud.
pub(super) const NUMBERS: u64 = 1_000_000;

/// Where luck numbers come from: the one that comes next, or chance.
#[derive(Resource, Clone, Copy, Default)]
pub(super) struct Luck(pub(super) Option<u64>);

impl Luck {
    /// From the number in `TWOHATS_LUCK` on, if there is one; otherwise by chance.
    pub(super) fn said() -> Self {
        let said = std::env::var("TWOHATS_LUCK").ok();
        Self(said.and_then(|said| said.trim().parse().ok()))
    }

    /// The next luck number.
    pub(super) fn draw(&mut self) -> u64 {
        if let Some(next) = &mut self.0 {
            let this = *next % NUMBERS;
            *next = this + 1;
            return this;
        }
        // Before 1970 any number will do.
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(1, |time| u64::from(time.subsec_nanos()));
        now % NUMBERS
    }
}
