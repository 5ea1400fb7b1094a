//! The scenarios there are: every folder of the scene library, readable or not.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use crate::files::{read_scenario, scenarios_at};
use crate::story::{self, Diagnostic, Scenario, Severity};

/// The library, in the order of file names.
#[derive(Resource, Default)]
pub(crate) struct Shelf {
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
    pub(crate) content: Result<Arc<Scenario>, Vec<String>>,
}

/// Errors shown of a broken scenario.
const SHOWN: usize = 4;

/// Reads one scenario file.
pub(crate) fn open(path: &Path) -> Result<Arc<Scenario>, Vec<String>> {
    let (text, name) = read(path).map_err(|finding| vec![said(&finding)])?;
    let (scenario, findings) = story::parse(&name, &text);
    scenario.map(Arc::new).ok_or_else(|| {
        let errors: Vec<_> = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .collect();
        let mut shown: Vec<_> = errors.iter().take(SHOWN).map(|finding| said(finding)).collect();
        if errors.len() > SHOWN {
            shown.push(format!(
                "and {} more; `twohats check` lists them all",
                errors.len() - SHOWN
            ));
        }
        shown
    })
}

/// The text of a scenario file, and what findings call it.
pub(crate) fn read(path: &Path) -> Result<(String, String), Diagnostic> {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    match read_scenario(path) {
        Ok(text) => Ok((text, name)),
        Err(finding) => Err((*finding).in_file(&name)),
    }
}

/// A finding in one line: `file:line:column: text`.
pub(crate) fn said(finding: &Diagnostic) -> String {
    format!(
        "{}:{}:{}: {}",
        finding.file, finding.line, finding.column, finding.message
    )
}

impl Shelf {
    /// Puts the scenarios of this file or folder first.
    pub(crate) fn ask(&mut self, path: &Path) {
        self.asked = Some(path.to_owned());
    }

    /// Reads the whole library. A folder that is not there is an empty library.
    pub(crate) fn fill(&mut self) {
        // A save names its scenario's file, and may be opened from another folder.
        let whole = |path: PathBuf| std::path::absolute(&path).unwrap_or(path);
        let asked = self.asked.clone().map(whole);
        let mut paths = match &asked {
            // What cannot be read gets its card, which says why.
            Some(path) => scenarios_at(path)
                .ok()
                .filter(|found| !found.is_empty())
                .unwrap_or_else(|| vec![path.clone()]),
            None => Vec::new(),
        };
        let others = scenarios_at(&whole(scenes())).unwrap_or_default();
        paths.extend(
            others
                .into_iter()
                .filter(|other| asked.as_ref().is_none_or(|asked| !other.starts_with(asked))),
        );
        self.books = paths
            .into_iter()
            .map(|path| Book {
                content: open(&path),
                path,
            })
            .collect();
    }
}

/// The scene library: `TWOHATS_SCENES`, or `scenes` here, beside the program, or (in a checkout) in the source folder.
pub(crate) fn scenes() -> PathBuf {
    if let Some(folder) = std::env::var_os("TWOHATS_SCENES") {
        return folder.into();
    }
    let beside = std::env::current_exe()
        .ok()
        .and_then(|program| Some(program.parent()?.join("scenes")));
    let source = cfg!(debug_assertions).then(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("scenes"));
    let places = [Some(PathBuf::from("scenes")), beside, source];
    let found = places.into_iter().flatten().find(|folder| folder.is_dir());
    found.unwrap_or_else(|| PathBuf::from("scenes"))
}
