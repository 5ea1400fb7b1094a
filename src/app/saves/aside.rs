//! Files of the player's own that could not be understood or read, and what the player is told of them.

use std::path::Path;

use crate::words::Words;

/// What a file is called.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A file that could not be understood.
pub(crate) struct SetAside {
    pub(super) file: String,
    pub(super) why: String,
    /// What it is called now, if it could be given another name.
    pub(super) kept: Option<String>,
    /// Whether the rest of it was understood and holds. Then `why` names what was not.
    pub(super) rest: bool,
}

impl SetAside {
    /// What the player is told.
    pub(crate) fn told(&self, words: &Words) -> String {
        let [file, why] = [
            ("file", self.file.as_str().into()),
            ("why", self.why.as_str().into()),
        ];
        match &self.kept {
            Some(kept) => words.fill("notice-not-understood", &[file, why, ("kept", kept.into())]),
            None if self.rest => words.fill("notice-not-all-understood", &[file, why]),
            None => words.fill("notice-not-read", &[file, why]),
        }
    }
}
