//! Files of the player's own: the save, the settings, the runs finished. Every write is whole or not at all.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;
use bevy::prelude::*;
use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use super::settings::Settings;

/// The most bytes of a file of the player's own that are read.
const MOST_BYTES: u64 = 16 << 20;

/// Where the player's files are; without a home there are none, and the game plays on in memory.
#[derive(Resource, Clone)]
pub(super) struct Folders {
    data: Option<PathBuf>,
    config: Option<PathBuf>,
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
    /// Scenario id, times finished, latest ending.
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
    /// The platform's folders, or the one in `TWOHATS_DATA_DIR` for everything.
    pub(super) fn find() -> Self {
        if let Some(dir) = std::env::var_os("TWOHATS_DATA_DIR") {
            let dir = PathBuf::from(dir);
            return Self {
                data: Some(dir.clone()),
                config: Some(dir),
            };
        }
        match etcetera::choose_base_strategy() {
            Ok(base) => Self {
                data: Some(base.data_dir().join("twohats")),
                config: Some(base.config_dir().join("twohats")),
            },
            Err(_) => Self {
                data: None,
                config: None,
            },
        }
    }

    /// The settings; a broken file is set aside and the defaults hold.
    pub(super) fn read_settings(&self) -> (Settings, Option<String>) {
        read(self.config.as_deref(), "settings.ron")
    }

    /// Keeps the settings.
    pub(super) fn write_settings(&self, settings: &Settings) -> io::Result<()> {
        write(self.config.as_deref(), "settings.ron", settings)
    }

    /// Which scenarios were finished.
    pub(super) fn read_finished(&self) -> (Finished, Option<String>) {
        read(self.data.as_deref(), "finished.ron")
    }

    /// Keeps which scenarios were finished.
    pub(super) fn write_finished(&self, finished: &Finished) -> io::Result<()> {
        write(self.data.as_deref(), "finished.ron", finished)
    }

    /// The scenario in progress, if there is one; a broken file is set aside.
    pub(super) fn read_save(&self) -> (Option<Save>, Option<String>) {
        read(self.data.as_deref(), "save.ron")
    }

    /// Keeps the scenario in progress.
    pub(super) fn write_save(&self, save: &Save) -> io::Result<()> {
        write(self.data.as_deref(), "save.ron", &Some(save))
    }

    /// Sets the save aside as `save.ron.bad`, so that nothing is lost and nothing fails twice.
    pub(super) fn set_save_aside(&self) {
        if let Some(dir) = &self.data {
            set_aside(&dir.join("save.ron"));
        }
    }

    /// Keeps a file of a report under `reports/` and returns where it is.
    pub(super) fn write_report(&self, name: &str, text: &str) -> io::Result<PathBuf> {
        let dir = self.data.as_ref().ok_or_else(homeless)?.join("reports");
        write_text(&dir, name, text)?;
        Ok(dir.join(name))
    }

    /// There is no scenario in progress any more.
    pub(super) fn clear_save(&self) -> io::Result<()> {
        let Some(dir) = &self.data else { return Ok(()) };
        match std::fs::remove_file(dir.join("save.ron")) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

fn read<T: Default + serde::de::DeserializeOwned>(dir: Option<&Path>, name: &str) -> (T, Option<String>) {
    let Some(path) = dir.map(|dir| dir.join(name)) else {
        return (T::default(), None);
    };
    let text = match read_capped(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return (T::default(), None),
        Err(error) => return (T::default(), Some(format!("{name} could not be read: {error}."))),
    };
    match ron::Options::default().with_recursion_limit(32).from_str(&text) {
        Ok(value) => (value, None),
        Err(error) => {
            set_aside(&path);
            let note = format!("{name} could not be understood ({error}). It was kept as {name}.bad.");
            (T::default(), Some(note))
        }
    }
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

fn set_aside(path: &Path) {
    let mut bad = path.as_os_str().to_owned();
    bad.push(".bad");
    if let Err(error) = std::fs::rename(path, &bad) {
        warn!("a broken file could not be set aside: {error}");
    }
}

fn write<T: Serialize>(dir: Option<&Path>, name: &str, value: &T) -> io::Result<()> {
    let dir = dir.ok_or_else(homeless)?;
    let text = ron::ser::to_string_pretty(value, ron::ser::PrettyConfig::new()).map_err(io::Error::other)?;
    write_text(dir, name, &text)
}

fn homeless() -> io::Error {
    io::Error::new(io::ErrorKind::NotFound, "there is no home folder")
}

fn write_text(dir: &Path, name: &str, text: &str) -> io::Result<()> {
    std::fs::create_dir_all(dir)?;
    let mut file = AtomicWriteFile::open(dir.join(name))?;
    file.write_all(text.as_bytes())?;
    file.commit()
}

pub(super) fn plugin(app: &mut App) {
    let folders = Folders::find();
    let (settings, first) = folders.read_settings();
    let (finished, second) = folders.read_finished();
    let mut notices = super::notice::Notices::default();
    for note in [first, second].into_iter().flatten() {
        notices.say(note);
    }
    app.insert_resource(notices)
        .insert_resource(settings)
        .insert_resource(finished)
        .insert_resource(folders);
}
