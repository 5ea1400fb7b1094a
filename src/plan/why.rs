//! Why something did not come: the conditions it needed that do not hold, each with what is so instead.

use crate::play::State;
use crate::play::condition::holds;
use crate::sim::params::Params;
use crate::story::Scenario;
use crate::story::diagnostic::quoted;
use crate::story::ids::{ChoiceId, DecisionId, EndingId};
use crate::story::model::Condition;

use super::now::now;

/// Why the story that has ended did not end this way; nothing while it has not ended.
pub(super) fn ending(scenario: &Scenario, state: &State, wanted: EndingId) -> Option<String> {
    state.ending().filter(|ending| *ending != wanted)?;
    let so = |when: &Condition| holds(&Params::GAME, state, when);
    let name = |at: usize| quoted(&scenario.endings[at].id);
    let when = scenario.endings[wanted.index()].when.as_ref();
    if let Some(when) = when.filter(|when| !so(when)) {
        return Some(format!(
            "{} needs {}",
            name(wanted.index()),
            lacks(scenario, state, when)
        ));
    }
    let before = scenario.endings[..wanted.index()].iter();
    let first = before
        .into_iter()
        .position(|ending| ending.when.as_ref().is_none_or(so));
    let wanted = name(wanted.index());
    Some(match first {
        Some(first) => {
            let when = scenario.endings[first].when.as_ref();
            let when = when.map_or_else(String::new, |when| format!(": `{}`", when.written(scenario)));
            format!(
                "{wanted} could be, but {} stands before it and holds too{when}",
                name(first)
            )
        }
        None => format!("{wanted} could be, but an `End` led to the other one"),
    })
}

/// Why an option is closed.
pub(super) fn closed(
    scenario: &Scenario,
    state: &State,
    decision: DecisionId,
    choice: ChoiceId,
) -> Option<String> {
    let when = scenario.choice(decision, choice).when.as_ref()?;
    Some(format!("it needs {}", lacks(scenario, state, when)))
}

/// The parts of a condition that do not hold, each with what is so.
fn lacks(scenario: &Scenario, state: &State, when: &Condition) -> String {
    let mut parts = Vec::new();
    failing(state, when, &mut parts);
    let words = parts.iter().map(|part| {
        let is = now(scenario, state, part);
        let asked = part.written(scenario);
        if is.is_empty() {
            format!("`{asked}`")
        } else {
            format!("`{asked}` ({is})")
        }
    });
    words.collect::<Vec<_>>().join(" and ")
}

fn failing<'a>(state: &State, condition: &'a Condition, found: &mut Vec<&'a Condition>) {
    match condition {
        Condition::All(all) => all.iter().for_each(|one| failing(state, one, found)),
        one if holds(&Params::GAME, state, one) => {}
        one => found.push(one),
    }
}
