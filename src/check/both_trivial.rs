//! A choice with both hats whose condition always holds.
//!
//! Wearing both hats at once is for teams that have something first: habits, a bench, few people. A `when` that holds
//! whatever the player does makes it free, and then it is simply the best choice. Ask for something that has to be
//! earned, such as `Team(Process, AtLeast(0.6))`.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::raw::Hat;
use crate::story::{Outline, Scenario};

use super::can::{Changes, Truth};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let changes = Changes::of(scenario);
    let mut findings = Vec::new();
    let choices = scenario.decisions.iter().flat_map(|decision| &decision.choices);
    for choice in choices.filter(|choice| choice.hat == Hat::Both) {
        let truth = choice.when.as_ref().map(|when| changes.truth(scenario, when));
        if truth == Some(Truth::Always) {
            let message = format!(
                "both hats come free at the choice {}: its `when` always holds",
                quoted(&choice.id)
            );
            let place = outline.beside(choice.at, "when");
            findings.push(Diagnostic::warning("both-trivial", place, message));
        }
    }
    findings
}
