//! Ways to play by rule: each looks at the open decision and takes an option.

use std::sync::Arc;

use crate::play::options::opens;
use crate::play::{Action, Playthrough, Start, State, Taken, hint};
use crate::sim::luck::{scattered, uniform};
use crate::sim::params::Version;
use crate::sim::stance::Stance;
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};
use crate::story::model::Choice;

use super::rounds::{most_decisions, most_pages};

/// Sets the luck of a policy apart from the luck of the playthrough.
const OWN_LUCK: u64 = 0x706f_6c69_6379;

/// A way to play.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Policy {
    /// The manager's hat whenever it is there.
    Manager,
    /// The leader's hat whenever it is there.
    Leader,
    /// The two hats in turn, the leader's first, both at once where that is open.
    Mix,
    /// The option with the best odds.
    Read,
    /// The option with the worst odds.
    Misread,
    /// Any open option, by the seed.
    Random,
    /// Like somebody who led this way: the option people would feel as nearest to this stance.
    Like(Stance),
}

impl Policy {
    /// Every policy with the name the command line knows it by.
    pub const NAMED: [(&'static str, Self); 6] = [
        ("manager", Self::Manager),
        ("leader", Self::Leader),
        ("mix", Self::Mix),
        ("read", Self::Read),
        ("misread", Self::Misread),
        ("random", Self::Random),
    ];

    /// The policy of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMED
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, policy)| *policy)
    }

    /// What reports call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        let named = Self::NAMED.iter().find(|(_, policy)| *policy == self);
        named.map_or("like a log", |(name, _)| name)
    }

    /// Plays like a log: the mean of what people felt at its decisions. None when no decision was taken.
    #[must_use]
    pub fn like(log: &[Taken]) -> Option<Self> {
        if log.is_empty() {
            return None;
        }
        let count = log.len() as f64;
        let sum = |of: fn(&Taken) -> f64| log.iter().fold(0.0, |sum, taken| sum + of(taken));
        Some(Self::Like(Stance::new(
            sum(|taken| taken.structure) / count,
            sum(|taken| taken.consideration) / count,
        )))
    }

    /// What this policy does: it takes its option, or turns the page where none is asked for or every one is closed.
    #[must_use]
    pub fn action(self, scenario: &Scenario, state: &State) -> Action {
        let choice = self.pick(scenario, state);
        choice
            .and_then(|choice| state.answer(choice))
            .unwrap_or(Action::Continue)
    }

    /// Plays from the first page with this start to the end, or until so much was played that it goes round.
    #[must_use]
    pub fn play(self, scenario: Arc<Scenario>, start: impl Into<Start>) -> Playthrough {
        let mut played = Playthrough::new(scenario.clone(), start);
        self.play_on(&mut played);
        played
    }

    /// The same from where a playthrough stands.
    pub fn play_on(self, played: &mut Playthrough) {
        let scenario = played.scenario().clone();
        let mut pages = 0;
        while played.state().ending().is_none()
            && played.state().taken.len() < most_decisions(&scenario)
            && pages < most_pages(&scenario)
        {
            let action = self.action(&scenario, played.state());
            pages = if action == Action::Continue { pages + 1 } else { 0 };
            if played.act(action).is_err() {
                break;
            }
        }
    }

    /// The option this policy takes; none when no decision waits or every option is closed.
    #[must_use]
    #[inline]
    pub fn pick(self, scenario: &Scenario, state: &State) -> Option<ChoiceId> {
        self.pick_by(Version::Standard, scenario, state)
    }

    /// [`Self::pick`] by a version of the model.
    #[must_use]
    #[inline]
    pub fn pick_by(self, version: Version<'_>, scenario: &Scenario, state: &State) -> Option<ChoiceId> {
        let decision = state.open_decision()?;
        let open = || open(version, scenario, state, decision);
        // The hat first: it is quicker to look at than whether an option is open.
        let wearing = |hat: Hat| {
            let choices = &scenario.decision(decision).choices;
            let worn = |choice: &Choice| choice.hat == hat && opens(version.params(), state, choice);
            choices.iter().position(worn).map(ChoiceId::from)
        };
        let odds = |choice: &ChoiceId| {
            hint::outlook_by(version, scenario, state, *choice).map_or(0.0, |outlook| outlook.odds.success)
        };
        let by_value = |a: &(ChoiceId, f64), b: &(ChoiceId, f64)| a.1.total_cmp(&b.1);
        let with_odds = || open().map(|choice| (choice, odds(&choice)));
        match self {
            Self::Manager => wearing(Hat::Manager).or_else(|| open().next()),
            Self::Leader => wearing(Hat::Leader).or_else(|| open().next()),
            Self::Mix => {
                // As the model's own table takes them.
                let turn = if state.taken.len().is_multiple_of(2) {
                    Hat::Leader
                } else {
                    Hat::Manager
                };
                wearing(Hat::Both)
                    .or_else(|| wearing(turn))
                    .or_else(|| open().next())
            }
            Self::Read => with_odds().max_by(by_value).map(|(choice, _)| choice),
            Self::Misread => with_odds().min_by(by_value).map(|(choice, _)| choice),
            Self::Random => {
                let luck = uniform(scattered(state.seed ^ OWN_LUCK, state.taken.len() as u64));
                // A share below 1 of a list that is not empty is a place in it.
                open().nth((luck * open().count() as f64) as usize)
            }
            Self::Like(stance) => open()
                .map(|choice| (choice, distance(version, scenario, state, choice, stance)))
                .min_by(by_value)
                .map(|(choice, _)| choice),
        }
    }
}

/// The options that can be taken now, in file order.
fn open(
    version: Version<'_>,
    scenario: &Scenario,
    state: &State,
    decision: DecisionId,
) -> impl Iterator<Item = ChoiceId> {
    let choices = scenario.decision(decision).choices.iter().enumerate();
    let open = choices.filter(move |(_, choice)| opens(version.params(), state, choice));
    open.map(|(index, _)| ChoiceId::from(index))
}

/// How far what people would feel of an option is from a stance, squared.
fn distance(
    version: Version<'_>,
    scenario: &Scenario,
    state: &State,
    choice: ChoiceId,
    stance: Stance,
) -> f64 {
    hint::outlook_by(version, scenario, state, choice).map_or(f64::MAX, |outlook| {
        let (across, up) = (
            outlook.felt.structure - stance.structure,
            outlook.felt.consideration - stance.consideration,
        );
        across * across + up * up
    })
}
