//! Paired experiments: the same teams twice, with one thing changed, as in the studies they answer.

use super::course::{MIX, Mean, Plot, Sample, See, Style};
use super::dice::{Label, Seed};
use super::world::{HALF_YEAR, World, friday};
use crate::sim::params::Params;

/// Teams per experiment.
const TEAMS: u64 = 400;
/// Teams in experiments of one or two weeks, where effects are small and runs are cheap.
const SHORT_TEAMS: u64 = 4000;

/// What the experiments find.
#[derive(Debug, Clone, PartialEq)]
pub struct Experiments {
    /// Output of a new team under a directive over that under an empowering lead, weeks 1-2, less one.
    pub directive_early: f64,
    /// Improvement of output over 26 weeks, empowering less directive, as shares of the start.
    pub empowering_gain: f64,
    /// Output under a directive over that under an empowering lead, less one: novices in a hurry ...
    pub novice_urgent: f64,
    /// ... and experts with time.
    pub expert_calm: f64,
    /// The Friday shipment with the manager's hat.
    pub friday_directive: Friday,
    /// The Friday shipment with the leader's hat.
    pub friday_collaborative: Friday,
    /// Gap in morale of tell-and-sell to participation, over the gap of curt telling to participation.
    pub tell_and_sell_morale: f64,
    /// Output under tell-and-sell over that under participation.
    pub tell_and_sell_output: f64,
    /// Work while an autocratic lead is mostly away, over work while they are there.
    pub away_autocratic: f64,
    /// The same for a democratic lead.
    pub away_democratic: f64,
    /// Output lost in the four weeks after one of six is replaced.
    pub newcomer_dip: f64,
    /// Composite of a team of three less that of a team of nine, both led with all of both hats.
    pub span: f64,
    /// Composite lost when 60 % of the lead's day goes into the old job.
    pub clogged: f64,
    /// Composite lost in the six weeks after the lead leaves, with bench .1 less with bench .5.
    pub successor: f64,
    /// Climate under seven styles, 0..100.
    pub climate: Climate,
}

/// Three people, a call on Monday, due on Friday.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Friday {
    /// Share of teams that ship by Friday.
    pub on_time: f64,
    /// Morale on Friday evening, 0..100.
    pub morale: f64,
    /// Skill gained in the week.
    pub learned: f64,
}

/// Mean of morale, safety, purpose and clarity under Goleman's styles, 0..100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Climate {
    /// (.95, .05).
    pub coercive: f64,
    /// (.85, .20).
    pub pacesetting: f64,
    /// (.65, .75).
    pub visionary: f64,
    /// (.35, .85).
    pub democratic: f64,
    /// (.20, .85).
    pub affiliative: f64,
    /// (.50, .80).
    pub coaching: f64,
    /// (.45, .45).
    pub neutral: f64,
}

impl Climate {
    /// Whether visionary comes before coaching, democratic and affiliative, those before neutral, and that before
    /// pacesetting and coercive.
    #[must_use]
    pub fn in_order(&self) -> bool {
        let warm = [self.coaching, self.democratic, self.affiliative];
        warm.iter()
            .all(|style| self.visionary > *style && *style > self.neutral)
            && self.neutral > self.pacesetting
            && self.neutral > self.coercive
    }
}

/// An experiment: its teams, its world, its length.
struct Trial<'a> {
    params: &'a Params,
    sample: Sample,
    world: World,
}

impl Trial<'_> {
    fn with(&self, point: (f64, f64), plot: &Plot) -> Mean {
        let style = Style::Always(point);
        let draw = |dice: &mut _| self.world.draw(self.params, dice);
        self.sample.lead(self.params, self.world.days, style, plot, draw)
    }

    fn led(&self, point: (f64, f64)) -> Mean {
        self.with(point, &Plot::default())
    }
}

/// Runs all experiments.
#[must_use]
pub fn experiments(params: &Params, seed: impl Into<Seed>) -> Experiments {
    let seed = seed.into();
    let trial = |label, world| Trial {
        params,
        sample: Sample {
            seed,
            label,
            teams: TEAMS,
        },
        world,
    };
    let mut novices = trial(Label::NewTeam, World::of(5).skilled(0.35).lasting(10));
    novices.sample.teams = SHORT_TEAMS;
    let trauma = |skill, load| {
        let world = World::of(5).skilled(skill).loaded(load).lasting(20);
        ahead(&trial(Label::Trauma, world))
    };
    let (tell_and_sell_morale, tell_and_sell_output) =
        telling(&trial(Label::Telling, World::of(6).lasting(40)));
    let away = trial(Label::Away, World::of(5).lasting(60));
    let six = |bench: f64, doing: f64| {
        let world = World {
            bench,
            doing,
            ..World::of(6)
        };
        trial(Label::Styles, world)
    };
    let plain = six(0.15, 0.0);
    let span = |people| trial(Label::Styles, World::of(people)).led((0.9, 0.9));
    Experiments {
        directive_early: ahead(&novices),
        empowering_gain: improvement(&trial(Label::NewTeam, World::of(5).skilled(0.35))),
        novice_urgent: trauma(0.35, 1.3),
        expert_calm: trauma(0.85, 0.6),
        friday_directive: shipment(params, seed, (0.80, 0.40)),
        friday_collaborative: shipment(params, seed, (0.45, 0.85)),
        tell_and_sell_morale,
        tell_and_sell_output,
        away_autocratic: without_lead(&away, (1.0, 0.05)),
        away_democratic: without_lead(&away, (0.5, 0.9)),
        newcomer_dip: newcomer(&plain),
        span: late(&span(3)) - late(&span(9)),
        clogged: late(&plain.led(MIX)) - late(&six(0.15, 0.6).led(MIX)),
        successor: succession(&six(0.5, 0.0)) - succession(&six(0.1, 0.0)),
        climate: climate(&plain),
    }
}

/// Composite of weeks 14 to 26.
fn late(mean: &Mean) -> f64 {
    mean.of(See::Composite, 65, 130)
}

const DIRECTED: (f64, f64) = (0.85, 0.30);
const EMPOWERED: (f64, f64) = (0.40, 0.85);

/// Lorinkova, Pearsall & Sims 2013: improvement of output from the first three weeks to the last six.
fn improvement(trial: &Trial<'_>) -> f64 {
    let gain = |point| {
        let mean = trial.led(point);
        mean.of(See::Output, 100, HALF_YEAR as usize) / mean.of(See::Output, 0, 15)
    };
    gain(EMPOWERED) - gain(DIRECTED)
}

/// Output under a directive over that under an empowering lead, less one: Lorinkova, Pearsall & Sims 2013 (two
/// weeks); Yun, Faraj & Sims 2005 (four weeks).
fn ahead(trial: &Trial<'_>) -> f64 {
    let output = |point| trial.led(point).of(See::Output, 0, trial.world.days as usize);
    output(DIRECTED) / output(EMPOWERED) - 1.0
}

/// The example of the readings.
fn shipment(params: &Params, seed: Seed, point: (f64, f64)) -> Friday {
    let sample = Sample {
        seed,
        label: Label::Friday,
        teams: SHORT_TEAMS,
    };
    let mean = sample.lead(params, 10, Style::Newly(point), &Plot::default(), |dice| {
        friday(params, dice)
    });
    Friday {
        on_time: mean.on_time,
        morale: mean.on(See::Morale, 4),
        learned: mean.on(See::Skill, 4) - mean.on(See::Skill, 0),
    }
}

/// Latham, Erez & Locke 1988: curt telling, tell-and-sell, participation; eight weeks.
fn telling(trial: &Trial<'_>) -> (f64, f64) {
    let [curt, told, asked] = [(0.9, 0.0), (0.75, 0.5), (0.40, 0.85)].map(|point| trial.led(point));
    let morale = |mean: &Mean| mean.of(See::Morale, 20, 40);
    let output = |mean: &Mean| mean.of(See::Output, 20, 40);
    let gap = (morale(&told) - morale(&asked)).abs() / (morale(&asked) - morale(&curt));
    (gap, output(&told) / output(&asked))
}

/// White & Lippitt 1960: the lead is away for 65 % of the week.
fn without_lead(trial: &Trial<'_>, point: (f64, f64)) -> f64 {
    let output = |away| {
        let plot = Plot {
            away,
            ..Plot::default()
        };
        trial.with(point, &plot).of(See::Output, 30, 60)
    };
    output(0.65) / output(0.0)
}

/// One of six is replaced in week 12.
fn newcomer(trial: &Trial<'_>) -> f64 {
    let output = |newcomer| {
        let plot = Plot {
            newcomer,
            ..Plot::default()
        };
        trial.with(MIX, &plot).of(See::Output, 61, 81)
    };
    1.0 - output(Some(60)) / output(None)
}

/// Change of the composite in the six weeks after the lead leaves in week 14, against the twin whose lead stays.
fn succession(trial: &Trial<'_>) -> f64 {
    let after = |lead_leaves| {
        let plot = Plot {
            lead_leaves,
            ..Plot::default()
        };
        trial.with(MIX, &plot).of(See::Composite, 70, 100)
    };
    after(Some(65)) - after(None)
}

/// Goleman 2000.
fn climate(trial: &Trial<'_>) -> Climate {
    let style = |s, c| {
        let mean = trial.led((s, c));
        let parts = [See::Spirits, See::Safety, See::Purpose, See::Clarity];
        parts
            .iter()
            .fold(0.0, |sum, see| sum + mean.of(*see, 65, 130) * 25.0)
    };
    Climate {
        coercive: style(0.95, 0.05),
        pacesetting: style(0.85, 0.20),
        visionary: style(0.65, 0.75),
        democratic: style(0.35, 0.85),
        affiliative: style(0.20, 0.85),
        coaching: style(0.50, 0.80),
        neutral: style(0.45, 0.45),
    }
}
