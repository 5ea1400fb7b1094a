//! `twohats calibrate`: the team model held against published findings, computed anew.

mod ensemble;
mod sensitivity;

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::open::Trouble;
use super::{Here, Outcome, terminal};
use crate::lab::calibrate::{Calibration, measure};
use crate::report::calibration;
use crate::sim::params::Params;

/// What was typed after `twohats calibrate`.
#[derive(Debug, Args)]
pub struct Calibrate {
    /// The seeds of the random teams, with commas between. Every row must hold on each.
    #[arg(long, value_delimiter = ',', value_name = "LIST", default_values_t = [1, 2, 3])]
    seeds: Vec<u64>,
    /// Without the fast part of the model: no moods.
    #[arg(long)]
    reference: bool,
    /// Threads to use; as many as the machine has when left out. The result is the same for any number.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: Option<u16>,
    /// How to print the table.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Look for so many other versions of the model instead: other numbers, each within its range, with which every row holds
    /// too. The what-if asks those that come with the program. Takes minutes.
    #[arg(long, value_name = "VERSIONS", value_parser = clap::value_parser!(u16).range(1..=1_000), requires = "out", conflicts_with_all = ["reference", "format"])]
    ensemble: Option<u16>,
    /// Look for the numbers that matter most instead: every number moved through its range, from so many versions of the model.
    /// Takes minutes.
    #[arg(long, value_name = "VERSIONS", num_args = 0..=1, default_missing_value = "4", value_parser = clap::value_parser!(u16).range(1..=1_000), conflicts_with_all = ["reference", "format", "ensemble"])]
    sensitivity: Option<u16>,
    /// Where the versions go, or the page of the numbers that matter, which else is printed, with a picture for each gauge
    /// beside it.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// How to print the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// A JSON array, an object for each row.
    Json,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Calibrate, here: &Here) -> Outcome {
    match calibrate(arguments, here) {
        Ok(outcome) => outcome,
        Err(trouble) => trouble.tell(),
    }
}

fn calibrate(arguments: &Calibrate, here: &Here) -> Result<Outcome, Trouble> {
    let params = if arguments.reference {
        Params::reference()
    } else {
        Params::default()
    };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(arguments.threads.map_or(0, usize::from))
        .build()
        .map_err(|error| Trouble::said(error.to_string()))?;
    if let (Some(wanted), Some(out)) = (arguments.ensemble, &arguments.out) {
        let seed = arguments.seeds.first().copied().unwrap_or(1);
        return ensemble::run(here, wanted.into(), seed, out, &pool);
    }
    if let Some(points) = arguments.sensitivity {
        return sensitivity::run(here, points.into(), arguments.out.as_deref(), &pool);
    }
    if arguments.out.is_some() {
        return Err(Trouble::said(
            "--out goes with --ensemble or --sensitivity; the table is printed".to_owned(),
        ));
    }
    let mut calibration = Calibration {
        seeds: arguments.seeds.clone(),
        mood: params.mood,
        measures: Vec::new(),
    };
    for (at, seed) in arguments.seeds.iter().enumerate() {
        progress(&format!("seed {seed}, {} of {}", at + 1, arguments.seeds.len()));
        calibration
            .measures
            .push(pool.install(|| measure(&params, *seed)));
    }
    progress("");
    let text = match arguments.format {
        Format::Human => terminal::fitted(&calibration::human(&calibration)),
        Format::Json => calibration::json(&calibration),
    };
    terminal::out().write_all(text.as_bytes())?;
    Ok(if calibration.missed().is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

/// Says how far it is, on a terminal only; the next call writes over it.
fn progress(what: &str) {
    let mut stderr = std::io::stderr().lock();
    if terminal::moves() {
        // Progress that cannot be shown is no reason to stop.
        let _ = write!(stderr, "\r\x1b[K{what}").and_then(|()| stderr.flush());
    }
}
