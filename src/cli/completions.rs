//! `twohats completions`: what a shell proposes after Tab.

use std::io::Write;

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::open::Trouble;
use super::{Arguments, Here, Outcome};

/// What was typed after `twohats completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell; what it has to read is printed.
    shell: Shell,
}

/// What this shell has to read.
#[must_use]
pub fn script(shell: Shell) -> String {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "twohats", &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Completions, _here: &Here) -> Outcome {
    match std::io::stdout()
        .lock()
        .write_all(script(arguments.shell).as_bytes())
    {
        Ok(()) => Outcome::Clean,
        Err(error) => Trouble::from(error).tell(),
    }
}
