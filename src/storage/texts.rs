//! Texts of authors, read: what is wrong with a file becomes a finding.

use std::path::Path;

use super::disk::Fs;
use super::failure::{Failure, Why};
use super::kind::Kind;
use crate::story::diagnostic::Diagnostic;
use crate::story::{Span, caps, decode};

/// A finding about a file that cannot be read at all, and why.
#[must_use]
pub fn unreadable(path: &Path, why: impl std::fmt::Display) -> Box<Diagnostic> {
    let message = format!("cannot read this file: {why}");
    Box::new(Diagnostic::error("unreadable", Span::default(), message).in_file(&path.display().to_string()))
}

impl From<Failure> for Box<Diagnostic> {
    fn from(failure: Failure) -> Self {
        match failure.why {
            Why::TooLarge(_) => {
                let finding = Diagnostic::error("too-large", Span::default(), failure.reason());
                Self::new(finding.in_file(&failure.path.display().to_string()))
            }
            _ => unreadable(&failure.path, failure.reason()),
        }
    }
}

impl Fs {
    /// The bytes of a regular file of at most `most` bytes, or the finding that it cannot be read.
    ///
    /// # Errors
    /// As [`Fs::read`].
    pub fn read_bytes(&self, path: &Path, most: usize) -> Result<Vec<u8>, Box<Diagnostic>> {
        Ok(self.read(path, most)?)
    }

    /// The text of a file with its own limit.
    ///
    /// # Errors
    /// As [`Fs::read_bytes`], and when the file is not UTF-8 text.
    pub fn read_text(&self, path: &Path, most: usize) -> Result<String, Box<Diagnostic>> {
        let bytes = self.read_bytes(path, most)?;
        decode(&bytes).map_err(|finding| Box::new(finding.in_file(&path.display().to_string())))
    }

    /// The text of a scenario file.
    ///
    /// # Errors
    /// As [`Fs::read_text`].
    pub fn read_scenario(&self, path: &Path) -> Result<String, Box<Diagnostic>> {
        self.read_text(path, caps::SCENARIO_BYTES)
    }

    /// What a file is, by what is in it, then by its name; nothing when it cannot be read.
    #[must_use]
    pub fn kind(&self, path: &Path) -> Option<Kind> {
        let bytes = self.read(path, caps::SAVE_BYTES.max(caps::SCENARIO_BYTES)).ok()?;
        Some(Kind::of(path, &bytes))
    }
}
