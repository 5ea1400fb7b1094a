//! Ten ways to lead the same teams for half a year: the policy table.

use super::course::{COLLABORATIVE, DIRECTIVE, MIX, Mean, Plot, Sample, See, Style};
use super::dice::{Label, Seed};
use super::world::{HALF_YEAR, World};
use crate::sim::params::Params;

/// Teams led in each way: the standard error of a composite is about .4.
const TEAMS: u64 = 1000;

/// A line of the table. Gauges are means of weeks 14 to 26, 0..100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// What people are called who lead like this.
    pub name: &'static str,
    /// Morale.
    pub morale: f64,
    /// Delivery.
    pub delivery: f64,
    /// Growth.
    pub growth: f64,
    /// The mean of the three.
    pub composite: f64,
    /// The highest composite after the second week.
    pub peak: f64,
    /// The composite of week 26.
    pub end: f64,
    /// Share of decisions that worked out.
    pub odds: f64,
    /// Readiness to lead in week 26, 0..1.
    pub bench: f64,
    /// People who left, per seat and year.
    pub quits_a_year: f64,
    /// Share of the half year's fall of morale that has happened by the end of week 5.
    pub fall_by_week_5: f64,
}

impl Line {
    fn each(&mut self) -> [&mut f64; 10] {
        [
            &mut self.morale,
            &mut self.delivery,
            &mut self.growth,
            &mut self.composite,
            &mut self.peak,
            &mut self.end,
            &mut self.odds,
            &mut self.bench,
            &mut self.quits_a_year,
            &mut self.fall_by_week_5,
        ]
    }

    /// Every number times `by`.
    pub(super) fn times(&self, by: f64) -> Self {
        let mut line = *self;
        for value in line.each() {
            *value *= by;
        }
        line
    }

    /// Every number of both, added.
    pub(super) fn plus(&self, other: &Self) -> Self {
        let (mut line, mut other) = (*self, *other);
        for (value, more) in line.each().into_iter().zip(other.each()) {
            *value += *more;
        }
        line
    }
}

/// The table.
#[derive(Debug, Clone, PartialEq)]
pub struct Policies {
    /// (1, 0).
    pub authoritarian: Line,
    /// (0, 1).
    pub laissez_faire: Line,
    /// (.05, .05).
    pub absent: Line,
    /// Always (.90, .20).
    pub directive: Line,
    /// Always (.20, .90).
    pub collaborative: Line,
    /// Always (.55, .55).
    pub mix: Line,
    /// Collaborative and directive in turn.
    pub alternating: Line,
    /// The act with the best odds.
    pub reading: Line,
    /// The act with the worst odds.
    pub misreading: Line,
    /// (.9, .9): the ceiling.
    pub integrated: Line,
}

impl Policies {
    /// The lines in the order of the table.
    #[must_use]
    pub fn lines(&self) -> [&Line; 10] {
        [
            &self.authoritarian,
            &self.laissez_faire,
            &self.absent,
            &self.directive,
            &self.collaborative,
            &self.mix,
            &self.alternating,
            &self.reading,
            &self.misreading,
            &self.integrated,
        ]
    }
}

/// Leads the same teams in each way.
#[must_use]
pub fn policies(params: &Params, seed: impl Into<Seed>) -> Policies {
    let sample = Sample {
        seed: seed.into(),
        label: Label::Policies,
        teams: TEAMS,
    };
    let line = |name: &'static str, style: Style| {
        let mean = sample.lead(params, HALF_YEAR, style, &Plot::default(), |dice| {
            World::STEADY.draw(params, dice)
        });
        read(name, &mean)
    };
    let always = |name, s, c| line(name, Style::Always((s, c)));
    Policies {
        authoritarian: always("authoritarian (1, 0)", 1.0, 0.0),
        laissez_faire: always("laissez-faire (0, 1)", 0.0, 1.0),
        absent: always("absent (.05, .05)", 0.05, 0.05),
        directive: line("always directive", Style::Always(DIRECTIVE)),
        collaborative: line("always collaborative", Style::Always(COLLABORATIVE)),
        mix: line("always mix", Style::Always(MIX)),
        alternating: line("alternate blindly", Style::InTurn),
        reading: line("read the situation", Style::Reading),
        misreading: line("read it wrong", Style::Misreading),
        integrated: always("integrated (.9, .9)", 0.9, 0.9),
    }
}

fn read(name: &'static str, mean: &Mean) -> Line {
    let late = |see| mean.of(see, 65, 130);
    let last = |see| mean.of(see, 125, 130);
    let fallen = |day| mean.on(See::Morale, 0) - mean.on(See::Morale, day);
    Line {
        name,
        morale: late(See::Morale),
        delivery: late(See::Delivery),
        growth: late(See::Growth),
        composite: late(See::Composite),
        peak: mean.peak(See::Composite),
        end: last(See::Composite),
        odds: mean.worked,
        bench: last(See::Bench),
        quits_a_year: mean.quits_a_year,
        fall_by_week_5: fallen(24) / fallen(129),
    }
}
