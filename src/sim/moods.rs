//! The mood of the moment: what it adds to a person's morale, by what put them in it.

use std::ops::Add;

use super::why::{CAUSES, Cause, Causes};

/// What a mood adds to morale, by cause, as numbers of one person or of several. Few causes stir a mood; no other ever adds
/// anything.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Moods<N = f64> {
    /// Consideration shown, or missed.
    pub warmth: N,
    /// Say over their own work, or its lack.
    pub say: N,
    /// Direction where they missed it.
    pub direction: N,
    /// What is expected.
    pub clarity: N,
    /// How a decision came out, against its odds.
    pub outcome: N,
    /// Something that happened in the story.
    pub event: N,
    /// What keeps the sum within its bounds.
    pub limits: N,
}

impl<N: Copy + Add<Output = N>> Moods<N> {
    /// Each with its cause.
    #[must_use]
    pub fn each(&self) -> [(Cause, N); 7] {
        [
            (Cause::Warmth, self.warmth),
            (Cause::Say, self.say),
            (Cause::Direction, self.direction),
            (Cause::Clarity, self.clarity),
            (Cause::Outcome, self.outcome),
            (Cause::Event, self.event),
            (Cause::Limits, self.limits),
        ]
    }

    /// All of it together. In pairs, so that one sum need not wait for the next.
    #[must_use]
    pub fn sum(&self) -> N {
        ((self.warmth + self.say) + (self.direction + self.clarity))
            + ((self.outcome + self.event) + self.limits)
    }

    /// The same, made of other numbers.
    pub(super) fn map<M>(&self, to: impl Fn(N) -> M) -> Moods<M> {
        Moods {
            warmth: to(self.warmth),
            say: to(self.say),
            direction: to(self.direction),
            clarity: to(self.clarity),
            outcome: to(self.outcome),
            event: to(self.event),
            limits: to(self.limits),
        }
    }

    /// Each of the numbers, to be changed along with those of somebody else.
    pub(super) fn zip<M: Copy>(&mut self, other: &Moods<M>) -> [(&mut N, M); 7] {
        [
            (&mut self.warmth, other.warmth),
            (&mut self.say, other.say),
            (&mut self.direction, other.direction),
            (&mut self.clarity, other.clarity),
            (&mut self.outcome, other.outcome),
            (&mut self.event, other.event),
            (&mut self.limits, other.limits),
        ]
    }
}

impl Moods {
    /// A number for every cause that morale is made of; 0 for those that stir no mood.
    #[must_use]
    pub fn by_cause(&self) -> Causes {
        let mut all = [0.0; CAUSES];
        for (cause, mood) in self.each() {
            all[cause as usize] = mood;
        }
        all
    }
}
