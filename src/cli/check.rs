//! `twohats check`: every finding in some scenario files and what lies beside them, for people or for programs.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::{Here, Outcome, open, scenes, terminal};
use crate::assist::{Analysis, Types};
use crate::check::human::Look;
use crate::check::machine::{self, Checked};
use crate::check::{self, human, translation};
use crate::library::Finished;
use crate::plan;
use crate::storage;
use crate::story::diagnostic::nearest;
use crate::story::text::id_problem;
use crate::story::{Diagnostic, Outline, Scenario, caps};

pub(super) mod campaign;
mod strays;

use strays::{Ids, lost_parts};

/// What `twohats check` was asked.
#[derive(Debug, Args)]
pub struct Check {
    /// Scenario files, their ids, or folders to search for `*.scenario.ron`; their parts, and the translations and plans
    /// beside them, are read too. A plan or a part by itself is read with the scenario beside it.
    #[arg(required_unless_present_any = ["explain", "limits"])]
    paths: Vec<PathBuf>,
    /// How to print what is found.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Explain a rule or an error by its name, such as `one-hat`.
    #[arg(long, value_name = "RULE")]
    explain: Option<String>,
    /// Print the limits files are held to.
    #[arg(long)]
    limits: bool,
}

/// How to print findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, with the lines they are about.
    Human,
    /// A JSON array.
    Json,
    /// SARIF 2.1.0, which code hosts and editors read.
    Sarif,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Check, here: &Here) -> Outcome {
    if arguments.limits {
        let limits: String = caps::TABLE
            .iter()
            .map(|(what, most)| format!("{most:>9}  {what}\n"))
            .collect();
        return print(&limits, Outcome::Clean);
    }
    if let Some(name) = &arguments.explain {
        return explain(name);
    }
    let (files, failed) = read(here, &arguments.paths);
    let found = files.iter().any(|file| !file.findings.is_empty());
    let outcome = match (failed, found) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Findings,
        (false, false) => Outcome::Clean,
    };
    let text = match arguments.format {
        Format::Json => machine::json(&files),
        Format::Sarif => machine::sarif(&files),
        Format::Human => for_people(&files, terminal::look()),
    };
    print(&text, outcome)
}

/// Reads and checks all files, and what lies beside them. True when one of them could not be read at all.
fn read(here: &Here, paths: &[PathBuf]) -> (Vec<Checked>, bool) {
    let mut files = Vec::new();
    let mut ids = Ids::default();
    // A file that is named and lies in a folder that is named as well is read once.
    let mut seen = BTreeSet::new();
    let mut new = |path: &Path| seen.insert(here.fs.whole(path));
    for path in paths {
        if storage::is_plan(path) && !here.fs.is_folder(path) {
            if new(path) {
                files.push(read_plan(here, path, |file, text| alone(here, path, file, text)));
            }
            continue;
        }
        if campaign::is_one(here, path) {
            if new(path) {
                files.push(campaign::read(here, path));
            }
            continue;
        }
        match scenarios(here, path) {
            Ok(Asked::Files(found)) => {
                for path in &found {
                    if new(path) {
                        read_all(here, path, &mut new, (&mut files, &mut ids));
                    }
                }
                files.extend(lost_parts(here, path, &found, &mut new));
            }
            Ok(Asked::Own(own)) => read_own(own, &mut files),
            // It is the part itself that says so.
            Err(finding) if finding.rule == "no-scenario" => {
                files.extend(lost_parts(here, path, &[], &mut new));
            }
            Err(finding) => files.push(unread(path, *finding)),
        }
    }
    let failed = files
        .iter()
        .flat_map(|file| &file.findings)
        .any(|finding| matches!(finding.rule, "unreadable" | "too-large"));
    (files, failed)
}

/// What a path or an id means.
enum Asked {
    Files(Vec<PathBuf>),
    Own(&'static Finished),
}

fn scenarios(here: &Here, path: &Path) -> Result<Asked, Box<Diagnostic>> {
    if let Some(id) = scenes::id_of(here, path) {
        let found = scenes::by_id(here, id).map_err(|trouble| {
            // A finding is one line.
            storage::unreadable(path, trouble.message().replace("\n  ", "; "))
        })?;
        return Ok(match found.own() {
            Some(own) => Asked::Own(own),
            None => Asked::Files(vec![found.shown()]),
        });
    }
    match here.fs.scenarios_at(path)? {
        found if found.is_empty() && here.fs.files_at(path, storage::PART)?.is_empty() => Err(
            storage::unreadable(path, "there is no *.scenario.ron in this folder"),
        ),
        found => Ok(Asked::Files(found)),
    }
}

/// Reads and checks a scenario and, when it is sound, the translations and the plans beside it.
fn read_all(
    here: &Here,
    path: &Path,
    new: &mut impl FnMut(&Path) -> bool,
    (files, ids): (&mut Vec<Checked>, &mut Ids),
) {
    let (mut checked, scenario) = read_one(here, path);
    if let Some(main) = checked.first_mut() {
        main.findings.extend(ids.twice(&main.file, &main.text));
    }
    for part in checked.iter().skip(1) {
        // They are told of with their scenario.
        new(Path::new(&part.file));
    }
    files.extend(checked);
    let Some(scenario) = scenario else { return };
    // Beside a copy and its original lies what is the original's.
    let original = path.with_file_name(format!("{}{}", scenario.id, storage::SCENARIO));
    if original != path && here.fs.is_there(&original) {
        return;
    }
    let mut beside = here.fs.translations_beside(path, &scenario);
    beside.retain(|path| new(path));
    files.extend(beside.iter().map(|path| read_translation(here, path, &scenario)));
    for plan in here.fs.plans_beside(path) {
        if new(&plan) {
            files.push(read_plan(here, &plan, |file, text| {
                Ok(plan::read(file, text, &scenario).1)
            }));
        }
    }
}

/// The same of one that comes with the program.
fn read_own(own: &Finished, files: &mut Vec<Checked>) {
    let mut push = |file: String, text: &str, findings: Vec<Diagnostic>| {
        let text = text.to_owned();
        files.push(Checked { file, text, findings });
    };
    let whole = open::own_whole(own);
    let (scenario, findings) = check::read_whole(&whole);
    for (name, text, findings) in check::by_file(&whole, &findings) {
        push(name, text, findings);
    }
    let Some(scenario) = scenario else { return };
    for (language, text) in &own.translations {
        let name = format!("{}.{language}.ron", own.id);
        let findings = translation_findings(&name, text, &scenario);
        push(name, text, findings);
    }
    for (name, text) in &own.plans {
        push((*name).to_owned(), text, plan::read(name, text, &scenario).1);
    }
}

/// A plan with what is wrong in it. It is not played: that is what `twohats test` is for.
fn read_plan(
    here: &Here,
    path: &Path,
    look: impl Fn(&str, &str) -> Result<Vec<Diagnostic>, Box<Diagnostic>>,
) -> Checked {
    let file = path.display().to_string();
    let read = here.fs.read_text(path, caps::SETTINGS_BYTES);
    match read.and_then(|text| look(&file, &text).map(|findings| (text, findings))) {
        Ok((text, findings)) => Checked { file, text, findings },
        Err(finding) => unread(path, *finding),
    }
}

/// What is wrong in a plan that was named itself, held against the scenario beside it. That may have errors, as while
/// somebody writes: its names are enough, and they are found as for an editor.
fn alone(here: &Here, path: &Path, file: &str, text: &str) -> Result<Vec<Diagnostic>, Box<Diagnostic>> {
    let whole = here.fs.read_whole(&here.fs.scenario_beside(path)?)?.understood();
    let analysis = Analysis::new(Arc::new(whole.text().to_owned()), Arc::new(Types::new()));
    Ok(plan::read_names(file, text, &analysis.names()).1)
}

/// The files of a scenario with what was found, the main one first; the scenario as well when it can be played.
fn read_one(here: &Here, path: &Path) -> (Vec<Checked>, Option<Scenario>) {
    let whole = match here.fs.read_whole(path) {
        Ok(whole) => whole,
        Err(finding) => {
            let text = here.fs.read_scenario(path).unwrap_or_default();
            let unread = unread(path, *finding);
            return (vec![Checked { text, ..unread }], None);
        }
    };
    let (scenario, mut findings) = check::read_whole(&whole);
    // Of something else, nobody needs to know what is missing in it to be a scenario.
    let main = whole.main();
    let other = (scenario.is_none())
        .then(|| open::not_a("scenario", path, &main.text))
        .flatten();
    if let Some(other) = other.filter(|_| findings.iter().all(|finding| finding.rule != "translation")) {
        return (vec![unread(path, *storage::unreadable(path, other))], None);
    }
    let id = scenario.as_ref().map(|scenario| &scenario.id);
    findings.extend(id.and_then(|id| misnamed(path, &main.text, id)));
    let files = check::by_file(&whole, &findings).into_iter();
    let checked = files.map(|(file, text, findings)| Checked {
        file,
        text: text.to_owned(),
        findings,
    });
    (checked.collect(), scenario)
}

/// A translation with what is wrong in it. What is not translated yet is no mistake: `twohats strings --check` counts it.
fn read_translation(here: &Here, path: &Path, scenario: &Scenario) -> Checked {
    let text = match here.fs.read_text(path, caps::SCENARIO_BYTES) {
        Ok(text) => text,
        Err(finding) => return unread(path, *finding),
    };
    let file = path.display().to_string();
    let findings = translation_findings(&file, &text, scenario);
    Checked { file, text, findings }
}

fn translation_findings(file: &str, text: &str, scenario: &Scenario) -> Vec<Diagnostic> {
    let (_, mut findings) = translation::read(file, text, scenario);
    findings.retain(|finding| finding.rule != "untranslated");
    findings
}

/// A file that could not be read, and why.
fn unread(path: &Path, finding: Diagnostic) -> Checked {
    Checked {
        file: path.display().to_string(),
        text: String::new(),
        findings: vec![finding],
    }
}

/// A scenario in a folder of its own whose file and id have different names.
fn misnamed(path: &Path, text: &str, id: &str) -> Option<Diagnostic> {
    let name = path.file_name()?.to_str()?.strip_suffix(storage::SCENARIO)?;
    let folder = path.parent()?.file_name()?.to_str()?;
    if name == id && folder == id || (folder != id && folder != name) {
        return None;
    }
    let outline = Outline::new(text);
    let (span, _) = outline.inside(outline.top("id"));
    let (what, is) = if name == id {
        ("folder", folder)
    } else {
        ("file", name)
    };
    let message = format!("the id is `{id}`, but the {what} is called `{is}`");
    let help = format!(
        "call the file `{id}{}` and its folder `{id}`, or write the other id here",
        storage::SCENARIO
    );
    let finding = Diagnostic::warning("file-name", span, message).help(help);
    let finding = if what == "file" && id_problem(name).is_none() {
        finding.fix(span, name)
    } else {
        finding
    };
    outline.locate(&path.display().to_string(), vec![finding]).pop()
}

fn for_people(files: &[Checked], look: Look) -> String {
    let mut out: String = files
        .iter()
        .map(|file| human::render(&file.text, &file.findings, look))
        .collect();
    let findings = files.iter().flat_map(|file| &file.findings);
    let (errors, warnings): (Vec<_>, Vec<_>) = findings.partition(|finding| finding.is_error());
    let count = |number: usize, what: &str| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
    let files = count(files.len(), "file");
    out.push_str(&match (errors.len(), warnings.len()) {
        (0, 0) => format!("{files}: nothing to complain about\n"),
        (errors, warnings) => format!(
            "{files}: {}, {}\n",
            count(errors, "error"),
            count(warnings, "warning")
        ),
    });
    out
}

fn explain(name: &str) -> Outcome {
    if let Some(text) = check::explain(name) {
        return print(&format!("{}\n", terminal::paragraphs(&text)), Outcome::Clean);
    }
    let known: Vec<&str> = check::names().collect();
    let hint = nearest(name, known.iter().copied()).map_or_else(
        || format!("there are: {}", known.join(", ")),
        |near| format!("did you mean `{near}`?"),
    );
    complain(&format!(
        "there is no rule called {}; {hint}\n",
        crate::story::diagnostic::quoted(name)
    ));
    Outcome::Failed
}

/// Prints to standard output. A reader that has gone away, such as `head`, is no failure.
fn print(text: &str, outcome: Outcome) -> Outcome {
    match terminal::out().write_all(text.as_bytes()) {
        Err(error) => {
            complain(&format!("twohats: cannot print: {error}\n"));
            Outcome::Failed
        }
        Ok(()) => outcome,
    }
}

fn complain(text: &str) {
    // Nothing is left to be done when even the complaint cannot be written.
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
