//! The people at one computer, each with saves, settings and a journal of their own.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::reading::Why;
use crate::story::text::nfc;
use crate::story::unmerged;

/// The newest version of the format.
const FORMAT: u32 = 1;
/// The most profiles.
pub const MOST: usize = 20;
/// The most letters of a profile's name.
pub const LETTERS: usize = 40;

/// Somebody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// What their folder is called, a number from 2 on; empty for the first, whose files lie where they always did.
    pub id: String,
    /// Their name; empty until they say one.
    pub name: String,
}

/// All of them, and who plays. The first is always there: their files are those from before there were profiles, which
/// stay where they are and are read by older versions too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profiles {
    /// The version of the format.
    pub profiles: u32,
    /// Who plays, by the id.
    pub current: String,
    /// Everybody, the first one first.
    pub all: Vec<Profile>,
}

impl Default for Profiles {
    fn default() -> Self {
        Self {
            profiles: FORMAT,
            current: String::new(),
            all: vec![Profile::default()],
        }
    }
}

/// Why a profile cannot be changed so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// There is nobody of this id.
    Unknown,
    /// It has no name.
    Nameless,
    /// Somebody has this name.
    Taken,
    /// There are enough.
    Full,
    /// The first one stays.
    First,
    /// A newer version wrote the list, which stays as it is.
    Newer,
}

/// The version of a file, looked at when the rest cannot be read.
#[derive(Deserialize)]
struct Versioned {
    profiles: u32,
}

impl Profiles {
    /// The folder, beside the first one's files, that those of all others are in.
    pub const FOLDER: &str = "profiles";

    /// Reads a list. The caller has capped the text's size. What a newer version wrote is read as far as it is understood.
    ///
    /// # Errors
    /// With why it is not understood.
    pub fn read(text: &str) -> Result<Self, Why> {
        if let Some((line, message)) = unmerged::said(text) {
            return Err(Why::Broken(format!("{line}: {message}")));
        }
        let options = ron::Options::default().with_recursion_limit(16);
        options.from_str::<Self>(text).map(Self::mended).map_err(|error| {
            let format = options.from_str::<Versioned>(text).ok().map(|file| file.profiles);
            match format.filter(|format| *format > FORMAT) {
                Some(format) => Why::Newer(format),
                None => Why::Broken(error.to_string()),
            }
        })
    }

    /// Everybody whose folder is there, where the list of them is not. They are called as their folders until they say
    /// their names again.
    #[must_use]
    pub fn of_folders<'a>(ids: impl Iterator<Item = &'a str>) -> Self {
        let others = ids.filter(|id| !id.is_empty()).map(|id| Profile {
            id: id.to_owned(),
            name: id.to_owned(),
        });
        let mut all = Self::default();
        all.all.extend(others);
        all.mended()
    }

    /// The same list for one of this version of the format.
    #[must_use]
    pub fn of_format(self, profiles: u32) -> Self {
        Self { profiles, ..self }
    }

    /// Whether a newer version wrote it: then nothing of it is changed.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        self.profiles > FORMAT
    }

    /// Made whole: the first is there, ids are plain names of folders and each is there once.
    fn mended(mut self) -> Self {
        let mut known: Vec<String> = Vec::new();
        self.all.retain(|one| {
            let new = plain(&one.id) && !known.contains(&one.id);
            known.push(one.id.clone());
            new
        });
        if !self.all.iter().any(|one| one.id.is_empty()) {
            self.all.insert(0, Profile::default());
        }
        self.all.truncate(MOST);
        if self.by_id(&self.current).is_none() {
            self.current = String::new();
        }
        self
    }

    /// Who plays.
    #[must_use]
    pub fn now(&self) -> &Profile {
        const NOBODY: &Profile = &Profile {
            id: String::new(),
            name: String::new(),
        };
        self.by_id(&self.current).unwrap_or(NOBODY)
    }

    /// Where somebody's files are, from the folder of the first; empty for the first.
    #[must_use]
    pub fn folder(id: &str) -> PathBuf {
        if id.is_empty() {
            return PathBuf::new();
        }
        PathBuf::from(Self::FOLDER).join(id)
    }

    /// Somebody by their id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<&Profile> {
        self.all.iter().find(|one| one.id == id)
    }

    /// Somebody by what they are called; whoever has not said a name is called `nameless`.
    #[must_use]
    pub fn by_name(&self, said: &str, nameless: &str) -> Option<&Profile> {
        let called = |one: &&Profile| match one.name.as_str() {
            "" => same(nameless, said),
            name => same(name, said),
        };
        self.all.iter().find(called)
    }

    /// Adds somebody, who plays from now on; returns the id.
    ///
    /// # Errors
    /// When the name is empty or taken, there are enough, or a newer version wrote the list.
    pub fn add(&mut self, name: &str) -> Result<String, Refused> {
        let name = self.named("", name, true)?;
        if self.is_newer() {
            return Err(Refused::Newer);
        }
        if self.all.len() >= MOST {
            return Err(Refused::Full);
        }
        // There are more numbers than profiles.
        let free = (2..)
            .map(|number: u32| format!("{number}"))
            .find(|id| self.by_id(id).is_none());
        let id = free.ok_or(Refused::Full)?;
        self.all.push(Profile { id: id.clone(), name });
        self.current.clone_from(&id);
        Ok(id)
    }

    /// Gives somebody another name.
    ///
    /// # Errors
    /// When there is nobody of this id, the name is empty or another's, or a newer version wrote the list.
    pub fn rename(&mut self, id: &str, name: &str) -> Result<(), Refused> {
        let name = self.named(id, name, false)?;
        if self.is_newer() {
            return Err(Refused::Newer);
        }
        let one = self.all.iter_mut().find(|one| one.id == id);
        one.ok_or(Refused::Unknown)?.name = name;
        Ok(())
    }

    /// Takes somebody out; should they play, the first does from now on. Their files are for the caller.
    ///
    /// # Errors
    /// When there is nobody of this id, for the first one, who stays, and when a newer version wrote the list.
    pub fn remove(&mut self, id: &str) -> Result<Profile, Refused> {
        if id.is_empty() {
            return Err(Refused::First);
        }
        if self.is_newer() {
            return Err(Refused::Newer);
        }
        let place = self.all.iter().position(|one| one.id == id);
        let removed = self.all.remove(place.ok_or(Refused::Unknown)?);
        if self.current == id {
            self.current = String::new();
        }
        Ok(removed)
    }

    fn named(&self, id: &str, name: &str, new: bool) -> Result<String, Refused> {
        let name: String = name
            .trim()
            .chars()
            .filter(|letter| !letter.is_control())
            .take(LETTERS)
            .collect();
        if name.is_empty() {
            return Err(Refused::Nameless);
        }
        match self
            .all
            .iter()
            .any(|one| same(&one.name, &name) && (new || one.id != id))
        {
            true => Err(Refused::Taken),
            false => Ok(name),
        }
    }
}

/// Whether an id is that of the first or a plain number from 2 on: nothing in a file leads anywhere else, not into the trash
/// either.
fn plain(id: &str) -> bool {
    let number = || id.parse::<u32>().ok().filter(|number| *number >= 2);
    id.is_empty() || number().is_some_and(|number| number.to_string() == id)
}

fn same(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|name| nfc(name.trim()).to_lowercase());
    one == other
}
