//! The map of roads: what was decided on each road of a run, which were open and never taken, which endings are found. What
//! was never seen is not told.

use crate::play::options::options;
use crate::play::step::step_quietly;
use crate::play::{Action, Playthrough};
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::ids::{ChoiceId, DecisionId};

use super::compare::{Row, Run, rows};
use super::debrief::plain;

/// The map.
#[derive(Debug, Clone, PartialEq)]
pub struct Roads {
    /// What each road is called, the one played now first.
    pub lanes: Vec<String>,
    /// The questions, in the order in which the roads came to them.
    pub stops: Vec<Stop>,
    /// The endings in the story's order: their titles where they were found.
    pub endings: Vec<Option<String>>,
}

/// A question on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// The question.
    pub prompt: String,
    /// Its options in the story's order.
    pub doors: Vec<Door>,
    /// For each road, the door it took; none where it did not come by.
    pub took: Vec<Option<usize>>,
    /// Whether roads part here.
    pub parted: bool,
}

/// An option.
#[derive(Debug, Clone, PartialEq)]
pub enum Door {
    /// It was taken, on these roads: its words and hat. Taken on other runs only, there are none of them.
    Open(String, Hat, Vec<usize>),
    /// It was open where a road came by, and was never taken: its words and hat. What is behind it is not told.
    Untaken(String, Hat),
    /// It was never open; what it would have been is not told.
    Closed,
}

impl Roads {
    /// The map of roads of one scenario. `known` says of a decision's and an option's ids whether another run took it;
    /// `found` are the places of the endings that were found.
    #[must_use]
    pub fn of(
        scenario: &Scenario,
        roads: &[Run],
        known: impl Fn(&str, &str) -> bool,
        found: &[usize],
    ) -> Self {
        let endings = scenario.endings.iter().enumerate();
        let seen: Vec<Seen> = roads.iter().flat_map(|road| seen(&road.played)).collect();
        Self {
            lanes: roads.iter().map(|road| road.name.clone()).collect(),
            stops: rows(scenario, roads)
                .iter()
                .map(|row| stop(scenario, row, &seen, &known))
                .collect(),
            endings: endings
                .map(|(place, ending)| found.contains(&place).then(|| plain(&ending.title)))
                .collect(),
        }
    }

    /// Whether a door was opened on other runs only.
    #[must_use]
    pub fn elsewhere(&self) -> bool {
        let mut doors = self.stops.iter().flat_map(|stop| &stop.doors);
        doors.any(|door| matches!(door, Door::Open(_, _, lanes) if lanes.is_empty()))
    }

    /// How many doors were open and never taken.
    #[must_use]
    pub fn untaken(&self) -> usize {
        let doors = self.stops.iter().flat_map(|stop| &stop.doors);
        doors.filter(|door| matches!(door, Door::Untaken(..))).count()
    }
}

/// An option that was open when a road came by: its decision, its place and its words then.
type Seen = (DecisionId, ChoiceId, String);

/// The options that were open at the decisions of a road.
fn seen(played: &Playthrough) -> Vec<Seen> {
    let scenario = played.scenario();
    let mut state = played.start().clone();
    let mut all = Vec::new();
    for one in played.steps() {
        if let Action::Choose { decision, .. } = one.action {
            let now = state.values();
            let open = options(scenario, &state).into_iter().filter(|option| option.open);
            all.extend(open.map(|option| {
                let label = &scenario.choice(decision, option.choice).label;
                (decision, option.choice, plain(&scenario.filled(label, &now)))
            }));
        }
        // The same actions on the same story cannot be refused.
        if step_quietly(scenario, &mut state, one.action).is_err() {
            break;
        }
    }
    all
}

fn stop(scenario: &Scenario, row: &Row, seen: &[Seen], known: &impl Fn(&str, &str) -> bool) -> Stop {
    let at = scenario.decisions.iter().position(|one| one.id == row.decision);
    let choices = at.map_or(&[][..], |at| &scenario.decisions[at].choices);
    let open = |place: usize| {
        let id = (at.map(DecisionId::from), ChoiceId::from(place));
        let found = seen.iter().find(|one| (Some(one.0), one.1) == id);
        found.map(|one| one.2.clone())
    };
    let doors = choices.iter().enumerate().map(|(place, choice)| {
        let by =
            |took: &Option<super::compare::Took>| took.as_ref().is_some_and(|took| took.choice == choice.id);
        let lanes: Vec<usize> = (0..row.took.len()).filter(|lane| by(&row.took[*lane])).collect();
        let told = lanes
            .first()
            .and_then(|lane| row.took[*lane].as_ref())
            .map(|took| took.label.clone());
        match told {
            Some(label) => Door::Open(label, choice.hat, lanes),
            None if known(&row.decision, &choice.id) => Door::Open(plain(&choice.label), choice.hat, lanes),
            None => open(place).map_or(Door::Closed, |label| Door::Untaken(label, choice.hat)),
        }
    });
    let place = |took: &super::compare::Took| choices.iter().position(|choice| choice.id == took.choice);
    Stop {
        prompt: row.prompt.clone(),
        doors: doors.collect(),
        took: row
            .took
            .iter()
            .map(|took| took.as_ref().and_then(place))
            .collect(),
        parted: row.parted,
    }
}
