//! The recording of a play: its place is tried before the first page, and it is written after each decision.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::play::Playthrough;
use crate::words::Words;

use super::{Here, Output, Trouble};
use crate::career::Career;
use crate::storage::Fs;

/// Where a play is kept, if it is.
pub(super) struct Keep {
    place: Destination,
    /// Why the latest moment could not be written.
    trouble: Option<String>,
}

enum Destination {
    Nowhere,
    Recording(Output),
    /// A part of the career in this file.
    Career(CareerFile),
}

/// The file of a career, and the place of the part that is played.
pub(in crate::cli) struct CareerFile {
    pub(in crate::cli) fs: Fs,
    pub(in crate::cli) path: PathBuf,
    pub(in crate::cli) career: Career,
    pub(in crate::cli) at: usize,
}

impl CareerFile {
    fn write(&self, played: &Playthrough) -> Result<(), Trouble> {
        let text = self.career.holding(self.at, played.replay()).to_text();
        let written = self.fs.write(&self.path, &text);
        written.map_err(|failure| Trouble::said(failure.to_string()))
    }
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
                place: Destination::Nowhere,
                trouble: None,
            });
        };
        let nameless =
            || Trouble::said("--record needs the name of a file, such as --record monday.replay.ron");
        let path = asked.as_deref().or(from).ok_or_else(nameless)?;
        let output = Output::recording(&here.fs, path, from, &played.scenario().id)?;
        let (new, lost) = (output.is_new(), output.takes_away());
        let mut keep = Self {
            place: Destination::Recording(output),
            trouble: None,
        };
        if lost > 0 {
            say_lost(path, lost);
        }
        if new {
            keep.write(played);
        }
        match keep.trouble.take() {
            Some(trouble) => Err(Trouble::Said(trouble)),
            None => Ok(keep),
        }
    }

    /// In the file of a career.
    pub(super) fn career(file: CareerFile) -> Self {
        Self {
            place: Destination::Career(file),
            trouble: None,
        }
    }

    /// The file, if the play is kept.
    pub(super) fn path(&self) -> Option<&Path> {
        match &self.place {
            Destination::Nowhere => None,
            Destination::Recording(output) => Some(output.path()),
            Destination::Career(file) => Some(&file.path),
        }
    }

    /// Where it is kept and how to go on; nothing when it is not.
    pub(super) fn told(&self, words: &Words) -> Option<String> {
        let path = self.path().filter(|_| self.trouble.is_none())?;
        let values = [
            ("file", path.display().to_string().into()),
            ("command", for_shell(path).into()),
        ];
        Some(words.fill(
            match self.place {
                Destination::Career(_) => "career-kept-in",
                _ => "text-kept",
            },
            &values,
        ))
    }

    /// Writes the play as it stands. When that fails it is said at once, and what was written before stays.
    pub(super) fn write(&mut self, played: &Playthrough) {
        let written = match &self.place {
            // Into a pipe or the terminal goes the whole, at the end.
            Destination::Nowhere => return,
            Destination::Recording(output) if !output.is_file() => return,
            Destination::Recording(output) => output.write(&played.replay().to_text()),
            Destination::Career(file) => file.write(played),
        };
        let trouble = written.err().map(Trouble::into_message);
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
        if let Destination::Recording(output) = &self.place
            && !output.is_file()
        {
            return output.write(&played.replay().to_text());
        }
        self.write(played);
        self.trouble
            .take()
            .map_or(Ok(()), |trouble| Err(Trouble::Said(trouble)))
    }
}

/// Says what recording the first decision takes the place of.
fn say_lost(path: &Path, decisions: usize) {
    let shown = path.display();
    let held = match decisions {
        1 => "1 decision".to_owned(),
        many => format!("{many} decisions"),
    };
    // When nobody listens to stderr, nothing was asked.
    let _ = writeln!(
        std::io::stderr(),
        "twohats: {shown} holds a recording with {held}; the first decision now takes its place \
         (`twohats play {} --record` goes on with it instead)",
        for_shell(path)
    );
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
