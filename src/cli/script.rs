//! `twohats script`: a readable copy of a scenario for reviewers and facilitators.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::open::{Trouble, language, opened, translated, words};
use super::output::{Form, Output};
use super::{Here, Outcome};
use crate::report::mark::Made;
use crate::report::script;

/// What was typed after `twohats script`.
#[derive(Debug, Args)]
pub struct Script {
    /// A scenario file, the folder it is in, or its id.
    file: PathBuf,
    /// What to write.
    #[arg(long, value_enum, default_value_t = Format::Html)]
    format: Format,
    /// Where to write it; to the terminal when left out.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The language of the story, as far as it is translated, and of everything around it.
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
pub fn run(arguments: &Script, here: &Here) -> Outcome {
    match write(arguments, here) {
        Ok(()) => Outcome::Clean,
        Err(trouble) => trouble.tell(),
    }
}

fn write(arguments: &Script, here: &Here) -> Result<(), Trouble> {
    let opened = opened(here, &arguments.file)?;
    let file = opened.file.clone();
    let scenario = match &arguments.lang {
        Some(language) => translated(here, opened, language)?,
        None => opened.scenario,
    };
    let made = match arguments.format {
        Format::Html => Made::Script,
        Format::Markdown => Made::ScriptText,
    };
    let to = arguments.out.as_deref();
    let to = to.map(|out| Output::open(&here.fs, (Form::Made(made), out), &[&file], &scenario.id));
    let to = to.transpose()?;
    let words = words(arguments.lang.as_deref());
    let text = match arguments.format {
        Format::Html => script::html(&words, &scenario),
        Format::Markdown => script::markdown(&words, &scenario),
    };
    let mut out = std::io::stdout().lock();
    match (to, &arguments.out) {
        (Some(to), Some(path)) => {
            drop(out);
            to.write(&text)?;
            if !to.is_terminal() {
                writeln!(std::io::stdout(), "Written: {}", path.display())?;
            }
        }
        _ => out.write_all(text.as_bytes())?,
    }
    Ok(())
}
