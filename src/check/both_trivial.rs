//! A choice with both hats whose condition always holds.
//!
//! Wearing both hats at once is for teams that have something first: habits, a bench, few people. A `when` that holds
//! whatever the player does, or already on the first morning, makes it free, and then it is simply the best choice. So
//! does one that asks only for the day: it comes by itself, and waiting is not earning. Ask for something the player has
//! to do first, such as `Worked("tuesday_plan")` or `Counter("asked", AtLeast(2))`. Numbers
//! about people and the team move by a few hundredths in a week: `twohats simulate` shows how far each gets, so a bound
//! such as `Team(Process, AtLeast(0.6))` is worth something only where the week can reach it.

use std::cell::LazyCell;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::raw::Hat;
use crate::story::{Outline, Scenario};

use super::can::{Changes, Truth, asks_day, at_start};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let changes = LazyCell::new(|| Changes::of(scenario));
    let mut findings = Vec::new();
    let choices = scenario.decisions.iter().flat_map(|decision| &decision.choices);
    for choice in choices.filter(|choice| choice.hat == Hat::Both) {
        let Some(when) = &choice.when else { continue };
        let why = match changes.truth(scenario, when) {
            Truth::Never => continue,
            Truth::Always => "its `when` always holds",
            _ if at_start(scenario, when) == Some(true) && asks_day(when) => {
                "its `when` waits only for the day, which comes by itself, and waiting is not earning"
            }
            _ if at_start(scenario, when) == Some(true) => {
                "its `when` already holds on the first morning, before the player has done anything"
            }
            _ => continue,
        };
        let message = format!("both hats come free at the choice {}: {why}", quoted(&choice.id));
        let help = "ask for something the player has to do first: `Worked`, `Chose`, a flag or a counter";
        let place = outline.beside(choice.at, "when");
        findings.push(Diagnostic::warning("both-trivial", place, message).help(help));
    }
    findings
}
