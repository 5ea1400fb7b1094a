//! The work at hand: which item the team is on, and how urgent it is.

use super::day_context::daily;
use super::f64x4::F64x4;
use super::params::Params;
use super::team::{Focus, Item, Order, Status, Team};
use super::{clip, within};

/// The item the team works on, or waits for.
#[must_use]
#[inline(always)]
pub fn active(team: &Team) -> Option<usize> {
    match team.order {
        Order::Listed => team
            .items
            .iter()
            .position(|item| item.ahead() && item.status != Status::Shelved),
        Order::EarliestDue => first_due(team),
    }
}

/// The item due first on the desk; when that is empty, the one due first among those with a day to come.
#[inline(always)]
fn first_due(team: &Team) -> Option<usize> {
    first_of(team, |item| item.status == Status::Open).or_else(|| {
        first_of(team, |item| {
            item.status == Status::Waiting && item.arrives.is_some()
        })
    })
}

/// The item due first among some.
#[inline(always)]
fn first_of(team: &Team, among: impl Fn(&Item) -> bool) -> Option<usize> {
    let mut first: Option<(usize, f64)> = None;
    for (at, item) in team.items.iter().enumerate() {
        if among(item) && first.is_none_or(|(_, due)| item.due < due) {
            first = Some((at, item.due));
        }
    }
    first.map(|(at, _)| at)
}

/// The work at hand as it stands now.
#[must_use]
pub fn focus(params: &Params, team: &Team) -> Focus {
    focus_on(params, team, active(team))
}

#[inline(always)]
fn focus_on(params: &Params, team: &Team, active: Option<usize>) -> Focus {
    let Some(at) = active else {
        return idle(team);
    };
    let item = &team.items[at];
    let rate = rate(params, team, item);
    Focus {
        item: Some(at),
        busy: item.status == Status::Open,
        uncertainty: item.uncertainty,
        need: item.need,
        area: item.area,
        difficulty: item.difficulty,
        rate,
        urgency: urgency(params, rate),
    }
}

/// Share of the planning rate needed to be done in time; 0 for work not on the desk.
#[inline(always)]
pub(super) fn rate(params: &Params, team: &Team, item: &Item) -> f64 {
    if item.status != Status::Open {
        return 0.0;
    }
    let capacity = team.heads() * params.output.cap;
    let days = f64::max(item.due - f64::from(team.day), 0.5);
    item.remaining / (capacity * days)
}

/// How urgent that is, 0..1.
#[inline(always)]
pub(super) fn urgency(params: &Params, rate: f64) -> f64 {
    clip((rate - params.work.urgent_from) * (1.0 / params.work.urgent_span))
}

/// Nothing left to do: the last of the listed work still tells what kind of work it is here.
fn idle(team: &Team) -> Focus {
    let last = team.items.last();
    Focus {
        item: None,
        busy: false,
        uncertainty: last.map_or(0.33, |item| item.uncertainty),
        need: last.map_or(0.5, |item| item.need),
        area: last.map_or(0, |item| item.area),
        difficulty: last.map_or(0.5, |item| item.difficulty),
        rate: 0.0,
        urgency: 0.0,
    }
}

/// Looks at the morning: new work lands, work never started by its date is dropped, the load is felt.
///
/// Idempotent within a day. A story that changes people or work afterwards calls `Team::changed`, and the work at
/// hand is looked at anew.
#[inline(always)]
pub fn morning(params: &Params, team: &mut Team) -> Focus {
    let active = if team.begun {
        if let Some(now) = team.morning {
            return now;
        }
        arrive(team);
        active(team)
    } else {
        begin(params, team)
    };
    let now = focus_on(params, team, active);
    if !team.begun {
        team.load += (within(now.rate, 0.0, 2.0) - team.load) * daily(params.pace.load);
    }
    for chunk in team.people.chunks_mut() {
        chunk.ready = readiness(chunk.skill[now.area], chunk.morale);
    }
    team.begun = true;
    team.morning = Some(now);
    now
}

/// R: able and willing.
#[must_use]
pub(super) fn readiness(skill: F64x4, morale: F64x4) -> F64x4 {
    skill * (0.6 + 0.4 * morale)
}

/// Work whose day has come lands on the desk.
#[inline(always)]
pub(super) fn arrive(team: &mut Team) {
    for item in &mut team.items {
        if item.status == Status::Waiting && item.arrives.is_some_and(|day| day <= team.day) {
            item.status = Status::Open;
        }
    }
}

/// Whether the coming morning drops work that was never started by its date.
pub(super) fn about_to_drop(team: &Team) -> bool {
    !team.begun && active(team).is_some_and(|at| never_started(&team.items[at], team.day))
}

#[inline(always)]
fn never_started(item: &Item, day: u32) -> bool {
    item.due < f64::from(day) && item.remaining >= item.effort
}

/// Returns the item the team works on then.
#[inline(always)]
fn begin(params: &Params, team: &mut Team) -> Option<usize> {
    arrive(team);
    // At most three a day, as in the reference model: a neglected desk empties over days, not at once.
    for _ in 0..3 {
        let at = active(team)?;
        let item = &mut team.items[at];
        if !never_started(item, team.day) {
            return Some(at);
        }
        item.status = Status::Lost { day: team.day };
        team.today().ended += 1.0;
        team.record *= params.work.record_dropped;
    }
    active(team)
}
