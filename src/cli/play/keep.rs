//! The recording of a play: its place is tried before the first page, and it is written after each decision.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::play::{Playthrough, Replay};
use crate::story::caps;

use super::{Form, Here, Output, Trouble};

/// Where a play is kept, if it is.
pub(super) struct Keep {
    output: Option<Output>,
    /// Why the latest moment could not be written.
    trouble: Option<String>,
}

impl Keep {
    /// Tries the place, which is that of the recording that is taken up (`from`) when no other is named.
    ///
    /// # Errors
    /// When nothing can be written there, or something stands there that is no recording.
    pub(super) fn new(
        here: &Here,
        asked: Option<&Option<PathBuf>>,
        played: &Playthrough,
        from: Option<&Path>,
    ) -> Result<Self, Trouble> {
        let Some(asked) = asked else {
            return Ok(Self {
                output: None,
                trouble: None,
            });
        };
        let nameless =
            || Trouble::said("--record needs the name of a file, such as --record monday.replay.ron");
        let path = asked.as_deref().or(from).ok_or_else(nameless)?;
        let goes_on = from.is_some_and(|from| here.fs.same(from, path));
        let output = if goes_on {
            Output::going_on(&here.fs, Form::Recording, path)?
        } else {
            let id = &played.scenario().id;
            Output::open(&here.fs, (Form::Recording, path), from.as_slice(), id)?
        };
        let mut keep = Self {
            output: Some(output),
            trouble: None,
        };
        match here.fs.is_there(path) {
            true if goes_on => {}
            true => say_old(here, path),
            false => keep.write(played),
        }
        match keep.trouble.take() {
            Some(trouble) => Err(Trouble::Said(trouble)),
            None => Ok(keep),
        }
    }

    /// The file, if the play is kept.
    pub(super) fn path(&self) -> Option<&Path> {
        self.output.as_ref().map(Output::path)
    }

    /// Whether everything that was to be written is.
    pub(super) fn is_well(&self) -> bool {
        self.trouble.is_none()
    }

    /// Writes the play as it stands. When that fails it is said at once, and what was written before stays.
    pub(super) fn write(&mut self, played: &Playthrough) {
        let Some(output) = &self.output else { return };
        // Into a pipe or the terminal goes the whole, at the end.
        if !output.is_file() {
            return;
        }
        let trouble = output
            .write(&played.replay().to_text())
            .err()
            .map(Trouble::into_message);
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
        if let Some(output) = self.output.as_ref().filter(|output| !output.is_file()) {
            return output.write(&played.replay().to_text());
        }
        self.write(played);
        self.trouble
            .take()
            .map_or(Ok(()), |trouble| Err(Trouble::Said(trouble)))
    }
}

/// Says what recording the first decision takes the place of.
fn say_old(here: &Here, path: &Path) {
    let text = here.fs.read_text(path, caps::SAVE_BYTES).unwrap_or_default();
    let decisions = Replay::parse(&text).map_or(0, |old| old.decisions());
    if decisions > 0 {
        let (shown, count) = (
            path.display(),
            if decisions == 1 { "a decision" } else { "decisions" },
        );
        // When nobody listens to stderr, nothing was asked.
        let _ = writeln!(
            std::io::stderr(),
            "twohats: {shown} holds a recording with {decisions} {count}; the first decision now takes its place \
             (`twohats play {} --record` goes on with it instead)",
            for_shell(path)
        );
    }
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
