//! Files of the player's own: the save, the settings, the runs finished. Every write is whole or not at all, and nothing
//! is overwritten that could not be read.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use bevy::prelude::*;
use serde::{Deserialize, Serialize};

use super::background::Wake;
use super::language::Spoken;
use super::notice::Notices;
use super::settings::Settings;
use crate::journal::ENDING;
use crate::journal::profiles::Profiles;
use crate::room::RoomConfig;
use crate::server::Doors;
use crate::storage::{Fs, Lock, SESSIONS, Why};
use crate::words::Words;

mod aside;
mod career;
mod finished;
mod notebook;
mod pages;
mod people;
mod reading;
mod writer;

pub(super) use aside::SetAside;
use aside::name_of;
pub(super) use career::Kept as KeptCareer;
pub(super) use finished::Finished;
pub(super) use notebook::{Notebook, settle};
pub(super) use people::People;
pub(super) use reading::Unfit;
use reading::parsed;
use writer::{Content, OLD, What, WriteError, WriteJob, Writer, older};

/// The ending of a scenario in progress; the file is named after the scenario's id.
const SAVE: &str = ".save";

/// Where the player's files are and who writes them; without a home there are none, and the game plays on in memory.
#[derive(Resource)]
pub(super) struct Folders {
    fs: Fs,
    /// The folder of all data, which is the first profile's own, and where that one's settings are.
    root: Option<PathBuf>,
    root_config: Option<PathBuf>,
    /// Whose files these are, by the profile's id.
    whose: String,
    writer: Writer,
    lock: Lock,
    sight: Mutex<Sight>,
}

/// What of the player's files is not known, so that nothing is written over that may be worth something.
#[derive(Default)]
struct Sight {
    /// Files that are there and could not be read.
    unread: BTreeSet<PathBuf>,
    /// Folders of which nobody knows which files are in them.
    blind: BTreeSet<PathBuf>,
    /// Files written by this game.
    own: BTreeSet<PathBuf>,
}

impl Sight {
    /// Whether this file is to be set aside before it is written for the first time.
    fn unknown(&mut self, path: &Path) -> bool {
        let unread = self.unread.remove(path);
        // Others are read by their names, and not found by what is in the folder.
        let name = name_of(path);
        let found = name.strip_suffix(OLD).unwrap_or(&name).ends_with(SAVE) || name.ends_with(ENDING);
        let first = found && self.own.insert(path.to_owned());
        let blind = path.parent().is_some_and(|folder| self.blind.contains(folder));
        unread || (first && blind)
    }

    /// Whether it is known what is in this folder.
    fn see(&mut self, folder: &Path, known: bool) {
        if known {
            self.blind.remove(folder);
        } else {
            self.blind.insert(folder.to_owned());
        }
    }
}

/// A scenario in progress: where it is and its replay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Save {
    /// The scenario's file.
    pub(super) path: PathBuf,
    /// Its title, for the title screen.
    pub(super) title: String,
    /// The replay's text.
    pub(super) replay: String,
}

impl Folders {
    /// In these folders of this disk, as far as there are any.
    pub(super) fn new(fs: Fs, data: Option<PathBuf>, config: Option<PathBuf>, wake: &Wake) -> Self {
        let lock = data.as_deref().map_or(Lock::Unknown, |data| fs.lock(data));
        Self {
            writer: Writer::new(fs.clone(), wake.clone()),
            fs,
            root: data,
            root_config: config,
            whose: String::new(),
            lock,
            sight: Mutex::default(),
        }
    }

    /// The folder of whoever plays; the first profile's is that of everything.
    fn data(&self) -> Option<PathBuf> {
        let root = self.root.clone()?;
        Some(if self.whose.is_empty() {
            root
        } else {
            root.join(Profiles::folder(&self.whose))
        })
    }

    /// Where their settings are.
    fn config(&self) -> Option<PathBuf> {
        if self.whose.is_empty() {
            self.root_config.clone()
        } else {
            self.data()
        }
    }

    /// Where the sessions of workshops are kept: with the player's other files, or for now where nobody looks.
    pub(super) fn workshops(&self) -> RoomConfig {
        let folder = self.root.clone().unwrap_or_else(std::env::temp_dir);
        RoomConfig {
            fs: self.fs.clone(),
            folder: folder.join(SESSIONS),
            doors: Doors::default(),
        }
    }

    /// Whether another game has them. Then they are not ours to change.
    pub(super) fn taken(&self) -> bool {
        matches!(self.lock, Lock::Taken)
    }

    /// Why this game keeps nothing, if so: another window has the files, or there is no place for them.
    pub(super) fn keeps_nothing(&self, words: &Words) -> Option<String> {
        if self.taken() {
            return Some(words.say("notice-other-window"));
        }
        self.root.is_none().then(|| words.say("notice-no-home"))
    }

    /// The settings; of what is not understood the defaults hold. A file of which nothing is understood is set aside.
    pub(super) fn read_settings(&self) -> (Settings, Option<SetAside>) {
        self.read_in_parts(self.config().as_deref(), "settings.ron")
    }

    /// Keeps the settings.
    pub(super) fn write_settings(&self, settings: &Settings) {
        self.keep(What::Settings, self.config().as_deref(), "settings.ron", settings);
    }

    /// Which scenarios were finished.
    pub(super) fn read_finished(&self) -> (Finished, Option<SetAside>) {
        self.read(self.data().as_deref(), "finished.ron")
    }

    /// Keeps which scenarios were finished.
    pub(super) fn write_finished(&self, finished: &Finished) {
        self.keep(What::Finished, self.data().as_deref(), "finished.ron", finished);
    }

    fn keep<T: Serialize>(&self, what: What, dir: Option<&Path>, name: &str, value: &T) {
        let text = ron::ser::to_string_pretty(value, ron::ser::PrettyConfig::new());
        if let (Some(dir), Ok(text)) = (dir, text) {
            self.ask(what, dir.join(name), Some(Content::Text(text)), false);
        }
    }

    fn ask(&self, what: What, path: PathBuf, text: Option<Content>, keep_old: bool) {
        if self.taken() {
            return;
        }
        let mut sight = self.sight();
        let touched = std::iter::once(path.clone()).chain(keep_old.then(|| older(&path)));
        let aside = touched.filter(|path| sight.unknown(path));
        self.writer.ask(WriteJob {
            what,
            aside: aside.collect(),
            path,
            text,
            keep_old,
        });
    }

    fn sight(&self) -> MutexGuard<'_, Sight> {
        self.sight.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where the scenario with this id is kept while it is in progress.
    fn save_of(&self, scenario: &str) -> Option<PathBuf> {
        Some(self.data()?.join(format!("{scenario}{SAVE}")))
    }

    /// Keeps the scenario in progress, and the generation before it as `<id>.save.old`.
    pub(super) fn write_save(&self, scenario: &str, save: &Save) {
        let text = ron::ser::to_string_pretty(save, ron::ser::PrettyConfig::new());
        if let (Some(path), Ok(text)) = (self.save_of(scenario), text) {
            self.ask(What::Place, path, Some(Content::Text(text)), true);
        }
    }

    /// This scenario is not in progress any more.
    pub(super) fn clear_save(&self, scenario: &str) {
        if let Some(path) = self.save_of(scenario) {
            self.ask(What::Finished, path, None, true);
        }
    }

    /// The scenario played last that is in progress, and what to tell the player about it. A save that cannot be
    /// understood is set aside as `.bad`, one that a newer version wrote stays; then the generation before it is tried.
    pub(super) fn read_save(
        &self,
        understood: impl Fn(&Save) -> Result<(), Unfit>,
    ) -> (Option<Save>, Vec<SetAside>) {
        self.writer.flush();
        let (saves, note) = self.saves();
        let mut notes = Vec::from_iter(note);
        for path in saves {
            for file in [path.clone(), older(&path)] {
                match self.read_file(&file, |text| {
                    parsed(text).and_then(|save| understood(&save).map(|()| save))
                }) {
                    Ok(Some(save)) => return (Some(save), notes),
                    Ok(None) => {}
                    Err(note) => notes.push(note),
                }
            }
        }
        (None, notes)
    }

    /// The scenarios in progress, the one played last first, and what to tell the player when nobody knows.
    fn saves(&self) -> (Vec<PathBuf>, Option<SetAside>) {
        let listed = self
            .data()
            .map_or(Ok(Vec::new()), |dir| match self.fs.list(&dir) {
                // A profile that is new has no folder yet.
                Err(failure) if failure.why == Why::Missing => Ok(Vec::new()),
                listed => listed,
            });
        let note = listed.as_ref().err().map(|failure| SetAside {
            file: name_of(&failure.path),
            why: failure.reason(),
            kept: None,
            rest: false,
        });
        if let Some(dir) = self.data() {
            self.sight().see(&dir, note.is_none());
        }
        let files = listed.into_iter().flatten().filter_map(|entry| {
            let name = entry.name.to_str()?;
            let id = name.strip_suffix(OLD).unwrap_or(name).strip_suffix(SAVE)?;
            let about = self.fs.look(&entry.path).ok().flatten();
            let played = about.and_then(|about| about.modified().ok());
            Some((played.unwrap_or(SystemTime::UNIX_EPOCH), self.save_of(id)?))
        });
        let mut files: Vec<_> = files.collect();
        files.sort_by(|one, other| other.cmp(one));
        let mut saves = Vec::new();
        for (_, path) in files {
            if !saves.contains(&path) {
                saves.push(path);
            }
        }
        (saves, note)
    }

    /// What could not be kept since the last call, as the player is told.
    pub(super) fn troubles(&self, words: &Words) -> Vec<String> {
        let troubles = self.writer.errors().into_iter();
        let told = troubles.map(|WriteError { what, failure }| {
            let what = match what {
                What::Place => "place",
                What::Settings => "settings",
                What::Finished => "finished",
                What::Run => "run",
                What::People => "people",
            };
            let error = ("error", failure.reason().into());
            words.fill("notice-not-saved", &[("what", what.into()), error])
        });
        told.collect()
    }

    /// Waits until everything that was to be kept is on the disk, or cannot be.
    pub(super) fn flush(&self) {
        self.writer.flush();
    }

    /// The same when the game ends: what could not be kept is tried once more.
    pub(super) fn close(&self) {
        self.writer.close();
    }

    /// Whether everything that was to be kept is on the disk.
    pub(super) fn settled(&self) -> bool {
        self.writer.idle()
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (keep_settings.run_if(resource_changed::<Settings>), tell_troubles),
    )
    .add_systems(Last, flush_on_exit)
    .add_plugins(notebook::plugin);
}

fn keep_settings(settings: Res<Settings>, folders: Res<Folders>) {
    if !settings.is_added() {
        folders.write_settings(&settings);
    }
}

fn tell_troubles(folders: Res<Folders>, words: Res<Spoken>, mut notices: ResMut<Notices>) {
    for trouble in folders.troubles(&words) {
        notices.say(trouble);
    }
}

fn flush_on_exit(mut exits: MessageReader<AppExit>, folders: Res<Folders>) {
    if exits.read().count() > 0 {
        folders.close();
    }
}
