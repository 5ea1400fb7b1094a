//! What a workshop came to: every vote in both rounds, what the room would have got otherwise, cards for the debrief, what was
//! expected, what changed, and what each will do. As a page, as a table, as JSON. Nobody can be told from it.

mod cards;
mod csv;
mod gather;
mod html;

pub use gather::session;
pub use html::html;

use serde::Serialize;

use super::mark::{Made, marked};
use crate::lab::what_if::WhatIf;
use crate::vote::{Moved, Tally};
use crate::workshop::{By, Workshop};

/// Morale, delivery, growth.
type Three = [f64; 3];

/// A workshop, looked back on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Session {
    /// The version of the program.
    pub version: &'static str,
    /// The scenario's id.
    pub id: String,
    /// Its title.
    pub scenario: String,
    /// The language of what the story says.
    pub language: String,
    /// The hash of the scenario's file.
    pub content: String,
    /// The seed.
    pub seed: u64,
    /// People with a phone, observers too.
    pub people: u32,
    /// People without one, as they were counted.
    pub heads: u32,
    /// The fewest voters of whom a split is told.
    pub smallest: u32,
    /// The ending; empty when the story was not played to its end.
    pub ending: String,
    /// The gauges on the first morning.
    pub start: Three,
    /// The gauges at the end.
    pub end: Three,
    /// The decisions, oldest first.
    pub decisions: Vec<Held>,
    /// Cards for the debrief.
    pub cards: Vec<Card>,
    /// How many filled in the form before and after.
    pub forms: u32,
    /// What changed; empty when too few filled it in.
    pub change: Vec<Change>,
    /// What each will do.
    pub commitments: Vec<Commitment>,
    /// What is kept of whom.
    pub privacy: String,
}

/// A decision of the room.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Held {
    /// From 1.
    pub number: usize,
    /// Its id.
    pub id: String,
    /// The question.
    pub prompt: String,
    /// The options, in order.
    pub options: Vec<Way>,
    /// The rounds that were voted in.
    pub rounds: Vec<Voted>,
    /// Who changed their mind; none when too few voted twice.
    pub moved: Option<Moved>,
    /// The number of the option taken.
    pub taken: u8,
    /// How that came about.
    pub by: By,
    /// The same in words.
    pub by_words: String,
    /// Whether it worked; none when it could not fail.
    pub worked: Option<bool>,
    /// The chance it had, 0..1.
    pub odds: Option<f64>,
    /// How far the mean ends of its options lie apart, in points of the gauge in which they differ most; none without rollouts.
    pub matters: Option<f64>,
    /// What was expected; empty when nobody guessed or too few did.
    pub expected: Vec<Expected>,
    /// Reasons and ideas that were let through, each with how many wrote it.
    pub said: Vec<(String, u32)>,
    /// Words that were let through, each with how many wrote it.
    pub cloud: Vec<(String, u32)>,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Way {
    /// Its number.
    pub number: u8,
    /// Its id.
    pub id: String,
    /// Its words.
    pub label: String,
    /// Its hat: `manager`, `leader`, `both`, `neither`.
    pub hat: &'static str,
    /// Whether it could not be chosen.
    pub closed: bool,
    /// Where the story ends with it, on average; none without rollouts.
    pub end: Option<Three>,
}

/// The votes of a round.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Voted {
    /// 1 or 2.
    pub round: u8,
    /// How many voted as the boss.
    pub votes: u32,
    /// Their votes; none when too few voted to tell.
    pub boss: Option<Tally>,
    /// How people voted as the one being led; none when they were not asked or are too few.
    pub led: Option<Tally>,
    /// Each table's votes; none where too few sit at it.
    pub tables: Vec<(u8, Option<Tally>)>,
}

/// What the room expected of a gauge until the next decision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Expected {
    /// How many guessed down, the same, up.
    pub guessed: [u32; 3],
    /// The shares of those in this model, 0..1; none when they could not be found.
    pub odds: Option<Three>,
    /// What came: 0 down, 1 the same, 2 up.
    pub came: usize,
    /// How far what was guessed covers what was to be expected, 0..1.
    pub covers: Option<f64>,
}

/// Why a card was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The room split most here.
    Split,
    /// Most people changed their mind here.
    Turned,
    /// Here the option made the most difference.
    Mattered,
    /// Here luck went against the odds.
    Luck,
    /// Boss and led wanted different things here.
    Seats,
}

/// A card for the debrief.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Card {
    /// Why this one.
    pub why: Why,
    /// The decision's number, from 1.
    pub decision: usize,
    /// What happened, in a sentence.
    pub words: String,
    /// Questions for the room.
    pub questions: Vec<String>,
}

/// A statement before and after.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The statement.
    pub statement: String,
    /// The mean before, 1..5.
    pub before: f64,
    /// The mean after, 1..5.
    pub after: f64,
}

/// What somebody will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Commitment {
    /// Their name; empty when they gave none.
    pub name: String,
    /// What.
    pub text: String,
}

/// Everything that is left with whoever led the workshop, by the endings of the files: the report as a page, for spreadsheets and
/// for machines, and the room's recording, for `twohats compare`. `found` as in [`session`].
#[must_use]
pub fn files(workshop: &Workshop, found: &[WhatIf]) -> [(&'static str, String); 4] {
    let seen = session(workshop, found);
    [
        (
            ".report.html",
            marked(Made::Workshop, &html(workshop.words(), &seen)),
        ),
        (".votes.csv", seen.csv()),
        (".votes.json", seen.json()),
        (".replay.ron", workshop.play().replay().to_text()),
    ]
}

impl Session {
    /// For machines.
    #[must_use]
    pub fn json(&self) -> String {
        // Strings, numbers and lists always serialise.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}
