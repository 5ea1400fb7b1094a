//! A token bucket: how often somebody may do a thing, with some at once.

use std::time::Instant;

use super::limits::Rate;

/// Holds up to `size` drops and gains some every second.
#[derive(Debug, Clone)]
pub(super) struct Bucket {
    rate: Rate,
    drops: f64,
    filled: Instant,
}

impl Bucket {
    /// A full one.
    pub(super) fn new(rate: Rate, now: Instant) -> Self {
        Self {
            rate,
            drops: rate.0,
            filled: now,
        }
    }

    /// Whether a drop was there to take.
    pub(super) fn take(&mut self, now: Instant) -> bool {
        let (size, gain) = self.rate;
        let passed = now.saturating_duration_since(self.filled).as_secs_f64();
        self.drops = (self.drops + passed * gain).min(size);
        self.filled = now;
        let taken = self.drops >= 1.0;
        if taken {
            self.drops -= 1.0;
        }
        taken
    }

    /// Whether nothing was taken for so long that it says nothing any more.
    pub(super) fn full(&self, now: Instant) -> bool {
        let (size, gain) = self.rate;
        let passed = now.saturating_duration_since(self.filled).as_secs_f64();
        self.drops + passed * gain >= size
    }
}
