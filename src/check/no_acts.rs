//! A choice with a hat but without acts.
//!
//! The hat says how the boss leads, the acts what that means today. Without any, the team feels nothing of the choice
//! and it always works out: a choice of the story alone, which is `hat: Neither`.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::raw::Hat;
use crate::story::{Outline, Scenario};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for choice in scenario.decisions.iter().flat_map(|decision| &decision.choices) {
        if choice.acts.is_empty() && choice.hat != Hat::Neither {
            let message = format!("the choice {} wears a hat but does nothing", quoted(&choice.id));
            let help = "give it `acts`, or `hat: Neither`";
            let place = outline.beside(choice.at, "acts");
            findings.push(Diagnostic::warning("no-acts", place, message).help(help));
        }
    }
    findings
}
