//! Opens the author's editor at a place of a file. No shell sees the path.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Child, Command, Stdio};

pub(super) use crate::check::editor::At;
use crate::check::editor::words;

/// Opens the file there with `asked` (the author's setting, may be empty), or `TWOHATS_EDITOR`, `VISUAL`, `EDITOR`, or
/// what is installed. Returns its process: somebody has to see it end, or it stays in the list of processes.
///
/// # Errors
/// With the commands that could not be started, and what to do.
pub(super) fn open(asked: &str, path: &Path, at: At) -> Result<Child, String> {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    let wished = Some(asked.to_owned()).filter(|asked| !asked.trim().is_empty());
    let chosen = wished.or_else(|| {
        ["TWOHATS_EDITOR", "VISUAL", "EDITOR"]
            .iter()
            .find_map(|name| variable(name))
    });
    let commands = match &chosen {
        Some(command) => vec![command.as_str()],
        None if cfg!(target_os = "macos") => vec!["code", "zed", "open"],
        None if cfg!(windows) => vec!["code.cmd", "notepad"],
        None => vec!["code", "codium", "zed", "xdg-open"],
    };
    let terminal = variable("TERMINAL").unwrap_or_else(|| "x-terminal-emulator".to_owned());
    let mut failed = Vec::new();
    for command in commands {
        let words = words(command, path, at, &terminal);
        match start(&words) {
            Ok(child) => return Ok(child),
            Err(why) => failed.push(format!("{} ({why})", shown(&words))),
        }
    }
    Err(failed.join("; "))
}

fn start(words: &[OsString]) -> std::io::Result<Child> {
    let (program, arguments) = words.split_first().ok_or(std::io::ErrorKind::NotFound)?;
    Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}

fn shown(words: &[OsString]) -> String {
    words
        .iter()
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
