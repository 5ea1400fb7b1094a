//! The mood of the moment: what it adds to a person's morale, by what put them in it.

use super::why::{CAUSES, Cause, Causes};

/// What a mood adds to morale, by cause. Few causes stir a mood; no other ever adds anything.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Moods {
    /// Consideration shown, or missed.
    pub warmth: f64,
    /// Say over their own work, or its lack.
    pub say: f64,
    /// Direction where they missed it.
    pub direction: f64,
    /// What is expected.
    pub clarity: f64,
    /// How a decision came out, against its odds.
    pub outcome: f64,
    /// Something that happened in the story.
    pub event: f64,
    /// What keeps the sum within its bounds.
    pub limits: f64,
}

impl Moods {
    /// Each with its cause, in the order of the causes: the order in which they are summed.
    #[must_use]
    pub fn each(&self) -> [(Cause, f64); 7] {
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

    /// A number for every cause that morale is made of; 0 for those that stir no mood.
    #[must_use]
    pub fn by_cause(&self) -> Causes {
        let mut all = [0.0; CAUSES];
        for (cause, mood) in self.each() {
            all[cause as usize] = mood;
        }
        all
    }

    /// All of it together.
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.each().iter().fold(0.0, |sum, (_, mood)| sum + mood)
    }

    /// What is left when each fades to this share.
    pub(super) fn faded(&self, kept: f64) -> Self {
        Self {
            warmth: self.warmth * kept,
            say: self.say * kept,
            direction: self.direction * kept,
            clarity: self.clarity * kept,
            outcome: self.outcome * kept,
            event: self.event * kept,
            limits: self.limits * kept,
        }
    }
}
