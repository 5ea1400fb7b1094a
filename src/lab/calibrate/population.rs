//! A survey of many different teams under many different leads: what goes with what.

use super::course::{Plot, Sample, See, Style, lead};
use super::dice::{Dice, Label, Seed};
use super::statistics::{correlation, deviation, explained, mean, quantile, slope};
use super::world::{Drawn, HALF_YEAR, World, leader};
use crate::sim::params::Params;
use crate::sim::stance::Stance;

/// Teams in the survey. The standard error of a correlation is about .01.
const TEAMS: u64 = 10_000;
/// The lead that a team is imagined under to know its morale apart from its own lead.
const NEUTRAL: (f64, f64) = (0.5, 0.5);

/// How one side of leading goes with what is measured in the second quarter: correlations over teams.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// With the morale gauge.
    pub morale: f64,
    /// With trust in the lead.
    pub trust: f64,
    /// With the delivery gauge.
    pub delivery: f64,
    /// With the growth gauge.
    pub growth: f64,
}

/// What the survey finds.
#[derive(Debug, Clone, PartialEq)]
pub struct Population {
    /// S.
    pub structure: Link,
    /// C.
    pub consideration: Link,
    /// S x C: both, the stand-in for transformational leadership and contingent reward.
    pub both: Link,
    /// S (1-C): control.
    pub control: Link,
    /// (1-S) (1-C): absence.
    pub absence: Link,
    /// Correlation of morale and delivery.
    pub morale_delivery: f64,
    /// Correlation of safety and growth.
    pub safety_growth: f64,
    /// Correlation of safety and delivery.
    pub safety_delivery: f64,
    /// Correlation of safety and morale.
    pub safety_morale: f64,
    /// Correlation of safety and trust in the lead.
    pub safety_trust: f64,
    /// Correlation of the team's trust in the lead and whether a person leaves.
    pub trust_quitting: f64,
    /// Correlation of a person's mean morale and whether they leave.
    pub morale_quitting: f64,
    /// Correlation of a team's quits per person and its delivery.
    pub quits_delivery: f64,
    /// Share of the variance of team morale explained by S, C and S x C.
    pub due_to_lead: f64,
    /// Slope of morale on S from .4 up where C is below .4, in points per unit.
    pub slope_cold: f64,
    /// The same where C is above .6.
    pub slope_warm: f64,
    /// Strain (1 - energy) under high demand with little say (the 30 % most controlled), less that with more say.
    pub strain_high_demand: f64,
    /// The same difference under low demand.
    pub strain_low_demand: f64,
    /// Mean and standard deviation of the delivery gauge.
    pub delivery: (f64, f64),
}

struct Answer {
    stance: Stance,
    load: f64,
    size: f64,
    /// Morale, delivery, growth, trust, safety, strain in the second quarter.
    morale: f64,
    delivery: f64,
    growth: f64,
    trust: f64,
    safety: f64,
    strain: f64,
    /// Morale over that of the same team with the same luck under a neutral lead, for leads that slopes are taken of.
    raised: f64,
    /// For each seat: mean morale over the half year, and how many left it.
    seats: Vec<(f64, u32)>,
}

/// Runs the survey: `TEAMS` random teams for half a year each.
#[must_use]
pub fn population(params: &Params, seed: impl Into<Seed>) -> Population {
    let seed = seed.into();
    let sample = Sample {
        seed,
        label: Label::Population,
        teams: TEAMS,
    };
    let answers = sample.each(|at, dice| {
        let twin = || World::ANY.draw(params, &mut Dice::new(seed.number, Label::Population, at));
        let stance = leader(&mut Dice::new(seed.number, Label::Leaders, at));
        answer(params, World::ANY.draw(params, dice), twin, stance)
    });
    summary(&answers)
}

fn answer(params: &Params, drawn: Drawn, twin: impl Fn() -> Drawn, stance: Stance) -> Answer {
    let load = drawn.load;
    let led = |drawn, point| lead(params, drawn, HALF_YEAR, Style::Always(point), &Plot::default());
    let course = led(drawn, (stance.structure, stance.consideration));
    let late = |see: See| course.mean(see, 65, 130);
    let morale = late(See::Morale);
    let usual = (tight(&stance) && (cold(&stance) || warm(&stance)))
        .then(|| led(twin(), NEUTRAL).mean(See::Morale, 65, 130));
    Answer {
        stance,
        load,
        size: course.seats.len() as f64,
        morale,
        raised: usual.map_or(0.0, |usual| morale - usual),
        delivery: late(See::Delivery),
        growth: late(See::Growth),
        trust: late(See::Trust),
        safety: late(See::Safety),
        strain: 1.0 - late(See::Energy),
        seats: course.seats.iter().map(|seat| (seat.morale, seat.left)).collect(),
    }
}

/// Leads of whom a slope on structure is taken ...
fn tight(lead: &Stance) -> bool {
    lead.structure > 0.4
}

/// ... where consideration is low ...
fn cold(lead: &Stance) -> bool {
    lead.consideration < 0.4
}

/// ... and where it is high.
fn warm(lead: &Stance) -> bool {
    lead.consideration > 0.6
}

fn summary(answers: &[Answer]) -> Population {
    let column = |of: fn(&Answer) -> f64| answers.iter().map(of).collect::<Vec<f64>>();
    let morale = column(|a| a.morale);
    let delivery = column(|a| a.delivery);
    let growth = column(|a| a.growth);
    let trust = column(|a| a.trust);
    let safety = column(|a| a.safety);
    let structure = column(|a| a.stance.structure);
    let consideration = column(|a| a.stance.consideration);
    let both = column(|a| a.stance.both());
    let link = |side: &[f64]| Link {
        morale: correlation(side, &morale),
        trust: correlation(side, &trust),
        delivery: correlation(side, &delivery),
        growth: correlation(side, &growth),
    };
    let seats = || answers.iter().flat_map(|answer| &answer.seats);
    let moods: Vec<f64> = seats().map(|seat| seat.0).collect();
    let gone: Vec<f64> = seats().map(|seat| if seat.1 > 0 { 1.0 } else { 0.0 }).collect();
    let of_lead = |answer: &Answer| vec![answer.trust; answer.seats.len()];
    let leads: Vec<f64> = answers.iter().flat_map(of_lead).collect();
    let quits = column(|a| f64::from(a.seats.iter().map(|seat| seat.1).sum::<u32>()) / a.size);
    let control = column(|a| a.stance.control());
    let told = quantile(&control, 0.7);
    Population {
        structure: link(&structure),
        consideration: link(&consideration),
        both: link(&both),
        control: link(&control),
        absence: link(&column(|a| a.stance.absence())),
        morale_delivery: correlation(&morale, &delivery),
        safety_growth: correlation(&safety, &growth),
        safety_delivery: correlation(&safety, &delivery),
        safety_morale: correlation(&safety, &morale),
        safety_trust: correlation(&safety, &trust),
        trust_quitting: correlation(&leads, &gone),
        morale_quitting: correlation(&moods, &gone),
        quits_delivery: correlation(&quits, &delivery),
        due_to_lead: explained([&structure, &consideration, &both], &morale),
        slope_cold: structured(answers, cold),
        slope_warm: structured(answers, warm),
        strain_high_demand: strain(answers, told, |load| load > 1.0),
        strain_low_demand: strain(answers, told, |load| load < 0.85),
        delivery: (mean(&delivery), deviation(&delivery)),
    }
}

/// Slope of morale on structure above .4, among some of the leads. Teams differ in temper, work and luck far more than
/// through their leads, so each is held against itself under a neutral lead. As that has nothing to do with the lead it
/// has, the slope is the one of the plain morale, with half its error or less.
fn structured(answers: &[Answer], among: fn(&Stance) -> bool) -> f64 {
    let chosen = || answers.iter().filter(|a| among(&a.stance) && tight(&a.stance));
    let structure: Vec<f64> = chosen().map(|a| a.stance.structure).collect();
    let raised: Vec<f64> = chosen().map(|a| a.raised).collect();
    slope(&structure, &raised)
}

/// Strain with little say less strain with more, at some loads.
fn strain(answers: &[Answer], told: f64, at: impl Fn(f64) -> bool) -> f64 {
    let of = |tightly: bool| {
        let chosen = answers
            .iter()
            .filter(|a| at(a.load) && (a.stance.control() > told) == tightly);
        mean(&chosen.map(|a| a.strain).collect::<Vec<f64>>())
    };
    of(true) - of(false)
}
