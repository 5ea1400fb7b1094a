//! A decision whose choices all do the same.
//!
//! The model looks at the acts of a choice, not at its words. When every choice has the same ones, aimed at the same
//! people, it makes no difference to the team which is taken, and the debrief will say so. Give each the acts it
//! describes.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::model::Choice;
use crate::story::{Outline, Scenario};

/// Whether two lists hold the same things, whatever their order and however often.
fn same<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.iter().all(|it| other.contains(it)) && other.iter().all(|it| one.contains(it))
}

pub(super) fn find(scenario: &Scenario, _: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for decision in &scenario.decisions {
        let alike = |one: &Choice, other: &Choice| same(&one.acts, &other.acts) && same(&one.to, &other.to);
        let pairs = decision.choices.windows(2);
        if pairs.into_iter().all(|pair| alike(&pair[0], &pair[1]))
            && decision.choices.iter().all(|choice| !choice.acts.is_empty())
        {
            let message = format!(
                "all choices of the decision {} have the same acts",
                quoted(&decision.id)
            );
            findings.push(Diagnostic::warning("same-acts", decision.at, message));
        }
    }
    findings
}
