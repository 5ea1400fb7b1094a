//! How far a balance depends on our numbers: the options of its situations tried by other versions of the model.

use rayon::prelude::*;

use super::rollout::Rollout;
use super::{Balance, moments};
use crate::lab::rollout::{End, Hand, play_on};
use crate::lab::versions::versions;
use crate::lab::what_if::Agreement;
use crate::play::{Runner, State};
use crate::sim::gauges::Gauges;
use crate::sim::params::{Params, Version};
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};

/// Playthroughs whose situations other versions are asked about.
const RUNS: u64 = 40;

/// What other versions of the model say of a decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Otherwise {
    /// The decision.
    pub decision: DecisionId,
    /// For each option in how many versions it is best, over the situations that offer it: for morale, delivery, growth and
    /// their mean.
    pub best: Vec<[Agreement; 4]>,
}

impl Otherwise {
    /// The option that most versions have best for the mean of the gauges.
    #[must_use]
    pub fn favourite(&self) -> Option<(ChoiceId, Agreement)> {
        let options = self.best.iter().enumerate();
        let most = options.max_by_key(|(_, best)| best[3].agree);
        most.map(|(at, best)| (ChoiceId::from(at), best[3]))
    }
}

/// The gain of every option of every decision over the mean of those open beside it; none where it never was.
type Gains = Vec<Vec<Option<Gauges>>>;

impl Balance {
    /// Asks the other versions of the model that come with the program, and keeps what they say.
    pub fn ask_versions(&mut self, scenario: &Scenario) {
        let rollout = Rollout::new(scenario);
        let (plan, every) = (self.plan, self.every);
        let moments: Vec<State> = (0..plan.runs.min(RUNS))
            .into_par_iter()
            .flat_map_iter(|run| moments(&rollout, plan, every, run))
            .collect();
        let gains = |(at, params): (usize, &Params)| self.gains(&rollout, &moments, at as u64, params);
        let versions = versions();
        let found: Vec<Gains> = versions.par_iter().enumerate().map(gains).collect();
        let asked = |decision: &usize| {
            found
                .iter()
                .any(|gains| gains[*decision].iter().flatten().count() > 1)
        };
        self.otherwise = (0..scenario.decisions.len())
            .filter(asked)
            .map(|decision| Otherwise {
                decision: DecisionId::from(decision),
                best: best(&found, decision),
            })
            .collect();
    }

    fn gains(&self, rollout: &Rollout<'_>, moments: &[State], at: u64, params: &Params) -> Gains {
        let scenario = rollout.scenario();
        let mut runner = Runner::by(Version::Other(params), scenario);
        let hand = Hand::Policy(self.plan.policy);
        let empty =
            |decision: &crate::story::model::Decision| vec![(Gauges::default(), 0.0); decision.choices.len()];
        let mut sums: Vec<Vec<(Gauges, f64)>> = scenario.decisions.iter().map(empty).collect();
        for from in moments {
            let Some(decision) = from.open_decision() else {
                continue;
            };
            let tried: Vec<(ChoiceId, Gauges)> = rollout
                .open(from, decision)
                .into_iter()
                .filter_map(|choice| {
                    let mut state = from.clone();
                    // Luck of its own for each version, the same for every option.
                    state.seed = state
                        .seed
                        .wrapping_add((at + 1).wrapping_mul(0xd134_2543_de82_ef95));
                    let action = state.answer(choice)?;
                    runner.step(&mut state, action).ok()?;
                    play_on(&mut runner, &mut state, &hand);
                    Some((choice, End::by(Version::Other(params), &state).gauges))
                })
                .collect();
            let share = 1.0 / tried.len().max(1) as f64;
            let mean = tried.iter().fold(Gauges::default(), |sum, (_, gauges)| {
                sum.plus(&gauges.times(share))
            });
            for (choice, gauges) in tried {
                let (sum, count) = &mut sums[decision.index()][choice.index()];
                *sum = sum.plus(&gauges.minus(&mean));
                *count += 1.0;
            }
        }
        let mean = |(sum, count): (Gauges, f64)| (count > 0.0).then(|| sum.times(1.0 / count));
        sums.into_iter()
            .map(|options| options.into_iter().map(mean).collect())
            .collect()
    }
}

/// In how many versions each option of a decision is best.
fn best(found: &[Gains], decision: usize) -> Vec<[Agreement; 4]> {
    let of = found.len();
    let options = found.first().map_or(0, |gains| gains[decision].len());
    (0..options)
        .map(|option| {
            [0, 1, 2, 3].map(|gauge| {
                let wins = |gains: &&Gains| best_of(&gains[decision], gauge) == Some(option);
                let agree = found.iter().filter(wins).count();
                Agreement { agree, of }
            })
        })
        .collect()
}

/// The option that gains most: for morale, delivery, growth, or their mean.
fn best_of(gains: &[Option<Gauges>], gauge: usize) -> Option<usize> {
    let value = |gauges: &Gauges| {
        let each = gauges.each();
        each.get(gauge)
            .map_or_else(|| gauges.composite(), |(_, value)| *value)
    };
    let open = gains.iter().enumerate();
    let open = open.filter_map(|(at, gain)| gain.as_ref().map(|gain| (at, value(gain))));
    open.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(best, _)| best)
}
