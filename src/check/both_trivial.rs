//! A choice with both hats whose condition always holds.
//!
//! Wearing both hats at once is for teams that have something first: habits, a bench, few people. A `when` that holds
//! whatever the player does, or already on the first morning, makes it free, and then it is simply the best choice. So
//! does one that asks only for the day: it comes by itself, and waiting is not earning; and one that holds whichever
//! option of a decision was taken that every way here leads through. Ask for something the player has to do first, such
//! as `Worked("tuesday_plan")` or `Counter("asked", AtLeast(2))`. Numbers about people and the team move by a few
//! hundredths in a week: `twohats simulate` shows how far each gets, so a bound such as `Team(Process, AtLeast(0.6))` is
//! worth something only where the week can reach it.

use std::cell::LazyCell;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::flow::reached_up_to;
use crate::story::ids::{DecisionId, SceneId};
use crate::story::model::Next;
use crate::story::raw::Hat;
use crate::story::{Outline, Scenario};

use super::can::{Changes, Truth, asks_day, at_start};
use super::reckon::whatever_was_chosen;

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let changes = LazyCell::new(|| Changes::of(scenario));
    let mut findings = Vec::new();
    let choices = scenario.decisions.iter().enumerate();
    let choices = choices.flat_map(|(at, decision)| decision.choices.iter().map(move |choice| (at, choice)));
    for (at, choice) in choices.filter(|(_, choice)| choice.hat == Hat::Both) {
        let Some(when) = &choice.when else { continue };
        let why = match changes.truth(scenario, when) {
            Truth::Never => continue,
            Truth::Always => "its `when` always holds".to_owned(),
            _ if at_start(scenario, when) == Some(true) && asks_day(when) => {
                "its `when` waits only for the day, which comes by itself, and waiting is not earning"
                    .to_owned()
            }
            _ if at_start(scenario, when) == Some(true) => {
                "its `when` already holds on the first morning, before the player has done anything"
                    .to_owned()
            }
            _ => match whatever_was_chosen(scenario, when) {
                Some(decision) if is_before(scenario, decision, at.into()) => {
                    let decision = quoted(&scenario.decision(decision).id);
                    format!("its `when` holds whichever option of {decision} was taken")
                }
                _ => continue,
            },
        };
        let message = format!("both hats come free at the choice {}: {why}", quoted(&choice.id));
        let help = "ask for something the player has to do first: `Worked`, `Chose`, a flag or a counter";
        let place = outline.beside(choice.at, "when");
        findings.push(Diagnostic::warning("both-trivial", place, message).help(help));
    }
    findings
}

/// Whether every way to a decision leads through another one.
fn is_before(scenario: &Scenario, first: DecisionId, then: DecisionId) -> bool {
    let asks =
        |scene: SceneId, decision| matches!(scenario.scene(scene).then, Next::Decide(it) if it == decision);
    let cards = scenario.incidents.iter().map(|card| card.scene);
    let all = reached_up_to(scenario, cards.chain([scenario.start]), |scene| {
        asks(scene, first)
    });
    all.into_iter()
        .all(|scene| asks(scene, first) || !decides(&scenario.scene(scene).then, then))
}

/// Whether a decision waits there, in a branch or without.
fn decides(next: &Next, decision: DecisionId) -> bool {
    match next {
        Next::Decide(it) => *it == decision,
        Next::Branch(arms, last) => {
            arms.iter().any(|(_, next)| decides(next, decision)) || decides(last, decision)
        }
        _ => false,
    }
}
