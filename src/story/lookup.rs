//! Finding things in a scenario by id or by name.

use super::ids::{ChoiceId, DecisionId, PersonId, SceneId, TextId, VisitId};
use super::model::{Choice, Counter, Decision, Effect, Person, Scenario, Scene};

impl Scenario {
    /// A piece of running text.
    #[must_use]
    pub fn text(&self, id: TextId) -> &str {
        self.texts.get(id.index()).map_or("", String::as_str)
    }

    /// The decision with this id.
    #[must_use]
    pub fn decision(&self, id: DecisionId) -> &Decision {
        &self.decisions[id.index()]
    }

    /// The choice with this id.
    #[must_use]
    pub fn choice(&self, decision: DecisionId, choice: ChoiceId) -> &Choice {
        &self.decisions[decision.index()].choices[choice.index()]
    }

    /// The person with this id, in the cast or from outside.
    #[must_use]
    pub fn person(&self, id: PersonId) -> &Person {
        let outside = || &self.others[id.index() - self.cast.len()];
        self.cast.get(id.index()).unwrap_or_else(outside)
    }

    /// Those of the cast whom the scene of this decision does not show and whom it takes time to get hold of, each with the hours.
    pub fn elsewhere(&self, decision: &Decision) -> impl Iterator<Item = (PersonId, f64)> {
        let stage = &self.scene(decision.scene).stage;
        let shown =
            move |person: PersonId| stage.is_empty() || stage.iter().any(|one| one.who == person && !one.off);
        let far = self
            .cast
            .iter()
            .enumerate()
            .filter(|(_, person)| person.reach > 0.0);
        far.map(|(at, person)| (PersonId::from(at), person.reach))
            .filter(move |(person, _)| !shown(*person))
    }

    /// Everybody who can speak, in the order of their ids: the cast, then those from outside.
    pub fn speakers(&self) -> impl Iterator<Item = &Person> {
        self.cast.iter().chain(&self.others)
    }

    /// The scene with this id.
    #[must_use]
    pub fn scene(&self, id: SceneId) -> &Scene {
        &self.scenes[id.index()]
    }

    /// Every effect, scene by scene and then choice by choice.
    pub fn every_effect(&self) -> impl Iterator<Item = &Effect> {
        let choices = self.decisions.iter().flat_map(|decision| &decision.choices);
        let lists = choices.flat_map(|it| [&it.effects, &it.success.effects, &it.failure.effects]);
        let scenes = self.scenes.iter().map(|scene| &scene.effects);
        scenes.chain(lists).flatten()
    }

    /// By person: whether there may be a moment at which they are not there.
    #[must_use]
    pub fn may_be_away(&self) -> Vec<bool> {
        let people = self.cast.iter().enumerate();
        let away = people.map(|(at, person)| !person.here || self.carries.presence(at.into()));
        let mut away: Vec<bool> = away.collect();
        for effect in self.every_effect() {
            if let Effect::Leaves(person) = effect
                && let Some(away) = away.get_mut(person.index())
            {
                *away = true;
            }
        }
        away
    }

    /// The scene somebody asks whether it has been visited.
    #[must_use]
    pub fn visit(&self, id: VisitId) -> &Scene {
        self.scene(self.visits[id.index()])
    }

    /// The scene called this, if there is one.
    #[must_use]
    pub fn scene_named(&self, name: &str) -> Option<SceneId> {
        self.scenes
            .iter()
            .position(|scene| scene.id == name)
            .map(SceneId::from)
    }

    /// The decision called this, if there is one.
    #[must_use]
    pub fn decision_named(&self, name: &str) -> Option<DecisionId> {
        self.decisions
            .iter()
            .position(|decision| decision.id == name)
            .map(DecisionId::from)
    }
}

impl Counter {
    /// A value within the bounds.
    #[must_use]
    #[inline]
    pub fn keep(&self, value: i64) -> i32 {
        // Not `clamp`, which first looks whether the bounds are in order; reading the file saw to that. What lies between
        // them is an `i32`.
        value.max(i64::from(self.min)).min(i64::from(self.max)) as i32
    }
}
