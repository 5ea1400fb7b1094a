//! The player's files are written beside the frames, one after the other, so that a slow disk never stalls one. Of several
//! wishes for one file only the latest is carried out, whole or not at all; what failed is tried once more at the end.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::app::background::{Wake, beside};
use crate::journal::Run;
use crate::storage::{Failure, Fs, with};

/// The longest the game waits for the disk when it closes.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a file keeps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum What {
    /// Where the player is in a scenario.
    Place,
    /// The settings.
    Settings,
    /// That a scenario was finished.
    Finished,
    /// A run of the journal.
    Run,
    /// Who plays on this computer.
    People,
}

/// Something that could not be saved, and why.
pub(super) struct WriteError {
    /// What is lost, should the game end now.
    pub(super) what: What,
    /// Why.
    pub(super) failure: Failure,
}

/// What a file shall hold.
pub(super) enum Content {
    /// This.
    Text(String),
    /// A run, which is put into words beside the frames: somebody may be typing into it.
    Run(Box<Run>),
}

impl Content {
    fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => text.into(),
            Self::Run(run) => run.to_text().into(),
        }
    }
}

/// Something to do with one file.
pub(super) struct WriteJob {
    /// What is lost when it cannot be saved.
    pub(super) what: What,
    /// The file.
    pub(super) path: PathBuf,
    /// What it shall hold; nothing removes it.
    pub(super) text: Option<Content>,
    /// Keep what it held until now as `<file>.old`; removing takes both.
    pub(super) keep_old: bool,
    /// Files that nobody could read, so nobody knows what they are worth: they are set aside first.
    pub(super) aside: Vec<PathBuf>,
}

/// What waits, whether somebody is at work, what went wrong.
#[derive(Default)]
struct Queue {
    waiting: Vec<WriteJob>,
    failed: Vec<WriteJob>,
    busy: bool,
    errors: Vec<WriteError>,
}

#[derive(Default)]
struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
}

impl Shared {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        // A queue is in order after every line, also when somebody panicked at it.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes jobs.
pub(super) struct Writer {
    shared: Arc<Shared>,
    fs: Fs,
    wake: Wake,
}

impl Writer {
    /// Writes on this disk, and wakes the window when something is done: there may be trouble to tell.
    pub(super) fn new(fs: Fs, wake: Wake) -> Self {
        Self {
            shared: Arc::default(),
            fs,
            wake,
        }
    }

    /// Asks for a job instead of any other for the same file.
    pub(super) fn ask(&self, mut job: WriteJob) {
        let mut queue = self.shared.queue();
        let Queue { waiting, failed, .. } = &mut *queue;
        for others in [waiting, failed] {
            for other in others.extract_if(.., |other| other.path == job.path) {
                // What nobody could read is still to be set aside.
                job.aside.extend(other.aside);
            }
        }
        queue.waiting.push(job);
        self.to_work(&mut queue);
    }

    fn to_work(&self, queue: &mut Queue) {
        if !queue.busy && !queue.waiting.is_empty() {
            queue.busy = true;
            let (shared, fs, wake) = (self.shared.clone(), self.fs.clone(), self.wake.clone());
            beside(move || work(&shared, &fs, &wake));
        }
    }

    /// Waits until everything asked for is done, but not for ever.
    pub(super) fn flush(&self) {
        // Whether it was done in time or not, the game goes on.
        drop(
            self.shared
                .changed
                .wait_timeout_while(self.shared.queue(), PATIENCE, |queue| queue.busy),
        );
    }

    /// The same at the end of the game: what failed is tried once more.
    pub(super) fn close(&self) {
        self.flush();
        let mut queue = self.shared.queue();
        let failed = std::mem::take(&mut queue.failed);
        queue.waiting.extend(failed);
        self.to_work(&mut queue);
        drop(queue);
        self.flush();
    }

    /// Whether everything asked for is done.
    pub(super) fn idle(&self) -> bool {
        !self.shared.queue().busy
    }

    /// What went wrong since the last call.
    pub(super) fn errors(&self) -> Vec<WriteError> {
        std::mem::take(&mut self.shared.queue().errors)
    }
}

/// Does what waits, until nothing does.
fn work(shared: &Shared, fs: &Fs, wake: &Wake) {
    loop {
        let mut queue = shared.queue();
        if queue.waiting.is_empty() {
            queue.busy = false;
            shared.changed.notify_all();
            drop(queue);
            // The status of a game at rest changes with this.
            return wake.up();
        }
        let job = queue.waiting.remove(0);
        drop(queue);
        if let Err(failure) = job.run(fs) {
            let mut queue = shared.queue();
            let what = job.what;
            // Unless something newer is to be in this file by now.
            if queue.waiting.iter().all(|other| other.path != job.path) {
                queue.failed.push(job);
            }
            queue.errors.push(WriteError { what, failure });
        }
    }
}

impl WriteJob {
    fn run(&self, fs: &Fs) -> Result<(), Failure> {
        for path in &self.aside {
            if fs.look(path)?.is_some() {
                fs.set_aside(path, BAD)?;
            }
        }
        let old = older(&self.path);
        let Some(content) = &self.text else {
            fs.remove(&self.path)?;
            return if self.keep_old {
                fs.remove(&old).map(drop)
            } else {
                Ok(())
            };
        };
        if let Some(folder) = self.path.parent() {
            fs.create_folder(folder)?;
        }
        let text = content.text();
        if self.keep_old {
            fs.replace(&self.path, &text, &old)
        } else {
            fs.write(&self.path, &text)
        }
    }
}

/// What files that nobody understands get behind their names.
pub(super) const BAD: &str = ".bad";

/// What the generation before a file has behind its name.
pub(super) const OLD: &str = ".old";

/// Where the generation before this file is kept.
pub(super) fn older(path: &Path) -> PathBuf {
    with(path, OLD)
}
