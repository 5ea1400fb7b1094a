//! Days and moments as values: the core asks no clock, whoever has one hands them in.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Seconds of a day.
const DAY: i64 = 86_400;
/// Days from 1 March of the year 0 to 1 January 1970, by the calendar used everywhere.
const TO_1970: i64 = 719_468;
/// Days of 400 years.
const ERA: i64 = 146_097;
/// 31 December 9999, the last day that can be written.
const LAST: i64 = 2_932_896;
/// The most minutes by which a place's clocks differ from universal time.
const FARTHEST: i32 = 18 * 60;

/// A day of the calendar, as `2026-11-03`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Date(i64);

/// A second, and how the clocks went where it was, as `2026-11-03T08:15:00+01:00`; `Z` stands for universal time. The
/// earlier one is the smaller one, wherever it was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Moment {
    /// Seconds since the beginning of 1970 by universal time.
    seconds: u64,
    /// Minutes that the clocks there are ahead of universal time.
    ahead: i32,
}

impl Date {
    /// A day by year, month and day of the month; nothing when there is none such.
    #[must_use]
    pub fn of(year: i64, month: u32, day: u32) -> Option<Self> {
        if !(0..=9999).contains(&year) || !(1..=12).contains(&month) || day == 0 {
            return None;
        }
        // Years that begin in March: a leap day is the last of its year. (Howard Hinnant, `days_from_civil`.)
        let (month, day) = (i64::from(month), i64::from(day));
        let shifted = year - i64::from(month <= 2);
        let of_era = shifted.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
        let found = Self(shifted.div_euclid(400) * ERA + days - TO_1970);
        // A day that the month does not have has become another.
        (found.parts() == (year, month as u32, day as u32)).then_some(found)
    }

    /// Year, month and day of the month.
    #[must_use]
    pub fn parts(self) -> (i64, u32, u32) {
        let days = self.0 + TO_1970;
        let (era, of_era) = (days.div_euclid(ERA), days.rem_euclid(ERA));
        let of = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * of + of / 4 - of / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        (of + era * 400 + i64::from(month <= 2), month as u32, day as u32)
    }

    /// So many days later, and never beyond the year 9999.
    #[must_use]
    pub fn plus(self, days: u32) -> Self {
        Self((self.0 + i64::from(days)).min(LAST))
    }

    /// The day a text says, as [`Display`](fmt::Display) writes it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut next = |length: usize| {
            let part = parts.next()?;
            let digits = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse::<u32>().ok()).flatten()
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        parts
            .next()
            .map_or_else(|| Self::of(year.into(), month, day), |_| None)
    }
}

impl Moment {
    /// So many seconds after the beginning of 1970 by universal time, where clocks are so many minutes ahead of it.
    /// Nowhere are they more than 18 hours from it.
    #[must_use]
    pub fn of(seconds: u64, ahead: i32) -> Self {
        let ahead = ahead.clamp(-FARTHEST, FARTHEST);
        Self { seconds, ahead }
    }

    /// Its day, as the calendar had it there.
    #[must_use]
    pub fn date(self) -> Date {
        Date((self.there() / DAY).min(LAST))
    }

    /// Its hour and minute, as the clocks had them there.
    #[must_use]
    pub fn time(self) -> (i64, i64) {
        let of_day = self.there() % DAY;
        (of_day / 3_600, of_day / 60 % 60)
    }

    /// The same by the clocks there: seconds since their 1970 began.
    fn there(self) -> i64 {
        let seconds = i64::try_from(self.seconds).unwrap_or(i64::MAX / 2);
        // Before 1970 the day does not matter.
        (seconds + i64::from(self.ahead) * 60).max(0)
    }

    /// The moment a text says, as [`Display`](fmt::Display) writes it; a day alone is its first second by universal time.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (date, time) = text.split_once('T').unwrap_or((text, "00:00:00Z"));
        let day = Date::read(date).filter(|date| date.0 >= 0)?.0;
        let (time, ahead) = zone(time)?;
        let mut parts = time.split(':');
        let mut next = |below: i32| two_digits(parts.next()?, below);
        let (hours, minutes, seconds) = (next(24)?, next(60)?, next(60)?);
        let there = day * DAY + i64::from(hours * 3_600 + minutes * 60 + seconds);
        let seconds = u64::try_from(there - i64::from(ahead) * 60).ok()?;
        parts.next().is_none().then_some(Self { seconds, ahead })
    }
}

/// What stands before the zone of a time, and how many minutes clocks are ahead of universal time in it.
fn zone(time: &str) -> Option<(&str, i32)> {
    if let Some(time) = time.strip_suffix('Z') {
        return Some((time, 0));
    }
    let at = time.rfind(['+', '-'])?;
    let (time, zone) = time.split_at(at);
    let (hours, minutes) = zone[1..].split_once(':')?;
    let ahead = two_digits(hours, 24)? * 60 + two_digits(minutes, 60)?;
    let ahead = if zone.starts_with('-') { -ahead } else { ahead };
    (ahead.abs() <= FARTHEST).then_some((time, ahead))
}

/// A number of two digits below this.
fn two_digits(text: &str, below: i32) -> Option<i32> {
    let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    let value = digits.then(|| text.parse::<i32>().ok()).flatten()?;
    (value < below).then_some(value)
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of_day = self.there() % DAY;
        let (hours, minutes, seconds) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
        write!(out, "{}T{hours:02}:{minutes:02}:{seconds:02}", self.date())?;
        if self.ahead == 0 {
            return out.write_str("Z");
        }
        let (sign, ahead) = (if self.ahead < 0 { '-' } else { '+' }, self.ahead.abs());
        write!(out, "{sign}{:02}:{:02}", ahead / 60, ahead % 60)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::read(&text).ok_or_else(|| format!("`{text}` is no day; write it as `2026-11-03`"))
    }
}

impl TryFrom<String> for Moment {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::read(&text)
            .ok_or_else(|| format!("`{text}` is no moment; write it as `2026-11-03T08:15:00+01:00`"))
    }
}
