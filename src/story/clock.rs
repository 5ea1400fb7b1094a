//! A time of day as an author writes it: `"13:50"`.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

use super::number::EXPECTED;

/// What a clock shows: hours and minutes of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    minutes: u16,
}

impl Clock {
    /// The time that is written like that; none when there is no such time.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let two = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() <= 2;
        if !two(hours) || minutes.len() != 2 || !two(minutes) {
            return None;
        }
        let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
        (hours < 24 && minutes < 60).then_some(Self {
            minutes: hours * 60 + minutes,
        })
    }

    /// The hours since midnight, 0 to 24.
    #[must_use]
    pub fn hours(self) -> f32 {
        f32::from(self.minutes) / 60.0
    }
}

struct Written;

impl Visitor<'_> for Written {
    type Value = Clock;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time of day such as \"13:50\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Clock, E> {
        Clock::read(text).ok_or_else(|| E::custom(format!("{EXPECTED}a time of day such as \"13:50\"")))
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Written)
    }
}

impl JsonSchema for Clock {
    fn schema_name() -> Cow<'static, str> {
        "Clock".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$" })
    }
}
