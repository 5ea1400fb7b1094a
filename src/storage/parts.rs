//! The parts of a scenario: files beside it that say which scenario they are of.

use std::path::{Path, PathBuf};

use super::beside::{PART, SCENARIO, is_copy, is_hidden};
use super::disk::{Fs, folder_of};
use super::kind::Kind;
use crate::story::diagnostic::{Diagnostic, nearest, quoted};
use crate::story::whole::File;
use crate::story::{Outline, Span, Whole, declared};

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
    /// A part by itself is read with its scenario.
    ///
    /// # Errors
    /// When the main file cannot be read, and for a part as [`Fs::main_of`]. A part that cannot be read is told of in what is
    /// returned.
    pub fn read_whole(&self, path: &Path) -> Result<Whole, Box<Diagnostic>> {
        self.read_whole_as(path, &|path| path.display().to_string())
    }

    /// The same with other names for the files.
    ///
    /// # Errors
    /// As [`Fs::read_whole`].
    pub fn read_whole_as(
        &self,
        path: &Path,
        name: &dyn Fn(&Path) -> String,
    ) -> Result<Whole, Box<Diagnostic>> {
        let renamed = |finding: Box<Diagnostic>, path: &Path| Box::new(finding.in_file(&name(path)));
        let text = self
            .read_scenario(path)
            .map_err(|finding| renamed(finding, path))?;
        if holds_part(path, &text) {
            let main = self.main_of(path).map_err(|finding| renamed(finding, path))?;
            return self.read_whole_as(&main, name);
        }
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
        is_part(path) || self.kind(path) == Some(Kind::Part)
    }

    /// The main file of the scenario that a part is of.
    ///
    /// # Errors
    /// When the part cannot be read, its name is not that of a part, or no scenario beside it has the id.
    pub fn main_of(&self, part: &Path) -> Result<PathBuf, Box<Diagnostic>> {
        let text = self.read_scenario(part)?;
        let of = |file: &PathBuf| declared(&self.read_scenario(file).ok()?, "id");
        let files = self.scenario_files(part);
        let id = part_of(part, Some(&text));
        let main = files.iter().find(|file| id.is_some() && of(file) == id);
        match main {
            Some(main) if is_part(part) => Ok(main.clone()),
            _ => {
                let ids: Vec<String> = files.iter().filter_map(of).collect();
                // A part in a folder of its own means a scenario in the one above.
                let above = folder_of(part).join("..").join("x");
                let above: Vec<String> = self.scenario_files(&above).iter().filter_map(of).collect();
                Err(Box::new(without_scenario(part, &text, &ids, &above)))
            }
        }
    }
}

/// Whether a file with this text is a part.
fn holds_part(path: &Path, text: &str) -> bool {
    is_part(path) || Kind::of(path, text.as_bytes()) == Kind::Part
}

/// What is wrong with a part that is not read with a scenario: with its name or with its `part_of`; which scenario may be
/// meant, of those beside it and those in the folder above, and what to write.
#[must_use]
pub fn without_scenario(part: &Path, text: &str, beside: &[String], above: &[String]) -> Diagnostic {
    let outline = Outline::new(text);
    let named = declared(text, PART_OF);
    let like = part_of(part, Some(text)).unwrap_or_default();
    let call = |id: &str| format!("call it `{id}.<part>{PART}`");
    let finding = if named.as_ref().is_some_and(|id| beside.contains(id)) {
        let message = format!(
            "this is a part of the scenario {}, and its name does not say so",
            quoted(&like)
        );
        let help = format!("{}, beside `{like}{SCENARIO}`", call(&like));
        Diagnostic::error("no-scenario", outline.top(PART_OF), message).help(help)
    } else {
        let near = nearest(&like, beside.iter().map(String::as_str));
        // Where there is one scenario, it is the nearest there is.
        let meant = near.or(match beside {
            [one] if !above.contains(&like) => Some(one.as_str()),
            _ => None,
        });
        let (place, message, before, after) = blamed(&outline, named.as_deref());
        let finding = Diagnostic::error("no-scenario", place, message);
        match meant {
            Some(id) => {
                let (asked, then) = match near {
                    Some(_) => (format!("did you mean `{id}`?"), " Then "),
                    None => (format!("the scenario beside it is `{id}`"), "; then "),
                };
                let renamed = match is_part(part) {
                    true => String::new(),
                    false => format!("{then}{}", call(id)),
                };
                let finding = finding.help(format!("{asked}{renamed}"));
                finding.fix(place, format!("{before}{id}{after}"))
            }
            None => finding.help(elsewhere(&like, beside, above)),
        }
    };
    let located = outline
        .locate(&part.display().to_string(), vec![finding.clone()])
        .pop();
    located.unwrap_or(finding)
}

/// What to do with a part when none of the scenarios beside it is like the one it names.
fn elsewhere(like: &str, beside: &[String], above: &[String]) -> String {
    if above.iter().any(|id| id == like) {
        return format!("`{like}` lies in the folder above: put this file beside it");
    }
    let list: Vec<String> = beside.iter().map(|id| format!("`{id}`")).collect();
    match list.is_empty() {
        true => format!(
            "there is no scenario beside it: a part lies in the folder of its scenario, `{like}{SCENARIO}`, and names it by `part_of`"
        ),
        false => format!(
            "the scenarios beside it are {}: name its own by `part_of`",
            list.join(", ")
        ),
    }
}

/// What is to blame for a part having no scenario: where, in words, and what stands before and behind the id in its place.
fn blamed(outline: &Outline<'_>, named: Option<&str>) -> (Span, String, &'static str, &'static str) {
    let place = outline.top(PART_OF);
    if let Some(id) = named {
        let message = format!(
            "this is a part of the scenario {}, which is not beside it",
            quoted(id)
        );
        return (place, message, "\"", "\"");
    }
    if outline.fields().any(|(_, name)| name == PART_OF) {
        let message = "`part_of` names no scenario: it takes the id of one, in quotes".to_owned();
        return (place, message, "\"", "\"");
    }
    let missing = "this is a part and does not say of which scenario";
    let slip = outline
        .fields()
        .find(|(_, name)| nearest(name, [PART_OF]).is_some());
    match slip {
        Some((field, name)) => {
            let message = format!("{missing}: {} is to be `part_of`", quoted(name));
            let whole = Span::new(field.start, outline.top(name).end);
            (whole, message, "part_of: \"", "\"")
        }
        None => {
            let open = outline.text().find('(').map_or(0, |at| at + 1);
            let message = format!("{missing}: `part_of` is missing");
            (Span::new(open, open), message, "\n    part_of: \"", "\",")
        }
    }
}
