//! What comes next: the order of a workshop, in one table.

use super::Workshop;
use super::stage::{Phase, Stage};

/// A step forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The first page.
    Begin,
    /// The next page.
    Turn,
    /// The story goes on by itself.
    GoOn,
    /// A vote: round 1 or 2.
    Open(u8),
    Close,
    Reveal,
    Discuss,
    Decide,
    /// The room guesses.
    Predict,
    /// The option is taken, and how it came out is told.
    Tell,
    /// What moved.
    Why,
    /// The scenes after it.
    Read,
    /// Back from the road not taken.
    Return,
    Debrief,
    Finish,
    /// Nothing: it is over.
    Stay,
}

impl Workshop {
    /// What `Next` does now.
    pub(super) fn next(&self) -> Step {
        let stage = &self.stage;
        if let Some((pages, page)) = stage.pages()
            && page + 1 < pages.len()
        {
            return Step::Turn;
        }
        match stage.phase {
            Phase::Lobby => Step::Begin,
            Phase::Vote(_) => Step::Close,
            Phase::Closed(_) => Step::Reveal,
            Phase::Revealed(1) if self.settings.again => Step::Discuss,
            Phase::Discuss => Step::Open(2),
            Phase::Revealed(_) => Step::Decide,
            Phase::Decided if self.settings.predict => Step::Predict,
            Phase::Decided | Phase::Predict => Step::Tell,
            Phase::Outcome(_) if !stage.told.moved.is_empty() => Step::Why,
            Phase::Outcome(_) | Phase::Why if !stage.told.read.is_empty() => Step::Read,
            Phase::Read(_) | Phase::Outcome(_) | Phase::Why => after_reading(stage),
            Phase::Road(_) if has_why(stage) => Step::Why,
            Phase::Road(_) | Phase::RoadWhy => Step::Return,
            Phase::Debrief => Step::Finish,
            Phase::Finished => Step::Stay,
        }
    }
}

fn has_why(stage: &Stage) -> bool {
    stage
        .road
        .as_ref()
        .is_some_and(|road| !road.told.moved.is_empty())
}

fn after_reading(stage: &Stage) -> Step {
    match (&stage.told.ask, stage.told.over) {
        (Some(_), _) => Step::Open(1),
        (None, true) => Step::Debrief,
        (None, false) => Step::GoOn,
    }
}
