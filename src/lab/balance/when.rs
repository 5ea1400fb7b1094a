//! Where an option is best: the situations of a decision split by what their moments were like.
//!
//! Rollouts say in which situations an option leaves the mean of the gauges highest. Those are split at the middle by one
//! aspect of the moment after the other, and what differs between the halves by more than chance is told.

use crate::sim::matter::Moment;
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};

use super::judge::best_of_mean;
use super::{Balance, Situation};

/// Fewer situations than this on a side say nothing.
const FEW: usize = 12;
/// Sides whose means lie nearer than this are alike in it.
const ALIKE: f64 = 0.03;
/// A decision whose mean lies this far from that of the others is unlike them in it.
const UNLIKE: f64 = 0.08;
/// A share that differs by less than this from one side to the other makes no difference worth a word.
const SHARE: f64 = 0.12;
/// Standard errors beyond which a difference is no chance: four aspects are looked at, so it is more than two.
const SURE: f64 = 2.5;

/// What a moment can differ in, as the decision model has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// What people know that the lead does not.
    Information,
    /// How far people are behind what is decided without them.
    Acceptance,
    /// How much time there is to decide together.
    Time,
    /// How able people are at the work.
    Experience,
}

impl Aspect {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Information, Self::Acceptance, Self::Time, Self::Experience];

    /// Its name for programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Information => "information",
            Self::Acceptance => "acceptance",
            Self::Time => "time",
            Self::Experience => "experience",
        }
    }

    fn of(self, moment: &Moment) -> f64 {
        match self {
            Self::Information => moment.information,
            Self::Acceptance => moment.acceptance,
            Self::Time => moment.time,
            Self::Experience => moment.experience,
        }
    }
}

/// A side on which something is best more often than on the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Where {
    /// What the sides differ in.
    pub aspect: Aspect,
    /// Whether it is the side with more of it.
    pub more: bool,
    /// The share of the situations of that side in which it is best ...
    pub there: f64,
    /// ... and of the other side.
    pub elsewhere: f64,
    /// The mean of the aspect on that side ...
    pub like: f64,
    /// ... and on the other.
    pub unlike: f64,
}

/// When something is best for the mean of the gauges.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    /// Situations that offered it and something else.
    pub open: usize,
    /// The share of them in which it is best.
    pub best: f64,
    /// Where that is more often so, the largest difference first; empty when nothing of the moment makes a difference.
    pub places: Vec<Where>,
}

impl Balance {
    /// When each option of a decision is best, for those that were offered often enough to say.
    #[must_use]
    pub fn when(&self, scenario: &Scenario, decision: DecisionId) -> Vec<(ChoiceId, When)> {
        let choices = (0..scenario.decision(decision).choices.len()).map(ChoiceId::from);
        let when = |choice: ChoiceId| {
            let offered = |one: &&Situation| {
                one.decision == decision
                    && one.tried.len() > 1
                    && one.tried.iter().any(|tried| tried.choice == choice)
            };
            let all: Vec<(&Moment, bool)> = self
                .situations
                .iter()
                .filter(offered)
                .map(|one| (&one.moment, best_of_mean(one) == Some(choice)))
                .collect();
            When::of(&all).map(|when| (choice, when))
        };
        choices.filter_map(when).collect()
    }

    /// In what the moments of a decision differ from those of the others, the largest difference first: what its author set, and
    /// what the story had come to by then.
    #[must_use]
    pub fn unlike_others(&self, decision: DecisionId) -> Vec<(Aspect, bool)> {
        let mean = |aspect: Aspect, own: bool| {
            let moments = self
                .situations
                .iter()
                .filter(|one| (one.decision == decision) == own);
            let all: Vec<f64> = moments.map(|one| aspect.of(&one.moment)).collect();
            (!all.is_empty()).then(|| all.iter().sum::<f64>() / all.len() as f64)
        };
        let mut by: Vec<(Aspect, f64)> = Aspect::ALL
            .into_iter()
            .filter_map(|aspect| Some((aspect, mean(aspect, true)? - mean(aspect, false)?)))
            .filter(|(_, by)| by.abs() >= UNLIKE)
            .collect();
        by.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        by.into_iter().map(|(aspect, by)| (aspect, by > 0.0)).collect()
    }

    /// How many points of the mean of the gauges lie between the best and the worst option, on the average over the situations of
    /// a decision that offered more than one; none without any.
    #[must_use]
    pub fn apart(&self, decision: DecisionId) -> Option<f64> {
        let offered = |one: &&Situation| one.decision == decision && one.tried.len() > 1;
        let apart = |one: &Situation| {
            let means = one.tried.iter().map(|tried| tried.gauges.composite());
            let wider = |(low, high): (f64, f64), mean: f64| (low.min(mean), high.max(mean));
            let (low, high) = means.fold((f64::INFINITY, f64::NEG_INFINITY), wider);
            high - low
        };
        let all: Vec<f64> = self.situations.iter().filter(offered).map(apart).collect();
        (!all.is_empty()).then(|| all.iter().sum::<f64>() / all.len() as f64)
    }

    /// When an option with this hat is best, over all decisions that offered one and another.
    #[must_use]
    pub fn when_hat(&self, scenario: &Scenario, hat: Hat) -> Option<When> {
        let wears = |one: &Situation, choice: ChoiceId| scenario.choice(one.decision, choice).hat == hat;
        let offered = |one: &&Situation| {
            let count = one.tried.iter().filter(|tried| wears(one, tried.choice)).count();
            count > 0 && count < one.tried.len()
        };
        let best = |one: &Situation| best_of_mean(one).is_some_and(|choice| wears(one, choice));
        let all: Vec<(&Moment, bool)> = self
            .situations
            .iter()
            .filter(offered)
            .map(|one| (&one.moment, best(one)))
            .collect();
        When::of(&all)
    }
}

impl When {
    /// By the moments, and whether it was best there; none when there are too few.
    fn of(all: &[(&Moment, bool)]) -> Option<Self> {
        if all.len() < FEW {
            return None;
        }
        let mut places: Vec<Where> = Aspect::ALL
            .into_iter()
            .filter_map(|aspect| Where::of(aspect, all))
            .collect();
        places.sort_by(|a, b| (b.there - b.elsewhere).total_cmp(&(a.there - a.elsewhere)));
        Some(Self {
            open: all.len(),
            best: share(all.iter().map(|(_, best)| *best)),
            places,
        })
    }
}

impl Where {
    /// None when the moments are too alike in it, or it makes no difference.
    fn of(aspect: Aspect, all: &[(&Moment, bool)]) -> Option<Self> {
        let mut by: Vec<(f64, bool)> = all
            .iter()
            .map(|(moment, best)| (aspect.of(moment), *best))
            .collect();
        by.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (less, more) = by.split_at(middle(&by)?);
        let mean =
            |side: &[(f64, bool)]| side.iter().map(|(value, _)| value).sum::<f64>() / side.len() as f64;
        let (low, high) = (mean(less), mean(more));
        if high - low < ALIKE {
            return None;
        }
        let [on_less, on_more] = [less, more].map(|side| share(side.iter().map(|(_, best)| *best)));
        let all = share(by.iter().map(|(_, best)| *best));
        let error = (all * (1.0 - all) * (1.0 / less.len() as f64 + 1.0 / more.len() as f64)).sqrt();
        let by = (on_more - on_less).abs();
        if by < SHARE || by < SURE * error {
            return None;
        }
        let is_more = on_more > on_less;
        let [there, elsewhere] = if is_more {
            [on_more, on_less]
        } else {
            [on_less, on_more]
        };
        let [like, unlike] = if is_more { [high, low] } else { [low, high] };
        Some(Self {
            aspect,
            more: is_more,
            there,
            elsewhere,
            like,
            unlike,
        })
    }
}

/// The place nearest to the middle at which the value changes and enough are left on both sides.
fn middle(by: &[(f64, bool)]) -> Option<usize> {
    const SAME: f64 = 1e-9;
    let from_middle = |at: &usize| (2 * at).abs_diff(by.len());
    (FEW..(by.len() + 1).saturating_sub(FEW))
        .filter(|at| by[*at].0 - by[*at - 1].0 > SAME)
        .min_by_key(from_middle)
}

/// The share of those that are so.
fn share(all: impl Iterator<Item = bool>) -> f64 {
    let (mut count, mut so) = (0.0, 0.0);
    for one in all {
        count += 1.0;
        so += if one { 1.0 } else { 0.0 };
    }
    so / f64::max(count, 1.0)
}
