//! Whether a scenario is a dilemma: for each decision what each option does to the gauges, with the same luck for all,
//! and whether one style of leading beats every other.

mod judge;
mod otherwise;
mod rollout;
mod sure;
mod when;

use rayon::prelude::*;

use crate::lab::policy::Policy;
use crate::play::State;
use crate::play::hint::moment;
use crate::sim::gauges::Gauges;
use crate::sim::matter::Moment;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};

pub use judge::{Finding, Note, OptionRow, findings, notes};
pub use otherwise::Otherwise;
use rollout::Rollout;
pub use sure::Sure;
pub use when::{Aspect, When, Where};

/// Futures per situation and option, the same for every option.
const FUTURES: u64 = 8;
/// Decisions taken per run to try options, so that a story of thousands of scenes comes to an end of it.
const TRIED: usize = 1_000_000;
/// Who leads up to the situations that are looked at, in turn.
const MIXTURE: [Policy; 5] = [
    Policy::Manager,
    Policy::Leader,
    Policy::Mix,
    Policy::Read,
    Policy::Random,
];
/// The styles compared over the whole story.
pub const STYLES: [(&str, Policy); 6] = Policy::NAMED;

/// What to play.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plan {
    /// Playthroughs whose decisions are looked at.
    pub runs: u64,
    /// The first seed.
    pub seed: u64,
    /// Who leads on after the option that is tried.
    pub policy: Policy,
}

impl Default for Plan {
    /// Enough for shares within a few points.
    fn default() -> Self {
        Self {
            runs: 100,
            seed: 1,
            policy: Policy::Mix,
        }
    }
}

/// One option of one situation: the gauges at the end, averaged over the futures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tried {
    /// The option.
    pub choice: ChoiceId,
    /// The mean gauges at the end, 0..100.
    pub gauges: Gauges,
}

/// A decision as some playthrough came to it, with every open option tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Situation {
    /// The decision.
    pub decision: DecisionId,
    /// The open options.
    pub tried: Vec<Tried>,
    /// What the moment was like.
    pub moment: Moment,
}

/// A style over the whole story.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Its name.
    pub name: &'static str,
    /// Mean gauges at the end.
    pub mean: Gauges,
    /// Share of the seeds in which no other style has a better mean of the three gauges.
    pub best: f64,
}

/// What came out.
#[derive(Debug, Clone, PartialEq)]
pub struct Balance {
    /// What was played.
    pub plan: Plan,
    /// Of the decisions of a run, one in so many was looked at: all, unless the story is very long.
    pub every: usize,
    /// Every situation, in the order of runs.
    pub situations: Vec<Situation>,
    /// Every style with the same seeds.
    pub styles: Vec<Style>,
    /// The better of the two pure styles against the better of the two that mix.
    pub pure: Versus,
    /// What other versions of the model say of each decision, once they were asked ([`Balance::ask_versions`]).
    pub otherwise: Vec<Otherwise>,
}

/// One style against another with the same luck.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Versus {
    /// The pure style.
    pub pure: &'static str,
    /// The other.
    pub mixed: &'static str,
    /// How much better the pure one is, in points of the mean of the gauges; below 0 it is worse.
    pub by: Sure,
}

/// Plays what the plan says. The result does not depend on how many threads there are.
#[must_use]
pub fn balance(scenario: &Scenario, plan: Plan) -> Balance {
    let rollout = Rollout::new(scenario);
    let long = rollout.decisions(plan.seed, plan.policy);
    let options = scenario.decisions.iter().map(|decision| decision.choices.len());
    let options = options.max().unwrap_or(0);
    let every = (long * options * FUTURES as usize * long / 2)
        .div_ceil(TRIED)
        .max(1);
    let runs: Vec<Vec<Situation>> = (0..plan.runs)
        .into_par_iter()
        .map(|run| situations(&rollout, plan, every, run))
        .collect();
    let ends: Vec<Vec<Gauges>> = (0..plan.runs * FUTURES)
        .into_par_iter()
        .map(|run| {
            let start = || rollout.start(plan.seed.wrapping_add(run));
            STYLES
                .iter()
                .map(|(_, policy)| rollout.finish(start(), *policy))
                .collect()
        })
        .collect();
    Balance {
        plan,
        every,
        situations: runs.into_iter().flatten().collect(),
        pure: versus(&ends),
        styles: styles(&ends),
        otherwise: Vec::new(),
    }
}

/// One in `every` decisions of one playthrough, each with all its open options tried.
fn situations(rollout: &Rollout<'_>, plan: Plan, every: usize, run: u64) -> Vec<Situation> {
    let situation = |state: &State| {
        let decision = state.open_decision()?;
        let open = rollout.open(state, decision);
        let tried = open.iter().map(|&choice| Tried {
            choice,
            gauges: expected(rollout, plan, state, choice),
        });
        Some(Situation {
            decision,
            tried: tried.collect(),
            moment: moment(rollout.scenario(), state)?,
        })
    };
    moments(rollout, plan, every, run)
        .iter()
        .filter_map(situation)
        .collect()
}

/// One in `every` decisions of one playthrough, as it came to them.
fn moments(rollout: &Rollout<'_>, plan: Plan, every: usize, run: u64) -> Vec<State> {
    let policy = MIXTURE[(run % MIXTURE.len() as u64) as usize];
    let mut state = rollout.start(plan.seed.wrapping_add(run));
    let mut found = Vec::new();
    // Another run begins with another decision.
    let first = (run % every as u64) as usize;
    for at in 0..rollout.most() {
        if rollout.to_decision(&mut state).is_none() {
            break;
        }
        if at % every == first {
            found.push(state.clone());
        }
        if !rollout.choose(&mut state, policy) {
            break;
        }
    }
    found
}

/// The mean gauges at the end after an option, over futures that are the same for every option.
fn expected(rollout: &Rollout<'_>, plan: Plan, state: &State, choice: ChoiceId) -> Gauges {
    let sum = (0..FUTURES).fold(Gauges::default(), |sum, future| {
        let mut state = state.clone();
        state.seed = state
            .seed
            .wrapping_add(future.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        rollout.take(&mut state, choice);
        sum.plus(&rollout.finish(state, plan.policy))
    });
    sum.times(1.0 / FUTURES as f64)
}

fn styles(ends: &[Vec<Gauges>]) -> Vec<Style> {
    let share = 1.0 / ends.len().max(1) as f64;
    let style = |(index, &(name, _)): (usize, &(&'static str, Policy))| {
        let mean = ends
            .iter()
            .fold(Gauges::default(), |sum, run| sum.plus(&run[index].times(share)));
        let leads = |run: &&Vec<Gauges>| {
            run.iter()
                .all(|other| other.composite() <= run[index].composite())
        };
        Style {
            name,
            mean,
            best: ends.iter().filter(leads).count() as f64 * share,
        }
    };
    STYLES.iter().enumerate().map(style).collect()
}

/// The best pure style against the best mixed one, seed by seed.
fn versus(ends: &[Vec<Gauges>]) -> Versus {
    let best = |names: [&str; 2]| {
        let mean = |index: usize| ends.iter().fold(0.0, |sum, run| sum + run[index].composite());
        let named = STYLES
            .iter()
            .enumerate()
            .filter(|(_, (name, _))| names.contains(name));
        let best = named.max_by(|a, b| mean(a.0).total_cmp(&mean(b.0)));
        best.map_or((0, ""), |(index, (name, _))| (index, *name))
    };
    let (pure, mixed) = (best(["manager", "leader"]), best(["mix", "read"]));
    let by = ends
        .iter()
        .map(|run| run[pure.0].composite() - run[mixed.0].composite());
    Versus {
        pure: pure.1,
        mixed: mixed.1,
        by: Sure::mean(by),
    }
}
