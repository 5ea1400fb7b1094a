//! `twohats report`: a replay becomes one HTML page to read, print and keep.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize};

use clap::Args;

use super::Outcome;
use super::open::{Trouble, language, scenario_file, translated, words};
use crate::files;
use crate::lab::what_if::{Asked, Control, what_if_all};
use crate::play::Replay;
use crate::report::debrief::debrief;
use crate::report::html;
use crate::story::{self, Scenario};

/// The most bytes of a replay that are read.
const MOST_BYTES: usize = 16 << 20;

/// What was typed after `twohats report`.
#[derive(Debug, Args)]
pub struct Report {
    /// A replay file.
    pub replay: PathBuf,
    /// The HTML file to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The scenario's file or folder; without it, `scenes` is searched for the id the replay names.
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
pub fn run(arguments: &Report) -> Outcome {
    make(arguments).unwrap_or_else(Trouble::tell)
}

fn make(arguments: &Report) -> Result<Outcome, Trouble> {
    let text = files::read_text(&arguments.replay, MOST_BYTES)
        .map_err(|finding| Trouble::said(format!("{}: {}", arguments.replay.display(), finding.message)))?;
    let replay = Replay::parse(&text)
        .map_err(|error| Trouble::said(format!("{}:{error}", arguments.replay.display())))?;
    let (file, scenario) = match &arguments.scenario {
        Some(path) => scenario_file(path)?,
        None => find(Path::new("scenes"), &replay.scenario)?,
    };
    if scenario.id != replay.scenario {
        let (asked, wanted) = (&scenario.id, &replay.scenario);
        return Err(Trouble::said(format!(
            "the replay is of `{wanted}`, this is `{asked}`"
        )));
    }
    let scenario = Arc::new(match &arguments.lang {
        Some(language) => translated(&file, scenario, language)?,
        None => scenario,
    });
    let words = &words(arguments.lang.as_deref());
    let (played, drift) = replay.run(scenario.clone());
    let mut seen = debrief(words, &played);
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
        seen.add_roads(words, &scenario, &found.unwrap_or_default());
    }
    std::fs::write(&arguments.out, html::page(words, &seen))
        .map_err(|error| Trouble::said(format!("{}: {error}", arguments.out.display())))?;
    if drift.is_empty() {
        return Ok(Outcome::Clean);
    }
    let said: Vec<String> = drift.iter().map(ToString::to_string).collect();
    Trouble::said(format!("the report is written, but {}", said.join("; "))).tell();
    Ok(Outcome::Findings)
}

/// The scenario with this id in the library, and its file.
fn find(library: &Path, id: &str) -> Result<(PathBuf, Scenario), Trouble> {
    let missing = |_| {
        Trouble::said(format!(
            "there is no `{}` here; name the scenario with --scenario",
            library.display()
        ))
    };
    let paths = files::scenarios_at(library).map_err(missing)?;
    let parsed = paths.into_iter().filter_map(|path| {
        let text = files::read_scenario(&path).ok()?;
        let scenario = story::parse(&path.display().to_string(), &text).0?;
        Some((path, scenario))
    });
    let mut same = parsed.filter(|(_, scenario)| scenario.id == id);
    same.next().ok_or_else(|| {
        Trouble::said(format!(
            "no scenario in `{}` has the id `{id}`; name it with --scenario",
            library.display()
        ))
    })
}
