//! What a scenario's effects do to the story and, within bounds, to the team.

use crate::sim::team::{Item, Person, Status};
use crate::sim::vocabulary::{TeamTrait, Trait};
use crate::story::Scenario;
use crate::story::model::Effect;

use super::event::Event;
use super::state::State;

/// Carries out one effect and says what can be seen of it.
pub(super) fn carry_out(scenario: &Scenario, state: &mut State, effect: Effect) -> Option<Event> {
    let today = state.team.day;
    match effect {
        Effect::Set(flag, value) => state.flags[flag.index()] = value,
        Effect::Add(counter, by) => {
            let bounds = &scenario.counters[counter.index()];
            let value = &mut state.counters[counter.index()];
            *value = value.saturating_add(by).clamp(bounds.min, bounds.max);
        }
        Effect::Arrives(item) => {
            let due = scenario.work[item.index()].due;
            let work = &mut state.team.items[item.index()];
            if work.status == Status::Waiting && work.arrives > today {
                work.arrives = today;
                work.due = today.saturating_add(due);
                return Some(Event::Arrived(item));
            }
        }
        Effect::Effort(item, factor) => {
            let work = &mut state.team.items[item.index()];
            if open(work) {
                work.remaining *= factor;
            }
        }
        Effect::Due(item, by) => {
            let work = &mut state.team.items[item.index()];
            if open(work) {
                work.due = work.due.saturating_add_signed(by).max(today.saturating_add(1));
                return Some(Event::DateMoved(item, by));
            }
        }
        Effect::Leaves(person) => {
            let member = &mut state.team.people[person.index()];
            if member.here {
                member.here = false;
                return Some(Event::Left(person));
            }
        }
        Effect::Joins(person) => {
            let member = &mut state.team.people[person.index()];
            if !member.here {
                member.here = true;
                return Some(Event::Joined(person));
            }
        }
        Effect::Nudge(person, what, by) => nudge_person(&mut state.team.people[person.index()], what, by),
        Effect::NudgeTeam(what, by) => nudge(
            match what {
                TeamTrait::Purpose => &mut state.team.purpose,
                TeamTrait::Process => &mut state.team.process,
                TeamTrait::Safety => &mut state.team.safety,
                TeamTrait::Record => &mut state.team.record,
            },
            by,
        ),
        Effect::Learns(person, area, by) => nudge(&mut state.team.people[person.index()].skill[area.index()], by),
    }
    None
}

fn open(item: &Item) -> bool {
    matches!(item.status, Status::Waiting | Status::Open)
}

fn nudge_person(person: &mut Person, what: Trait, by: f64) {
    match what {
        Trait::Morale => person.nudge_morale(by),
        Trait::Energy => nudge(&mut person.energy, by),
        Trait::Trust => nudge(&mut person.trust, by),
        Trait::Clarity => nudge(&mut person.clarity, by),
        Trait::Bench => nudge(&mut person.bench, by),
    }
}

fn nudge(value: &mut f64, by: f64) {
    *value = (*value + by).clamp(0.0, 1.0);
}
