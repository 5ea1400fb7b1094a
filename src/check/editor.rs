//! How editors want to be told a place in a file.

use std::ffi::OsString;
use std::path::Path;

/// What the place of the file, its line and its column are called in a command of the author's own.
const WORDS: [&str; 3] = ["{file}", "{line}", "{column}"];
/// Editors that take `file:line:column`, some after a word of their own.
const COLONS: [(&str, &[&str]); 11] = [
    ("code", &["-g"]),
    ("code-insiders", &["-g"]),
    ("codium", &["-g"]),
    ("cursor", &["-g"]),
    ("windsurf", &["-g"]),
    ("zed", &[]),
    ("zeditor", &[]),
    ("subl", &[]),
    ("sublime_text", &[]),
    ("hx", &[]),
    ("helix", &[]),
];
/// Editors that take `+line file`.
const PLUS: [&str; 13] = [
    "vi",
    "vim",
    "nvim",
    "gvim",
    "nano",
    "micro",
    "kak",
    "emacs",
    "emacsclient",
    "gedit",
    "gnome-text-editor",
    "pluma",
    "xed",
];
/// Editors that need a terminal around them.
const IN_TERMINAL: [&str; 8] = ["vi", "vim", "nvim", "nano", "micro", "kak", "hx", "helix"];

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
}

/// The program and its arguments that open `path` at a place with `command`: an editor that is known by its name, or
/// words with `{file}`, `{line}` and `{column}` in them. `terminal` is put around editors that need one.
///
/// The path is one argument or the end of one, whatever it holds: nothing here is for a shell.
#[must_use]
pub fn words(command: &str, path: &Path, at: At, terminal: &str) -> Vec<OsString> {
    let mut given: Vec<OsString> = command.split_whitespace().map(OsString::from).collect();
    let own = |word: &&str| WORDS.iter().any(|known| word.contains(known));
    if command.split_whitespace().any(|word| own(&word)) {
        return command
            .split_whitespace()
            .map(|word| filled(word, path, at))
            .collect();
    }
    let program = Path::new(given.first().map_or("", |first| first.to_str().unwrap_or("")));
    let name = program
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    if let Some((_, before)) = COLONS.iter().find(|(known, _)| *known == name) {
        let mut place = path.as_os_str().to_owned();
        place.push(format!(":{}:{}", at.line, at.column));
        given.extend(before.iter().map(OsString::from));
        given.push(place);
    } else {
        if PLUS.contains(&name.as_str()) {
            given.push(format!("+{}", at.line).into());
        }
        given.push(path.into());
    }
    if IN_TERMINAL.contains(&name.as_str()) {
        given.splice(0..0, [OsString::from(terminal), OsString::from("-e")]);
    }
    given
}

fn filled(word: &str, path: &Path, at: At) -> OsString {
    let numbers = word
        .replace(WORDS[1], &at.line.to_string())
        .replace(WORDS[2], &at.column.to_string());
    let mut parts = numbers.split(WORDS[0]);
    let mut out = OsString::from(parts.next().unwrap_or(""));
    for part in parts {
        out.push(path);
        out.push(part);
    }
    out
}
