//! What conditions say about each other: two that exclude each other, one that holds whatever its parts are, several of
//! which one always fails.

use super::condition::{Condition, Decided, Is, Time};
use super::ids::DecisionId;
use super::model::Scenario;

/// Most different parts of conditions of which every mixture is looked at.
const MOST: usize = 10;

/// In which mixtures of parts that hold and do not hold a condition holds: bit `m` of the row, where bit `p` of `m` says
/// whether part `p` holds. All mixtures are reckoned at once, as a file can hold thousands of long branches.
type Mixtures = [u64; (1 << MOST) / 64];

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
        && among(all.len(), &opposite(mixtures(condition, &all)))
            .next()
            .is_none()
}

/// The first of several conditions asked one after the other that leaves nothing to one asked behind them all, or that all
/// of them together do: `Flag("a")` leaves nothing to `All([Flag("a"), Flag("b")])`. Without a condition, whether one of
/// those before always holds.
///
/// None when something may be left, or where nobody can tell from the conditions alone.
#[must_use]
pub fn caught_by(
    scenario: &Scenario,
    condition: Option<&Condition>,
    before: &[&Condition],
) -> Option<Caught> {
    let same = before.iter().position(|one| condition == Some(*one));
    let stricter = || {
        before
            .iter()
            .position(|one| only_with(scenario, condition, &[*one]))
    };
    if let Some(at) = same.or_else(stricter) {
        return Some(Caught::By(at));
    }
    let together = before.len() > 1 && only_with(scenario, condition, before);
    together.then_some(Caught::Together)
}

/// What leaves nothing to a condition that is asked later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caught {
    /// One of those asked before it, by its place among them.
    By(usize),
    /// Those before it between them.
    Together,
}

/// Whether one condition never holds while none of some others does; without it, whether one of the others always holds.
fn only_with(scenario: &Scenario, condition: Option<&Condition>, others: &[&Condition]) -> bool {
    let mut all = Vec::new();
    for one in condition.into_iter().chain(others.iter().copied()) {
        parts(one, &mut all);
        if all.len() > MOST {
            return false;
        }
    }
    let mut left = condition.map_or([u64::MAX; _], |one| mixtures(one, &all));
    for other in others {
        left = both(left, opposite(mixtures(other, &all)));
    }
    !among(all.len(), &left).any(|mixture| possible(scenario, &all, mixture))
}

/// In which mixtures of all parts a condition holds.
fn mixtures(condition: &Condition, all: &[Condition]) -> Mixtures {
    match condition {
        Condition::Not(inner) => opposite(mixtures(inner, all)),
        Condition::All(inner) => {
            let each = inner.iter().map(|one| mixtures(one, all));
            each.fold([u64::MAX; _], both)
        }
        Condition::Any(inner) => {
            let each = inner.iter().map(|one| opposite(mixtures(one, all)));
            opposite(each.fold([u64::MAX; _], both))
        }
        part => {
            let (part, turned) = upward(part);
            // Every part was put into the list before.
            let at = all.iter().position(|one| *one == part).unwrap_or_default();
            let holds = with(at);
            if turned { opposite(holds) } else { holds }
        }
    }
}

/// The mixtures in which a part holds.
fn with(part: usize) -> Mixtures {
    // Of 64 mixtures one after the other, those in which one of the first six parts holds.
    const FIRST: [u64; 6] = [
        0xaaaa_aaaa_aaaa_aaaa,
        0xcccc_cccc_cccc_cccc,
        0xf0f0_f0f0_f0f0_f0f0,
        0xff00_ff00_ff00_ff00,
        0xffff_0000_ffff_0000,
        0xffff_ffff_0000_0000,
    ];
    std::array::from_fn(|at| match FIRST.get(part) {
        Some(bits) => *bits,
        None if at >> (part - FIRST.len()) & 1 == 1 => u64::MAX,
        None => 0,
    })
}

fn both(one: Mixtures, other: Mixtures) -> Mixtures {
    std::array::from_fn(|at| one[at] & other[at])
}

fn opposite(row: Mixtures) -> Mixtures {
    row.map(|bits| !bits)
}

/// The mixtures of so many parts that are in a row.
fn among(parts: usize, row: &Mixtures) -> impl Iterator<Item = usize> {
    (0..1_usize << parts).filter(|mixture| row[mixture / 64] >> (mixture % 64) & 1 == 1)
}

/// Whether a mixture can be: no part holds that another one excludes.
fn possible(scenario: &Scenario, all: &[Condition], mixture: usize) -> bool {
    let side = |at: usize| match mixture >> at & 1 {
        1 => all[at].clone(),
        _ => Condition::Not(Box::new(all[at].clone())),
    };
    let sides: Vec<Condition> = (0..all.len()).map(side).collect();
    let clash =
        |(at, one): (usize, &Condition)| sides[at + 1..].iter().any(|other| excludes(scenario, one, other));
    !sides.iter().enumerate().any(clash)
}

/// Whether one thing said of a time a decision was taken goes with another, said of the same time.
fn goes_with(scenario: &Scenario, decision: DecisionId, one: Decided, other: Decided) -> bool {
    let worn = |choice| scenario.choice(decision, choice).hat;
    match (one, other) {
        (Decided::Chose(choice), Decided::Wore(hat)) | (Decided::Wore(hat), Decided::Chose(choice)) => {
            worn(choice) == hat
        }
        (Decided::Chose(one), Decided::Chose(other)) => one == other,
        (Decided::Wore(one), Decided::Wore(other)) => one == other,
        _ => true,
    }
}

/// Whether one thing said of a time a decision was taken says another of the same time.
fn says(scenario: &Scenario, decision: DecisionId, one: Decided, other: Decided) -> bool {
    match (one, other) {
        (Decided::Chose(_), Decided::Wore(_)) => goes_with(scenario, decision, one, other),
        _ => one == other,
    }
}

/// Whether two conditions on what was decided cannot hold at once.
fn unlike(scenario: &Scenario, one: &Condition, other: &Condition) -> bool {
    // One time is meant when both mean the last one, or there is only one.
    let once = |decision: DecisionId| !scenario.decision(decision).again;
    match (one, other) {
        (Condition::Not(no), yes) | (yes, Condition::Not(no)) => match (yes, no.as_ref()) {
            // What was so the last time has been so; what has ever been so need not have been the last time.
            (Condition::Decided(a, time, yes), Condition::Decided(b, other, no)) => {
                let same = *time == Time::Last || *other == Time::Ever || once(*a);
                a == b && same && says(scenario, *a, *yes, *no)
            }
            _ => false,
        },
        (Condition::Decided(a, time, one), Condition::Decided(b, of, other)) => {
            let same = (time, of) == (&Time::Last, &Time::Last) || once(*a);
            a == b && same && !goes_with(scenario, *a, *one, *other)
        }
        _ => false,
    }
}

/// Whether two conditions cannot hold at once.
#[must_use]
pub fn excludes(scenario: &Scenario, one: &Condition, other: &Condition) -> bool {
    let (one, other) = (&turned(one), &turned(other));
    if unlike(scenario, one, other) {
        return true;
    }
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
