//! The curves of the gauges, and words where they bent: by how much, and how much of it came by what.

use crate::play::history::History;
use crate::play::stretch::{Jump, Source, Stretch};
use crate::play::{Cause as Trigger, Movement};
use crate::sim::why::Cause;
use crate::story::Scenario;
use crate::words::{Words, signed};

use super::debrief::{Decided, Three, three};
use super::debrief_causes::{Change, label, title};
use super::debrief_contributions::Contribution;
use super::debrief_runs::furthest;

/// Words on the curves at most: more of them hide the curves.
const MOST: usize = 5;
/// Points from which on a gauge bent.
const BENT: i64 = 4;

/// What bent a gauge.
#[derive(Debug, Clone, PartialEq)]
pub struct Bend {
    /// Workdays since the first morning: in the midst of the movement that bent it most.
    pub at: f64,
    /// Which gauge, by its place.
    pub gauge: usize,
    /// Where it stood then.
    pub value: f64,
    /// The part of the curve that the words speak of: workdays and where it stood.
    pub way: Vec<(f64, f64)>,
    /// By how many points it is shown to have gone that way.
    pub by: i64,
    /// Whether it is the largest fall of the run.
    pub falls: bool,
    /// What bent it: "\u{2212}16, of that \u{2212}9: decision 3 did not work out".
    pub words: String,
}

/// The gauges over time, as they are drawn.
pub(super) struct Curves {
    /// Workdays since the first morning, and where the gauges stood. What happens at once is a step: nothing fell before.
    pub(super) points: Vec<(f64, Three)>,
    /// Where each movement ends, by its place among the points; first of all, where the first begins.
    ends: Vec<usize>,
}

impl Curves {
    pub(super) fn of(past: &History) -> Self {
        let (mut points, mut ends): (Vec<(f64, Three)>, Vec<usize>) = Default::default();
        let at_once = |movement: &Movement| !matches!(movement.cause, Trigger::Workday(_));
        let movements = past.movements.iter().map(|(_, one)| Some(one));
        for (point, movement) in past.points.iter().zip(std::iter::once(None).chain(movements)) {
            if let Some((before, values)) = points.last().copied()
                && movement.is_some_and(at_once)
                && before < point.time
            {
                points.push((point.time, values));
            }
            ends.push(points.len());
            points.push((point.time, three(&point.gauges)));
        }
        Self { points, ends }
    }

    /// A gauge from before one movement to after another, by their places among all.
    fn part(&self, first: usize, last: usize, gauge: usize) -> Option<Vec<(f64, f64)>> {
        let (from, to) = (*self.ends.get(first)?, *self.ends.get(last + 1)?);
        let part = self.points.get(from..=to)?.iter();
        let mut way: Vec<(f64, f64)> = part.map(|(time, values)| (*time, values[gauge])).collect();
        // Up to a step nothing of it has happened.
        if let [(_, before), (_, base), _, ..] = way[..]
            && before == base
        {
            way.remove(0);
        }
        Some(way)
    }
}

/// What bent the gauges: the largest fall first, then the furthest.
#[must_use]
pub(super) fn bends(
    (words, scenario): (&Words, &Scenario),
    (stretches, runs): (&[Stretch], &[Change]),
    decisions: &[Decided],
    curves: &Curves,
) -> Vec<Bend> {
    let jumps: Vec<&Jump> = stretches.iter().flat_map(|one| &one.jumps).collect();
    // What was before an edit is not on the curves.
    let unseen = (jumps.len() + 1).saturating_sub(curves.ends.len());
    let fall = furthest(runs, -1.0).filter(|fall| fall.is_notable());
    let mut all: Vec<Bend> = runs
        .iter()
        .filter_map(|change| {
            let falls = Some(change) == fall;
            let far = falls || change.shown().abs() >= BENT;
            let (way, (at, value)) = drawn(&jumps, change, curves, unseen).filter(|_| far)?;
            Some(Bend {
                at,
                gauge: change.gauge,
                value,
                way,
                by: change.shown(),
                falls,
                words: said((words, scenario), change, decisions)?,
            })
        })
        .collect();
    all.sort_by_key(|one| (!one.falls, std::cmp::Reverse(one.by.abs())));
    all.truncate(MOST);
    all
}

/// The part of the curve that a change is, and the middle of where it went furthest. So many movements are not on the curve.
fn drawn(
    jumps: &[&Jump],
    change: &Change,
    curves: &Curves,
    unseen: usize,
) -> Option<(Vec<(f64, f64)>, (f64, f64))> {
    let place = |at: usize| at.checked_sub(unseen);
    let (first, last) = change.span;
    let way = change.by().signum();
    let by = |at: &usize| three(&jumps[*at].to.minus(&jumps[*at].from))[change.gauge] * way;
    let steep = (first..=last).max_by(|a, b| by(a).total_cmp(&by(b)))?;
    let part = curves.part(place(first)?, place(last)?, change.gauge)?;
    let middle = midst(&curves.part(place(steep)?, place(steep)?, change.gauge)?)?;
    Some((part, middle))
}

/// The middle of a movement: its last two points are what moved.
fn midst(way: &[(f64, f64)]) -> Option<(f64, f64)> {
    let [.., from, to] = way else { return None };
    Some(((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0))
}

/// By how much, how much of that came by what, and what that was.
fn said((words, scenario): (&Words, &Scenario), change: &Change, decisions: &[Decided]) -> Option<String> {
    let most = change.contributions().into_iter().next()?;
    let values = [
        ("points", signed(change.shown() as f64).into()),
        ("what", bent((words, scenario), &most, change, decisions).into()),
    ];
    if most.points == change.shown() {
        return Some(words.fill("bend-whole", &values));
    }
    let [points, what] = values;
    let part = ("part", signed(most.points as f64).into());
    Some(words.fill("bend", &[points, what, part]))
}

/// What bent a gauge, in a few words: where most of it came from, and the largest cause of that.
fn bent(
    (words, scenario): (&Words, &Scenario),
    most: &Contribution,
    change: &Change,
    decisions: &[Decided],
) -> String {
    let lead = most.lead();
    let by = lead.decision.and_then(|at| decisions.get(at));
    let number = ("number", by.map_or(0, |one| one.number).into());
    let more = if most.is_more() { "yes" } else { "no" };
    let why = label(words, &lead, change.gauge);
    let values = [number, ("why", why.into()), ("more", more.into())];
    match (lead.source, lead.cause, by) {
        (Source::Choice, Cause::Outcome, Some(one)) => {
            let came = if one.worked { "yes" } else { "no" };
            let [number, ..] = values;
            words.fill("bend-outcome", &[number, ("worked", came.into())])
        }
        (Source::Choice, _, Some(_)) => words.fill("bend-decision", &values),
        (Source::Days, _, Some(_)) => words.fill("bend-days", &values),
        (Source::Story(scene), ..) if !title(scenario, scene).is_empty() => {
            words.fill("bend-story", &[("title", title(scenario, scene).into())])
        }
        _ => words.fill("bend-else", &values[1..]),
    }
}
