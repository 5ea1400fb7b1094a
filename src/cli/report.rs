//! `twohats report`: a replay becomes one HTML page to read, print and keep.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize};

use clap::Args;

use super::open::{Trouble, language, opened, translated, words};
use super::output::{Form, Output};
use super::replay::read;
use super::scenes::of_recording;
use super::{Here, Outcome};
use crate::lab::rounds::of_roads;
use crate::lab::what_if::{Asked, Control, what_if_all};
use crate::report::debrief::debrief;
use crate::report::html;
use crate::report::mark::Made;

/// What was typed after `twohats report`.
#[derive(Debug, Args)]
pub struct Report {
    /// A recording, as `twohats play --record` writes it.
    pub replay: PathBuf,
    /// The HTML file to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The scenario's file, folder or id; without it, the one whose content the recording names, or at least its id.
    #[arg(long, value_name = "PATH")]
    pub scenario: Option<PathBuf>,
    /// Paired runs per option for the roads not taken; 0 leaves them out.
    #[arg(long, default_value_t = 1_000)]
    pub runs: u32,
    /// The language of the report, and of the story as far as it is translated.
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<String>,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Report, here: &Here) -> Outcome {
    make(arguments, here).unwrap_or_else(Trouble::tell)
}

fn make(arguments: &Report, here: &Here) -> Result<Outcome, Trouble> {
    let replay = read(here, &arguments.replay)?;
    let opened = match &arguments.scenario {
        Some(path) => opened(here, path)?,
        None => of_recording(here, &replay)?,
    };
    if opened.scenario.id != replay.scenario {
        let (asked, wanted) = (&opened.scenario.id, &replay.scenario);
        return Err(Trouble::said(format!(
            "the replay is of `{wanted}`, this is `{asked}`"
        )));
    }
    let file = opened.file.clone();
    let name = arguments.replay.file_stem().unwrap_or_default().to_string_lossy();
    let name = name.strip_suffix(".replay").unwrap_or(&name);
    let form = (Form::Made(Made::Report), arguments.out.as_path());
    let out = Output::open(&here.fs, form, &[&arguments.replay, &file], name)?;
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
    out.write(&html::page(words, &seen))?;
    let mut said: Vec<String> = drift.iter().map(ToString::to_string).collect();
    said.extend(round.map(|round| format!("some of its rollouts do not end: {}", round.told(&scenario))));
    if said.is_empty() {
        return Ok(Outcome::Clean);
    }
    Trouble::said(format!("the report is written, but {}", said.join("; "))).tell();
    Ok(Outcome::Findings)
}
