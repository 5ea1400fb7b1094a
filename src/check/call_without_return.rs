//! A scene that is called but never comes back.
//!
//! `Call("corridor", "tuesday")` opens `corridor` and, once that returns, `tuesday`. When neither `corridor` nor anything it
//! leads to ends with `Return`, the story never comes to `tuesday` this way. End the talk with `Return`, or write
//! `Go("corridor")` if it is not meant to come back.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::flow::{Exit, calls, exits, level};
use crate::story::{Outline, Scenario};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (from, to, then) in calls(scenario) {
        let mut inside = level(scenario, [to]).into_iter();
        if inside.any(|scene| exits(scenario, scene).contains(&Exit::Return)) {
            continue;
        }
        let (to, then) = (&scenario.scene(to).id, &scenario.scene(then).id);
        let message = format!(
            "the scene {} is called, but never returns, so {} does not follow",
            quoted(to),
            quoted(then)
        );
        let help = format!("end it with `Return`, or lead there with `Go({to:?})`");
        let mut here = outline.named("Call").filter(|call| call.inside[..] == [to, then]);
        let place = here.next().map_or(scenario.scene(from).at, |call| call.name);
        findings.push(Diagnostic::warning("call-without-return", place, message).help(help));
    }
    findings
}
