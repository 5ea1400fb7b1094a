//! The recording of a play: its place is tried before the first page, and it is written after each decision.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::files;
use crate::play::{Playthrough, Replay};
use crate::story::caps;

use super::Trouble;

/// Where a play is kept, if it is.
pub(super) struct Keep {
    path: Option<PathBuf>,
    /// Why the latest moment could not be written.
    trouble: Option<String>,
}

impl Keep {
    /// Tries the place, which is that of the recording that is taken up (`from`) when no other is named.
    ///
    /// # Errors
    /// When nothing can be written there, or something stands there that is no recording.
    pub(super) fn new(
        asked: Option<&Option<PathBuf>>,
        played: &Playthrough,
        from: Option<&Path>,
    ) -> Result<Self, Trouble> {
        let Some(asked) = asked else {
            return Ok(Self {
                path: None,
                trouble: None,
            });
        };
        let nameless =
            || Trouble::said("--record needs the name of a file, such as --record monday.replay.ron");
        let path = asked.as_deref().or(from).ok_or_else(nameless)?;
        let name = path.to_string_lossy();
        if name.ends_with(files::SCENARIO) || name.ends_with(files::PLAN) {
            return Err(Trouble::said(format!(
                "{name} has the name of a scenario or a plan; a recording is neither: call it {}",
                better(path)
            )));
        }
        let text = played.replay().to_text();
        let there = path.symlink_metadata().is_ok();
        if there {
            replaceable(path, from)?;
            files::try_write(path, &text).map_err(Trouble::Said)?;
        } else {
            files::write(path, &text).map_err(Trouble::Said)?;
        }
        Ok(Self {
            path: Some(path.to_owned()),
            trouble: None,
        })
    }

    /// The file, if the play is kept.
    pub(super) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether everything that was to be written is.
    pub(super) fn is_well(&self) -> bool {
        self.trouble.is_none()
    }

    /// Writes the play as it stands. When that fails it is said at once, and what was written before stays.
    pub(super) fn write(&mut self, played: &Playthrough) {
        let Some(path) = &self.path else { return };
        let trouble = files::write(path, &played.replay().to_text()).err();
        if let (Some(trouble), None) = (&trouble, &self.trouble) {
            // When nobody listens to stderr, the exit code still says it.
            let _ = writeln!(
                std::io::stderr(),
                "twohats: {trouble}; the recording holds what was played before, and the next decision tries again"
            );
        }
        self.trouble = trouble;
    }

    /// Writes the play for the last time.
    ///
    /// # Errors
    /// When that fails.
    pub(super) fn close(&mut self, played: &Playthrough) -> Result<(), Trouble> {
        self.write(played);
        self.trouble
            .take()
            .map_or(Ok(()), |trouble| Err(Trouble::Said(trouble)))
    }
}

/// Whether what stands at this path may be written over: a recording, or nothing at all.
fn replaceable(path: &Path, from: Option<&Path>) -> Result<(), Trouble> {
    let shown = path.display();
    let text = files::read_text(path, caps::SAVE_BYTES)
        .map_err(|finding| Trouble::said(format!("cannot record into {shown}: {}", finding.message)))?;
    if text.trim().is_empty() || from.is_some_and(|from| same(from, path)) {
        return Ok(());
    }
    let Ok(old) = Replay::parse(&text) else {
        return Err(Trouble::said(format!(
            "{shown} is no recording, so it is not written over; record into another file, such as {}",
            better(path)
        )));
    };
    let decisions = old.decisions();
    if decisions > 0 {
        let count = if decisions == 1 { "a decision" } else { "decisions" };
        // When nobody listens to stderr, nothing was asked.
        let _ = writeln!(
            std::io::stderr(),
            "twohats: {shown} holds a recording with {decisions} {count}; the first decision now takes its place \
             (`twohats play {} --record` goes on with it instead)",
            for_shell(path)
        );
    }
    Ok(())
}

/// Whether two paths are of one file.
pub(super) fn same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(one).is_some_and(|one| Some(one) == real(other))
}

/// A name for a recording in the same folder that is free.
fn better(path: &Path) -> String {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let stem = name
        .split('.')
        .find(|part| !part.is_empty())
        .unwrap_or("play")
        .to_owned();
    let names = std::iter::once(format!("{stem}.replay.ron"));
    let mut names = names.chain((2..).map(|count| format!("{stem}{count}.replay.ron")));
    let free = names.find(|name| path.with_file_name(name).symlink_metadata().is_err());
    path.with_file_name(free.unwrap_or_default())
        .display()
        .to_string()
}

/// A path as it is typed behind a command: in quotes where it needs them.
pub(super) fn for_shell(path: &Path) -> String {
    let shown = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '\\' | '.' | '-' | '_' | ':' | '+' | '@');
    if shown.chars().all(plain) {
        shown
    } else {
        format!("\"{shown}\"")
    }
}
