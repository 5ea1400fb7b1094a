//! The sky over a scene as its author has it: the hour on a clock, the season, the weather.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What falls, drifts or blows outside; it is seen through windows as well.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Weather {
    /// Sun, and a cloud or two.
    #[default]
    Clear,
    /// A grey sky.
    Cloud,
    /// Rain; the ground is wet.
    Rain,
    /// Rain that is driven sideways by the wind, out of a dark sky.
    Storm,
    /// It snows, and snow lies.
    Snow,
    /// Frost: snow lies, there is ice on the water, flowers of ice on the panes.
    Ice,
    /// Fog: nothing far off is to be seen.
    Fog,
}

impl Weather {
    /// Every weather, in the order above.
    pub const ALL: [Self; 7] = [
        Self::Clear,
        Self::Cloud,
        Self::Rain,
        Self::Storm,
        Self::Snow,
        Self::Ice,
        Self::Fog,
    ];

    /// Whether snow lies on roofs and ground.
    #[must_use]
    pub fn is_white(self) -> bool {
        matches!(self, Self::Snow | Self::Ice)
    }

    /// How much of the sun it takes away, 0 to 1.
    pub(super) fn gloom(self) -> f64 {
        match self {
            Self::Clear | Self::Ice => 0.0,
            Self::Cloud => 0.6,
            Self::Rain => 0.72,
            Self::Storm => 0.95,
            Self::Snow => 0.5,
            Self::Fog => 0.55,
        }
    }
}

/// The time of the year: when the sun is up, and what trees look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
pub enum Season {
    /// Young leaves.
    Spring,
    /// Long days, full leaves.
    Summer,
    /// Coloured leaves.
    Autumn,
    /// Short days, bare trees.
    Winter,
}

impl Season {
    /// Every season, in the order above.
    pub const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];

    /// The hours on a clock at which the sun rises and sets; somewhere in the middle of the year when nobody says when.
    #[must_use]
    pub fn sun(season: Option<Self>) -> (f32, f32) {
        match season {
            Some(Self::Winter) => (7.9, 16.6),
            Some(Self::Spring) => (6.2, 19.2),
            Some(Self::Summer) => (4.8, 21.2),
            Some(Self::Autumn) => (6.9, 18.2),
            None => (6.4, 19.0),
        }
    }
}

/// The sky over a scene.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
pub struct Sky {
    /// The hour on a clock, 0 to 24.
    pub hour: f32,
    /// The time of the year, if it matters.
    pub season: Option<Season>,
    /// The weather.
    pub weather: Weather,
}

impl Default for Sky {
    /// A clear forenoon.
    fn default() -> Self {
        Self {
            hour: 10.5,
            season: None,
            weather: Weather::Clear,
        }
    }
}

impl Sky {
    /// The same sky at another hour.
    #[must_use]
    pub fn at(self, hour: f32) -> Self {
        Self { hour, ..self }
    }
}
