//! What is left with whoever led a workshop when it is over: the report, its tables, and the room's recording, beside the session.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize};
use std::thread::{self, JoinHandle};

use crate::lab::what_if::{Asked, Control, what_if_all};
use crate::report::session::files;
use crate::storage::Fs;
use crate::workshop::Workshop;

/// Paired runs for each option that was not taken.
const RUNS: u32 = 1_000;

/// The files being written. Dropped, it waits until they are.
#[derive(Debug)]
pub(super) struct After(Option<JoinHandle<()>>);

impl After {
    /// Writes them beside the session's file, away from the frames. What stands there already is left as it is: it is of this
    /// very session, and somebody may have written in it. What the disk does not take can be made again by `twohats report`.
    pub(super) fn write(fs: &Fs, session: &Path, workshop: &Workshop) -> Self {
        let (fs, session, workshop) = (fs.clone(), session.with_extension(""), workshop.clone());
        let work = move || {
            let asked = Asked {
                runs: RUNS,
                ..Asked::default()
            };
            let control = Control {
                cancel: &AtomicBool::new(false),
                done: &AtomicUsize::new(0),
            };
            let found = what_if_all(workshop.play(), &asked, &control).unwrap_or_default();
            for (ending, text) in files(&workshop, &found) {
                let _ = fs.write_new(&crate::storage::with(&session, ending), &text);
            }
        };
        Self(thread::Builder::new().name("report".to_owned()).spawn(work).ok())
    }
}

impl Drop for After {
    fn drop(&mut self) {
        if let Some(writer) = self.0.take() {
            // It ends by itself.
            let _ = writer.join();
        }
    }
}
