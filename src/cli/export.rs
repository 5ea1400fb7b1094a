//! `twohats export`: recordings as tables for R and pandas, with a codebook. Nothing is sent anywhere.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize};

use clap::{Args, ValueEnum};

use crate::lab::what_if::{Asked, Control, what_if_all};
use crate::report::export::{Run, Tables, tables};

use super::open::{Trouble, opened};
use super::output::{Form, Output};
use super::replay::read;
use super::scenes::of_recording;
use super::{Here, Outcome, terminal};

/// What was typed after `twohats export`.
#[derive(Debug, Args)]
pub struct Export {
    /// The recordings.
    #[arg(required = true)]
    pub replays: Vec<PathBuf>,
    /// Write runs.csv, decisions.csv and codebook.csv into this folder; what is there already is left as it is, and then
    /// nothing is written.
    #[arg(long, value_name = "FOLDER", conflicts_with = "table")]
    pub out: Option<PathBuf>,
    /// The table to print when no folder is named.
    #[arg(long, value_enum, default_value_t = Table::Decisions)]
    pub table: Table,
    /// Call the runs as their files are called, instead of r1, r2 and so on: give the files pseudonyms, never names.
    #[arg(long)]
    pub file_names: bool,
    /// Paired runs per option, to tell what of the end was choice and what luck; 0 leaves that out.
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    pub runs: u32,
    /// The scenario's file, folder or id; without it, for each recording the one whose content it names, or at least its id.
    #[arg(long, value_name = "PATH")]
    pub scenario: Option<PathBuf>,
}

/// Which table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Table {
    /// A row for each run.
    Runs,
    /// A row for each decision.
    Decisions,
    /// What each column means.
    Codebook,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Export, here: &Here) -> Outcome {
    run_with(arguments, here, &mut terminal::out()).unwrap_or_else(Trouble::tell)
}

fn run_with(arguments: &Export, here: &Here, out: &mut dyn Write) -> Result<Outcome, Trouble> {
    let names = names(arguments)?;
    let mut runs = Vec::new();
    for (name, path) in names.into_iter().zip(&arguments.replays) {
        runs.push(one(arguments, here, name, path)?);
    }
    let drifted = runs.iter().filter(|run| !run.drift.is_empty());
    let drifted: Vec<String> = drifted
        .map(|run| format!("{}: {}", run.name, run.drift))
        .collect();
    let made = tables(runs);
    match &arguments.out {
        Some(folder) => write(here, folder, arguments, &made)?,
        None => out.write_all(
            match arguments.table {
                Table::Runs => &made.runs,
                Table::Decisions => &made.decisions,
                Table::Codebook => &made.codebook,
            }
            .as_bytes(),
        )?,
    }
    if drifted.is_empty() {
        return Ok(Outcome::Clean);
    }
    Trouble::said(format!("exported, but {}", drifted.join("; "))).tell();
    Ok(Outcome::Findings)
}

/// What the runs are called. Two of one name could not be told apart, and would be joined to the same form.
fn names(arguments: &Export) -> Result<Vec<String>, Trouble> {
    if !arguments.file_names {
        return Ok((1..=arguments.replays.len())
            .map(|number| format!("r{number}"))
            .collect());
    }
    let mut names: Vec<String> = Vec::new();
    for path in &arguments.replays {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let short = [".replay.ron", ".ron"]
            .iter()
            .find_map(|ending| name.strip_suffix(ending));
        let name = short.unwrap_or(&name).to_owned();
        if let Some(before) = names.iter().position(|other| *other == name) {
            return Err(Trouble::said(format!(
                "{} and {} would both be called `{name}`; rename one of them, or leave out --file-names",
                arguments.replays[before].display(),
                path.display()
            )));
        }
        names.push(name);
    }
    Ok(names)
}

/// Plays one recording again.
fn one(arguments: &Export, here: &Here, name: String, path: &Path) -> Result<Run, Trouble> {
    let replay = read(here, path)?;
    let opened = match &arguments.scenario {
        Some(path) => opened(here, path)?,
        None => of_recording(here, &replay, path)?,
    };
    if opened.scenario.id != replay.scenario {
        let (asked, wanted) = (&opened.scenario.id, &replay.scenario);
        return Err(Trouble::said(format!(
            "{} is a recording of `{wanted}`, and --scenario is `{asked}`",
            path.display()
        )));
    }
    let (played, drift) = replay.run(Arc::new(opened.scenario));
    let drift: Vec<String> = drift.iter().map(ToString::to_string).collect();
    let found = if arguments.runs == 0 {
        Vec::new()
    } else {
        let asked = Asked {
            runs: arguments.runs,
            ..Asked::default()
        };
        let control = Control {
            cancel: &AtomicBool::new(false),
            done: &AtomicUsize::new(0),
        };
        what_if_all(&played, &asked, &control).unwrap_or_default()
    };
    Ok(Run {
        name,
        played,
        drift: drift.join("; "),
        found,
    })
}

/// Writes the three tables, once it is known that each can be.
fn write(here: &Here, folder: &Path, arguments: &Export, made: &Tables) -> Result<(), Trouble> {
    here.fs
        .create_folder(folder)
        .map_err(|failure| Trouble::said(failure.to_string()))?;
    let reads: Vec<&Path> = arguments.replays.iter().map(PathBuf::as_path).collect();
    let files = [
        ("runs", &made.runs),
        ("decisions", &made.decisions),
        ("codebook", &made.codebook),
    ];
    let mut outputs = Vec::new();
    for (name, text) in files {
        let path = folder.join(format!("{name}.csv"));
        outputs.push((Output::open(&here.fs, (Form::Table, &path), &reads, name)?, text));
    }
    for (output, text) in outputs {
        output.write(text)?;
    }
    Ok(())
}
