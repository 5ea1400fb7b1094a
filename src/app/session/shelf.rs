//! The scenarios there are: every folder of the scene library, readable or not.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use crate::language;
use crate::library::LIBRARY;
use crate::play::Replay;
use crate::storage::{Fs, SCENARIO};
use crate::story::sidecar::Progress;
use crate::story::text::id_problem;
use crate::story::{self, Diagnostic, Scenario, Severity, caps};
use crate::words::{self, Words};

/// The library: small teams first, since they are easier to begin with, then in the order of file names.
#[derive(Resource, Default)]
pub(crate) struct Shelf {
    scenes: Scenes,
    /// A file or folder the player asked for; its scenarios come first.
    asked: Option<PathBuf>,
    /// The scenarios.
    pub(crate) books: Vec<Book>,
}

/// One scenario file.
pub(crate) struct Book {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// The scenario, or what is wrong with it, each as `file:line:col: text`.
    pub(crate) content: Result<Story, Vec<String>>,
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
    pub(crate) fn told(path: &Path, scenario: Scenario, language: &str) -> Self {
        let own = scenario.language.clone();
        let found = Fs::default().in_language(path, scenario, language);
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
pub(crate) fn open(words: &Words, path: &Path) -> Result<Story, Vec<String>> {
    let (text, name) = read(path).map_err(|finding| vec![said(&finding)])?;
    let (scenario, findings) = story::parse(&name, &text);
    let told = |scenario| Story::told(path, scenario, words.asked());
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

/// The text of a scenario file, and what findings call it.
pub(crate) fn read(path: &Path) -> Result<(String, String), Box<Diagnostic>> {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    match Fs::default().read_scenario(path) {
        Ok(text) => Ok((text, name)),
        Err(finding) => Err(Box::new(finding.in_file(&name))),
    }
}

/// A finding in one line: `file:line:column: text`.
pub(crate) fn said(finding: &Diagnostic) -> String {
    format!(
        "{}:{}:{}: {}",
        finding.file, finding.line, finding.column, finding.message
    )
}

/// Where the scene library is.
#[derive(Default)]
pub(crate) struct Scenes {
    /// The disk.
    pub(crate) fs: Fs,
    /// `--scenes` or `TWOHATS_SCENES`.
    pub(crate) said: Option<OsString>,
    /// The player's own folder, where what comes with the program is unpacked.
    pub(crate) own: Option<PathBuf>,
}

impl Shelf {
    /// An empty shelf for this library.
    pub(crate) fn new(scenes: Scenes) -> Self {
        Self {
            scenes,
            ..Self::default()
        }
    }

    /// Puts the scenarios of this file or folder first.
    pub(crate) fn ask(&mut self, path: &Path) {
        self.asked = Some(path.to_owned());
    }

    /// The recording at this path; nothing when there is none that can be read.
    pub(crate) fn recording(&self, path: &Path) -> Option<Replay> {
        let text = self.scenes.fs.read_text(path, caps::SAVE_BYTES).ok()?;
        Replay::parse(&text).ok()
    }

    /// The book a recording is of: of those with its id the one it was made with, otherwise the first.
    pub(crate) fn of_recording(&self, recording: &Replay) -> Option<(PathBuf, Story)> {
        let own = self.books.iter().filter_map(|book| {
            let story = book.content.as_ref().ok()?;
            (story.scenario.id == recording.scenario).then_some((book.path.clone(), story.clone()))
        });
        let own: Vec<(PathBuf, Story)> = own.collect();
        let fits = own.iter().position(|(_, story)| recording.fits(&story.scenario));
        own.into_iter().nth(fits.unwrap_or(0))
    }

    /// Reads the whole library. A folder that is not there is an empty library.
    pub(crate) fn fill(&mut self, words: &Words) {
        // A save names its scenario's file, and may be opened from another folder.
        let whole = |path: PathBuf| std::path::absolute(&path).unwrap_or(path);
        let asked = self.asked.clone();
        let asked = asked.map(|path| whole(self.scenes.by_id(&path).unwrap_or(path)));
        let mut paths = match &asked {
            // What cannot be read gets its card, which says why.
            Some(path) => self
                .scenes
                .fs
                .scenarios_at(path)
                .ok()
                .filter(|found| !found.is_empty())
                .unwrap_or_else(|| vec![path.clone()]),
            None => Vec::new(),
        };
        let first = paths.len();
        for folder in self.scenes.folders() {
            let others = self.scenes.fs.scenarios_at(&whole(folder)).unwrap_or_default();
            for other in others {
                let known = asked.as_ref().is_some_and(|asked| other.starts_with(asked))
                    || paths[first..]
                        .iter()
                        .any(|path| path.file_name() == other.file_name());
                if !known {
                    paths.push(other);
                }
            }
        }
        self.books = paths
            .into_iter()
            .map(|path| Book {
                content: open(words, &path),
                path,
            })
            .collect();
        let team = |book: &Book| {
            let read = book.content.as_ref();
            read.map_or(caps::CAST_MIN, |story| story.scenario.cast.len())
        };
        self.books[first..].sort_by_key(team);
    }
}

impl Scenes {
    /// The folders of the scene library: `TWOHATS_SCENES` alone; otherwise `scenes` here, beside the program, and (in a
    /// checkout) in the source folder, and at last what comes with the program; when the variable is empty, that alone.
    /// What is in several of them is taken from the first.
    fn folders(&self) -> Vec<PathBuf> {
        match &self.said {
            Some(folder) if !folder.is_empty() => return vec![folder.into()],
            Some(_) => return self.unpacked().into_iter().collect(),
            None => {}
        }
        let beside = std::env::current_exe()
            .ok()
            .and_then(|program| Some(program.parent()?.join("scenes")));
        let source = cfg!(debug_assertions).then(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes"));
        let places = [Some(PathBuf::from("scenes")), beside, source];
        let there = places.into_iter().flatten().filter(|folder| folder.is_dir());
        there.chain(self.unpacked()).collect()
    }

    /// The file of the scenario with the id that was asked for; nothing when a path was.
    fn by_id(&self, asked: &Path) -> Option<PathBuf> {
        let id = asked.to_str().filter(|id| id_problem(id).is_none())?;
        if self.fs.is_there(asked) {
            return None;
        }
        let name = format!("{id}{SCENARIO}");
        let folders = self.folders().into_iter().chain(self.unpacked());
        let mut all = folders.flat_map(|folder| self.fs.scenarios_at(&folder).unwrap_or_default());
        all.find(|path| path.file_name().is_some_and(|it| it == name.as_str()))
    }

    /// What comes with the program, as files among the player's own: saves name the file they belong to.
    fn unpacked(&self) -> Option<PathBuf> {
        let folder = self.own.as_ref()?.join("scenes");
        for one in &LIBRARY {
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
            for (path, text) in std::iter::once(scenario).chain(translations) {
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
