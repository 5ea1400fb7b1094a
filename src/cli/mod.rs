//! The command line: what can be asked, and who answers. One file per command.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub mod calibrate;
pub mod check;
mod open;
pub mod play;
pub mod report;

/// How a command ended. Scripts rely on these three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to complain about: 0.
    Clean,
    /// There are findings: 1.
    Findings,
    /// The command could not run: 2.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Findings => 1,
            Outcome::Failed => 2,
        })
    }
}

/// A flight simulator for people who lead teams.
#[derive(Debug, Parser)]
#[command(name = "twohats", version, about)]
pub struct Arguments {
    /// What to do; without it the game opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Hold the team model against published findings.
    Calibrate(calibrate::Calibrate),
    /// Tell an author everything that is wrong with their scenario files.
    Check(check::Check),
    /// Play a scenario in the terminal.
    Play(play::Play),
    /// Make a replay into one HTML page.
    Report(report::Report),
}

/// Runs a command.
#[must_use]
pub fn run(command: Command) -> Outcome {
    match command {
        Command::Calibrate(arguments) => calibrate::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Play(arguments) => play::run(&arguments),
        Command::Report(arguments) => report::run(&arguments),
    }
}
