//! The team as it can be seen: faces, cards and gauges.

use super::cue::{Card, Column, Face, Member, Team, Three};
use crate::play::State;
use crate::play::condition::progress;
use crate::sim::gauges::Gauges;
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::team::{Item, Status};
use crate::story::Scenario;
use crate::story::model;

/// Everybody who can speak: the cast, then those from outside the team.
#[must_use]
pub fn cast(scenario: &Scenario) -> Vec<Member> {
    let member = |person: &model::Person| Member {
        name: person.name.clone(),
        role: person.role.clone(),
        look: person.look,
    };
    scenario.speakers().map(member).collect()
}

/// The team as it can be seen now. `shifts` are fresh reactions by person, -1 to 1; people without one have none.
#[must_use]
pub fn team(scenario: &Scenario, state: &State, shifts: &[f32]) -> Team {
    let faces = state.team.people.iter().enumerate().map(|(index, person)| Face {
        here: person.here,
        morale: small(person.morale + person.mood_now()).clamp(0.0, 1.0),
        energy: small(person.energy),
        trust: small(person.trust),
        shift: shifts.get(index).copied().unwrap_or(0.0),
    });
    let work = scenario.work.iter().zip(&state.team.items);
    let cards = work.filter_map(|(work, item)| card(work, item, state.team.day));
    Team {
        faces: faces.collect(),
        cards: cards.collect(),
        gauges: gauges(&shown(&Params::GAME, &state.team)),
        day: state.team.day,
    }
}

/// The card of a piece of work; none while it is not on the board.
fn card(work: &model::Item, item: &Item, day: u32) -> Option<Card> {
    let done = small(progress(item));
    let column = match item.status {
        Status::Waiting | Status::Lost { .. } => return None,
        Status::Open if done <= 0.0 => Column::ToDo,
        Status::Open => Column::Doing,
        Status::Shelved => Column::PutOff,
        Status::Done { score, .. } => Column::Done(score >= 1.0),
    };
    Some(Card {
        title: work.title.clone(),
        due: due(item.due),
        overdue: f64::from(day) >= item.due,
        done,
        column,
    })
}

/// The workday by whose end something is due, from the workdays until then.
fn due(workdays: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "days of a story, not below 0"
    )]
    let last = (workdays.ceil() - 1.0).max(0.0) as u32;
    last
}

/// The gauges in their order on screen.
#[must_use]
pub fn gauges(gauges: &Gauges) -> Three {
    [small(gauges.morale), small(gauges.delivery), small(gauges.growth)]
}

/// A number of the model as it is shown.
#[expect(
    clippy::cast_possible_truncation,
    reason = "what is shown needs no more than a float"
)]
#[must_use]
pub fn small(value: f64) -> f32 {
    value as f32
}
