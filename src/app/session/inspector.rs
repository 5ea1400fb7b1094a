//! Everything an author wants to know of this moment, as plain data for the author's view.

use std::collections::BTreeSet;

use bevy::prelude::*;

use super::Session;
use crate::play::condition::{holds, progress};
use crate::play::playthrough::hex;
use crate::play::{Event, Playthrough, State, Waiting, every_option, hint};
use crate::present::{self, Three, small};
use crate::report::script::words::condition;
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::team::{Item, Status};
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};
use crate::story::model::{Condition, Next};
use crate::words::Words;

/// The moment. Empty while no scenario is on the table.
#[derive(Resource, Clone, PartialEq, Debug, Default)]
pub(crate) struct Inspector {
    /// The file's name.
    pub(crate) file: String,
    /// Scenario id, its hash, the seed.
    pub(crate) origin: [String; 3],
    /// Whether the state was edited on the way.
    pub(crate) edited: bool,
    /// Whether a playthrough has begun.
    pub(crate) begun: bool,
    /// Workdays behind the team.
    pub(crate) day: u32,
    /// The scene, by its place in `scenes`.
    pub(crate) scene: usize,
    /// What the story waits for.
    pub(crate) waits: Waits,
    /// The options, when it is a decision.
    pub(crate) choices: Vec<Choice>,
    /// Flags and whether they are set.
    pub(crate) flags: Vec<(String, bool)>,
    /// Counters: name, value, lowest, highest.
    pub(crate) counters: Vec<(String, i32, i32, i32)>,
    /// The gauges.
    pub(crate) gauges: Three,
    /// Purpose, process, safety, record; 0 to 1.
    pub(crate) team: [f32; 4],
    /// Everybody.
    pub(crate) people: Vec<Person>,
    /// The work.
    pub(crate) items: Vec<Work>,
    /// What was decided, oldest first.
    pub(crate) log: Vec<Taken>,
    /// Every scene, in file order.
    pub(crate) scenes: Vec<Scene>,
    /// The ways taken: from scene to scene, by their places in `scenes`, with the choice between them.
    pub(crate) trail: Vec<(usize, Option<usize>, usize)>,
}

/// What the story waits for.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) enum Waits {
    /// A page to be turned.
    #[default]
    Page,
    /// A page to be turned after this choice of this decision.
    After(String, String),
    /// This decision: its place among all decisions, its id, its question.
    Decision(usize, String, String),
    /// Nothing: this ending was reached.
    Over(String),
}

/// An option.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) hat: Hat,
    pub(crate) open: bool,
    /// The parts of its condition in words, and whether each is so now. Empty when it is always open.
    pub(crate) when: Vec<(String, bool)>,
    /// The chance to work out, 0 to 1.
    pub(crate) odds: f32,
}

/// Somebody.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) here: bool,
    /// Morale, energy, trust, clarity, bench; 0 to 1.
    pub(crate) traits: [f32; 5],
}

/// A piece of work.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Work {
    pub(crate) id: String,
    pub(crate) title: String,
    /// Share done, 0 to 1.
    pub(crate) done: f32,
    pub(crate) stands: Stands,
    /// The evening it is promised for, in workdays since the first morning.
    pub(crate) due: f32,
}

/// How a piece of work stands.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Stands {
    Waiting,
    Open,
    PutOff,
    InTime,
    Late,
    Lost,
}

/// A decision that was taken.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Taken {
    pub(crate) day: u32,
    pub(crate) decision: String,
    pub(crate) choice: String,
    pub(crate) hat: Hat,
    pub(crate) worked: bool,
}

/// A scene of the file.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Scene {
    pub(crate) id: String,
    pub(crate) title: String,
    /// The id of its decision. May be empty.
    pub(crate) decision: String,
    /// Whether this playthrough came by.
    pub(crate) seen: bool,
}

impl Inspector {
    /// The scene's id and title.
    pub(crate) fn here(&self) -> (&str, &str) {
        let scene = self.scenes.get(self.scene);
        scene.map_or(("", ""), |scene| (&scene.id, &scene.title))
    }
}

impl Session {
    /// The moment as an author sees it.
    pub(crate) fn inspector(&self, words: &Words) -> Inspector {
        let Some(played) = self.played_or_new() else {
            return Inspector::default();
        };
        let (scenario, state) = (played.scenario(), played.state());
        let named = |value: &bool, id: &String| (id.clone(), *value);
        let counter =
            |value: &i32, it: &crate::story::model::Counter| (it.id.clone(), *value, it.min, it.max);
        let team = &state.team;
        let taken = state.taken.iter().map(|taken| Taken {
            day: taken.day,
            decision: scenario.decision(taken.decision).id.clone(),
            choice: scenario.choice(taken.decision, taken.choice).id.clone(),
            hat: taken.hat,
            worked: taken.worked,
        });
        let file = self.path().file_name().unwrap_or_default();
        Inspector {
            file: file.to_string_lossy().into_owned(),
            origin: [scenario.id.clone(), hex(scenario.hash), state.seed.to_string()],
            edited: played.is_edited(),
            begun: self.played().is_some(),
            day: team.day,
            scene: state.scene.index(),
            waits: waits(scenario, state),
            choices: choices(words, scenario, state),
            flags: state
                .flags
                .iter()
                .zip(&scenario.flags)
                .map(|(value, id)| named(value, id))
                .collect(),
            counters: state
                .counters
                .iter()
                .zip(&scenario.counters)
                .map(|(value, it)| counter(value, it))
                .collect(),
            gauges: present::gauges(&shown(&Params::GAME, team)),
            team: [team.purpose, team.process, team.safety, team.record].map(small),
            people: people(scenario, state),
            items: scenario
                .work
                .iter()
                .zip(&team.items)
                .map(|(work, item)| self::work(work, item))
                .collect(),
            log: taken.collect(),
            scenes: scenes(&played),
            trail: trail(&played),
        }
    }
}

fn waits(scenario: &Scenario, state: &State) -> Waits {
    match state.waiting {
        Waiting::Page => Waits::Page,
        Waiting::PageAfter(decision, choice) => Waits::After(
            scenario.decision(decision).id.clone(),
            scenario.choice(decision, choice).id.clone(),
        ),
        Waiting::Decision(decision) => {
            let asked = scenario.decision(decision);
            let prompt = scenario.filled(&asked.prompt, &state.values()).into_owned();
            Waits::Decision(decision.index(), asked.id.clone(), prompt)
        }
        Waiting::Over(ending) => Waits::Over(scenario.endings[ending.index()].id.clone()),
    }
}

fn choices(words: &Words, scenario: &Scenario, state: &State) -> Vec<Choice> {
    let Some(decision) = state.open_decision() else {
        return Vec::new();
    };
    let openings = every_option(scenario, state);
    openings
        .into_iter()
        .map(|opening| choice(words, scenario, state, decision, opening.choice, opening.open))
        .collect()
}

fn choice(
    words: &Words,
    scenario: &Scenario,
    state: &State,
    decision: DecisionId,
    id: ChoiceId,
    open: bool,
) -> Choice {
    let choice = scenario.choice(decision, id);
    let parts: &[Condition] = match &choice.when {
        None => &[],
        Some(Condition::All(all)) => all,
        Some(one) => std::slice::from_ref(one),
    };
    let part = |one: &Condition| (condition(words, scenario, one), holds(&Params::GAME, state, one));
    let odds = hint::outlook(scenario, state, id).map_or(0.0, |outlook| outlook.odds.success);
    Choice {
        id: choice.id.clone(),
        label: scenario.filled(&choice.label, &state.values()).into_owned(),
        hat: choice.hat,
        open,
        when: parts.iter().map(part).collect(),
        odds: small(odds),
    }
}

fn people(scenario: &Scenario, state: &State) -> Vec<Person> {
    let one = |(cast, person): (&crate::story::model::Person, crate::sim::team::Person)| Person {
        name: cast.name.clone(),
        id: cast.id.clone(),
        here: person.here,
        traits: [
            person.morale,
            person.energy,
            person.trust,
            person.clarity,
            person.bench,
        ]
        .map(small),
    };
    scenario
        .cast
        .iter()
        .zip(state.team.people.iter())
        .map(one)
        .collect()
}

fn work(work: &crate::story::model::Item, item: &Item) -> Work {
    Work {
        id: work.id.clone(),
        title: work.title.clone(),
        done: small(progress(item)),
        stands: match item.status {
            Status::Waiting => Stands::Waiting,
            Status::Open => Stands::Open,
            Status::Shelved => Stands::PutOff,
            Status::Done { score, .. } if score >= 1.0 => Stands::InTime,
            Status::Done { .. } => Stands::Late,
            Status::Lost { .. } => Stands::Lost,
        },
        due: small(item.due),
    }
}

fn scenes(played: &Playthrough) -> Vec<Scene> {
    let scenario = played.scenario();
    let opened: BTreeSet<usize> = played
        .events()
        .filter_map(|(_, event)| match event {
            Event::Scene(scene) => Some(scene.index()),
            _ => None,
        })
        .collect();
    let scene = |(index, scene): (usize, &crate::story::model::Scene)| Scene {
        id: scene.id.clone(),
        title: scene.title.clone(),
        decision: match &scene.then {
            Next::Decide(decision) => scenario.decision(*decision).id.clone(),
            _ => String::new(),
        },
        seen: opened.contains(&index),
    };
    scenario.scenes.iter().enumerate().map(scene).collect()
}

/// From scene to scene, and the choice that led on.
fn trail(played: &Playthrough) -> Vec<(usize, Option<usize>, usize)> {
    let (mut at, mut by, mut trail) = (None, None, Vec::new());
    for (_, event) in played.events() {
        match event {
            Event::Chosen(_, choice, _) => by = Some(choice.index()),
            Event::Scene(scene) => {
                let from: Option<usize> = at.replace(scene.index());
                trail.extend(from.map(|from| (from, by.take(), scene.index())));
            }
            _ => {}
        }
    }
    trail
}
