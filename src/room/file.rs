//! The session's file, written beside the frames: lines in, onto the disk one after another, and what is in the way told.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::storage::{Failure, Fs, Log, SESSION};
use crate::workshop::log::{self, Head};

/// How soon lines that could not be written are tried again.
const AGAIN: Duration = Duration::from_secs(2);
/// Bytes of the longest session that is gone on with.
pub(super) const MOST_BYTES: usize = 64 * 1024 * 1024;
/// Names that are tried for a new session.
const NAMES: u32 = 10_000;

/// What is written.
#[derive(Debug)]
enum Text {
    /// Behind what is there.
    More(String),
    /// In place of it.
    Whole(String),
}

/// The session of this number.
fn named(folder: &Path, id: &str, number: u32) -> PathBuf {
    folder.join(format!("{id}-{number}{SESSION}"))
}

/// The session of a scenario that was begun last.
fn latest(fs: &Fs, folder: &Path, id: &str) -> Option<PathBuf> {
    let all = (1..NAMES).map(|number| named(folder, id, number));
    all.take_while(|path| fs.is_there(path)).last()
}

/// The latest session of this scenario in a folder, when it came to no end: what a laptop that failed leaves.
#[must_use]
pub fn left_off(fs: &Fs, folder: &Path, id: &str) -> Option<PathBuf> {
    let path = latest(fs, folder, id)?;
    let text = fs.read(&path, MOST_BYTES).ok()?;
    let text = String::from_utf8_lossy(&text);
    let begun = Head::read(&text).is_ok_and(|head| head.scenario == id);
    (begun && log::is_open(&text)).then_some(path)
}

/// The session's file. When it is dropped, everything that was put in is on the disk, unless the disk does not take it.
#[derive(Debug)]
pub(super) struct File {
    fs: Fs,
    path: PathBuf,
    texts: Option<Sender<Text>>,
    trouble: Arc<Mutex<Option<Failure>>>,
    writer: Option<JoinHandle<()>>,
}

impl File {
    /// Begins a file in this folder, named after the scenario and numbered.
    pub(super) fn begin(fs: &Fs, folder: &Path, id: &str) -> Result<Self, Failure> {
        if !fs.is_folder(folder) {
            fs.create_folder(folder)?;
        }
        for number in 1..NAMES {
            let path = named(folder, id, number);
            if !fs.is_there(&path) {
                // The name is this one's from here on, whoever else looks for one now.
                fs.write_new(&path, "")?;
                return Self::go_on(fs, &path, "");
            }
        }
        Self::go_on(fs, &folder.join(format!("{id}{SESSION}")), "")
    }

    /// Goes on with a file that has these whole lines.
    pub(super) fn go_on(fs: &Fs, path: &Path, whole: &str) -> Result<Self, Failure> {
        let log = fs.log(path, whole)?;
        Ok(Self::of(fs.clone(), log))
    }

    fn of(fs: Fs, log: Log) -> Self {
        let (path, (texts, taken)) = (log.path().to_owned(), mpsc::channel());
        let trouble = Arc::new(Mutex::new(None));
        let told = trouble.clone();
        let disk = fs.clone();
        let writer = thread::Builder::new()
            .name("session".to_owned())
            .spawn(move || write(&disk, log, &taken, &told));
        Self {
            fs,
            path,
            texts: Some(texts),
            trouble,
            writer: writer.ok(),
        }
    }

    /// The disk it is on.
    pub(super) fn fs(&self) -> &Fs {
        &self.fs
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Puts lines in.
    pub(super) fn put(&self, lines: &[String]) {
        if !lines.is_empty() {
            self.send(Text::More(lines.concat()));
        }
    }

    /// Puts this in place of everything.
    pub(super) fn replace(&self, text: String) {
        self.send(Text::Whole(text));
    }

    fn send(&self, text: Text) {
        if let Some(to) = &self.texts {
            // The writer is gone only when the program ends.
            let _ = to.send(text);
        }
    }

    /// Why the latest lines are not on the disk, if they are not.
    pub(super) fn trouble(&self) -> Option<Failure> {
        self.trouble
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        self.texts = None;
        if let Some(writer) = self.writer.take() {
            // It ends by itself when nothing more comes.
            let _ = writer.join();
        }
    }
}

/// Writes what comes, together what came together; what does not go in is kept and tried again.
fn write(fs: &Fs, mut log: Log, texts: &Receiver<Text>, trouble: &Mutex<Option<Failure>>) {
    let (mut whole, mut waiting, mut open) = (None, String::new(), true);
    while open {
        let first = match texts.recv_timeout(AGAIN) {
            Ok(text) => Some(text),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => {
                open = false;
                None
            }
        };
        for text in first.into_iter().chain(texts.try_iter()) {
            match text {
                Text::More(more) => waiting += &more,
                Text::Whole(text) => {
                    whole = Some(text);
                    waiting.clear();
                }
            }
        }
        let written = match &whole {
            Some(text) => fs.log(log.path(), text).map(|new| log = new),
            None => Ok(()),
        };
        let written = written.and_then(|()| {
            whole = None;
            if waiting.is_empty() {
                Ok(())
            } else {
                log.add(&waiting)
            }
        });
        if written.is_ok() {
            waiting.clear();
        }
        *trouble.lock().unwrap_or_else(PoisonError::into_inner) = written.err();
    }
}
