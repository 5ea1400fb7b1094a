//! An ending without a text, or with none while its conditions do not hold.
//!
//! The story stops, and the player reads nothing but its title. Say what became of the people and of the work, at least
//! in one piece that needs no condition.

use std::cell::LazyCell;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::logic::covers_all;
use crate::story::model::{Beat, Condition};
use crate::story::{Outline, Scenario};

use super::can::{Changes, Truth, negated};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let changes = LazyCell::new(|| Changes::of(scenario));
    let mut findings = Vec::new();
    for ending in &scenario.endings {
        let when = speaks(scenario, &ending.body);
        let problem = match &when {
            Condition::Any(never) if never.is_empty() => "has no text",
            Condition::All(always) if always.is_empty() => continue,
            when if covers_all(when) || changes.truth(scenario, when) == Truth::Always => continue,
            _ => "may have no text: all it has depends on conditions",
        };
        let place = outline.place("endings", &ending.id).unwrap_or_default();
        let message = format!("the ending {} {problem}", quoted(&ending.id));
        findings.push(Diagnostic::warning("ending-text", place, message));
    }
    findings
}

/// When there is something to read: an empty `All` for always, an empty `Any` for never.
fn speaks(scenario: &Scenario, body: &[Beat]) -> Condition {
    let mut ways = Vec::new();
    for beat in body {
        match beat {
            Beat::Text(text) | Beat::Say(_, text) if scenario.text(*text).is_empty() => {}
            Beat::Stage(_) | Beat::Elsewhere(_) => {}
            Beat::Text(_) | Beat::Say(..) => return Condition::All(Vec::new()),
            Beat::Either(when, then, otherwise) => {
                for (when, body) in [(when.clone(), then), (negated(when), otherwise)] {
                    match speaks(scenario, body) {
                        Condition::All(always) if always.is_empty() => ways.push(when),
                        Condition::Any(never) if never.is_empty() => {}
                        sometimes => ways.push(Condition::All(vec![when, sometimes])),
                    }
                }
            }
        }
    }
    Condition::Any(ways)
}
