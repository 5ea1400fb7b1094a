//! A beginning as a value: the seed all luck comes from, and what is carried in from stories played before.

mod drawn;
mod fit;

use serde::{Deserialize, Serialize};

pub use drawn::drawn;
pub use fit::{Fit, Misfit};

/// What a playthrough begins with. A seed alone is a beginning as the scenario's file has it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Start {
    /// The seed all luck comes from.
    pub seed: u64,
    /// What is carried in.
    pub carried: Carried,
}

impl From<u64> for Start {
    fn from(seed: u64) -> Self {
        Self {
            seed,
            carried: Carried::default(),
        }
    }
}

impl From<&Self> for Start {
    fn from(start: &Self) -> Self {
        start.clone()
    }
}

impl Start {
    /// The same beginning with other luck.
    #[must_use]
    pub fn with_seed(&self, seed: u64) -> Self {
        Self {
            seed,
            carried: self.carried.clone(),
        }
    }
}

/// What comes from before the story instead of from its file, by names, so that it outlives edits of the file. What is
/// not named begins as the file has it. A scenario takes over what its `carries` says ([`Carried::fit`]).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Carried {
    /// People, each by the id of the scenario or one of those its `was` lists.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Someone>,
    /// Structure the player is known for, 0..1.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub structure: Option<f64>,
    /// Consideration the player is known for, 0..1.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub consideration: Option<f64>,
    /// How much runs by good habits, 0..1.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub process: Option<f64>,
    /// How well people know what the work is for, 0..1.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub purpose: Option<f64>,
    /// How safe it is to speak up, 0..1.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub safety: Option<f64>,
    /// The record of kept dates, 0..1.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub record: Option<f64>,
    /// Flags, set or not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<(String, bool)>,
    /// Counters with their values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub counters: Vec<(String, i32)>,
}

/// Somebody who comes as they are by then.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Someone {
    /// Who they are.
    pub person: String,
    /// Whether they are there (true) or have left.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub here: Option<bool>,
    /// Morale, 0..1.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub morale: Option<f64>,
    /// Trust in the player, 0..1.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub trust: Option<f64>,
    /// How rested they are, 0..1.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub energy: Option<f64>,
    /// How clear they are about what is expected, 0..1.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub clarity: Option<f64>,
    /// How ready they are to lead something themselves, 0..1.
    #[serde(skip_serializing_if = "Option::is_none", with = "plain")]
    pub bench: Option<f64>,
    /// Skill by the name of its area, 0..1.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skill: Vec<(String, f64)>,
}

/// Options without `Some(...)` around them: a file says `trust: 0.4`.
mod plain {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<T: Serialize, S: Serializer>(
        value: &Option<T>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        // None is skipped before.
        match value {
            Some(value) => value.serialize(to),
            None => to.serialize_unit(),
        }
    }

    pub(super) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<T>, D::Error> {
        T::deserialize(from).map(Some)
    }
}

impl Carried {
    /// Whether nothing is carried in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Reads what is carried from a text of its own, such as `(people: [(person: "mira", trust: 0.4)])`.
    ///
    /// # Errors
    /// As a sentence with line and column when it is not written so.
    pub fn parse(text: &str) -> Result<Self, String> {
        let options = ron::Options::default().with_recursion_limit(16);
        options.from_str(text).map_err(|error| {
            let at = error.span.start;
            format!(
                "{}:{}: this is not what somebody carries: {}",
                at.line, at.col, error.code
            )
        })
    }

    /// The same as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let style = ron::ser::PrettyConfig::new().indentor("  ").compact_arrays(false);
        // Strings, numbers and lists always serialise.
        ron::ser::to_string_pretty(self, style).unwrap_or_default() + "\n"
    }

    /// A number of the team, by its place in [`crate::story::carries::Of::ALL`].
    pub(super) fn team(&self) -> [Option<f64>; 6] {
        [
            self.structure,
            self.consideration,
            self.process,
            self.purpose,
            self.safety,
            self.record,
        ]
    }

    fn set_team(&mut self, all: [Option<f64>; 6]) {
        [
            self.structure,
            self.consideration,
            self.process,
            self.purpose,
            self.safety,
            self.record,
        ] = all;
    }
}

impl Someone {
    /// Their states, by their place in [`crate::story::carries::How::ALL`].
    pub(super) fn states(&self) -> [Option<f64>; 5] {
        [self.morale, self.trust, self.energy, self.clarity, self.bench]
    }

    fn set_states(&mut self, all: [Option<f64>; 5]) {
        [self.morale, self.trust, self.energy, self.clarity, self.bench] = all;
    }
}
