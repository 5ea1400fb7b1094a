//! The scenarios there are: every folder of the scene library, readable or not.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use bevy::prelude::*;

use crate::app::background::{Job, Wake};
use crate::app::saves::Finished;
use crate::language;
use crate::library::LIBRARY;
use crate::play::Replay;
use crate::storage::{Fs, Listed, SCENARIO};
use crate::story::text::id_problem;
use crate::story::translation::Progress;
use crate::story::{self, Diagnostic, Scenario, Severity, Whole, caps};
use crate::words::{self, Words};

/// The library: small teams first, since they are easier to begin with, then in the order of file names.
#[derive(Resource, Default)]
pub(crate) struct Catalog {
    scenes: Scenes,
    /// A file or folder the player asked for; its scenarios come first.
    asked: Option<PathBuf>,
    /// The scenarios.
    pub(crate) entries: Vec<Entry>,
}

/// One scenario file.
pub(crate) struct Entry {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// The scenario, or what is wrong with it, each as `file:line:col: text`.
    pub(crate) content: Result<Story, Vec<String>>,
    /// Another file with the same id.
    pub(crate) twin: Option<PathBuf>,
}

/// A scenario in the player's language, as far as it is translated.
#[derive(Clone)]
pub(crate) struct Story {
    /// The scenario.
    pub(crate) scenario: Arc<Scenario>,
    /// The language it was written in.
    own: String,
    /// How far the translation is; none when the scenario stayed in another language.
    progress: Option<Progress>,
    /// The first error of a translation that cannot be used, as `file:line:col: text`.
    pub(crate) trouble: Option<String>,
}

/// What of a scenario is not in the player's language.
pub(crate) enum Gap {
    /// All of it: what its own language calls itself.
    All(String),
    /// A part: the share that is translated, 0 to 1, and what the language of the rest calls itself.
    Part(f64, String),
}

impl Story {
    /// Tells a scenario in a language, as far as the translation beside its file goes.
    pub(crate) fn told(fs: &Fs, path: &Path, scenario: Scenario, language: &str) -> Self {
        let own = scenario.language.clone();
        let found = fs.in_language(path, scenario, language);
        let trouble = found.findings.into_iter().next().map(|finding| {
            let name = file_name(&finding.file).to_owned();
            said(&finding.in_file(&name))
        });
        Self {
            own,
            scenario: Arc::new(found.scenario),
            progress: found.progress,
            trouble,
        }
    }

    /// What the player should know before playing; nothing when all is in their language.
    pub(crate) fn gap(&self) -> Option<Gap> {
        let own = || native(&self.own);
        match &self.progress {
            None => Some(Gap::All(own())),
            // Never the whole while something is missing.
            Some(progress) if progress.missing > 0 => Some(Gap::Part(progress.share().min(0.99), own())),
            Some(_) => None,
        }
    }
}

/// What a language calls itself.
fn native(tag: &str) -> String {
    let all = words::languages();
    let found = all
        .into_iter()
        .find(|(known, _)| words::known(tag) == Some(*known));
    found.map_or_else(|| language::own_name(tag).to_owned(), |(_, name)| name)
}

/// Errors shown of a broken scenario.
const SHOWN: usize = 4;

/// Reads one scenario file and the translation beside it.
pub(crate) fn open(fs: &Fs, words: &Words, path: &Path) -> Result<Story, Vec<String>> {
    // Of a file that is no scenario the help says what to do.
    let whole = read(fs, path).map_err(|finding| {
        let (said, help) = (said(&finding), &finding.help);
        vec![if help.is_empty() {
            said
        } else {
            format!("{said}; {help}")
        }]
    })?;
    let (scenario, findings) = story::parse_whole(&whole);
    let told = |scenario| Story::told(fs, path, scenario, words.asked());
    scenario.map(told).ok_or_else(|| {
        let errors: Vec<_> = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .collect();
        let mut shown: Vec<_> = errors.iter().take(SHOWN).map(|finding| said(finding)).collect();
        if errors.len() > SHOWN {
            let rest = errors.len() - SHOWN;
            shown.push(words.fill("library-more-errors", &[("count", rest.into())]));
        }
        shown
    })
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// A scenario with its parts, whose files findings call by their names.
pub(crate) fn read(fs: &Fs, path: &Path) -> Result<Whole, Box<Diagnostic>> {
    fs.read_whole_as(path, &|path| {
        let name = path.file_name().unwrap_or_default();
        name.to_string_lossy().into_owned()
    })
}

/// A finding in one line: `file:line:column: text`.
pub(crate) fn said(finding: &Diagnostic) -> String {
    format!(
        "{}:{}:{}: {}",
        finding.file, finding.line, finding.column, finding.message
    )
}

/// Where the scene library is.
#[derive(Clone, Default)]
pub(crate) struct Scenes {
    /// The disk.
    pub(crate) fs: Fs,
    /// `--scenes` or `TWOHATS_SCENES`.
    pub(crate) said: Option<OsString>,
    /// The player's own folder, where what comes with the program is unpacked.
    pub(crate) own: Option<PathBuf>,
    /// Where that was done.
    pub(crate) unpacked: Arc<OnceLock<PathBuf>>,
}

impl Catalog {
    /// An empty catalog for this library.
    pub(crate) fn new(scenes: Scenes) -> Self {
        Self {
            scenes,
            ..Self::default()
        }
    }

    /// The disk.
    pub(crate) fn disk(&self) -> &Fs {
        &self.scenes.fs
    }

    /// Puts the scenarios of this file or folder first.
    pub(crate) fn ask(&mut self, path: &Path) {
        self.asked = Some(path.to_owned());
    }

    /// A story to look at before any is chosen: in the order they come with the program the first that was not finished
    /// yet, otherwise the first there is.
    pub(crate) fn next_up(
        &self,
        words: &Words,
        wake: &Wake,
        finished: Finished,
    ) -> Job<Option<Arc<Scenario>>> {
        let (scenes, words) = (self.scenes.clone(), words.clone());
        Job::start(wake, move |_| {
            let fs = &scenes.fs;
            let folders = scenes.folders();
            let all: Vec<_> = folders.iter().flat_map(|folder| fs.catalog(folder)).collect();
            let known = LIBRARY.iter().map(|one| one.id);
            let fresh = known.clone().filter(|id| finished.of(id).is_none());
            let of = |id: &str| all.iter().find(|one| one.id.as_deref() == Some(id));
            let one = fresh.chain(known).find_map(of).or(all.first())?;
            Some(open(fs, &words, &one.file).ok()?.scenario)
        })
    }

    /// The recording at this path; nothing when there is none that can be read.
    pub(crate) fn recording(&self, path: &Path) -> Option<Replay> {
        let text = self.scenes.fs.read_text(path, caps::SAVE_BYTES).ok()?;
        Replay::parse(&text).ok()
    }

    /// The entry that the recording in this file is of: of those with its id, in the catalog or beside the file, the one it
    /// was made with, otherwise the first.
    pub(crate) fn of_recording(
        &self,
        words: &Words,
        recording: &Replay,
        file: &Path,
    ) -> Option<(PathBuf, Story)> {
        let own = self.entries.iter().filter_map(|entry| {
            let story = entry.content.as_ref().ok()?;
            (story.scenario.id == recording.scenario).then_some((entry.path.clone(), story.clone()))
        });
        let fs = &self.scenes.fs;
        let beside = fs.catalog_beside(file).into_iter().filter_map(|one| {
            let same = one.id.as_ref() == Some(&recording.scenario);
            let story = same.then(|| open(fs, words, &one.file).ok()).flatten()?;
            Some((one.file, story))
        });
        let own: Vec<(PathBuf, Story)> = own.chain(beside).collect();
        let at = recording.own(own.iter().map(|(_, story)| story.scenario.as_ref()))?;
        own.into_iter().nth(at)
    }

    /// The scenarios with these ids and their files, in the player's language and the same order; nothing in the place of
    /// one that is not there or cannot be played.
    pub(crate) fn stories<'a>(
        &self,
        words: &Words,
        ids: impl Iterator<Item = &'a str>,
    ) -> Vec<Option<(PathBuf, Story)>> {
        let fs = &self.scenes.fs;
        let all = self.scenes.catalog();
        let story = |id: &str| {
            let found = all.iter().find(|one| one.id.as_deref() == Some(id))?;
            let path = std::path::absolute(&found.file).unwrap_or_else(|_| found.file.clone());
            let story = open(fs, words, &path).ok()?;
            Some((path, story))
        };
        ids.map(story).collect()
    }

    /// A story that is in the catalog, in the player's language as far as it is translated.
    pub(crate) fn scenario(&self, id: &str) -> Option<&Scenario> {
        let stories = self
            .entries
            .iter()
            .filter_map(|entry| entry.content.as_ref().ok());
        let mut own = stories
            .map(|story| &*story.scenario)
            .filter(|story| story.id == id);
        own.next()
    }

    /// Reads the whole library. A folder that is not there is an empty library.
    pub(crate) fn fill(&mut self, words: &Words) {
        // A save names its scenario's file, and may be opened from another folder.
        let whole = |path: PathBuf| std::path::absolute(&path).unwrap_or(path);
        let asked = self.asked.clone();
        let asked = asked.map(|path| whole(self.scenes.by_id(&path).unwrap_or(path)));
        let folders: Vec<PathBuf> = self.scenes.folders().into_iter().map(whole).collect();
        let fs = &self.scenes.fs;
        let (found, first) = fs.list_scenarios(asked.as_deref(), &folders);
        self.entries = found
            .into_iter()
            .map(|one| Entry {
                content: open(fs, words, &one.file),
                path: one.file,
                twin: one.twin,
            })
            .collect();
        let team = |entry: &Entry| {
            let read = entry.content.as_ref();
            read.map_or(caps::CAST_MIN, |story| story.scenario.cast.len())
        };
        self.entries[first..].sort_by_key(team);
    }
}

impl Scenes {
    /// The folders of the scene library, as storage finds them, and behind them what comes with the program. A folder that
    /// was named stands alone.
    fn folders(&self) -> Vec<PathBuf> {
        let said = self.said.as_deref();
        let mut folders = self.fs.scene_folders(said);
        if said.is_none_or(OsStr::is_empty) {
            folders.extend(self.unpacked());
        }
        folders
    }

    /// The file of the scenario with the id that was asked for; nothing when a path was.
    fn by_id(&self, asked: &Path) -> Option<PathBuf> {
        let id = asked.to_str().filter(|id| id_problem(id).is_none())?;
        if self.fs.is_there(asked) {
            return None;
        }
        let mut all = self.catalog().into_iter();
        all.find(|one| one.id.as_deref() == Some(id)).map(|one| one.file)
    }

    /// Every scenario there is, also what comes with the program where a folder was named.
    fn catalog(&self) -> Vec<Listed> {
        let mut folders = self.folders();
        folders.extend(self.unpacked().filter(|own| !folders.contains(own)));
        folders
            .iter()
            .flat_map(|folder| self.fs.catalog(folder))
            .collect()
    }

    /// What comes with the program, as files among the player's own: saves name the file they belong to. Once a game.
    fn unpacked(&self) -> Option<PathBuf> {
        if let Some(folder) = self.unpacked.get() {
            return Some(folder.clone());
        }
        let folder = self.unpack()?;
        Some(self.unpacked.get_or_init(|| folder).clone())
    }

    fn unpack(&self) -> Option<PathBuf> {
        let folder = self.own.as_ref()?.join("scenes");
        for one in LIBRARY.iter() {
            let place = folder.join(one.id);
            if let Err(failure) = self.fs.create_folder(&place) {
                bevy::log::warn!("{failure}");
                return None;
            }
            let scenario = (place.join(format!("{}{SCENARIO}", one.id)), one.scenario);
            let translations = one.translations.iter().map(|(language, text)| {
                let name = format!("{}.{language}.ron", one.id);
                (place.join(name), *text)
            });
            let parts = one.parts.iter().map(|(name, text)| (place.join(name), *text));
            for (path, text) in std::iter::once(scenario).chain(parts).chain(translations) {
                let there = self.fs.read_plain(&path, caps::SCENARIO_BYTES);
                if there.is_ok_and(|there| there == text) {
                    continue;
                }
                if let Err(failure) = self.fs.write(&path, text) {
                    bevy::log::warn!("{failure}");
                    return None;
                }
            }
        }
        Some(folder)
    }
}
