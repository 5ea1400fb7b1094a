//! `twohats kit`: what a workshop is led with, from the scenario, to print.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use super::open::{Trouble, language, opened, translated, words};
use super::output::{Form, Output};
use super::{Here, Outcome};
use crate::report::kit::kit;
use crate::report::mark::Made;

/// What was typed after `twohats kit`.
#[derive(Debug, Args)]
pub struct Kit {
    /// A scenario file, the folder it is in, or its id.
    file: PathBuf,
    /// Minutes of the whole workshop. Every part has at least one, so a long story may take more.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(10..=600))]
    minutes: u32,
    /// Where to write it; to the terminal when left out.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The language: of the story, as far as it is translated, and of everything around it.
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<String>,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Kit, here: &Here) -> Outcome {
    match write(arguments, here) {
        Ok(()) => Outcome::Clean,
        Err(trouble) => trouble.tell(),
    }
}

fn write(arguments: &Kit, here: &Here) -> Result<(), Trouble> {
    let opened = opened(here, &arguments.file)?;
    let file = opened.file.clone();
    let scenario = Arc::new(match &arguments.lang {
        Some(language) => translated(here, opened, language)?,
        None => opened.scenario,
    });
    let to = arguments.out.as_deref();
    let to = to.map(|out| Output::open(&here.fs, (Form::Made(Made::Kit), out), &[&file], &scenario.id));
    let to = to.transpose()?;
    let words = words(arguments.lang.as_deref());
    let text = kit(&words, &scenario, arguments.minutes);
    match to {
        Some(to) => {
            to.write(&text)?;
            if !to.is_terminal() {
                writeln!(std::io::stdout(), "Written: {}", to.path().display())?;
            }
        }
        None => std::io::stdout().lock().write_all(text.as_bytes())?,
    }
    Ok(())
}
