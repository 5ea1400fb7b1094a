//! What a player thinks about a run: answers, a commitment and what became of it, a rating of themselves.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::run::{Decision, Run};

/// The highest rating of oneself; the lowest is 1.
pub const HIGHEST: u8 = 5;
/// The odds below which something that worked out had luck.
const UNLIKELY: f64 = 0.5;

/// What a player wrote and rated.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reflection {
    /// How sure they were, before, of knowing when to ask and when to tell: 1 to [`HIGHEST`].
    pub before: Option<u8>,
    /// The same after.
    pub after: Option<u8>,
    /// What they answered. A question without an answer is not there.
    pub answers: Vec<Answer>,
    /// What they want to do at work.
    pub commitment: Option<Commitment>,
}

/// A question and its answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// The question as it was asked.
    pub question: String,
    /// The answer.
    pub text: String,
}

/// What somebody wants to do, and by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// What.
    pub text: String,
    /// The day on which it was written.
    pub made: Date,
    /// The day from which on they are asked what became of it.
    pub due: Date,
    /// What became of it, once they have said so.
    #[serde(default)]
    pub became: Option<Became>,
}

/// What became of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Became {
    /// Whether it was done.
    pub how: How,
    /// The day on which that was said.
    pub on: Date,
}

/// Whether something was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum How {
    /// Yes.
    Done,
    /// In part.
    Partly,
    /// No.
    Not,
}

impl Reflection {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What was answered to a question; empty when nothing was.
    #[must_use]
    pub fn said_to(&self, question: &str) -> &str {
        let found = self.answers.iter().find(|answer| answer.question == question);
        found.map_or("", |answer| answer.text.as_str())
    }

    /// Answers a question; an empty text takes the answer back.
    pub fn set_answer(&mut self, question: &str, text: &str) {
        self.answers.retain(|answer| answer.question != question);
        if !text.trim().is_empty() {
            self.answers.push(Answer {
                question: question.to_owned(),
                text: text.trim().to_owned(),
            });
        }
    }
}

/// The decisions of a run that are worth a question of their own: the one that luck was kindest to, and the one whose way
/// suited least. By their places; either may be none, and they are never the same.
#[must_use]
pub fn questions(run: &Run) -> [Option<usize>; 2] {
    let by = |one: &(usize, &Decision), other: &(usize, &Decision), of: fn(&Decision) -> f64| {
        of(one.1).total_cmp(&of(other.1))
    };
    let all = || run.decisions.iter().enumerate();
    let lucky = all()
        .filter(|(_, one)| one.worked && one.odds < UNLIKELY)
        .min_by(|one, other| by(one, other, |it| it.odds));
    let lucky = lucky.map(|(place, _)| place);
    let unfit = all()
        .filter(|(place, one)| Some(*place) != lucky && one.fit < super::habits::SUITED)
        .min_by(|one, other| by(one, other, |it| it.fit));
    [lucky, unfit.map(|(place, _)| place)]
}
