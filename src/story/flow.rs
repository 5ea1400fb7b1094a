//! Which scenes can follow which.

use std::collections::BTreeSet;

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
    /// To a scene that comes back, and then to another. The first `rests` as above; the second comes once the first returned.
    Call {
        /// The scene that comes back.
        to: SceneId,
        /// The scene after it.
        then: SceneId,
        /// Whether the player decides or days pass before it is called.
        rests: bool,
    },
    /// Back to where the scene was called from, or from an incident.
    Return,
    /// One ending.
    End(EndingId),
    /// Whichever ending holds.
    Endings,
}

/// Every way out of a scene, in file order for each kind of step.
#[must_use]
pub fn exits(scenario: &Scenario, scene: SceneId) -> Vec<Exit> {
    let next = scenario.scenes.get(scene.index()).map(|scene| &scene.then);
    next.map_or_else(Vec::new, |next| exits_of(scenario, next))
}

/// Every way on from what comes next somewhere.
pub(super) fn exits_of(scenario: &Scenario, next: &Next) -> Vec<Exit> {
    let mut exits = Vec::new();
    let mut open: Vec<(&Next, bool)> = vec![(next, false)];
    while let Some((next, rests)) = open.pop() {
        match next {
            Next::Go(to) => exits.push(Exit::Scene { to: *to, rests }),
            Next::Wait(_, to) => exits.push(Exit::Scene { to: *to, rests: true }),
            Next::Call(to, then) => exits.push(Exit::Call {
                to: *to,
                then: *then,
                rests,
            }),
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
    follow(scenario, from, |scene, open| {
        if !stops(scene) {
            open.extend(exits(scenario, scene).into_iter().flat_map(Exit::scenes));
        }
    })
}

/// The scenes some scenes lead to without going into those they call: all that a `Return` among them returns from.
#[must_use]
pub fn level(scenario: &Scenario, from: impl IntoIterator<Item = SceneId>) -> BTreeSet<SceneId> {
    follow(scenario, from, |scene, open| {
        let on = exits(scenario, scene).into_iter().filter_map(|exit| match exit {
            Exit::Scene { to, .. } => Some(to),
            Exit::Call { then, .. } => Some(then),
            Exit::Return | Exit::End(_) | Exit::Endings => None,
        });
        open.extend(on);
    })
}

fn follow(
    scenario: &Scenario,
    from: impl IntoIterator<Item = SceneId>,
    on: impl Fn(SceneId, &mut Vec<SceneId>),
) -> BTreeSet<SceneId> {
    let mut seen = vec![false; scenario.scenes.len()];
    let mut open: Vec<SceneId> = from.into_iter().collect();
    while let Some(scene) = open.pop() {
        let Some(seen) = seen.get_mut(scene.index()) else {
            continue;
        };
        if !std::mem::replace(seen, true) {
            on(scene, &mut open);
        }
    }
    let seen = seen.into_iter().enumerate().filter(|(_, seen)| *seen);
    seen.map(|(scene, _)| SceneId::from(scene)).collect()
}

/// Every call of a scene: where it stands, which scene it calls, and which comes then.
pub fn calls(scenario: &Scenario) -> impl Iterator<Item = (SceneId, SceneId, SceneId)> {
    let scenes = (0..scenario.scenes.len()).map(SceneId::from);
    scenes.flat_map(move |scene| {
        exits(scenario, scene)
            .into_iter()
            .filter_map(move |exit| match exit {
                Exit::Call { to, then, .. } => Some((scene, to, then)),
                _ => None,
            })
    })
}

impl Exit {
    /// The scenes it leads to, now or later.
    pub fn scenes(self) -> impl Iterator<Item = SceneId> {
        let (first, second) = match self {
            Self::Scene { to, .. } => (Some(to), None),
            Self::Call { to, then, .. } => (Some(to), Some(then)),
            Self::Return | Self::End(_) | Self::Endings => (None, None),
        };
        first.into_iter().chain(second)
    }
}
