//! What a moment of a playthrough says when a condition asks it.

use crate::sim::params::Params;
use crate::sim::shown::shown_one;
use crate::sim::team::{Item, Status};
use crate::sim::vocabulary::{Gauge, Hat, TeamTrait, Trait};
use crate::story::condition::{Condition, Decided, Facts, Time};
use crate::story::ids::{CounterId, DecisionId, FlagId, ItemId, PersonId, VisitId};

use super::state::State;

/// Whether `condition` holds. Every id in it exists: lowering saw to that.
#[must_use]
pub fn holds(params: &Params, state: &State, condition: &Condition) -> bool {
    condition.holds(&Moment { params, state })
}

struct Moment<'a> {
    params: &'a Params,
    state: &'a State,
}

impl Facts for Moment<'_> {
    fn flag(&self, flag: FlagId) -> bool {
        self.state.flags[flag.index()]
    }

    fn counter(&self, counter: CounterId) -> i32 {
        self.state.counters[counter.index()]
    }

    fn gauge(&self, gauge: Gauge) -> f64 {
        shown_one(self.params, &self.state.team, gauge)
    }

    fn person(&self, person: PersonId, what: Trait) -> f64 {
        self.state.team.people.state(person.index(), what)
    }

    fn team(&self, what: TeamTrait) -> f64 {
        let team = &self.state.team;
        match what {
            TeamTrait::Purpose => team.purpose,
            TeamTrait::Process => team.process,
            TeamTrait::Safety => team.safety,
            TeamTrait::Record => team.record,
        }
    }

    fn here(&self, person: PersonId) -> bool {
        self.state.team.people.has(person.index())
    }

    fn done(&self, item: ItemId, on_time: bool) -> bool {
        match self.state.team.items[item.index()].status {
            Status::Done { score, .. } => !on_time || score >= 1.0,
            Status::Waiting | Status::Open | Status::Lost { .. } => false,
        }
    }

    fn progress(&self, item: ItemId) -> f64 {
        progress(&self.state.team.items[item.index()])
    }

    fn day(&self) -> u32 {
        self.state.team.day
    }

    fn decided(&self, decision: DecisionId, time: Time, what: Decided) -> bool {
        let ever = || self.state.ever(decision);
        let last = || self.state.taken(decision);
        match (time, what) {
            (Time::Ever, Decided::Chose(choice)) => ever().chose(choice),
            (Time::Ever, Decided::Wore(hat)) => ever().wore(hat),
            (Time::Ever, Decided::Worked) => ever().worked(),
            (Time::Last, Decided::Chose(choice)) => last().is_some_and(|taken| taken.choice == choice),
            (Time::Last, Decided::Wore(hat)) => last().is_some_and(|taken| taken.hat == hat),
            (Time::Last, Decided::Worked) => last().is_some_and(|taken| taken.worked),
        }
    }

    fn visited(&self, scene: VisitId) -> bool {
        self.state.visited[scene.index()]
    }

    fn worn(&self, hat: Hat) -> usize {
        self.state.taken.iter().filter(|taken| taken.hat == hat).count()
    }
}

/// The share of an item's work behind the team, 0 to 1.
#[must_use]
pub fn progress(item: &Item) -> f64 {
    match item.status {
        Status::Done { .. } => 1.0,
        Status::Waiting | Status::Open | Status::Lost { .. } => item.progress(),
    }
}
