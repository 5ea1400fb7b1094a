//! `twohats man`: the manual, a page for the program and one for every command.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, CommandFactory};

use super::open::Trouble;
use super::{Arguments, Here, Outcome};
use crate::storage::Failure;

/// What was typed after `twohats man`.
#[derive(Debug, Args)]
pub struct Man {
    /// The folder the pages are written into, such as ~/.local/share/man/man1; it is made when it is not there.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// The file name of every page, such as `twohats-check.1`, and its text for `man`.
///
/// # Errors
/// When a page cannot be laid out.
pub fn pages() -> std::io::Result<Vec<(String, String)>> {
    let mut program = Arguments::command().disable_help_subcommand(true);
    // Only then does a command know that it is `twohats check`.
    program.build();
    let commands: Vec<_> = program.get_subcommands().cloned().collect();
    let page = |command: clap::Command| {
        let page = clap_mangen::Man::new(command).manual("Two Hats");
        let mut text = Vec::new();
        page.render(&mut text)?;
        Ok((page.get_filename(), String::from_utf8_lossy(&text).into_owned()))
    };
    std::iter::once(program).chain(commands).map(page).collect()
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Man, here: &Here) -> Outcome {
    match write(arguments, here) {
        Ok(()) => Outcome::Clean,
        Err(trouble) => trouble.tell(),
    }
}

fn write(arguments: &Man, here: &Here) -> Result<(), Trouble> {
    let told = |failure: Failure| Trouble::said(failure.to_string());
    let pages = pages()?;
    here.fs.create_folder(&arguments.folder).map_err(told)?;
    for (name, text) in &pages {
        here.fs.write(&arguments.folder.join(name), text).map_err(told)?;
    }
    let (count, folder) = (pages.len(), arguments.folder.display());
    writeln!(std::io::stdout().lock(), "Written: {count} pages in {folder}")?;
    Ok(())
}
