//! What the rollouts say about each decision, and about the scenario.

use crate::sim::gauges::Gauges;
use crate::sim::vocabulary::{Gauge, Hat};
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};

use super::{Balance, Situation, Sure, Tried};

/// In more than this share of situations, one option best on all gauges is no dilemma.
const NO_DILEMMA: f64 = 0.90;
/// In more than this share of situations is everywhere, but for a freak.
const EVERYWHERE: f64 = 0.98;
/// Options that differ by less than this on every gauge do not matter.
const POINT: f64 = 1.0;
/// An option that is open in more than this share of the situations has not been earned.
const FREE: f64 = 0.95;
/// In more than this share of situations, one option best for the mean of the gauges leans.
const LEANS: f64 = 0.90;
/// The mean of the gauges, as [`value`] counts.
const MEAN: usize = 3;
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
    NoDilemma(DecisionId, ChoiceId, Sure),
    /// The options differ by at most this many points on any gauge.
    NoMatter(DecisionId, Sure),
    /// In this share of the situations that offer the first option, the second leaves every gauge better.
    Dominated(DecisionId, ChoiceId, ChoiceId, f64),
    /// A pure style beats every mix by so many points of the mean of the gauges.
    PureWins(&'static str, Sure),
    /// The option has a condition and was open in none of so many situations.
    NeverOpen(DecisionId, ChoiceId, usize),
    /// The option has a condition and was open in this share of the situations, so nobody has to earn it.
    AlwaysOpen(DecisionId, ChoiceId, Sure),
}

/// Something to know that is no fault.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// Whether this is a finding cannot be told from so few playthroughs.
    Close(Finding),
    /// One option is best for the mean of the gauges in this share of situations.
    Leans(DecisionId, ChoiceId, Sure),
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

/// The option that is best for the mean of the gauges.
pub(super) fn best_of_mean(situation: &Situation) -> Option<ChoiceId> {
    best_of(situation, MEAN).map(|best| best.choice)
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
    let all = judged(scenario, balance).into_iter();
    all.filter_map(|(finding, sure)| sure.then_some(finding))
        .collect()
}

/// What else there is to know: what is too close to call, and which decisions lean to one option.
#[must_use]
pub fn notes(scenario: &Scenario, balance: &Balance) -> Vec<Note> {
    let all = judged(scenario, balance).into_iter();
    let mut notes: Vec<Note> = all
        .filter_map(|(finding, sure)| (!sure).then_some(Note::Close(finding)))
        .collect();
    for decision in (0..scenario.decisions.len()).map(DecisionId::from) {
        let situations: Vec<&Situation> = balance.of(decision).filter(|one| one.tried.len() > 1).collect();
        for choice in (0..scenario.decision(decision).choices.len()).map(ChoiceId::from) {
            let best = |one: &&&Situation| best_of(one, MEAN).is_some_and(|tried| tried.choice == choice);
            let count = situations.iter().filter(best).count();
            let share = Sure::share(count, situations.len());
            if situations.len() >= FEW && share.value > LEANS {
                notes.push(Note::Leans(decision, choice, share));
            }
        }
    }
    notes
}

/// What may be a finding, and whether it is one for sure.
fn judged(scenario: &Scenario, balance: &Balance) -> Vec<(Finding, bool)> {
    let mut found = Vec::new();
    for decision in (0..scenario.decisions.len()).map(DecisionId::from) {
        let seen: Vec<&Situation> = balance.of(decision).collect();
        if seen.len() >= FEW {
            doors(scenario, decision, &seen, &mut found);
        }
        let situations: Vec<&Situation> = seen.into_iter().filter(|one| one.tried.len() > 1).collect();
        if situations.len() >= FEW {
            options(
                balance.rows(scenario, decision),
                decision,
                &situations,
                &mut found,
            );
        }
    }
    let pure = balance.pure;
    keep(
        pure.by.above(0.0),
        Finding::PureWins(pure.pure, pure.by),
        &mut found,
    );
    found
}

fn keep(verdict: Option<bool>, finding: Finding, found: &mut Vec<(Finding, bool)>) {
    if verdict != Some(false) {
        found.push((finding, verdict == Some(true)));
    }
}

/// Options with a condition that is never or nearly always met.
fn doors(scenario: &Scenario, decision: DecisionId, seen: &[&Situation], found: &mut Vec<(Finding, bool)>) {
    for (index, choice) in scenario.decision(decision).choices.iter().enumerate() {
        if choice.when.is_none() {
            continue;
        }
        let id = ChoiceId::from(index);
        let open = |one: &&&Situation| one.tried.iter().any(|tried| tried.choice == id);
        match seen.iter().filter(open).count() {
            0 => found.push((Finding::NeverOpen(decision, id, seen.len()), true)),
            count => {
                let share = Sure::share(count, seen.len());
                keep(share.above(FREE), Finding::AlwaysOpen(decision, id, share), found);
            }
        }
    }
}

fn options(
    rows: Vec<OptionRow>,
    decision: DecisionId,
    situations: &[&Situation],
    found: &mut Vec<(Finding, bool)>,
) {
    let choices: Vec<ChoiceId> = rows
        .iter()
        .filter(|row| row.open >= FEW)
        .map(|row| row.choice)
        .collect();
    for &choice in &choices {
        let best = |one: &&&Situation| {
            (0..3).all(|index| best_of(one, index).is_some_and(|best| best.choice == choice))
        };
        let share = Sure::share(situations.iter().filter(best).count(), situations.len());
        keep(
            share.above(NO_DILEMMA),
            Finding::NoDilemma(decision, choice, share),
            found,
        );
        if let Some((over, share)) = dominated(situations, choice, choices.iter().copied()) {
            found.push((Finding::Dominated(decision, choice, over, share), true));
        }
    }
    let spread = spread(&choices, situations);
    let matters = spread.above(POINT);
    keep(
        matters.map(|matters| !matters),
        Finding::NoMatter(decision, spread),
        found,
    );
}

/// The largest difference between two options on any gauge, over the situations that offer both.
fn spread(choices: &[ChoiceId], situations: &[&Situation]) -> Sure {
    let mut most = Sure::default();
    for (at, &one) in choices.iter().enumerate() {
        for &other in &choices[at + 1..] {
            for index in 0..3 {
                let by: Vec<f64> = situations
                    .iter()
                    .filter_map(|situation| {
                        let of = |choice| situation.tried.iter().find(|tried| tried.choice == choice);
                        Some(value(&of(one)?.gauges, index) - value(&of(other)?.gauges, index))
                    })
                    .collect();
                if by.len() < FEW {
                    continue;
                }
                let sign = if by.iter().sum::<f64>() < 0.0 { -1.0 } else { 1.0 };
                let by = Sure::mean(by.iter().map(|by| sign * by));
                if by.value > most.value {
                    most = by;
                }
            }
        }
    }
    most
}

/// One option that beats `choice` on all three gauges everywhere: in all the situations in which `choice` is open.
fn dominated(
    situations: &[&Situation],
    choice: ChoiceId,
    others: impl Iterator<Item = ChoiceId>,
) -> Option<(ChoiceId, f64)> {
    let find =
        |one: &Situation, choice: ChoiceId| one.tried.iter().find(|tried| tried.choice == choice).copied();
    let worse =
        |own: Tried, over: Tried| (0..3).all(|index| value(&own.gauges, index) < value(&over.gauges, index));
    let open: Vec<(&Situation, Tried)> = situations
        .iter()
        .filter_map(|one| Some((*one, find(one, choice)?)))
        .collect();
    let share = |over: ChoiceId| {
        let beaten =
            |(one, own): &&(&Situation, Tried)| find(one, over).is_some_and(|over| worse(*own, over));
        open.iter().filter(beaten).count() as f64 / open.len().max(1) as f64
    };
    let found = others
        .filter(|other| *other != choice)
        .map(|other| (other, share(other)))
        .find(|(_, share)| *share > EVERYWHERE);
    found.filter(|_| open.len() >= FEW)
}
