//! Reading files of the player's own. One that cannot be understood is set aside, so that nothing is lost and nothing fails
//! twice; one that cannot be read, or that a newer version wrote, stays where it is, for it may be well next time.

use std::fmt;
use std::path::Path;

use ron::value::RawValue;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Folders;
use super::aside::{SetAside, name_of};
use super::writer::BAD;
use crate::storage::{Failure, Why};
use crate::story::unmerged;

/// The most bytes of a file of the player's own that are read.
const MOST_BYTES: usize = 16 << 20;

/// Why a text is of no use to this version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// A newer version wrote it.
    Newer(String),
    /// It is broken.
    Broken(String),
}

/// What a text says.
pub(super) fn parsed<T: DeserializeOwned>(text: &str) -> Result<T, Unfit> {
    if let Some((line, why)) = unmerged::said(text) {
        return Err(Unfit::Broken(format!("{line}: {why}")));
    }
    let value = ron::Options::default().with_recursion_limit(32).from_str(text);
    value.map_err(|error| Unfit::Broken(error.to_string()))
}

/// The entries of a text, each with its value as it is written.
struct Entries(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Entries;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("entries")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut all = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    all.push(entry);
                }
                Ok(Entries(all))
            }
        }
        deserializer.deserialize_any(Each)
    }
}

/// What of a text is understood, entry by entry, and what the others are called. Nothing where none is.
fn in_parts<T: DeserializeOwned>(text: &str) -> Option<(T, Vec<String>)> {
    let Entries(entries) = parsed(text).ok()?;
    let understood = |entries: &[(String, Box<RawValue>)]| {
        let each = entries
            .iter()
            .map(|(name, value)| format!("{name}: {}", value.get_ron().trim()));
        parsed::<T>(&format!("({})", each.collect::<Vec<_>>().join(",")))
    };
    let (good, strange): (Vec<_>, Vec<_>) = entries
        .into_iter()
        .partition(|entry| understood(std::slice::from_ref(entry)).is_ok());
    if good.is_empty() {
        return None;
    }
    let names = strange.into_iter().map(|(name, _)| name).collect();
    understood(&good).ok().map(|all| (all, names))
}

impl Folders {
    /// The same as [`Folders::read`] for a file whose entries mean something each by itself: one that is not understood, be
    /// it misspelt or a newer version's, is told of, and the others hold. The file stays until it is written anew, and is
    /// set aside then.
    pub(super) fn read_in_parts<T: Default + DeserializeOwned>(
        &self,
        dir: Option<&Path>,
        name: &str,
    ) -> (T, Option<SetAside>) {
        let Some(path) = dir.map(|dir| dir.join(name)) else {
            return (T::default(), None);
        };
        let mut strange = Vec::new();
        let read = self.read_file(&path, |text| {
            parsed(text).or_else(|unfit| {
                let (value, names) = in_parts(text).ok_or(unfit)?;
                strange = names;
                Ok(value)
            })
        });
        match read {
            Ok(value) if strange.is_empty() => (value.unwrap_or_default(), None),
            Ok(value) => {
                let note = SetAside {
                    rest: true,
                    ..self.leave(&path, strange.join(", "))
                };
                (value.unwrap_or_default(), Some(note))
            }
            Err(note) => (T::default(), Some(note)),
        }
    }

    /// What a file of this name in a folder holds, the usual when there is none, and what to tell the player of it.
    pub(super) fn read<T: Default + DeserializeOwned>(
        &self,
        dir: Option<&Path>,
        name: &str,
    ) -> (T, Option<SetAside>) {
        let Some(path) = dir.map(|dir| dir.join(name)) else {
            return (T::default(), None);
        };
        match self.read_file(&path, parsed) {
            Ok(value) => (value.unwrap_or_default(), None),
            Err(note) => (T::default(), Some(note)),
        }
    }

    /// What a file holds, as it is understood; nothing when there is none.
    pub(super) fn read_file<T>(
        &self,
        path: &Path,
        understood: impl FnOnce(&str) -> Result<T, Unfit>,
    ) -> Result<Option<T>, SetAside> {
        let text = match self.fs.read_plain(path, MOST_BYTES) {
            Ok(text) => text,
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
        match understood(&text) {
            Ok(value) => {
                self.sight().unread.remove(path);
                Ok(Some(value))
            }
            Err(Unfit::Newer(why)) => Err(self.leave(path, why)),
            Err(Unfit::Broken(why)) => Err(self.set_aside(path, why)),
        }
    }

    /// Gives a file that cannot be understood another name.
    fn set_aside(&self, path: &Path, why: String) -> SetAside {
        if self.taken() {
            // It is another window's.
            return self.leave(path, why);
        }
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
            rest: false,
        }
    }
}
