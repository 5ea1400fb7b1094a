//! A decision whose choices all do the same.
//!
//! The model looks at the acts of a choice, not at its words. When every choice has the same ones, aimed at the same
//! people, it makes no difference to the team which is taken, and the debrief will say so. Give each the acts it
//! describes.

use std::collections::BTreeSet;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::{Outline, Scenario};

pub(super) fn find(scenario: &Scenario, _: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for decision in &scenario.decisions {
        let done = decision.choices.iter().map(|choice| {
            let acts: BTreeSet<String> = choice.acts.iter().map(|act| format!("{act:?}")).collect();
            let to: BTreeSet<_> = choice.to.iter().copied().collect();
            (acts, to)
        });
        let different: BTreeSet<_> = done.collect();
        if different.len() == 1 && decision.choices.iter().all(|choice| !choice.acts.is_empty()) {
            let message = format!(
                "all choices of the decision {} have the same acts",
                quoted(&decision.id)
            );
            findings.push(Diagnostic::warning("same-acts", decision.at, message));
        }
    }
    findings
}
