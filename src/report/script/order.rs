//! The order in which scenes read best: each after the scenes that lead to it, incidents apart.

use std::collections::BTreeSet;

use crate::story::Scenario;
use crate::story::flow::{Exit, exits, reached};
use crate::story::ids::SceneId;

/// All scenes of a scenario, each exactly once.
pub(super) struct Order {
    /// Those of the story itself, in reading order.
    pub(super) story: Vec<SceneId>,
    /// Those only incidents lead to.
    pub(super) incidents: Vec<SceneId>,
    /// Those nothing leads to.
    pub(super) lost: Vec<SceneId>,
}

impl Order {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let cards = scenario.incidents.iter().map(|card| card.scene);
        let main = reached(scenario, [scenario.start]);
        let incidents: BTreeSet<SceneId> = reached(scenario, cards).difference(&main).copied().collect();
        let rest = (0..scenario.scenes.len()).map(SceneId::from);
        Self {
            story: sorted(scenario, &main, Some(scenario.start)),
            incidents: sorted(scenario, &incidents, None),
            lost: rest
                .filter(|scene| !main.contains(scene) && !incidents.contains(scene))
                .collect(),
        }
    }

    /// The number a scene has in the script, from 1.
    pub(super) fn number(&self, scene: SceneId) -> usize {
        let all = self.story.iter().chain(&self.incidents).chain(&self.lost);
        all.take_while(|other| **other != scene).count() + 1
    }
}

/// A scene comes when all that lead to it have come; where they go round in circles, the earliest in the file comes.
fn sorted(scenario: &Scenario, scenes: &BTreeSet<SceneId>, first: Option<SceneId>) -> Vec<SceneId> {
    let mut before = vec![0_usize; scenario.scenes.len()];
    let after: Vec<Vec<SceneId>> = (0..scenario.scenes.len())
        .map(|scene| next(scenario, SceneId::from(scene)))
        .collect();
    for scene in scenes {
        for to in &after[scene.index()] {
            before[to.index()] += 1;
        }
    }
    let mut left = scenes.clone();
    let mut ready: BTreeSet<SceneId> = scenes
        .iter()
        .copied()
        .filter(|scene| before[scene.index()] == 0)
        .collect();
    ready.extend(first);
    let mut order = Vec::new();
    while let Some(scene) = ready.first().or_else(|| left.first()).copied() {
        ready.remove(&scene);
        if !left.remove(&scene) {
            continue;
        }
        order.push(scene);
        for to in &after[scene.index()] {
            before[to.index()] = before[to.index()].saturating_sub(1);
            if before[to.index()] == 0 {
                ready.insert(*to);
            }
        }
    }
    order
}

/// The scenes a scene leads to, each once.
fn next(scenario: &Scenario, scene: SceneId) -> Vec<SceneId> {
    let to = exits(scenario, scene).into_iter().flat_map(Exit::scenes);
    to.collect::<BTreeSet<_>>().into_iter().collect()
}
