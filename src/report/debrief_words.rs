//! The sentences of the debrief, each made from the data it is about. No praise, no blame.

use crate::sim::act::Verdict;
use crate::sim::vocabulary::Hat;
use crate::words::{Value, Words};

use super::debrief::{Being, Decided, Part, SUITED, Three};
use super::names::{which_gauge, which_hat};

/// Change of a gauge that is worth a word, in points.
const NOTABLE: f64 = 2.0;
/// Difference of a stance that is worth a word.
const SHIFTED: f64 = 0.08;
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

/// The mean of structure and consideration over some decisions.
pub(super) fn mean(decisions: &[Decided]) -> Option<[f64; 2]> {
    let share = 1.0 / decisions.len() as f64;
    let sum = |axis: usize| decisions.iter().map(|one| one.felt[axis] * share).sum::<f64>();
    (!decisions.is_empty()).then(|| [sum(0), sum(1)])
}

/// The part of the map a stance is in.
pub(super) fn region(words: &Words, [structure, consideration]: [f64; 2]) -> String {
    let [directing, both, involving, neither] = regions(words);
    if (structure - 0.5).abs() < MIDDLE && (consideration - 0.5).abs() < MIDDLE {
        return words.say("region-middle");
    }
    match (structure >= 0.5, consideration >= 0.5) {
        (true, true) => both,
        (true, false) => directing,
        (false, true) => involving,
        (false, false) => neither,
    }
}

/// Closer than this to the middle of the map is no corner.
const MIDDLE: f64 = 0.08;

/// The corners: structure alone, both, consideration alone, neither.
pub(super) fn regions(words: &Words) -> [String; 4] {
    [
        words.say("region-directing"),
        words.say("region-both"),
        words.say("region-involving"),
        words.say("region-hands-off"),
    ]
}

/// What can be said about how the player led.
pub(super) fn led(words: &Words, decisions: &[Decided], hats: [usize; 4]) -> Vec<String> {
    let (early, late) = decisions.split_at(decisions.len() / 2);
    let mut all = Vec::new();
    if let (Some(early), Some(late)) = (mean(early), mean(late)) {
        all.push(way(words, early, late));
    } else if let Some(only) = mean(decisions) {
        let [gave, asked] = described(only);
        all.push(words.fill("led-only", &[gave, asked]));
    }
    all.push(worn(words, hats));
    if !decisions.is_empty() {
        all.push(suited(words, decisions));
    }
    all
}

/// How often the way of deciding suited the matter, and what the other decisions called for.
fn suited(words: &Words, decisions: &[Decided]) -> String {
    let suited = decisions.iter().filter(|one| one.fit >= SUITED).count();
    let others = || decisions.iter().filter(|one| one.fit < SUITED);
    let more = others().filter(|one| rank(one.part) < rank(one.best)).count();
    let fewer = others().filter(|one| rank(one.part) > rank(one.best)).count();
    let (suited, all) = (("suited", suited.into()), ("all", decisions.len().into()));
    let (ask, tell) = (("ask", more.into()), ("tell", fewer.into()));
    match (more, fewer) {
        (0, 0) => words.fill("led-suited", &[suited, all]),
        (_, 0) => words.fill("led-suited-ask", &[suited, all, ask]),
        (0, _) => words.fill("led-suited-tell", &[suited, all, tell]),
        _ => words.fill("led-suited-ask-tell", &[suited, all, ask, tell]),
    }
}

fn rank(part: Part) -> u8 {
    match part {
        Part::Alone | Part::Left => 0,
        Part::Asked => 1,
        Part::Together => 2,
    }
}

/// From the first half of the decisions to the second.
fn way(words: &Words, early: [f64; 2], late: [f64; 2]) -> String {
    let structure = match late[0] - early[0] {
        up if up >= SHIFTED => Some(words.say("led-more-structure")),
        down if down <= -SHIFTED => Some(words.say("led-less-structure")),
        _ => None,
    };
    let consideration = match late[1] - early[1] {
        up if up >= SHIFTED => Some(words.say("led-more-asking")),
        down if down <= -SHIFTED => Some(words.say("led-less-asking")),
        _ => None,
    };
    let changes: Vec<String> = [structure, consideration].into_iter().flatten().collect();
    let [gave, asked] = described(early);
    if changes.is_empty() {
        words.fill("led-alike", &[gave, asked])
    } else {
        let changes = ("changes", words.list(&changes).into());
        words.fill("led-changed", &[gave, asked, changes])
    }
}

/// By which messages choose how much structure was given and how much people were asked.
fn described([structure, consideration]: [f64; 2]) -> [(&'static str, Value<'static>); 2] {
    let level = |value: f64| match value {
        low if low < 0.4 => "little",
        high if high > 0.6 => "much",
        _ => "some",
    };
    [
        ("gave", level(structure).into()),
        ("asked", level(consideration).into()),
    ]
}

fn worn(words: &Words, counts: [usize; 4]) -> String {
    let all = [Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither];
    let some: Vec<String> = all
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(hat, count)| {
            let hat = which_hat(hat);
            words.fill("led-wore-hat", &[("hat", hat.into()), ("count", count.into())])
        })
        .collect();
    if some.is_empty() {
        words.say("led-nothing")
    } else {
        words.fill("led-wore", &[("hats", words.list(&some).into())])
    }
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
