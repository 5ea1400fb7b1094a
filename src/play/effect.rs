//! What a scenario's effects do to the story and, within bounds, to the team.

use crate::sim::team::{Status, Team};
use crate::story::model::Effect;

use super::event::Event;
use super::state::State;
use super::step::Stage;
use super::tell::Mode;

/// Carries out effects, one after the other, and tells what can be seen of them.
#[inline]
pub(super) fn carry_out<M: Mode>(stage: &mut Stage<'_, M>, state: &mut State, effects: &[Effect]) {
    // The lists looked up once: a loop that writes through them would look for them again at every effect.
    let bounds = stage.scenario.counters.as_slice();
    let (flags, counters) = (state.flags.as_mut_slice(), state.counters.as_mut_slice());
    for effect in effects {
        match *effect {
            Effect::Set(flag, value) => flags[flag.index()] = value,
            Effect::Add(counter, by) => {
                let (value, bounds) = (&mut counters[counter.index()], &bounds[counter.index()]);
                *value = bounds.keep(i64::from(*value) + i64::from(by));
            }
            effect => on_team(stage, &mut state.team, effect),
        }
    }
}

/// Whether work with this status can be given up.
fn begun(status: Status) -> bool {
    matches!(status, Status::Open | Status::Shelved)
}

/// Apart from the effects on variables, so that those stay short. What has happened already does not happen again.
#[inline(never)]
fn on_team<M: Mode>(stage: &mut Stage<'_, M>, team: &mut Team, effect: Effect) {
    match effect {
        Effect::Arrives(item) if team.items[item.index()].status == Status::Waiting => {
            let workdays = f64::from(stage.scenario.work[item.index()].due);
            team.item_arrives(item.index(), workdays);
            stage.tell(|| Event::Arrived(item));
        }
        Effect::Due(item, by) if team.items[item.index()].ahead() => {
            team.item_due(item.index(), f64::from(by));
            stage.tell(|| Event::DateMoved(item, by));
        }
        Effect::Shelve(item) if team.items[item.index()].status == Status::Open => {
            team.item_shelved(item.index());
            stage.tell(|| Event::Shelved(item));
        }
        Effect::Resume(item) if team.items[item.index()].status == Status::Shelved => {
            team.item_resumed(item.index());
            stage.tell(|| Event::Resumed(item));
        }
        Effect::GiveUp(item) if begun(team.items[item.index()].status) => {
            team.item_given_up(stage.mode.params(), item.index());
            stage.tell(|| Event::Lost(item));
        }
        Effect::Leaves(person) if team.people.has(person.index()) => {
            team.leaves(person.index());
            stage.tell(|| Event::Left(person));
        }
        Effect::Joins(person) if !team.people.has(person.index()) => {
            team.joins(person.index());
            stage.tell(|| Event::Joined(person));
        }
        Effect::Effort(item, factor) => team.item_effort(item.index(), factor),
        Effect::Nudge(person, what, by) => team.nudge(stage.mode.params(), person.index(), what, by),
        Effect::NudgeTeam(what, by) => team.nudge_team(what, by),
        Effect::Learns(person, area, by) => team.learns(person.index(), area.index(), by),
        // Nothing new; and variables are not the team's.
        Effect::Arrives(_)
        | Effect::Due(..)
        | Effect::Shelve(_)
        | Effect::Resume(_)
        | Effect::GiveUp(_)
        | Effect::Leaves(_)
        | Effect::Joins(_)
        | Effect::Set(..)
        | Effect::Add(..) => {}
    }
}
