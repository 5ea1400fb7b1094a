//! How to get to a scene by playing: back in the log, on from here, anew with the same luck, or with other luck.

use crate::play::route::{Goal, Route, route};
use crate::play::{Action, Event, Playthrough, Start as Begun, begin};
use crate::story::Scenario;
use crate::story::ids::SceneId;

use super::prove::{self, Effort, Verdict};

/// From where a way begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// The log came by there: so many of its actions are kept, and nothing is added.
    Back(usize),
    /// On from the moment that is now.
    Here,
    /// From the first moment, with the same luck.
    First,
    /// From the first moment, with the luck of this seed.
    OtherLuck(u64),
}

/// A way to a scene, and how far it may be trusted to be the shortest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// From where.
    pub start: Start,
    /// What to do from there, in order. All of it is legal.
    pub actions: Vec<Action>,
    /// Whether no way from there has fewer decisions.
    pub shortest: bool,
}

impl Way {
    /// The decisions to take.
    #[must_use]
    pub fn decisions(&self) -> usize {
        self.actions
            .iter()
            .filter(|action| matches!(action, Action::Choose { .. }))
            .count()
    }
}

/// What is known about getting to a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// This way.
    Found(Way),
    /// No playthrough comes there: proved.
    Unreachable,
    /// No way was found, and it is not proved that there is none.
    Unknown,
}

/// How hard to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Actions tried on from here, and again from the first moment.
    pub actions: usize,
    /// Plays with other luck.
    pub plays: u64,
}

impl Default for Patience {
    /// About a second each.
    fn default() -> Self {
        Self {
            actions: crate::play::route::EFFORT,
            plays: 2_000,
        }
    }
}

/// The way to `scene` that changes least of a playthrough. A playthrough that was edited is only gone on with.
#[must_use]
pub fn reach(played: &Playthrough, scene: SceneId, patience: Patience) -> Reach {
    let scenario = played.scenario();
    if let Some(actions) = opened(played, scene) {
        return Reach::Found(Way {
            start: Start::Back(actions),
            actions: Vec::new(),
            shortest: true,
        });
    }
    let on = route(scenario, played.state(), Goal::Scene(scene), patience.actions);
    if let Route::Found(actions) = on {
        return found(Start::Here, actions);
    }
    anew(
        scenario,
        played.begun().with_seed(played.state().seed),
        scene,
        patience,
    )
}

/// A way to `scene` from the first moment: the shortest with this beginning, or one with another seed.
#[must_use]
pub fn anew(scenario: &Scenario, begun: impl Into<Begun>, scene: SceneId, patience: Patience) -> Reach {
    let begun = begun.into();
    let with = |seed| {
        route(
            scenario,
            &begin(scenario, begun.with_seed(seed)).0,
            Goal::Scene(scene),
            patience.actions,
        )
    };
    let seed = begun.seed;
    match with(seed) {
        Route::Found(actions) => return found(Start::First, actions),
        Route::Unconnected => return Reach::Unreachable,
        Route::Nowhere | Route::GaveUp(_) => {}
    }
    let effort = Effort {
        seed,
        plays: patience.plays,
    };
    // Witnesses carry in what this beginning does.
    match prove::scene(scenario, scene, &begun.carried, effort) {
        Verdict::Unreachable => Reach::Unreachable,
        Verdict::Unknown => Reach::Unknown,
        Verdict::Witnessed(witness) if witness.start.seed == seed => Reach::Found(Way {
            start: Start::First,
            actions: witness.actions,
            shortest: false,
        }),
        Verdict::Witnessed(witness) => match with(witness.start.seed) {
            Route::Found(actions) => found(Start::OtherLuck(witness.start.seed), actions),
            _ => Reach::Found(Way {
                start: Start::OtherLuck(witness.start.seed),
                actions: witness.actions,
                shortest: false,
            }),
        },
    }
}

fn found(start: Start, actions: Vec<Action>) -> Reach {
    Reach::Found(Way {
        start,
        actions,
        shortest: true,
    })
}

/// The number of actions after which the scene opened last.
fn opened(played: &Playthrough, scene: SceneId) -> Option<usize> {
    let events: Vec<(usize, &Event)> = played.events().collect();
    let at = events
        .iter()
        .rev()
        .find(|(_, event)| **event == Event::Scene(scene));
    at.map(|(actions, _)| *actions)
}
