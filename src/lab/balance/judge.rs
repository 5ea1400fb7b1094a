//! What the rollouts say about each decision, and about the scenario.

use crate::sim::gauges::Gauges;
use crate::sim::vocabulary::{Gauge, Hat};
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};

use super::{Balance, Situation, Tried};

/// In more than this share of situations, one option best on all gauges is no dilemma.
const NO_DILEMMA: f64 = 0.90;
/// Options that differ by less than this on every gauge do not matter.
const POINT: f64 = 1.0;
/// Fewer situations than this say nothing.
const FEW: usize = 10;

/// One option of one decision over all situations in which it was open.
#[derive(Debug, Clone, PartialEq)]
pub struct OptionRow {
    /// The option.
    pub choice: ChoiceId,
    /// Situations in which it was open.
    pub open: usize,
    /// How much better than the mean of the open options it leaves each gauge, in points.
    pub gain: Gauges,
    /// The share of those situations in which it is best for morale, delivery, growth, and their mean.
    pub best: [f64; 4],
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// One option is best on all three gauges in this share of situations.
    NoDilemma(DecisionId, ChoiceId, f64),
    /// The options differ by at most this many points on any gauge.
    NoMatter(DecisionId, f64),
    /// In this share of situations some other option, most often the second, leaves every gauge better than the first.
    Dominated(DecisionId, ChoiceId, ChoiceId, f64),
    /// A pure style beats every mix by so many points of the mean of the gauges.
    PureWins(&'static str, f64),
}

impl Balance {
    /// The situations of a decision.
    fn of(&self, decision: DecisionId) -> impl Iterator<Item = &Situation> {
        self.situations.iter().filter(move |one| one.decision == decision)
    }

    /// A row per option of a decision.
    #[must_use]
    pub fn rows(&self, scenario: &Scenario, decision: DecisionId) -> Vec<OptionRow> {
        let choices = scenario.decision(decision).choices.len();
        let row = |choice: ChoiceId| {
            let mut row = OptionRow {
                choice,
                open: 0,
                gain: Gauges::default(),
                best: [0.0; 4],
            };
            for situation in self.of(decision) {
                let Some(own) = situation.tried.iter().find(|tried| tried.choice == choice) else {
                    continue;
                };
                row.open += 1;
                let share = 1.0 / situation.tried.len() as f64;
                let mean = situation.tried.iter().fold(Gauges::default(), |sum, tried| {
                    sum.plus(&tried.gauges.times(share))
                });
                row.gain = row.gain.plus(&own.gauges.minus(&mean));
                for (index, best) in row.best.iter_mut().enumerate() {
                    if best_of(situation, index).is_some_and(|best| best.choice == choice) {
                        *best += 1.0;
                    }
                }
            }
            let share = 1.0 / row.open.max(1) as f64;
            row.gain = row.gain.times(share);
            row.best = row.best.map(|count| count * share);
            row
        };
        (0..choices).map(ChoiceId::from).map(row).collect()
    }

    /// The share of situations in which a purely directive option is best, for each gauge and for their mean. Only
    /// situations that offer a directive option and another one count.
    #[must_use]
    pub fn directive_best(&self, scenario: &Scenario) -> [f64; 4] {
        let directive = |situation: &Situation, tried: &Tried| {
            scenario.choice(situation.decision, tried.choice).hat == Hat::Manager
        };
        let asked: Vec<&Situation> = self
            .situations
            .iter()
            .filter(|one| {
                let count = one.tried.iter().filter(|tried| directive(one, tried)).count();
                count > 0 && count < one.tried.len()
            })
            .collect();
        let share = 1.0 / asked.len().max(1) as f64;
        [0, 1, 2, 3].map(|index| {
            let best = |one: &&&Situation| best_of(one, index).is_some_and(|tried| directive(one, tried));
            asked.iter().filter(best).count() as f64 * share
        })
    }
}

/// The best option of a situation by gauge: 0 morale, 1 delivery, 2 growth, 3 their mean.
fn best_of(situation: &Situation, index: usize) -> Option<&Tried> {
    let value = |tried: &Tried| value(&tried.gauges, index);
    let mut best: Option<&Tried> = None;
    for tried in &situation.tried {
        if best.is_none_or(|best| value(tried) > value(best)) {
            best = Some(tried);
        }
    }
    best
}

/// A gauge by number, or the mean of the three.
#[must_use]
fn value(gauges: &Gauges, index: usize) -> f64 {
    let each = gauges.each();
    debug_assert_eq!(each[0].0, Gauge::Morale);
    each.get(index)
        .map_or_else(|| gauges.composite(), |(_, value)| *value)
}

/// Everything in a balance that an author should look at.
#[must_use]
pub fn findings(scenario: &Scenario, balance: &Balance) -> Vec<Finding> {
    let mut found = Vec::new();
    for decision in (0..scenario.decisions.len()).map(DecisionId::from) {
        let situations: Vec<&Situation> = balance.of(decision).filter(|one| one.tried.len() > 1).collect();
        if situations.len() < FEW {
            continue;
        }
        let rows = balance.rows(scenario, decision);
        let choices = || rows.iter().filter(|row| row.open >= FEW).map(|row| row.choice);
        for choice in choices() {
            let best = |one: &&&Situation| {
                (0..3).all(|index| best_of(one, index).is_some_and(|tried| tried.choice == choice))
            };
            let share = situations.iter().filter(best).count() as f64 / situations.len() as f64;
            if share > NO_DILEMMA {
                found.push(Finding::NoDilemma(decision, choice, share));
            }
            if let Some((over, share)) = dominated(&situations, choice, choices()) {
                found.push(Finding::Dominated(decision, choice, over, share));
            }
        }
        let spread = (0..3).map(|index| {
            let gains = rows
                .iter()
                .filter(|row| row.open >= FEW)
                .map(|row| value(&row.gain, index));
            let (low, high) = gains.fold((f64::MAX, f64::MIN), |(low, high), gain| {
                (low.min(gain), high.max(gain))
            });
            high - low
        });
        let spread = spread.fold(0.0, f64::max);
        if spread < POINT {
            found.push(Finding::NoMatter(decision, spread));
        }
    }
    found.extend(pure(balance));
    found
}

/// The option that most often beats `choice` on all three gauges, when in nearly every situation some open option does.
fn dominated(
    situations: &[&Situation],
    choice: ChoiceId,
    others: impl Iterator<Item = ChoiceId>,
) -> Option<(ChoiceId, f64)> {
    let worse = |own: &Tried, over: &Tried| {
        (0..3).all(|index| value(&own.gauges, index) < value(&over.gauges, index))
    };
    let mut counts: Vec<(ChoiceId, usize)> = others.map(|other| (other, 0)).collect();
    let (mut all, mut beaten) = (0_usize, 0_usize);
    for situation in situations {
        let Some(own) = situation.tried.iter().find(|tried| tried.choice == choice) else {
            continue;
        };
        let over: Vec<ChoiceId> = situation
            .tried
            .iter()
            .filter(|over| worse(own, over))
            .map(|over| over.choice)
            .collect();
        all += 1;
        beaten += usize::from(!over.is_empty());
        for (other, count) in &mut counts {
            *count += usize::from(over.contains(other));
        }
    }
    let share = beaten as f64 / all.max(1) as f64;
    let most = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (all >= FEW && share > NO_DILEMMA).then_some((most.0, share))
}

fn pure(balance: &Balance) -> Option<Finding> {
    let of = |names: &[&str]| {
        let styles = balance.styles.iter().filter(|style| names.contains(&style.name));
        styles.max_by(|a, b| a.mean.composite().total_cmp(&b.mean.composite()))
    };
    let (pure, mixed) = (of(&["manager", "leader"])?, of(&["mix", "read"])?);
    let by = pure.mean.composite() - mixed.mean.composite();
    (by > 0.0).then_some(Finding::PureWins(pure.name, by))
}
