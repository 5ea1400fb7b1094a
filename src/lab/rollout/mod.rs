//! One rollout: the story played on from a moment to its end, with nobody watching.

pub mod spread;

use crate::play::options::is_open;
use crate::play::{Action, Runner, State, Taken};
use crate::sim::gauges::Gauges;
use crate::sim::luck::scattered;
use crate::sim::params::Version;
use crate::sim::shown::shown;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId, EndingId};

use super::policy::Policy;
use super::rounds::most_decisions;

/// Steps after which a story counts as one that never ends, however small it is.
const MOST_STEPS: usize = 10_000;

/// Steps after which this story counts as one that never ends. A scenario that passes `twohats check` ends long before.
#[must_use]
pub fn most_steps(scenario: &Scenario) -> usize {
    MOST_STEPS.max(4 * scenario.scenes.len())
}

/// How many of these playthroughs nobody waits long for: all, and fewer of a scenario with more than 2,000 scenes.
#[must_use]
pub fn usual_runs(runs: u32, scenario: &Scenario) -> u32 {
    const MANY: usize = 2_000;
    let share = MANY as f64 / scenario.scenes.len().max(MANY) as f64;
    ((f64::from(runs) * share) as u32).max(1)
}

/// Where a rollout came out.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct End {
    /// The ending; none when the story has no way on from where it stands.
    pub ending: Option<EndingId>,
    /// The shown gauges at that moment, 0 to 100.
    pub gauges: Gauges,
}

impl End {
    /// The end as it stands in this state.
    #[must_use]
    pub fn of(state: &State) -> Self {
        Self::by(Version::Standard, state)
    }

    /// [`Self::of`] by a version of the model.
    #[must_use]
    pub fn by(version: Version<'_>, state: &State) -> Self {
        Self {
            ending: state.ending(),
            gauges: shown(version.params(), &state.team),
        }
    }
}

/// Who takes the decisions of a rollout.
#[derive(Debug, Clone, Copy)]
pub enum Hand<'a> {
    /// A policy.
    Policy(Policy),
    /// These options at these decisions, where they are open; a policy everywhere else.
    Choosing {
        /// The decisions, each with its option.
        fixed: &'a [(DecisionId, ChoiceId)],
        /// Who decides otherwise.
        otherwise: Policy,
    },
    /// The player again, by their log after the moment the rollouts begin; a policy where the log has no open answer.
    AsPlayed {
        /// The decisions of the log.
        log: &'a [Taken],
        /// How many of them lie before the rollouts begin.
        before: usize,
        /// Who decides where the log does not.
        otherwise: Policy,
    },
}

impl Hand<'_> {
    /// What is done next: a choice where a decision waits, otherwise the page is turned. None when every option is closed.
    #[must_use]
    pub fn action(&self, scenario: &Scenario, state: &State) -> Option<Action> {
        let Some(decision) = state.open_decision() else {
            return Some(Action::Continue);
        };
        let choice = self.choice(scenario, state)?;
        Some(Action::Choose { decision, choice })
    }

    /// The option that is taken. None when no decision waits, or every option is closed.
    #[must_use]
    #[inline]
    pub fn choice(&self, scenario: &Scenario, state: &State) -> Option<ChoiceId> {
        self.choice_by(Version::Standard, scenario, state)
    }

    /// [`Self::choice`] by a version of the model.
    #[must_use]
    #[inline]
    pub fn choice_by(&self, version: Version<'_>, scenario: &Scenario, state: &State) -> Option<ChoiceId> {
        match *self {
            Self::Policy(policy) => policy.pick_by(version, scenario, state),
            Self::Choosing { fixed, otherwise } => fixed_at(version, scenario, state, fixed)
                .or_else(|| otherwise.pick_by(version, scenario, state)),
            Self::AsPlayed {
                log,
                before,
                otherwise,
            } => answer(version, scenario, state, log, before)
                .or_else(|| otherwise.pick_by(version, scenario, state)),
        }
    }
}

/// The option that is fixed for the decision that waits, where it is open.
fn fixed_at(
    version: Version<'_>,
    scenario: &Scenario,
    state: &State,
    fixed: &[(DecisionId, ChoiceId)],
) -> Option<ChoiceId> {
    let decision = state.open_decision()?;
    let (_, choice) = *fixed.iter().find(|(of, _)| *of == decision)?;
    is_open(version.params(), scenario, state, decision, choice).then_some(choice)
}

/// The log's answer to the decision that waits, where it is open: to the same asking of it if it is asked repeatedly.
fn answer(
    version: Version<'_>,
    scenario: &Scenario,
    state: &State,
    log: &[Taken],
    before: usize,
) -> Option<ChoiceId> {
    let decision = state.open_decision()?;
    let asked = |taken: &&Taken| taken.decision == decision;
    let again = state.taken.iter().skip(before).filter(asked).count();
    let choice = log.iter().skip(before).filter(asked).nth(again)?.choice;
    is_open(version.params(), scenario, state, decision, choice).then_some(choice)
}

/// Plays to the end of the story, to where it has no way on, or until it goes round.
pub fn play_on(runner: &mut Runner<'_>, state: &mut State, hand: &Hand<'_>) {
    let mut steps = most_steps(runner.scenario());
    let most = most_decisions(runner.scenario());
    let mut on = runner.read_on(state, &mut steps);
    while on.is_ok() && steps > 0 && state.taken.len() < most {
        // The standard version by name, so that its numbers are known there.
        let choice = match runner.version() {
            Version::Standard => hand.choice(runner.scenario(), state),
            other => hand.choice_by(other, runner.scenario(), state),
        };
        let Some(choice) = choice else {
            return;
        };
        on = runner.decide(state, choice, &mut steps);
    }
}

/// The seed of rollout `run`: every option of a decision is tried with the same ones.
#[must_use]
pub fn seed_of(seed: u64, run: u64) -> u64 {
    scattered(seed, run)
}
