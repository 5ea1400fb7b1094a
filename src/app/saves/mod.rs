//! Files of the player's own: the save, the settings, the runs finished. Every write is whole or not at all, and nothing
//! is overwritten that could not be read.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use bevy::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::background::Wake;
use super::language::Spoken;
use super::notice::Notices;
use super::settings::Settings;
use crate::room::Place;
use crate::server::Doors;
use crate::storage::{Failure, Fs, Lock, Why};
use crate::story::unmerged;
use crate::words::Words;

mod aside;
mod keeper;

pub(super) use aside::SetAside;
use aside::name_of;
use keeper::{BAD, Errand, Keeper, Trouble, What, older};

/// The most bytes of a file of the player's own that are read.
const MOST_BYTES: usize = 16 << 20;
/// The ending of a scenario in progress; the file is named after the scenario's id.
const SAVE: &str = ".save";

/// Where the player's files are and who writes them; without a home there are none, and the game plays on in memory.
#[derive(Resource)]
pub(super) struct Folders {
    fs: Fs,
    data: Option<PathBuf>,
    config: Option<PathBuf>,
    keeper: Keeper,
    lock: Lock,
    sight: Mutex<Sight>,
}

/// What of the player's files is not known, so that nothing is written over that may be worth something.
#[derive(Default)]
struct Sight {
    /// Files that are there and could not be read.
    unread: BTreeSet<PathBuf>,
    /// Whether nobody knows which saves there are.
    blind: bool,
    /// Saves written by this game.
    own: BTreeSet<PathBuf>,
}

impl Sight {
    /// Whether this file is to be set aside before it is written for the first time.
    fn unknown(&mut self, path: &Path, save: bool) -> bool {
        let unread = self.unread.remove(path);
        let first = save && self.own.insert(path.to_owned());
        unread || (first && self.blind)
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

/// How often each scenario was finished, by id, and how it ended last.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Finished {
    /// Scenario id, times finished, the id of the latest ending (in older files its title).
    pub(super) runs: Vec<(String, u32, String)>,
}

impl Finished {
    /// Counts one more.
    pub(super) fn count(&mut self, scenario: &str, ending: &str) {
        match self.runs.iter_mut().find(|(id, ..)| id == scenario) {
            Some((_, times, last)) => (*times, *last) = (times.saturating_add(1), ending.to_owned()),
            None => self.runs.push((scenario.to_owned(), 1, ending.to_owned())),
        }
    }

    /// How often this scenario was finished, and its latest ending.
    pub(super) fn of(&self, scenario: &str) -> Option<(u32, &str)> {
        self.runs
            .iter()
            .find(|(id, ..)| id == scenario)
            .map(|(_, times, last)| (*times, last.as_str()))
    }
}

impl Folders {
    /// In these folders of this disk, as far as there are any.
    pub(super) fn new(fs: Fs, data: Option<PathBuf>, config: Option<PathBuf>, wake: &Wake) -> Self {
        let lock = data.as_deref().map_or(Lock::Unknown, |data| fs.lock(data));
        Self {
            keeper: Keeper::new(fs.clone(), wake.clone()),
            fs,
            data,
            config,
            lock,
            sight: Mutex::default(),
        }
    }

    /// Where the sessions of workshops are kept: with the player's other files, or for now where nobody looks.
    pub(super) fn workshops(&self) -> Place {
        let folder = self.data.clone().unwrap_or_else(std::env::temp_dir);
        Place {
            fs: self.fs.clone(),
            folder: folder.join("workshops"),
            doors: Doors::default(),
        }
    }

    /// Whether another game has them. Then they are not ours to change.
    pub(super) fn taken(&self) -> bool {
        matches!(self.lock, Lock::Taken)
    }

    /// The settings; a broken file is set aside and the defaults hold.
    pub(super) fn read_settings(&self) -> (Settings, Option<SetAside>) {
        self.read(self.config.as_deref(), "settings.ron")
    }

    /// Keeps the settings.
    pub(super) fn write_settings(&self, settings: &Settings) {
        self.keep(What::Settings, self.config.as_deref(), "settings.ron", settings);
    }

    /// Which scenarios were finished.
    pub(super) fn read_finished(&self) -> (Finished, Option<SetAside>) {
        self.read(self.data.as_deref(), "finished.ron")
    }

    /// Keeps which scenarios were finished.
    pub(super) fn write_finished(&self, finished: &Finished) {
        self.keep(What::Finished, self.data.as_deref(), "finished.ron", finished);
    }

    fn keep<T: Serialize>(&self, what: What, dir: Option<&Path>, name: &str, value: &T) {
        let text = ron::ser::to_string_pretty(value, ron::ser::PrettyConfig::new());
        if let (Some(dir), Ok(text)) = (dir, text) {
            self.ask(what, dir.join(name), Some(text), false);
        }
    }

    fn ask(&self, what: What, path: PathBuf, text: Option<String>, keep_old: bool) {
        if self.taken() {
            return;
        }
        let mut sight = self.sight();
        let touched = [path.clone(), older(&path)];
        let aside = touched.into_iter().filter(|path| sight.unknown(path, keep_old));
        self.keeper.ask(Errand {
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
        Some(self.data.as_ref()?.join(format!("{scenario}{SAVE}")))
    }

    /// Keeps the scenario in progress, and the generation before it as `<id>.save.old`.
    pub(super) fn write_save(&self, scenario: &str, save: &Save) {
        let text = ron::ser::to_string_pretty(save, ron::ser::PrettyConfig::new());
        if let (Some(path), Ok(text)) = (self.save_of(scenario), text) {
            self.ask(What::Place, path, Some(text), true);
        }
    }

    /// Keeps a file of a report under `reports/` at once, because the player waits for it, and returns where it is; or
    /// says why that is not possible.
    pub(super) fn write_report(&self, words: &Words, name: &str, text: &str) -> Result<PathBuf, String> {
        let homeless = || words.say("notice-no-home");
        let dir = self.data.as_ref().ok_or_else(homeless)?.join("reports");
        let path = dir.join(name);
        let written = self
            .fs
            .create_folder(&dir)
            .and_then(|()| self.fs.write(&path, text));
        written.map(|()| path).map_err(|failure| failure.reason())
    }

    /// This scenario is not in progress any more.
    pub(super) fn clear_save(&self, scenario: &str) {
        if let Some(path) = self.save_of(scenario) {
            self.ask(What::Finished, path, None, true);
        }
    }

    /// The scenario played last that is in progress, and what to tell the player about it. A save that cannot be
    /// understood is set aside as `.bad`, and the generation before it is tried.
    pub(super) fn read_save(
        &self,
        understood: impl Fn(&Save) -> Result<(), String>,
    ) -> (Option<Save>, Vec<SetAside>) {
        self.keeper.flush();
        let (saves, note) = self.saves();
        let mut notes = Vec::from_iter(note);
        for path in saves {
            for file in [path.clone(), older(&path)] {
                match self.read_file(&file, &understood) {
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
        let listed = self.data.as_ref().map_or(Ok(Vec::new()), |dir| self.fs.list(dir));
        let failure = listed
            .as_ref()
            .err()
            .filter(|failure| failure.why != Why::Missing);
        let note = failure.map(|failure| SetAside {
            file: name_of(&failure.path),
            why: failure.reason(),
            kept: None,
        });
        self.sight().blind = note.is_some();
        let files = listed.into_iter().flatten().filter_map(|entry| {
            let name = entry.name.to_str()?;
            let id = name.strip_suffix(".old").unwrap_or(name).strip_suffix(SAVE)?;
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
        let troubles = self.keeper.troubles().into_iter();
        let told = troubles.map(|Trouble { what, failure }| {
            let what = match what {
                What::Place => "place",
                What::Settings => "settings",
                What::Finished => "finished",
            };
            let error = ("error", failure.reason().into());
            words.fill("notice-not-saved", &[("what", what.into()), error])
        });
        told.collect()
    }

    /// Waits until everything that was to be kept is on the disk, or cannot be.
    pub(super) fn flush(&self) {
        self.keeper.flush();
    }

    /// The same when the game ends: what could not be kept is tried once more.
    pub(super) fn close(&self) {
        self.keeper.close();
    }

    /// Whether everything that was to be kept is on the disk.
    pub(super) fn settled(&self) -> bool {
        self.keeper.idle()
    }

    fn read<T: Default + DeserializeOwned>(&self, dir: Option<&Path>, name: &str) -> (T, Option<SetAside>) {
        let Some(path) = dir.map(|dir| dir.join(name)) else {
            return (T::default(), None);
        };
        match self.read_file(&path, &|_| Ok(())) {
            Ok(value) => (value.unwrap_or_default(), None),
            Err(note) => (T::default(), Some(note)),
        }
    }

    /// What a file holds, nothing when there is none. A file that cannot be understood is set aside, so that nothing is
    /// lost and nothing fails twice; one that cannot be read stays where it is, for the disk may be well next time.
    fn read_file<T: DeserializeOwned>(
        &self,
        path: &Path,
        understood: &impl Fn(&T) -> Result<(), String>,
    ) -> Result<Option<T>, SetAside> {
        let text = match self.fs.read_plain(path, MOST_BYTES) {
            Ok(text) => {
                self.sight().unread.remove(path);
                text
            }
            Err(Failure {
                why: Why::Missing, ..
            }) => return Ok(None),
            Err(failure) => {
                let strange = matches!(
                    failure.why,
                    Why::NotText | Why::NotAFile | Why::Folder | Why::TooLarge(_)
                );
                return Err(if strange {
                    self.set_aside(path, failure.reason())
                } else {
                    self.leave(path, failure.reason())
                });
            }
        };
        if let Some((line, why)) = unmerged::said(&text) {
            return Err(self.set_aside(path, format!("{line}: {why}")));
        }
        let value = ron::Options::default().with_recursion_limit(32).from_str(&text);
        let value = value.map_err(|error| error.to_string());
        value
            .and_then(|value| understood(&value).map(|()| Some(value)))
            .map_err(|why| self.set_aside(path, why))
    }

    /// Gives a file that cannot be understood another name.
    fn set_aside(&self, path: &Path, why: String) -> SetAside {
        match self.fs.set_aside(path, BAD) {
            Ok(kept) => SetAside {
                kept: Some(name_of(&kept)),
                ..self.leave(path, why)
            },
            Err(_) => self.leave(path, why),
        }
    }

    /// Whoever writes there sets aside what stands there first.
    fn leave(&self, path: &Path, why: String) -> SetAside {
        self.sight().unread.insert(path.to_owned());
        SetAside {
            file: name_of(path),
            why,
            kept: None,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (keep_settings.run_if(resource_changed::<Settings>), tell_troubles),
    )
    .add_systems(Last, flush_on_exit);
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
