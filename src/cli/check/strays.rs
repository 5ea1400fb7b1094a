//! What is wrong with scenarios side by side: an id that two have, a part that belongs to none.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};

use crate::check::machine::Checked;
use crate::cli::Here;
use crate::storage;
use crate::story::{Diagnostic, Outline, declared};

/// The files that each id was found in.
#[derive(Default)]
pub(super) struct Ids(BTreeMap<String, String>);

impl Ids {
    /// A finding when another file has the id of this one.
    pub(super) fn twice(&mut self, file: &str, text: &str) -> Option<Diagnostic> {
        let id = declared(text, "id")?;
        let first = match self.0.entry(id.clone()) {
            Entry::Vacant(free) => {
                free.insert(file.to_owned());
                return None;
            }
            Entry::Occupied(taken) => taken.get().clone(),
        };
        let outline = Outline::new(text);
        let (span, _) = outline.inside(outline.top("id"));
        let message = format!("`{id}` is the id of two scenarios: {first} and {file}");
        let help = "translations, saves and recordings find a scenario by its id: give one of them another, or \
                    move the copy elsewhere";
        let finding = Diagnostic::warning("same-id", span, message).help(help);
        outline.locate(file, vec![finding]).pop()
    }
}

/// The parts below a folder, beside a scenario, or at a path itself, that belong to no scenario beside them.
pub(super) fn lost_parts(
    here: &Here,
    path: &Path,
    scenarios: &[PathBuf],
    new: &mut impl FnMut(&Path) -> bool,
) -> Vec<Checked> {
    let mut parts: Vec<PathBuf> = scenarios
        .iter()
        .flat_map(|scenario| here.fs.part_files(scenario))
        .collect();
    if scenarios.is_empty() && !here.fs.is_folder(path) {
        parts.push(path.to_owned());
    } else if here.fs.is_folder(path) {
        // Also where there is no scenario at all. What cannot be listed has been told of.
        let found = here.fs.files_at(path, storage::PART).unwrap_or_default();
        parts.extend(found.into_iter().filter(|part| {
            let name = part.file_name().unwrap_or_default().to_string_lossy();
            !storage::is_copy(&name)
        }));
    }
    let mut lost = Vec::new();
    for part in parts {
        if let Err(finding) = here.fs.main_of(&part)
            && new(&part)
        {
            let text = here.fs.read_scenario(&part).unwrap_or_default();
            lost.push(Checked {
                file: part.display().to_string(),
                text,
                findings: vec![*finding],
            });
        }
    }
    lost
}
