//! The disk, one operation at a time: the only place that names `std::fs`. Each can be made to fail.

use std::ffi::OsString;
use std::fs::{self, File, Metadata, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// What can be done with the disk, and can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// Asking what stands at a path.
    Look,
    /// Finding the file behind a link.
    Resolve,
    /// Listing a folder.
    List,
    /// Opening a file or reading from it.
    Read,
    /// Making a folder.
    CreateFolder,
    /// Making a file that was not there.
    CreateFile,
    /// Opening what is there, such as a pipe, to write into it.
    OpenPipe,
    /// Writing bytes. One that fails has written half of them.
    Write,
    /// Giving a file the mode and the owner of another.
    Permit,
    /// Waiting until a file is on the disk.
    Sync,
    /// Giving a file another name, in place of what had it.
    Rename,
    /// Waiting until the names in a folder are on the disk.
    SyncFolder,
    /// Removing a file.
    Remove,
    /// Asking to have a file alone.
    Lock,
}

impl Op {
    /// Whether it is part of changing something.
    #[must_use]
    pub fn changes(self) -> bool {
        !matches!(self, Self::Look | Self::Resolve | Self::List | Self::Read)
    }

    /// Whether something is lost when it fails, should nothing be done about it.
    #[must_use]
    pub fn writes(self) -> bool {
        matches!(
            self,
            Self::CreateFile | Self::Write | Self::Sync | Self::Rename | Self::SyncFolder | Self::Remove
        )
    }
}

/// The disk. The default one works; others fail on purpose, for tests. Clones are the same disk.
#[derive(Debug, Clone, Default)]
pub struct Fs(Option<Arc<Trial>>);

/// A disk that is watched, and how it fails.
#[derive(Debug)]
struct Trial {
    /// The number of the operation that fails, from 0.
    at: usize,
    /// Whether only what writes is counted.
    writes: bool,
    /// Whether everything after it fails as well.
    dies: bool,
    kind: ErrorKind,
    done: Mutex<Vec<(Op, PathBuf)>>,
    held: Held,
}

/// Reading that waits: of what lies in a folder of this name, until it is let go.
#[derive(Debug, Default)]
struct Held {
    folder: Mutex<Option<&'static str>>,
    let_go: Condvar,
}

impl Held {
    /// Whether reading here has to wait.
    fn holds(folder: Option<&str>, op: Op, path: &Path) -> bool {
        let within = |name: &str| path.iter().any(|part| part == name);
        matches!(op, Op::Read | Op::List) && folder.is_some_and(within)
    }

    /// Waits where it has to.
    fn wait(&self, op: Op, path: &Path) {
        let held = self.folder.lock().unwrap_or_else(PoisonError::into_inner);
        let waits = |folder: &mut Option<&'static str>| Self::holds(*folder, op, path);
        drop(self.let_go.wait_while(held, waits));
    }
}

/// Something in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The folder's path and the name.
    pub path: PathBuf,
    /// Its name.
    pub name: OsString,
    /// Whether it is a folder, itself and not through a link.
    pub folder: bool,
    /// Whether it is a link.
    pub link: bool,
}

impl Fs {
    /// A disk whose operation of this number, counted from 0, fails in this way; all others work.
    #[must_use]
    pub fn failing(at: usize, kind: ErrorKind) -> Self {
        Self::trial(at, false, kind)
    }

    /// A disk that is gone from the operation of this number on, as after a power cut.
    #[must_use]
    pub fn dying(at: usize) -> Self {
        Self::trial(at, true, ErrorKind::Other)
    }

    /// A disk that works and remembers what was done.
    #[must_use]
    pub fn watched() -> Self {
        Self::trial(usize::MAX, false, ErrorKind::Other)
    }

    /// A disk on which reading what lies in a folder of this name takes until [`Self::let_go`].
    #[must_use]
    pub fn holding(folder: &'static str) -> Self {
        let fs = Self::watched();
        if let Some(trial) = &fs.0 {
            *trial.held.folder.lock().unwrap_or_else(PoisonError::into_inner) = Some(folder);
        }
        fs
    }

    /// Whether reading waits somewhere.
    #[must_use]
    pub fn holds(&self) -> bool {
        let held = |trial: &Arc<Trial>| {
            trial
                .held
                .folder
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .is_some()
        };
        self.0.as_ref().is_some_and(held)
    }

    /// What was held goes on.
    pub fn let_go(&self) {
        if let Some(trial) = &self.0 {
            *trial.held.folder.lock().unwrap_or_else(PoisonError::into_inner) = None;
            trial.held.let_go.notify_all();
        }
    }

    fn trial(at: usize, dies: bool, kind: ErrorKind) -> Self {
        Self(Some(Arc::new(Trial {
            at,
            writes: false,
            dies,
            kind,
            done: Mutex::default(),
            held: Held::default(),
        })))
    }

    /// The same disk, but the number counts only what writes ([`Op::writes`]): what is read beside it, on other threads, comes
    /// sooner or later. Before the first operation.
    #[must_use]
    pub fn of_writes(mut self) -> Self {
        if let Some(trial) = self.0.as_mut().and_then(Arc::get_mut) {
            trial.writes = true;
        }
        self
    }

    /// Every operation so far, with its path, also those that failed; nothing for the default disk.
    #[must_use]
    pub fn done(&self) -> Vec<(Op, PathBuf)> {
        let done = |trial: &Arc<Trial>| trial.done.lock().unwrap_or_else(PoisonError::into_inner).clone();
        self.0.as_ref().map(done).unwrap_or_default()
    }

    /// Before every operation: whether it may go on.
    pub(super) fn step(&self, op: Op, path: &Path) -> io::Result<()> {
        let Some(trial) = &self.0 else { return Ok(()) };
        trial.held.wait(op, path);
        let mut done = trial.done.lock().unwrap_or_else(PoisonError::into_inner);
        let counted = |op: Op| !trial.writes || op.writes();
        let number = done.iter().filter(|(op, _)| counted(*op)).count();
        done.push((op, path.to_owned()));
        if (number == trial.at && counted(op)) || (trial.dies && number > trial.at) {
            return Err(io::Error::from(trial.kind));
        }
        Ok(())
    }

    pub(super) fn about(&self, path: &Path) -> io::Result<Metadata> {
        self.step(Op::Look, path)?;
        fs::metadata(path)
    }

    pub(super) fn about_link(&self, path: &Path) -> io::Result<Metadata> {
        self.step(Op::Look, path)?;
        fs::symlink_metadata(path)
    }

    pub(super) fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.step(Op::Resolve, path)?;
        fs::canonicalize(path)
    }

    pub(super) fn entries(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        self.step(Op::List, folder)?;
        let mut found = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            found.push(Entry {
                path: entry.path(),
                name: entry.file_name(),
                folder: kind.is_dir(),
                link: kind.is_symlink(),
            });
        }
        found.sort();
        Ok(found)
    }

    pub(super) fn open(&self, path: &Path) -> io::Result<(File, Metadata)> {
        self.step(Op::Read, path)?;
        let file = File::open(path)?;
        let about = file.metadata()?;
        Ok((file, about))
    }

    /// At most so many bytes of an open file.
    pub(super) fn take(&self, path: &Path, file: File, most: u64) -> io::Result<Vec<u8>> {
        self.step(Op::Read, path)?;
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    pub(super) fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.step(Op::CreateFolder, path)?;
        fs::create_dir(path)
    }

    pub(super) fn create_new(&self, path: &Path) -> io::Result<File> {
        self.step(Op::CreateFile, path)?;
        File::options().write(true).create_new(true).open(path)
    }

    /// Opens what is no file, such as a pipe.
    pub(super) fn open_pipe(&self, path: &Path) -> io::Result<File> {
        self.step(Op::OpenPipe, path)?;
        File::options().append(true).open(path)
    }

    pub(super) fn put(&self, path: &Path, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.step(Op::Write, path) {
            // A disk that is full or gone has often taken the beginning.
            file.write_all(&bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        file.write_all(bytes)
    }

    /// Gives a file the mode of another and, where that is allowed, its owner.
    pub(super) fn permit(&self, path: &Path, file: &File, like: &Metadata) -> io::Result<()> {
        self.step(Op::Permit, path)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            // Only root may give files away; everybody else goes on owning what they write.
            let _ = std::os::unix::fs::fchown(file, Some(like.uid()), Some(like.gid()));
        }
        file.set_permissions(like.permissions())
    }

    pub(super) fn sync(&self, path: &Path, file: &File) -> io::Result<()> {
        self.step(Op::Sync, path)?;
        match file.sync_all() {
            // Some network folders cannot; there is nothing more to be done.
            Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => Ok(()),
            other => other,
        }
    }

    pub(super) fn name(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(Op::Rename, to)?;
        fs::rename(from, to)
    }

    pub(super) fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step(Op::SyncFolder, folder)?;
        // Elsewhere a folder is no file that could be opened, and names are kept with the file.
        if cfg!(unix) {
            match File::open(folder)?.sync_all() {
                Err(error) if !matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => {
                    return Err(error);
                }
                _ => {}
            }
        }
        Ok(())
    }

    pub(super) fn unlink(&self, path: &Path) -> io::Result<()> {
        self.step(Op::Remove, path)?;
        fs::remove_file(path)
    }

    /// Opens a file to hold it; whether it is free.
    pub(super) fn hold(&self, path: &Path) -> io::Result<Option<File>> {
        self.step(Op::Lock, path)?;
        let file = File::options().create(true).append(true).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

/// The folder a file is in; `.` for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
