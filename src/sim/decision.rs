//! The odds of one decision: information x acceptance x timeliness, after Vroom, Yetton and Jago.

use super::f64x4::{F64x4, LANES};
use super::params::Params;

/// The five ways to decide: alone, with facts from others, with advice one by one, with the group's advice, together.
pub const WAYS: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

/// How likely a decision works out, and why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Odds {
    /// What is known that matters, 0..1.
    pub information: f64,
    /// How far people will carry it, 0..1.
    pub acceptance: f64,
    /// Whether it comes in time, 0..1.
    pub timeliness: f64,
    /// The chance that it works out, .03...95.
    pub success: f64,
}

/// What a decision is about, as far as its odds go. All 0..1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Matter {
    /// u: how unclear it is what will work.
    pub uncertainty: f64,
    /// R: how able and willing the people asked are.
    pub readiness: f64,
    /// How much it depends on people wanting it.
    pub need: f64,
    /// How urgent it is.
    pub urgency: f64,
    /// T: their trust.
    pub trust: f64,
    /// How far those asked know what the lead does not, 0..1.
    pub known: f64,
}

/// The odds when people take part this much.
#[must_use]
#[inline(always)]
pub fn odds(params: &Params, participation: f64, matter: &Matter) -> Odds {
    Terms::of(params, matter)
        .odds(params, F64x4::all(participation))
        .at(0)
}

/// A matter as far as its odds do not depend on how much people take part.
struct Terms {
    /// What is known by one alone, what voices add to it, and what too many muddle.
    alone: f64,
    voices: f64,
    muddle: f64,
    /// What is not carried without any voice.
    reluctance: f64,
    /// What comes too late when all take part.
    late: f64,
    /// What is missing to one alone and known to somebody who can be asked.
    known: f64,
    /// The participation from which it is told, and one over how much more tells all of it.
    told_from: f64,
    told_by: f64,
}

impl Terms {
    #[inline(always)]
    fn of(params: &Params, matter: &Matter) -> Self {
        let (d, m, u) = (&params.decision, &params.meeting, matter.uncertainty);
        let voices = u * (d.voice * matter.readiness - d.voice_cost);
        Self {
            alone: 1.0 - d.unclear * u,
            voices,
            // Who knows it cuts the talk of the others short.
            muddle: d.muddle * (1.0 - u) * (1.0 - m.cut_short * matter.known),
            reluctance: d.reluctance * matter.need * (1.0 - d.trust * matter.trust),
            late: d.urgency * matter.urgency,
            known: matter.known * m.tells * (d.unclear * u - voices).max(0.0),
            told_from: m.told_from,
            told_by: 1.0 / m.told_span,
        }
    }

    /// The odds of four ways to decide, side by side.
    #[inline(always)]
    fn odds(&self, params: &Params, participation: F64x4) -> Ways {
        let p = participation;
        let voice = p * (2.0 - p);
        let told = ((p - F64x4::all(self.told_from)) * self.told_by).clip();
        let information = (self.alone + voice * self.voices + self.known * told - self.muddle * p).clip();
        let acceptance = 1.0 - self.reluctance * (1.0 - voice);
        let timeliness = 1.0 - self.late * p;
        Ways::of(params, information, acceptance, timeliness)
    }
}

/// [`Odds`] of four ways to decide, side by side.
struct Ways {
    information: F64x4,
    acceptance: F64x4,
    timeliness: F64x4,
    success: F64x4,
}

impl Ways {
    #[inline(always)]
    fn of(params: &Params, information: F64x4, acceptance: F64x4, timeliness: F64x4) -> Self {
        let d = &params.decision;
        let success = d.base * information * acceptance * timeliness;
        Self {
            information,
            acceptance,
            timeliness,
            success: success.within(d.floor, d.ceiling),
        }
    }

    /// The odds of one of them.
    #[inline(always)]
    fn at(&self, way: usize) -> Odds {
        Odds {
            information: self.information.0[way],
            acceptance: self.acceptance.0[way],
            timeliness: self.timeliness.0[way],
            success: self.success.0[way],
        }
    }
}

impl Odds {
    /// Nothing can go wrong.
    pub const CERTAIN: Self = Self {
        information: 1.0,
        acceptance: 1.0,
        timeliness: 1.0,
        success: 1.0,
    };

    /// The same decision when the lead is only so present in it, 0..1: for the rest the people decide by themselves,
    /// with what they know by how ready they are.
    #[must_use]
    #[inline(always)]
    pub fn with_lead(self, params: &Params, presence: f64, readiness: f64) -> Self {
        if presence >= 1.0 {
            return self;
        }
        let known = presence + (1.0 - presence) * params.decision.left_alone * readiness;
        let all = F64x4::all;
        let (information, acceptance) = (self.information * known, self.acceptance);
        Ways::of(params, all(information), all(acceptance), all(self.timeliness)).at(0)
    }
}

/// The best of the five ways, and its odds: the hint.
#[must_use]
#[inline(always)]
pub fn best(params: &Params, matter: &Matter) -> (f64, Odds) {
    let terms = Terms::of(params, matter);
    let [alone, facts, advice, group, together] = WAYS;
    let ways = terms.odds(params, F64x4([alone, facts, advice, group]));
    let last = terms.odds(params, F64x4::all(together)).at(0);
    let (mut best, mut most) = (0, ways.success.0[0]);
    for way in 1..LANES {
        if ways.success.0[way] > most {
            (best, most) = (way, ways.success.0[way]);
        }
    }
    if last.success > most {
        (together, last)
    } else {
        (WAYS[best], ways.at(best))
    }
}

/// Actual over estimated duration when this share of the estimate comes from the track record, and the date is
/// hedged by this share. Buehler et al. 1994.
#[must_use]
pub fn plan_ratio(params: &Params, uncertainty: f64, record: f64, hedge: f64) -> f64 {
    let w = &params.work;
    (1.0 + w.overrun * uncertainty * (1.0 - w.track_record * record)) / (1.0 + hedge)
}
