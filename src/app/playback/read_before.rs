//! What was read in earlier runs: whoever wants to skip it is not asked to read it again.

use std::collections::BTreeSet;

use bevy::prelude::*;
use xxhash_rust::xxh3::xxh3_64;

use crate::present::{Cue, Line};

/// What was read in earlier runs: a mark for each line.
#[derive(Resource, Default)]
pub(crate) struct ReadBefore(pub(crate) BTreeSet<u64>);

impl ReadBefore {
    /// The mark of a line that is read; none of those that are seen at a glance.
    pub(crate) fn mark(line: &Line) -> Option<u64> {
        let text = match line {
            Line::Told(text) => text.clone(),
            Line::Said { who, text } => format!("{who}: {}", text.join("\n")),
            _ => return None,
        };
        Some(xxh3_64(text.as_bytes()))
    }

    /// Whether a cue is a line that was read.
    pub(super) fn knows(&self, cue: &Cue) -> bool {
        let Cue::Line(line) = cue else { return false };
        Self::mark(line).is_some_and(|mark| self.0.contains(&mark))
    }
}
