//! Whether a condition holds at this moment of a playthrough.

use crate::sim::params::Params;
use crate::sim::shown::shown_one;
use crate::sim::team::{Item, Status};
use crate::sim::vocabulary::{Hat, TeamTrait};
use crate::story::model::{Condition, Is};

use super::state::State;

/// Whether `condition` holds. Every id in it exists: lowering saw to that.
#[must_use]
pub fn holds(params: &Params, state: &State, condition: &Condition) -> bool {
    let team = &state.team;
    match condition {
        Condition::Flag(flag) => state.flags[flag.index()],
        Condition::Not(inner) => !holds(params, state, inner),
        Condition::All(all) => all.iter().all(|one| holds(params, state, one)),
        Condition::Any(any) => any.iter().any(|one| holds(params, state, one)),
        Condition::Counter(counter, is) => compare(is, state.counters[counter.index()]),
        Condition::Gauge(gauge, is) => compare(is, shown_one(params, team, *gauge)),
        Condition::Person(person, what, is) => compare(is, team.people.state(person.index(), *what)),
        Condition::Team(what, is) => compare(is, team_trait(state, *what)),
        Condition::Here(person) => team.people.has(person.index()),
        Condition::Done(item) => matches!(team.items[item.index()].status, Status::Done { .. }),
        Condition::OnTime(item) => on_time(&team.items[item.index()]),
        Condition::Progress(item, is) => compare(is, progress(&team.items[item.index()])),
        Condition::Day(is) => compare(is, team.day),
        Condition::Chose(decision, choice) => state.ever(*decision).chose(*choice),
        Condition::Wore(decision, hat) => state.ever(*decision).wore(*hat),
        Condition::Worked(decision) => state.ever(*decision).worked(),
        Condition::ChoseLast(decision, choice) => state
            .taken(*decision)
            .is_some_and(|taken| taken.choice == *choice),
        Condition::WoreLast(decision, hat) => state.taken(*decision).is_some_and(|taken| taken.hat == *hat),
        Condition::WorkedLast(decision) => state.taken(*decision).is_some_and(|taken| taken.worked),
        Condition::Visited(visit) => state.visited[visit.index()],
        Condition::Mostly(hat) => mostly(state, *hat),
    }
}

fn compare<T: PartialOrd>(is: &Is<T>, value: T) -> bool {
    match is {
        Is::AtLeast(bound) => value >= *bound,
        Is::Below(bound) => value < *bound,
    }
}

fn team_trait(state: &State, what: TeamTrait) -> f64 {
    match what {
        TeamTrait::Purpose => state.team.purpose,
        TeamTrait::Process => state.team.process,
        TeamTrait::Safety => state.team.safety,
        TeamTrait::Record => state.team.record,
    }
}

fn on_time(item: &Item) -> bool {
    matches!(item.status, Status::Done { score, .. } if score >= 1.0)
}

/// The share of an item's work behind the team, 0 to 1.
#[must_use]
pub fn progress(item: &Item) -> f64 {
    match item.status {
        Status::Done { .. } => 1.0,
        Status::Waiting | Status::Open | Status::Lost { .. } => item.progress(),
    }
}

fn mostly(state: &State, hat: Hat) -> bool {
    let count = |hat: Hat| state.taken.iter().filter(|taken| taken.hat == hat).count();
    match hat {
        Hat::Manager => count(Hat::Manager) > count(Hat::Leader),
        Hat::Leader => count(Hat::Leader) > count(Hat::Manager),
        Hat::Both | Hat::Neither => 2 * count(hat) > state.taken.len(),
    }
}
