//! A file being written: it takes its place whole, or nothing has changed.

use std::fs::{File, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::disk::{Fs, Op, folder_of};
use super::failure::{Failure, Why};

/// Names tried for a temporary file before giving up.
const TRIES: u32 = 100;

/// A file being written. Dropped before [`Draft::commit`], it never was.
#[derive(Debug)]
pub struct Draft {
    fs: Fs,
    /// None once it has its place.
    temporary: Option<PathBuf>,
    file: File,
    /// Where it will stand: behind links.
    place: PathBuf,
    /// What the caller calls it.
    asked: PathBuf,
}

impl Fs {
    /// Begins a file that shall stand at a path.
    ///
    /// # Errors
    /// When the path is a folder, a device, a link to nothing or marked as read-only, or its folder cannot be written.
    pub fn draft(&self, path: &Path) -> Result<Draft, Failure> {
        let (place, old) = self.place(path)?;
        let told = |op| move |error| Failure::at(path, op, &error);
        let folder = folder_of(&place);
        let (temporary, file) = self.temporary(folder).map_err(told(Op::CreateFile))?;
        let draft = Draft {
            fs: self.clone(),
            temporary: Some(temporary.clone()),
            file,
            place,
            asked: path.to_owned(),
        };
        if let Some(old) = old {
            self.permit(&temporary, &draft.file, &old)
                .map_err(told(Op::Permit))?;
        }
        Ok(draft)
    }

    /// Where a file at this path really stands, and what stands there.
    fn place(&self, path: &Path) -> Result<(PathBuf, Option<Metadata>), Failure> {
        let fails = |why| Err(Failure::new(path, true, why));
        let told = |error| Failure::writing(path, &error);
        let link = match self.about_link(path) {
            Ok(about) => about,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok((path.to_owned(), None)),
            Err(error) => return Err(told(error)),
        };
        let (place, about) = if link.is_symlink() {
            let place = match self.resolve(path) {
                Ok(place) => place,
                Err(error) if error.kind() == ErrorKind::NotFound => return fails(Why::DeadLink),
                Err(error) => return Err(told(error)),
            };
            let about = self.about(&place).map_err(told)?;
            (place, about)
        } else {
            (path.to_owned(), link)
        };
        match () {
            () if about.is_dir() => fails(Why::Folder),
            () if !about.is_file() => fails(Why::NotAFile),
            () if about.permissions().readonly() => fails(Why::ReadOnly),
            () => Ok((place, Some(about))),
        }
    }

    fn temporary(&self, folder: &Path) -> std::io::Result<(PathBuf, File)> {
        let mut number = 0;
        loop {
            // Short, so that a long name does not make it too long; hidden, so that nobody reads it as an author's.
            let path = folder.join(format!(".twohats-{}-{number}.tmp", std::process::id()));
            match self.create_new(&path) {
                Ok(file) => return Ok((path, file)),
                Err(error) if error.kind() == ErrorKind::AlreadyExists && number < TRIES => number += 1,
                Err(error) => return Err(error),
            }
        }
    }
}

impl Draft {
    /// Writes more of it.
    ///
    /// # Errors
    /// When the disk is full or gone.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let written = self.fs.put(&self.asked, &mut self.file, bytes);
        written.map_err(|error| Failure::writing(&self.asked, &error))
    }

    /// Puts it in its place, once it is on the disk.
    ///
    /// # Errors
    /// When that fails; what stood there before is still there, or (when only the last sync failed) all of the new is.
    pub fn commit(self) -> Result<(), Failure> {
        self.finish(None)
    }

    /// The same, and what stood there before is kept under another name in the same folder.
    pub(super) fn commit_keeping(self, old: &Path) -> Result<(), Failure> {
        self.finish(Some(old))
    }

    fn finish(mut self, keep: Option<&Path>) -> Result<(), Failure> {
        let (fs, asked) = (self.fs.clone(), self.asked.clone());
        let told = |error| Failure::writing(&asked, &error);
        fs.sync(&asked, &self.file).map_err(told)?;
        let kept = match keep {
            Some(old) => match fs.name(&self.place, old) {
                Ok(()) => true,
                Err(error) if error.kind() == ErrorKind::NotFound => false,
                Err(error) => return Err(told(error)),
            },
            None => false,
        };
        if let Some(temporary) = &self.temporary {
            if let Err(error) = fs.name(temporary, &self.place) {
                if let Some(old) = keep.filter(|_| kept) {
                    // Whether or not this works, what was there is whole, under one of the two names.
                    let _ = fs.name(old, &self.place);
                }
                return Err(told(error));
            }
            self.temporary = None;
        }
        fs.sync_folder(folder_of(&self.place)).map_err(told)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if let Some(temporary) = &self.temporary {
            // It was never the file; a left-over is hidden and harms nobody.
            let _ = self.fs.unlink(temporary);
        }
    }
}
