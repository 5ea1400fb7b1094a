//! `twohats calibrate`: the team model held against published findings, computed anew.

use std::io::Write;

use clap::{Args, ValueEnum};

use super::open::Trouble;
use super::{Outcome, terminal};
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
pub fn run(arguments: &Calibrate) -> Outcome {
    match calibrate(arguments) {
        Ok(outcome) => outcome,
        Err(trouble) => trouble.tell(),
    }
}

fn calibrate(arguments: &Calibrate) -> Result<Outcome, Trouble> {
    let params = if arguments.reference {
        Params::reference()
    } else {
        Params::default()
    };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(arguments.threads.map_or(0, usize::from))
        .build()
        .map_err(|error| Trouble::said(error.to_string()))?;
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
    std::io::stdout().lock().write_all(text.as_bytes())?;
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
