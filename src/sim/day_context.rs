//! What a day is like for everybody on the team: worked out once, before it comes to people.

use super::f64x4::F64x4;
use super::params::Params;
use super::stance::Stance;
use super::team::{Focus, Team};
use super::within;

/// People in the mean, as far as a day goes by it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Means {
    pub(super) bench: f64,
    pub(super) morale: f64,
    /// Share of people who have a seat anew.
    pub(super) newcomers: f64,
}

impl Means {
    #[inline(always)]
    pub(super) fn of(team: &Team) -> Self {
        let [bench, morale, newcomers] =
            team.middles(|chunk| [chunk.bench, chunk.morale, chunk.newcomer_days.within(0.0, 1.0)]);
        Self {
            bench,
            morale,
            newcomers,
        }
    }
}

/// What is the same for everybody on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct DayContext {
    /// The work at hand.
    pub(super) focus: Focus,
    /// (Se, Ce): what the lead does now.
    pub(super) now: Stance,
    /// (s, c): what people have come to expect.
    pub(super) used: Stance,
    /// Half way between the two.
    pub(super) half: Stance,
    /// G this morning.
    pub(super) purpose_before: f64,
    /// G.
    pub(super) purpose: f64,
    /// Y.
    pub(super) safety: f64,
    /// H.
    pub(super) record: f64,
    /// Load as demand, 0..1.3.
    pub(super) demand: f64,
    /// Mean morale this morning.
    pub(super) spirits: f64,
    /// lorn.
    pub(super) curiosity: f64,
    /// Share of the day's output left after talking, coordination, mentoring, absence and a poor fit.
    pub(super) left: f64,
}

impl DayContext {
    /// What it is like when the lead does this now.
    #[inline(always)]
    pub(super) fn of(params: &Params, team: &Team, means: &Means, focus: Focus, now: Stance) -> Self {
        let used = Stance::reputation(team);
        let full = params.strain.full;
        Self {
            focus,
            now,
            used,
            half: now.between(used),
            purpose_before: team.purpose,
            purpose: team.purpose,
            safety: team.safety,
            record: team.record,
            demand: within(team.load * (1.0 / full), 0.0, full),
            spirits: means.morale,
            curiosity: team.curiosity,
            left: left(params, team, means, &focus, now),
        }
    }
}

/// Share of the day's output left after talking, coordination, mentoring, absence and a poor fit.
#[inline(always)]
fn left(params: &Params, team: &Team, means: &Means, focus: &Focus, now: Stance) -> f64 {
    let o = &params.overhead;
    let meetings =
        o.reporting * now.structure + now.consideration * (o.talking + o.talking_urgent * focus.urgency);
    (1.0 - meetings)
        * (1.0 - o.coordination * (1.0 - team.process) * (team.heads() - 1.0) / 8.0).max(0.0)
        * (1.0 - o.mentoring * means.newcomers)
        * (1.0 - team.lead.away * Stance::reputation(team).control())
        * (1.0 - params.output.fit * (1.0 - team.lead.fit))
}

/// The share of the way to its target that something goes in a day when 63 % are gone after so many. To be multiplied with:
/// a division would hold up what follows from it.
#[inline(always)]
pub(super) fn daily(workdays: f64) -> f64 {
    1.0 / workdays
}

/// That share up and down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    up: f64,
    down: f64,
}

impl Share {
    /// With so many workdays each way.
    fn within(up: f64, down: f64) -> Self {
        Self {
            up: daily(up),
            down: daily(down),
        }
    }

    /// The share from where each one stands to their target.
    #[inline(always)]
    pub(super) fn of(self, value: F64x4, target: F64x4) -> F64x4 {
        value
            .above(target)
            .pick(F64x4::all(self.down), F64x4::all(self.up))
    }
}

/// How far people's states go in a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shares {
    pub(super) clarity: Share,
    pub(super) trust: Share,
    pub(super) energy: Share,
    pub(super) morale: Share,
}

/// Where feelings head, as far as that is the same for everybody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Feelings {
    /// Say over their own work, 0..1.
    pub(super) say: f64,
    /// How urgent it is, 0..1.
    pub(super) urgency: f64,
    /// Where clarity settles without any skill.
    pub(super) clarity: f64,
    /// Where trust settles with a temper of 0.
    pub(super) trust: f64,
    /// Strain when all is clear, and what a lack of clarity adds.
    pub(super) strain: f64,
    /// See there.
    pub(super) unclear: f64,
    /// What morale is made of for everybody: consideration, kept dates, purpose.
    pub(super) warmth: f64,
    /// See there.
    pub(super) record: f64,
    /// See there.
    pub(super) purpose: f64,
    /// Those and what morale starts from.
    pub(super) morale: f64,
    /// Mean morale this morning.
    pub(super) spirits: f64,
    /// How fast they go there.
    pub(super) pace: Shares,
}

impl Feelings {
    /// Those of a day.
    #[inline(always)]
    pub(super) fn of(params: &Params, context: &DayContext) -> Self {
        let (t, strain, m, pace) = (&params.targets, &params.strain, &params.morale, &params.pace);
        let (now, used) = (context.now, context.used);
        let say = context.half.say(params);
        let warmth = m.consideration * (used.consideration - 0.5);
        let record = m.record * (context.record - 0.6);
        let purpose = m.purpose * (context.purpose - 0.45);
        Self {
            say,
            urgency: context.focus.urgency,
            clarity: t.clarity
                + t.clarity_structure * now.structure
                + t.clarity_consideration * now.consideration
                + t.clarity_purpose * context.purpose_before
                - t.clarity_unclear * (context.focus.uncertainty * (1.0 - now.structure)),
            trust: t.trust
                + t.trust_consideration * used.consideration
                + t.trust_structure * used.structure
                + t.trust_record * context.record
                - t.trust_control * used.control(),
            strain: strain.floor
                + strain.demand
                    * context.demand
                    * (1.0 - strain.say * say)
                    * (1.0 - strain.consideration * now.consideration),
            unclear: strain.unclear * context.demand,
            warmth,
            record,
            purpose,
            morale: m.base + warmth + record + purpose,
            spirits: context.spirits,
            pace: Shares {
                clarity: Share::within(pace.clarity, pace.clarity),
                trust: Share::within(pace.trust_up, pace.trust_down),
                energy: Share::within(pace.energy, pace.energy),
                morale: Share::within(pace.morale_up, pace.morale_down),
            },
        }
    }
}

/// Work on something, as far as it goes the same for everybody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Task {
    /// Its area of skill.
    pub(super) area: usize,
    /// What structure adds for whoever is not ready at all, and consideration for whoever is ready.
    pub(super) structure: f64,
    /// See there.
    pub(super) consideration: f64,
    /// Share of the day left for it.
    pub(super) left: f64,
}

impl Task {
    /// Work of this area and uncertainty on a day.
    #[inline(always)]
    pub(super) fn of(params: &Params, context: &DayContext, area: usize, uncertainty: f64) -> Self {
        let (o, u) = (&params.output, uncertainty);
        Self {
            area,
            structure: o.structure * (context.now.structure * (1.0 - u)),
            consideration: o.consideration
                * (context.now.consideration * (o.clear_work + (1.0 - o.clear_work) * u)),
            left: context.left,
        }
    }
}

/// What the work at hand teaches, as far as it is the same for everybody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lessons {
    /// The area of skill.
    pub(super) area: usize,
    /// Skill a day for whoever lacks all of it and nothing else; 0 without work on the desk.
    pub(super) rate: f64,
    /// The skill that this work stretches most.
    pub(super) stretch: f64,
    /// One over how far from it work still teaches.
    pub(super) narrow: f64,
    /// Share of the rate for whoever is ready, and what guidance adds for whoever is not.
    pub(super) guided: f64,
    /// See there.
    pub(super) guidance: f64,
    /// Readiness to lead a day, for whoever has nothing but trust.
    pub(super) bench: f64,
}

impl Lessons {
    /// Those of a day.
    #[inline(always)]
    pub(super) fn of(params: &Params, context: &DayContext) -> Self {
        let l = &params.learning;
        let feedback = context.half.feedback(params);
        let rate = l.rate
            * context.curiosity
            * (l.unsafe_rate + (1.0 - l.unsafe_rate) * context.safety)
            * (1.0 - l.control * context.used.control() - l.comfort * context.used.drift());
        Self {
            area: context.focus.area,
            rate: if context.focus.busy { rate } else { 0.0 },
            stretch: context.focus.difficulty - l.stretch,
            narrow: 1.0 / (l.width + l.width_feedback * feedback),
            guided: l.alone + (1.0 - l.alone) * feedback,
            guidance: (1.0 - l.alone) * l.guidance * context.half.structure,
            bench: l.bench * (context.now.consideration * (1.0 - l.bench_structure * context.now.structure)),
        }
    }
}
