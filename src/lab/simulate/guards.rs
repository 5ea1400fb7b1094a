//! Every guard of a scenario: what opens a choice, an arm of a branch, an ending or an incident card.

use crate::play::State;
use crate::play::condition::holds;
use crate::sim::params::Params;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId, EndingId, IncidentId, SceneId};
use crate::story::model::{Condition, Next};

/// Whose way on it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A scene's.
    Scene(SceneId),
    /// A choice's.
    Choice(DecisionId, ChoiceId),
}

/// What a guard stands before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guarded {
    /// A choice.
    Choice(DecisionId, ChoiceId),
    /// An arm of a branch, counted from 0 through all branches on this way on.
    Arm(Origin, usize),
    /// An ending.
    Ending(EndingId),
    /// An incident card.
    Incident(IncidentId),
}

/// A guard and its parts: what must hold together.
#[derive(Debug, Clone)]
pub struct Guard<'a> {
    /// What it stands before.
    pub place: Guarded,
    /// The whole.
    pub whole: &'a Condition,
    /// The conditions of an `All`, with those inside it; of anything else only itself.
    pub parts: Vec<&'a Condition>,
}

/// How often a guard was looked at, and what held then.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// How often it was looked at.
    pub times: u64,
    /// How often it held.
    pub held: u64,
    /// How often each part held.
    pub parts: Vec<u64>,
}

/// The guards of a scenario, and where each begins.
#[derive(Debug, Clone)]
pub struct Guards<'a> {
    /// All of them: choices, ways on, endings, incidents.
    pub list: Vec<Guard<'a>>,
    choices: Vec<Vec<Option<usize>>>,
    scene_arms: Vec<usize>,
    choice_arms: Vec<Vec<usize>>,
    endings: Vec<Option<usize>>,
    incidents: Vec<Option<usize>>,
}

impl<'a> Guards<'a> {
    /// Finds them all.
    #[must_use]
    pub fn of(scenario: &'a Scenario) -> Self {
        let mut list = Vec::new();
        let each = |index: usize| {
            let decision = DecisionId::from(index);
            let options = scenario.decisions[index].choices.iter().enumerate();
            options.map(move |(at, option)| (decision, ChoiceId::from(at), option))
        };
        let decisions = 0..scenario.decisions.len();
        let choices = decisions.clone().map(|index| {
            let guard = |(decision, choice, option): (_, _, &'a crate::story::model::Choice)| {
                guard(&mut list, option.when.as_ref(), Guarded::Choice(decision, choice))
            };
            each(index).map(guard).collect()
        });
        let choices = choices.collect();
        let scene_arms = (scenario.scenes.iter().enumerate())
            .map(|(index, scene)| arms(&mut list, &scene.then, Origin::Scene(index.into())))
            .collect();
        let choice_arms = decisions
            .map(|index| {
                each(index)
                    .map(|(decision, choice, option)| {
                        arms(&mut list, &option.then, Origin::Choice(decision, choice))
                    })
                    .collect()
            })
            .collect();
        let endings = (scenario.endings.iter().enumerate())
            .map(|(index, ending)| guard(&mut list, ending.when.as_ref(), Guarded::Ending(index.into())))
            .collect();
        let incidents = (scenario.incidents.iter().enumerate())
            .map(|(index, card)| guard(&mut list, card.when.as_ref(), Guarded::Incident(index.into())))
            .collect();
        Self {
            list,
            choices,
            scene_arms,
            choice_arms,
            endings,
            incidents,
        }
    }

    /// Notes what holds among the guards that matter now, before the story goes on from `origin`.
    pub(super) fn look(&self, scenario: &Scenario, state: &State, origin: Origin, asked: &mut [Asked]) {
        let mut ask = |index: Option<usize>| index.is_none_or(|index| self.ask(index, state, asked));
        if let Some(decision) = state.open_decision() {
            for index in &self.choices[decision.index()] {
                ask(*index);
            }
        }
        if state.interrupted.is_none() {
            for (index, drawn) in self.incidents.iter().zip(&state.drawn) {
                if !drawn {
                    ask(*index);
                }
            }
        }
        let (mut next, mut at) = match origin {
            Origin::Scene(scene) => (&scenario.scene(scene).then, self.scene_arms[scene.index()]),
            Origin::Choice(decision, choice) => (
                &scenario.choice(decision, choice).then,
                self.choice_arms[decision.index()][choice.index()],
            ),
        };
        while let Next::Branch(arms, otherwise) = next {
            next = otherwise;
            for (_, taken) in arms {
                if ask(Some(at)) {
                    next = taken;
                    at += 1;
                    break;
                }
                at += 1 + size(taken);
            }
        }
        if *next == Next::Endings {
            for index in &self.endings {
                if ask(*index) {
                    break;
                }
            }
        }
    }

    fn ask(&self, index: usize, state: &State, asked: &mut [Asked]) -> bool {
        let (guard, asked) = (&self.list[index], &mut asked[index]);
        let mut all = true;
        for (part, held) in guard.parts.iter().zip(&mut asked.parts) {
            let holds = holds(&Params::GAME, state, part);
            *held += u64::from(holds);
            all &= holds;
        }
        asked.times += 1;
        asked.held += u64::from(all);
        all
    }
}

fn guard<'a>(list: &mut Vec<Guard<'a>>, when: Option<&'a Condition>, place: Guarded) -> Option<usize> {
    let whole = when?;
    let mut parts = Vec::new();
    split(whole, &mut parts);
    list.push(Guard { place, whole, parts });
    Some(list.len() - 1)
}

fn split<'a>(condition: &'a Condition, parts: &mut Vec<&'a Condition>) {
    match condition {
        Condition::All(all) => all.iter().for_each(|one| split(one, parts)),
        one => parts.push(one),
    }
}

/// Lists the arms of a way on, each before the arms behind it; returns where they begin.
fn arms<'a>(list: &mut Vec<Guard<'a>>, next: &'a Next, origin: Origin) -> usize {
    let first = list.len();
    walk(list, next, origin, first);
    first
}

fn walk<'a>(list: &mut Vec<Guard<'a>>, next: &'a Next, origin: Origin, first: usize) {
    if let Next::Branch(arms, otherwise) = next {
        for (when, taken) in arms {
            let place = Guarded::Arm(origin, list.len() - first);
            guard(list, Some(when), place);
            walk(list, taken, origin, first);
        }
        walk(list, otherwise, origin, first);
    }
}

/// How many arms there are behind this one.
fn size(next: &Next) -> usize {
    match next {
        Next::Branch(arms, otherwise) => {
            arms.iter().map(|(_, next)| 1 + size(next)).sum::<usize>() + size(otherwise)
        }
        _ => 0,
    }
}
