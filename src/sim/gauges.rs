//! The slow gauges, as the reference model reads them.

use super::clip;
use super::params::Params;
use super::team::{Team, WINDOW};
use super::vocabulary::Gauge;

/// The three gauges, 0..100 each.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Gauges {
    /// How people are.
    pub morale: f64,
    /// What gets done on time.
    pub delivery: f64,
    /// What people learn and who could lead.
    pub growth: f64,
}

impl Gauges {
    /// The mean of the three. Never to be shown without them.
    #[must_use]
    pub fn composite(&self) -> f64 {
        (self.morale + self.delivery + self.growth) / 3.0
    }
}

/// The gauges without the fast part.
#[must_use]
pub fn gauges(params: &Params, team: &Team) -> Gauges {
    let w = &params.work;
    let l = &params.learning;
    let (mut lowest, mut morale, mut bench, mut count) = (1.0_f64, 0.0, 0.0, 0.0);
    for (_, person) in team.here() {
        lowest = lowest.min(person.morale);
        morale += person.morale;
        bench += person.bench;
        count += 1.0;
    }
    let lowest = if team.size() == 0 { 0.0 } else { lowest };
    let [morale, bench] = [morale, bench].map(|sum| sum / f64::max(count, 1.0));
    let ended = team.looking_back(0.0, |past| past.ended);
    let score = team.looking_back(0.0, |past| past.score);
    let gain = team.looking_back(0.0, |past| past.gain);
    let days = (team.day as usize).clamp(1, WINDOW) as f64;
    Gauges {
        morale: 100.0 * (w.weight_mean * morale + w.weight_lowest * lowest),
        delivery: 100.0
            * if ended > 0.0 {
                score / ended.max(1.0)
            } else {
                w.delivery_start
            },
        growth: 100.0 * clip(l.weight_learning * (gain / days) / l.full + l.weight_bench * bench),
    }
}

impl Gauges {
    /// The difference, gauge by gauge, in points.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        self.plus(&other.times(-1.0))
    }

    /// The sum, gauge by gauge.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            morale: self.morale + other.morale,
            delivery: self.delivery + other.delivery,
            growth: self.growth + other.growth,
        }
    }

    /// Every gauge times `by`.
    #[must_use]
    pub fn times(&self, by: f64) -> Self {
        Self {
            morale: self.morale * by,
            delivery: self.delivery * by,
            growth: self.growth * by,
        }
    }

    /// The three by name.
    #[must_use]
    pub fn each(&self) -> [(Gauge, f64); 3] {
        [
            (Gauge::Morale, self.morale),
            (Gauge::Delivery, self.delivery),
            (Gauge::Growth, self.growth),
        ]
    }
}
