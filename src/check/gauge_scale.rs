//! A gauge held against a bound that is no more than 1.
//!
//! Gauges run from 0 to 100, as they are shown: `Gauge(Morale, AtLeast(60))`. A bound such as 0.6 is met always, or never.
//! What is asked of one person or of the team does run from 0 to 1: `Person("anna", Morale, AtLeast(0.6))`.

use crate::story::diagnostic::Diagnostic;
use crate::story::{Outline, Scenario};

pub(super) fn find(_: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (place, written) in outline.bounds_of("Gauge") {
        let Ok(bound) = written.parse::<f64>() else {
            continue;
        };
        if bound > 0.0 && bound <= 1.0 {
            let meant = format!("{}", (bound * 1000.0).round() / 10.0);
            let message = format!("gauges run from 0 to 100, so `{written}` is next to nothing");
            let help = format!("did you mean {meant}?");
            findings.push(
                Diagnostic::warning("gauge-scale", place, message)
                    .help(help)
                    .fix(place, meant),
            );
        }
    }
    findings
}
