//! A number of each of four people, side by side: what is reckoned for one is reckoned for all four at once.
//!
//! Plain arithmetic on arrays, which the compiler makes into vectors; each number is what it would be alone, bit by bit.

use std::array::from_fn;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub};

/// How many people stand side by side.
pub const LANES: usize = 4;

/// A number of each of four people.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[repr(align(16))]
pub struct F64x4(pub [f64; LANES]);

/// Something that is true or not of each of four people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mask(pub [bool; LANES]);

impl F64x4 {
    /// Nothing for anybody.
    pub const NONE: Self = Self([0.0; LANES]);

    /// The same for all.
    #[inline(always)]
    #[must_use]
    pub fn all(x: f64) -> Self {
        Self([x; LANES])
    }

    /// Each number no lower than `low`.
    #[inline(always)]
    #[must_use]
    pub fn at_least(self, low: f64) -> Self {
        Self(self.0.map(|x| if x > low { x } else { low }))
    }

    /// Each number between two others.
    #[inline(always)]
    #[must_use]
    pub fn within(self, low: f64, high: f64) -> Self {
        Self(self.0.map(|x| super::within(x, low, high)))
    }

    /// Each share between 0 and 1.
    #[inline(always)]
    #[must_use]
    pub fn clip(self) -> Self {
        self.within(0.0, 1.0)
    }

    /// Each number without its sign.
    #[inline(always)]
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.map(f64::abs))
    }

    /// Whose number is above the other.
    #[inline(always)]
    #[must_use]
    pub fn above(self, other: Self) -> Mask {
        Mask(from_fn(|at| self.0[at] > other.0[at]))
    }

    /// All four together, in their order.
    #[inline(always)]
    #[must_use]
    pub fn sum(self) -> f64 {
        let [a, b, c, d] = self.0;
        a + b + c + d
    }
}

impl Mask {
    /// This for those of whom it is true, that for the others.
    #[inline(always)]
    #[must_use]
    pub fn pick(self, this: F64x4, that: F64x4) -> F64x4 {
        F64x4(from_fn(|at| if self.0[at] { this.0[at] } else { that.0[at] }))
    }
}

/// An operation between two fours, and between a four and a number for all.
macro_rules! between {
    ($($operation:ident $name:ident $sign:tt)*) => {$(
        impl $operation for F64x4 {
            type Output = Self;

            #[inline(always)]
            fn $name(self, other: Self) -> Self {
                Self(from_fn(|at| self.0[at] $sign other.0[at]))
            }
        }

        impl $operation<f64> for F64x4 {
            type Output = Self;

            #[inline(always)]
            fn $name(self, other: f64) -> Self {
                Self(from_fn(|at| self.0[at] $sign other))
            }
        }

        impl $operation<F64x4> for f64 {
            type Output = F64x4;

            #[inline(always)]
            fn $name(self, other: F64x4) -> F64x4 {
                F64x4(from_fn(|at| self $sign other.0[at]))
            }
        }
    )*};
}

between! {
    Add add +
    Sub sub -
    Mul mul *
    Div div /
}

impl Neg for F64x4 {
    type Output = Self;

    #[inline(always)]
    fn neg(self) -> Self {
        Self(self.0.map(|x| -x))
    }
}

impl AddAssign for F64x4 {
    #[inline(always)]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}
