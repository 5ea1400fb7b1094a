//! Why a gauge moved: the exact shares of what moved it, in a manager's words.

/// What morale and mood are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Where people started, drawing near where people settle.
    Settled,
    /// The lead's consideration.
    Warmth,
    /// Trust in the lead.
    Trust,
    /// Say over their own work.
    Say,
    /// Direction they miss.
    Direction,
    /// Clarity about what is expected.
    Clarity,
    /// Kept dates.
    Record,
    /// Energy.
    Rest,
    /// Knowing what it is for.
    Purpose,
    /// What they bring from outside.
    Temper,
    /// The mood of the others.
    Others,
    /// How a decision came out.
    Outcome,
    /// Something that happened in the story.
    Event,
    /// The end of the scale.
    Limits,
}

/// How many causes there are.
pub const CAUSES: usize = 14;

/// A number for each cause.
pub type Causes = [f64; CAUSES];
