//! A campaign as its file says it: which stories in which order, and what goes over from one to the next.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::story::diagnostic::{nearest, quoted};
use crate::story::span::Lines;
use crate::story::{Diagnostic, Outline, Span, unmerged};
use crate::words::{ENGLISH, Words};

/// The version of the format this program reads.
pub(super) const FORMAT: u32 = 1;
/// The most parts a campaign may have.
pub(super) const MOST_PARTS: usize = 12;
/// The most brackets within brackets.
const DEPTH: usize = 48;

/// A campaign.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// The version of the format.
    pub campaign: u32,
    /// The stable name.
    pub id: String,
    /// What it is called.
    pub title: Said,
    /// Two or three sentences about it.
    #[serde(default)]
    pub summary: Said,
    /// The parts, in order.
    pub parts: Vec<Part>,
}

/// One story of it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The id of the scenario.
    pub scenario: String,
    /// Where in a working life it is.
    pub stage: Stage,
    /// What lies between the part before and this one.
    #[serde(default)]
    pub before: Said,
    /// What of the player goes over into it.
    #[serde(default)]
    pub keeps: Vec<Keeps>,
    /// Who may come along.
    #[serde(default)]
    pub along: Vec<Along>,
    /// Flags of this scenario, each set when its fact holds.
    #[serde(default)]
    pub flags: Vec<(String, Fact)>,
}

/// Where in a working life a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Stage {
    /// Among those who do the work.
    FrontLine,
    /// At a manager's desk.
    Manager,
    /// Where others lead, and somebody leads them.
    Leader,
}

/// What of the player goes over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Keeps {
    /// What they are known for: structure and consideration.
    Reputation,
    /// The record of kept dates.
    Record,
}

/// Somebody of an earlier part who comes along if they were grown there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Along {
    /// Their id there.
    pub who: String,
    /// The scenario of that part.
    pub from: String,
    /// The area here in which they bring what they could do best there.
    #[serde(default)]
    pub skill: Option<String>,
}

/// Something that can have been so by the end of the parts before.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum Fact {
    /// Somebody of this scenario was grown: scenario, person.
    Grown(String, String),
    /// Somebody of this scenario has left or lost their trust: scenario, person.
    Burned(String, String),
    /// What was promised before the latest part was kept in it.
    Kept,
    /// It was broken.
    Broken,
    /// Where people knew more, they were asked in at least this share of all decisions so far.
    Asks(f64),
    /// At least this share of all hats worn so far was the manager's.
    Tells(f64),
    /// At least this share of all work so far was done by its date.
    Dates(f64),
    /// A flag was set at the end of a scenario: scenario, flag.
    WasSet(String, String),
    /// A scenario ended so: scenario, ending.
    Ended(String, String),
    /// All of these.
    All(Vec<Fact>),
    /// One of these.
    Any(Vec<Fact>),
    /// The opposite.
    Not(Box<Fact>),
}

/// A text by language: `{"en": "A Career", "de": "Ein Berufsleben"}`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Said(pub BTreeMap<String, String>);

impl Said {
    /// The text in the player's language, else in English, else in the first there is.
    #[must_use]
    pub fn of(&self, words: &Words) -> &str {
        let tags = [words.asked(), words.language(), ENGLISH];
        let known = tags.iter().find_map(|tag| self.0.get(*tag));
        known
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }
}

impl Campaign {
    /// Reads a campaign. `file` is only what findings call it.
    ///
    /// The campaign is there exactly when no finding is an error.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> (Option<Self>, Vec<Diagnostic>) {
        let outline = Outline::new(text);
        let unmerged = unmerged::find(text);
        if !unmerged.is_empty() {
            return (None, outline.locate(file, unmerged));
        }
        let read: Result<Self, _> = options().from_str(text);
        let campaign = match read {
            Ok(campaign) => campaign,
            Err(error) => {
                let at = Lines::new(text).offset(text, error.span.start.line, error.span.start.col);
                return (None, outline.locate(file, vec![finding(at, &error.code)]));
            }
        };
        let findings = outline.locate(file, campaign.findings(&outline));
        let sound = !findings.iter().any(Diagnostic::is_error);
        (sound.then_some(campaign), findings)
    }

    /// What is wrong in it by itself, before its scenarios are looked at.
    fn findings(&self, outline: &Outline<'_>) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        if self.campaign != FORMAT {
            let message = format!("this Two Hats reads campaigns of format {FORMAT}");
            found.push(
                Diagnostic::error("format-version", outline.top("campaign"), message)
                    .help(format!("write `campaign: {FORMAT}`")),
            );
        }
        if self.parts.len() < 2 || self.parts.len() > MOST_PARTS {
            let message = format!(
                "a campaign has 2 to {MOST_PARTS} parts, this one has {}",
                self.parts.len()
            );
            found.push(
                Diagnostic::error("parts", outline.top("parts"), message)
                    .help("a single story is played by itself; of very many, nobody sees the last"),
            );
        }
        for (at, part) in self.parts.iter().enumerate() {
            let before = self.parts[..at].iter();
            if before.clone().any(|other| other.scenario == part.scenario) {
                let message = format!("the scenario {} is a part already", quoted(&part.scenario));
                let place = outline.entry("parts", at, "scenario");
                found.push(
                    Diagnostic::error("duplicate-id", place, message)
                        .help("nobody lives the same weeks twice: name another one"),
                );
            }
        }
        found
    }

    /// The place of a scenario among the parts.
    #[must_use]
    pub fn place(&self, scenario: &str) -> Option<usize> {
        self.parts.iter().position(|part| part.scenario == scenario)
    }
}

impl Fact {
    /// It and all that it is made of.
    #[must_use]
    pub fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        match self {
            Self::All(inner) | Self::Any(inner) => found.extend(inner.iter().flat_map(Self::all)),
            Self::Not(inner) => found.extend(inner.all()),
            _ => {}
        }
        found
    }
}

pub(super) fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_recursion_limit(DEPTH)
}

/// What `ron` says, with advice where there is some.
fn finding(at: usize, error: &ron::Error) -> Diagnostic {
    let found = Diagnostic::error("campaign", Span::new(at, at), error.to_string());
    match error {
        ron::Error::NoSuchStructField {
            expected,
            found: name,
            ..
        }
        | ron::Error::NoSuchEnumVariant {
            expected,
            found: name,
            ..
        } => {
            let advice = match nearest(name, expected.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("there are: {}", expected.join(", ")),
            };
            found.help(advice)
        }
        ron::Error::MissingStructField { field, .. } => found.help(format!("add `{field}: ...`")),
        _ => found.help("docs/career.md shows how a campaign is written"),
    }
}
