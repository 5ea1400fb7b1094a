//! The gauges as the screen shows them: mood in morale, a forecast in delivery, learning now in growth.

use super::day_context::{DayContext, Lessons, Means, Task};
use super::decision::plan_ratio;
use super::f64x4::F64x4;
use super::focus::{focus, readiness};
use super::gauges::Gauges;
use super::params::Params;
use super::people::PersonX4;
use super::person_day::{lesson, output};
use super::stance::Stance;
use super::team::{AREAS, Item, Order, Status, Team, WINDOW};
use super::vocabulary::Gauge;
use super::{clip, within};

/// How far a plan may turn out off, in spreads; all of it equally likely.
const REACH: f64 = 0.9;

/// The gauges with the fast part.
#[must_use]
pub fn shown(params: &Params, team: &Team) -> Gauges {
    let context = context_now(params, team);
    Gauges {
        morale: morale(params, team),
        delivery: delivery(params, team, &context),
        growth: growth(params, team, context),
    }
}

/// One of them.
#[must_use]
pub fn shown_one(params: &Params, team: &Team, gauge: Gauge) -> f64 {
    match gauge {
        Gauge::Morale => morale(params, team),
        Gauge::Delivery => delivery(params, team, &context_now(params, team)),
        Gauge::Growth => growth(params, team, context_now(params, team)),
    }
}

fn context_now(params: &Params, team: &Team) -> DayContext {
    let means = Means::of(team);
    let now = Stance::meant(team).felt_of(params, team, means.bench);
    DayContext::of(params, team, &means, focus(params, team), now)
}

fn morale(params: &Params, team: &Team) -> f64 {
    if team.size() == 0 {
        return 0.0;
    }
    let w = &params.work;
    let mut lowest = 1.0;
    for chunk in team.people.chunks() {
        let here = chunk.here.above(F64x4::NONE);
        let shows = here.pick(chunk.shows(), F64x4::all(1.0));
        lowest = shows.0.into_iter().fold(lowest, f64::min);
    }
    let mean = team.middle(PersonX4::shows);
    100.0 * (w.weight_mean * mean + w.weight_lowest * lowest)
}

/// What was delivered of what was promised, and what is likely to come of the open work, each weighed by its size, with a
/// little neutral record before the story.
fn delivery(params: &Params, team: &Team, context: &DayContext) -> f64 {
    let fast = &params.fast;
    let (mut sum, mut size, mut count) = (0.0, 0.0, 0.0);
    for item in &team.items {
        let worth = match item.status {
            Status::Done { day, .. } if recent(team, day) => promise(params, item, f64::from(day) + 1.0),
            // What was put off is promised by nobody until its date, and then a promise not kept.
            Status::Shelved if item.due <= f64::from(team.day) => promise(params, item, f64::INFINITY),
            Status::Lost { day } if recent(team, day) => promise(params, item, f64::INFINITY),
            _ => continue,
        };
        sum += worth * item.weight;
        size += item.weight;
        count += 1.0;
    }
    let mut queue = team.lead.talked;
    let mut last = None;
    while let Some(at) = next_open(team, last) {
        let item = &team.items[at];
        let days = item.remaining / pace(params, team, context, item).max(1e-6);
        sum += forecast(params, team, item, context.now.structure, queue, days) * item.weight;
        size += item.weight;
        count += 1.0;
        queue += days;
        last = Some(at);
    }
    if count == 0.0 {
        return 100.0 * params.work.delivery_start;
    }
    let prior = fast.prior_items * size / count;
    100.0 * clip((sum + prior * params.work.delivery_start) / (size + prior))
}

/// Whether a workday is one of the last thirteen weeks.
fn recent(team: &Team, day: u32) -> bool {
    (day as usize) + WINDOW >= team.day as usize
}

/// What a promise is worth when it is kept at this time, in workdays since the first morning: all on time; afterwards what was
/// there on the date, as far as part of a promise is worth something, and a little for what still comes.
fn promise(params: &Params, item: &Item, finished: f64) -> f64 {
    if finished <= item.due {
        return 1.0;
    }
    let missed = if item.missed > 0.0 {
        item.missed
    } else {
        1.0 - item.progress()
    };
    let fast = &params.fast;
    fast.partly_kept * (1.0 - missed) + fast.kept_late * item.score(finished)
}

/// The open item the team turns to after this one.
fn next_open(team: &Team, last: Option<usize>) -> Option<usize> {
    let key = |at: usize| match team.order {
        Order::EarliestDue => team.items[at].due,
        Order::Listed => 0.0,
    };
    let mut next: Option<usize> = None;
    for (at, item) in team
        .items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.status == Status::Open)
    {
        let after = last.is_none_or(|last| key(at) > key(last) || (key(at) == key(last) && at > last));
        if after && item.remaining > 0.0 && next.is_none_or(|next| key(at) < key(next)) {
            next = Some(at);
        }
    }
    next
}

/// Person-days a day the team would put into this item as things are, without luck.
fn pace(params: &Params, team: &Team, context: &DayContext, item: &Item) -> f64 {
    let task = Task::of(params, context, item.area, item.uncertainty);
    team.sum(|chunk| {
        output(
            params,
            &task,
            chunk,
            readiness(chunk.skill[item.area], chunk.morale),
        )
    })
}

/// What a promise can expect to be worth after `queue` days of other work and `days` of its own, over the spread of its plan.
fn forecast(params: &Params, team: &Team, item: &Item, structure: f64, queue: f64, days: f64) -> f64 {
    // Habits make plans reliable, and so does a lead who keeps track.
    let track = 0.5 * team.process + 0.5 * structure;
    let overrun = plan_ratio(params, item.uncertainty, track, 0.0) - 1.0;
    let spread = params.fast.spread * (1.0 - track) + overrun + params.fast.undecided;
    let day = f64::from(team.day);
    // Work ends at the end of a day, half a day after it is done on average.
    let ends = |ratio: f64| day + (queue + days) * ratio + 0.5;
    // Equally likely from `1 - reach` to `1 + reach` of the plan: the share of that which is in time.
    let reach = within(spread * REACH, 1e-6, REACH);
    let in_time = (item.due - day) / (queue + days).max(1e-6);
    let on_time = if in_time <= 0.0 {
        0.0
    } else {
        clip((in_time - 1.0 + reach) / (2.0 * reach))
    };
    if on_time >= 1.0 {
        return 1.0;
    }
    // The rest is late, by as much as the middle of it.
    let late = ends(0.5 * ((1.0 + reach) + in_time.max(1.0 - reach)));
    let undone = if item.missed > 0.0 {
        item.missed
    } else {
        let left = (item.due - day - queue).max(0.0);
        let done = (left / (late - 0.5 - day - queue).max(1e-6)).min(1.0);
        (1.0 - item.progress()) * (1.0 - done)
    };
    let fast = &params.fast;
    let worth = fast.partly_kept * (1.0 - undone) + fast.kept_late * item.score(late);
    on_time + (1.0 - on_time) * worth
}

/// What people have learned and are learning now, what they dare, and what they take over.
fn growth(params: &Params, team: &Team, mut context: DayContext) -> f64 {
    let (l, fast) = (&params.learning, &params.fast);
    context.focus.busy = true;
    // Half as if today's way of leading were the usual one: what it will teach once people count on it.
    context.used = context.half;
    let lessons = Lessons::of(params, &context);
    let ready = |chunk: &PersonX4| readiness(chunk.skill[lessons.area], chunk.morale);
    let [now, gained, bench] = team.middles(|chunk| {
        let gained = (0..AREAS).fold(F64x4::NONE, |sum, at| {
            sum + (chunk.skill[at] - chunk.skill_start[at])
        });
        [lesson(params, &lessons, chunk, ready(chunk)), gained, chunk.bench]
    });
    let days = (team.day as usize).min(WINDOW) as f64;
    let before = fast.prior_days * fast.prior_learning * l.full;
    let learned = (gained + before) / (fast.prior_days + days);
    let learning = ((1.0 - fast.now) * learned + fast.now * now) / l.full;
    100.0 * clip(fast.learns * learning + fast.dares * team.safety + fast.takes_over * bench)
}
