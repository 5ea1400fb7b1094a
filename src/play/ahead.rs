//! The weeks after a story: ordinary work, led the way the player led on average. The model's outlook, not a promise.

use crate::sim::act::{Question, act};
use crate::sim::acts::{self, Deed};
use crate::sim::clip;
use crate::sim::gauges::Gauges;
use crate::sim::luck::{DayLuck, Luck};
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::stance::Stance;
use crate::sim::team::{AREAS, Item, Team};
use crate::sim::workday::workday;

use super::event::Action;
use super::playthrough::Playthrough;
use super::step::step_quietly;

/// Futures looked at, each with luck of its own.
const FUTURES: u64 = 200;
/// Workdays between one piece of ordinary work and the next, and until it is due.
const WEEK: u32 = 5;
/// Share of the team's planning rate that ordinary work asks for.
const LOAD: f64 = 0.9;
/// Sets the luck of these futures apart from the luck of the story.
const OWN_LUCK: u64 = 0x0061_6865_6164;
/// Quantiles of the spread: four futures out of five end between them.
const LOW: usize = 10;
const HIGH: usize = 90;

/// What the model expects.
#[derive(Debug, Clone, PartialEq)]
pub struct Ahead {
    /// The mean of all futures, from the evening the story ended (0) to the last workday looked at.
    pub days: Vec<Gauges>,
    /// One future in ten ends below this, gauge by gauge.
    pub low: Gauges,
    /// One future in ten ends above this.
    pub high: Gauges,
}

/// How the player meant to lead, on average over their decisions. None before the first.
#[must_use]
pub fn way(played: &Playthrough) -> Option<Stance> {
    let scenario = played.scenario();
    let params = Params::GAME;
    let mut state = played.start().clone();
    let (mut structure, mut consideration, mut count) = (0.0, 0.0, 0.0);
    for step in played.steps() {
        if let Action::Choose { decision, choice } = step.action {
            let deed = acts::combine(&params, &state.team, &scenario.choice(decision, choice).acts);
            structure += deed.stance.structure;
            consideration += deed.stance.consideration;
            count += 1.0;
        }
        // The actions of a playthrough were possible once and are again.
        step_quietly(scenario, &mut state, step.action).ok()?;
    }
    (count > 0.0).then(|| Stance::new(structure / count, consideration / count))
}

/// Looks `workdays` ahead from this team's evening: every week a piece of ordinary work that takes the team the week,
/// and one decision about it, taken in this way. Nobody quits unless `turnover` says people may.
#[must_use]
pub fn ahead(team: &Team, way: Stance, workdays: u32, turnover: bool, seed: u64) -> Ahead {
    let params = Params::GAME;
    let mut sums = vec![Gauges::default(); workdays as usize + 1];
    let mut ends = [Vec::new(), Vec::new(), Vec::new()];
    for future in 0..FUTURES {
        let luck = Luck::new(seed ^ OWN_LUCK ^ (future << 32));
        let days = one(&params, team.clone(), way, workdays, turnover, luck);
        for (sum, day) in sums.iter_mut().zip(&days) {
            *sum = sum.plus(day);
        }
        let last = days.last().copied().unwrap_or_default();
        for (all, (_, value)) in ends.iter_mut().zip(last.each()) {
            all.push(value);
        }
    }
    for all in &mut ends {
        all.sort_by(f64::total_cmp);
    }
    let at = |share: usize| {
        let place = ends[0].len() * share / 100;
        let [morale, delivery, growth] = [0, 1, 2].map(|gauge: usize| ends[gauge][place]);
        Gauges {
            morale,
            delivery,
            growth,
        }
    };
    Ahead {
        low: at(LOW),
        high: at(HIGH),
        days: sums.iter().map(|sum| sum.times(1.0 / FUTURES as f64)).collect(),
    }
}

fn one(
    params: &Params,
    mut team: Team,
    way: Stance,
    workdays: u32,
    turnover: bool,
    luck: Luck,
) -> Vec<Gauges> {
    let mut days = vec![shown(params, &team)];
    let deed = Deed {
        presence: clip((way.structure + way.consideration) / params.decision.present),
        ..Deed::bare(way.structure, way.consideration)
    };
    let mut today = DayLuck::default();
    for day in 0..workdays {
        if day % WEEK == 0 {
            ordinary_work(params, &mut team, day / WEEK);
            let draw = luck.decision(team.day, u32::MAX);
            act(params, &mut team, &deed, &Question::default(), draw);
        }
        luck.day(team.day, team.people.len(), &mut today);
        if !turnover {
            today.quit = DayLuck::default().quit;
        }
        workday(params, &mut team, &today);
        days.push(shown(params, &team));
    }
    days
}

/// A piece of work that takes the whole team the week, in one area after the other.
fn ordinary_work(params: &Params, team: &mut Team, week: u32) {
    let rate = team.size().max(1) as f64 * params.output.cap;
    let due = f64::from(team.day + WEEK);
    team.items.push(Item::new(
        LOAD * rate * f64::from(WEEK),
        Some(team.day),
        due,
        week as usize % AREAS,
    ));
    team.changed();
}
