//! Sessions of workshops that are named and not where somebody looks for them: the game keeps them in a folder of their own.

use std::path::{Path, PathBuf};

use super::Here;
use super::open::Trouble;
use crate::report::text::printable;
use crate::storage::{SESSION, SESSIONS, own_folders};
use crate::story::diagnostic::nearest;

/// The file that is meant: what was typed, when it is a path or such a file is there; otherwise the session of this name in
/// the folder that was named, or where the game keeps them. With or without the ending.
///
/// # Errors
/// When a name alone was typed and there is no such session: with the nearest, or those that are there.
pub(super) fn meant(here: &Here, typed: &Path, folder: Option<&Path>) -> Result<PathBuf, Trouble> {
    let name = typed.to_str().filter(|name| is_name(name));
    let Some(name) = name.filter(|_| !here.fs.is_there(typed)) else {
        return Ok(typed.to_owned());
    };
    let name = name.strip_suffix(SESSION).unwrap_or(name);
    let own = own_folders().0.map(|own| own.join(SESSIONS));
    let folders: Vec<PathBuf> = folder.map(Path::to_owned).into_iter().chain(own).collect();
    let here_too = std::iter::once(PathBuf::new());
    let there = here_too.chain(folders.iter().cloned());
    let mut files = there.map(|folder| folder.join(format!("{name}{SESSION}")));
    files
        .find(|file| here.fs.is_there(file))
        .ok_or_else(|| unknown(here, name, &folders))
}

/// Whether this can be the name of a session: no path, and no file of another kind.
fn is_name(typed: &str) -> bool {
    let bare = typed.strip_suffix(SESSION).unwrap_or(typed);
    !bare.is_empty() && !bare.contains(['/', '\\', '.'])
}

fn unknown(here: &Here, name: &str, folders: &[PathBuf]) -> Trouble {
    let mut known: Vec<String> = Vec::new();
    for folder in folders.iter().filter(|folder| here.fs.is_folder(folder)) {
        // A folder that cannot be listed has no names to tell.
        let files = here.fs.files_at(folder, SESSION).unwrap_or_default();
        let names = files.iter().filter_map(|file| file.file_name()?.to_str());
        known.extend(
            names
                .filter_map(|name| name.strip_suffix(SESSION))
                .map(str::to_owned),
        );
    }
    known.sort();
    known.dedup();
    let hint = match nearest(name, known.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => "none is kept yet".to_owned(),
        None => format!("there are: {}", known.join(", ")),
    };
    let looked: Vec<String> = folders
        .iter()
        .map(|folder| folder.display().to_string())
        .collect();
    let looked = match looked.is_empty() {
        true => String::new(),
        false => format!("\n  looked here and in: {}", looked.join(", ")),
    };
    Trouble::said(format!(
        "there is no file `{0}` and no session of a workshop `{0}`; {hint}{looked}\n  a file can be named by its path",
        printable(name),
    ))
}
