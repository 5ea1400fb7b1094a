//! An author's editor is told the place in its own way, and no shell sees the path.

use std::path::Path;

use twohats::check::editor::{At, words};

#[track_caller]
fn check(command: &str, expected: &str) {
    let at = At { line: 12, column: 5 };
    let words = words(command, Path::new("/a b/x.ron"), at, "xterm");
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    assert_eq!(words.join("|"), expected);
}

#[test]
fn every_editor_gets_the_place_in_its_own_way() {
    check("code", "code|-g|/a b/x.ron:12:5");
    check(
        "/usr/bin/codium --wait",
        "/usr/bin/codium|--wait|-g|/a b/x.ron:12:5",
    );
    check("zed", "zed|/a b/x.ron:12:5");
    check("nvim", "xterm|-e|nvim|+12|/a b/x.ron");
    check("hx", "xterm|-e|hx|/a b/x.ron:12:5");
    check("gedit", "gedit|+12|/a b/x.ron");
    check("mousepad", "mousepad|/a b/x.ron");
    check(
        "my-editor --at={line},{column} {file}",
        "my-editor|--at=12,5|/a b/x.ron",
    );
}

#[test]
fn the_path_is_one_word_whatever_it_holds() {
    let path = Path::new("/x; rm -rf ~/$(y) {line}.ron");
    for command in ["code", "gedit", "mousepad", "my-editor {file}"] {
        let words = words(command, path, At { line: 1, column: 1 }, "xterm");
        let last = words
            .last()
            .map(|word| word.to_string_lossy().into_owned())
            .unwrap_or_default();
        assert!(
            last.starts_with("/x; rm -rf ~/$(y) {line}.ron"),
            "{command}: {words:?}"
        );
    }
}
