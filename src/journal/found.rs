//! What of a scenario was found so far, over all of its runs.

use super::date::Moment;
use super::run::Run;
use crate::story::Scenario;

/// What was found of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The endings that were reached, by their places in the scenario, in that order.
    pub endings: Vec<usize>,
    /// How many endings the scenario has.
    pub of: usize,
    /// How many of its runs were finished, and how many there are.
    pub finished: usize,
    /// Runs of it.
    pub runs: usize,
    /// When it was last played.
    pub played: Moment,
}

/// What these runs found of a scenario, their branches too, and the ending that is known from before runs were kept. None
/// when none of them is of it.
#[must_use]
pub fn found<'a>(
    scenario: &Scenario,
    runs: impl Iterator<Item = &'a Run>,
    before: Option<&str>,
) -> Option<Found> {
    let own: Vec<&Run> = runs.filter(|run| run.scenario == scenario.id).collect();
    let played = own.iter().map(|run| run.played).max()?;
    let reached = |id: &str| before == Some(id) || own.iter().any(|run| run.endings().contains(&id));
    let endings = scenario.endings.iter().enumerate();
    Some(Found {
        endings: endings
            .filter(|(_, ending)| reached(&ending.id))
            .map(|(place, _)| place)
            .collect(),
        of: scenario.endings.len(),
        finished: own.iter().filter(|run| run.ending.is_some()).count(),
        runs: own.len(),
        played,
    })
}
