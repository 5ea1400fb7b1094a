//! The folder of a scenario, watched; and watched again when it was taken away and put back.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::Sender;

use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use super::reader::Poke;

/// A watched folder. Dropping it ends the watching.
pub(super) struct Folder {
    path: PathBuf,
    watcher: Mutex<RecommendedWatcher>,
}

impl Folder {
    /// Watches the folder of this file and pokes at every change in it.
    ///
    /// # Errors
    /// When the system can watch no more folders, or this one is not there.
    pub(super) fn watched(file: &Path, changed: Sender<Poke>) -> notify::Result<Self> {
        let path = file.parent().map(PathBuf::from).unwrap_or_default();
        let mut watcher = notify::recommended_watcher(move |change: notify::Result<notify::Event>| {
            if change.is_ok_and(|change| !change.kind.is_access()) {
                // The game may be closing; then nobody needs to know.
                let _ = changed.send(Poke::Changed);
            }
        })?;
        watcher.watch(&path, RecursiveMode::NonRecursive)?;
        Ok(Self {
            path,
            watcher: Mutex::new(watcher),
        })
    }

    /// Watches it again: a folder that was deleted and made anew is another one to the system.
    pub(super) fn again(&self) {
        if let Ok(mut watcher) = self.watcher.lock() {
            // It may not be watched any more, which is why it is asked for.
            let _ = watcher.unwatch(&self.path);
            if let Err(error) = watcher.watch(&self.path, RecursiveMode::NonRecursive) {
                bevy::log::info!("{} is not watched any more: {error}", self.path.display());
            }
        }
    }
}
