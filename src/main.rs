//! Two Hats: arguments in, one command of `cli/`, an exit code out.

use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

#[cfg(not(feature = "app"))]
use clap::CommandFactory;
use clap::Parser;
use twohats::cli::{self, Arguments, Here, Outcome};

/// Commands run on a thread of known size: the main thread of some systems has only 1 MiB.
const STACK_BYTES: usize = 8 * 1024 * 1024;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let Some(command) = arguments.command else {
        return game(None, arguments.lang, arguments.scenes);
    };
    let command = command.in_language(arguments.lang);
    let here = Here {
        scenes: arguments.scenes,
        ..Here::default()
    };
    #[cfg(feature = "app")]
    if let cli::Command::Play(play) = &command
        && play.in_window(&here.fs)
    {
        return game(
            Some((play.file.clone(), play.seed)),
            play.lang.clone(),
            here.scenes,
        );
    }
    let command = command.in_the_usual_language();
    let worker = thread::Builder::new()
        .stack_size(STACK_BYTES)
        .spawn(move || cli::run(command, &here));
    let outcome = worker.ok().and_then(|worker| worker.join().ok());
    outcome.unwrap_or(Outcome::Failed).into()
}

#[cfg(feature = "app")]
fn game(
    scenario: Option<(PathBuf, Option<u64>)>,
    language: Option<String>,
    scenes: Option<PathBuf>,
) -> ExitCode {
    twohats::app::open(scenario, language, scenes)
}

#[cfg(not(feature = "app"))]
fn game(
    _scenario: Option<(PathBuf, Option<u64>)>,
    _language: Option<String>,
    _scenes: Option<PathBuf>,
) -> ExitCode {
    match Arguments::command().print_help() {
        Ok(()) => Outcome::Clean.into(),
        Err(_) => Outcome::Failed.into(),
    }
}
