//! `twohats prove`: each scene, choice, condition and ending is proved out of reach, witnessed, or unknown.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::lab::prove::{self, Effort, Judged, Location, Proof, Verdict, Witness};
use crate::play::{Playthrough, Replay};
use crate::report::proof;
use crate::storage::Failure;
use crate::story::Scenario;

use super::open::{Opened, Trouble, opened};
use super::output::{Form, Output};
use super::{Here, Outcome, terminal};

/// What was typed after `twohats prove`.
#[derive(Debug, Args)]
pub struct Prove {
    /// A scenario file, the folder it is in, or its id.
    pub file: PathBuf,
    /// The seed of the plays that look for witnesses.
    #[arg(long, default_value_t = Effort::default().seed)]
    pub seed: u64,
    /// The most plays that look for witnesses.
    #[arg(long, default_value_t = Effort::default().plays)]
    pub plays: u64,
    /// How to print the proof.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Write a recording of the way to every place that can be come to, into this folder.
    #[arg(long, value_name = "DIR")]
    pub witnesses: Option<PathBuf>,
}

/// How to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Human,
    /// For programs.
    Json,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Prove, here: &Here) -> Outcome {
    run_with(arguments, here, &mut terminal::out()).unwrap_or_else(Trouble::tell)
}

fn run_with(arguments: &Prove, here: &Here, out: &mut dyn Write) -> Result<Outcome, Trouble> {
    let Opened {
        file,
        whole,
        scenario,
        ..
    } = opened(here, &arguments.file)?;
    let effort = Effort {
        seed: arguments.seed,
        plays: arguments.plays,
    };
    let found = prove::prove(&scenario, effort);
    if let Some(folder) = &arguments.witnesses {
        write(here, folder, (&file, scenario.clone()), &found)?;
    }
    let report = match arguments.format {
        Format::Human => terminal::fitted(&proof::human(&scenario, &found, &whole)),
        Format::Json => proof::machine(&scenario, &found, &whole),
    };
    out.write_all(report.as_bytes())?;
    Ok(if found.findings.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

/// Writes a replay for every witness, each played again before it is believed.
fn write(
    here: &Here,
    folder: &Path,
    (file, scenario): (&Path, Scenario),
    found: &Proof,
) -> Result<(), Trouble> {
    let failed = |failure: Failure| Trouble::said(failure.to_string());
    here.fs.create_folder(folder).map_err(failed)?;
    let scenario = Arc::new(scenario);
    let mut written = Vec::new();
    for Judged {
        place,
        kind,
        id,
        verdict,
    } in &found.places
    {
        let Verdict::Witnessed(witness) = verdict else {
            continue;
        };
        let replay = replay(&scenario, witness, *place)
            .ok_or_else(|| Trouble::said(format!("the witness of {kind} `{id}` does not replay")))?;
        let name = format!("{kind}-{}", id.replace('/', "-"));
        let path = folder.join(format!("{name}.replay.ron"));
        written.push((name, path, replay.to_text()));
    }
    // Nothing is written unless all can be.
    let outputs = written
        .iter()
        .map(|(name, path, _)| Output::open(&here.fs, (Form::Recording, path), &[file], name))
        .collect::<Result<Vec<_>, _>>()?;
    outputs
        .iter()
        .zip(&written)
        .try_for_each(|(output, (_, _, text))| output.write(text))
}

/// The witness as a replay, when it does come to the place and replays without a difference.
fn replay(scenario: &Arc<Scenario>, witness: &Witness, place: Location) -> Option<Replay> {
    if !prove::confirm(scenario, witness, place) {
        return None;
    }
    let mut played = Playthrough::new(scenario.clone(), &witness.start);
    for &action in &witness.actions {
        played.act(action).ok()?;
    }
    let replay = Replay::parse(&played.replay().to_text()).ok()?;
    let (again, drift) = replay.run(scenario.clone());
    (drift.is_empty() && again.state() == played.state()).then_some(replay)
}
