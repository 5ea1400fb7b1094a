//! Every number of the team model: unit, default, and where it comes from.
//!
//! The name in backticks is the one the reference model uses. Sources are named in full in the evidence table.

/// A group of numbers with documented defaults, which can also be walked by name. Behind a number stands what it rests on
/// ([`Doubt`]); where nothing stands, nobody has measured it.
macro_rules! knobs {
    ($(#[doc = $about:literal])* $group:ident {
        $($(#[doc = $doc:literal])* $field:ident = $value:expr $(, $doubt:ident)?;)*
    }) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $group {
            $($(#[doc = $doc])* pub $field: f64,)*
        }

        impl Default for $group {
            fn default() -> Self {
                Self::GAME
            }
        }

        impl $group {
            /// The documented defaults.
            pub const GAME: Self = Self { $($field: $value,)* };

            /// What the group is, and its unit.
            const ABOUT: &'static str = concat!($($about),*);

            pub(super) fn entries(&mut self) -> Vec<super::Entry<'_>> {
                vec![$(super::Entry {
                    group: Self::ABOUT,
                    name: concat!(stringify!($group), ".", stringify!($field)),
                    about: concat!($($doc),*),
                    doubt: doubt!($($doubt)?),
                    value: &mut self.$field,
                },)*]
            }
        }
    };
}

/// What a number rests on.
macro_rules! doubt {
    () => {
        super::Doubt::Ours
    };
    ($doubt:ident) => {
        super::Doubt::$doubt
    };
}

/// A number with what is known about it.
struct Entry<'a> {
    group: &'static str,
    name: &'static str,
    about: &'static str,
    doubt: Doubt,
    value: &'a mut f64,
}

mod doubt;
mod page;
mod people;
mod work;

pub use doubt::{Doubt, Number, doubted, numbers};
pub use page::page;

pub use people::{Fast, Learning, Morale, Pace, Quits, Say, Strain, Targets};
pub use work::{Attention, Decision, Meeting, Output, Overhead, Work};

/// All parameters of the model.
#[derive(Debug, Clone, PartialEq)]
pub struct Params {
    /// The fast part. Off, the model is the reference model to the last bit that matters.
    pub mood: Mood,
    /// What *why* is told from.
    pub provenance: Provenance,
    /// The lead's attention.
    pub attention: Attention,
    /// Time costs.
    pub overhead: Overhead,
    /// Work per day.
    pub output: Output,
    /// How fast states move.
    pub pace: Pace,
    /// Where morale settles.
    pub morale: Morale,
    /// Say and direction.
    pub say: Say,
    /// Where clarity, process, purpose, safety and trust settle.
    pub targets: Targets,
    /// What takes energy.
    pub strain: Strain,
    /// Skill and bench.
    pub learning: Learning,
    /// Odds of a decision.
    pub decision: Decision,
    /// A decision of a story.
    pub meeting: Meeting,
    /// Leaving and joining.
    pub quits: Quits,
    /// Dates and plans.
    pub work: Work,
    /// The fast part.
    pub fast: Fast,
}

/// Whether people have moods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mood {
    /// As in the game.
    #[default]
    On,
    /// As in the reference model.
    Off,
}

/// Whether people remember what their morale is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Provenance {
    /// As in the game, which tells why.
    #[default]
    Kept,
    /// No longer: for many playthroughs of which only the end is looked at. Every other number is the same.
    Left,
}

/// Which version of the model a team lives by.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Version<'a> {
    /// The one of the game. Its numbers are known when the program is built, which is quicker.
    #[default]
    Standard,
    /// One with other numbers.
    Other(&'a Params),
}

impl<'a> Version<'a> {
    /// Its numbers.
    #[must_use]
    #[inline(always)]
    pub fn params(self) -> &'a Params {
        match self {
            Self::Standard => &Params::GAME,
            Self::Other(params) => params,
        }
    }
}

impl Default for Params {
    fn default() -> Self {
        Self::GAME
    }
}

impl Params {
    /// The parameters of the game. A constant, so that a step need not build them.
    pub const GAME: Self = Self {
        mood: Mood::On,
        provenance: Provenance::Kept,
        attention: Attention::GAME,
        overhead: Overhead::GAME,
        output: Output::GAME,
        pace: Pace::GAME,
        morale: Morale::GAME,
        say: Say::GAME,
        targets: Targets::GAME,
        strain: Strain::GAME,
        learning: Learning::GAME,
        decision: Decision::GAME,
        meeting: Meeting::GAME,
        quits: Quits::GAME,
        work: Work::GAME,
        fast: Fast::GAME,
    };

    /// The parameters of the game where nobody will ask why.
    pub const UNEXPLAINED: Self = Self {
        provenance: Provenance::Left,
        ..Self::GAME
    };

    /// The parameters of the reference model: no fast part.
    #[must_use]
    pub fn reference() -> Self {
        Self {
            mood: Mood::Off,
            ..Self::default()
        }
    }

    /// Every number by its name, such as `Output.cap`, to vary one at a time.
    pub fn entries(&mut self) -> Vec<(&'static str, &mut f64)> {
        let all = self.described().into_iter();
        all.map(|entry| (entry.name, entry.value)).collect()
    }

    fn described(&mut self) -> Vec<Entry<'_>> {
        let mut all = self.attention.entries();
        all.extend(self.overhead.entries());
        all.extend(self.output.entries());
        all.extend(self.pace.entries());
        all.extend(self.morale.entries());
        all.extend(self.say.entries());
        all.extend(self.targets.entries());
        all.extend(self.strain.entries());
        all.extend(self.learning.entries());
        all.extend(self.decision.entries());
        all.extend(self.meeting.entries());
        all.extend(self.quits.entries());
        all.extend(self.work.entries());
        all.extend(self.fast.entries());
        all
    }
}
