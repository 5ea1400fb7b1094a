//! A condition in the words of the scenario file.

use std::fmt::Debug;

use crate::story::Scenario;
use crate::story::model::{Condition, Is};

/// The condition as an author would write it, with ids for numbers.
#[must_use]
pub fn condition(scenario: &Scenario, condition: &Condition) -> String {
    let inside = |all: &[Condition]| {
        let parts: Vec<String> = all.iter().map(|one| self::condition(scenario, one)).collect();
        parts.join(", ")
    };
    let person = |index: usize| &scenario.cast[index].id;
    let item = |index: usize| &scenario.work[index].id;
    let decision = |index: usize| &scenario.decisions[index].id;
    match condition {
        Condition::Flag(flag) => format!("Flag({:?})", scenario.flags[flag.index()]),
        Condition::Not(inner) => format!("Not({})", self::condition(scenario, inner)),
        Condition::All(all) => format!("All([{}])", inside(all)),
        Condition::Any(any) => format!("Any([{}])", inside(any)),
        Condition::Counter(counter, value) => {
            format!(
                "Counter({:?}, {})",
                scenario.counters[counter.index()].id,
                is(value)
            )
        }
        Condition::Gauge(gauge, value) => format!("Gauge({gauge:?}, {})", is(value)),
        Condition::Person(who, what, value) => {
            format!("Person({:?}, {what:?}, {})", person(who.index()), is(value))
        }
        Condition::Team(what, value) => format!("Team({what:?}, {})", is(value)),
        Condition::Here(who) => format!("Here({:?})", person(who.index())),
        Condition::Done(work) => format!("Done({:?})", item(work.index())),
        Condition::OnTime(work) => format!("OnTime({:?})", item(work.index())),
        Condition::Progress(work, value) => format!("Progress({:?}, {})", item(work.index()), is(value)),
        Condition::Day(value) => format!("Day({})", is(value)),
        Condition::Chose(at, choice) => format!(
            "Chose({:?}, {:?})",
            decision(at.index()),
            scenario.choice(*at, *choice).id
        ),
        Condition::Wore(at, hat) => format!("Wore({:?}, {hat:?})", decision(at.index())),
        Condition::Worked(at) => format!("Worked({:?})", decision(at.index())),
        Condition::ChoseLast(at, choice) => format!(
            "ChoseLast({:?}, {:?})",
            decision(at.index()),
            scenario.choice(*at, *choice).id
        ),
        Condition::WoreLast(at, hat) => format!("WoreLast({:?}, {hat:?})", decision(at.index())),
        Condition::WorkedLast(at) => format!("WorkedLast({:?})", decision(at.index())),
        Condition::Visited(visit) => format!("Visited({:?})", scenario.visit(*visit).id),
        Condition::Mostly(hat) => format!("Mostly({hat:?})"),
    }
}

fn is<T: Debug>(value: &Is<T>) -> String {
    match value {
        Is::AtLeast(bound) => format!("AtLeast({bound:?})"),
        Is::Below(bound) => format!("Below({bound:?})"),
    }
}
