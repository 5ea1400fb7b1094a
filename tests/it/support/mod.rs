//! What the tests share: where the checkout is, golden files, and reading source code.

pub(crate) mod edits;
#[cfg(feature = "app")]
pub(crate) mod generated;
#[cfg(feature = "app")]
pub(crate) mod saves;
pub(crate) mod scenarios;
pub(crate) mod source;

pub(crate) use scenarios::{library, parsed, path, scenario};

use std::path::{Path, PathBuf};

/// The checkout.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Compares `actual` with the golden file `name` under `tests/data`; with `UPDATE=1` it rewrites the file instead.
#[track_caller]
pub(crate) fn golden(name: &str, actual: &str) {
    let update = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    compare(&root().join("tests/data").join(name), actual, update);
}

/// Compares a generated page of the documentation, named from the root of the checkout, in the same way.
#[track_caller]
pub(crate) fn page(name: &str, actual: &str) {
    golden(&format!("../../{name}"), actual);
}

#[track_caller]
fn compare(path: &Path, actual: &str, update: bool) {
    if update {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).expect("the folder of a golden file can be made");
        }
        std::fs::write(path, actual).expect("a golden file can be written");
    }
    let expected = std::fs::read_to_string(path)
        .unwrap_or_else(|error| panic!("{}: {error}; UPDATE=1 writes it", path.display()));
    if expected != actual {
        let diff = similar_asserts::SimpleDiff::from_str(&expected, actual, "golden", "now");
        panic!(
            "{} differs; if it should, UPDATE=1 rewrites it\n{diff}",
            path.display()
        );
    }
}

/// A place for files a test makes, empty at the start. `name` is the test's own.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    match std::fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => panic!("{}: {error}", folder.display()),
        _ => std::fs::create_dir_all(&folder).expect("a scratch folder can be made"),
    }
    folder
}

#[test]
fn golden_files_are_written_on_request_and_compared_otherwise() {
    golden("support/golden.txt", "A golden file.\n");
    let path = scratch("golden").join("deep/x.txt");
    assert!(
        std::panic::catch_unwind(|| compare(&path, "one\n", false)).is_err(),
        "a missing file must fail"
    );
    compare(&path, "one\n", true);
    compare(&path, "one\n", false);
    assert!(
        std::panic::catch_unwind(|| compare(&path, "two\n", false)).is_err(),
        "a difference must fail"
    );
}

/// Takes these options one after the other and turns every page between and behind them.
#[track_caller]
pub(crate) fn play_on(played: &mut twohats::play::Playthrough, choices: &[&str]) {
    use twohats::play::Action;
    let mut choices = choices.iter();
    loop {
        let state = played.state();
        if state.ending().is_some() {
            break;
        }
        let action = match state.open_decision() {
            None => Action::Continue,
            Some(decision) => {
                let Some(wanted) = choices.next() else { break };
                let all = &played.scenario().decision(decision).choices;
                let found = all.iter().position(|choice| choice.id == **wanted);
                let choice = found.unwrap_or_else(|| panic!("no choice {wanted}")).into();
                Action::Choose { decision, choice }
            }
        };
        played.act(action).unwrap_or_else(|refused| panic!("{refused}"));
    }
    assert_eq!(choices.next(), None, "the story is over before this choice");
}
