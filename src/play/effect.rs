//! What a scenario's effects do to the story and, within bounds, to the team.

use crate::sim::params::Params;
use crate::sim::team::{Status, Team};
use crate::story::Scenario;
use crate::story::model::Effect;

use super::event::Event;
use super::state::State;
use super::step::Stage;
use super::tell::Mode;

/// Carries out effects, one after the other, and tells what can be seen of them.
#[inline]
pub(super) fn carry_out<M: Mode>(stage: &mut Stage<'_, M>, state: &mut State, effects: &[Effect]) {
    for effect in effects {
        match effect {
            Effect::Set(flag, value) => state.flags[flag.index()] = *value,
            Effect::Add(counter, by) => {
                let bounds = &stage.scenario.counters[counter.index()];
                let value = &mut state.counters[counter.index()];
                // Not `clamp`, which first looks whether the bounds are in order; reading the file saw to that.
                *value = value.saturating_add(*by).max(bounds.min).min(bounds.max);
            }
            effect => {
                let seen = on_team(M::PARAMS, stage.scenario, &mut state.team, *effect);
                stage.tell_if(seen);
            }
        }
    }
}

/// Apart from the effects on variables, so that those stay short.
#[inline(never)]
fn on_team(params: &Params, scenario: &Scenario, team: &mut Team, effect: Effect) -> Option<Event> {
    match effect {
        Effect::Arrives(item) if team.items[item.index()].status == Status::Waiting => {
            team.item_arrives(item.index(), f64::from(scenario.work[item.index()].due));
            return Some(Event::Arrived(item));
        }
        Effect::Due(item, by) if team.items[item.index()].ahead() => {
            team.item_due(item.index(), f64::from(by));
            return Some(Event::DateMoved(item, by));
        }
        Effect::Effort(item, factor) => team.item_effort(item.index(), factor),
        Effect::Leaves(person) if team.people.has(person.index()) => {
            team.leaves(person.index());
            return Some(Event::Left(person));
        }
        Effect::Joins(person) if !team.people.has(person.index()) => {
            team.joins(person.index());
            return Some(Event::Joined(person));
        }
        // What has happened already does not happen again, and variables are not the team's.
        Effect::Arrives(_)
        | Effect::Due(..)
        | Effect::Leaves(_)
        | Effect::Joins(_)
        | Effect::Set(..)
        | Effect::Add(..) => {}
        Effect::Nudge(person, what, by) => team.nudge(params, person.index(), what, by),
        Effect::NudgeTeam(what, by) => team.nudge_team(what, by),
        Effect::Learns(person, area, by) => team.learns(person.index(), area.index(), by),
    }
    None
}
