//! What an option leads to, exactly: every way its decisions can turn out, weighed by their odds.
//!
//! Only where decisions are all the luck there is: no workday passes and no incident comes. For such stories it is the
//! truth that [`super::what_if`] must come near to.

use crate::play::step::step_quietly;
use crate::play::{Action, State, hint, options};
use crate::sim::gauges::Gauges;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};

use super::policy::Policy;
use super::rollout::End;
use super::rounds::{most_decisions, most_pages};

/// The most ends that are followed.
pub const MOST_ENDS: usize = 1_000_000;

/// Seeds tried for one that makes a decision turn out a given way. The rarer way has odds of at least 3 in 100.
const MOST_SEEDS: u64 = 10_000;

/// What an option leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Expected {
    /// The mean of the shown gauges at the end, 0 to 100.
    pub gauges: Gauges,
    /// The probability of each ending, by ending id.
    pub endings: Vec<f64>,
}

/// Why there is no exact answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inexact {
    /// A workday passed, and workdays have luck of their own.
    Workday,
    /// There are more than [`MOST_ENDS`] ways.
    TooMany,
    /// The option is closed, or the story has no way on.
    Stuck,
}

/// Follows an option of the decision that waits, with a policy deciding later on.
///
/// # Errors
/// When there is more luck than that of decisions, or too much of it; [`Inexact`] says which.
pub fn expect(
    scenario: &Scenario,
    from: &State,
    choice: ChoiceId,
    policy: Policy,
) -> Result<Expected, Inexact> {
    let mut tree = Tree {
        scenario,
        policy,
        day: from.team.day,
        ends: 0,
        sum: Expected {
            gauges: Gauges::default(),
            endings: vec![0.0; scenario.endings.len()],
        },
    };
    tree.choose(from, choice, 1.0)?;
    Ok(tree.sum)
}

struct Tree<'a> {
    scenario: &'a Scenario,
    policy: Policy,
    day: u32,
    ends: usize,
    sum: Expected,
}

impl Tree<'_> {
    /// Takes an option both ways, as it works out and as it does not.
    fn choose(&mut self, from: &State, choice: ChoiceId, weight: f64) -> Result<(), Inexact> {
        let decision = from.open_decision().ok_or(Inexact::Stuck)?;
        let odds = hint::outlook(self.scenario, from, choice)
            .ok_or(Inexact::Stuck)?
            .odds
            .success;
        for (works, share) in [(true, odds), (false, 1.0 - odds)] {
            if share <= 0.0 {
                continue;
            }
            let mut state = from.clone();
            steer(&mut state, decision, odds, works).ok_or(Inexact::Stuck)?;
            let action = Action::Choose { decision, choice };
            step_quietly(self.scenario, &mut state, action).map_err(|_| Inexact::Stuck)?;
            self.follow(&mut state, weight * share)?;
        }
        Ok(())
    }

    /// Turns pages until something is to be decided, or to the end.
    fn follow(&mut self, state: &mut State, weight: f64) -> Result<(), Inexact> {
        let mut pages = 0;
        while state.open_decision().is_none() {
            pages += 1;
            if pages > most_pages(self.scenario) {
                return Err(Inexact::Stuck);
            }
            if state.team.day != self.day {
                return Err(Inexact::Workday);
            }
            if let Some(ending) = state.ending() {
                self.ends += 1;
                self.sum.endings[ending.index()] += weight;
                let gauges = End::of(state).gauges.times(weight);
                self.sum.gauges = self.sum.gauges.plus(&gauges);
                return if self.ends > MOST_ENDS {
                    Err(Inexact::TooMany)
                } else {
                    Ok(())
                };
            }
            step_quietly(self.scenario, state, Action::Continue).map_err(|_| Inexact::Stuck)?;
        }
        // A story that goes round has more ways than can be followed.
        if state.taken.len() > most_decisions(self.scenario) {
            return Err(Inexact::TooMany);
        }
        let picks = self.picks(state);
        let share = weight / picks.len().max(1) as f64;
        if picks.is_empty() {
            return Err(Inexact::Stuck);
        }
        picks
            .into_iter()
            .try_for_each(|choice| self.choose(state, choice, share))
    }

    /// The options the policy may take, each as likely as the others.
    fn picks(&self, state: &State) -> Vec<ChoiceId> {
        if self.policy == Policy::Random {
            let open = options(self.scenario, state).into_iter();
            return open
                .filter(|option| option.open)
                .map(|option| option.choice)
                .collect();
        }
        self.policy.pick(self.scenario, state).into_iter().collect()
    }
}

/// Gives the state a seed with which a decision of these odds works out, or does not.
fn steer(state: &mut State, decision: DecisionId, odds: f64, works: bool) -> Option<()> {
    (0..MOST_SEEDS)
        .find(|&seed| {
            state.seed = seed;
            (state.luck(decision) < odds) == works
        })
        .map(|_| ())
}
