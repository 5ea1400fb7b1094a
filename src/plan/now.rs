//! What is so at a moment of a playthrough, in words, where a plan expected something else.

use crate::play::condition::progress;
use crate::play::{State, Taken};
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::team::Status;
use crate::sim::vocabulary::{Gauge, TeamTrait, Trait};
use crate::story::Scenario;
use crate::story::diagnostic::quoted;
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
            format!("it is {value:.1}")
        }
        Condition::Person(person, what, _) => {
            let person = &team.people[person.index()];
            let value = match what {
                Trait::Morale => person.morale,
                Trait::Energy => person.energy,
                Trait::Trust => person.trust,
                Trait::Clarity => person.clarity,
                Trait::Bench => person.bench,
            };
            format!("it is {value:.3}")
        }
        Condition::Team(what, _) => {
            let value = match what {
                TeamTrait::Purpose => team.purpose,
                TeamTrait::Process => team.process,
                TeamTrait::Safety => team.safety,
                TeamTrait::Record => team.record,
            };
            format!("it is {value:.3}")
        }
        Condition::Done(item) | Condition::OnTime(item) => work(&team.items[item.index()]),
        Condition::Here(person) => match team.people[person.index()].here {
            true => "they are there".to_owned(),
            false => "they are not there".to_owned(),
        },
        Condition::Chose(decision, _) => state.taken(*decision).map_or_else(
            || "the decision has not been taken".to_owned(),
            |taken| format!("it was {}", quoted(&scenario.choice(*decision, taken.choice).id)),
        ),
        // A plan cannot ask for the others.
        _ => String::new(),
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
        Status::Done { score, .. } if score >= 1.0 => "it was done on time".to_owned(),
        Status::Done { .. } => "it was done late".to_owned(),
        Status::Lost { .. } => "it was given up".to_owned(),
    }
}
