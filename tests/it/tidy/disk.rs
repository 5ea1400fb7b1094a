//! Nothing but `storage` touches the disk.

use super::architecture::{in_modules, within};
use super::hold;
use crate::support::root;
use crate::support::source::{File, blank, paths, tokens};

/// Where files are read and written besides `storage`: what has not moved yet, and what tests listen to.
const TOUCHES: &[&str] = &["src/app/frames.rs", "src/app/gamepad.rs", "src/app/status.rs"];

/// What a file names of the disk.
fn disk(file: &File) -> Vec<(usize, String)> {
    let code = blank(&file.text);
    let named = paths(&file.path, &tokens(&code)).into_iter();
    named
        .map(|named| (named.line, named.path.join("::")))
        .filter(|(_, path)| within(path, "std::fs") || path == "std::*" || within(path, "atomic_write_file"))
        .collect()
}

/// `storage` is the only door to the disk.
fn only_storage_reads_and_writes(file: &File) -> Vec<String> {
    let own = in_modules(file, &["storage"]) || TOUCHES.contains(&file.path.as_str());
    if !file.path.starts_with("src/") || own {
        return Vec::new();
    }
    let say = |(line, path)| {
        format!(
            "{}:{line}: only src/storage may use `{path}`: take an `Fs` and ask it",
            file.path
        )
    };
    disk(file).into_iter().map(say).collect()
}

#[test]
fn only_storage_touches_the_disk() {
    let bad = [
        (
            "src/cli/a.rs",
            "fn f() { std::fs::write(a, b) }",
            "`std::fs::write`",
        ),
        ("src/app/a.rs", "//\nuse std::fs::File;", "src/app/a.rs:2"),
        (
            "src/cli/c.rs",
            "use atomic_write_file::AtomicWriteFile;",
            "`atomic_write_file",
        ),
        ("src/cli/b.rs", "use std::*;", "`std::*`"),
    ];
    let good = [
        ("src/storage/disk.rs", "use std::fs::{self, File};"),
        ("src/cli/a.rs", "use crate::storage::Fs; // std::fs"),
        ("tests/it/a.rs", "use std::fs;"),
    ];
    hold(only_storage_reads_and_writes, &bad, &good);
    for path in TOUCHES {
        let text = std::fs::read_to_string(root().join(path)).unwrap_or_default();
        let file = File {
            path: (*path).to_owned(),
            text,
        };
        assert!(!disk(&file).is_empty(), "{path} needs no row in TOUCHES any more");
    }
}
