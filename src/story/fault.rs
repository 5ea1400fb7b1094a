//! A mistake in a value, as a reader of types tells of it: what is wrong, and at which value.

use std::fmt::{self, Display};

use serde::de::{Error, Expected};

/// What is wrong with a value.
#[derive(Debug)]
pub(super) enum What {
    /// A field that is not one of those known here.
    Field(String, &'static [&'static str]),
    /// A word that is not one of those known here.
    Word(String, &'static [&'static str]),
    /// This field of it is missing.
    Missing(&'static str),
    /// It has this field twice.
    Twice(&'static str),
    /// It has fewer values than are expected.
    Few(String, usize),
    /// It is one more value than can stand here.
    Many,
    /// It is a word that stands without brackets.
    Alone,
    /// It has a name where values have none.
    Named,
    /// It is something else than this.
    Other(&'static str),
    /// There is an escape in it that is none.
    Escape(String),
    /// Our own types refuse it.
    Refused(String),
}

/// A mistake, and the value it is at.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) at: usize,
    pub(super) what: What,
}

/// A mistake at a value that only those around know.
const UNKNOWN: usize = usize::MAX;

impl Fault {
    /// The same, at this value when it is not known at which.
    pub(super) fn at(self, at: usize) -> Self {
        match self.at {
            UNKNOWN => Self { at, ..self },
            _ => self,
        }
    }
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.what)
    }
}

impl std::error::Error for Fault {}

fn somewhere(what: What) -> Fault {
    Fault { at: UNKNOWN, what }
}

impl Error for Fault {
    fn custom<T: Display>(message: T) -> Self {
        somewhere(What::Refused(message.to_string()))
    }

    fn invalid_length(found: usize, expected: &dyn Expected) -> Self {
        somewhere(What::Few(expected.to_string(), found))
    }

    fn unknown_variant(found: &str, known: &'static [&'static str]) -> Self {
        somewhere(What::Word(found.to_owned(), known))
    }

    fn unknown_field(found: &str, known: &'static [&'static str]) -> Self {
        somewhere(What::Field(found.to_owned(), known))
    }

    fn missing_field(field: &'static str) -> Self {
        somewhere(What::Missing(field))
    }

    fn duplicate_field(field: &'static str) -> Self {
        somewhere(What::Twice(field))
    }
}
