//! Numbers known only to lie between two bounds, and the arithmetic of such bounds.

use std::ops::{Add, Mul, Sub};

/// Bounds are this much wider than computed, so that rounding never makes them wrong.
const SLACK: f64 = 1e-9;

/// A closed interval. `lo <= hi` always.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The least it can be.
    pub lo: f64,
    /// The most it can be.
    pub hi: f64,
}

impl Interval {
    /// A share, 0..1.
    pub const UNIT: Self = Self { lo: 0.0, hi: 1.0 };

    /// Both bounds.
    #[must_use]
    pub const fn new(lo: f64, hi: f64) -> Self {
        Self { lo, hi }
    }

    /// One number.
    #[must_use]
    pub const fn of(value: f64) -> Self {
        Self { lo: value, hi: value }
    }

    /// The smallest interval around both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self::new(self.lo.min(other.lo), self.hi.max(other.hi))
    }

    /// Whether every number of `other` is in this one.
    #[must_use]
    pub fn includes(self, other: Self) -> bool {
        self.lo <= other.lo && other.hi <= self.hi
    }

    /// Each number kept between `lo` and `hi`.
    #[must_use]
    pub fn clamp(self, lo: f64, hi: f64) -> Self {
        Self::new(self.lo.clamp(lo, hi), self.hi.clamp(lo, hi))
    }

    /// Each number kept between 0 and 1.
    #[must_use]
    pub fn clip(self) -> Self {
        self.clamp(0.0, 1.0)
    }

    /// Times a number.
    #[must_use]
    pub fn times(self, by: f64) -> Self {
        let (a, b) = (self.lo * by, self.hi * by);
        Self::new(a.min(b), a.max(b))
    }

    /// One less each number.
    #[must_use]
    pub fn rest(self) -> Self {
        Self::new(1.0 - self.hi, 1.0 - self.lo)
    }

    /// Half way to another.
    #[must_use]
    pub fn between(self, other: Self) -> Self {
        (self + other).times(0.5)
    }

    /// A little wider, against rounding.
    #[must_use]
    pub fn loose(self) -> Self {
        Self::new(self.lo - SLACK, self.hi + SLACK)
    }

    /// A fixed share of the way to a target; falls may be faster than rises.
    #[must_use]
    pub fn toward(self, target: Self, up: f64, down: f64) -> Self {
        let step =
            |value: f64, target: f64| value + (target - value) / if target >= value { up } else { down };
        let target = target.clip();
        Self::new(step(self.lo, target.lo), step(self.hi, target.hi))
    }
}

impl Add for Interval {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.lo + other.lo, self.hi + other.hi)
    }
}

impl Add<f64> for Interval {
    type Output = Self;
    fn add(self, by: f64) -> Self {
        Self::new(self.lo + by, self.hi + by)
    }
}

impl Sub for Interval {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.lo - other.hi, self.hi - other.lo)
    }
}

impl Mul for Interval {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let all = [
            self.lo * other.lo,
            self.lo * other.hi,
            self.hi * other.lo,
            self.hi * other.hi,
        ];
        all[1..]
            .iter()
            .fold(Self::of(all[0]), |hull, &one| hull.join(Self::of(one)))
    }
}
