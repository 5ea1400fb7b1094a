//! A choice that no playthrough can ever take.
//!
//! Its `when` asks for something that cannot be: a flag nothing sets, a counter beyond its bounds or that nothing
//! raises, a person who never joins, two things that exclude each other. The player sees its `locked` words every
//! time. Set what it asks for somewhere, or take the choice out.

use std::cell::LazyCell;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::{Outline, Scenario};

use super::can::{Changes, Truth};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let changes = LazyCell::new(|| Changes::of(scenario));
    let mut findings = Vec::new();
    for choice in scenario.decisions.iter().flat_map(|decision| &decision.choices) {
        let truth = choice.when.as_ref().map(|when| changes.truth(scenario, when));
        if truth == Some(Truth::Never) {
            let own = choice.own_when().map(|when| changes.truth(scenario, when));
            let (field, why) = if choice.aimed && own != Some(Truth::Never) {
                ("to", "nobody it is aimed at is ever there while it could be")
            } else {
                ("when", "its `when` cannot hold")
            };
            let message = format!("the choice {} is never open: {why}", quoted(&choice.id));
            let place = outline.beside(choice.at, field);
            findings.push(Diagnostic::warning("never-open", place, message));
        }
    }
    findings
}
