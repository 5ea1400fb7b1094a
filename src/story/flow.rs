//! Which scenes can follow which, and whether `Return` stands only where there is something to return to.

use std::collections::BTreeSet;

use super::diagnostic::Diagnostic;
use super::ids::{EndingId, SceneId};
use super::model::{Next, Scenario};

/// A way out of a scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// On to a scene. It `rests` when the player decides or days pass on the way.
    Scene {
        /// The scene.
        to: SceneId,
        /// Whether the player decides or days pass before it.
        rests: bool,
    },
    /// Back from an incident.
    Return,
    /// One ending.
    End(EndingId),
    /// Whichever ending holds.
    Endings,
}

/// Every way out of a scene, in file order for each kind of step.
#[must_use]
pub fn exits(scenario: &Scenario, scene: SceneId) -> Vec<Exit> {
    let mut exits = Vec::new();
    let first = scenario
        .scenes
        .get(scene.index())
        .map(|scene| (&scene.then, false));
    let mut open: Vec<(&Next, bool)> = first.into_iter().collect();
    while let Some((next, rests)) = open.pop() {
        match next {
            Next::Go(to) => exits.push(Exit::Scene { to: *to, rests }),
            Next::Wait(_, to) => exits.push(Exit::Scene { to: *to, rests: true }),
            Next::Return => exits.push(Exit::Return),
            Next::End(ending) => exits.push(Exit::End(*ending)),
            Next::Endings => exits.push(Exit::Endings),
            Next::Branch(arms, last) => {
                open.push((last, rests));
                open.extend(arms.iter().rev().map(|(_, next)| (next, rests)));
            }
            Next::Decide(decision) => {
                let choices = scenario
                    .decisions
                    .get(decision.index())
                    .map(|it| it.choices.as_slice());
                open.extend(
                    choices
                        .unwrap_or_default()
                        .iter()
                        .rev()
                        .map(|choice| (&choice.then, true)),
                );
            }
        }
    }
    exits
}

/// The scenes that can be reached from some scenes, themselves included, whatever the conditions.
#[must_use]
pub fn reached(scenario: &Scenario, from: impl IntoIterator<Item = SceneId>) -> BTreeSet<SceneId> {
    reached_up_to(scenario, from, |_| false)
}

/// The same when nobody goes on from some scenes; those that are come to are among them.
pub fn reached_up_to(
    scenario: &Scenario,
    from: impl IntoIterator<Item = SceneId>,
    stops: impl Fn(SceneId) -> bool,
) -> BTreeSet<SceneId> {
    let mut seen = vec![false; scenario.scenes.len()];
    let mut open: Vec<SceneId> = from.into_iter().collect();
    while let Some(scene) = open.pop() {
        let Some(seen) = seen.get_mut(scene.index()) else {
            continue;
        };
        if !std::mem::replace(seen, true) && !stops(scene) {
            open.extend(exits(scenario, scene).into_iter().filter_map(|exit| match exit {
                Exit::Scene { to, .. } => Some(to),
                Exit::Return | Exit::End(_) | Exit::Endings => None,
            }));
        }
    }
    let seen = seen.into_iter().enumerate().filter(|(_, seen)| *seen);
    seen.map(|(scene, _)| SceneId::from(scene)).collect()
}

/// `Return` outside of incidents.
pub(super) fn returns(scenario: &Scenario) -> Vec<Diagnostic> {
    let all = (0..scenario.scenes.len()).map(SceneId::from);
    if !all
        .into_iter()
        .any(|id| exits(scenario, id).contains(&Exit::Return))
    {
        return Vec::new();
    }
    let main = reached(scenario, [scenario.start]);
    let incidents = reached(scenario, scenario.incidents.iter().map(|card| card.scene));
    let mut findings = Vec::new();
    for (index, scene) in scenario.scenes.iter().enumerate() {
        let id = SceneId::from(index);
        if !exits(scenario, id).contains(&Exit::Return) {
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
