//! The player's files are written by a thread of their own, so that a slow disk never stalls a frame. Of several wishes
//! for one file only the latest is carried out, whole or not at all.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use atomic_write_file::AtomicWriteFile;

/// The longest the game waits for the disk when it closes.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a file keeps.
#[derive(Clone, Copy)]
pub(super) enum What {
    /// Where the player is in a scenario.
    Place,
    /// The settings.
    Settings,
    /// That a scenario was finished.
    Finished,
}

/// Something that could not be saved, and why.
pub(super) struct Trouble {
    /// What is lost; everything when no thread could be started.
    pub(super) what: Option<What>,
    /// In the words of the system.
    pub(super) error: String,
}

/// Something to do with one file.
pub(super) struct Errand {
    /// What is lost when it cannot be saved.
    pub(super) what: What,
    /// The file.
    pub(super) path: PathBuf,
    /// What it shall hold; nothing removes it.
    pub(super) text: Option<String>,
    /// Keep what it held until now as `<file>.old`; removing takes both.
    pub(super) keep_old: bool,
}

/// The thread's desk: what waits, whether it is at work, what went wrong.
#[derive(Default)]
struct Desk {
    waiting: Vec<Errand>,
    busy: bool,
    troubles: Vec<Trouble>,
}

#[derive(Default)]
struct Shared {
    desk: Mutex<Desk>,
    changed: Condvar,
}

/// Hands errands to the thread.
#[derive(Clone, Default)]
pub(super) struct Keeper(Arc<Shared>);

impl Shared {
    fn desk(&self) -> MutexGuard<'_, Desk> {
        // A desk is in order after every line, also when somebody panicked at it.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Keeper {
    /// Starts the thread. `wake` is called when there is trouble to tell.
    pub(super) fn start(wake: impl Fn() + Send + 'static) -> Self {
        let keeper = Self::default();
        let shared = keeper.0.clone();
        let started = std::thread::Builder::new()
            .name("keeper".into())
            .spawn(move || work(&shared, &wake));
        if let Err(error) = started {
            keeper.0.desk().troubles.push(Trouble {
                what: None,
                error: error.to_string(),
            });
        }
        keeper
    }

    /// Asks for an errand instead of any other for the same file.
    pub(super) fn ask(&self, errand: Errand) {
        let mut desk = self.0.desk();
        desk.waiting.retain(|other| other.path != errand.path);
        desk.waiting.push(errand);
        self.0.changed.notify_all();
    }

    /// Waits until everything asked for is done, but not for ever.
    pub(super) fn flush(&self) {
        let at_work = |desk: &mut Desk| desk.busy || !desk.waiting.is_empty();
        // Whether it was done in time or not, the game goes on.
        drop(
            self.0
                .changed
                .wait_timeout_while(self.0.desk(), PATIENCE, at_work),
        );
    }

    /// Whether everything asked for is done.
    pub(super) fn idle(&self) -> bool {
        let desk = self.0.desk();
        !desk.busy && desk.waiting.is_empty()
    }

    /// What went wrong since the last call.
    pub(super) fn troubles(&self) -> Vec<Trouble> {
        std::mem::take(&mut self.0.desk().troubles)
    }
}

fn work(shared: &Shared, wake: &impl Fn()) {
    let mut desk = shared.desk();
    loop {
        while desk.waiting.is_empty() {
            desk = shared.changed.wait(desk).unwrap_or_else(PoisonError::into_inner);
        }
        let errand = desk.waiting.remove(0);
        desk.busy = true;
        drop(desk);
        let done = errand.run();
        desk = shared.desk();
        desk.busy = false;
        if let Err(error) = done {
            desk.troubles.push(Trouble {
                what: Some(errand.what),
                error: error.to_string(),
            });
        }
        shared.changed.notify_all();
        // The status of a game at rest changes with this, and there may be trouble to tell.
        wake();
    }
}

impl Errand {
    fn run(&self) -> io::Result<()> {
        let old = older(&self.path);
        let Some(text) = &self.text else {
            gone(&self.path)?;
            return if self.keep_old { gone(&old) } else { Ok(()) };
        };
        if self.keep_old && self.path.exists() {
            fs::rename(&self.path, old)?;
        }
        write_text(&self.path, text)
    }
}

fn gone(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Where the generation before this file is kept.
pub(super) fn older(path: &Path) -> PathBuf {
    with(path, ".old")
}

/// The path with something after its name.
pub(super) fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Writes a file, whole or not at all, and the folders above it.
pub(super) fn write_text(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = AtomicWriteFile::open(path)?;
    file.write_all(text.as_bytes())?;
    file.commit()
}

/// Holds the folder for this game alone, as long as it is kept.
pub(super) enum Lock {
    /// Nobody else has it.
    Held(#[expect(dead_code, reason = "kept, because dropping it lets go")] File),
    /// Another game has it.
    Taken,
    /// This file system cannot say, or the folder cannot be written.
    Unknown,
}

/// Takes the folder, if it is free.
pub(super) fn lock(folder: &Path) -> Lock {
    let path = folder.join("lock");
    let opened =
        fs::create_dir_all(folder).and_then(|()| File::options().create(true).append(true).open(path));
    let Ok(file) = opened else { return Lock::Unknown };
    match file.try_lock() {
        Ok(()) => Lock::Held(file),
        Err(TryLockError::WouldBlock) => Lock::Taken,
        Err(TryLockError::Error(_)) => Lock::Unknown,
    }
}
