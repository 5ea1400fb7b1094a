//! What conditions say about each other: two that exclude each other, one that holds whatever its parts are, several of
//! which one always fails.

use super::model::{Condition, Is, Scenario};

/// Most different parts of conditions of which every mixture is tried.
const MOST: usize = 10;

/// Whether a condition holds by what is known of its parts; none where that does not settle it.
pub fn reckon(condition: &Condition, known: &impl Fn(&Condition) -> Option<bool>) -> Option<bool> {
    let one_of = |inner: &[Condition], settles: bool| {
        let mut all = Some(!settles);
        for one in inner {
            match reckon(one, known) {
                Some(holds) if holds == settles => return Some(settles),
                None => all = None,
                Some(_) => {}
            }
        }
        all
    };
    match condition {
        Condition::Not(inner) => reckon(inner, known).map(|holds| !holds),
        Condition::All(inner) => one_of(inner, false),
        Condition::Any(inner) => one_of(inner, true),
        part => known(part),
    }
}

/// Whether a condition holds whatever its parts are, as `Any([Flag("a"), Not(Flag("a"))])` does.
#[must_use]
pub fn covers_all(condition: &Condition) -> bool {
    let mut all = Vec::new();
    parts(condition, &mut all);
    all.len() <= MOST
        && (0..1 << all.len()).all(|mixture| reckon(condition, &known(&all, mixture)) == Some(true))
}

/// Whether one condition never holds while none of some others does: `Flag("a")` without `Any([Flag("a"), ...])`.
/// Without a condition, whether one of the others always holds.
///
/// False where nobody can tell from the conditions alone.
#[must_use]
pub fn only_with(scenario: &Scenario, condition: Option<&Condition>, others: &[&Condition]) -> bool {
    let mut all = Vec::new();
    for one in condition.into_iter().chain(others.iter().copied()) {
        parts(one, &mut all);
        if all.len() > MOST {
            return false;
        }
    }
    (0..1_usize << all.len()).all(|mixture| {
        let known = known(&all, mixture);
        let holds = |one: &Condition| reckon(one, &known) == Some(true);
        !condition.is_none_or(holds)
            || others.iter().any(|other| holds(other))
            || !possible(scenario, &all, mixture)
    })
}

/// The first of several conditions asked one after the other that leaves nothing to one asked behind them all; where
/// only all of them together do, the last of them. None when something may be left.
#[must_use]
pub fn caught_by(
    scenario: &Scenario,
    condition: Option<&Condition>,
    before: &[&Condition],
) -> Option<Caught> {
    let same = |one: &&Condition| condition.is_some_and(|when| when == *one);
    let alone = before
        .iter()
        .position(|one| same(one) || only_with(scenario, condition, &[*one]));
    match alone {
        Some(at) => Some(Caught::By(at)),
        None => (before.len() > 1 && only_with(scenario, condition, before)).then_some(Caught::Together),
    }
}

/// What leaves nothing to a condition that is asked later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caught {
    /// One of those asked before it, by its place among them.
    By(usize),
    /// Those before it between them.
    Together,
}

/// What is known of each part in one of the mixtures of them that hold and do not hold.
fn known(all: &[Condition], mixture: usize) -> impl Fn(&Condition) -> Option<bool> {
    move |part| {
        let (part, turned) = upward(part);
        let at = all.iter().position(|one| *one == part)?;
        Some((mixture >> at & 1 == 1) != turned)
    }
}

/// Whether a mixture can be: no part holds that another one excludes.
fn possible(scenario: &Scenario, all: &[Condition], mixture: usize) -> bool {
    let side = |at: usize| match mixture >> at & 1 {
        1 => all[at].clone(),
        _ => Condition::Not(Box::new(all[at].clone())),
    };
    let sides: Vec<Condition> = (0..all.len()).map(side).collect();
    let clash = |(at, one): (usize, &Condition)| {
        sides[at + 1..]
            .iter()
            .any(|other| excludes(one, other) || unlike(scenario, one, other) || unlike(scenario, other, one))
    };
    !sides.iter().enumerate().any(clash)
}

/// Whether a choice of a decision wears another hat than is asked for.
fn unlike(scenario: &Scenario, chose: &Condition, wore: &Condition) -> bool {
    let worn = |decision, choice| scenario.choice(decision, choice).hat;
    match (chose, wore) {
        (Condition::Chose(a, choice), Condition::Wore(b, hat)) => a == b && worn(*a, *choice) != *hat,
        (Condition::Chose(a, choice), Condition::Not(inner)) => {
            matches!(inner.as_ref(), Condition::Wore(b, hat) if a == b && worn(*a, *choice) == *hat)
        }
        _ => false,
    }
}

/// Whether two conditions cannot hold at once.
#[must_use]
pub fn excludes(one: &Condition, other: &Condition) -> bool {
    let (one, other) = (&turned(one), &turned(other));
    match (one, other) {
        (Condition::Not(inner), more) | (more, Condition::Not(inner)) => {
            // What is done on time is done.
            let done = match (inner.as_ref(), more) {
                (Condition::Done(a), Condition::OnTime(b)) => a == b,
                _ => false,
            };
            done || inner.as_ref() == more
        }
        (Condition::Gauge(a, x), Condition::Gauge(b, y)) => a == b && apart(*x, *y),
        (Condition::Person(p, a, x), Condition::Person(q, b, y)) => p == q && a == b && apart(*x, *y),
        (Condition::Team(a, x), Condition::Team(b, y)) => a == b && apart(*x, *y),
        (Condition::Progress(a, x), Condition::Progress(b, y)) => a == b && apart(*x, *y),
        (Condition::Counter(a, x), Condition::Counter(b, y)) => a == b && apart(*x, *y),
        (Condition::Day(x), Condition::Day(y)) => apart(*x, *y),
        // Of a decision taken again only the last time counts.
        (Condition::Chose(a, x), Condition::Chose(b, y)) => a == b && x != y,
        (Condition::Wore(a, x), Condition::Wore(b, y)) => a == b && x != y,
        _ => false,
    }
}

/// `Not(AtLeast(x))` as `Below(x)` and the other way round; everything else as it is.
fn turned(condition: &Condition) -> Condition {
    let Condition::Not(inner) = condition else {
        return condition.clone();
    };
    match inner.as_ref() {
        Condition::Gauge(what, is) => Condition::Gauge(*what, turn(*is)),
        Condition::Person(who, what, is) => Condition::Person(*who, *what, turn(*is)),
        Condition::Team(what, is) => Condition::Team(*what, turn(*is)),
        Condition::Progress(item, is) => Condition::Progress(*item, turn(*is)),
        Condition::Counter(counter, is) => Condition::Counter(*counter, turn(*is)),
        Condition::Day(is) => Condition::Day(turn(*is)),
        _ => condition.clone(),
    }
}

fn turn<T>(is: Is<T>) -> Is<T> {
    match is {
        Is::AtLeast(value) => Is::Below(value),
        Is::Below(value) => Is::AtLeast(value),
    }
}

fn apart<T: PartialOrd>(x: Is<T>, y: Is<T>) -> bool {
    match (x, y) {
        (Is::AtLeast(low), Is::Below(high)) | (Is::Below(high), Is::AtLeast(low)) => low >= high,
        _ => false,
    }
}

/// The different parts of a condition, each as the one that asks for more.
pub fn parts(condition: &Condition, found: &mut Vec<Condition>) {
    match condition {
        Condition::Not(inner) => parts(inner, found),
        Condition::All(inner) | Condition::Any(inner) => inner.iter().for_each(|one| parts(one, found)),
        part => {
            let (part, _) = upward(part);
            if !found.contains(&part) {
                found.push(part);
            }
        }
    }
}

/// `Below(x)` as the opposite of `AtLeast(x)`: the part that asks for more, and whether it was turned round.
fn upward(part: &Condition) -> (Condition, bool) {
    match part {
        Condition::Gauge(_, Is::Below(_))
        | Condition::Person(_, _, Is::Below(_))
        | Condition::Team(_, Is::Below(_))
        | Condition::Progress(_, Is::Below(_))
        | Condition::Counter(_, Is::Below(_))
        | Condition::Day(Is::Below(_)) => (turned(&Condition::Not(Box::new(part.clone()))), true),
        other => (other.clone(), false),
    }
}
