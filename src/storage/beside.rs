//! What lies beside what: scenarios, their plans and their translations.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::disk::{Fs, folder_of};
use super::kind::Kind;
use super::texts::unreadable;
use crate::language;
use crate::story::diagnostic::Diagnostic;
use crate::story::translation::{self, Progress};
use crate::story::{Scenario, Span, caps};

/// The ending of a scenario file.
pub const SCENARIO: &str = ".scenario.ron";

/// The ending of a part of a scenario.
pub const PART: &str = ".part.ron";

/// The ending of a plan, the test of a scenario.
pub const PLAN: &str = ".plan";

/// The ending of a campaign.
pub const CAMPAIGN: &str = ".campaign.ron";

/// How deep folders are searched, and how many of them.
const DEEPEST: usize = 16;
const MOST_FOLDERS: usize = 20_000;

/// A scenario in the language asked for, as far as it is translated.
#[derive(Debug, Clone)]
pub struct InLanguage {
    /// The scenario, with the texts of its translation where there are any.
    pub scenario: Scenario,
    /// How far the translation is; none when the scenario stayed in its own language and that is another one.
    pub progress: Option<Progress>,
    /// Why the file of the translation cannot be used: its errors.
    pub findings: Vec<Diagnostic>,
}

impl InLanguage {
    /// Puts a scenario into a language with translations, nearest first, text by text; what is not translated stays.
    /// `read` gives the text of one, when it is there.
    #[must_use]
    pub fn of(
        scenario: Scenario,
        language: &str,
        read: impl Fn(&Path) -> Option<Result<String, Box<Diagnostic>>>,
    ) -> Self {
        Self::beside(Path::new(""), scenario, language, read)
    }

    fn beside(
        file: &Path,
        scenario: Scenario,
        language: &str,
        read: impl Fn(&Path) -> Option<Result<String, Box<Diagnostic>>>,
    ) -> Self {
        let (mut translations, mut errors) = (Vec::new(), Vec::new());
        for beside in translations_for(file, &scenario, language) {
            let name = beside.display().to_string();
            match read(&beside) {
                None => {}
                Some(Ok(text)) => match translation::read(&name, &text, &scenario) {
                    (Some(translation), _) => translations.push(translation),
                    (None, found) => errors.extend(found.into_iter().filter(Diagnostic::is_error)),
                },
                Some(Err(finding)) => errors.push(*finding),
            }
        }
        // What is not translated is in the right language anyway, regions aside.
        let own = language::base(&scenario.language) == language::base(language);
        let layers: Vec<_> = translations.iter().collect();
        let (scenario, progress) = match layers.is_empty() {
            true => (scenario, own.then(Progress::default)),
            false => {
                let (scenario, mut progress) = translation::layered(&scenario, &layers);
                if own {
                    progress.done += std::mem::take(&mut progress.missing);
                }
                let language = language.to_owned();
                (Scenario { language, ..scenario }, Some(progress))
            }
        };
        Self {
            scenario,
            progress,
            findings: errors,
        }
    }
}

/// The translations a scenario is told with in a language, nearest first: for `de-AT` the one into it, then the one into
/// `de`. Those that are not there are listed as well.
#[must_use]
pub fn translations_for(file: &Path, scenario: &Scenario, language: &str) -> Vec<PathBuf> {
    let own = scenario.language.as_str();
    let tags = language::chain(language);
    let into = tags.into_iter().take_while(|tag| *tag != own);
    into.map(|tag| translation_of(file, scenario, tag)).collect()
}

/// The translation of a scenario beside its file: `<id>.<language>.ron`.
#[must_use]
pub fn translation_of(file: &Path, scenario: &Scenario, language: &str) -> PathBuf {
    file.with_file_name(format!("{}.{language}.ron", scenario.id))
}

/// Whether a path has the name of a plan.
#[must_use]
pub fn is_plan(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().ends_with(PLAN.as_bytes())
}

/// Whether a file is no author's: Emacs keeps `.#a.scenario.ron` beside a file that it changes, macOS `._a.scenario.ron`
/// on a stick.
#[must_use]
pub fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// Whether a name is one that Explorer, Finder, an editor or a folder that is kept in step gives to a second copy:
/// `a - Copy`, `a (1)`, `a - Kopie (2)`, `a copy`, `a (Konfliktkopie ...)`, `a.sync-conflict-...`, `a.bak`.
#[must_use]
pub fn is_copy(name: &str) -> bool {
    let stem = name.to_lowercase();
    let stem = stem
        .strip_suffix(PLAN)
        .or_else(|| stem.strip_suffix(PART))
        .or_else(|| stem.strip_suffix(SCENARIO))
        .or_else(|| stem.strip_suffix(".ron"))
        .unwrap_or(&stem);
    let numbered = stem
        .rsplit_once(" (")
        .and_then(|(_, rest)| rest.strip_suffix(')'));
    let numbered = numbered.is_some_and(|inside| inside.bytes().all(|byte| byte.is_ascii_digit()));
    let plain = if numbered {
        stem.rsplit_once(" (").map_or(stem, |(plain, _)| plain)
    } else {
        stem
    };
    let ends = [
        " - copy", " - kopie", " copy", " kopie", ".bak", ".old", ".orig", ".backup", ".tmp",
    ];
    let holds = [
        "konfliktkopie",
        "conflicted copy",
        "in conflict",
        ".sync-conflict-",
    ];
    numbered
        || ends.iter().any(|end| plain.ends_with(end))
        || ["copy of ", "kopie von "]
            .iter()
            .any(|begin| stem.starts_with(begin))
        || holds.iter().any(|part| stem.contains(part))
}

/// The language a translation's name says, as it stands there; nothing when it is none.
#[must_use]
pub fn language_of<'a>(name: &'a str, id: &str) -> Option<&'a str> {
    if name.ends_with(PART) {
        return None;
    }
    let language = name.strip_prefix(id)?.strip_prefix('.')?.strip_suffix(".ron")?;
    // `x.deutsch.ron` is one as well: `check` says what it is to be called.
    let named = language::tag(language).map_or_else(|unknown| unknown.meant.is_some(), |_| true);
    (named && !is_copy(name)).then_some(language)
}

impl Fs {
    /// Every translation beside a scenario's file, in the order of their names: what is one by its content, and has the
    /// name of one. Copies, recordings and other files are passed over.
    #[must_use]
    pub fn translations_beside(&self, file: &Path, scenario: &Scenario) -> Vec<PathBuf> {
        let own = |path: &PathBuf| {
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            language_of(name, &scenario.id).is_some() && self.may_translate(path)
        };
        self.beside(file).into_iter().filter(own).collect()
    }

    /// Whether a file with the name of a translation can be one: a broken or unreadable one can, a recording cannot.
    fn may_translate(&self, path: &Path) -> bool {
        let kind = self.kind(path);
        kind.is_none_or(|kind| matches!(kind, Kind::Translation | Kind::Ron | Kind::Empty | Kind::Text))
    }

    /// The plans a scenario's file is tested by: all in its folder but copies, unless they could be about another
    /// scenario there.
    #[must_use]
    pub fn plans_beside(&self, file: &Path) -> Vec<PathBuf> {
        let ends = |path: &Path, ending| !is_hidden(path) && path.to_string_lossy().ends_with(ending);
        let is_scenario = |path: &Path| ends(path, SCENARIO);
        let all = self.beside(file);
        let scenarios = all.iter().filter(|path| is_scenario(path)).cloned();
        let meant = Self::meant(scenarios.collect());
        if meant.len() > 1 || (is_scenario(file) && !meant.iter().any(|meant| meant == file)) {
            return Vec::new();
        }
        let own = |path: &PathBuf| ends(path, PLAN) && self.may_be_plan(path);
        all.into_iter().filter(own).collect()
    }

    /// Whether a file with the name of a plan is to be read as one: not when it is a copy, or another of our kinds.
    #[must_use]
    pub fn may_be_plan(&self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let plain = matches!(
            self.kind(path),
            None | Some(Kind::Plan | Kind::Text | Kind::Empty | Kind::Bytes)
        );
        plain && !is_copy(&name)
    }

    /// The scenario a plan is about: the only one in its folder.
    ///
    /// # Errors
    /// When there is none, or more than one.
    pub fn scenario_beside(&self, plan: &Path) -> Result<PathBuf, Box<Diagnostic>> {
        let mut found = self.beside(plan);
        found.retain(|path| !is_hidden(path) && path.to_string_lossy().ends_with(SCENARIO));
        match <[PathBuf; 1]>::try_from(Self::meant(found)) {
            Ok([one]) => Ok(one),
            Err(found) => {
                let message = format!(
                    "a plan lies beside the one scenario it is about; there are {} here",
                    found.len()
                );
                let finding = Diagnostic::error("no-scenario", Span::default(), message);
                Err(Box::new(finding.in_file(&plan.display().to_string())))
            }
        }
    }

    /// The one scenario a folder is for, of these that are in it; all of them when that is not certain. Beside `a.scenario.ron`
    /// a `Copy of a.scenario.ron` is kept, and not meant.
    #[must_use]
    pub fn meant(found: Vec<PathBuf>) -> Vec<PathBuf> {
        let copy = |path: &PathBuf| is_copy(&path.file_name().unwrap_or_default().to_string_lossy());
        let mut plain = found.iter().filter(|path| !copy(path));
        match (plain.next().cloned(), plain.next()) {
            (Some(one), None) => vec![one],
            _ => found,
        }
    }

    /// The scenario files in the folder of a file, without copies.
    pub(super) fn scenario_files(&self, file: &Path) -> Vec<PathBuf> {
        let own = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(SCENARIO) && !is_hidden(path) && !is_copy(&name) && !self.is_folder(path)
        };
        self.beside(file).into_iter().filter(own).collect()
    }

    /// The files in the folder of a file, itself among them, in the order of their names.
    pub(super) fn beside(&self, file: &Path) -> Vec<PathBuf> {
        // A folder that cannot be listed has already been told of, or the file was named and is all that is wanted.
        let listed = self.list(folder_of(file)).unwrap_or_default();
        listed
            .into_iter()
            .map(|entry| file.with_file_name(entry.name))
            .collect()
    }

    /// Puts a scenario into a language with the translations beside its file, text by text; what is not translated stays.
    ///
    /// The language is a tag as [`language::tag`] gives it. A translation with errors is left out as a whole, and a file
    /// that only has the name of one, such as a recording, is none.
    #[must_use]
    pub fn in_language(&self, file: &Path, scenario: Scenario, language: &str) -> InLanguage {
        InLanguage::beside(file, scenario, language, |beside| {
            let there = self.is_there(beside) && self.may_translate(beside);
            there.then(|| self.read_text(beside, caps::SCENARIO_BYTES))
        })
    }

    /// The scenario files at a path: the file itself, or all below a folder, in the order of their names. For a part it is
    /// the main file of its scenario.
    ///
    /// # Errors
    /// As [`Fs::files_at`], for a plan, which is no scenario but the test of one, and for a part without a scenario.
    pub fn scenarios_at(&self, path: &Path) -> Result<Vec<PathBuf>, Box<Diagnostic>> {
        let found = self.files_at(path, SCENARIO)?;
        match found.as_slice() {
            [plan] if is_plan(plan) && !self.is_folder(plan) => Err(no_scenario(plan)),
            // A part alone means the scenario it is of.
            [part] if part == path && self.is_part(part) => Ok(vec![self.main_of(part)?]),
            _ => Ok(found),
        }
    }

    /// The files with this ending at a path: the file itself, or all below a folder, in the order of their names.
    ///
    /// Folders are read once, however many links lead to them, so links cannot lead around in circles. Hidden files are
    /// passed over, as [`is_hidden`] says.
    ///
    /// # Errors
    /// When the path or a folder below it cannot be listed, or there are far too many folders.
    pub fn files_at(&self, path: &Path, ending: &str) -> Result<Vec<PathBuf>, Box<Diagnostic>> {
        if !self.is_folder(path) {
            return Ok(vec![path.to_owned()]);
        }
        let mut found = Vec::new();
        let mut read = BTreeSet::from([self.whole(path)]);
        let mut open = vec![(path.to_owned(), 0)];
        while let Some((folder, depth)) = open.pop() {
            for entry in self.list(&folder)? {
                let linked = entry.link && self.is_folder(&entry.path);
                if entry.folder || linked {
                    // Without links there are no circles, and what cannot be read is told of.
                    let new = depth < DEEPEST && (!linked || !is_hidden(&entry.path));
                    if new && read.insert(self.whole(&entry.path)) {
                        open.push((entry.path, depth + 1));
                    }
                } else if !is_hidden(&entry.path) && entry.name.to_string_lossy().ends_with(ending) {
                    found.push(entry.path);
                }
            }
            if read.len() > MOST_FOLDERS {
                let many =
                    format!("there are more than {MOST_FOLDERS} folders below it; name the one you mean");
                return Err(unreadable(path, many));
            }
        }
        found.sort();
        Ok(found)
    }
}

fn no_scenario(plan: &Path) -> Box<Diagnostic> {
    let shown = plan.display().to_string();
    let message = "this is a plan, the test of a scenario, and not a scenario".to_owned();
    let help = format!("`twohats test {shown}` plays it; name the `*.scenario.ron` beside it here");
    Box::new(
        Diagnostic::error("unreadable", Span::default(), message)
            .help(help)
            .in_file(&shown),
    )
}
