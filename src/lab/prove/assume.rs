//! What follows from a condition that holds, or does not: a condition in three values, and the states it leaves.

use crate::sim::vocabulary::{Gauge, Hat};
use crate::story::condition::{Decided, Time};
use crate::story::ids::DecisionId;
use crate::story::model::{Condition, Is};

use super::frame::{Frame, Known, LATE, NO, ON_TIME, Of, Who, YES, sets_with};
use super::interval::Interval;
use super::team::{team_trait, trait_of};

/// The most cases a condition is taken apart into.
const CASES: usize = 12;

/// The states of `state` in which the condition is `wanted`, as cases; none when there are none.
#[must_use]
pub fn assume(frame: &Frame<'_>, state: &Known, condition: &Condition, wanted: bool) -> Vec<Known> {
    match (condition, wanted) {
        (Condition::Not(inner), _) => assume(frame, state, inner, !wanted),
        (Condition::All(all), true) => together(frame, state, all, true),
        (Condition::Any(any), false) => together(frame, state, any, false),
        (Condition::All(all), false) => one_of(frame, state, all, false),
        (Condition::Any(any), true) => one_of(frame, state, any, true),
        _ => {
            let mut state = state.clone();
            if atom(frame, &mut state, condition, wanted) {
                vec![state]
            } else {
                Vec::new()
            }
        }
    }
}

/// Whether the condition can be `wanted` in some of these states.
#[must_use]
pub fn may(frame: &Frame<'_>, state: &Known, condition: &Condition, wanted: bool) -> bool {
    !assume(frame, state, condition, wanted).is_empty()
}

fn together(frame: &Frame<'_>, state: &Known, all: &[Condition], wanted: bool) -> Vec<Known> {
    let mut cases = vec![state.clone()];
    for one in all {
        cases = few(cases
            .iter()
            .flat_map(|state| assume(frame, state, one, wanted))
            .collect());
    }
    cases
}

fn one_of(frame: &Frame<'_>, state: &Known, all: &[Condition], wanted: bool) -> Vec<Known> {
    let mut before = vec![state.clone()];
    let mut found = Vec::new();
    for one in all {
        found.extend(before.iter().flat_map(|state| assume(frame, state, one, wanted)));
        before = few(before
            .iter()
            .flat_map(|state| assume(frame, state, one, !wanted))
            .collect());
    }
    few(found)
}

/// Too many cases become one.
fn few(mut cases: Vec<Known>) -> Vec<Known> {
    while cases.len() > CASES {
        let last = cases.pop();
        if let (Some(last), Some(into)) = (last, cases.last_mut()) {
            into.join(&last);
        }
    }
    cases
}

/// Narrows `state` to where the atom is `wanted`; false when that is nowhere.
fn atom(frame: &Frame<'_>, state: &mut Known, condition: &Condition, wanted: bool) -> bool {
    let bit = if wanted { YES } else { NO };
    match condition {
        Condition::Flag(flag) => keep(state, frame.flag(*flag), bit),
        Condition::Here(person) => keep(state, frame.here(*person), bit),
        Condition::Done(item) => keep(state, frame.status(*item), side(ON_TIME | LATE, wanted)),
        Condition::OnTime(item) => keep(state, frame.status(*item), side(ON_TIME, wanted)),
        Condition::Decided(decision, Time::Ever, what) => ever(frame, state, *decision, *what, wanted),
        Condition::Decided(decision, Time::Last, what) => last(frame, state, *decision, *what, wanted),
        Condition::Visited(visit) => keep(state, frame.visited(*visit), bit),
        Condition::Counter(counter, is) => narrow(state, frame.counter(*counter), &whole(is), wanted),
        Condition::Day(is) => narrow(state, frame.of_team(Of::Day), &whole(is), wanted),
        Condition::Person(person, what, is) => narrow(
            state,
            frame.of_person(person.index(), trait_of(*what)),
            is,
            wanted,
        ),
        Condition::Team(what, is) => narrow(state, frame.of_team(team_trait(*what)), is, wanted),
        Condition::Gauge(gauge, is) => some(gauge_of(frame, state, *gauge), is, wanted),
        Condition::Progress(item, is) => some(progress(frame, state, item.index()), is, wanted),
        Condition::Mostly(hat) => mostly(frame, state, *hat, wanted),
        // What is not followed may be either.
        _ => true,
    }
}

/// What a decision came to the last time.
fn last(frame: &Frame<'_>, state: &mut Known, decision: DecisionId, what: Decided, wanted: bool) -> bool {
    let taken = match what {
        Decided::Chose(choice) => 0b11 << (1 + 2 * choice.0),
        Decided::Wore(hat) => worn(frame, decision, hat).fold(0, |set, index| set | 0b11 << (1 + 2 * index)),
        Decided::Worked => worked(),
    };
    keep(state, frame.fact(decision), side(taken, wanted))
}

/// What a decision ever came to. One that is asked once came to what it came to the last time.
fn ever(frame: &Frame<'_>, state: &mut Known, decision: DecisionId, what: Decided, wanted: bool) -> bool {
    let Some(place) = frame.ever(decision) else {
        return last(frame, state, decision, what, wanted);
    };
    // What never was, was not the last time either.
    if !wanted && !last(frame, state, decision, what, false) {
        return false;
    }
    let with = match what {
        Decided::Chose(choice) => sets_with(choice.index()),
        Decided::Wore(hat) => worn(frame, decision, hat).fold(0, |sets, choice| sets | sets_with(choice)),
        Decided::Worked => return keep(state, frame.worked(place), if wanted { YES } else { NO }),
    };
    state.ever[place] &= if wanted { with } else { !with };
    state.ever[place] != 0
}

/// The options of a decision that wear this hat.
fn worn(frame: &Frame<'_>, decision: DecisionId, hat: Hat) -> impl Iterator<Item = usize> {
    let choices = frame.scenario.decision(decision).choices.iter().enumerate();
    choices
        .filter(move |(_, choice)| choice.hat == hat)
        .map(|(index, _)| index)
}

fn keep(state: &mut Known, set: usize, only: u16) -> bool {
    state.sets[set] &= only;
    state.sets[set] != 0
}

fn side(set: u16, wanted: bool) -> u16 {
    if wanted { set } else { !set }
}

/// The bits of a fact that say it worked out.
fn worked() -> u16 {
    (0..5).fold(0, |set, choice| set | 1 << (2 + 2 * choice))
}

/// A condition on whole numbers as one on numbers.
fn whole<T: Copy + Into<f64>>(is: &Is<T>) -> Is<f64> {
    match is {
        Is::AtLeast(bound) => Is::AtLeast((*bound).into()),
        Is::Below(bound) => Is::Below((*bound).into()),
    }
}

fn narrow(state: &mut Known, number: usize, is: &Is<f64>, wanted: bool) -> bool {
    let now = state.numbers[number];
    if !some(now, is, wanted) {
        return false;
    }
    state.numbers[number] = match (is, wanted) {
        (Is::AtLeast(bound), true) | (Is::Below(bound), false) => Interval::new(now.lo.max(*bound), now.hi),
        (Is::AtLeast(bound), false) | (Is::Below(bound), true) => Interval::new(now.lo, now.hi.min(*bound)),
    };
    true
}

fn some(value: Interval, is: &Is<f64>, wanted: bool) -> bool {
    match (is, wanted) {
        (Is::AtLeast(bound), true) | (Is::Below(bound), false) => value.hi >= *bound,
        (Is::AtLeast(bound), false) | (Is::Below(bound), true) => value.lo < *bound,
    }
}

/// What a gauge can show, 0..100.
#[must_use]
pub fn gauge_of(frame: &Frame<'_>, state: &Known, gauge: Gauge) -> Interval {
    if gauge != Gauge::Morale {
        return Interval::new(0.0, 100.0);
    }
    let shows = |at: usize| {
        let [morale, mood] = [Who::Morale, Who::Mood].map(|what| state.numbers[frame.of_person(at, what)]);
        (morale + mood).clip()
    };
    let people: Vec<(Interval, u16)> = (0..frame.scenario.cast.len())
        .map(|at| (shows(at), frame.presence(state, at)))
        .filter(|(_, here)| here & YES != 0)
        .collect();
    let sure: Vec<Interval> = people
        .iter()
        .filter(|(_, here)| *here == YES)
        .map(|(shows, _)| *shows)
        .collect();
    if sure.is_empty() {
        return Interval::new(0.0, 100.0);
    }
    let lowest = people.iter().fold(Interval::of(1.0), |low, (one, here)| {
        let hi = if *here == YES { low.hi.min(one.hi) } else { low.hi };
        Interval::new(low.lo.min(one.lo), hi)
    });
    let mean = if sure.len() == people.len() {
        let share = 1.0 / sure.len() as f64;
        sure.iter()
            .fold(Interval::of(0.0), |sum, one| sum + one.times(share))
    } else {
        frame.everybody(state, Who::Morale) + frame.everybody(state, Who::Mood)
    };
    let w = &frame.params.work;
    (mean.times(w.weight_mean) + lowest.times(w.weight_lowest))
        .times(100.0)
        .loose()
        .clamp(0.0, 100.0)
}

/// The share of an item's work that can be behind the team.
#[must_use]
pub fn progress(frame: &Frame<'_>, state: &Known, item: usize) -> Interval {
    let status = state.sets[frame.status(crate::story::ids::ItemId::from(item))];
    let undone = Interval::UNIT;
    let done = Interval::of(1.0);
    match (status & (ON_TIME | LATE) != 0, status & !(ON_TIME | LATE) != 0) {
        (true, true) => undone.join(done),
        (true, false) => done,
        (false, _) => undone,
    }
}

/// Decisions taken with each hat are counted; of two counts, more is compared.
fn mostly(frame: &Frame<'_>, state: &Known, hat: Hat, wanted: bool) -> bool {
    let count = |hat: Hat| state.numbers[frame.of_team(Of::Worn) + hat as usize];
    let less = match hat {
        Hat::Manager => count(Hat::Leader),
        Hat::Leader => count(Hat::Manager),
        Hat::Both | Hat::Neither => {
            let all = [Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither];
            let others = all.into_iter().filter(|other| *other != hat);
            others.fold(Interval::of(0.0), |sum, other| sum + count(other))
        }
    };
    let more = count(hat);
    if wanted {
        more.hi > less.lo
    } else {
        more.lo <= less.hi
    }
}
