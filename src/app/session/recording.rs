//! Recordings for screens: what a run of the journal holds, or a file of somebody else's, played again with its story.

use std::path::Path;
use std::sync::Arc;

use super::catalog::{Catalog, Story};
use crate::journal::{Branch, Kept, MOST_BYTES, Run};
use crate::play::replay::Drift;
use crate::play::{Playthrough, Replay};
use crate::story::Scenario;
use crate::words::Words;

/// A recording.
#[derive(Clone)]
pub(crate) struct Recording(Replay);

impl Recording {
    /// That of a run.
    ///
    /// # Errors
    /// With why it cannot be read.
    pub(crate) fn of(run: &Run) -> Result<Self, String> {
        let replay = Replay::parse(&run.replay);
        replay.map(Self).map_err(|why| why.to_string())
    }

    /// What is recorded.
    pub(super) fn replay(&self) -> &Replay {
        &self.0
    }

    /// That of a road that was left.
    pub(crate) fn of_branch(branch: &Branch) -> Option<Self> {
        Replay::parse(&branch.replay).ok().map(Self)
    }

    /// The one in a file: by itself, or in a run.
    pub(crate) fn in_file(catalog: &Catalog, file: &Path) -> Option<Self> {
        if let Some(replay) = catalog.recording(file) {
            return Some(Self(replay));
        }
        let text = catalog.disk().read_plain(file, MOST_BYTES).ok()?;
        Self::of(&Kept::read("", &text).ok()?.run).ok()
    }

    /// The id of the story it is of.
    pub(crate) fn scenario(&self) -> &str {
        &self.0.scenario
    }

    /// That story, in the catalog or beside a file.
    pub(crate) fn story(&self, catalog: &mut Catalog, words: &Words, file: &str) -> Option<Story> {
        if catalog.entries.is_empty() {
            catalog.fill(words);
        }
        catalog
            .of_recording(words, &self.0, Path::new(file))
            .map(|(_, story)| story)
    }

    /// Played again, and how that differs from what was recorded.
    pub(crate) fn play(&self, scenario: &Arc<Scenario>) -> (Playthrough, Vec<Drift>) {
        self.0.run(scenario.clone())
    }
}
