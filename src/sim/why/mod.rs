//! Why a gauge moved: the exact shares of what moved it, in a manager's words.

use serde::Serialize;

use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::team::{Person, Team};
use crate::sim::vocabulary::Gauge;

mod carry;

use carry::{PATH, carry, carry_people};

/// What moves a gauge. The first `CAUSES` are what morale and mood are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Where people started, drawing near where people settle.
    Settled,
    /// The lead's consideration.
    Warmth,
    /// Trust in the lead.
    Trust,
    /// Say over their own work.
    Say,
    /// Direction they miss.
    Direction,
    /// Clarity about what is expected.
    Clarity,
    /// Kept dates.
    Record,
    /// Energy.
    Rest,
    /// Knowing what it is for.
    Purpose,
    /// What they bring from outside.
    Temper,
    /// The morale of the others.
    Others,
    /// How a decision came out.
    Outcome,
    /// Something that happened in the story.
    Event,
    /// Morale or mood that can hardly rise or sink any further.
    Limits,
    /// A mood that passes.
    Passing,
    /// Who is on the team, and who is new.
    Members,
    /// Who is lowest.
    Lowest,
    /// Help with the work: obstacles cleared, hands lent, effort added by the story.
    Help,
    /// Due dates moved.
    Dates,
    /// How unclear or hard the work is.
    Unclear,
    /// How well the last decision was suited to how it was taken.
    Fit,
    /// Hours spent talking a decision over.
    Talk,
    /// How the lead leads now.
    Approach,
    /// Skill.
    Skill,
    /// Morale, as it shows in the work.
    Spirits,
    /// Habits and written ways.
    Process,
    /// How safe it is to speak up.
    Safety,
    /// Readiness to lead.
    Bench,
    /// Work that landed on the desk.
    NewWork,
    /// Work put off or taken up again.
    Shelved,
    /// Work finished or dropped.
    Ended,
    /// Days gone by and the work done in them.
    Days,
    /// The rest.
    Else,
}

/// How many causes morale and mood are made of.
pub const CAUSES: usize = 15;

/// A number for each of them.
pub type Causes = [f64; CAUSES];

/// One share of a change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Why {
    /// The gauge that moved.
    pub gauge: Gauge,
    /// What moved it.
    pub cause: Cause,
    /// The person it is mostly about, by index, if it is about one.
    pub person: Option<usize>,
    /// Points of the gauge; below 0 it pulled down.
    pub share: f64,
}

/// A gauge that moved by less than this many points needs no reason.
pub const LEAST: f64 = 1.0;

/// The shares of every gauge that moved by a point or more between two moments of the same team, by gauge and largest
/// first. The shares of a gauge add up to its change.
#[must_use]
pub fn explain(params: &Params, before: &Team, after: &Team) -> Vec<Why> {
    shares(params, before, after, LEAST)
}

/// The same of every gauge that moved at all: many small movements make a large one.
#[must_use]
pub fn account(params: &Params, before: &Team, after: &Team) -> Vec<Why> {
    shares(params, before, after, f64::MIN_POSITIVE)
}

fn shares(params: &Params, before: &Team, after: &Team, least: f64) -> Vec<Why> {
    let (old, new) = (shown(params, before), shown(params, after));
    let mut all = Vec::new();
    if (new.morale - old.morale).abs() >= least {
        all.extend(morale(params, before, after, old.morale, new.morale));
    }
    let delivery = (new.delivery - old.delivery).abs() >= least;
    let growth = (new.growth - old.growth).abs() >= least;
    if delivery || growth {
        let mut path = before.clone();
        let mut last = old;
        for cause in PATH {
            carry(cause, &mut path, after);
            let now = shown(params, &path);
            let mut note = |gauge, share| {
                all.push(Why {
                    gauge,
                    cause,
                    person: None,
                    share,
                });
            };
            if delivery {
                note(Gauge::Delivery, now.delivery - last.delivery);
            }
            if growth {
                note(Gauge::Growth, now.growth - last.growth);
            }
            last = now;
        }
        learned(&mut all);
    }
    all.retain(|why| why.share != 0.0);
    all.sort_by(|a, b| {
        a.gauge
            .cmp(&b.gauge)
            .then(b.share.abs().total_cmp(&a.share.abs()))
    });
    all
}

/// What was learned counts against the days it took, so both are one reason for growth.
fn learned(all: &mut Vec<Why>) {
    let growth = |why: &Why, cause| why.gauge == Gauge::Growth && why.cause == cause;
    let days: f64 = all
        .iter()
        .filter(|why| growth(why, Cause::Days))
        .fold(0.0, |sum, why| sum + why.share);
    all.retain(|why| !growth(why, Cause::Days));
    if let Some(skill) = all.iter_mut().find(|why| growth(why, Cause::Skill)) {
        skill.share += days;
    }
}

/// What changed a person's shown morale; the shares add up to the change.
fn changes(then: &Person, now: &Person) -> Causes {
    let mut all: Causes = std::array::from_fn(|cause| now.made_of[cause] - then.made_of[cause]);
    let (before, after) = (then.mood.by_cause(), now.mood.by_cause());
    for cause in 0..CAUSES {
        let (old, new) = (before[cause], after[cause]);
        let fading = old * new >= 0.0 && new.abs() < old.abs();
        all[if fading { Cause::Passing as usize } else { cause }] += new - old;
    }
    let sum = all.iter().fold(0.0, |sum, part| sum + part);
    all[Cause::Limits as usize] += now.shows() - then.shows() - sum;
    all
}

/// The shares of a change of morale, person by person and cause by cause.
fn morale(params: &Params, before: &Team, after: &Team, old: f64, new: f64) -> Vec<Why> {
    let gauge = Gauge::Morale;
    let size = after.size();
    if before.size() == 0 || size == 0 {
        return vec![Why {
            gauge,
            cause: Cause::Members,
            person: None,
            share: new - old,
        }];
    }
    // First the people of today as they were before: the change that comes from who is here and who is new.
    let mut team = before.clone();
    carry_people(Cause::Members, &mut team, after);
    let members = shown(params, &team).morale - old;
    let (was, is) = (lowest(&team), lowest(after));
    let by_person: Vec<(usize, Causes)> = after
        .here()
        .map(|(at, person)| {
            let low = if at == is { params.work.weight_lowest } else { 0.0 };
            let weight = 100.0 * (params.work.weight_mean / size as f64 + low);
            (
                at,
                changes(&team.people.person(at), &person).map(|change| weight * change),
            )
        })
        .collect();
    let mut all: Vec<Why> = MADE_OF.iter().map(|cause| by_cause(*cause, &by_person)).collect();
    let lower = 100.0
        * params.work.weight_lowest
        * (team.people.person(is).shows() - team.people.person(was).shows());
    all.push(Why {
        gauge,
        cause: Cause::Lowest,
        person: Some(is),
        share: lower,
    });
    all.push(Why {
        gauge,
        cause: Cause::Members,
        person: None,
        share: members,
    });
    all
}

/// The person whose morale shows lowest.
fn lowest(team: &Team) -> usize {
    let mut low: Option<(usize, f64)> = None;
    for (at, person) in team.here() {
        if low.is_none_or(|(_, least)| person.shows() < least) {
            low = Some((at, person.shows()));
        }
    }
    low.map_or(0, |(at, _)| at)
}

/// One cause over all people. It is about one person when most of it is theirs.
fn by_cause(cause: Cause, changes: &[(usize, Causes)]) -> Why {
    let share = |causes: &Causes| causes[cause as usize];
    let sum = changes.iter().fold(0.0, |sum, (_, causes)| sum + share(causes));
    let size = changes
        .iter()
        .fold(0.0, |sum, (_, causes)| sum + share(causes).abs());
    let most = changes
        .iter()
        .find(|(_, causes)| share(causes).abs() > MOSTLY * size);
    let person = most.filter(|_| changes.len() > 1).map(|(at, _)| *at);
    Why {
        gauge: Gauge::Morale,
        cause,
        person,
        share: sum,
    }
}

/// Share of a change from which on it is about one person.
const MOSTLY: f64 = 0.6;

/// What morale and mood are made of.
pub const MADE_OF: [Cause; CAUSES] = [
    Cause::Settled,
    Cause::Warmth,
    Cause::Trust,
    Cause::Say,
    Cause::Direction,
    Cause::Clarity,
    Cause::Record,
    Cause::Rest,
    Cause::Purpose,
    Cause::Temper,
    Cause::Others,
    Cause::Outcome,
    Cause::Event,
    Cause::Limits,
    Cause::Passing,
];
