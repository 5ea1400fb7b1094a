//! Some of the people, as one number.

use super::f64x4::{F64x4, LANES};
use super::team::MAX_PEOPLE;

/// A set of people by index; nobody named means everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Group(u32);

impl Group {
    /// The whole team.
    pub const EVERYBODY: Self = Self(0);

    /// These people; indices that no team has are left out.
    #[must_use]
    pub fn of(people: impl IntoIterator<Item = usize>) -> Self {
        people
            .into_iter()
            .filter(|at| *at < MAX_PEOPLE)
            .fold(Self(0), |set, at| Self(set.0 | 1 << at))
    }

    /// Whether nobody was named, so that everybody is meant.
    #[must_use]
    pub fn is_everybody(self) -> bool {
        self.0 == 0
    }

    /// Whether this person is meant.
    #[must_use]
    pub fn has(self, person: usize) -> bool {
        self.0 == 0 || (person < MAX_PEOPLE && self.0 >> person & 1 == 1)
    }

    /// Which of the four people of a chunk are meant: 1 for those, 0 for others.
    #[inline(always)]
    pub(super) fn of_chunk(self, chunk: usize) -> F64x4 {
        if self.0 == 0 {
            return F64x4::all(1.0);
        }
        F64x4(std::array::from_fn(|seat| {
            if self.has(LANES * chunk + seat) { 1.0 } else { 0.0 }
        }))
    }
}
