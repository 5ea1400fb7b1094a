//! When a condition holds.

use crate::sim::params::Params;
use crate::sim::shown::shown_one;
use crate::sim::team::{Item, Status};
use crate::sim::vocabulary::{Hat, TeamTrait};
use crate::story::condition::{Condition, Decided, Time};
use crate::story::ids::{DecisionId, ItemId};

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
        Condition::Counter(counter, is) => is.of(state.counters[counter.index()]),
        Condition::Gauge(gauge, is) => is.of(shown_one(params, team, *gauge)),
        Condition::Person(person, what, is) => is.of(team.people.state(person.index(), *what)),
        Condition::Team(TeamTrait::Purpose, is) => is.of(team.purpose),
        Condition::Team(TeamTrait::Process, is) => is.of(team.process),
        Condition::Team(TeamTrait::Safety, is) => is.of(team.safety),
        Condition::Team(TeamTrait::Record, is) => is.of(team.record),
        Condition::Here(person) => team.people.has(person.index()),
        Condition::Done(item) => done(state, *item, false),
        Condition::OnTime(item) => done(state, *item, true),
        Condition::Progress(item, is) => is.of(progress(&team.items[item.index()])),
        Condition::Day(is) => is.of(team.day),
        Condition::Decided(decision, time, what) => decided(state, *decision, *time, *what),
        Condition::Visited(scene) => state.visited[scene.index()],
        Condition::Mostly(hat) => mostly(state, *hat),
    }
}

/// Whether an item is done; in time, where that is asked.
fn done(state: &State, item: ItemId, on_time: bool) -> bool {
    match state.team.items[item.index()].status {
        Status::Done { score, .. } => !on_time || score >= 1.0,
        Status::Waiting | Status::Open | Status::Shelved | Status::Lost { .. } => false,
    }
}

/// Whether this was decided: ever, or the last time the decision was asked.
fn decided(state: &State, decision: DecisionId, time: Time, what: Decided) -> bool {
    let ever = || state.ever(decision);
    let last = || state.taken(decision);
    match (time, what) {
        (Time::Ever, Decided::Chose(choice)) => ever().chose(choice),
        (Time::Ever, Decided::Wore(hat)) => ever().wore(hat),
        (Time::Ever, Decided::Worked) => ever().worked(),
        (Time::Last, Decided::Chose(choice)) => last().is_some_and(|taken| taken.choice == choice),
        (Time::Last, Decided::Wore(hat)) => last().is_some_and(|taken| taken.hat == hat),
        (Time::Last, Decided::Worked) => last().is_some_and(|taken| taken.worked),
    }
}

/// Of the two plain hats: more decisions than with the other. Of both or neither: more than with all others together.
fn mostly(state: &State, hat: Hat) -> bool {
    let others: &[Hat] = match hat {
        Hat::Manager => &[Hat::Leader],
        Hat::Leader => &[Hat::Manager],
        Hat::Both => &[Hat::Manager, Hat::Leader, Hat::Neither],
        Hat::Neither => &[Hat::Manager, Hat::Leader, Hat::Both],
    };
    let worn = |hat: Hat| state.taken.iter().filter(|taken| taken.hat == hat).count();
    worn(hat) > others.iter().map(|other| worn(*other)).sum()
}

/// The share of an item's work behind the team, 0 to 1.
#[must_use]
pub fn progress(item: &Item) -> f64 {
    match item.status {
        Status::Done { .. } => 1.0,
        Status::Waiting | Status::Open | Status::Shelved | Status::Lost { .. } => item.progress(),
    }
}
