//! `twohats report`: a replay, or the session of a workshop, becomes one HTML page to read, print and keep.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize};

use clap::{Args, ValueEnum};

use super::open::{Trouble, language, opened, translated, words};
use super::output::{Form, Output};
use super::replay::read;
use super::scenes::{by_id, of_recording};
use super::sessions::meant;
use super::{Here, Outcome, terminal};
use crate::lab::rounds::of_roads;
use crate::lab::what_if::{Asked, Control, WhatIf, by_version_of, what_if_all};
use crate::play::Playthrough;
use crate::report::debrief::debrief;
use crate::report::debrief_machine as machine;
use crate::report::html;
use crate::report::mark::Made;
use crate::report::session::{html as html_of_session, session};
use crate::story::caps;
use crate::workshop::Workshop;
use crate::workshop::log::{Head, NoSession, Resumed};

/// Paired runs per option, as when nothing is asked for.
const RUNS: u32 = 1_000;

/// What was typed after `twohats report`.
#[derive(Debug, Args)]
pub struct Report {
    /// A recording, as `twohats play --record` writes it, or the session of a workshop: its file, or its name alone when the game
    /// keeps it.
    pub replay: PathBuf,
    /// The HTML file to write.
    #[arg(long, value_name = "FILE", required_unless_present = "format")]
    pub out: Option<PathBuf>,
    /// Print it for machines instead.
    #[arg(long, value_enum, conflicts_with = "out")]
    pub format: Option<Format>,
    /// The scenario's file, folder or id; without it, the one whose content the recording names, or at least its id.
    #[arg(long, value_name = "PATH")]
    pub scenario: Option<PathBuf>,
    /// Paired runs per option for the roads not taken; 0 leaves them out.
    #[arg(long, default_value_t = RUNS)]
    pub runs: u32,
    /// Runs per option by each other version of the model, to tell how far an answer depends on our numbers; 0 leaves that out.
    /// Without it, 100, and fewer of a long story.
    #[arg(long, value_name = "RUNS")]
    pub versions: Option<u32>,
    /// The language of the report, and of the story as far as it is translated.
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<String>,
}

/// How to print it for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON object.
    Json,
    /// One value per line, for spreadsheets.
    Csv,
}

impl Report {
    /// A report of this recording, as when nothing else is asked for.
    pub(super) fn of(replay: PathBuf) -> Self {
        Self {
            replay,
            out: None,
            format: None,
            scenario: None,
            runs: RUNS,
            versions: None,
            lang: None,
        }
    }
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Report, here: &Here) -> Outcome {
    make(arguments, here).unwrap_or_else(Trouble::tell)
}

fn make(arguments: &Report, here: &Here) -> Result<Outcome, Trouble> {
    let from = &meant(here, &arguments.replay, None)?;
    if let Some(text) = session_text(here, from) {
        return make_session(arguments, here, (from, &text));
    }
    let replay = read(here, from)?;
    let opened = match &arguments.scenario {
        Some(path) => opened(here, path)?,
        None => of_recording(here, &replay, from)?,
    };
    if opened.scenario.id != replay.scenario {
        let (asked, wanted) = (&opened.scenario.id, &replay.scenario);
        return Err(Trouble::said(format!(
            "the replay is of `{wanted}`, this is `{asked}`"
        )));
    }
    let file = opened.file.clone();
    let name = from.file_stem().unwrap_or_default().to_string_lossy();
    let name = name.strip_suffix(".replay").unwrap_or(&name);
    let reads = [from.as_path(), &file];
    let out = arguments.out.as_deref();
    let out = out.map(|out| Output::open(&here.fs, (Form::Made(Made::Report), out), &reads, name));
    let out = out.transpose()?;
    let scenario = Arc::new(match &arguments.lang {
        Some(language) => translated(here, opened, language)?,
        None => opened.scenario,
    });
    let words = &words(arguments.lang.as_deref());
    let (played, drift) = replay.run(scenario.clone());
    let mut seen = debrief(words, &played);
    let mut round = None;
    if arguments.runs > 0 {
        let asked = Asked {
            runs: arguments.runs,
            versions: arguments.versions.unwrap_or_else(|| by_version_of(&played)),
            ..Asked::default()
        };
        let (cancel, done) = (AtomicBool::new(false), AtomicUsize::new(0));
        let found = what_if_all(
            &played,
            &asked,
            &Control {
                cancel: &cancel,
                done: &done,
            },
        );
        let found = found.unwrap_or_default();
        seen.add_roads(words, &scenario, &found);
        round = of_roads(&played, &found, &asked);
    }
    if let Some(round) = &round {
        seen.add_round(words, &scenario, round);
    }
    match (out, arguments.format) {
        (Some(out), _) => out.write(&html::page(words, &seen))?,
        (None, Some(Format::Csv)) => terminal::out().write_all(machine::csv(words, &seen).as_bytes())?,
        (None, _) => terminal::out().write_all(machine::json(words, &seen).as_bytes())?,
    }
    let mut said: Vec<String> = drift.iter().map(ToString::to_string).collect();
    said.extend(round.map(|round| format!("some of its rollouts do not end: {}", round.told(&scenario))));
    if said.is_empty() {
        return Ok(Outcome::Clean);
    }
    Trouble::said(format!("the report is written, but {}", said.join("; "))).tell();
    Ok(Outcome::Findings)
}

/// The roads not taken.
fn roads(played: &Playthrough, runs: u32, versions: Option<u32>) -> Vec<WhatIf> {
    let asked = Asked {
        runs,
        versions: versions.unwrap_or_else(|| by_version_of(played)),
        ..Asked::default()
    };
    let control = Control {
        cancel: &AtomicBool::new(false),
        done: &AtomicUsize::new(0),
    };
    what_if_all(played, &asked, &control).unwrap_or_default()
}

/// The text of a workshop's session, when the file is one.
fn session_text(here: &Here, path: &Path) -> Option<String> {
    let text = here.fs.read_text(path, caps::SESSION_BYTES).ok()?;
    text.starts_with("{\"workshop\":").then_some(text)
}

/// The same of a workshop.
fn make_session(arguments: &Report, here: &Here, (from, text): (&Path, &str)) -> Result<Outcome, Trouble> {
    let refused = |why: NoSession| Trouble::said(format!("{}: {why}", from.display()));
    let head = Head::read(text).map_err(refused)?;
    let opened = match &arguments.scenario {
        Some(path) => opened(here, path)?,
        None => by_id(here, &head.scenario)?.opened(here)?,
    };
    let file = opened.file.clone();
    let name = opened.scenario.id.clone();
    let reads = [from, &file];
    let out = arguments.out.as_deref();
    let out = out.map(|out| Output::open(&here.fs, (Form::Made(Made::Workshop), out), &reads, &name));
    let out = out.transpose()?;
    let scenario = Arc::new(translated(here, opened, &head.settings.language)?);
    let Resumed {
        workshop,
        lost,
        changed,
        ..
    } = Workshop::resume(scenario, text).map_err(refused)?;
    let found = match arguments.runs {
        0 => Vec::new(),
        runs => roads(workshop.play(), runs, arguments.versions),
    };
    let seen = session(&workshop, &found);
    match (out, arguments.format) {
        (Some(out), _) => out.write(&html_of_session(workshop.words(), &seen))?,
        (None, Some(Format::Csv)) => terminal::out().write_all(seen.csv().as_bytes())?,
        (None, _) => terminal::out().write_all(seen.json().as_bytes())?,
    }
    if lost.is_empty() && !changed {
        return Ok(Outcome::Clean);
    }
    let lost = if lost.is_empty() {
        String::new()
    } else {
        format!("; {} of the session's lines could not be done again", lost.len())
    };
    Trouble::said(format!(
        "the report is made, but the scenario has changed since{lost}"
    ))
    .tell();
    Ok(Outcome::Findings)
}
