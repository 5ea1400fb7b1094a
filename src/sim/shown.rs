//! The gauges as the screen shows them: mood in morale, a forecast in delivery, learning now in growth.

use super::air::{Air, Lessons, Means, Task};
use super::clip;
use super::decision::plan_ratio;
use super::focus::{focus, readiness};
use super::four::Four;
use super::gauges::Gauges;
use super::living::{lesson, output};
use super::params::Params;
use super::people::Quad;
use super::stance::Stance;
use super::team::{Item, Order, Status, Team, WINDOW};
use super::vocabulary::Gauge;

/// How the effort of a plan may turn out, in spreads off the plan; equally likely.
const NODES: [f64; 5] = [-0.9, -0.4, 0.0, 0.4, 0.9];

/// The gauges with the fast part.
#[must_use]
pub fn shown(params: &Params, team: &Team) -> Gauges {
    let air = air_now(params, team);
    Gauges {
        morale: morale(params, team),
        delivery: delivery(params, team, &air),
        growth: growth(params, team, air),
    }
}

/// One of them.
#[must_use]
pub fn shown_one(params: &Params, team: &Team, gauge: Gauge) -> f64 {
    match gauge {
        Gauge::Morale => morale(params, team),
        Gauge::Delivery => delivery(params, team, &air_now(params, team)),
        Gauge::Growth => growth(params, team, air_now(params, team)),
    }
}

fn air_now(params: &Params, team: &Team) -> Air {
    let means = Means::of(team);
    let now = Stance::meant(team).felt_of(params, team, means.bench);
    Air::of(params, team, &means, focus(params, team), now)
}

fn morale(params: &Params, team: &Team) -> f64 {
    if team.size() == 0 {
        return 0.0;
    }
    let w = &params.work;
    let mut lowest = 1.0;
    for quad in team.people.quads() {
        let here = quad.here.above(Four::NONE);
        let shows = here.pick(quad.shows(), Four::all(1.0));
        lowest = shows.0.into_iter().fold(lowest, f64::min);
    }
    let mean = team.middle(Quad::shows);
    100.0 * (w.weight_mean * mean + w.weight_lowest * lowest)
}

/// What was delivered and what is likely to come of the open work, with a little neutral record before the story.
fn delivery(params: &Params, team: &Team, air: &Air) -> f64 {
    let prior = params.fast.prior_items;
    let mut count = team.looking_back(prior, |past| past.ended);
    let mut score = team.looking_back(prior * params.work.delivery_start, |past| past.score);
    let mut queue = 0.0;
    let mut last = None;
    while let Some(at) = next_open(team, last) {
        let item = &team.items[at];
        let days = item.remaining / pace(params, team, air, item).max(1e-6);
        score += forecast(params, team, item, air.now.structure, queue, days);
        count += 1.0;
        queue += days;
        last = Some(at);
    }
    100.0 * clip(score / count.max(1e-6))
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
fn pace(params: &Params, team: &Team, air: &Air, item: &Item) -> f64 {
    let task = Task::of(params, air, item.area, item.uncertainty);
    team.sum(|quad| output(params, &task, quad, readiness(quad.skill[item.area], quad.morale)))
}

/// The score an item can expect after `queue` days of other work and `days` of its own, over the spread of its plan.
fn forecast(params: &Params, team: &Team, item: &Item, structure: f64, queue: f64, days: f64) -> f64 {
    // Habits make plans reliable, and so does a lead who keeps track.
    let track = 0.5 * team.process + 0.5 * structure;
    let overrun = plan_ratio(params, item.uncertainty, track, 0.0) - 1.0;
    let spread = params.fast.spread * (1.0 - track) + overrun;
    let day = f64::from(team.day);
    let sum = NODES.iter().fold(0.0, |sum, node| {
        let ratio = 1.0 + spread * node;
        let untouched = item.remaining >= item.effort && day + queue * ratio > item.due;
        // Work ends at the end of a day, half a day after it is done on average.
        sum + if untouched {
            0.0
        } else {
            item.score(day + (queue + days) * ratio + 0.5)
        }
    });
    sum / NODES.len() as f64
}

/// What was learned, what is being learned now, and the bench.
fn growth(params: &Params, team: &Team, mut air: Air) -> f64 {
    let (l, fast) = (&params.learning, &params.fast);
    air.focus.busy = true;
    // Half as if today's way of leading were the usual one: what it will teach once people count on it.
    air.used = air.half;
    let lessons = Lessons::of(params, &air);
    let ready = |quad: &Quad| readiness(quad.skill[lessons.area], quad.morale);
    let now = team.middle(|quad| lesson(params, &lessons, quad, ready(quad)));
    let days = (team.day as usize).min(WINDOW) as f64;
    let gained = team.looking_back(0.0, |past| past.gain);
    let before = (WINDOW as f64 - days) * fast.prior_learning * l.full;
    let learned = (gained + before) / WINDOW as f64;
    let learning = (1.0 - fast.now) * learned + fast.now * now;
    100.0 * clip(l.weight_learning * learning / l.full + l.weight_bench * team.middle(|quad| quad.bench))
}
