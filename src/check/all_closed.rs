//! A decision at which every choice may be closed.
//!
//! Each of its choices has a `when`. A player for whom none of them holds is stuck, in the middle of the story. Leave
//! one choice without a `when`, or give two of them opposite conditions, such as `Flag("x")` and `Not(Flag("x"))`. A choice
//! whose `to` names only people who may be away closes by itself while none of them is there; options that are `hidden`
//! while they are closed count like the others.

use std::cell::LazyCell;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::model::Condition;
use crate::story::{Outline, Scenario};

use super::can::{Changes, Truth};

pub(super) fn find(scenario: &Scenario, _: &Outline<'_>) -> Vec<Diagnostic> {
    let changes = LazyCell::new(|| Changes::of(scenario));
    let mut findings = Vec::new();
    for decision in &scenario.decisions {
        let whens: Option<Vec<Condition>> = decision
            .choices
            .iter()
            .map(|choice| choice.when.clone())
            .collect();
        let Some(whens) = whens else { continue };
        if changes.truth(scenario, &Condition::Any(whens)) != Truth::Always {
            let message = format!(
                "every choice of the decision {} may be closed at once",
                quoted(&decision.id)
            );
            let aimed = decision.choices.iter().any(|choice| choice.aimed);
            let help = if aimed {
                "leave one choice without a `when` that is not aimed only at people who may be away"
            } else {
                "leave one choice without a `when`"
            };
            findings.push(Diagnostic::warning("all-closed", decision.at, message).help(help));
        }
    }
    findings
}
