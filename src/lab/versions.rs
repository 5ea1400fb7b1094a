//! The versions of the model that come with the program: other numbers, each within its range, under which the table of
//! evidence holds as well. [`super::calibrate::ensemble`] finds them.

use serde::{Deserialize, Serialize};

use crate::sim::params::Params;

/// The versions that come with the program.
const SHIPPED: &str = include_str!("../../assets/ensemble.ron");

/// Places of a range to either side of the standard value.
pub const PLACES: i16 = 1000;

/// Sets of numbers, and how they were found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sets {
    /// The state of the model they belong to ([`super::calibrate::ensemble::fingerprint`]).
    pub model: String,
    /// The seed of the worlds that steps were tried on ...
    pub seed: u64,
    /// ... and one in how many of the usual teams.
    pub one_in: u64,
    /// Steps that were tried ...
    pub tried: u64,
    /// ... how many of them held the table ...
    pub held: u64,
    /// ... and how many versions were refused when more teams were looked at.
    pub refused: u64,
    /// The names of the numbers that differ.
    pub numbers: Vec<String>,
    /// The sets: for each number its place in its range, in thousandths from the standard value to its end on that side.
    pub sets: Vec<Vec<i16>>,
}

impl Sets {
    /// Those that come with the program; without any when the file in it cannot be read, which a test sees to.
    #[must_use]
    pub fn shipped() -> Self {
        Self::parse(SHIPPED).unwrap_or(Self {
            model: String::new(),
            seed: 0,
            one_in: 1,
            tried: 0,
            held: 0,
            refused: 0,
            numbers: Vec::new(),
            sets: Vec::new(),
        })
    }

    /// Reads sets.
    ///
    /// # Errors
    /// When the text is none.
    pub fn parse(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text)
    }

    /// The sets as text, a line each.
    #[must_use]
    pub fn to_text(&self) -> String {
        let numbers: Vec<String> = self
            .numbers
            .iter()
            .map(|name| format!("    {name:?},\n"))
            .collect();
        let sets: Vec<String> = self.sets.iter().map(|set| format!("    {set:?},\n")).collect();
        format!(
            "(\n  model: {:?},\n  seed: {},\n  one_in: {},\n  tried: {},\n  held: {},\n  refused: {},\n  numbers: [\n{}  ],\n  \
             sets: [\n{}  ],\n)\n",
            self.model,
            self.seed,
            self.one_in,
            self.tried,
            self.held,
            self.refused,
            numbers.concat(),
            sets.concat()
        )
    }

    /// The model by each set. A number that is no longer there changes nothing any more.
    #[must_use]
    pub fn versions(&self) -> Vec<Params> {
        self.sets.iter().filter_map(|set| self.version(set)).collect()
    }

    fn version(&self, set: &[i16]) -> Option<Params> {
        let known: Vec<&str> = crate::sim::params::numbers()
            .iter()
            .map(|number| number.name)
            .collect();
        let places = set.iter().map(|place| f64::from(*place) / f64::from(PLACES));
        let named = self.numbers.iter().map(String::as_str).zip(places);
        Params::version(named.filter(|(name, _)| known.contains(name)))
    }
}

/// The versions that come with the program.
#[must_use]
pub fn versions() -> Vec<Params> {
    Sets::shipped().versions()
}
