//! A decision without a facilitator's note or questions, in a file where others have them.
//!
//! Somebody who runs a workshop with this scenario gets the note on their own screen and puts the questions to the
//! room. A scenario may do without any; one that has them at some decisions leaves the facilitator alone at the rest.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::{Outline, Scenario};

pub(super) fn find(scenario: &Scenario, _: &Outline<'_>) -> Vec<Diagnostic> {
    let noted = scenario
        .decisions
        .iter()
        .any(|decision| !decision.note.is_empty());
    let asked = scenario
        .decisions
        .iter()
        .any(|decision| !decision.questions.is_empty());
    let mut findings = Vec::new();
    for decision in &scenario.decisions {
        let lacks = match (
            noted && decision.note.is_empty(),
            asked && decision.questions.is_empty(),
        ) {
            (true, true) => "no note for the facilitator and no questions",
            (true, false) => "no note for the facilitator",
            (false, true) => "no questions for the room",
            (false, false) => continue,
        };
        let message = format!(
            "the decision {} has {lacks}, though others have",
            quoted(&decision.id)
        );
        findings.push(Diagnostic::warning("no-notes", decision.at, message));
    }
    findings
}
