//! Where scenarios are looked for that nobody named a file of, and by which ids they are known there.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::disk::Fs;
use crate::story;

/// The folder in which the game keeps the sessions of workshops, beside the player's other files.
pub const SESSIONS: &str = "workshops";

/// The ending of a session's file.
pub const SESSION: &str = ".workshop";

/// A scenario file that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The file.
    pub file: PathBuf,
    /// The id it gives itself, whatever the file is called and whatever else is wrong in it.
    pub id: Option<String>,
    /// Its text, when it can be read.
    pub text: Option<String>,
    /// Another file that gives itself the same id and comes before it, when there is one.
    pub twin: Option<PathBuf>,
}

impl Listed {
    /// A file of which nothing is known.
    fn of(file: PathBuf) -> Self {
        Self {
            file,
            id: None,
            text: None,
            twin: None,
        }
    }

    /// Whether two files say that they are the same scenario: by their ids; where one has none, by what they are called.
    fn says_it_is(&self, other: &Self) -> bool {
        match (&self.id, &other.id) {
            (Some(one), Some(other)) => one == other,
            _ => self.file.file_name() == other.file.file_name(),
        }
    }
}

/// The folder of scenarios that somebody named: here or, without it, in `TWOHATS_SCENES`. That can be empty, which means
/// none.
#[must_use]
pub fn said_scenes(asked: Option<&Path>) -> Option<OsString> {
    let asked = asked.map(|folder| folder.as_os_str().to_owned());
    asked.or_else(|| std::env::var_os("TWOHATS_SCENES"))
}

/// Where the player's own files are, saves and the like first, settings second: what this platform says, or the folder that
/// `TWOHATS_DATA_DIR` names for everything. None where the platform names no such folder.
#[must_use]
pub fn own_folders() -> (Option<PathBuf>, Option<PathBuf>) {
    if let Some(folder) = std::env::var_os("TWOHATS_DATA_DIR") {
        return (Some(folder.clone().into()), Some(folder.into()));
    }
    let Ok(base) = etcetera::choose_base_strategy() else {
        return (None, None);
    };
    let (data, config) = (base.data_dir().join("twohats"), base.config_dir().join("twohats"));
    (Some(data), Some(config))
}

impl Fs {
    /// The folders of scenarios: the one that was named ([`said_scenes`]), or those named `scenes` here, beside the program
    /// and (in a checkout) in the source folder. What comes with the program is looked for after them; when an empty name
    /// was said, that alone.
    #[must_use]
    pub fn scene_folders(&self, said: Option<&OsStr>) -> Vec<PathBuf> {
        match said {
            Some(folder) if !folder.is_empty() => return vec![folder.into()],
            Some(_) => return Vec::new(),
            None => {}
        }
        let beside = std::env::current_exe()
            .ok()
            .and_then(|program| Some(program.parent()?.join("scenes")));
        let source = cfg!(debug_assertions).then(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes"));
        let places = [Some(PathBuf::from("scenes")), beside, source];
        let there = |folder: &PathBuf| self.is_folder(folder);
        places.into_iter().flatten().filter(there).collect()
    }

    /// The scenarios at a path with the ids they give themselves, in the order of the files' names. A folder that is not
    /// there has none.
    #[must_use]
    pub fn catalog(&self, path: &Path) -> Vec<Listed> {
        self.listed(self.scenarios_at(path).unwrap_or_default())
    }

    /// The scenarios in the folder of a file, in the same way; those in folders below it are not looked for.
    #[must_use]
    pub fn catalog_beside(&self, file: &Path) -> Vec<Listed> {
        self.listed(self.scenario_files(file))
    }

    fn listed(&self, found: Vec<PathBuf>) -> Vec<Listed> {
        let read = |file: PathBuf| {
            let text = self.read_scenario(&file).ok();
            let id = text.as_deref().and_then(|text| story::declared(text, "id"));
            Listed {
                id,
                text,
                ..Listed::of(file)
            }
        };
        found.into_iter().map(read).collect()
    }

    /// Every scenario of these folders: one that is in several is taken from the first, while two in one folder are both
    /// there. Before them those at the path that was asked for; what cannot be read there is listed as well. How many
    /// these are is the second value.
    #[must_use]
    pub fn list_scenarios(&self, asked: Option<&Path>, folders: &[PathBuf]) -> (Vec<Listed>, usize) {
        let mut all = asked.map_or_else(Vec::new, |path| match self.catalog(path) {
            none if none.is_empty() => vec![Listed::of(path.to_owned())],
            found => found,
        });
        let first = all.len();
        let named: BTreeSet<PathBuf> = all.iter().map(|one| self.whole(&one.file)).collect();
        for folder in folders {
            let before = first..all.len();
            for other in self.catalog(folder) {
                let known = named.contains(&self.whole(&other.file))
                    || all[before.clone()].iter().any(|one| one.says_it_is(&other));
                if !known {
                    all.push(other);
                }
            }
        }
        for at in 1..all.len() {
            let same = |one: &&Listed| one.id.is_some() && one.id == all[at].id;
            all[at].twin = all[..at].iter().find(same).map(|one| one.file.clone());
        }
        (all, first)
    }
}
