//! A folder of files that are kept: all of them read, each by itself, and taken out of sight without being lost.

use std::path::{Path, PathBuf};

use super::disk::{Fs, folder_of};
use super::failure::{Failure, Why};

/// The folder beside kept files that those go to which are taken away.
const TRASH: &str = "trash";

/// A kept file: its name without the ending, and its text or why that cannot be read.
pub type KeptFile = (String, Result<String, Failure>);

impl Fs {
    /// Every file with this ending in a folder, by name, of at most `most` bytes each. A folder that is not there has none.
    ///
    /// # Errors
    /// When the folder is there and cannot be listed: then nobody knows what is in it.
    pub fn kept(&self, folder: &Path, ending: &str, most: usize) -> Result<Vec<KeptFile>, Failure> {
        let entries = match self.list(folder) {
            Ok(entries) => entries,
            Err(failure) if failure.why == Why::Missing => return Ok(Vec::new()),
            Err(failure) => return Err(failure),
        };
        let files = entries.into_iter().filter_map(|entry| {
            let name = entry.name.to_str()?.strip_suffix(ending)?.to_owned();
            // What programs keep beside a file while they write it is no file of ours.
            let own = !name.is_empty() && !name.starts_with('.') && !entry.folder;
            own.then(|| (name, self.read_plain(&entry.path, most)))
        });
        Ok(files.collect())
    }

    /// Takes a file out of its folder into `trash` in it, under a name that nobody has. Returns where it is now.
    ///
    /// # Errors
    /// When it cannot be moved; then it is where it was.
    pub fn to_trash(&self, path: &Path) -> Result<PathBuf, Failure> {
        let trash = folder_of(path).join(TRASH);
        self.create_folder(&trash)?;
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        for number in 1_u32..1_000 {
            let to = match number {
                1 => trash.join(&name),
                _ => trash.join(format!("{number}-{name}")),
            };
            if self.look(&to)?.is_none() {
                return self.rename(path, &to).map(|()| to);
            }
        }
        Err(Failure::new(path, true, Why::Exists))
    }

    /// Brings a file back from where [`Fs::to_trash`] has put it.
    ///
    /// # Errors
    /// When something has its place by now, or it cannot be moved.
    pub fn from_trash(&self, trashed: &Path, back: &Path) -> Result<(), Failure> {
        if self.look(back)?.is_some() {
            return Err(Failure::new(back, true, Why::Exists));
        }
        self.rename(trashed, back)
    }
}
