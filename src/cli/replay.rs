//! `twohats replay`: a replay file run again, how it drifts, and what the other options would probably have led to.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize};

use clap::Args;

use crate::journal::Kept;
use crate::lab::policy::Policy;
use crate::lab::rounds::of_roads;
use crate::lab::what_if::{Asked, BY_VERSION, Control, what_if_all};
use crate::play::Replay as Recording;
use crate::report::{text, what_if};
use crate::storage::Kind;
use crate::story::caps;
use crate::words::Words;

use super::open::{Trouble, not_a, opened};
use super::prove::Format;
use super::scenes::of_recording;
use super::{Here, Outcome, terminal};

/// What was typed after `twohats replay`.
#[derive(Debug, Args)]
pub struct Replay {
    /// A recording, as `twohats play --record` writes it.
    pub file: PathBuf,
    /// The scenario's file, folder or id; without it, the one whose content the recording names, or at least its id.
    #[arg(long, value_name = "PATH")]
    pub scenario: Option<PathBuf>,
    /// Also show what each option would have led to, from so many rollouts, played on as the player would.
    #[arg(long, value_name = "RUNS", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub what_if: Option<u32>,
    /// Rollouts per option by each other version of the model, to tell how far an answer depends on our numbers; 0 leaves that
    /// out.
    #[arg(long, value_name = "RUNS", default_value_t = BY_VERSION, requires = "what_if")]
    pub versions: u32,
    /// How to print what the options would have led to: with json, that alone.
    #[arg(long, value_enum, default_value_t = Format::Human, requires = "what_if")]
    pub format: Format,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Replay, here: &Here) -> Outcome {
    match replay(arguments, here, &mut terminal::out()) {
        Ok(outcome) => outcome,
        Err(trouble) => trouble.tell(),
    }
}

/// Reads a replay file.
pub(super) fn read(here: &Here, path: &Path) -> Result<Recording, Trouble> {
    let text = here
        .fs
        .read_text(path, caps::SAVE_BYTES)
        .map_err(|finding| Trouble::said(format!("{}: {}", path.display(), finding.message)))?;
    let text = match Kind::of(path, text.as_bytes()) {
        // A run of the journal holds its recording.
        Kind::Run => Kept::read("", &text).map_or(text, |kept| kept.run.replay),
        _ => text,
    };
    Recording::parse(&text).map_err(|error| {
        let other = not_a("recording", path, &text).filter(|_| !is_one(path, &text));
        Trouble::Said(other.unwrap_or_else(|| format!("{}:{error}", path.display())))
    })
}

/// Whether a text is a recording, readable or not.
pub(super) fn is_one(path: &Path, text: &str) -> bool {
    Recording::looks_like(text) || Kind::of(path, text.as_bytes()) == Kind::Recording
}

fn replay(arguments: &Replay, here: &Here, out: &mut dyn Write) -> Result<Outcome, Trouble> {
    let recording = read(here, &arguments.file)?;
    let opened = match &arguments.scenario {
        Some(path) => opened(here, path)?,
        None => of_recording(here, &recording, &arguments.file)?,
    };
    let scenario = Arc::new(opened.scenario);
    let moves = recording.moves.len();
    let words = Words::english();
    let (played, drift) = recording.run(scenario.clone());
    let told = arguments.format == Format::Human;
    if told {
        write!(out, "{}", terminal::transcript(&text::head(&words, &played)))?;
        writeln!(out, "{} of {moves} moves replayed", played.steps().len())?;
        for one in &drift {
            writeln!(out, "drift: {one}")?;
        }
        if drift.is_empty() {
            writeln!(out, "every state is as it was recorded")?;
        }
        write!(out, "{}", text::foot(&words, &played))?;
    }
    if let Some(runs) = arguments.what_if {
        let policy = Policy::like(&played.state().taken).unwrap_or(Policy::Random);
        let asked = Asked {
            runs,
            policy,
            versions: arguments.versions,
            ..Asked::default()
        };
        let control = Control {
            cancel: &AtomicBool::new(false),
            done: &AtomicUsize::new(0),
        };
        let decisions = what_if_all(&played, &asked, &control).unwrap_or_default();
        let text = if told {
            terminal::fitted(&what_if::text(&scenario, &decisions))
        } else {
            what_if::machine(&scenario, &decisions)
        };
        out.write_all(text.as_bytes())?;
        if let Some(round) = of_roads(&played, &decisions, &asked) {
            return Err(Trouble::Found(format!(
                "some of these rollouts do not end: {}",
                round.told(&scenario)
            )));
        }
    }
    Ok(if drift.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}
