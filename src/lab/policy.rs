//! Ways to play by rule: each looks at the open decision and takes an option.

use crate::play::{State, hint, options};
use crate::sim::luck::Luck;
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::ids::ChoiceId;

/// Sets the luck of a policy apart from the luck of the playthrough.
const OWN_LUCK: u64 = 0x706f_6c69_6379;

/// A way to play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// The manager's hat whenever it is there.
    Manager,
    /// The leader's hat whenever it is there.
    Leader,
    /// The two hats in turn, both at once where that is open.
    Mix,
    /// The option with the best odds.
    Read,
    /// The option with the worst odds.
    Misread,
    /// Any open option, by the seed.
    Random,
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

    /// The option this policy takes; none when no decision waits or every option is closed.
    #[must_use]
    pub fn pick(self, scenario: &Scenario, state: &State) -> Option<ChoiceId> {
        let decision = state.open_decision()?;
        let open: Vec<ChoiceId> = options(scenario, state)
            .into_iter()
            .filter(|option| option.open)
            .map(|option| option.choice)
            .collect();
        let wearing = |hat: Hat| {
            open.iter()
                .copied()
                .find(|&choice| scenario.choice(decision, choice).hat == hat)
        };
        let odds = |choice: &ChoiceId| {
            hint::outlook(scenario, state, *choice).map_or(0.0, |outlook| outlook.odds.success)
        };
        let by_odds = |a: &ChoiceId, b: &ChoiceId| odds(a).total_cmp(&odds(b));
        let first = open.first().copied();
        match self {
            Self::Manager => wearing(Hat::Manager).or(first),
            Self::Leader => wearing(Hat::Leader).or(first),
            Self::Mix => {
                let turn = if state.taken.len().is_multiple_of(2) {
                    Hat::Manager
                } else {
                    Hat::Leader
                };
                wearing(Hat::Both).or_else(|| wearing(turn)).or(first)
            }
            Self::Read => open.iter().copied().max_by(by_odds),
            Self::Misread => open.iter().copied().min_by(by_odds),
            Self::Random => {
                let luck =
                    Luck::new(state.seed ^ OWN_LUCK).decision(state.team.day, state.taken.len() as u32);
                // A share below 1 of a list that is not empty is a place in it.
                open.get((luck * open.len() as f64) as usize).copied()
            }
        }
    }
}

/// A random open option that differs with `attempt`: for searching ways through a story. None when no decision waits.
#[must_use]
pub fn wander(scenario: &Scenario, state: &State, attempt: u64) -> Option<crate::play::Action> {
    let mut other = state.clone();
    other.seed = state.seed ^ attempt.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    Policy::Random
        .pick(scenario, &other)
        .map(crate::play::Action::Choose)
}
