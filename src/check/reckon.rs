//! Whether a condition says nothing about what was decided: it holds whichever option of a decision was taken.

use crate::story::Scenario;
use crate::story::condition::{Decided, Time};
use crate::story::ids::DecisionId;
use crate::story::logic::{parts, reckon};
use crate::story::model::Condition;

/// A decision after which a condition holds, whichever of its options is taken.
pub(super) fn whatever_was_chosen(scenario: &Scenario, condition: &Condition) -> Option<DecisionId> {
    let mut all = Vec::new();
    parts(condition, &mut all);
    let decisions = all.iter().filter_map(|part| match part {
        Condition::Decided(decision, _, Decided::Wore(_) | Decided::Chose(_)) => Some(*decision),
        _ => None,
    });
    let mut free = decisions.filter(|decision| {
        let choices = scenario.decision(*decision).choices.iter().enumerate();
        let mut each = choices.map(|(at, choice)| {
            // What has ever been so may have been so before, where the decision is asked again.
            let ever = |now: bool| (now || !scenario.decision(*decision).again).then_some(now);
            let known = |part: &Condition| match part {
                Condition::Decided(of, time, what) if of == decision => {
                    let now = match what {
                        Decided::Wore(hat) => choice.hat == *hat,
                        Decided::Chose(chosen) => chosen.index() == at,
                        Decided::Worked => return None,
                    };
                    if *time == Time::Last { Some(now) } else { ever(now) }
                }
                _ => None,
            };
            reckon(condition, &known)
        });
        each.all(|holds| holds == Some(true))
    });
    free.next()
}
