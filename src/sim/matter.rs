//! What a decision is about at a moment: how unclear, how much in need of people, how urgent, and who is asked.

use super::act::Question;
use super::clip;
use super::decision::{Matter, odds};
use super::f64x4::F64x4;
use super::focus::{focus, morning, rate, readiness, urgency};
use super::group::Group;
use super::once::{time_taken, told};
use super::params::Params;
use super::people::PersonX4;
use super::team::Team;

/// What its odds are made of, whoever decides it how.
#[inline(always)]
pub(super) fn matter(params: &Params, team: &Team, question: &Question) -> Matter {
    let looked_at = team.morning.as_ref();
    let fresh;
    let now = match looked_at {
        Some(now) => now,
        None => {
            fresh = focus(params, team);
            &fresh
        }
    };
    let item = question.item.and_then(|at| team.items.get(at));
    let area = item.map_or(now.area, |item| item.area);
    let known = item.is_none() && looked_at.is_some();
    let ready = |chunk: &PersonX4| {
        if known {
            chunk.ready
        } else {
            readiness(chunk.skill[area], chunk.morale)
        }
    };
    let (readiness, trust) = asked(team, question.to, ready);
    let pressing = item.map_or(now.urgency, |item| urgency(params, rate(params, team, item)));
    let pressing = if question.once {
        pressing * time_taken(params, team, question, item)
    } else {
        pressing
    };
    Matter {
        uncertainty: question
            .uncertainty
            .or(item.map(|item| item.uncertainty))
            .unwrap_or(now.uncertainty),
        readiness,
        need: question.need.or(item.map(|item| item.need)).unwrap_or(now.need),
        urgency: pressing.max(clip(question.haste)),
        trust,
        known: told(team, question),
    }
}

/// How ready the people addressed are, and how much they trust: in the mean, over the whole team when none of them is here.
#[inline(always)]
fn asked(team: &Team, to: Group, ready: impl Fn(&PersonX4) -> F64x4) -> (f64, f64) {
    let [mut count, mut readiness, mut trust] = [F64x4::NONE; 3];
    let anybody = team
        .people
        .chunks()
        .iter()
        .enumerate()
        .any(|(at, chunk)| (chunk.here * to.of_chunk(at)).sum() > 0.0);
    let to = if anybody { to } else { Group::EVERYBODY };
    for (at, chunk) in team.people.chunks().iter().enumerate() {
        let meant = chunk.here * to.of_chunk(at);
        count += meant;
        readiness += ready(chunk) * meant;
        trust += chunk.trust * meant;
    }
    let share = 1.0 / f64::max(count.sum(), 1.0);
    (readiness.sum() * share, trust.sum() * share)
}

/// What a moment is like, as far as that says which way of deciding suits it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moment {
    /// What asking all those addressed adds to what the lead knows alone, -1..1: below 0 it muddles what is clear.
    pub information: f64,
    /// How far people would carry what is decided without them, 0..1.
    pub acceptance: f64,
    /// How far what is decided together comes in time, 0..1.
    pub time: f64,
    /// Mean skill of those on the team in the work it is about, 0..1.
    pub experience: f64,
}

impl Moment {
    /// The moment at which this is asked. Changes nothing.
    #[must_use]
    pub fn of(params: &Params, team: &Team, question: &Question) -> Self {
        let mut team = team.clone();
        // The act comes after the morning, which may drop work and so change what it is about.
        let now = morning(params, &mut team);
        let matter = matter(params, &team, question);
        let [alone, together] = [0.0, 1.0].map(|part| odds(params, part, &matter));
        let item = question.item.and_then(|at| team.items.get(at));
        let area = item.map_or(now.area, |item| item.area);
        Self {
            information: together.information - alone.information,
            acceptance: alone.acceptance,
            time: together.timeliness,
            experience: team.middle(|chunk| chunk.skill[area]),
        }
    }
}
