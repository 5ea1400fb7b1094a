//! A circle of scenes in which nobody decides anything and no day passes.
//!
//! `Go` and `Branch` lead on at once. When they lead back to where they began without a decision or a `Wait`
//! between, the story can turn in place and the player never gets a word in. The terminal leaves such a circle after a
//! thousand pages, in the middle of somebody's playthrough.
//!
//! Put a decision or a `Wait` into the circle, or let one of its scenes lead elsewhere.

use std::collections::BTreeSet;

use crate::story::caps;
use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::flow::{Exit, exits};
use crate::story::ids::SceneId;
use crate::story::model::{Next, Scene};
use crate::story::{Outline, Scenario, Span};

/// The most scenes named in one finding.
const MOST: usize = 12;

pub(super) fn find(scenario: &Scenario, _: &Outline<'_>) -> Vec<Diagnostic> {
    let steps: Vec<Vec<SceneId>> = (0..scenario.scenes.len())
        .map(|scene| at_once(scenario, SceneId::from(scene)))
        .collect();
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    let turning = turning(&steps);
    let mut came = vec![None; steps.len()];
    let mut inside = vec![false; steps.len()];
    for scene in (0..steps.len()).map(SceneId::from) {
        if !turning[scene.index()] || told.contains(&scene) {
            continue;
        }
        if let Some(circle) = circle(&steps, scene, &mut came) {
            let shown = circle.iter().take(MOST);
            let names: Vec<String> = shown.map(|at| quoted(&scenario.scene(*at).id)).collect();
            let stops = match leaves(scenario, &circle, &mut inside) {
                true => "only a condition stops it",
                false => "nothing stops it",
            };
            let message = match names.as_slice() {
                [alone] => format!("the scene {alone} leads to itself, and {stops}"),
                _ if circle.len() > MOST => format!(
                    "{} scenes lead round in a circle, and {stops}: {} -> ...",
                    circle.len(),
                    names.join(" -> ")
                ),
                _ => format!(
                    "these scenes lead round in a circle, and {stops}: {}",
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

/// Whether one of the scenes of a circle can lead out of it. `inside` is all false, before and after.
fn leaves(scenario: &Scenario, circle: &[SceneId], inside: &mut [bool]) -> bool {
    circle.iter().for_each(|at| inside[at.index()] = true);
    let out = |exit: Exit| {
        let mut scenes = exit.scenes();
        !scenes.any(|scene| inside.get(scene.index()).is_some_and(|inside| *inside))
    };
    let leaves = circle.iter().any(|at| exits(scenario, *at).into_iter().any(out));
    circle.iter().for_each(|at| inside[at.index()] = false);
    leaves
}

/// Whether the story may come to a scene a second time, decided by its ways alone.
pub(super) fn may_turn(scenario: &Scenario) -> bool {
    let scenes = (0..scenario.scenes.len()).map(SceneId::from);
    let steps = scenes.map(|scene| {
        exits(scenario, scene)
            .into_iter()
            .flat_map(Exit::scenes)
            .collect()
    });
    turning(&steps.collect::<Vec<_>>()).contains(&true)
}

/// Where a scene leads without a decision or a wait, also through scenes that return at once.
fn at_once(scenario: &Scenario, scene: SceneId) -> Vec<SceneId> {
    let straight = |exit| match exit {
        Exit::Call {
            to,
            then,
            rests: false,
        } if returns_at_once(scenario, to, 0) => vec![to, then],
        Exit::Scene { to, rests: false } | Exit::Call { to, rests: false, .. } => vec![to],
        _ => Vec::new(),
    };
    let ahead = exits(scenario, scene).into_iter().flat_map(straight);
    // A long branch may lead to one scene with every arm.
    let mut seen = BTreeSet::new();
    ahead.filter(|to| seen.insert(*to)).collect()
}

/// Whether a called scene can return without a decision or a wait. `deep` calls are around it.
fn returns_at_once(scenario: &Scenario, scene: SceneId, deep: usize) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), vec![scene]);
    while let Some(scene) = open.pop() {
        if !seen.insert(scene) {
            continue;
        }
        if returns_itself(scenario.scene(scene)) {
            return true;
        }
        for exit in exits(scenario, scene) {
            match exit {
                Exit::Scene { to, rests: false } => open.push(to),
                Exit::Call {
                    to,
                    then,
                    rests: false,
                } if deep < caps::CALLS && returns_at_once(scenario, to, deep + 1) => open.push(then),
                _ => {}
            }
        }
    }
    false
}

/// Whether a scene has a `Return` that no decision comes before.
fn returns_itself(scene: &Scene) -> bool {
    fn returns(next: &Next) -> bool {
        match next {
            Next::Return => true,
            Next::Branch(arms, last) => arms.iter().any(|(_, next)| returns(next)) || returns(last),
            _ => false,
        }
    }
    returns(&scene.then)
}

/// The scenes that may stand in a circle: what is left when those are taken away again and again to which nothing
/// leads, or from which nothing leads on.
fn turning(steps: &[Vec<SceneId>]) -> Vec<bool> {
    let mut left = vec![true; steps.len()];
    let mut back = vec![Vec::new(); steps.len()];
    for (from, steps) in steps.iter().enumerate() {
        for to in steps {
            back[to.index()].push(SceneId::from(from));
        }
    }
    let sides: [(&[Vec<SceneId>], &[Vec<SceneId>]); 2] = [(steps, &back), (&back, steps)];
    for (ahead, behind) in sides {
        // Counted are only ways from scenes that are left.
        let ways = |scene: &Vec<SceneId>| scene.iter().filter(|to| left[to.index()]).count();
        let mut ways: Vec<usize> = ahead.iter().map(ways).collect();
        let mut open: Vec<usize> = (0..ways.len()).filter(|at| left[*at] && ways[*at] == 0).collect();
        while let Some(at) = open.pop() {
            left[at] = false;
            for before in behind[at].iter().filter(|before| left[before.index()]) {
                let ways = &mut ways[before.index()];
                *ways -= 1;
                if *ways == 0 {
                    open.push(before.index());
                }
            }
        }
    }
    left
}

/// The shortest way from a scene back to itself. `came` says where each scene was come to from; it is empty again
/// afterwards, as filling it anew for each of thousands of scenes would take long.
fn circle(steps: &[Vec<SceneId>], from: SceneId, came: &mut [Option<SceneId>]) -> Option<Vec<SceneId>> {
    let mut seen = Vec::new();
    let way = way(steps, from, came, &mut seen);
    for scene in seen {
        came[scene.index()] = None;
    }
    way
}

fn way(
    steps: &[Vec<SceneId>],
    from: SceneId,
    came: &mut [Option<SceneId>],
    seen: &mut Vec<SceneId>,
) -> Option<Vec<SceneId>> {
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
                    seen.push(*to);
                    further.push(*to);
                }
            }
        }
        open = further;
    }
    None
}
