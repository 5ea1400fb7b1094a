//! `twohats compare`: recorded runs side by side, in the terminal, as a page, or for a spreadsheet.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::lab::policy::Policy;
use crate::play::Replay;
use crate::present;
use crate::report::compare::{Run, best_found, by_rule, compare};
use crate::report::mark::Made;
use crate::report::{compare_page, text};
use crate::story::Scenario;
use crate::words::Words;

use super::open::{Trouble, language, opened, translated, words};
use super::output::{Form, Output};
use super::replay::read;
use super::scenes::of_recording;
use super::{Here, Outcome, terminal};

/// Endings of the names of recordings, which are no part of a run's name.
const ENDINGS: [&str; 3] = [".replay.ron", ".run.ron", ".ron"];

/// What was typed after `twohats compare`.
#[derive(Debug, Args)]
pub struct Compare {
    /// The recordings, one for each run; a run is called as its file is.
    #[arg(required = true)]
    pub replays: Vec<PathBuf>,
    /// Also how somebody fares who plays the luck of the first recording by rule, or the best way that is found with it.
    #[arg(long, value_enum)]
    pub with: Vec<Rule>,
    /// The scenario's file, folder or id; without it, the one whose content the first recording names, or at least its
    /// id.
    #[arg(long, value_name = "PATH")]
    pub scenario: Option<PathBuf>,
    /// Write one HTML page to read, print and keep.
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    pub out: Option<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// The language of the report, and of the story as far as it is translated.
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<String>,
}

/// Who else stands beside the recordings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Rule {
    /// The manager's hat whenever it is there.
    Manager,
    /// The leader's hat whenever it is there.
    Leader,
    /// The best found: many ways tried with that luck, by somebody who knows how each comes out.
    Best,
}

/// How to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Human,
    /// One JSON object.
    Json,
    /// One value per line, for spreadsheets.
    Csv,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Compare, here: &Here) -> Outcome {
    run_with(arguments, here, &mut terminal::out()).unwrap_or_else(Trouble::tell)
}

fn run_with(arguments: &Compare, here: &Here, out: &mut dyn Write) -> Result<Outcome, Trouble> {
    let mut recordings = Vec::new();
    for path in &arguments.replays {
        recordings.push((path.as_path(), read(here, path)?));
    }
    let Some((first_file, first)) = recordings.first() else {
        return Err(Trouble::said("name at least one recording"));
    };
    let opened = match &arguments.scenario {
        Some(path) => opened(here, path)?,
        None => of_recording(here, first, first_file)?,
    };
    let mut reads: Vec<&Path> = arguments.replays.iter().map(PathBuf::as_path).collect();
    let file = opened.file.clone();
    reads.push(&file);
    let page = |path| {
        Output::open(
            &here.fs,
            (Form::Made(Made::Comparison), path),
            &reads,
            &opened.scenario.id,
        )
    };
    let page = arguments.out.as_deref().map(page).transpose()?;
    let scenario = Arc::new(match &arguments.lang {
        Some(language) => translated(here, opened, language)?,
        None => opened.scenario,
    });
    let words = &words(arguments.lang.as_deref());
    let mut clean = true;
    let (same, others): (Vec<_>, Vec<_>) = recordings
        .iter()
        .partition(|(_, replay)| replay.scenario == scenario.id);
    for (path, replay) in others {
        clean = false;
        tell_left_out(path, replay, &scenario.id);
    }
    if same.is_empty() {
        return Err(Trouble::said(format!(
            "none of these is a recording of `{}`",
            scenario.id
        )));
    }
    let mut runs = runs(words, &scenario, &same);
    let begun = runs[0].played.begun().clone();
    for rule in &arguments.with {
        runs.extend(match rule {
            Rule::Manager => Some(by_rule(words, Policy::Manager, &scenario, &begun)),
            Rule::Leader => Some(by_rule(words, Policy::Leader, &scenario, &begun)),
            Rule::Best => best_found(words, &scenario, &runs),
        });
    }
    clean &= runs.iter().all(|run| run.notes.is_empty());
    let compared = compare(words, &scenario, &runs);
    match (&page, arguments.format) {
        (Some(page), _) => page.write(&compare_page::page(words, &compared))?,
        (None, Format::Human) => out.write_all(terminal::fitted(&compared.text(words)).as_bytes())?,
        (None, Format::Json) => out.write_all(compared.json().as_bytes())?,
        (None, Format::Csv) => out.write_all(compared.csv().as_bytes())?,
    }
    if arguments.out.is_some() {
        tell_notes(&runs);
    }
    Ok(if clean { Outcome::Clean } else { Outcome::Findings })
}

/// Each recording played again, under the name of its file.
fn runs(words: &Words, scenario: &Arc<Scenario>, recordings: &[&(&Path, Replay)]) -> Vec<Run> {
    let names = names(recordings);
    let each = recordings.iter().zip(names);
    let played = each.map(|((_, replay), name)| {
        let (played, drift) = replay.run(scenario.clone());
        let said = |change: String| words.fill("compare-drift", &[("change", change.into())]);
        Run {
            name,
            played,
            notes: drift.iter().map(|one| said(present::drift(words, one))).collect(),
            how: String::new(),
        }
    });
    played.collect()
}

/// Says how the runs' recordings differ from the scenario, when the page goes into a file.
fn tell_notes(runs: &[Run]) {
    for run in runs {
        let notes = run.notes.iter();
        notes.for_each(|note| tell(&format!("{}: {note}", run.name)));
    }
}

/// Says that a recording is of another scenario.
fn tell_left_out(path: &Path, replay: &Replay, id: &str) {
    tell(&format!(
        "{} is a recording of `{}`, this comparison is of `{id}`; it is left out",
        path.display(),
        text::printable(&replay.scenario),
    ));
}

/// Says something that does not keep the comparison from being made.
fn tell(what: &str) {
    // When nobody listens to stderr, the exit code still says it.
    let _ = writeln!(std::io::stderr(), "twohats: {what}");
}

/// The runs' names: those of their files, with the folder where two are alike, and a number where that is no help.
fn names(recordings: &[&(&Path, Replay)]) -> Vec<String> {
    let short = |path: &Path| {
        let name = path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let ending = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending));
        text::printable(ending.unwrap_or(&name)).to_string()
    };
    let plain: Vec<String> = recordings.iter().map(|(path, _)| short(path)).collect();
    let mut names: Vec<String> = Vec::new();
    for (at, (path, _)) in recordings.iter().enumerate() {
        let mut name = plain[at].clone();
        if plain.iter().filter(|other| **other == name).count() > 1
            && let Some(folder) = path.parent().and_then(Path::file_name)
        {
            name = format!("{}/{name}", text::printable(&folder.to_string_lossy()));
        }
        let alike = names
            .iter()
            .filter(|other| **other == name || other.starts_with(&format!("{name} (")))
            .count();
        if alike > 0 {
            name = format!("{name} ({})", alike + 1);
        }
        names.push(name);
    }
    names
}
