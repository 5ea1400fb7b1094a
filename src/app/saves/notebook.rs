//! The journal of whoever plays: a file for each run under `runs/`, and what of them is in memory.

use std::path::{Path, PathBuf};

use bevy::prelude::*;

use super::Folders;
use super::aside::{SetAside, name_of};
use super::writer::{Content, What};
use crate::app::background::{Job, Wake};
use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::journal::{ENDING, Journal, Kept, MOST_BYTES, MOST_RUNS};
use crate::storage::{Failure, Fs};
use crate::words::Words;

/// The folder of the runs.
const RUNS: &str = "runs";

/// What was found in the folder of the runs.
type Found = Result<Journal, Failure>;

/// The journal as it is in memory. The files are the truth: this is made of them when the game starts, and goes with them.
#[derive(Resource, Default)]
pub(crate) struct Notebook {
    /// What is kept; nothing while it is still read, which only the first screens bear.
    pub(crate) journal: Journal,
    /// The reading, beside the frames: hundreds of runs take longer than a first picture may.
    coming: Option<Job<Found>>,
    /// The run deleted last in this session, and where its file is, if it has one: it can come back.
    deleted: Option<(Kept, Option<PathBuf>)>,
}

impl Notebook {
    /// Whether it is still read.
    pub(crate) fn is_coming(&self) -> bool {
        self.coming.is_some()
    }

    /// The run that can come back.
    pub(crate) fn deleted(&self) -> Option<&Kept> {
        self.deleted.as_ref().map(|(kept, _)| kept)
    }
}

impl Folders {
    fn runs(&self) -> Option<PathBuf> {
        Some(self.data()?.join(RUNS))
    }

    /// Where a run's file is.
    fn run_of(&self, name: &str) -> Option<PathBuf> {
        Some(self.runs()?.join(format!("{name}{ENDING}")))
    }

    /// Reads the journal, and what to tell when nobody knows what is in it.
    pub(crate) fn read_notebook(&self) -> (Notebook, Option<SetAside>) {
        self.writer.flush();
        let Some(folder) = self.runs() else {
            return (Notebook::default(), None);
        };
        self.found(&folder, read(&self.fs, &folder))
    }

    /// Has the journal read beside the frames.
    fn begin_notebook(&self, wake: &Wake) -> Notebook {
        let (fs, folder) = (self.fs.clone(), self.runs());
        let coming = folder.map(|folder| Job::start(wake, move |_| read(&fs, &folder)));
        Notebook {
            coming,
            ..Notebook::default()
        }
    }

    /// Sees to it that the journal is there before anything is read from it or kept in it. What has not come yet is read at
    /// once. Returns what to tell, if so.
    fn settle(&self, book: &mut Notebook) -> Option<SetAside> {
        let coming = book.coming.take()?;
        let folder = self.runs()?;
        let found = coming.take().unwrap_or_else(|| read(&self.fs, &folder));
        let (read, note) = self.found(&folder, found);
        *book = read;
        note
    }

    /// The journal as it was found, and what to tell.
    fn found(&self, folder: &Path, found: Found) -> (Notebook, Option<SetAside>) {
        self.sight().see(folder, found.is_ok());
        match found {
            Ok(journal) => {
                let unread = journal.unread.iter().filter_map(|one| self.run_of(&one.name));
                self.sight().unread.extend(unread);
                let book = Notebook {
                    journal,
                    ..Notebook::default()
                };
                (book, None)
            }
            Err(failure) => {
                let note = SetAside {
                    file: name_of(folder),
                    why: failure.reason(),
                    kept: None,
                    rest: false,
                };
                (Notebook::default(), Some(note))
            }
        }
    }

    /// Keeps a run, and lets the oldest go where there are far too many. One that a newer version wrote is left alone.
    pub(crate) fn write_run(&self, book: &mut Notebook, kept: Kept) {
        if kept.newer || self.taken() {
            return;
        }
        if let Some(path) = self.run_of(&kept.name) {
            let run = Content::Run(Box::new(kept.run.clone()));
            self.ask(What::Run, path, Some(run), false);
        }
        let own = kept.name.clone();
        book.journal.put(kept);
        for name in book.journal.surplus(MOST_RUNS) {
            if name == own {
                continue;
            }
            book.journal.take(&name);
            if let Some(path) = self.run_of(&name) {
                self.ask(What::Run, path, None, false);
            }
        }
    }

    /// Takes a run out of the journal; its file, if it has one, goes to the trash beside the others.
    ///
    /// # Errors
    /// With why that is not possible; then it is still there.
    pub(crate) fn delete_run(&self, words: &Words, book: &mut Notebook, name: &str) -> Result<(), String> {
        if self.taken() {
            return Err(words.say("notice-other-window"));
        }
        self.writer.flush();
        let trashed = self.run_of(name).map(|path| self.fs.to_trash(&path)).transpose();
        let trashed = trashed.map_err(|failure| failure.reason())?;
        book.deleted = book.journal.take(name).map(|kept| (kept, trashed));
        Ok(())
    }

    /// Brings back the run that was deleted last.
    ///
    /// # Errors
    /// With why that is not possible; then it can be tried again.
    pub(crate) fn bring_back(&self, book: &mut Notebook) -> Result<(), String> {
        let Some((kept, trashed)) = book.deleted.take() else {
            return Ok(());
        };
        let moved = match (self.run_of(&kept.name), &trashed) {
            (Some(path), Some(trashed)) => self.fs.from_trash(trashed, &path),
            _ => Ok(()),
        };
        match moved {
            Ok(()) => book.journal.put(kept),
            Err(failure) => {
                book.deleted = Some((kept, trashed));
                return Err(failure.reason());
            }
        }
        Ok(())
    }
}

/// The journal in a folder.
fn read(fs: &Fs, folder: &Path) -> Found {
    let said = |why: Failure| why.reason();
    let files = fs.kept(folder, ENDING, MOST_BYTES)?;
    Ok(Journal::read(
        files.into_iter().map(|(name, text)| (name, text.map_err(said))),
    ))
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, begin)
        .add_systems(PreUpdate, settle.run_if(has_come));
}

fn begin(folders: Res<Folders>, wake: Res<Wake>, mut book: ResMut<Notebook>) {
    *book = folders.begin_notebook(&wake);
}

fn has_come(book: Res<Notebook>) -> bool {
    book.coming.as_ref().is_some_and(Job::is_done)
}

/// For whoever cannot do without the journal: it is there when this has run.
pub(crate) fn settle(
    folders: Res<Folders>,
    mut book: ResMut<Notebook>,
    words: Res<Spoken>,
    mut notices: ResMut<Notices>,
) {
    if !book.is_coming() {
        return;
    }
    if let Some(note) = folders.settle(&mut book) {
        notices.say(note.told(&words));
    }
}
