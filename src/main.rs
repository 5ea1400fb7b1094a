//! Two Hats: arguments in, one command of `cli/`, an exit code out.

use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

#[cfg(not(feature = "app"))]
use clap::CommandFactory;
use clap::Parser;
use twohats::cli::{self, Arguments, Outcome};

/// Commands run on a thread of known size: the main thread of some systems has only 1 MiB.
const STACK_BYTES: usize = 8 * 1024 * 1024;

fn main() -> ExitCode {
    let Some(command) = Arguments::parse().command else {
        return game(None);
    };
    #[cfg(feature = "app")]
    if let cli::Command::Play(play) = &command
        && play.in_window()
    {
        return game(Some((play.file.clone(), play.seed)));
    }
    let worker = thread::Builder::new()
        .stack_size(STACK_BYTES)
        .spawn(move || cli::run(command));
    let outcome = worker.ok().and_then(|worker| worker.join().ok());
    outcome.unwrap_or(Outcome::Failed).into()
}

#[cfg(feature = "app")]
fn game(scenario: Option<(PathBuf, Option<u64>)>) -> ExitCode {
    twohats::app::open(scenario)
}

#[cfg(not(feature = "app"))]
fn game(_scenario: Option<(PathBuf, Option<u64>)>) -> ExitCode {
    match Arguments::command().print_help() {
        Ok(()) => Outcome::Clean.into(),
        Err(_) => Outcome::Failed.into(),
    }
}
