//! What can go wrong with a file, in plain words, with what to do.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::Op;

/// Why something could not be done with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// There is nothing at the path, or the folder it should be in is missing.
    Missing,
    /// Something of this name is there already.
    Exists,
    /// The system does not allow it.
    NotAllowed,
    /// The disk, or the file itself, is marked as not to be changed.
    ReadOnly,
    /// The disk is full, or the person's share of it.
    Full,
    /// It is a folder, and a file was wanted.
    Folder,
    /// Part of the path is a file, and a folder was wanted.
    NotAFolder,
    /// A device, a pipe or a socket.
    NotAFile,
    /// The file has more than so many bytes.
    TooLarge(usize),
    /// The name is too long or has a character that this system does not take.
    BadName,
    /// It is a link, and what it points to is not there.
    DeadLink,
    /// Not text in UTF-8.
    NotText,
    /// Something else, in the words of the system.
    Other(String),
}

/// Something that could not be done with a file. [`fmt::Display`] says it in a sentence with what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The file or folder.
    pub path: PathBuf,
    /// Whether it was to be changed; otherwise it was only read.
    pub writing: bool,
    /// Why it could not be done.
    pub why: Why,
}

impl Failure {
    pub(super) fn new(path: &Path, writing: bool, why: Why) -> Self {
        Self {
            path: path.to_owned(),
            writing,
            why,
        }
    }

    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        Self::new(path, false, Why::of(error))
    }

    pub(super) fn writing(path: &Path, error: &io::Error) -> Self {
        Self::new(path, true, Why::of(error))
    }

    /// For an operation that failed while a file was to be written or read.
    pub(super) fn at(path: &Path, op: Op, error: &io::Error) -> Self {
        Self::new(path, op.changes(), Why::of(error))
    }

    /// Why, in the words of a sentence, without the path.
    #[must_use]
    pub fn reason(&self) -> String {
        let said = match &self.why {
            Why::Missing if self.writing => "the folder it belongs into is not there",
            Why::Missing => "there is no such file",
            Why::Exists => "there is already something of this name",
            Why::NotAllowed if self.writing => "you are not allowed to write here",
            Why::NotAllowed => "you are not allowed to read it",
            Why::ReadOnly => "it is marked as read-only",
            Why::Full => "the disk is full",
            Why::Folder => "it is a folder",
            Why::NotAFolder => "a part of the path is a file and not a folder",
            Why::NotAFile => "it is a device or a pipe, not a file on a disk",
            Why::TooLarge(most) => return format!("the file has more than {most} bytes"),
            Why::BadName => "the name is too long, or has a character that cannot be in one",
            Why::DeadLink => "it is a link, and what it points to is not there",
            Why::NotText => "it is not text in UTF-8",
            Why::Other(said) => return said.clone(),
        };
        said.to_owned()
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match &self.why {
            Why::Missing if self.writing => "make the folder first, or name another one",
            Why::Missing | Why::NotAFolder => "look whether the path is spelt right",
            Why::Exists => "name another one",
            Why::NotAllowed if self.writing => {
                "name a folder of your own, or ask for the right to write here"
            }
            Why::NotAllowed => "ask for the right to read it",
            Why::ReadOnly => "make it writable, or name another place",
            Why::Full => "make room on the disk, or name a place on another one",
            Why::Folder | Why::NotAFile => "name a file",
            Why::TooLarge(_) => "make it smaller, or look whether it is the file you mean",
            Why::BadName => "name it in other words",
            Why::DeadLink => "name the file itself, or mend the link",
            Why::NotText => "save it as UTF-8",
            Why::Other(_) => "look whether the disk is well, and try again",
        }
    }
}

impl Why {
    fn of(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::PermissionDenied => Self::NotAllowed,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::NotADirectory => Self::NotAFolder,
            ErrorKind::InvalidFilename => Self::BadName,
            ErrorKind::InvalidData => Self::NotText,
            _ => Self::Other(error.to_string()),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.writing { "write" } else { "read" };
        write!(
            out,
            "cannot {what} {}: {}; {}",
            self.path.display(),
            self.reason(),
            self.help()
        )
    }
}

impl std::error::Error for Failure {}

impl From<Failure> for String {
    fn from(failure: Failure) -> Self {
        failure.to_string()
    }
}
