//! Numbers from files. Each kind knows its range, so NaN, infinity and nonsense never get past reading.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize, Serializer};

struct Range {
    min: f64,
    max: f64,
    whole: bool,
}

impl Range {
    fn check(&self, value: f64) -> Result<f64, String> {
        let Self { min, max, whole } = *self;
        // Written so that NaN fails.
        let inside = value >= min && value <= max;
        match (inside, whole && value.trunc() != value) {
            (true, false) => Ok(value + 0.0),
            (_, _) if whole => Err(format!("a whole number from {min} to {max}")),
            (_, _) => Err(format!("a number from {min} to {max}")),
        }
    }
}

/// What the reader puts before the range in its errors, so that the report can tell them from others.
pub(super) const EXPECTED: &str = "expected ";

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident: $type:ty, $min:expr, $max:expr, $whole:expr, default $default:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Deserialize)]
        #[serde(try_from = "f64")]
        pub struct $name($type);

        impl $name {
            /// The lowest allowed.
            pub const MIN: $type = $min;
            /// The highest allowed.
            pub const MAX: $type = $max;

            /// The value; one outside the range becomes the nearest inside, so it suits literals in code.
            #[must_use]
            pub const fn of(value: $type) -> Self {
                let value = if value >= Self::MIN { value } else { Self::MIN };
                Self(if value <= Self::MAX { value } else { Self::MAX })
            }

            /// The value if it is inside the range.
            ///
            /// # Errors
            /// Which numbers are: `a number from 0 to 1`.
            pub fn fit(value: $type) -> Result<$type, String> {
                let range = Range { min: f64::from($min), max: f64::from($max), whole: $whole };
                range.check(f64::from(value)).map(|_| value)
            }

            /// The plain number.
            #[must_use]
            pub const fn get(self) -> $type {
                self.0
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::of($default)
            }
        }

        impl TryFrom<f64> for $name {
            type Error = String;

            fn try_from(value: f64) -> Result<Self, String> {
                let range = Range { min: f64::from($min), max: f64::from($max), whole: $whole };
                let value = range.check(value).map_err(|range| format!("{EXPECTED}{range}"))?;
                // The range makes the cast exact.
                Ok(Self(value as $type))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(serializer)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let kind = if $whole { "integer" } else { "number" };
                json_schema!({ "type": kind, "minimum": $min, "maximum": $max })
            }
        }
    )*};
}

numbers! {
    /// A part of a whole, 0 to 1.
    Share: f64, 0.0, 1.0, false, default 0.0;
    /// A need for say over one's own work, 0.45 to 0.95.
    Autonomy: f64, 0.45, 0.95, false, default 0.7;
    /// How likely a card is against the others, 1 to 100.
    Weight: u32, 1, 100, true, default 1;
    /// A lasting addition to where morale settles, -0.3 to 0.3.
    Temper: f64, -0.3, 0.3, false, default 0.0;
    /// A small push by the story, -0.1 to 0.1.
    Nudge: f64, -0.1, 0.1, false, default 0.0;
    /// A factor on the work left, 0.5 to 2.
    Factor: f64, 0.5, 2.0, false, default 1.0;
    /// Person-days of work, 0.1 to 1000.
    Effort: f64, 0.1, 1000.0, false, default 1.0;
    /// A gauge as shown, 0 to 100.
    Points: f64, 0.0, 100.0, false, default 0.0;
    /// Workdays, 0 to 260 (a year).
    Days: u32, 0, 260, true, default 0;
    /// Hours of work, 0 to 80 (two weeks).
    Hours: f64, 0.0, 80.0, false, default 0.0;
    /// Minutes, 0 to 600.
    Minutes: u32, 0, 600, true, default 0;
    /// A small whole number, -1000 to 1000.
    Step: i32, -1000, 1000, true, default 0;
}

/// What stands where a file says nothing.
macro_rules! usual {
    ($($(#[$doc:meta])* $of:ident::$name:ident = $value:expr;)*) => {$(
        impl $of {
            $(#[$doc])*
            #[must_use]
            pub fn $name() -> Self {
                Self::of($value)
            }
        }
    )*};
}

usual! {
    /// The usual morale on a first morning.
    Share::morale = 0.6;
    /// One half.
    Share::half = 0.5;
    /// The usual energy on a first morning.
    Share::energy = 0.75;
    /// The usual readiness to lead.
    Share::bench = 0.15;
    /// About a third.
    Share::third = 0.35;
    /// The usual days late until work is worth nothing.
    Days::grace = 8;
}
