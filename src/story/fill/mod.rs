//! Numbers and names in texts: `{favours}`, `{favours: one favour | # favours}`, `{day}`, `{tomas}`. Braces themselves are doubled.

use std::borrow::Cow;

use super::Scenario;

mod faults;
mod pieces;
mod plural;

pub(crate) use faults::{Filling, in_scenario, look, lost, unstressed};
pub use pieces::names;
use pieces::{Form, Piece, pieces};
pub use plural::forms_of;

/// The number of today's workday, counted from 1.
pub const DAY: &str = "day";

/// What texts can speak of at a moment of a story.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Values {
    /// The workday, counted from 1.
    pub day: u32,
    /// The counters, by id.
    pub counters: Vec<i32>,
}

/// What a name in braces stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meant {
    /// A counter, by its place.
    Counter(usize),
    /// The workday.
    Day,
    /// Somebody's name, by their place in the cast or behind it.
    Person(usize),
    /// The title of a work item, by its place.
    Item(usize),
}

impl Meant {
    /// Whether it is a number, so that forms can be chosen by it.
    pub(crate) fn is_number(self) -> bool {
        matches!(self, Self::Counter(_) | Self::Day)
    }
}

/// What a name stands for; counters come first, then people, then work.
pub(crate) fn meant(scenario: &Scenario, name: &str) -> Option<Meant> {
    let counter = scenario.counters.iter().position(|it| it.id == name);
    let person = || scenario.speakers().position(|it| it.id == name);
    let item = || scenario.work.iter().position(|it| it.id == name);
    let day = || (name == DAY).then_some(Meant::Day);
    let counter = counter.map(Meant::Counter);
    counter
        .or_else(|| person().map(Meant::Person))
        .or_else(|| item().map(Meant::Item))
        .or_else(day)
}

/// Whether there is anything to fill in or to undouble.
#[must_use]
pub fn has_braces(text: &str) -> bool {
    text.contains(['{', '}'])
}

impl Scenario {
    /// A text with the numbers of a moment and the names filled in. What cannot be read stays as it is written.
    #[must_use]
    pub fn filled<'a>(&self, text: &'a str, now: &Values) -> Cow<'a, str> {
        self.with(text, |name, forms| {
            let number = match meant(self, name)? {
                Meant::Counter(at) => i64::from(*now.counters.get(at)?),
                Meant::Day => i64::from(now.day),
                Meant::Person(_) | Meant::Item(_) => return None,
            };
            Some(match forms {
                [] => shown(number),
                forms => plural::choose(&self.language, forms, number),
            })
        })
    }

    /// A text for a script or a chart, where no moment is: names are filled in, of numbers it is told which they are, such
    /// as `[favours]`, and of forms the last, which fits most numbers.
    #[must_use]
    pub fn unfilled<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.with(text, |name, forms| {
            let number = format!("[{}]", name.replace('_', " "));
            match forms.last() {
                Some(last) => Some(last.with(&number)),
                None => Some(number),
            }
        })
    }

    fn with<'a>(&self, text: &'a str, number: impl Fn(&str, &[Form<'_>]) -> Option<String>) -> Cow<'a, str> {
        if !has_braces(text) {
            return Cow::Borrowed(text);
        }
        let mut out = String::with_capacity(text.len());
        for piece in pieces(text) {
            match piece {
                Piece::Plain(plain) => out.push_str(plain),
                Piece::Value {
                    whole, name, forms, ..
                } => {
                    let found = match meant(self, name) {
                        Some(Meant::Person(at)) => Some(self.person(at.into()).name.clone()),
                        Some(Meant::Item(at)) => Some(self.work[at].title.clone()),
                        Some(_) => number(name, &forms),
                        None => None,
                    };
                    out.push_str(found.as_deref().unwrap_or(whole.of(text)));
                }
                Piece::Doubled(at) => out.push_str(one_of(at.of(text))),
                Piece::Stray(at) => out.push_str(at.of(text)),
            }
        }
        Cow::Owned(out)
    }
}

/// A text as long as it can become, for those who count characters: the longest form, and names as they are written.
#[must_use]
pub fn longest(text: &str) -> Cow<'_, str> {
    if !has_braces(text) {
        return Cow::Borrowed(text);
    }
    let piece = |piece: Piece<'_>| match piece {
        Piece::Plain(plain) => plain.to_owned(),
        Piece::Value { name, forms, .. } => {
            let forms = forms.iter().map(|form| form.with("00"));
            forms
                .max_by_key(|form| form.chars().count())
                .unwrap_or_else(|| name.to_owned())
        }
        Piece::Doubled(at) => one_of(at.of(text)).to_owned(),
        Piece::Stray(at) => at.of(text).to_owned(),
    };
    Cow::Owned(pieces(text).into_iter().map(piece).collect())
}

/// Of two braces that stand for one, that one.
fn one_of(doubled: &str) -> &str {
    &doubled[..1]
}

/// A number as texts show it: with a true minus.
fn shown(number: i64) -> String {
    match number {
        below if below < 0 => format!("\u{2212}{}", below.unsigned_abs()),
        number => number.to_string(),
    }
}
