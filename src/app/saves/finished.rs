//! How often scenarios were finished, as it was counted before runs were kept.

use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// How often each scenario was finished, by id, and how it ended last.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Finished {
    /// Scenario id, times finished, the id of the latest ending (in older files its title).
    pub(crate) runs: Vec<(String, u32, String)>,
}

impl Finished {
    /// Counts one more.
    pub(crate) fn count(&mut self, scenario: &str, ending: &str) {
        match self.runs.iter_mut().find(|(id, ..)| id == scenario) {
            Some((_, times, last)) => (*times, *last) = (times.saturating_add(1), ending.to_owned()),
            None => self.runs.push((scenario.to_owned(), 1, ending.to_owned())),
        }
    }

    /// How often this scenario was finished, and its latest ending.
    pub(crate) fn of(&self, scenario: &str) -> Option<(u32, &str)> {
        self.runs
            .iter()
            .find(|(id, ..)| id == scenario)
            .map(|(_, times, last)| (*times, last.as_str()))
    }
}
