//! A decision that offers only one of the two hats.
//!
//! The game is about choosing between the manager's hat and the leader's hat, so each decision has at least one
//! choice with `hat: Manager` and one with `hat: Leader`. A choice with `Both` or `Neither` may stand beside them,
//! but not in place of one of them.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::raw::Hat;
use crate::story::{Outline, Scenario};

pub(super) fn find(scenario: &Scenario, _: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for decision in &scenario.decisions {
        let worn = |hat| decision.choices.iter().any(|choice| choice.hat == hat);
        let lacks = match (worn(Hat::Manager), worn(Hat::Leader)) {
            (true, true) => continue,
            (true, false) => "no choice with the leader's hat",
            (false, true) => "no choice with the manager's hat",
            (false, false) => "no choice with either hat",
        };
        let message = format!("the decision {} has {lacks}", quoted(&decision.id));
        findings.push(Diagnostic::warning("one-hat", decision.at, message));
    }
    findings
}
