//! Whether a condition says nothing about what was decided: it holds whichever option of a decision was taken.

use crate::story::Scenario;
use crate::story::ids::DecisionId;
use crate::story::logic::{parts, reckon};
use crate::story::model::Condition;

/// A decision after which a condition holds, whichever of its options is taken.
pub(super) fn whatever_was_chosen(scenario: &Scenario, condition: &Condition) -> Option<DecisionId> {
    let mut all = Vec::new();
    parts(condition, &mut all);
    let decisions = all.iter().filter_map(|part| match part {
        Condition::Wore(decision, _)
        | Condition::WoreLast(decision, _)
        | Condition::Chose(decision, _)
        | Condition::ChoseLast(decision, _) => Some(*decision),
        _ => None,
    });
    let mut free = decisions.filter(|decision| {
        let choices = scenario.decision(*decision).choices.iter().enumerate();
        let mut each = choices.map(|(at, choice)| {
            // What has ever been so may have been so before, where the decision is asked again.
            let ever = |now: bool| (now || !scenario.decision(*decision).again).then_some(now);
            let known = |part: &Condition| match part {
                Condition::WoreLast(of, hat) if of == decision => Some(choice.hat == *hat),
                Condition::ChoseLast(of, chosen) if of == decision => Some(chosen.index() == at),
                Condition::Wore(of, hat) if of == decision => ever(choice.hat == *hat),
                Condition::Chose(of, chosen) if of == decision => ever(chosen.index() == at),
                _ => None,
            };
            reckon(condition, &known)
        });
        each.all(|holds| holds == Some(true))
    });
    free.next()
}
