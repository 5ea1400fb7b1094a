//! How the player led: who had a say at each decision, one decision where another way would have gone well more often, and
//! where that can be looked up.

use crate::play::history::Part;
use crate::sim::vocabulary::Hat;
use crate::words::Words;

use super::debrief::{Decided, SUITED};
use super::debrief_causes::short;
use super::debrief_matter::weakest;
use super::debrief_words::times;
use super::names;

/// How the player led.
#[derive(Debug, Clone, PartialEq)]
pub struct Led {
    /// Decisions by hat: manager, leader, both, neither.
    pub hats: [usize; 4],
    /// How many were decided in which way, in one sentence.
    pub said: String,
    /// The ways of deciding in which anything was decided.
    pub columns: Vec<Column>,
    /// What the ring around a number means; empty where none has one.
    pub legend: String,
    /// The decision whose way suited it least, and what would have gone well more often.
    pub example: String,
    /// How to check that.
    pub check: String,
    /// The number of the decision that this is about, if it is about one.
    pub decision: Option<u32>,
}

/// A way of deciding, and what was decided in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// "Decided alone".
    pub title: String,
    /// Number and hat of each decision, and whether another way would have gone well clearly more often.
    pub decisions: Vec<(u32, Hat, bool)>,
}

/// Every way of deciding, from the fewest voices to the most.
const WAYS: [Part; 4] = [Part::Alone, Part::Asked, Part::Together, Part::Left];

/// How the player led at these decisions.
#[must_use]
pub(super) fn led(words: &Words, decisions: &[Decided]) -> Led {
    let count = |hat: Hat| decisions.iter().filter(|one| one.hat == hat).count();
    let columns: Vec<Column> = WAYS
        .into_iter()
        .map(|part| Column {
            title: title(words, part),
            decisions: decisions
                .iter()
                .filter(|one| one.part == part)
                .map(|one| (one.number, one.hat, one.fit < SUITED))
                .collect(),
        })
        .filter(|column| !column.decisions.is_empty())
        .collect();
    let ringed = decisions.iter().any(|one| one.fit < SUITED);
    let least = decisions
        .iter()
        .filter(|one| one.fit < SUITED && tenths(one.odds) < tenths(one.best_odds))
        .min_by(|a, b| a.fit.total_cmp(&b.fit));
    Led {
        hats: [Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither].map(count),
        said: said(words, decisions),
        columns,
        legend: if ringed {
            words.say("led-legend")
        } else {
            String::new()
        },
        example: least.map_or_else(|| words.say("led-example-none"), |one| example(words, one)),
        check: least.map_or_else(|| words.say("led-check-none"), |one| check(words, one)),
        decision: least.map(|one| one.number),
    }
}

/// A share of 0 to 1 in tenths, as it is told.
fn tenths(share: f64) -> i64 {
    (10.0 * share).round() as i64
}

fn title(words: &Words, part: Part) -> String {
    words.say(match part {
        Part::Alone => "led-column-alone",
        Part::Asked => "led-column-asked",
        Part::Together => "led-column-together",
        Part::Left => "led-column-left",
    })
}

fn said(words: &Words, decisions: &[Decided]) -> String {
    if decisions.is_empty() {
        return words.say("led-nothing");
    }
    let count = |part: Part| decisions.iter().filter(|one| one.part == part).count();
    words.fill(
        "led-said",
        &[
            ("all", decisions.len().into()),
            ("alone", count(Part::Alone).into()),
            ("asked", count(Part::Asked).into()),
            ("together", count(Part::Together).into()),
            ("left", count(Part::Left).into()),
        ],
    )
}

fn example(words: &Words, one: &Decided) -> String {
    let other = match one.best {
        best if best != one.part => best.words(words),
        _ if one.wants_more => words.say("part-more"),
        _ => words.say("part-less"),
    };
    words.fill(
        "led-example",
        &[
            ("day", names::day(words, one.workday()).into()),
            ("number", one.number.into()),
            ("label", short(&one.label).into()),
            ("way", one.part.words(words).into()),
            ("times", times(words, one.odds).into()),
            ("other", other.into()),
            ("best", times(words, one.best_odds).into()),
        ],
    )
}

fn check(words: &Words, one: &Decided) -> String {
    let (what, share) = weakest(words, one);
    words.fill(
        "led-check",
        &[
            ("number", one.number.into()),
            ("what", what.into()),
            ("share", share.into()),
        ],
    )
}
