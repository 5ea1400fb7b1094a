//! What players save to look at or pass on: reports, comparisons, recordings, in the folder `reports/`.

use std::path::{Path, PathBuf};

use super::Folders;
use crate::report::mark::made;
use crate::storage::Kind;
use crate::story::caps;
use crate::words::Words;

impl Folders {
    /// Keeps a file under `reports/` at once, because the player waits for it, and returns where it is; or says why that is
    /// not possible. What somebody has written into a file of this name since stays: the new one gets a number.
    pub(crate) fn write_report(&self, words: &Words, name: &str, text: &str) -> Result<PathBuf, String> {
        let homeless = || words.say("notice-no-home");
        let dir = self.data().ok_or_else(homeless)?.join("reports");
        self.fs.create_folder(&dir).map_err(|failure| failure.reason())?;
        let mut names = (1..=u32::MAX).map(|number| dir.join(numbered(name, number)));
        let path = names
            .find(|path| self.is_free(path, text))
            .unwrap_or_else(|| dir.join(name));
        let written = self.fs.write(&path, text);
        written.map(|()| path).map_err(|failure| failure.reason())
    }

    /// Whether nothing is lost by writing this here: nothing stands there, or what the program made and nobody changed.
    fn is_free(&self, path: &Path, text: &str) -> bool {
        if !self.fs.is_there(path) {
            return true;
        }
        let there = self.fs.read_text(path, caps::SAVE_BYTES);
        there.is_ok_and(|there| {
            there == text
                || made(&there).is_some_and(|(_, as_made)| as_made)
                || Kind::of(path, there.as_bytes()) == Kind::Recording
        })
    }
}

/// The name with a number before its endings, from the second on: `week-2.replay.ron`.
fn numbered(name: &str, number: u32) -> String {
    if number == 1 {
        return name.to_owned();
    }
    let (stem, endings) = name.split_at(name.find('.').unwrap_or(name.len()));
    format!("{stem}-{number}{endings}")
}
