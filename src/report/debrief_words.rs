//! The sentences of the debrief, each made from the data it is about. No praise, no blame.

use crate::play::history::Part;
use crate::sim::act::Verdict;
use crate::words::Words;

use super::debrief::{Being, SUITED, Three};
use super::names::which_gauge;

/// Change of a gauge that is worth a word, in points.
const NOTABLE: f64 = 2.0;
/// Change of somebody that is worth a word, in points as they are shown.
pub(super) const FELT: f64 = 100.0 * crate::sim::team::FELT;

impl Part {
    /// In words: "deciding alone".
    #[must_use]
    pub fn words(self, words: &Words) -> String {
        words.say(match self {
            Self::Alone => "part-alone",
            Self::Asked => "part-asked",
            Self::Together => "part-together",
            Self::Left => "part-left",
        })
    }
}

/// How long something took, in workdays.
pub(super) fn within(words: &Words, workdays: f64) -> String {
    words.fill("debrief-within", &[("days", workdays.ceil().max(0.0).into())])
}

/// How the way of deciding and its outcome go together. Luck is named as luck.
pub(super) fn verdict(words: &Words, verdict: &Verdict, part: Part, best: Part) -> String {
    let (odds, best_odds) = (
        words.percent(verdict.odds.success),
        words.percent(verdict.best_odds.success),
    );
    let way = part.words(words);
    let other = match best {
        same if same != part => same.words(words),
        _ if verdict.best > verdict.participation => words.say("part-more"),
        _ => words.say("part-less"),
    };
    let (way, other) = (("way", way.into()), ("other", other.into()));
    let (odds, best) = (("odds", odds.into()), ("best", best_odds.into()));
    match (verdict.worked, verdict.fit >= SUITED) {
        (true, true) => words.fill("verdict-suited-worked", &[way, odds]),
        (false, true) => words.fill("verdict-suited-failed", &[way, odds]),
        (true, false) => words.fill("verdict-unsuited-worked", &[other, best, odds]),
        (false, false) => words.fill("verdict-unsuited-failed", &[way, odds, other, best]),
    }
}

/// A chance as so many times in ten: that is how people count.
#[must_use]
pub(super) fn times(words: &Words, chance: f64) -> String {
    words.fill("times-in-ten", &[("times", (10.0 * chance).round().into())])
}

/// A share of 0 to 1 in whole points, as it is shown of people. What is said of them goes by what is shown.
pub(super) fn points(share: f64) -> f64 {
    (100.0 * share).round()
}

/// What changed most in somebody.
pub(super) fn left(words: &Words, was: &Being, is: &Being, new: bool) -> String {
    match (was.here, is.here, new) {
        (_, _, true) => return words.say("left-replaced"),
        (true, false, _) => return words.say("left-gone"),
        (false, true, _) => return words.say("left-joined"),
        _ => {}
    }
    let mut changes = [
        (
            points(is.morale) - points(was.morale),
            words.say("left-morale-more"),
            words.say("left-morale-less"),
        ),
        (
            points(is.energy) - points(was.energy),
            words.say("left-energy-more"),
            words.say("left-energy-less"),
        ),
        (
            points(is.trust) - points(was.trust),
            words.say("left-trust-more"),
            words.say("left-trust-less"),
        ),
        (
            points(is.clarity) - points(was.clarity),
            words.say("left-clarity-more"),
            words.say("left-clarity-less"),
        ),
        (
            points(is.bench) - points(was.bench),
            words.say("left-bench-more"),
            words.say("left-bench-less"),
        ),
    ];
    changes.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    let notable = changes.into_iter().filter(|(by, ..)| by.abs() >= FELT).take(3);
    let said: Vec<String> = notable
        .map(|(by, more, less)| if by > 0.0 { more } else { less })
        .collect();
    if said.is_empty() {
        words.say("left-same")
    } else {
        words.fill("left-changed", &[("changes", words.list(&said).into())])
    }
}

/// Where the look ahead leads.
pub(super) fn outlook(words: &Words, days: &[Three]) -> String {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return String::new();
    };
    let moves: Vec<String> = (0..3)
        .filter(|gauge| (last[*gauge] - first[*gauge]).abs() >= NOTABLE)
        .map(|gauge| {
            let (which, to) = (which_gauge(gauge), last[gauge].round());
            let values = [("gauge", which.into()), ("to", to.into())];
            if last[gauge] > first[gauge] {
                words.fill("ahead-rises", &values)
            } else {
                words.fill("ahead-falls", &values)
            }
        })
        .collect();
    let weeks = ("weeks", (days.len() - 1).div_ceil(5).into());
    let said = ("moves", words.list(&moves).into());
    match moves.len() {
        0 => words.fill("ahead-nothing", &[weeks]),
        1 => words.fill("ahead-one", &[weeks, said]),
        _ => words.fill("ahead-several", &[weeks, said]),
    }
}
