//! Scenarios for tests, read the way the program reads them.

use std::path::PathBuf;
use std::sync::Arc;

use twohats::story::{self, Scenario};

/// A path from the root of the checkout.
pub(crate) fn path(name: &str) -> PathBuf {
    super::root().join(name)
}

/// The file of every scenario in `scenes`, in the order of their ids.
pub(crate) fn library() -> Vec<String> {
    let folders = std::fs::read_dir(path("scenes")).expect("the library");
    let mut files: Vec<String> = folders
        .map(|folder| {
            let id = folder
                .expect("a folder")
                .file_name()
                .into_string()
                .expect("an id");
            format!("scenes/{id}/{id}.scenario.ron")
        })
        .collect();
    files.sort();
    assert!(files.len() >= 4, "only {files:?}");
    files
}

/// The scenario in this file, which has no errors.
#[track_caller]
pub(crate) fn scenario(name: &str) -> Arc<Scenario> {
    let bytes = std::fs::read(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let text = String::from_utf8(bytes).expect("scenarios are UTF-8");
    parsed(&text)
}

/// The scenario in this text, which has no errors.
#[track_caller]
pub(crate) fn parsed(text: &str) -> Arc<Scenario> {
    let (scenario, found) = story::parse("test.scenario.ron", text);
    match scenario {
        Some(scenario) => Arc::new(scenario),
        None => panic!("{found:#?}"),
    }
}
