//! A circle of scenes in which nobody decides anything and no day passes.
//!
//! `Go` and `Branch` lead on at once. When they lead back to where they began without a decision or a `Wait`
//! between, the story can turn in place and the player never gets a word in. The game stops such a circle with an
//! error, in the middle of somebody's playthrough.
//!
//! Put a decision or a `Wait` into the circle, or let one of its scenes lead elsewhere.

use std::collections::BTreeSet;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::flow::{Exit, exits};
use crate::story::ids::SceneId;
use crate::story::{Outline, Scenario, Span};

/// The most scenes named in one finding.
const MOST: usize = 12;

pub(super) fn find(scenario: &Scenario, _: &Outline<'_>) -> Vec<Diagnostic> {
    let steps: Vec<Vec<SceneId>> = (0..scenario.scenes.len())
        .map(|scene| at_once(scenario, SceneId::from(scene)))
        .collect();
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for scene in (0..steps.len()).map(SceneId::from) {
        if told.contains(&scene) {
            continue;
        }
        if let Some(circle) = circle(&steps, scene) {
            let names: Vec<String> = circle.iter().map(|at| quoted(&scenario.scene(*at).id)).collect();
            let message = match names.as_slice() {
                [alone] => format!("the scene {alone} leads to itself, and nothing stops it"),
                _ if names.len() > MOST => {
                    let shown = names[..MOST].join(" -> ");
                    format!(
                        "{} scenes lead round in a circle, and nothing stops it: {shown} -> ...",
                        names.len()
                    )
                }
                _ => format!(
                    "these scenes lead round in a circle, and nothing stops it: {}",
                    names.join(" -> ")
                ),
            };
            let place: Span = scenario.scene(scene).at;
            findings.push(
                Diagnostic::warning("endless", place, message).help("put a decision or a `Wait` into it"),
            );
            told.extend(circle);
        }
    }
    findings
}

/// Where a scene leads without a decision or a wait.
fn at_once(scenario: &Scenario, scene: SceneId) -> Vec<SceneId> {
    let straight = |exit| match exit {
        Exit::Scene { to, rests: false } => Some(to),
        _ => None,
    };
    exits(scenario, scene).into_iter().filter_map(straight).collect()
}

/// The shortest way from a scene back to itself.
fn circle(steps: &[Vec<SceneId>], from: SceneId) -> Option<Vec<SceneId>> {
    let mut came: Vec<Option<SceneId>> = vec![None; steps.len()];
    let mut open = vec![from];
    while !open.is_empty() {
        let mut further = Vec::new();
        for at in open {
            for to in steps.get(at.index())? {
                if *to == from {
                    let mut way = vec![at];
                    while let Some(before) = way.last().and_then(|at| came[at.index()]) {
                        way.push(before);
                    }
                    way.reverse();
                    return Some(way);
                }
                if came[to.index()].is_none() {
                    came[to.index()] = Some(at);
                    further.push(*to);
                }
            }
        }
        open = further;
    }
    None
}
