//! What can happen once at most, and how far counters can get by it.

use crate::story::Scenario;
use crate::story::condition::{Decided, Time};
use crate::story::ids::{ChoiceId, CounterId, DecisionId};
use crate::story::model::{Choice, Condition, Effect};
use crate::story::opened_again;

use super::interval::Interval;

/// By counter, what all effects together take away at most and add at most: infinite where one of them can come again.
#[must_use]
pub(super) fn counted(scenario: &Scenario) -> Vec<Interval> {
    let again = opened_again(scenario);
    let mut sums = vec![(0.0, 0.0); scenario.counters.len()];
    for (scene, again) in scenario.scenes.iter().zip(&again) {
        add(&mut sums, &scene.effects, !again);
    }
    for (index, decision) in scenario.decisions.iter().enumerate() {
        let again = again.get(decision.scene.index()).is_none_or(|again| *again);
        for (at, choice) in decision.choices.iter().enumerate() {
            let once = !again || closes_itself(scenario, index.into(), at.into(), choice);
            for effects in [&choice.effects, &choice.success.effects, &choice.failure.effects] {
                add(&mut sums, effects, once);
            }
        }
    }
    sums.into_iter()
        .map(|(low, high)| Interval::new(low, high))
        .collect()
}

fn add(sums: &mut [(f64, f64)], effects: &[Effect], once: bool) {
    for effect in effects {
        if let Effect::Add(CounterId(counter), by) = *effect {
            let (low, high) = &mut sums[usize::from(counter)];
            let by = f64::from(by);
            match (by < 0.0, once) {
                (true, true) => *low += by,
                (true, false) => *low = f64::MIN,
                (false, true) => *high += by,
                (false, false) => *high = f64::MAX,
            }
        }
    }
}

/// Whether a choice is closed for good once it was taken: it asks not to have been, or for a flag not to be set which it sets
/// and nothing clears.
fn closes_itself(scenario: &Scenario, decision: DecisionId, id: ChoiceId, choice: &Choice) -> bool {
    let sets = |effects: &[Effect], flag| effects.contains(&Effect::Set(flag, true));
    let mut asked = Vec::new();
    needed(choice.own_when(), &mut asked);
    asked.into_iter().any(|not| match not {
        Condition::Decided(of, Time::Ever, Decided::Chose(chosen)) => *of == decision && *chosen == id,
        Condition::Flag(flag) => {
            let outcomes = [&choice.success.effects, &choice.failure.effects];
            let set = sets(&choice.effects, *flag) || outcomes.iter().all(|effects| sets(effects, *flag));
            let stays = |effect: &Effect| *effect != Effect::Set(*flag, false);
            set && scenario.every_effect().all(stays)
        }
        _ => false,
    })
}

/// What must not hold.
fn needed<'a>(condition: Option<&'a Condition>, found: &mut Vec<&'a Condition>) {
    match condition {
        Some(Condition::All(all)) => all.iter().for_each(|one| needed(Some(one), found)),
        Some(Condition::Not(inner)) => found.push(inner),
        _ => {}
    }
}
