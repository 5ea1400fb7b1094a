//! Files, the careful way: the only door through which the commands read what people give them and write what they ask for.

use std::path::{Path, PathBuf};

use crate::language;
use crate::storage::{Failure, Fs, Why};
use crate::story::diagnostic::Diagnostic;
use crate::story::sidecar::{self, Progress};
use crate::story::{Scenario, Span, caps, decode};

/// The ending of a scenario file.
pub const SCENARIO: &str = ".scenario.ron";

/// The ending of a plan, the test of a scenario.
pub const PLAN: &str = ".plan";

/// A finding about a file that cannot be read at all, and why.
#[must_use]
pub fn unreadable(path: &Path, why: impl std::fmt::Display) -> Box<Diagnostic> {
    let message = format!("cannot read this file: {why}");
    Box::new(Diagnostic::error("unreadable", Span::default(), message).in_file(&path.display().to_string()))
}

/// The bytes of a regular file of at most `most` bytes.
///
/// # Errors
/// As [`Fs::read`].
pub fn read_bytes(path: &Path, most: usize) -> Result<Vec<u8>, Box<Diagnostic>> {
    Fs::default().read(path, most).map_err(|failure| told(&failure))
}

/// A failure as a finding.
fn told(failure: &Failure) -> Box<Diagnostic> {
    match failure.why {
        Why::TooLarge(_) => Box::new(
            Diagnostic::error("too-large", Span::default(), failure.reason())
                .in_file(&failure.path.display().to_string()),
        ),
        _ => unreadable(&failure.path, failure.reason()),
    }
}

/// The text of a scenario file, or of one of the smaller files with their own limit.
///
/// # Errors
/// As [`read_bytes`], and when the file is not UTF-8 text.
pub fn read_text(path: &Path, most: usize) -> Result<String, Box<Diagnostic>> {
    let bytes = read_bytes(path, most)?;
    decode(&bytes).map_err(|finding| Box::new(finding.in_file(&path.display().to_string())))
}

/// The text of a scenario file.
///
/// # Errors
/// As [`read_text`].
pub fn read_scenario(path: &Path) -> Result<String, Box<Diagnostic>> {
    read_text(path, caps::SCENARIO_BYTES)
}

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

/// The translation of a scenario beside its file: `<id>.<language>.ron`.
#[must_use]
pub fn translation_of(file: &Path, scenario: &Scenario, language: &str) -> PathBuf {
    file.with_file_name(format!("{}.{language}.ron", scenario.id))
}

/// Every translation beside a scenario's file, in the order of their names.
#[must_use]
pub fn translations_beside(file: &Path, scenario: &Scenario) -> Vec<PathBuf> {
    let own = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        let after = name.and_then(|name| name.strip_prefix(scenario.id.as_str())?.strip_prefix('.'));
        let language = after.and_then(|after| after.strip_suffix(".ron"));
        language.is_some_and(|language| language != "scenario" && !language.contains('.'))
    };
    beside(file).into_iter().filter(own).collect()
}

/// The plans a scenario's file is tested by: all in its folder, unless they could be about another scenario there.
#[must_use]
pub fn plans_beside(file: &Path) -> Vec<PathBuf> {
    let ends = |path: &PathBuf, ending| !is_hidden(path) && path.to_string_lossy().ends_with(ending);
    let all = beside(file);
    if all.iter().filter(|path| ends(path, SCENARIO)).count() > 1 {
        return Vec::new();
    }
    all.into_iter().filter(|path| ends(path, PLAN)).collect()
}

/// The scenario a plan is about: the only one in its folder.
///
/// # Errors
/// When there is none, or more than one.
pub fn scenario_beside(plan: &Path) -> Result<PathBuf, Box<Diagnostic>> {
    let mut found = beside(plan);
    found.retain(|path| !is_hidden(path) && path.to_string_lossy().ends_with(SCENARIO));
    match <[PathBuf; 1]>::try_from(found) {
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

/// Whether a path is that of a plan.
#[must_use]
pub fn is_plan(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().ends_with(PLAN.as_bytes()) && !path.is_dir()
}

/// The files in the folder of a file, itself among them, in the order of their names.
fn beside(file: &Path) -> Vec<PathBuf> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    // A folder that cannot be listed has already been told of, or the file was named and is all that is wanted.
    let listed = Fs::default()
        .list(folder.unwrap_or(Path::new(".")))
        .unwrap_or_default();
    listed
        .into_iter()
        .map(|entry| file.with_file_name(entry.name))
        .collect()
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

/// Puts a scenario into a language with the translations beside its file, text by text; what is not translated stays.
///
/// The language is a tag as [`language::tag`] gives it. A translation with errors is left out as a whole.
#[must_use]
pub fn in_language(file: &Path, scenario: Scenario, language: &str) -> InLanguage {
    let (mut translations, mut errors) = (Vec::new(), Vec::new());
    for beside in translations_for(file, &scenario, language) {
        if !beside.exists() {
            continue;
        }
        let name = beside.display().to_string();
        match read_text(&beside, caps::SCENARIO_BYTES) {
            Ok(text) => match sidecar::read(&name, &text, &scenario) {
                (Some(translation), _) => translations.push(translation),
                (None, found) => errors.extend(found.into_iter().filter(Diagnostic::is_error)),
            },
            Err(finding) => errors.push(*finding),
        }
    }
    // What is not translated is in the right language anyway, regions aside.
    let own = language::base(&scenario.language) == language::base(language);
    let layers: Vec<_> = translations.iter().collect();
    let (scenario, progress) = match layers.is_empty() {
        true => (scenario, own.then(Progress::default)),
        false => {
            let (scenario, mut progress) = sidecar::layered(&scenario, &layers);
            if own {
                progress.done += std::mem::take(&mut progress.missing);
            }
            (
                Scenario {
                    language: language.to_owned(),
                    ..scenario
                },
                Some(progress),
            )
        }
    };
    InLanguage {
        scenario,
        progress,
        findings: errors,
    }
}

/// The scenario files at a path: the file itself, or all below a folder, in the order of their names.
///
/// # Errors
/// As [`files_at`], and for a plan, which is no scenario but the test of one.
pub fn scenarios_at(path: &Path) -> Result<Vec<PathBuf>, Box<Diagnostic>> {
    let found = files_at(path, SCENARIO)?;
    match found.iter().find(|path| is_plan(path)) {
        Some(plan) => Err(no_scenario(plan)),
        None => Ok(found),
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

/// The files with this ending at a path: the file itself, or all below a folder, in the order of their names.
///
/// Links are not followed inside a folder, so it cannot lead out of itself or around in circles. Hidden files are passed
/// over, as [`is_hidden`] says.
///
/// # Errors
/// When the path or a folder below it cannot be listed.
pub fn files_at(path: &Path, ending: &str) -> Result<Vec<PathBuf>, Box<Diagnostic>> {
    const DEEPEST: usize = 16;
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    let mut open = vec![(path.to_owned(), 0)];
    while let Some((folder, depth)) = open.pop() {
        for entry in Fs::default().list(&folder).map_err(|failure| told(&failure))? {
            if entry.folder && depth < DEEPEST {
                open.push((entry.path, depth + 1));
            } else if !entry.folder
                && !is_hidden(&entry.path)
                && entry.name.to_string_lossy().ends_with(ending)
            {
                found.push(entry.path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a file is no author's: Emacs keeps `.#a.scenario.ron` beside a file that it changes, macOS `._a.scenario.ron`
/// on a stick.
#[must_use]
pub fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// Writes a file that is not there yet.
///
/// # Errors
/// As [`Fs::write_new`].
pub fn write_new(path: &Path, text: &str) -> Result<(), Failure> {
    Fs::default().write_new(path, text)
}

/// Whether [`write`] could write this text now, without changing what stands there.
///
/// # Errors
/// As [`write`].
pub fn try_write(path: &Path, text: &str) -> Result<(), String> {
    let mut draft = Fs::default().draft(path)?;
    Ok(draft.write(text.as_bytes())?)
}

/// Writes a file as a whole or not at all: what stood there before stays until everything is on the disk.
///
/// # Errors
/// In words, with the path and what to do.
pub fn write(path: &Path, text: &str) -> Result<(), String> {
    Fs::default()
        .write(path, text)
        .map_err(|failure| failure.to_string())
}
