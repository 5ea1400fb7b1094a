//! `twohats script`: a readable copy of a scenario for reviewers and facilitators.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Outcome;
use super::open::{Trouble, language, scenario_in, words};
use crate::files;
use crate::report::script;

/// What was typed after `twohats script`.
#[derive(Debug, Args)]
pub struct Script {
    /// A scenario file, or the folder it is in.
    file: PathBuf,
    /// What to write.
    #[arg(long, value_enum, default_value_t = Format::Html)]
    format: Format,
    /// Where to write it; to the terminal when left out.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The language: of the story, as far as it is translated, and of everything around it.
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<String>,
}

/// What to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One page for a browser, to read or to print.
    Html,
    /// Plain text with marks, to put into another document.
    Markdown,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Script) -> Outcome {
    match write(arguments) {
        Ok(()) => Outcome::Clean,
        Err(trouble) => trouble.tell(),
    }
}

fn write(arguments: &Script) -> Result<(), Trouble> {
    let scenario = scenario_in(&arguments.file, arguments.lang.as_deref())?;
    let words = words(arguments.lang.as_deref());
    let text = match arguments.format {
        Format::Html => script::html(&words, &scenario),
        Format::Markdown => script::markdown(&words, &scenario),
    };
    let mut out = std::io::stdout().lock();
    match &arguments.out {
        None => out.write_all(text.as_bytes())?,
        Some(path) if path.to_string_lossy().ends_with(files::SCENARIO) => {
            let file = path.display();
            return Err(Trouble::said(format!(
                "{file} has the name of a scenario; a script is not one"
            )));
        }
        Some(path) => {
            files::write(path, &text).map_err(Trouble::Said)?;
            writeln!(out, "Written: {}", path.display())?;
        }
    }
    Ok(())
}
