//! A folder for one process alone.

use std::fs::File;
use std::path::Path;

use super::disk::Fs;

/// Holds a folder for this process, as long as it is kept.
#[derive(Debug)]
pub enum Lock {
    /// Nobody else has it; dropping it lets go.
    Held(File),
    /// Another process has it.
    Taken,
    /// This file system cannot say, or the folder cannot be written.
    Unknown,
}

impl Fs {
    /// Takes a folder, if it is free: by holding the file `lock` in it. Makes the folder when it is not there.
    #[must_use]
    pub fn lock(&self, folder: &Path) -> Lock {
        if self.create_folder(folder).is_err() {
            return Lock::Unknown;
        }
        match self.hold(&folder.join("lock")) {
            Ok(Some(file)) => Lock::Held(file),
            Ok(None) => Lock::Taken,
            Err(_) => Lock::Unknown,
        }
    }
}
