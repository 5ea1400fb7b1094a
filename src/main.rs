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
        return game((None, None), arguments.lang, arguments.scenes);
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
        let asked = Some((play.file.clone(), play.seed));
        return game((asked, None), play.lang.clone(), here.scenes);
    }
    #[cfg(feature = "app")]
    if let cli::Command::Workshop(workshop) = &command
        && !workshop.no_window
    {
        let asked = Some((workshop.file.clone(), None));
        let resume = match workshop.resumed(&here) {
            Ok(resume) => resume,
            Err(outcome) => return outcome.into(),
        };
        let room = twohats::app::Room {
            settings: workshop.settings(),
            resume,
            folder: workshop.folder.clone(),
            doors: workshop.doors(),
            seed: workshop.seed,
        };
        return game((asked, Some(room)), workshop.lang.clone(), here.scenes);
    }
    let command = command.in_the_usual_language();
    let worker = thread::Builder::new()
        .stack_size(STACK_BYTES)
        .spawn(move || cli::run(command, &here));
    let outcome = worker.ok().and_then(|worker| worker.join().ok());
    outcome.unwrap_or(Outcome::Failed).into()
}

/// A scenario to open with its luck number, and how it is played with a room, if it is.
#[cfg(feature = "app")]
type Asked = (Option<(PathBuf, Option<u64>)>, Option<twohats::app::Room>);
#[cfg(not(feature = "app"))]
type Asked = (Option<(PathBuf, Option<u64>)>, Option<()>);

#[cfg(feature = "app")]
fn game(asked: Asked, language: Option<String>, scenes: Option<PathBuf>) -> ExitCode {
    twohats::app::open(asked, language, scenes)
}

#[cfg(not(feature = "app"))]
fn game(_asked: Asked, _language: Option<String>, _scenes: Option<PathBuf>) -> ExitCode {
    match Arguments::command().print_help() {
        Ok(()) => Outcome::Clean.into(),
        Err(_) => Outcome::Failed.into(),
    }
}
