//! What is what in two versions of a scenario: the same id, or the one thing that looks the same under a new id.

use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId, EndingId, SceneId, TextId};
use crate::story::model::{Beat, Choice, Decision, Scene};

use super::super::state::{State, Waiting};

/// From the ids of an old version to those of a new one.
#[derive(Debug, Clone)]
pub struct Names {
    scenes: Vec<Option<SceneId>>,
    decisions: Vec<Option<DecisionId>>,
    choices: Vec<Vec<Option<ChoiceId>>>,
    endings: Vec<Option<EndingId>>,
    /// Old name, new name.
    scene_names: Vec<Option<(String, String)>>,
    decision_names: Vec<Option<(String, String)>>,
}

impl Names {
    /// Compares two versions.
    #[must_use]
    pub fn between(old: &Scenario, new: &Scenario) -> Self {
        let scenes = pair(
            &old.scenes,
            &new.scenes,
            |scene| &scene.id,
            |a, b| like_scene(old, a, new, b),
        );
        let decisions = pair(&old.decisions, &new.decisions, |one| &one.id, like_decision);
        let choices = decisions.iter().enumerate().map(|(at, found)| match found {
            None => vec![None; old.decisions[at].choices.len()],
            Some(to) => pair(
                &old.decisions[at].choices,
                &new.decisions[*to].choices,
                |one| &one.id,
                like_choice,
            )
            .into_iter()
            .map(|found| found.map(ChoiceId::from))
            .collect(),
        });
        let endings = pair(
            &old.endings,
            &new.endings,
            |one| &one.id,
            |a, b| a.title == b.title,
        );
        let renamed = |from: &str, to: &str| (from != to).then(|| (from.to_owned(), to.to_owned()));
        Self {
            choices: choices.collect(),
            scene_names: scenes
                .iter()
                .zip(&old.scenes)
                .map(|(to, scene)| renamed(&scene.id, &new.scenes[(*to)?].id))
                .collect(),
            decision_names: decisions
                .iter()
                .zip(&old.decisions)
                .map(|(to, decision)| renamed(&decision.id, &new.decisions[(*to)?].id))
                .collect(),
            scenes: scenes.into_iter().map(|found| found.map(SceneId::from)).collect(),
            decisions: decisions
                .into_iter()
                .map(|found| found.map(DecisionId::from))
                .collect(),
            endings: endings
                .into_iter()
                .map(|found| found.map(EndingId::from))
                .collect(),
        }
    }

    /// The scene in the new version.
    #[must_use]
    pub fn scene(&self, old: SceneId) -> Option<SceneId> {
        self.scenes[old.index()]
    }

    /// The decision in the new version.
    #[must_use]
    pub fn decision(&self, old: DecisionId) -> Option<DecisionId> {
        self.decisions[old.index()]
    }

    /// The choice in the new version.
    #[must_use]
    pub fn choice(&self, decision: DecisionId, old: ChoiceId) -> Option<ChoiceId> {
        self.choices[decision.index()][old.index()]
    }

    /// The ending in the new version.
    #[must_use]
    pub fn ending(&self, old: EndingId) -> Option<EndingId> {
        self.endings[old.index()]
    }

    /// New names at the place of this state, as sentences.
    pub(super) fn renamed(&self, state: &State) -> Vec<String> {
        let told = |what: &str, names: &Option<(String, String)>| {
            let (from, to) = names.as_ref()?;
            Some(format!("The {what} `{from}` is called `{to}` now."))
        };
        let decision = match state.waiting {
            Waiting::Decision(decision) | Waiting::PageAfter(decision, _) => {
                told("decision", &self.decision_names[decision.index()])
            }
            Waiting::Page | Waiting::Over(_) => None,
        };
        told("scene", &self.scene_names[state.scene.index()])
            .into_iter()
            .chain(decision)
            .collect()
    }
}

/// For each old thing the place of the new one with the same id, or of the only one that is new and alike.
fn pair<T>(
    old: &[T],
    new: &[T],
    id: impl Fn(&T) -> &String,
    alike: impl Fn(&T, &T) -> bool,
) -> Vec<Option<usize>> {
    let known: std::collections::BTreeSet<&String> = old.iter().map(&id).collect();
    let places: std::collections::BTreeMap<&String, usize> =
        new.iter().enumerate().map(|(at, one)| (id(one), at)).collect();
    let fresh: Vec<usize> = (0..new.len())
        .filter(|&at| !known.contains(id(&new[at])))
        .collect();
    old.iter()
        .map(|one| {
            places.get(id(one)).copied().or_else(|| {
                let mut like = fresh.iter().copied().filter(|&at| alike(one, &new[at]));
                let found = like.next()?;
                like.next().is_none().then_some(found)
            })
        })
        .collect()
}

fn like_scene(old: &Scenario, a: &Scene, new: &Scenario, b: &Scene) -> bool {
    let (was, is) = (first_text(&a.body), first_text(&b.body));
    let same_text = was.is_some() && was.map(|id| old.text(id)) == is.map(|id| new.text(id));
    same_text || (a.title == b.title && a.place == b.place && !a.title.is_empty())
}

fn first_text(beats: &[Beat]) -> Option<TextId> {
    beats.iter().find_map(|beat| match beat {
        Beat::Text(text) | Beat::Say(_, text) => Some(*text),
        Beat::Stage(_) | Beat::Elsewhere(_) => None,
        Beat::Either(_, yes, no) => first_text(yes).or_else(|| first_text(no)),
    })
}

/// The same question, or the same options under it.
fn like_decision(a: &Decision, b: &Decision) -> bool {
    let ids = |one: &Decision| {
        one.choices
            .iter()
            .map(|choice| choice.id.clone())
            .collect::<Vec<_>>()
    };
    a.prompt == b.prompt || ids(a) == ids(b)
}

fn like_choice(a: &Choice, b: &Choice) -> bool {
    a.label == b.label
}
