//! Whether each `Return` has something to return to, and calls of scenes come to an end.

use std::collections::{BTreeMap, BTreeSet};

use super::caps;
use super::diagnostic::{Diagnostic, quoted};
use super::flow::{Exit, calls, exits, level};
use super::ids::SceneId;
use super::model::Scenario;

/// What is wrong with the returns and calls of a scenario.
pub(super) fn find(scenario: &Scenario) -> Vec<Diagnostic> {
    let scenes = || (0..scenario.scenes.len()).map(SceneId::from);
    let returning: Vec<SceneId> = scenes()
        .filter(|scene| exits(scenario, *scene).contains(&Exit::Return))
        .collect();
    let calls: Vec<(SceneId, SceneId, SceneId)> = calls(scenario).collect();
    if returning.is_empty() && calls.is_empty() {
        return Vec::new();
    }
    let main = level(scenario, [scenario.start]);
    let called = level(scenario, calls.iter().map(|(_, to, _)| *to));
    let incidents = level(scenario, scenario.incidents.iter().map(|card| card.scene));
    let mut findings = Vec::new();
    for id in returning {
        let scene = scenario.scene(id);
        let goes_back = called.contains(&id) || incidents.contains(&id);
        let (message, help) = match (main.contains(&id), goes_back) {
            (true, _) => (
                "the main story comes through this scene, so its `Return` has nothing to return to",
                format!(
                    "lead to it with `Call({:?}, ...)`, and name the scene that comes after it",
                    scene.id
                ),
            ),
            (false, false) => (
                "this scene has a `Return`, but no incident card leads to it and nothing calls it",
                format!(
                    "open it with an incident card, or with `Call({:?}, ...)`",
                    scene.id
                ),
            ),
            (false, true) => continue,
        };
        findings.push(Diagnostic::error("return-outside-incident", scene.at, message).help(help));
    }
    findings.extend(nested(scenario, &calls, [&main, &incidents]));
    findings
}

/// Calls that come round to themselves, or go too deep.
fn nested(
    scenario: &Scenario,
    calls: &[(SceneId, SceneId, SceneId)],
    outside: [&BTreeSet<SceneId>; 2],
) -> Vec<Diagnostic> {
    let mut inside: BTreeMap<SceneId, BTreeSet<SceneId>> = BTreeMap::new();
    for (_, to, _) in calls {
        inside.entry(*to).or_insert_with(|| level(scenario, [*to]));
    }
    // Which scenes are called from within each called scene, and from where.
    let within = |scenes: &BTreeSet<SceneId>| -> Vec<(SceneId, SceneId)> {
        let from = calls.iter().filter(|(from, ..)| scenes.contains(from));
        from.map(|(from, to, _)| (*from, *to)).collect()
    };
    let next: BTreeMap<SceneId, Vec<(SceneId, SceneId)>> =
        inside.iter().map(|(to, scenes)| (*to, within(scenes))).collect();
    // How deep each goes, itself counted; those that are never settled come round.
    let mut deep: BTreeMap<SceneId, usize> = BTreeMap::new();
    let mut grown = true;
    while grown {
        grown = false;
        for (scene, on) in next.iter().filter(|(_, on)| !on.is_empty()) {
            let settled: Option<Vec<usize>> = on.iter().map(|(_, to)| depth(&next, &deep, *to)).collect();
            if let Some(most) = settled.and_then(|all| all.into_iter().max()) {
                grown |= deep.insert(*scene, most + 1).is_none();
            }
        }
    }
    let round = next
        .iter()
        .filter(|(scene, on)| !on.is_empty() && !deep.contains_key(scene));
    let mut findings = Vec::new();
    // The first of a circle is enough to find it by.
    if let Some((from, to)) = round
        .flat_map(|(_, on)| on)
        .find(|(_, to)| depth(&next, &deep, *to).is_none())
    {
        let message = format!(
            "this scene calls {}, which comes to be called again before it returns",
            quoted(&scenario.scene(*to).id)
        );
        let help = "let it `Return` first, or lead on with `Go`";
        let at = scenario.scene(*from).at;
        findings.push(Diagnostic::error("call-in-itself", at, message).help(help));
        return findings;
    }
    let most = |scenes: &BTreeSet<SceneId>| {
        let from = within(scenes).into_iter();
        from.filter_map(|(from, to)| Some((depth(&next, &deep, to)?, from)))
            .max_by_key(|(deep, _)| *deep)
    };
    let [main, incident] = outside.map(most);
    let all = main.map_or(0, |(deep, _)| deep) + incident.map_or(0, |(deep, _)| deep);
    if let Some((_, from)) = main.max(incident).filter(|_| all > caps::CALLS) {
        let message = format!(
            "{all} scenes can be called inside one another: {} is the most",
            caps::CALLS
        );
        let help =
            "lead on with `Go` somewhere on the way; calls of an incident count with those it breaks into";
        let at = scenario.scene(from).at;
        findings.push(Diagnostic::error("too-many", at, message).help(help));
    }
    findings
}

/// How deep a called scene goes; none while that is not settled.
fn depth(
    next: &BTreeMap<SceneId, Vec<(SceneId, SceneId)>>,
    deep: &BTreeMap<SceneId, usize>,
    scene: SceneId,
) -> Option<usize> {
    match next.get(&scene) {
        Some(on) if !on.is_empty() => deep.get(&scene).copied(),
        _ => Some(1),
    }
}
