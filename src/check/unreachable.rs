//! A scene or an ending that no way through the story leads to.
//!
//! The way is followed from `start` and from every incident card, through all choices and branches, whatever their
//! conditions. What is never come by is lost work, or a `Go` is missing somewhere. Conditions that can never hold
//! are a matter for `twohats prove`.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::flow::{Exit, exits, reached};
use crate::story::ids::{EndingId, SceneId};
use crate::story::{Outline, Scenario};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let roots = scenario
        .incidents
        .iter()
        .map(|card| card.scene)
        .chain([scenario.start]);
    let reached = reached(scenario, roots);
    let mut findings = Vec::new();
    for (index, scene) in scenario.scenes.iter().enumerate() {
        if !reached.contains(&SceneId::from(index)) {
            let message = format!("nothing leads to the scene {}", quoted(&scene.id));
            findings.push(Diagnostic::warning("unreachable", scene.at, message));
        }
    }
    let ends: Vec<Exit> = reached.iter().flat_map(|scene| exits(scenario, *scene)).collect();
    if ends.contains(&Exit::Endings) {
        return findings;
    }
    for (index, ending) in scenario.endings.iter().enumerate() {
        if !ends.contains(&Exit::End(EndingId::from(index))) {
            let message = format!("the story never ends with {}", quoted(&ending.id));
            let place = outline.place("endings", &ending.id).unwrap_or_default();
            let help = "end a scene with `Endings`, or with `End(\"...\")` for this one";
            findings.push(Diagnostic::warning("unreachable", place, message).help(help));
        }
    }
    findings
}
