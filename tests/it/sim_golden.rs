//! Files the tests keep fresh.

use std::path::Path;

/// Compares with a file of the repository; `UPDATE=1` rewrites it.
#[track_caller]
pub(crate) fn fresh(path: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE").is_some() {
        let _ = path.parent().map(std::fs::create_dir_all);
        std::fs::write(&path, text).expect("the file can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    similar_asserts::assert_eq!(kept, text, "{} is stale; run with UPDATE=1", path.display());
}

/// Compares with a file of the model's test data; `UPDATE=1` rewrites it.
#[track_caller]
pub(crate) fn golden(name: &str, text: &str) {
    fresh(&format!("tests/data/model/{name}"), text);
}
