//! How sure a number from some playthroughs is: the number and its 95 % interval.

use crate::lab::rollout::spread::Spread;

/// A number and how far off it may be.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sure {
    /// The number.
    pub value: f64,
    /// The lower end of the 95 % interval ...
    pub low: f64,
    /// ... and the upper.
    pub high: f64,
}

impl Sure {
    /// The mean of some values.
    #[must_use]
    pub fn mean(values: impl Iterator<Item = f64>) -> Self {
        let spread = Spread::of(values);
        let (low, high) = spread.interval();
        Self {
            value: spread.mean,
            low,
            high,
        }
    }

    /// The share `count` of `all`, by Wilson's score interval: it stays within 0..1 and is not empty at its ends.
    #[must_use]
    pub fn share(count: usize, all: usize) -> Self {
        if all == 0 {
            return Self {
                high: 1.0,
                ..Self::default()
            };
        }
        let (n, z) = (all as f64, Spread::SURE);
        let share = count as f64 / n;
        let middle = share + z * z / (2.0 * n);
        let half = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
        let scale = 1.0 + z * z / n;
        Self {
            value: share,
            // Rounding must not push the ends past the share, or out of 0..1.
            low: ((middle - half) / scale).clamp(0.0, share),
            high: ((middle + half) / scale).clamp(share, 1.0),
        }
    }

    /// Above a line for sure (true), for sure not (false), or too close to call (none).
    #[must_use]
    pub fn above(self, line: f64) -> Option<bool> {
        if self.low > line {
            Some(true)
        } else if self.high <= line {
            Some(false)
        } else {
            None
        }
    }
}
