//! A career as its file holds it: the replay of each part, and between them an answer and a promise.

use serde::{Deserialize, Serialize};

use crate::play::Replay;
use crate::story::unmerged;

use super::campaign::{Campaign, MOST_PARTS};
use super::promise::Promise;

/// The version of the format this program writes and reads.
pub const FORMAT: u32 = 1;
/// The most letters of an answer that are kept.
pub const LONGEST: usize = 2_000;
/// The most brackets within brackets.
const DEPTH: usize = 32;

/// What was played, answered and promised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Career {
    /// The version of this format.
    pub career: u32,
    /// The version of the engine that wrote it.
    pub engine: String,
    /// The id of the campaign.
    pub campaign: String,
    /// The seed the luck of every part comes from.
    pub seed: u64,
    /// The parts that were begun, in order.
    #[serde(default)]
    pub parts: Vec<Played>,
}

/// A part that was begun.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Played {
    /// What was played of it.
    pub replay: Replay,
    /// What the player answered after it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer: String,
    /// What they promised for the next part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Promise>,
}

/// Why a text is not a career.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotACareer {
    /// Line, from 1; 0 when it is about the whole file.
    pub line: usize,
    /// Column in characters, from 1; 0 when it is about the whole file.
    pub column: usize,
    /// What is wrong and what to do.
    pub message: String,
    /// Whether a newer version wrote it: then it is not broken, and stays as it is.
    pub newer: bool,
}

impl std::fmt::Display for NotACareer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}:{}: {}", self.line, self.column, self.message)
    }
}

impl std::error::Error for NotACareer {}

/// The version of a file, looked at when the rest cannot be read.
#[derive(Deserialize)]
struct Versioned {
    career: u32,
}

impl Career {
    /// One that has not begun.
    #[must_use]
    pub fn new(campaign: &Campaign, seed: u64) -> Self {
        Self {
            career: FORMAT,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            campaign: campaign.id.clone(),
            seed,
            parts: Vec::new(),
        }
    }

    /// Reads a career. The caller has capped the text's size.
    ///
    /// # Errors
    /// With the place and the reason when the text is not a career this version can read.
    pub fn parse(text: &str) -> Result<Self, NotACareer> {
        let not = |line, column, message| {
            Err(NotACareer {
                line,
                column,
                message,
                newer: false,
            })
        };
        if let Some((line, message)) = unmerged::said(text) {
            return not(line, 1, message);
        }
        let options = super::campaign::options().with_recursion_limit(DEPTH);
        let read: Result<Self, _> = options.from_str(text);
        let format = match &read {
            Ok(career) => Some(career.career),
            Err(_) => options.from_str::<Versioned>(text).ok().map(|file| file.career),
        };
        if let Some(newer) = format.filter(|format| *format > FORMAT) {
            let message = format!(
                "it was written by a newer Two Hats (career format {newer}, this version reads up to {FORMAT}); \
                 update to open it, the file is untouched"
            );
            return Err(NotACareer {
                line: 0,
                column: 0,
                message,
                newer: true,
            });
        }
        let career = match read {
            Ok(career) => career,
            Err(error) => {
                let at = error.span.start;
                return not(at.line, at.col, format!("this is not a career: {}", error.code));
            }
        };
        if career.parts.len() > MOST_PARTS {
            let message = format!("it holds {} parts; the most is {MOST_PARTS}", career.parts.len());
            return not(0, 0, message);
        }
        for part in &career.parts {
            // A replay has rules of its own.
            if let Err(error) = Replay::parse(&part.replay.to_text()) {
                let message = format!(
                    "the part `{}` cannot be played again: {}",
                    part.replay.scenario, error.message
                );
                return Err(NotACareer {
                    line: 0,
                    column: 0,
                    message,
                    newer: error.newer,
                });
            }
        }
        Ok(career)
    }

    /// The career as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let style = ron::ser::PrettyConfig::new()
            .indentor("  ")
            .compact_arrays(false)
            .extensions(ron::extensions::Extensions::IMPLICIT_SOME);
        // Strings, numbers and lists always serialise.
        ron::ser::to_string_pretty(self, style).unwrap_or_default() + "\n"
    }

    /// The same with this as what was played of the part at this place. Nothing changes for a part that is not its turn.
    #[must_use]
    pub fn holding(&self, at: usize, replay: Replay) -> Self {
        let mut career = self.clone();
        let begun = career.parts.len();
        match career.parts.get_mut(at) {
            Some(part) => part.replay = replay,
            None if at == begun => career.parts.push(Played {
                replay,
                answer: String::new(),
                promise: None,
            }),
            None => {}
        }
        career
    }

    /// The seed of the part at this place: the luck of one says nothing of that of the next.
    #[must_use]
    pub fn seed_of(&self, at: usize) -> u64 {
        self.seed.wrapping_add(1_009 * at as u64)
    }

    /// What was promised before each part.
    #[must_use]
    pub fn promised(&self) -> Vec<Option<Promise>> {
        let after = self.parts.iter().map(|part| part.promise);
        std::iter::once(None).chain(after).collect()
    }
}
