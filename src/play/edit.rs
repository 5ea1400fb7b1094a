//! An author's "what if": a new beginning with an edited state. It never changes a playthrough; it begins another.

use serde::{Deserialize, Serialize};

use crate::story::Scenario;
use crate::story::flow::{calls, level};
use crate::story::ids::SceneId;

use super::calls::Calls;
use super::event::Event;
use super::state::State;
use super::step::Stage;
use super::tell::Told;

/// Workdays that may pass in one edit.
pub const MOST_DAYS: u32 = 260;

/// What is different in the new beginning, by the names of the file so that it outlives other edits of it. What is
/// not named stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Edit {
    /// The scene it begins with; without one the story waits where it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scene: Option<String>,
    /// The workday (0 is the first). The days until then pass as ordinary work, without incidents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<u32>,
    /// Flags set or cleared.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<(String, bool)>,
    /// Counters with their values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub counters: Vec<(String, i32)>,
}

/// Why there is no such beginning, as a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible(String);

impl std::fmt::Display for Impossible {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Impossible {}

impl Edit {
    /// This edit and then another one, which wins where both say something.
    #[must_use]
    pub(super) fn and(mut self, more: &Self) -> Self {
        self.scene = more.scene.clone().or(self.scene);
        self.day = more.day.or(self.day);
        self.flags
            .retain(|(id, _)| !more.flags.iter().any(|(other, _)| other == id));
        self.flags.extend(more.flags.iter().cloned());
        self.counters
            .retain(|(id, _)| !more.counters.iter().any(|(other, _)| other == id));
        self.counters.extend(more.counters.iter().cloned());
        self
    }
}

/// The first moment of a new beginning: `from` with what the edit says, the scene told if it names one.
///
/// # Errors
/// When the scenario has no such scene, flag or counter, a counter is out of its bounds, or the day is behind the team.
pub fn begin_at(scenario: &Scenario, from: &State, edit: &Edit) -> Result<(State, Vec<Event>), Impossible> {
    let no = |what: &str, id: &str| Impossible(format!("there is no {what} `{id}`"));
    let mut state = from.clone();
    let mut events = Vec::new();
    let scene = match &edit.scene {
        Some(id) => Some(scenario.scene_named(id).ok_or_else(|| no("scene", id))?),
        None => None,
    };
    for (id, value) in &edit.flags {
        let at = scenario.flags.iter().position(|flag| flag == id);
        state.flags[at.ok_or_else(|| no("flag", id))?] = *value;
    }
    for (id, value) in &edit.counters {
        let at = scenario.counters.iter().position(|counter| counter.id == *id);
        let at = at.ok_or_else(|| no("counter", id))?;
        let bounds = &scenario.counters[at];
        if !(bounds.min..=bounds.max).contains(value) {
            let (min, max) = (bounds.min, bounds.max);
            return Err(Impossible(format!(
                "`{id}` goes from {min} to {max}, so it cannot be {value}"
            )));
        }
        state.counters[at] = *value;
    }
    let mut stage = Stage::new(scenario, Told::new(&mut events));
    if let Some(day) = edit.day {
        let days = days_until(&state, day)?;
        stage.work_on(&mut state, days);
    }
    match scene {
        Some(scene) => {
            (state.interrupted, state.calls) = held(scenario, from, scene);
            stage.enter(&mut state, scene);
        }
        None => stage.wait_again(&mut state),
    }
    Ok((state, events))
}

fn days_until(state: &State, day: u32) -> Result<u32, Impossible> {
    let now = state.team.day;
    match day.checked_sub(now) {
        None => Err(Impossible(format!(
            "it is day {now}, and days only go forward; go back to an earlier moment for day {day}"
        ))),
        Some(days) if days > MOST_DAYS => Err(Impossible(format!(
            "day {day} is {days} workdays away; the most is {MOST_DAYS}"
        ))),
        Some(days) => Ok(days),
    }
}

/// What the story goes back to after a scene of an incident, or one that is called: what waits already, or the scene that is
/// left.
fn held(scenario: &Scenario, from: &State, scene: SceneId) -> (Option<(u32, SceneId)>, Calls) {
    let main = level(scenario, [scenario.start]);
    let incidents = level(scenario, scenario.incidents.iter().map(|card| card.scene));
    let called = level(scenario, calls(scenario).map(|(_, to, _)| to));
    let of_incident = |scene: &SceneId| incidents.contains(scene) && !main.contains(scene);
    let mut back = from.calls;
    if of_incident(&scene) {
        if from.interrupted.is_some() {
            return (from.interrupted, back);
        }
        back.interrupt();
        return (Some((0, from.scene)), back);
    }
    if main.contains(&scene) || !called.contains(&scene) {
        return (None, Calls::NONE);
    }
    // With as many called as can be there is no room for one more, and it returns to where those do.
    let inside = back.inside() && called.contains(&from.scene);
    if inside || !back.call(from.scene) {
        return (from.interrupted, from.calls);
    }
    (from.interrupted, back)
}
