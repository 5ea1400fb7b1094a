//! Which scenes can follow which, and whether `Return` stands only where there is something to return to.

use std::collections::BTreeSet;

use crate::story::diagnostic::Diagnostic;
use crate::story::ids::SceneId;
use crate::story::model::{Next, Scenario};

/// The scenes a scene can lead to, `Return` as `None`.
fn exits(scenario: &Scenario, scene: SceneId) -> Vec<Option<SceneId>> {
    let mut exits = Vec::new();
    let mut open: Vec<&Next> = scenario
        .scenes
        .get(scene.index())
        .map(|scene| &scene.then)
        .into_iter()
        .collect();
    while let Some(next) = open.pop() {
        match next {
            Next::Go(to) | Next::Wait(_, to) => exits.push(Some(*to)),
            Next::Return => exits.push(None),
            Next::Branch(arms, last) => {
                open.extend(arms.iter().map(|(_, next)| next));
                open.push(last);
            }
            Next::Decide(decision) => {
                let choices = scenario
                    .decisions
                    .get(decision.index())
                    .map(|it| it.choices.as_slice());
                open.extend(choices.unwrap_or_default().iter().map(|choice| &choice.then));
            }
            Next::End(_) | Next::Endings => {}
        }
    }
    exits
}

fn reached(scenario: &Scenario, from: impl IntoIterator<Item = SceneId>) -> BTreeSet<SceneId> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<SceneId> = from.into_iter().collect();
    while let Some(scene) = open.pop() {
        if seen.insert(scene) {
            open.extend(exits(scenario, scene).into_iter().flatten());
        }
    }
    seen
}

/// `Return` outside of incidents.
pub(super) fn returns(scenario: &Scenario) -> Vec<Diagnostic> {
    let main = reached(scenario, [scenario.start]);
    let incidents = reached(scenario, scenario.incidents.iter().map(|card| card.scene));
    let mut findings = Vec::new();
    for (index, scene) in scenario.scenes.iter().enumerate() {
        let id = SceneId::from(index);
        if !exits(scenario, id).contains(&None) {
            continue;
        }
        let message = match (main.contains(&id), incidents.contains(&id)) {
            (true, _) => "the main story comes through this scene, so its `Return` has nothing to return to",
            (false, false) => "this scene has a `Return`, but no incident card leads to it",
            (false, true) => continue,
        };
        findings.push(Diagnostic::error("return-outside-incident", scene.at, message));
    }
    findings
}
