//! What is heard, as samples: rooms, what people do, signs of gauges and hats, a little music. Every sound is made here,
//! from numbers, when it is needed; `mixer` puts them together, `ear` says what is heard when. Nothing is told by sound alone.

mod around;
mod bed;
mod ear;
mod effects;
mod mixer;
mod music;
mod signs;
mod synth;

pub use bed::Ambience;
pub use ear::{Due, Ear, mood};
pub use mixer::{AT_ONCE, Mixer, Order, Task, Volumes};
pub use synth::{RATE, Samples};

use crate::sim::vocabulary::{Gauge, Hat};

/// How a story ended, as its music has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mood {
    /// Well.
    Bright,
    /// Neither well nor badly.
    Open,
    /// Badly.
    Low,
}

/// Something that is heard once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sound {
    /// A page is turned, a sheet taken up.
    Paper,
    /// Somebody writes.
    Pen,
    /// Somebody walks.
    Steps,
    /// A door shuts.
    Door,
    /// Somebody sits down or gets up.
    Chair,
    /// A telephone on a table.
    Phone,
    /// Something heavy is set down.
    Thud,
    /// A cup is set down.
    Cup,
    /// Somebody types.
    Keys,
    /// A lorry goes by.
    Lorry,
    /// A gull.
    Gull,
    /// A small bird.
    Bird,
    /// Water drips.
    Drip,
    /// A monitor.
    Beep,
    /// A rope or a beam.
    Creak,
    /// Metal on metal.
    Hammer,
    /// The bell over a shop door.
    Chime,
    /// Voices in a radio, not to be understood.
    Radio,
    /// Steam.
    Hiss,
    /// A gauge went up, or down.
    Moves(Gauge, bool),
    /// A hat is put on.
    PutsOn(Hat),
    /// A workday has passed.
    Day,
    /// The music of the first screen.
    Title,
    /// The music of an ending.
    Ending(Mood),
}

/// What a volume is set for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// How a place sounds.
    Rooms,
    /// What happens in it, and the signs.
    Effects,
    /// Music.
    Music,
}

impl Sound {
    /// Every sound there is.
    pub const ALL: [Self; 34] = [
        Self::Paper,
        Self::Pen,
        Self::Steps,
        Self::Door,
        Self::Chair,
        Self::Phone,
        Self::Thud,
        Self::Cup,
        Self::Keys,
        Self::Lorry,
        Self::Gull,
        Self::Bird,
        Self::Drip,
        Self::Beep,
        Self::Creak,
        Self::Hammer,
        Self::Chime,
        Self::Radio,
        Self::Hiss,
        Self::Moves(Gauge::Morale, true),
        Self::Moves(Gauge::Morale, false),
        Self::Moves(Gauge::Delivery, true),
        Self::Moves(Gauge::Delivery, false),
        Self::Moves(Gauge::Growth, true),
        Self::Moves(Gauge::Growth, false),
        Self::PutsOn(Hat::Manager),
        Self::PutsOn(Hat::Leader),
        Self::PutsOn(Hat::Both),
        Self::PutsOn(Hat::Neither),
        Self::Day,
        Self::Title,
        Self::Ending(Mood::Bright),
        Self::Ending(Mood::Open),
        Self::Ending(Mood::Low),
    ];

    /// Which volume it follows.
    #[must_use]
    pub fn kind(self) -> Kind {
        if self.is_music() {
            Kind::Music
        } else {
            Kind::Effects
        }
    }

    /// Whether it is music.
    #[must_use]
    pub fn is_music(self) -> bool {
        matches!(self, Self::Title | Self::Ending(_))
    }

    /// Whether it says something of the game, and so stands before whatever else is heard.
    #[must_use]
    pub fn is_sign(self) -> bool {
        matches!(self, Self::Moves(..) | Self::PutsOn(_))
    }

    /// Whether it begins so softly that nobody is startled.
    #[must_use]
    pub fn is_gentle(self) -> bool {
        self.is_sign() || self.is_music()
    }

    /// The sound itself: two channels at [`RATE`], at most half of what can be played, silent at both ends.
    #[must_use]
    pub fn samples(self) -> Samples {
        match self {
            Self::Moves(gauge, up) => signs::moves(gauge, up),
            Self::PutsOn(hat) => signs::puts_on(hat),
            Self::Day => signs::day(),
            Self::Title => music::title(),
            Self::Ending(mood) => music::ending(mood),
            effect => effects::samples(effect),
        }
    }
}
