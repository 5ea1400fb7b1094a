//! The decisions that mattered most: what was chosen, what else there was, what would have come, and how sure that is.

use std::cmp::Ordering;

use crate::words::{Words, signed};

use super::debrief::{Debrief, Decided};
use super::debrief_causes::Change;
use super::debrief_roads::{As, Road, Way, against};
use super::names::which_gauge;

/// Decisions told of at most.
pub const MOST: usize = 3;
/// Points of the mean of the gauges by which options have to differ, for a decision to have mattered.
const LEAST: f64 = 0.5;

/// From this share on there was enough of what makes the odds.
const ENOUGH: f64 = 0.75;

/// A decision that mattered.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    /// Which, by its place.
    pub at: usize,
    /// What else there was, and what would on average have come of it.
    pub other: String,
    /// How far that would have ended from what was chosen, as it stands in `other`; empty where it is about the same.
    moves: String,
    /// How sure that is; empty when no other version of the model was asked, and where it ends alike.
    pub sure: String,
    /// What spoke for and against the way it was decided: knowledge, commitment, time.
    pub fit: String,
    /// That the largest fall came after it, and why that is another number; empty of the others.
    pub fell: String,
}

impl Road {
    /// By how much the best open option would on average have ended above the worst, in points of the mean of the gauges.
    #[must_use]
    pub fn range(&self) -> f64 {
        let means = || self.options.iter().map(Way::mean);
        means().fold(f64::MIN, f64::max) - means().fold(f64::MAX, f64::min)
    }
}

impl Debrief {
    /// The decisions that mattered most, largest first; empty until the roads not taken are known.
    #[must_use]
    pub fn mattered(&self, words: &Words) -> Vec<Matter> {
        let mut all: Vec<(f64, usize)> = self
            .decisions
            .iter()
            .enumerate()
            .filter_map(|(at, one)| Some((one.road.as_ref()?.range(), at)))
            .filter(|(range, _)| *range >= LEAST)
            .collect();
        all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        all.truncate(MOST);
        all.into_iter()
            .filter_map(|(_, at)| {
                let fell = self.fell_after() == Some(at);
                let fall = self.told.fall.as_ref().filter(|_| fell);
                let mut one = matter(words, at, &self.decisions[at])?;
                // What would have been better there stands at the top of the page already.
                if fell && !one.moves.is_empty() {
                    one.other.clear();
                }
                one.fell = fall.map_or_else(String::new, |fall| fell_after(words, fall));
                Some(one)
            })
            .collect()
    }

    /// The decision at which luck did most, by its place; none where it did little.
    #[must_use]
    pub fn lucky(&self) -> Option<usize> {
        let number = self.told.luck.decision?;
        self.decisions.iter().position(|one| one.number == number)
    }
}

fn matter(words: &Words, at: usize, one: &Decided) -> Option<Matter> {
    let road = one.road.as_ref()?;
    let taken = road.options.iter().find(|way| way.taken)?;
    let others = road.options.iter().filter(|way| !way.taken);
    let best = others.max_by(|a, b| a.mean().total_cmp(&b.mean()))?;
    // By what is shown of both: a hair between them is nothing that anybody could see.
    let shown = best.shown_above(taken);
    let better = best.mean() > taken.mean() && shown > 0.0;
    let told = match shown.total_cmp(&0.0) {
        Ordering::Greater if better => As::Better,
        Ordering::Less => As::NextBest,
        _ => As::Equal,
    };
    Some(Matter {
        at,
        other: against(words, told, best, taken),
        moves: match told {
            As::Better => best.moves(words, taken),
            _ => String::new(),
        },
        sure: match told {
            As::Equal => String::new(),
            _ => sure(words, best, better),
        },
        fit: fit(words, one),
        fell: String::new(),
    })
}

/// That the largest fall came after a decision, which is judged by how the story ends.
fn fell_after(words: &Words, fall: &Change) -> String {
    let gauge = ("gauge", which_gauge(fall.gauge).into());
    words.fill(
        "matter-fell",
        &[gauge, ("points", signed(fall.shown() as f64).into())],
    )
}

/// How many versions of the model say the same.
pub(super) fn sure(words: &Words, other: &Way, better: bool) -> String {
    let Some(against) = other.against else {
        return String::new();
    };
    let agree = if better {
        against.better
    } else {
        against.better.against()
    };
    let values = [("agree", agree.agree.into()), ("of", agree.of.into())];
    match () {
        () if agree.agree == agree.of => words.fill("sure-all", &values[1..]),
        () if agree.knows() => words.fill("sure-most", &values),
        () => words.fill("sure-not", &values),
    }
}

/// How the way of deciding suited the situation, and what it lacked most: information, acceptance or time.
#[must_use]
pub fn fit(words: &Words, one: &Decided) -> String {
    if one.factors.iter().all(|factor| *factor >= ENOUGH) {
        return one.words.clone();
    }
    let (what, share) = weakest(words, one);
    let weakest = words.fill("fit-weakest", &[("what", what.into()), ("share", share.into())]);
    format!("{} {weakest}", one.words)
}

/// What there was least of, of what makes the odds, and how much.
pub(super) fn weakest(words: &Words, one: &Decided) -> (&'static str, String) {
    let least = (1..3).fold(0, |least, at| {
        if one.factors[at] < one.factors[least] {
            at
        } else {
            least
        }
    });
    (
        ["knowledge", "commitment", "time"][least],
        words.percent(one.factors[least]),
    )
}
