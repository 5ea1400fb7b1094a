//! What each option of a decision would probably have led to, and how much of the player's result was choice, how much luck.
//!
//! From the moment of the decision, rollout k of every option is played to the end of the story with the same luck k:
//! pairs differ by the option alone. A policy takes the later decisions. These are the odds in this model.

mod otherwise;
mod split;

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::play::options::{Opening, options};
use crate::play::step::step_quietly;
use crate::play::{Action, Playthrough, Runner, State};
use crate::sim::gauges::Gauges;
use crate::sim::params::Params;
use crate::story::Scenario;
use crate::story::fill::Values;
use crate::story::ids::{ChoiceId, DecisionId};

use super::policy::Policy;
use super::rollout::spread::Spread;
use super::rollout::{End, Hand, play_on, seed_of};
use super::versions::versions;

pub use otherwise::Agreement;
use otherwise::by_version;
pub use split::Split;

/// Rollouts per option by each other version of the model that suffice: what is left of their luck is in what the versions
/// disagree about.
pub const BY_VERSION: u32 = 100;

/// Workdays up to which a story gets all of them. Of a longer one a rollout takes longer, so it gets fewer: somebody waits.
const LONG: u32 = 40;
/// The fewest.
const FEWEST: u32 = 25;

/// Rollouts per option by each other version, for whoever has just played this.
#[must_use]
pub fn by_version_of(played: &Playthrough) -> u32 {
    let days = played.state().team.day.max(LONG);
    (BY_VERSION * LONG / days).max(FEWEST)
}

/// Rollouts of an option after which it is looked whether any comes to an end.
const FIRST: u32 = 16;

/// How to look into it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked {
    /// Rollouts per option, at least 1.
    pub runs: u32,
    /// Who takes the decisions after the one in question.
    pub policy: Policy,
    /// The seed that the luck of the rollouts comes from.
    pub seed: u64,
    /// Rollouts per option by each other version of the model; 0 leaves the others out.
    pub versions: u32,
}

impl Default for Asked {
    /// Two thousand rollouts per option, any open option later on, by the standard version alone.
    fn default() -> Self {
        Self {
            runs: 2_000,
            policy: Policy::Random,
            seed: 1,
            versions: 0,
        }
    }
}

/// Steers long work from another thread; results depend on neither.
#[derive(Debug, Clone, Copy)]
pub struct Control<'a> {
    /// Set it to stop the work: it then ends within a rollout, without a result.
    pub cancel: &'a AtomicBool,
    /// Counts the rollouts done, up to [`rollouts`].
    pub done: &'a AtomicUsize,
}

/// What one decision could have led to.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    /// The decision.
    pub decision: DecisionId,
    /// What the texts of its options speak of: how things stood then.
    pub now: Values,
    /// The number of actions before it: where to rewind to.
    pub actions: usize,
    /// The option the player took.
    pub taken: ChoiceId,
    /// The options that were open, in file order, with what came of them.
    pub options: Vec<Prospect>,
    /// The options that were closed, but for those a player does not see.
    pub closed: Vec<Opening>,
    /// How the story really ended; none when it has not yet.
    pub observed: Option<End>,
    /// The player's result, split; none when the story has not ended.
    pub split: Option<Split>,
}

/// What came of an option, at the end of the story.
#[derive(Debug, Clone, PartialEq)]
pub struct Prospect {
    /// The option.
    pub choice: ChoiceId,
    /// Morale, delivery and growth, in this order: shown gauges, 0 to 100.
    pub gauges: [Spread; 3],
    /// The share of rollouts per ending, 0..1, by ending id. What is missing to 1 never came to an end.
    pub endings: Vec<f64>,
    /// The mean gauges by each other version of the model, none inside where it would not be open; empty when they were left out.
    pub versions: Vec<Option<Gauges>>,
}

/// A decision of a log, and the state it was taken in.
#[derive(Debug)]
struct Moment {
    state: State,
    actions: usize,
    taken: ChoiceId,
}

/// Every decision of a playthrough, oldest first. None when cancelled.
///
/// It takes seconds at worst, so call it away from the frame; rayon spreads it over the threads of the current pool.
#[must_use]
pub fn what_if_all(played: &Playthrough, asked: &Asked, control: &Control<'_>) -> Option<Vec<WhatIf>> {
    what_if_each(played, asked, control).collect()
}

/// The same one after the other, to show each as it comes.
pub fn what_if_each<'a>(
    played: &'a Playthrough,
    asked: &'a Asked,
    control: &'a Control<'a>,
) -> impl Iterator<Item = Option<WhatIf>> + 'a {
    let versions = others(asked);
    let moments = moments(played).into_iter().enumerate();
    moments.map(move |(index, moment)| explore(played, index, &moment, (asked, &versions), control))
}

/// The other versions that are asked.
fn others(asked: &Asked) -> Vec<Params> {
    if asked.versions > 0 {
        versions()
    } else {
        Vec::new()
    }
}

/// The decision with this number, 0 the first that was taken. None when there is no such decision, or when cancelled.
#[must_use]
pub fn what_if(
    played: &Playthrough,
    decision: usize,
    asked: &Asked,
    control: &Control<'_>,
) -> Option<WhatIf> {
    let moment = moments(played).into_iter().nth(decision)?;
    explore(played, decision, &moment, (asked, &others(asked)), control)
}

/// How many rollouts [`what_if_all`] will make: what progress is measured against.
#[must_use]
pub fn rollouts(played: &Playthrough, asked: &Asked) -> usize {
    let open = |moment: &Moment| {
        let openings = options(played.scenario(), &moment.state);
        openings.iter().filter(|option| option.open).count()
    };
    let as_played = usize::from(played.state().ending().is_some());
    let per_run: usize = moments(played)
        .iter()
        .map(|moment| open(moment) + as_played)
        .sum();
    let options: usize = moments(played).iter().map(open).sum();
    per_run * asked.runs as usize + options * others(asked).len() * asked.versions as usize
}

/// Plays the log again, quietly, and stops at each decision that was taken.
fn moments(played: &Playthrough) -> Vec<Moment> {
    let scenario = played.scenario();
    let mut state = played.start().clone();
    let mut found = Vec::new();
    for (actions, step) in played.steps().iter().enumerate() {
        if let Action::Choose { choice: taken, .. } = step.action {
            let state = state.clone();
            found.push(Moment {
                state,
                actions,
                taken,
            });
        }
        // The same actions on the same story cannot be refused.
        if step_quietly(scenario, &mut state, step.action).is_err() {
            break;
        }
    }
    found
}

fn explore(
    played: &Playthrough,
    index: usize,
    moment: &Moment,
    (asked, versions): (&Asked, &[Params]),
    control: &Control<'_>,
) -> Option<WhatIf> {
    let scenario = played.scenario();
    let decision = moment.state.open_decision()?;
    let (open, closed): (Vec<Opening>, Vec<Opening>) = options(scenario, &moment.state)
        .into_iter()
        .partition(|option| option.open);
    let mut prospects = Vec::with_capacity(open.len());
    for option in open {
        let hand = Hand::Policy(asked.policy);
        let ends = sample(scenario, &moment.state, option.choice, &hand, asked, control)?;
        let mut prospect = Prospect::of(scenario, option.choice, &ends);
        // What does not end by the standard version is not asked of the others.
        if ends.iter().any(|end| end.ending.is_some()) {
            let tried = (&moment.state, option.choice);
            prospect.versions = by_version(scenario, tried, &hand, versions, asked, control)?;
        } else {
            let left_out = versions.len() * asked.versions as usize;
            control.done.fetch_add(left_out, Ordering::Relaxed);
        }
        prospects.push(prospect);
    }
    let observed = played.state().ending().is_some().then(|| End::of(played.state()));
    let split = match observed {
        None => None,
        Some(end) => {
            let hand = Hand::AsPlayed {
                log: &played.state().taken,
                before: index,
                otherwise: asked.policy,
            };
            let again = sample(scenario, &moment.state, moment.taken, &hand, asked, control)?;
            Split::of(&prospects, moment.taken, &again, end.gauges)
        }
    };
    Some(WhatIf {
        decision,
        now: moment.state.values(),
        actions: moment.actions,
        taken: moment.taken,
        options: prospects,
        closed,
        observed,
        split,
    })
}

/// The ends of all rollouts of one option, in the order of their luck. None when cancelled.
pub(super) fn sample(
    scenario: &Scenario,
    from: &State,
    choice: ChoiceId,
    hand: &Hand<'_>,
    asked: &Asked,
    control: &Control<'_>,
) -> Option<Vec<End>> {
    let one = |(runner, state): &mut (Runner<'_>, State), run: u32| {
        if control.cancel.load(Ordering::Relaxed) {
            return None;
        }
        state.clone_from(from);
        state.seed = seed_of(asked.seed, u64::from(run));
        // Only open options are tried, so the step cannot be refused.
        runner.step(state, state.answer(choice)?).ok()?;
        play_on(runner, state, hand);
        control.done.fetch_add(1, Ordering::Relaxed);
        Some(End::of(state))
    };
    let some = |runs: std::ops::Range<u32>| -> Option<Vec<End>> {
        let runs = runs.into_par_iter();
        runs.map_init(|| (Runner::new(scenario), from.clone()), one)
            .collect()
    };
    let runs = asked.runs.max(1);
    let mut ends = some(0..runs.min(FIRST))?;
    // Where none of the first comes to an end, the others would take for ever to say the same.
    if ends.iter().all(|end| end.ending.is_none()) {
        let left = runs.saturating_sub(FIRST) as usize;
        control.done.fetch_add(left, Ordering::Relaxed);
        return Some(ends);
    }
    ends.extend(some(FIRST.min(runs)..runs)?);
    Some(ends)
}

impl Prospect {
    fn of(scenario: &Scenario, choice: ChoiceId, ends: &[End]) -> Self {
        let gauge = |index: usize| Spread::of(ends.iter().map(|end| end.gauges.each()[index].1));
        let mut endings = vec![0.0; scenario.endings.len()];
        for ending in ends.iter().filter_map(|end| end.ending) {
            endings[ending.index()] += 1.0;
        }
        let all = ends.len().max(1) as f64;
        endings.iter_mut().for_each(|share| *share /= all);
        Self {
            choice,
            gauges: [gauge(0), gauge(1), gauge(2)],
            endings,
            versions: Vec::new(),
        }
    }
}
