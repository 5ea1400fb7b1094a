//! The work at hand: which item the team is on, and how urgent it is.

use super::clip;
use super::params::Params;
use super::team::{Focus, Item, Order, Status, Team};

/// The item the team works on, or waits for.
#[must_use]
pub fn active(team: &Team) -> Option<usize> {
    match team.order {
        Order::Listed => team.items.iter().position(|item| item.ahead()),
        Order::EarliestDue => first_due(team, true).or_else(|| first_due(team, false)),
    }
}

fn first_due(team: &Team, arrived: bool) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (at, item) in team.items.iter().enumerate() {
        let fits = if arrived {
            item.status == Status::Open
        } else {
            item.ahead() && item.arrives.is_some()
        };
        if fits && best.is_none_or(|best| item.due < team.items[best].due) {
            best = Some(at);
        }
    }
    best
}

/// The work at hand as it stands now.
#[must_use]
pub fn focus(params: &Params, team: &Team) -> Focus {
    focus_on(params, team, active(team))
}

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
pub(super) fn rate(params: &Params, team: &Team, item: &Item) -> f64 {
    if item.status != Status::Open {
        return 0.0;
    }
    let capacity = team.size().max(1) as f64 * params.output.cap;
    item.remaining / capacity / (item.due - f64::from(team.day)).max(0.5)
}

/// How urgent that is, 0..1.
pub(super) fn urgency(params: &Params, rate: f64) -> f64 {
    clip((rate - params.work.urgent_from) / params.work.urgent_span)
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
pub fn morning(params: &Params, team: &mut Team) -> Focus {
    let active = if team.begun {
        arrive(team);
        if let Some(now) = team.morning {
            return now;
        }
        active(team)
    } else {
        begin(params, team)
    };
    let now = focus_on(params, team, active);
    if !team.begun {
        team.load += (now.rate.clamp(0.0, 2.0) - team.load) / params.pace.load;
    }
    for person in &mut team.people {
        person.ready = readiness(person.skill[now.area], person.morale);
    }
    team.begun = true;
    team.morning = Some(now);
    now
}

/// R: able and willing.
#[must_use]
pub fn readiness(skill: f64, morale: f64) -> f64 {
    skill * (0.6 + 0.4 * morale)
}

/// Work whose day has come lands on the desk.
pub(super) fn arrive(team: &mut Team) {
    for item in &mut team.items {
        if item.status == Status::Waiting && item.arrives.is_some_and(|day| day <= team.day) {
            item.status = Status::Open;
        }
    }
}

/// Returns the item the team works on then.
fn begin(params: &Params, team: &mut Team) -> Option<usize> {
    arrive(team);
    // At most three a day, as in the reference model: a neglected desk empties over days, not at once.
    for _ in 0..3 {
        let at = active(team)?;
        let item = &mut team.items[at];
        if item.due >= f64::from(team.day) || item.remaining < item.effort {
            return Some(at);
        }
        item.status = Status::Lost { day: team.day };
        team.today().ended += 1.0;
        team.record *= params.work.record_dropped;
    }
    active(team)
}
