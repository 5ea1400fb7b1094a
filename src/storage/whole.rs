//! Whole files: read within a limit, written whole or not at all, set aside, removed.

use std::fs::Metadata;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::disk::{Entry, Fs, Op, folder_of};
use super::failure::{Failure, Why};

/// Names tried for a file that is set aside.
const TRIES: u32 = 1000;

impl Fs {
    /// What stands at a path, behind links; nothing when nothing does.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn look(&self, path: &Path) -> Result<Option<Metadata>, Failure> {
        match self.about(path) {
            Ok(about) => Ok(Some(about)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::reading(path, &error)),
        }
    }

    /// Whether something stands at a path; what the system does not tell of, does.
    #[must_use]
    pub fn is_there(&self, path: &Path) -> bool {
        !matches!(self.look(path), Ok(None))
    }

    /// Whether a path is a folder, itself or through a link.
    #[must_use]
    pub fn is_folder(&self, path: &Path) -> bool {
        matches!(self.look(path), Ok(Some(about)) if about.is_dir())
    }

    /// The names of the folders in a folder, in order; none when it cannot be listed. Names that are no text are left out.
    #[must_use]
    pub fn folders(&self, folder: &Path) -> Vec<String> {
        let listed = self.list(folder).unwrap_or_default();
        let folders = listed.into_iter().filter(|entry| entry.folder);
        folders
            .filter_map(|entry| entry.name.into_string().ok())
            .collect()
    }

    /// The path without links and `..`, by which a file is known; as it is, when that cannot be told.
    #[must_use]
    pub fn whole(&self, path: &Path) -> PathBuf {
        self.resolve(path).unwrap_or_else(|_| path.to_owned())
    }

    /// What is in a folder, by name.
    ///
    /// # Errors
    /// When it cannot be listed.
    pub fn list(&self, folder: &Path) -> Result<Vec<Entry>, Failure> {
        self.entries(folder)
            .map_err(|error| Failure::reading(folder, &error))
    }

    /// The bytes of a regular file of at most `most` bytes.
    ///
    /// Folders, devices, pipes and sockets are refused before anything is read, and reading stops at the limit even
    /// when the file grows meanwhile.
    ///
    /// # Errors
    /// When it cannot be opened, is not a regular file, or is larger than `most`.
    pub fn read(&self, path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
        let told = |error| Failure::reading(path, &error);
        let fails = |why| Failure::new(path, false, why);
        let regular = |about: &Metadata| match (about.is_file(), about.is_dir()) {
            (true, _) => Ok(()),
            (_, true) => Err(fails(Why::Folder)),
            _ => Err(fails(Why::NotAFile)),
        };
        let limit = u64::try_from(most).unwrap_or(u64::MAX);
        // Looked at before opening as well: opening a pipe would wait for somebody to write into it.
        regular(&self.about(path).map_err(told)?)?;
        let (file, about) = self.open(path).map_err(told)?;
        regular(&about)?;
        if about.len() > limit {
            return Err(fails(Why::TooLarge(most)));
        }
        let bytes = self.take(path, file, limit.saturating_add(1)).map_err(told)?;
        if bytes.len() > most {
            return Err(fails(Why::TooLarge(most)));
        }
        Ok(bytes)
    }

    /// The same as text.
    ///
    /// # Errors
    /// As [`Fs::read`], and when it is not UTF-8.
    pub fn read_plain(&self, path: &Path, most: usize) -> Result<String, Failure> {
        String::from_utf8(self.read(path, most)?).map_err(|_| Failure::new(path, false, Why::NotText))
    }

    /// Writes a file whole or not at all: what stood there before stays until everything is on the disk.
    ///
    /// # Errors
    /// As [`Fs::draft`], and when the disk is full or gone.
    pub fn write(&self, path: &Path, text: &str) -> Result<(), Failure> {
        let mut draft = self.draft(path)?;
        draft.write(text.as_bytes())?;
        draft.commit()
    }

    /// The same, and what the file held until now is kept as `old`, in the same folder, in place of what was kept there
    /// before. Should the power go between the two, the file is missing and `old` is whole: whoever reads tries both.
    ///
    /// # Errors
    /// As [`Fs::write`].
    pub fn replace(&self, path: &Path, text: &str, old: &Path) -> Result<(), Failure> {
        let mut draft = self.draft(path)?;
        draft.write(text.as_bytes())?;
        draft.commit_keeping(old)
    }

    /// Writes a file that is not there yet, whole or not at all.
    ///
    /// # Errors
    /// When something of this name is there, or it cannot be written; then nothing is left of it.
    pub fn write_new(&self, path: &Path, text: &str) -> Result<(), Failure> {
        // The name is taken first: nobody else can take it while the text is written.
        let taken = self.create_new(path);
        drop(taken.map_err(|error| Failure::writing(path, &error))?);
        let written = self.write(path, text);
        if written.is_err() {
            // At worst an empty file stays, which everything may replace.
            let _ = self.unlink(path);
        }
        written
    }

    /// Gives a file another name, in place of what had it.
    ///
    /// # Errors
    /// When it is not there or the folder cannot be written.
    pub fn rename(&self, from: &Path, to: &Path) -> Result<(), Failure> {
        let done = self.name(from, to).and_then(|()| self.sync_folder(folder_of(to)));
        done.map_err(|error| Failure::writing(from, &error))
    }

    /// Gives a file its name with this ending behind it, or, when something has that, with a number behind it as well.
    /// Returns the new name.
    ///
    /// # Errors
    /// As [`Fs::rename`].
    pub fn set_aside(&self, path: &Path, ending: &str) -> Result<PathBuf, Failure> {
        for number in 1..TRIES {
            let to = match number {
                1 => with(path, ending),
                _ => with(path, &format!("{ending}{number}")),
            };
            match self.about_link(&to) {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    return self.rename(path, &to).map(|()| to);
                }
                Err(error) => return Err(Failure::writing(path, &error)),
                Ok(_) => {}
            }
        }
        Err(Failure::new(path, true, Why::Exists))
    }

    /// Removes a file; whether it was there.
    ///
    /// # Errors
    /// When it is there and stays.
    pub fn remove(&self, path: &Path) -> Result<bool, Failure> {
        match self.unlink(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(Failure::writing(path, &error)),
            Ok(()) => match self.sync_folder(folder_of(path)) {
                Ok(()) => Ok(true),
                Err(error) => Err(Failure::writing(path, &error)),
            },
        }
    }

    /// Makes a folder and those above it that are not there.
    ///
    /// # Errors
    /// When something that is no folder is in the way, or it cannot be written.
    pub fn create_folder(&self, folder: &Path) -> Result<(), Failure> {
        match self.about(folder) {
            Ok(about) if about.is_dir() => return Ok(()),
            Ok(_) => return Err(Failure::new(folder, true, Why::NotAFolder)),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(Failure::at(folder, Op::CreateFolder, &error)),
        }
        let above = folder_of(folder);
        if above != folder && above != Path::new(".") {
            self.create_folder(above)?;
        }
        match self.make_folder(folder) {
            // Somebody else was quicker.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(Failure::writing(folder, &error)),
            Ok(()) => self
                .sync_folder(above)
                .map_err(|error| Failure::writing(folder, &error)),
        }
    }
}

/// The path with something behind its name.
#[must_use]
pub fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
