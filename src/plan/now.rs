//! What is so at a moment of a playthrough, in words, where a plan expected something else.

use crate::numeral::Plain;
use crate::play::condition::progress;
use crate::play::{State, Taken};
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::team::Status;
use crate::sim::vocabulary::{Gauge, Hat, TeamTrait, Trait};
use crate::story::Scenario;
use crate::story::condition::{Decided, Time};
use crate::story::diagnostic::quoted;
use crate::story::ids::DecisionId;
use crate::story::model::Condition;

/// What is so now of the thing a condition is about.
pub(super) fn now(scenario: &Scenario, state: &State, condition: &Condition) -> String {
    let team = &state.team;
    match condition {
        Condition::All(all) => all
            .first()
            .map_or_else(String::new, |one| now(scenario, state, one)),
        Condition::Flag(flag) => match state.flags[flag.index()] {
            true => "the flag is set".to_owned(),
            false => "the flag is not set".to_owned(),
        },
        Condition::Counter(counter, _) => format!("it is {}", state.counters[counter.index()]),
        Condition::Day(_) => format!("workdays that have passed: {}", team.day),
        Condition::Gauge(gauge, _) => {
            let now = shown(&Params::GAME, team);
            let value = match gauge {
                Gauge::Morale => now.morale,
                Gauge::Delivery => now.delivery,
                Gauge::Growth => now.growth,
            };
            format!("it is {:.1}", Plain(value))
        }
        Condition::Person(person, what, _) => {
            let person = team.people.person(person.index());
            let value = match what {
                Trait::Morale => person.morale,
                Trait::Energy => person.energy,
                Trait::Trust => person.trust,
                Trait::Clarity => person.clarity,
                Trait::Bench => person.bench,
            };
            format!("it is {:.3}", Plain(value))
        }
        Condition::Team(what, _) => {
            let value = match what {
                TeamTrait::Purpose => team.purpose,
                TeamTrait::Process => team.process,
                TeamTrait::Safety => team.safety,
                TeamTrait::Record => team.record,
            };
            format!("it is {:.3}", Plain(value))
        }
        Condition::Done(item) | Condition::OnTime(item) | Condition::Progress(item, _) => {
            work(&team.items[item.index()])
        }
        Condition::Here(person) => match team.people.has(person.index()) {
            true => "they are there".to_owned(),
            false => "they are not there".to_owned(),
        },
        Condition::Mostly(_) => {
            let worn = |hat: Hat| state.taken.iter().filter(|taken| taken.hat == hat).count();
            let hats = [Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither];
            let counts = hats.map(|hat| format!("{hat:?} {}", worn(hat)));
            format!("hats worn: {}", counts.join(", "))
        }
        Condition::Not(inner) => now(scenario, state, inner),
        Condition::Any(any) => {
            let each: Vec<String> = any.iter().map(|one| now(scenario, state, one)).collect();
            each.join("; ")
        }
        other => remembered(scenario, state, other),
    }
}

/// What was decided, and where the story has been.
fn remembered(scenario: &Scenario, state: &State, condition: &Condition) -> String {
    match condition {
        Condition::Decided(decision, time, what) => decided(scenario, state, *decision, (*time, *what)),
        Condition::Visited(visit) => match state.visited[visit.index()] {
            true => "the scene has been opened before".to_owned(),
            false => "the scene has not been opened before".to_owned(),
        },
        _ => String::new(),
    }
}

/// What was decided, the last time or time after time.
fn decided(
    scenario: &Scenario,
    state: &State,
    decision: DecisionId,
    (time, what): (Time, Decided),
) -> String {
    let chose = |taken: &Taken| quoted(&scenario.choice(decision, taken.choice).id);
    let wore = |taken: &Taken| format!("`{:?}`", taken.hat);
    let last = state.taken(decision);
    match (what, time) {
        (Decided::Chose(_), Time::Ever) => each_time(state, decision, chose),
        (Decided::Wore(_), Time::Ever) => each_time(state, decision, wore),
        (Decided::Chose(_), Time::Last) => {
            last.map_or_else(|| worked(None), |taken| format!("it was {}", chose(taken)))
        }
        (Decided::Wore(_), Time::Last) => {
            last.map_or_else(|| worked(None), |taken| format!("the hat was {}", wore(taken)))
        }
        (Decided::Worked, Time::Ever) if last.is_some() => match state.ever(decision).worked() {
            true => "it worked out".to_owned(),
            false => "it did not work out".to_owned(),
        },
        (Decided::Worked, _) => worked(last),
    }
}

/// What was decided, time after time.
fn each_time(state: &State, decision: DecisionId, said: impl Fn(&Taken) -> String) -> String {
    let all = state.taken.iter().filter(|taken| taken.decision == decision);
    let mut all: Vec<String> = all.map(said).collect();
    all.dedup();
    match all.as_slice() {
        [] => worked(None),
        all => format!("it was {}", all.join(", then ")),
    }
}

/// How a decision turned out.
pub(super) fn worked(taken: Option<&Taken>) -> String {
    match taken {
        None => "the decision has not been taken".to_owned(),
        Some(taken) if taken.worked => "it worked out".to_owned(),
        Some(_) => "it did not work out".to_owned(),
    }
}

fn work(item: &crate::sim::team::Item) -> String {
    match item.status {
        Status::Waiting => "it has not arrived".to_owned(),
        Status::Open => format!("it is open, {:.0} % of it is done", progress(item) * 100.0),
        Status::Shelved => format!("it is put off, {:.0} % of it is done", progress(item) * 100.0),
        // Days are counted from 0; people speak of the first.
        Status::Done { score, day } if score >= 1.0 => format!("it was done on time, on workday {}", day + 1),
        Status::Done { day, .. } => {
            format!(
                "it was done late, on workday {}; it was due on workday {:.0}",
                day + 1,
                item.due.ceil()
            )
        }
        Status::Lost { .. } => "it was given up".to_owned(),
    }
}
