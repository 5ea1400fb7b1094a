//! The scenarios there are: every folder of the scene library, readable or not.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use crate::files::{read_scenario, scenarios_at};
use crate::story::{self, Diagnostic, Scenario, Severity};

/// The library, in the order of file names.
#[derive(Resource, Default)]
pub(crate) struct Shelf(pub(crate) Vec<Book>);

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
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let text = read_scenario(path).map_err(|finding| vec![said(&name, &finding)])?;
    let (scenario, findings) = story::parse(&name, &text);
    scenario.map(Arc::new).ok_or_else(|| {
        let errors: Vec<_> = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .collect();
        let mut shown: Vec<_> = errors
            .iter()
            .take(SHOWN)
            .map(|finding| said(&name, finding))
            .collect();
        if errors.len() > SHOWN {
            shown.push(format!(
                "and {} more; `twohats check` lists them all",
                errors.len() - SHOWN
            ));
        }
        shown
    })
}

fn said(name: &str, finding: &Diagnostic) -> String {
    format!("{name}:{}:{}: {}", finding.line, finding.column, finding.message)
}

impl Shelf {
    /// Reads the whole library. A folder that is not there is an empty library.
    pub(crate) fn fill(&mut self) {
        // A save names its scenario's file, and may be opened from another folder.
        let folder = std::path::absolute(scenes()).unwrap_or_else(|_| scenes());
        let paths = scenarios_at(&folder).unwrap_or_default();
        self.0 = paths
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
