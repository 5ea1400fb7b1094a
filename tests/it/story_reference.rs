//! The reference page says what the types say.

use std::fs;
use std::path::Path;

use twohats::story::reference;
use twohats::story::types::{Form, Types};

#[test]
fn the_reference_page_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/scenario-format.md");
    let page = reference::page();
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("making docs/");
        fs::write(&path, &page).expect("writing the page");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page,
        "docs/scenario-format.md is stale: run `UPDATE=1 cargo test`"
    );
}

#[test]
fn every_field_of_the_reference_has_a_meaning() {
    for line in reference::page().lines().filter(|line| line.starts_with("| `")) {
        assert!(!line.ends_with("|  |"), "nothing is said about {line}");
    }
}

#[test]
fn all_that_has_fields_is_called_something() {
    for it in Types::new()
        .iter()
        .filter(|it| matches!(it.form, Form::Fields(_)))
    {
        assert!(reference::in_words(&it.name).is_some(), "{}", it.name);
    }
}
