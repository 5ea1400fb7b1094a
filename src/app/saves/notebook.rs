//! The journal of whoever plays: a file for each run under `runs/`, and what of them is in memory.

use std::path::PathBuf;

use bevy::prelude::*;

use super::Folders;
use super::aside::{SetAside, name_of};
use super::keeper::{Content, What};
use crate::journal::{ENDING, Journal, Kept, MOST_BYTES, MOST_RUNS};
use crate::storage::Failure;
use crate::words::Words;

/// The folder of the runs.
const RUNS: &str = "runs";

/// The journal as it is in memory. The files are the truth: this is made of them when the game starts, and goes with them.
#[derive(Resource, Default)]
pub(crate) struct Notebook {
    /// What is kept.
    pub(crate) journal: Journal,
    /// The run deleted last in this session, and where its file is, if it has one: it can come back.
    deleted: Option<(Kept, Option<PathBuf>)>,
}

impl Notebook {
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
        self.keeper.flush();
        let Some(folder) = self.runs() else {
            return (Notebook::default(), None);
        };
        let read = self.fs.kept(&folder, ENDING, MOST_BYTES);
        self.sight().see(&folder, read.is_ok());
        match read {
            Ok(files) => {
                let said = |why: Failure| why.reason();
                let files = files.into_iter().map(|(name, text)| (name, text.map_err(said)));
                let journal = Journal::read(files);
                let unread = journal.unread.iter().filter_map(|one| self.run_of(&one.name));
                self.sight().unread.extend(unread);
                (
                    Notebook {
                        journal,
                        deleted: None,
                    },
                    None,
                )
            }
            Err(failure) => {
                let note = SetAside {
                    file: name_of(&folder),
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
        self.keeper.flush();
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
