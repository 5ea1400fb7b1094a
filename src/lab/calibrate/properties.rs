//! What must hold in any team whatever the study: bounds, replay, which way things move.

use super::course::{Course, Plot, Sample, See, Style, lead, watch};
use super::dice::{Dice, Label, Seed};
use super::statistics::mean;
use super::world::{HALF_YEAR, World};
use crate::sim::decision::plan_ratio;
use crate::sim::luck::DayLuck;
use crate::sim::params::Params;
use crate::sim::team::{Item, Person, Team};
use crate::sim::workday::workday;

/// Teams looked at for each property.
const TEAMS: u64 = 200;
/// Parameter sets tried for bounds, and teams for each.
const SETS: u64 = 40;

/// Parameters that are left as they are when all others are varied: paces and scales. Numbers that are shares stay so.
const FIXED: [&str; 7] = [
    "Pace.",
    "Fast.",
    "Output.cap",
    "Learning.full",
    "Learning.decay",
    "Overhead.onboarding",
    "Work.weight",
];

/// What is found.
#[derive(Debug, Clone, PartialEq)]
pub struct Properties {
    /// Share of teams whose second run is the same to the last bit.
    pub replayed: f64,
    /// Share of parameter sets (each number x .5 to 1.6) under which all states and gauges stay within bounds.
    pub bounded: f64,
    /// Share of teams in which more consideration means more trust ...
    pub trust_rises: f64,
    /// ... and more safety.
    pub safety_rises: f64,
    /// Share of teams in which more structure means more clarity ...
    pub clarity_rises: f64,
    /// ... and more process.
    pub process_rises: f64,
    /// Share of teams in which more load means less energy, all else the same.
    pub energy_falls: f64,
    /// Share of teams in which a written code means more purpose.
    pub purpose_rises: f64,
    /// Mean delivery at mean skill .4, .6 and .8.
    pub delivery_by_skill: [f64; 3],
    /// Workdays until half of what was gained in an unused area is gone, once it begins to fade.
    pub half_life: f64,
    /// Actual over planned time for work at uncertainty .7, planned from the air ...
    pub overrun_alone: f64,
    /// ... and from the track record.
    pub overrun_recorded: f64,
}

/// Looks at all of them.
#[must_use]
pub fn properties(params: &Params, seed: impl Into<Seed>) -> Properties {
    let seed = seed.into();
    let any = |world: World, point: (f64, f64)| runs(params, seed, world, point);
    let steady = any(World::ANY, (0.6, 0.4));
    let again = any(World::ANY, (0.6, 0.4));
    let same = steady
        .iter()
        .zip(&again)
        .filter(|(one, two)| one.evenings == two.evenings);
    let (cool, warm) = (any(World::ANY, (0.5, 0.4)), any(World::ANY, (0.5, 0.6)));
    let (loose, tight) = (any(World::ANY, (0.4, 0.5)), any(World::ANY, (0.6, 0.5)));
    let with = |world: World| any(world, (0.55, 0.55));
    let coded = |code| with(World::ANY.coded(code));
    let skilled = |skill| {
        let courses = with(World::ANY.skilled(skill));
        let of = |course: &Course| course.mean(See::Delivery, 0, HALF_YEAR as usize);
        mean(&courses.iter().map(of).collect::<Vec<f64>>())
    };
    Properties {
        replayed: same.count() as f64 / steady.len().max(1) as f64,
        bounded: bounded(params, seed),
        trust_rises: rises(See::Trust, &cool, &warm),
        safety_rises: rises(See::Safety, &cool, &warm),
        clarity_rises: rises(See::Clarity, &loose, &tight),
        process_rises: rises(See::Process, &loose, &tight),
        energy_falls: energy_falls(params, seed),
        purpose_rises: rises(See::Purpose, &coded(false), &coded(true)),
        delivery_by_skill: [0.4, 0.6, 0.8].map(skilled),
        half_life: f64::from(half_life(params)),
        overrun_alone: plan_ratio(params, 0.7, 0.0, 0.0),
        overrun_recorded: plan_ratio(params, 0.7, 1.0, 0.0),
    }
}

fn sample(seed: Seed) -> Sample {
    Sample {
        seed,
        label: Label::Properties,
        teams: TEAMS,
    }
}

fn runs(params: &Params, seed: Seed, world: World, point: (f64, f64)) -> Vec<Course> {
    let style = Style::Always(point);
    sample(seed).each(|_, dice| {
        lead(
            params,
            world.draw(params, dice),
            world.days,
            style,
            &Plot::default(),
        )
    })
}

/// Share of the teams in which something is no lower in the second course, from week 5 on.
fn rises(see: See, low: &[Course], high: &[Course]) -> f64 {
    let late = |course: &Course| course.mean(see, 20, HALF_YEAR as usize);
    let pairs = low.iter().zip(high);
    let rising = pairs.filter(|(low, high)| late(high) >= late(low) - 1e-9);
    rising.count() as f64 / low.len().max(1) as f64
}

/// Share of teams that are never less tired in the evening for having had more on the desk in the morning, and on the
/// whole are more so.
///
/// Two half years with much and with little work would not compare like with like: a team that is hopelessly late with
/// either carries all the load there is with both, what it gives up for lost leaves idle days behind, and another item
/// on the desk means another clarity. So each day of one half year is lived twice, with the same luck.
fn energy_falls(params: &Params, seed: Seed) -> f64 {
    let falls = sample(seed).each(|_, dice| {
        let (mut never_rises, mut lost) = (true, 0.0);
        let drawn = World::ANY.loaded(1.0).draw(params, dice);
        let style = Style::Always((0.55, 0.55));
        let _ = watch(params, drawn, HALF_YEAR, style, &Plot::default(), |team, luck| {
            let less = tired_by(params, team, luck, 0.8) - tired_by(params, team, luck, 1.2);
            never_rises &= less >= -1e-9;
            lost += less;
        });
        never_rises && lost > 0.0
    });
    falls.iter().filter(|falls| **falls).count() as f64 / falls.len().max(1) as f64
}

/// The team's energy in the evening if this many times the work left were on the desk this morning.
fn tired_by(params: &Params, team: &Team, luck: &DayLuck, times: f64) -> f64 {
    let mut team = team.clone();
    for item in &mut team.items {
        // Both, so that work nobody has begun is still known for it.
        item.effort *= times;
        item.remaining *= times;
    }
    let _ = workday(params, &mut team, luck);
    team.mean(|one| one.energy)
}

/// Varies all parameters at once, and the lead and the load with them.
fn bounded(params: &Params, seed: Seed) -> f64 {
    let sample = Sample {
        seed,
        label: Label::Fuzz,
        teams: SETS,
    };
    let held = sample.each(|_, dice| {
        let mut params = params.clone();
        for (name, value) in params.entries() {
            if !FIXED.iter().any(|prefix| name.starts_with(prefix)) {
                let most = if *value <= 1.0 { 1.0 } else { f64::MAX };
                *value = (*value * dice.between(0.5, 1.6)).min(most);
            }
        }
        let world = World::ANY.loaded(dice.between(0.3, 2.0));
        let style = Style::Always((dice.share(), dice.share()));
        (0..SETS).all(|at| {
            let mut own = Dice::new(dice.word(), Label::Fuzz, SETS + at);
            let drawn = world.draw(&params, &mut own);
            within(&lead(&params, drawn, HALF_YEAR, style, &Plot::default()))
        })
    });
    held.iter().filter(|held| **held).count() as f64 / held.len().max(1) as f64
}

fn within(course: &Course) -> bool {
    let all = |part: &[f64], most: f64| part.iter().all(|value| (0.0..=most + 1e-9).contains(value));
    let (shares, output) = (See::Spirits as usize, See::Output as usize);
    let seen = course.evenings.iter().all(|evening| {
        all(&evening[..shares], 100.0) && all(&evening[shares..output], 1.0) && all(&evening[output..], 1e6)
    });
    seen && (0.0..=1.0).contains(&course.team.record)
        && course.team.people.iter().all(|one| {
            let states = [
                one.morale,
                one.energy,
                one.trust,
                one.clarity,
                one.bench,
                one.shows(),
            ];
            states
                .iter()
                .chain(&one.skill)
                .all(|state| (0.0..=1.0).contains(state))
        })
}

/// Lets an area that was once learned lie idle, and counts the days in which half of the gain fades.
fn half_life(params: &Params) -> u32 {
    let mut person = Person::new([0.2; 3], 0.7, 0.0);
    person.skill[1] = 0.9;
    let start = params.learning.kept * person.skill_start[1];
    let gain = person.skill[1] - start;
    // Nothing to do: the team waits for work in another area.
    let mut team = Team::new(vec![person], vec![Item::new(1.0, None, 1.0, 0)], 0.5, 0.5);
    let mut faded = 0;
    while team.day < 1000 {
        let before = team.people.person(0).skill[1];
        let _ = workday(params, &mut team, &DayLuck::default());
        let now = team.people.person(0).skill[1];
        faded += u32::from(now < before);
        if now - start <= 0.5 * gain {
            break;
        }
    }
    faded
}
