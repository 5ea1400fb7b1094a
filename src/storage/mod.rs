//! Everything the program reads from the disk and writes to it, through one value: [`Fs`].
//!
//! Nothing else in the program names `std::fs` (`it::tidy::disk::only_storage_touches_the_disk`). A function that needs files
//! takes an `&Fs`; `main` makes the real one with `Fs::default()`, a test makes one that fails where it says
//! ([`Fs::failing`], [`Fs::dying`]) and reads back what was done ([`Fs::done`]).
//!
//! | To | call |
//! |---|---|
//! | read at most so many bytes | [`Fs::read`], [`Fs::read_plain`]; missing is `failure.why == Why::Missing` |
//! | ask what is there | [`Fs::look`] (`None` when nothing is), [`Fs::list`] |
//! | write a file, whole or not at all | [`Fs::write`]; in pieces [`Fs::draft`], [`Draft::write`], [`Draft::commit`] |
//! | write it and keep what it held | [`Fs::replace`] |
//! | write a file that is not there yet | [`Fs::write_new`] |
//! | write a file that grows by lines | [`Fs::log`], [`Log::add`] |
//! | give a file another name | [`Fs::set_aside`] (a name nobody has), [`Fs::rename`] |
//! | write into a pipe | [`Fs::pour`] |
//! | know which file is which | [`Fs::kind`], [`Fs::same`] |
//! | remove a file | [`Fs::remove`] (fine when it is not there) |
//! | read a folder of kept files | [`Fs::kept`]; out of sight and back: [`Fs::to_trash`], [`Fs::from_trash`] |
//! | make a folder and those above it | [`Fs::create_folder`] |
//! | hold a folder for this process alone | [`Fs::lock`] |
//!
//! Every write but that of a log's lines goes to a temporary file in the same folder, is synced, renamed, and the folder is synced: whatever
//! fails at whatever moment, what stood there before is still whole. A link is followed and stays a link, and a file
//! that is replaced keeps its mode and, where the system lets us, its owner. Every [`Failure`] names the path, says
//! why in plain words and what to do.

mod beside;
mod disk;
mod draft;
mod failure;
mod kept;
mod kind;
mod lock;
mod log;
mod parts;
mod places;
mod same;
mod texts;
mod whole;

pub use beside::{
    CAMPAIGN, InLanguage, PART, PLAN, SCENARIO, is_copy, is_hidden, is_plan, language_of, translation_of,
    translations_for,
};
pub use disk::{Entry, Fs, Op};
pub use draft::Draft;
pub use failure::{Failure, Why};
pub use kept::KeptFile;
pub use kind::Kind;
pub use lock::Lock;
pub use log::Log;
pub use parts::{is_part, part_of, without_scenario};
pub use places::{Listed, SESSION, SESSIONS, own_folders, said_scenes};
pub use texts::unreadable;
pub use whole::with;
