//! How a number spreads over many rollouts.

/// The spread of one number. All in its own unit; zeros when there is nothing to measure.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Spread {
    /// One in twenty lies below ...
    pub p5: f64,
    /// ... one in four ...
    pub p25: f64,
    /// ... half ...
    pub p50: f64,
    /// ... three in four ...
    pub p75: f64,
    /// ... and nineteen in twenty.
    pub p95: f64,
    /// The mean.
    pub mean: f64,
    /// The standard deviation of the sample.
    pub deviation: f64,
    /// The standard error of the mean.
    pub error: f64,
}

impl Spread {
    /// Half the width of a 95 % interval, in standard errors.
    pub const SURE: f64 = 1.96;

    /// Measures some numbers, in their order: the same numbers in the same order give the same bits.
    #[must_use]
    pub fn of(values: impl Iterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.collect();
        if values.is_empty() {
            return Self::default();
        }
        let count = values.len() as f64;
        let mean = values.iter().fold(0.0, |sum, value| sum + value) / count;
        let squares = values
            .iter()
            .fold(0.0, |sum, value| sum + (value - mean) * (value - mean));
        let deviation = (squares / (count - 1.0).max(1.0)).sqrt();
        values.sort_unstable_by(f64::total_cmp);
        let at = |share: f64| quantile(&values, share);
        Self {
            p5: at(0.05),
            p25: at(0.25),
            p50: at(0.50),
            p75: at(0.75),
            p95: at(0.95),
            mean,
            deviation,
            error: deviation / count.sqrt(),
        }
    }

    /// The 95 % interval of the mean.
    #[must_use]
    pub fn interval(&self) -> (f64, f64) {
        let half = Self::SURE * self.error;
        (self.mean - half, self.mean + half)
    }
}

/// Linear between the two nearest of some sorted numbers (type 7 of Hyndman and Fan 1996).
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() - 1) as f64;
    // Not negative, and at most the last place.
    let below = place as usize;
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
}
