//! Where a command writes: to a file that nobody else needs, to the terminal or into a pipe. What somebody wrote by
//! hand, and what the command reads, is left as it is.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::play::Replay;
use crate::report::mark::{Made, made, marked};
use crate::storage::{Draft, Failure, Fs, Kind, PLAN, SCENARIO, Why, with};
use crate::story::caps;

use super::open::Trouble;

/// The most bytes of a file that are read to see whether the program made it.
const MOST_BYTES: usize = 64 << 20;

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Something for people, with the program's mark.
    Made(Made),
    /// A recording.
    Recording,
    /// Hashes of states.
    Hashes,
    /// A table of data, which is never written over: nobody can tell whether somebody has worked on it.
    Table,
}

impl Form {
    fn word(self) -> &'static str {
        match self {
            Self::Made(made) => made.word(),
            Self::Recording => "recording",
            Self::Hashes => "list of hashes",
            Self::Table => "table",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Made(made) => made.ending(),
            Self::Recording => ".replay.ron",
            Self::Hashes => ".hashes.txt",
            Self::Table => ".csv",
        }
    }
}

/// Where something is written.
#[derive(Debug)]
pub(super) struct Output {
    fs: Fs,
    form: Form,
    path: PathBuf,
    to: To,
    /// What the command reads; none when it goes on with the file it writes.
    reads: Option<Vec<PathBuf>>,
    /// What such a file would be called here.
    name: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum To {
    Terminal,
    /// A pipe or a device: it has nothing to lose.
    Pipe,
    File,
}

impl Output {
    /// Makes sure that something can be written to a path and that nothing is lost by it, before the work is done.
    /// `reads` are the files the command reads; `name` is what it is about, such as the scenario's id.
    ///
    /// # Errors
    /// When something else stands there, or it cannot be written.
    pub(super) fn open(
        fs: &Fs,
        (form, path): (Form, &Path),
        reads: &[&Path],
        name: &str,
    ) -> Result<Self, Trouble> {
        let reads = reads.iter().map(|path| path.to_path_buf()).collect();
        let output = Self::new(fs, form, path, Some(reads), name);
        if output.to == To::File {
            output.guard()?;
        }
        output.tried()
    }

    /// The same for a recording. When it goes on from one (`from`) in the same file, that is what it takes the place of.
    ///
    /// # Errors
    /// As [`Output::open`].
    pub(super) fn recording(fs: &Fs, path: &Path, from: Option<&Path>, name: &str) -> Result<Self, Trouble> {
        if from.is_some_and(|from| fs.same(from, path)) {
            return Self::new(fs, Form::Recording, path, None, name).tried();
        }
        Self::open(fs, (Form::Recording, path), from.as_slice(), name)
    }

    /// How many decisions the recording holds that the first writing takes the place of; none when it goes on with what
    /// stands there, or nothing does.
    pub(super) fn takes_away(&self) -> usize {
        if self.reads.is_none() || self.to != To::File {
            return 0;
        }
        let text = self
            .fs
            .read_text(&self.path, caps::SAVE_BYTES)
            .unwrap_or_default();
        Replay::parse(&text).map_or(0, |old| old.decisions())
    }

    /// Whether nothing stands there yet.
    pub(super) fn is_new(&self) -> bool {
        !self.fs.is_there(&self.path)
    }

    fn new(fs: &Fs, form: Form, path: &Path, reads: Option<Vec<PathBuf>>, name: &str) -> Self {
        let about = fs.look(path).ok().flatten();
        let to = match about {
            _ if is_terminal(path) => To::Terminal,
            Some(about) if !about.is_file() && !about.is_dir() => To::Pipe,
            Some(_) if is_open_file(path) => To::Pipe,
            _ => To::File,
        };
        Self {
            fs: fs.clone(),
            form,
            path: path.to_owned(),
            to,
            reads,
            name: name.to_owned(),
        }
    }

    /// Nothing is written yet, and it is known that it can be.
    fn tried(self) -> Result<Self, Trouble> {
        if self.to == To::File {
            drop(
                self.fs
                    .draft(&self.path)
                    .map_err(|failure| self.failed(&failure))?,
            );
        }
        Ok(self)
    }

    /// Where it goes.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it goes into a file, which can be written again.
    pub(super) fn is_file(&self) -> bool {
        self.to == To::File
    }

    /// Writes the whole.
    ///
    /// # Errors
    /// When something else has come to stand there, or it cannot be written.
    pub(super) fn write(&self, text: &str) -> Result<(), Trouble> {
        let text = match self.form {
            Form::Made(made) => marked(made, text),
            Form::Recording | Form::Hashes | Form::Table => text.to_owned(),
        };
        let mut pieces = self.pieces()?;
        pieces.write(&text)?;
        pieces.finish()
    }

    /// The same piece by piece.
    ///
    /// # Errors
    /// As [`Output::write`].
    pub(super) fn pieces(&self) -> Result<Pieces<'_>, Trouble> {
        let draft = match self.to {
            To::File => {
                self.guard()?;
                Some(
                    self.fs
                        .draft(&self.path)
                        .map_err(|failure| self.failed(&failure))?,
                )
            }
            To::Terminal | To::Pipe => None,
        };
        Ok(Pieces { output: self, draft })
    }

    /// Whether it goes to standard output, where nothing else should be said then.
    pub(super) fn is_terminal(&self) -> bool {
        self.to == To::Terminal
    }

    fn failed(&self, failure: &Failure) -> Trouble {
        match failure.why {
            Why::Folder => Trouble::said(format!(
                "{} is a folder; name a file in it, such as {}",
                self.path.display(),
                self.proposal(&self.path.join("x")).display()
            )),
            _ => Trouble::said(failure.to_string()),
        }
    }

    fn guard(&self) -> Result<(), Trouble> {
        match self.stands_there() {
            None => Ok(()),
            Some(what) => Err(Trouble::said(format!(
                "{} {what}; nothing was written. Name another file for the {}, such as {}",
                self.path.display(),
                self.form.word(),
                self.proposal(&self.path).display()
            ))),
        }
    }

    /// What speaks against writing here, to go on a sentence with; nothing when nothing does.
    fn stands_there(&self) -> Option<String> {
        let reads = self.reads.as_ref()?;
        let about = match self.fs.look(&self.path) {
            Ok(Some(about)) if about.is_dir() => return None,
            Ok(about) => about,
            Err(failure) => return Some(format!("cannot be looked at: {}", failure.reason())),
        };
        if about.is_none() {
            return self.misnamed();
        }
        if reads.iter().any(|read| self.fs.same(read, &self.path)) {
            let kind = self.fs.kind(&self.path).map_or("what is read here", Kind::a);
            return Some(format!("is {kind}, and the one that is read here"));
        }
        if self.fs.is_stdout(&self.path) {
            return Some("is where the output of this command goes already".to_owned());
        }
        let bytes = match self.fs.read(&self.path, MOST_BYTES) {
            Ok(bytes) => bytes,
            Err(failure) => {
                return Some(format!(
                    "is there, and what is in it is not known: {}",
                    failure.reason()
                ));
            }
        };
        let kind = Kind::of(&self.path, &bytes);
        let text = String::from_utf8_lossy(&bytes);
        match (self.form, kind) {
            (_, Kind::Empty) => self.misnamed(),
            (Form::Recording, Kind::Recording) if as_recorded(&text) => None,
            (Form::Recording, Kind::Recording) => {
                Some("is a recording that somebody has written in, or that another version made".to_owned())
            }
            (Form::Hashes, Kind::Hashes) => None,
            (form, _) => match made(&text) {
                Some((there, true)) if form == Form::Made(there) => None,
                Some((there, true)) => Some(format!("is a {} of Two Hats", there.word())),
                Some((there, false)) => Some(format!(
                    "is a {} of Two Hats that somebody has changed since",
                    there.word()
                )),
                None => Some(format!("is {}", kind.a())),
            },
        }
    }

    /// A name that says it is something else.
    fn misnamed(&self) -> Option<String> {
        let name = self.path.file_name()?.to_string_lossy().to_lowercase();
        let kind = match () {
            () if name.ends_with(SCENARIO) => Kind::Scenario,
            () if name.ends_with(PLAN) => Kind::Plan,
            () => return None,
        };
        Some(format!("has the name of {}", kind.a()))
    }

    /// A name in the same folder that nothing has.
    fn proposal(&self, beside: &Path) -> PathBuf {
        let free = |name: &String| {
            let path = beside.with_file_name(name);
            self.fs
                .look(&path)
                .is_ok_and(|about| about.is_none())
                .then_some(path)
        };
        let ending = self.form.ending();
        let first = format!("{}{ending}", self.name);
        let mut names =
            std::iter::once(first.clone()).chain((2..100).map(|it| format!("{}_{it}{ending}", self.name)));
        names
            .find_map(|name| free(&name))
            .unwrap_or_else(|| with(&beside.with_file_name(first), ".new"))
    }
}

/// Something being written piece by piece.
#[derive(Debug)]
pub(super) struct Pieces<'a> {
    output: &'a Output,
    draft: Option<Draft>,
}

impl Pieces<'_> {
    /// Writes the next piece.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn write(&mut self, text: &str) -> Result<(), Trouble> {
        let output = self.output;
        match (&mut self.draft, output.to) {
            (Some(draft), _) => draft
                .write(text.as_bytes())
                .map_err(|failure| output.failed(&failure)),
            (None, To::Terminal) => Ok(std::io::stdout().lock().write_all(text.as_bytes())?),
            (None, _) => output
                .fs
                .pour(&output.path, text)
                .map_err(|failure| output.failed(&failure)),
        }
    }

    /// Puts the whole in its place.
    ///
    /// # Errors
    /// When something else has come to stand there meanwhile, or it cannot be written.
    pub(super) fn finish(self) -> Result<(), Trouble> {
        match self.draft {
            Some(draft) => {
                self.output.guard()?;
                draft.commit().map_err(|failure| self.output.failed(&failure))
            }
            None => Ok(()),
        }
    }
}

/// Whether a recording is as the program wrote it, whatever its line ends are.
fn as_recorded(text: &str) -> bool {
    let text = text.replace("\r\n", "\n");
    text.len() <= caps::SAVE_BYTES
        && Replay::parse(&text).is_ok_and(|replay| replay.to_text().trim() == text.trim())
}

/// Whether a path means standard output.
fn is_terminal(path: &Path) -> bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]
        .iter()
        .any(|name| path == Path::new(name))
}

/// Whether a path means something this process was given open.
fn is_open_file(path: &Path) -> bool {
    ["/dev/fd", "/proc/self/fd"]
        .iter()
        .any(|folder| path.parent() == Some(Path::new(folder)))
        || path == Path::new("/dev/stderr")
}
