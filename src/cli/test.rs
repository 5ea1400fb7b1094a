//! `twohats test`: the plans beside a scenario, played, and where the story differs from them.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use super::open::{self, Trouble};
use super::{Here, Outcome, scenes, terminal};
use crate::check::human::{self, Look};
use crate::check::machine::{self, Checked};
use crate::plan::{self, Failure};
use crate::report::text::printable;
use crate::storage;
use crate::story::{Scenario, caps};

/// Pieces of text shown of what was told instead, and characters of each.
const SHOWN: usize = 12;
const LONGEST: usize = 160;

/// What was typed after `twohats test`.
#[derive(Debug, Args)]
pub struct Test {
    /// Plans, scenario files or their ids (all plans beside them), or folders to search for `*.plan`.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// How to print what differs.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// How to print what differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, with the lines it is about and what was told instead.
    Human,
    /// A JSON array, like that of `twohats check`.
    Json,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Test, here: &Here) -> Outcome {
    match test(arguments, here) {
        Ok(outcome) => outcome,
        Err(trouble) => trouble.tell(),
    }
}

fn test(arguments: &Test, here: &Here) -> Result<Outcome, Trouble> {
    let mut plans = Vec::new();
    let mut results = Vec::new();
    for path in &arguments.paths {
        let found = scenes::id_of(here, path).map(|id| scenes::by_id(here, id));
        match found.transpose()? {
            Some(found) if found.own().is_some() => {
                results.extend(play_own(here, &found)?.into_iter().map(Ok));
            }
            Some(found) => plans.extend(plans_at(here, &found.shown())?),
            None => plans.extend(plans_at(here, path)?),
        }
    }
    plans.sort();
    plans.dedup();
    let mut out = terminal::out();
    let mut played = Vec::new();
    for result in results
        .into_iter()
        .chain(plans.iter().map(|path| play(here, path)))
    {
        let result = result?;
        if arguments.format == Format::Human {
            write!(out, "{}", for_people(&result, terminal::look()))?;
        }
        played.push(result);
    }
    let failed = played.iter().filter(|one| !one.failures.is_empty()).count();
    match arguments.format {
        Format::Human => writeln!(out, "{}", summary(played.len(), failed))?,
        Format::Json => {
            let files: Vec<Checked> = played.into_iter().map(Played::checked).collect();
            write!(out, "{}", machine::json(&files))?;
        }
    }
    Ok(if failed == 0 {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

/// A plan and what came of it.
struct Played {
    file: String,
    text: String,
    /// Errors in the plan have nothing told.
    failures: Vec<Failure>,
}

impl Played {
    fn checked(self) -> Checked {
        Checked {
            file: self.file,
            text: self.text,
            findings: self.failures.into_iter().map(|failure| failure.finding).collect(),
        }
    }
}

fn play(here: &Here, path: &Path) -> Result<Played, Trouble> {
    let file = path.display().to_string();
    let text = here
        .fs
        .read_text(path, caps::SETTINGS_BYTES)
        .map_err(open::told)?;
    if let Some(said) = open::not_a("plan", path, &text) {
        return Err(Trouble::Said(said));
    }
    let scenario = Arc::new(open::scenario(
        here,
        &here.fs.scenario_beside(path).map_err(open::told)?,
    )?);
    Ok(play_text(file, text, &scenario))
}

/// The plans of a scenario that comes with the program.
fn play_own(here: &Here, found: &scenes::Candidate) -> Result<Vec<Played>, Trouble> {
    let scenario = Arc::new(found.opened(here)?.scenario);
    let plans = found.own().map(|own| own.plans.as_slice()).unwrap_or_default();
    Ok(plans
        .iter()
        .map(|(name, text)| play_text((*name).to_owned(), (*text).to_owned(), &scenario))
        .collect())
}

fn play_text(file: String, text: String, scenario: &Arc<Scenario>) -> Played {
    let (plan, findings) = plan::read(&file, &text, scenario);
    let failures = match plan {
        Some(plan) => plan::run(&file, &text, scenario, &plan),
        None => {
            let unread = |finding| Failure {
                finding,
                told: Vec::new(),
            };
            findings.into_iter().map(unread).collect()
        }
    };
    Played { file, text, failures }
}

/// The plans at a path: itself, those beside a scenario, or all below a folder.
fn plans_at(here: &Here, path: &Path) -> Result<Vec<PathBuf>, Trouble> {
    if !here.fs.is_there(path) {
        return Err(open::told(storage::unreadable(path, "there is no such file")));
    }
    let scenario = path.to_string_lossy().ends_with(storage::SCENARIO) && !here.fs.is_folder(path);
    let place = if scenario { folder_of(path) } else { path };
    let mut found = here.fs.files_at(place, storage::PLAN).map_err(open::told)?;
    if scenario {
        found.retain(|plan| plan.parent() == Some(place));
    }
    // A copy of a plan that Explorer made beside it is played when it is named.
    if here.fs.is_folder(place) {
        found.retain(|plan| here.fs.may_be_plan(plan));
    }
    if found.is_empty() {
        return Err(Trouble::said(format!(
            "there is no *{} in {}",
            storage::PLAN,
            place.display()
        )));
    }
    Ok(found)
}

/// The folder a file is in; `.` for a bare name.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn for_people(played: &Played, look: Look) -> String {
    if played.failures.is_empty() {
        return format!("ok      {}\n", played.file);
    }
    let mut out = format!("FAILED  {}\n\n", played.file);
    let mut told: &[String] = &[];
    for failure in &played.failures {
        out += &human::render(&played.text, std::slice::from_ref(&failure.finding), look);
        // Once is enough for lines about the same moment.
        if failure.told != told {
            told = &failure.told;
            out.truncate(out.trim_end().len());
            out += "\n   told since the last choice:\n";
            let skipped = failure.told.len().saturating_sub(SHOWN);
            if skipped > 0 {
                out += &format!("     ... {skipped} more before this\n");
            }
            for line in failure.told.iter().skip(skipped) {
                out += &format!("     {}\n", short(line));
            }
            out.push('\n');
        }
    }
    out
}

fn short(line: &str) -> String {
    let mut short: String = printable(line).chars().take(LONGEST).collect();
    if line.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

fn summary(plans: usize, failed: usize) -> String {
    let count = |number: usize| format!("{number} plan{}", if number == 1 { "" } else { "s" });
    match failed {
        0 => format!("{}: the story goes as expected", count(plans)),
        _ => format!("{}: {failed} not as expected", count(plans)),
    }
}
