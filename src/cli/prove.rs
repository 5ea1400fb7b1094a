//! `twohats prove`: each scene, choice, condition and ending is proved out of reach, witnessed, or unknown.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::lab::prove::{self, Effort, Judged, Place, Proof, Verdict, Witness};
use crate::play::{Playthrough, Replay};
use crate::report::proof;
use crate::story::Scenario;

use super::Outcome;
use super::open::{Trouble, opened};

/// What was typed after `twohats prove`.
#[derive(Debug, Args)]
pub struct Prove {
    /// A scenario file, or the folder it is in.
    pub file: PathBuf,
    /// The seed of the plays that look for witnesses.
    #[arg(long, default_value_t = Effort::default().seed)]
    pub seed: u64,
    /// The most plays.
    #[arg(long, default_value_t = Effort::default().plays)]
    pub plays: u64,
    /// How to print the proof.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Write a replay to every place that can be come to into this folder.
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
pub fn run(arguments: &Prove) -> Outcome {
    run_with(arguments, &mut std::io::stdout().lock()).unwrap_or_else(Trouble::tell)
}

fn run_with(arguments: &Prove, out: &mut dyn Write) -> Result<Outcome, Trouble> {
    let (file, text, scenario) = opened(&arguments.file)?;
    let effort = Effort {
        seed: arguments.seed,
        plays: arguments.plays,
    };
    let found = prove::prove(&scenario, effort);
    if let Some(folder) = &arguments.witnesses {
        write(folder, scenario.clone(), &found)?;
    }
    let file = file.display().to_string();
    let report = match arguments.format {
        Format::Human => proof::human(&scenario, &found, &file, &text),
        Format::Json => proof::machine(&scenario, &found, &file, &text),
    };
    out.write_all(report.as_bytes())?;
    Ok(if found.findings.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

/// Writes a replay for every witness, each played again before it is believed.
fn write(folder: &Path, scenario: Scenario, found: &Proof) -> Result<(), Trouble> {
    std::fs::create_dir_all(folder)
        .map_err(|error| Trouble::said(format!("{}: {error}", folder.display())))?;
    let scenario = Arc::new(scenario);
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
        let name = format!("{kind}-{}.replay.ron", id.replace('/', "-"));
        let path = folder.join(name);
        std::fs::write(&path, replay.to_text())
            .map_err(|error| Trouble::said(format!("{}: {error}", path.display())))?;
    }
    Ok(())
}

/// The witness as a replay, when it does come to the place and replays without a difference.
fn replay(scenario: &Arc<Scenario>, witness: &Witness, place: Place) -> Option<Replay> {
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
