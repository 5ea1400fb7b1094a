//! Scenarios by their id: those in the folders of scenarios, and those that come with the program.

use std::path::{Path, PathBuf};

use super::here::Here;
use super::open::{self, Opened, Trouble};
use crate::library::{Finished, LIBRARY};
use crate::play::Replay;
use crate::report::text::printable;
use crate::storage::{self, Fs, Listed, SCENARIO};
use crate::story::diagnostic::nearest;
use crate::story::text::id_problem;

/// A scenario that was found, and where.
#[derive(Debug)]
pub(super) struct Candidate {
    id: String,
    /// None for one that comes with the program.
    pub(super) file: Option<PathBuf>,
}

/// What was typed, when it is an id and no path, or was meant as one: `Check-In` leads to the nearest.
pub(super) fn id_of<'a>(here: &Here, typed: &'a Path) -> Option<&'a str> {
    let bare = |typed: &str| !typed.is_empty() && !typed.contains(['/', '\\', '.']);
    let id = typed
        .to_str()
        .filter(|typed| id_problem(typed).is_none() || bare(typed))?;
    (!here.fs.is_there(typed)).then_some(id)
}

/// The scenario with this id, in the first place that has one.
///
/// # Errors
/// When none has it (with the nearest id and where was looked), or two files in one place have.
pub(super) fn by_id(here: &Here, id: &str) -> Result<Candidate, Trouble> {
    found(here, id)?.ok_or_else(|| unknown(here, id))
}

/// The same; nothing when none has it.
///
/// # Errors
/// When two files in one place have it, or the folder that was named is not there.
pub(super) fn found(here: &Here, id: &str) -> Result<Option<Candidate>, Trouble> {
    for folder in folders(here)? {
        let mut found: Vec<Candidate> = in_folder(here, &folder);
        found.retain(|one| one.id == id);
        let meant = Fs::meant(found.iter().filter_map(|one| one.file.clone()).collect());
        found.retain(|one| one.file.as_ref().is_some_and(|file| meant.contains(file)));
        match found.len() {
            0 => {}
            1 => return Ok(found.pop()),
            several => {
                let list: String = found
                    .iter()
                    .map(|one| format!("\n  {}", one.shown().display()))
                    .collect();
                return Err(Trouble::said(format!(
                    "{several} scenarios have the id `{id}`; name the file of one:{list}"
                )));
            }
        }
    }
    Ok(with_program().find(|one| one.id == id))
}

/// The scenario that the recording in this file was made with: the one whose content it names, wherever it is, otherwise
/// the first with its id. Those beside the file are looked at as well, before those that come with the program. What was
/// found by its id alone is said on stderr.
///
/// # Errors
/// As [`by_id`], and when none can be read.
pub(super) fn of_recording(here: &Here, recording: &Replay, file: &Path) -> Result<Opened, Trouble> {
    let mut found = Vec::new();
    for folder in folders(here)? {
        found.extend(in_folder(here, &folder));
    }
    found.extend(candidates(here.fs.catalog_beside(file)));
    found.extend(with_program());
    found.retain(|one| one.id == recording.scenario);
    let (mut sound, mut broken) = (Vec::new(), None);
    for one in &found {
        match one.opened(here) {
            Ok(opened) => sound.push(opened),
            Err(trouble) => broken = broken.or(Some(trouble)),
        }
    }
    let Some(at) = recording.own(sound.iter().map(|one| &one.scenario)) else {
        return Err(broken.unwrap_or_else(|| unknown(here, &recording.scenario)));
    };
    let first = sound.swap_remove(at);
    if recording.fits(&first.scenario) {
        return Ok(first);
    }
    // Drift is told as well; this says where the other text is.
    Trouble::said(format!(
        "no scenario is as it was when this was recorded; {} has its id",
        first.file.display()
    ))
    .tell();
    Ok(first)
}

impl Candidate {
    /// Its file, or what it is called when it comes with the program.
    pub(super) fn shown(&self) -> PathBuf {
        let own = || format!("{}{SCENARIO}", self.id).into();
        self.file.clone().unwrap_or_else(own)
    }

    /// What lies beside one that comes with the program.
    pub(super) fn own(&self) -> Option<&'static Finished> {
        LIBRARY
            .iter()
            .find(|own| self.file.is_none() && own.id == self.id)
    }

    /// Its file, to change it.
    ///
    /// # Errors
    /// When it comes with the program.
    pub(super) fn of_a_file(&self) -> Result<PathBuf, Trouble> {
        self.file.clone().ok_or_else(|| nobodys(&self.id))
    }

    /// Reads it.
    ///
    /// # Errors
    /// With its errors.
    pub(super) fn opened(&self, here: &Here) -> Result<Opened, Trouble> {
        let whole = match (&self.file, self.own()) {
            (Some(file), _) => here.fs.read_whole(file).map_err(open::told)?,
            (None, Some(own)) => open::own_whole(own),
            (None, None) => return Err(unknown(here, &self.id)),
        };
        Opened::parse(self.shown(), whole, self.own())
    }
}

/// A scenario without a file shall be changed.
pub(super) fn nobodys(id: &str) -> Trouble {
    Trouble::said(format!(
        "`{id}` comes with the program and is nobody's file; `twohats new NAME --from {id}` makes a copy of your own"
    ))
}

fn folders(here: &Here) -> Result<Vec<PathBuf>, Trouble> {
    if let Some(folder) = &here.scenes
        && !here.fs.is_folder(folder)
    {
        return Err(Trouble::said(format!(
            "--scenes {}: there is no such folder",
            folder.display()
        )));
    }
    Ok(scene_folders(here))
}

fn scene_folders(here: &Here) -> Vec<PathBuf> {
    let said = storage::said_scenes(here.scenes.as_deref());
    here.fs.scene_folders(said.as_deref())
}

/// The scenarios in a folder, also those with errors: their ids can be read.
fn in_folder(here: &Here, folder: &Path) -> Vec<Candidate> {
    candidates(here.fs.catalog(folder)).collect()
}

/// Those of these files that can be read.
fn candidates(found: Vec<Listed>) -> impl Iterator<Item = Candidate> {
    let read = found.into_iter().filter(|one| one.text.is_some());
    read.map(|one| Candidate {
        id: one.id.unwrap_or_default(),
        file: Some(one.file),
    })
}

fn with_program() -> impl Iterator<Item = Candidate> {
    LIBRARY.iter().map(|own| Candidate {
        id: own.id.to_owned(),
        file: None,
    })
}

fn unknown(here: &Here, id: &str) -> Trouble {
    let folders = scene_folders(here);
    let mut known: Vec<String> = Vec::new();
    for folder in &folders {
        known.extend(in_folder(here, folder).into_iter().map(|one| one.id));
    }
    known.extend(with_program().map(|one| one.id));
    known.retain(|id| !id.is_empty());
    known.sort();
    known.dedup();
    let hint = match nearest(id, known.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are: {}", known.join(", ")),
    };
    let mut looked: Vec<String> = folders
        .iter()
        .map(|folder| folder.display().to_string())
        .collect();
    looked.push("what comes with the program".to_owned());
    Trouble::said(format!(
        "there is no scenario `{}`; {hint}\n  looked in: {}\n  `--scenes DIR` looks in another folder; a file can be named by its path",
        printable(id),
        looked.join(", ")
    ))
}
