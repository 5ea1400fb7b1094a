//! Which file is which on the disk, whatever its name: links, `..` and letter case make no difference.

use std::path::Path;

use super::disk::{Fs, Op};
use super::failure::Failure;

impl Fs {
    /// Whether two paths are one file.
    #[must_use]
    pub fn same(&self, one: &Path, other: &Path) -> bool {
        self.step(Op::Look, other).is_ok() && same_file::is_same_file(one, other).unwrap_or(false)
    }

    /// How many names a file has on its disk: more than one when others are linked to it (`ln`). Where the system does not
    /// say, one.
    #[must_use]
    pub fn names(&self, path: &Path) -> u64 {
        let about = self.look(path).ok().flatten();
        #[cfg(unix)]
        let names = about.map(|about| std::os::unix::fs::MetadataExt::nlink(&about));
        #[cfg(not(unix))]
        let names = about.map(|_| 1);
        names.unwrap_or(1)
    }

    /// Whether a path is the file that standard output goes into.
    #[must_use]
    pub fn is_stdout(&self, path: &Path) -> bool {
        let handles = || {
            (
                same_file::Handle::stdout().ok(),
                same_file::Handle::from_path(path).ok(),
            )
        };
        self.step(Op::Look, path).is_ok() && matches!(handles(), (Some(out), Some(there)) if out == there)
    }

    /// Writes into what is no file on a disk, such as a pipe.
    ///
    /// # Errors
    /// When it cannot be opened, or nobody reads it.
    pub fn pour(&self, path: &Path, text: &str) -> Result<(), Failure> {
        let told = |error| Failure::writing(path, &error);
        let mut file = self.open_pipe(path).map_err(told)?;
        self.put(path, &mut file, text.as_bytes()).map_err(told)
    }
}
