//! Where a command works: on which disk, and where scenarios are looked for that are named by their id.

use std::path::PathBuf;

use crate::storage::Fs;

/// Where a command works.
#[derive(Debug, Clone, Default)]
pub struct Here {
    /// The disk.
    pub fs: Fs,
    /// The folder of `--scenes`.
    pub scenes: Option<PathBuf>,
}
