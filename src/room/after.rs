//! What is left with whoever led a workshop when it is over: the report, its tables, and the room's recording, beside the session.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use crate::lab::what_if::{Asked, Control, what_if_all};
use crate::report::session::files;
use crate::storage::{Failure, Fs, Why, with};
use crate::workshop::Workshop;

/// Paired runs for each option that was not taken.
const RUNS: u32 = 1_000;

/// What has become of the files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Left {
    /// Those that are there, whole paths: the session, the report, the votes as tables, the recording.
    pub files: Vec<PathBuf>,
    /// The report among them.
    pub report: Option<PathBuf>,
    /// Why the others are not.
    pub failed: Option<Failure>,
}

/// The files being written. Dropped, it waits until they are.
#[derive(Debug)]
pub(super) struct After {
    left: Arc<Mutex<Option<Left>>>,
    writer: Option<JoinHandle<()>>,
}

impl After {
    /// Writes them beside the session's file, away from the frames, and wakes whoever shows where they are. What stands there
    /// already is left as it is: it is of this very session, and somebody may have written in it. What the disk does not
    /// take can be made again by `twohats report`.
    pub(super) fn write(
        fs: &Fs,
        session: &Path,
        workshop: &Workshop,
        wake: Arc<dyn Fn() + Send + Sync>,
    ) -> Self {
        let left = Arc::default();
        let (fs, session, workshop) = (fs.clone(), session.to_owned(), workshop.clone());
        let told: Arc<Mutex<Option<Left>>> = Arc::clone(&left);
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
            let made = put(&fs, &session, files(&workshop, &found));
            *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(made);
            wake();
        };
        let writer = thread::Builder::new().name("report".to_owned()).spawn(work).ok();
        Self { left, writer }
    }

    /// What has become of them; none while they are being written.
    pub(super) fn left(&self) -> Option<Left> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn put(fs: &Fs, session: &Path, files: [(&str, String); 4]) -> Left {
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut left = Left {
        files: vec![whole(session)],
        ..Left::default()
    };
    for (ending, text) in files {
        let path = with(&session.with_extension(""), ending);
        match fs.write_new(&path, &text) {
            Err(failure) if failure.why != Why::Exists => {
                left.failed.get_or_insert(failure);
                continue;
            }
            _ => {}
        }
        let path = whole(&path);
        if ending.ends_with(".html") {
            left.report = Some(path.clone());
        }
        left.files.push(path);
    }
    left
}

impl Drop for After {
    fn drop(&mut self) {
        if let Some(writer) = self.writer.take() {
            // It ends by itself.
            let _ = writer.join();
        }
    }
}
