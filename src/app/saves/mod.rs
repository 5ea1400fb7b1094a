//! Files of the player's own: the save, the settings, the runs finished. Every write is whole or not at all.

use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use bevy::prelude::*;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use super::language::{Named, Spoken};
use super::notice::Notices;
use super::settings::Settings;
use crate::words::Words;

mod keeper;

use keeper::{Errand, Keeper, Lock, Trouble, What, older, with};

/// The most bytes of a file of the player's own that are read.
const MOST_BYTES: u64 = 16 << 20;
/// The ending of a scenario in progress; the file is named after the scenario's id.
const SAVE: &str = ".save";

/// Where the player's files are and who writes them; without a home there are none, and the game plays on in memory.
#[derive(Resource)]
pub(super) struct Folders {
    data: Option<PathBuf>,
    config: Option<PathBuf>,
    keeper: Keeper,
    lock: Lock,
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

/// Where saves and the like are, and where settings are: the platform's folders, or the one in `TWOHATS_DATA_DIR` for
/// everything. None where the platform names none.
pub(super) fn own_folders() -> (Option<PathBuf>, Option<PathBuf>) {
    if let Some(dir) = std::env::var_os("TWOHATS_DATA_DIR") {
        return (Some(PathBuf::from(&dir)), Some(PathBuf::from(dir)));
    }
    match etcetera::choose_base_strategy() {
        Ok(base) => (
            Some(base.data_dir().join("twohats")),
            Some(base.config_dir().join("twohats")),
        ),
        Err(_) => (None, None),
    }
}

impl Folders {
    /// Those of [`own_folders`].
    fn find(keeper: Keeper) -> Self {
        let (data, config) = own_folders();
        let lock = data.as_deref().map_or(Lock::Unknown, keeper::lock);
        Self {
            data,
            config,
            keeper,
            lock,
        }
    }

    /// The settings; a broken file is set aside and the defaults hold.
    fn read_settings(&self) -> (Settings, Option<SetAside>) {
        read(self.config.as_deref(), "settings.ron")
    }

    /// Keeps the settings.
    pub(super) fn write_settings(&self, settings: &Settings) {
        self.keep(What::Settings, self.config.as_deref(), "settings.ron", settings);
    }

    /// Which scenarios were finished.
    fn read_finished(&self) -> (Finished, Option<SetAside>) {
        read(self.data.as_deref(), "finished.ron")
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
        // The other game's files are not ours to change.
        if !matches!(self.lock, Lock::Taken) {
            self.keeper.ask(Errand {
                what,
                path,
                text,
                keep_old,
            });
        }
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

    /// Keeps a file of a report under `reports/` at once, because the player waits for it, and returns where it is.
    pub(super) fn write_report(&self, words: &Words, name: &str, text: &str) -> io::Result<PathBuf> {
        let homeless = || io::Error::new(io::ErrorKind::NotFound, words.say("notice-no-home"));
        let dir = self.data.as_ref().ok_or_else(homeless)?.join("reports");
        std::fs::create_dir_all(&dir)?;
        let path = dir.join(name);
        crate::files::write(&path, text).map_err(io::Error::other)?;
        Ok(path)
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
        let mut notes = Vec::new();
        for path in self.saves() {
            for file in [path.clone(), older(&path)] {
                let save: Result<Option<Save>, String> = read_file(&file);
                let checked = save.and_then(|save| match save {
                    Some(save) => understood(&save).map(|()| Some(save)),
                    None => Ok(None),
                });
                match checked {
                    Ok(Some(save)) => return (Some(save), notes),
                    Ok(None) => {}
                    Err(why) => notes.push(set_aside(&file, &why)),
                }
            }
        }
        (None, notes)
    }

    /// The scenarios in progress, the one played last first.
    fn saves(&self) -> Vec<PathBuf> {
        let listed = self.data.as_ref().and_then(|dir| std::fs::read_dir(dir).ok());
        let files = listed.into_iter().flatten().flatten().filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let id = name.strip_suffix(".old").unwrap_or(&name).strip_suffix(SAVE)?;
            let played = entry
                .metadata()
                .and_then(|about| about.modified())
                .unwrap_or(SystemTime::UNIX_EPOCH);
            Some((played, self.save_of(id)?))
        });
        let mut files: Vec<_> = files.collect();
        files.sort_by(|one, other| other.cmp(one));
        let mut saves = Vec::new();
        for (_, path) in files {
            if !saves.contains(&path) {
                saves.push(path);
            }
        }
        saves
    }

    /// Whether everything that was to be kept is on the disk.
    pub(super) fn settled(&self) -> bool {
        self.keeper.idle()
    }
}

fn read<T: Default + serde::de::DeserializeOwned>(dir: Option<&Path>, name: &str) -> (T, Option<SetAside>) {
    let Some(path) = dir.map(|dir| dir.join(name)) else {
        return (T::default(), None);
    };
    match read_file(&path) {
        Ok(value) => (value.unwrap_or_default(), None),
        Err(why) => (T::default(), Some(set_aside(&path, &why))),
    }
}

/// What a file holds, nothing when there is none, or why it cannot be understood.
fn read_file<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Option<T>, String> {
    let text = match read_capped(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.to_string()),
    };
    let value = ron::Options::default().with_recursion_limit(32).from_str(&text);
    value.map(Some).map_err(|error| error.to_string())
}

fn read_capped(path: &Path) -> io::Result<String> {
    let file = std::fs::File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a file"));
    }
    let mut text = String::new();
    file.take(MOST_BYTES).read_to_string(&mut text)?;
    Ok(text)
}

/// A file that could not be understood.
pub(super) struct SetAside {
    file: String,
    why: String,
    /// Whether it is kept as `.bad`.
    kept: bool,
}

impl SetAside {
    /// What the player is told.
    pub(super) fn told(&self, words: &Words) -> String {
        let values = [
            ("file", self.file.as_str().into()),
            ("why", self.why.as_str().into()),
        ];
        if self.kept {
            words.fill("notice-not-understood", &values)
        } else {
            words.fill("notice-not-read", &values)
        }
    }
}

/// Renames a file that cannot be understood, so that nothing is lost and nothing fails twice.
fn set_aside(path: &Path, why: &str) -> SetAside {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    SetAside {
        file: name.into_owned(),
        why: why.to_owned(),
        kept: std::fs::rename(path, with(path, ".bad")).is_ok(),
    }
}

pub(super) fn plugin(app: &mut App) {
    let proxy = app
        .world()
        .get_resource::<EventLoopProxyWrapper>()
        .map(|proxy| (**proxy).clone());
    let keeper = Keeper::start(move || {
        // The game may be closing; then nobody needs to know.
        if let Some(proxy) = &proxy {
            let _ = proxy.send_event(WinitUserEvent::WakeUp);
        }
    });
    let folders = Folders::find(keeper);
    let (settings, first) = folders.read_settings();
    let (finished, second) = folders.read_finished();
    let words = Spoken::first(app.world().get_resource::<Named>(), &settings);
    let mut notices = Notices::default();
    if matches!(folders.lock, Lock::Taken) {
        notices.say(words.say("notice-second-window"));
    }
    for note in [first, second].into_iter().flatten() {
        notices.say(note.told(&words));
    }
    for note in words.notes() {
        notices.say(note);
    }
    app.insert_resource(notices)
        .insert_resource(words)
        .insert_resource(settings)
        .insert_resource(finished)
        .insert_resource(folders)
        .add_systems(Update, tell_troubles)
        .add_systems(Last, flush_on_exit);
}

fn tell_troubles(folders: Res<Folders>, words: Res<Spoken>, mut notices: ResMut<Notices>) {
    for Trouble { what, error } in folders.keeper.troubles() {
        let error = ("error", error.into());
        let what = match what {
            Some(What::Place) => "place",
            Some(What::Settings) => "settings",
            Some(What::Finished) => "finished",
            None => {
                notices.say(words.fill("notice-nothing-saved", &[error]));
                continue;
            }
        };
        notices.say(words.fill("notice-not-saved", &[("what", what.into()), error]));
    }
}

fn flush_on_exit(mut exits: MessageReader<AppExit>, folders: Res<Folders>) {
    if exits.read().count() > 0 {
        folders.keeper.flush();
    }
}
