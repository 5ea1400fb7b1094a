//! How sure each number of the model is, and so how far another version of the model may have it from ours.

use super::Params;

/// What a number rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It was set so that a published figure comes out.
    Print,
    /// It was set to one of two published figures that disagree: its range reaches the other.
    Prints,
    /// A study says that there is such an effect and which way it goes; the size is ours.
    Study,
    /// Nobody has measured it.
    Ours,
    /// It says how something is counted. With another value the gauges would count something else; no team would be
    /// another. So it is not varied.
    Scale,
}

impl Doubt {
    /// How many times too small or too large the number may be.
    #[must_use]
    pub fn factor(self) -> f64 {
        match self {
            Self::Print => 1.15,
            Self::Prints => 1.3,
            Self::Study => 1.5,
            Self::Ours => 2.0,
            Self::Scale => 1.0,
        }
    }

    /// In a word, as the page of numbers has it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Prints => "prints",
            Self::Study => "study",
            Self::Ours => "ours",
            Self::Scale => "scale",
        }
    }
}

/// A number of the model and what is known about it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Its name, such as `Output.cap`.
    pub name: &'static str,
    /// What it is, its unit, and where it comes from.
    pub about: &'static str,
    /// What the unit of its group is.
    pub group: &'static str,
    /// The value of the game.
    pub standard: f64,
    /// What it rests on.
    pub doubt: Doubt,
}

impl Number {
    /// The plausible range. A share (below 1) is off by its odds, so that it stays one and .99 is as far from 1 as .01 from 0;
    /// any other number by itself.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let factor = self.doubt.factor();
        if self.standard >= 1.0 {
            return (self.standard / factor, self.standard * factor);
        }
        let odds = self.standard / (1.0 - self.standard);
        let share = |odds: f64| odds / (1.0 + odds);
        (share(odds / factor), share(odds * factor))
    }

    /// The value at this place of the range: -1 is its lower end, 0 the standard value, to the last bit, and 1 its upper end.
    #[must_use]
    pub fn at(&self, place: f64) -> f64 {
        let (low, high) = self.range();
        if place < 0.0 {
            self.standard + place * (self.standard - low)
        } else {
            self.standard + place * (high - self.standard)
        }
    }

    /// Whether other versions of the model have another value.
    #[must_use]
    pub fn varies(&self) -> bool {
        self.doubt != Doubt::Scale
    }
}

/// Every number of the model, in the order of [`Params::entries`].
#[must_use]
pub fn numbers() -> Vec<Number> {
    let mut params = Params::GAME;
    let number = |entry: super::Entry<'_>| Number {
        name: entry.name,
        about: entry.about,
        group: entry.group,
        standard: *entry.value,
        doubt: entry.doubt,
    };
    params.described().into_iter().map(number).collect()
}

/// The numbers that other versions of the model have other values of, in their order.
#[must_use]
pub fn doubted() -> Vec<Number> {
    numbers().into_iter().filter(Number::varies).collect()
}

impl Params {
    /// The model with these numbers at these places of their ranges, by name; the others as in the game. None when there is no
    /// number of a name.
    #[must_use]
    pub fn version<'a>(places: impl IntoIterator<Item = (&'a str, f64)>) -> Option<Self> {
        let numbers = numbers();
        let mut params = Self::UNEXPLAINED;
        for (name, place) in places {
            let number = numbers.iter().position(|number| number.name == name)?;
            *params.entries()[number].1 = numbers[number].at(place);
        }
        Some(params)
    }
}
