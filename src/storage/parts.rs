//! The parts of a scenario: files beside it that say which scenario they are of.

use std::path::{Path, PathBuf};

use super::beside::{PART, SCENARIO, is_copy, is_hidden};
use super::disk::Fs;
use super::kind::Kind;
use crate::story::diagnostic::{Diagnostic, nearest, quoted};
use crate::story::whole::File;
use crate::story::{Outline, Whole, declared};

/// The field by which a part names its scenario.
const PART_OF: &str = "part_of";

/// Whether a path has the name of a part.
#[must_use]
pub fn is_part(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().ends_with(PART.as_bytes())
}

/// Which scenario a part is of: the id it names; of one that names none, the id that its own name begins with.
#[must_use]
pub fn part_of(path: &Path, text: Option<&str>) -> Option<String> {
    let named = text.and_then(|text| declared(text, PART_OF));
    let name = || {
        let name = path.file_name()?.to_str()?;
        Some(name.split_once('.')?.0.to_owned())
    };
    named.or_else(name)
}

impl Fs {
    /// A scenario with its parts, for findings that call files by their paths.
    ///
    /// # Errors
    /// When the main file cannot be read. A part that cannot is told of in what is returned.
    pub fn read_whole(&self, path: &Path) -> Result<Whole, Box<Diagnostic>> {
        self.read_whole_as(path, |path| path.display().to_string())
    }

    /// The same with other names for the files.
    ///
    /// # Errors
    /// As [`Fs::read_whole`].
    pub fn read_whole_as(
        &self,
        path: &Path,
        name: impl Fn(&Path) -> String,
    ) -> Result<Whole, Box<Diagnostic>> {
        let renamed = |finding: Box<Diagnostic>, path: &Path| Box::new(finding.in_file(&name(path)));
        let text = self
            .read_scenario(path)
            .map_err(|finding| renamed(finding, path))?;
        let (mut parts, mut lost) = (Vec::new(), Vec::new());
        if let Some(id) = declared(&text, "id") {
            for part in self.part_files(path) {
                let read = self.read_scenario(&part);
                if part_of(&part, read.as_deref().ok()).as_ref() != Some(&id) {
                    continue;
                }
                match read {
                    Ok(text) => parts.push(File::new(name(&part), text)),
                    Err(finding) => lost.push(*renamed(finding, &part)),
                }
            }
        }
        Ok(Whole::new(File::new(name(path), text), parts, lost))
    }

    /// The files of the parts of a scenario, whether or not they can be read.
    #[must_use]
    pub fn parts_beside(&self, path: &Path, id: &str) -> Vec<PathBuf> {
        let own =
            |part: &PathBuf| part_of(part, self.read_scenario(part).ok().as_deref()).as_deref() == Some(id);
        self.part_files(path).into_iter().filter(own).collect()
    }

    /// Everything beside a file that has the name of a part, in the order of the names.
    #[must_use]
    pub fn part_files(&self, path: &Path) -> Vec<PathBuf> {
        let named = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            is_part(path) && !is_hidden(path) && !is_copy(&name) && !self.is_folder(path)
        };
        self.beside(path).into_iter().filter(named).collect()
    }

    /// Whether a file is a part: by its name or, whatever that is, by what is in it.
    #[must_use]
    pub fn is_part(&self, path: &Path) -> bool {
        is_part(path) || (!path.to_string_lossy().ends_with(SCENARIO) && self.kind(path) == Some(Kind::Part))
    }

    /// The main file of the scenario that a part is of.
    ///
    /// # Errors
    /// When the part cannot be read, its name is not that of a part, or no scenario beside it has the id.
    pub fn main_of(&self, part: &Path) -> Result<PathBuf, Box<Diagnostic>> {
        let text = self.read_scenario(part)?;
        let shown = part.display().to_string();
        let outline = Outline::new(&text);
        let told = |finding: Diagnostic| {
            let located = outline.locate(&shown, vec![finding.clone()]).pop();
            Box::new(located.unwrap_or(finding))
        };
        let id = part_of(part, Some(&text)).unwrap_or_default();
        let span = outline.top(PART_OF);
        if !is_part(part) {
            let message = format!(
                "this is a part of the scenario {}, and its name does not say so",
                quoted(&id)
            );
            let help = format!("call it `{id}.<part>{PART}`, beside `{id}{SCENARIO}`");
            return Err(told(Diagnostic::error("no-scenario", span, message).help(help)));
        }
        let mut ids = Vec::new();
        for main in self.scenario_files(part) {
            let Some(own) = self
                .read_scenario(&main)
                .ok()
                .and_then(|text| declared(&text, "id"))
            else {
                continue;
            };
            if own == id {
                return Ok(main);
            }
            ids.push(own);
        }
        let message = format!(
            "this is a part of the scenario {}, which is not beside it",
            quoted(&id)
        );
        let finding = Diagnostic::error("no-scenario", span, message);
        Err(told(match nearest(&id, ids.iter().map(String::as_str)) {
            Some(near) if declared(&text, PART_OF).is_some() => {
                let (inside, _) = outline.inside(span);
                finding.help(format!("did you mean `{near}`?")).fix(inside, near)
            }
            _ => finding.help(format!(
                "a part lies in the folder of its scenario, `{id}{SCENARIO}`, and names it by `part_of`"
            )),
        }))
    }
}
