//! An ending without a text.
//!
//! The story stops, and the player reads nothing but its title. Say what became of the people and of the work.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::model::Beat;
use crate::story::{Outline, Scenario};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for ending in scenario
        .endings
        .iter()
        .filter(|ending| !speaks(scenario, &ending.body))
    {
        let place = outline.place("endings", &ending.id).unwrap_or_default();
        let message = format!("the ending {} has no text", quoted(&ending.id));
        findings.push(Diagnostic::warning("ending-text", place, message));
    }
    findings
}

/// Whether there is something to read.
fn speaks(scenario: &Scenario, body: &[Beat]) -> bool {
    body.iter().any(|beat| match beat {
        Beat::Text(text) | Beat::Say(_, text) => !scenario.text(*text).is_empty(),
        Beat::Either(_, then, otherwise) => speaks(scenario, then) || speaks(scenario, otherwise),
    })
}
