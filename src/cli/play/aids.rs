//! What the text player can do besides: keep the play, leave out the arithmetic, show people's numbers, help and stop.

use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;

use clap::Args;

use crate::files;
use crate::play::{Event, Playthrough, Waiting};
use crate::report::people;

use super::Trouble;

/// What a person at the terminal can type instead of a choice.
pub(super) const HELP: &str = "  Type the number of an option or its name.\n  \
    `people` shows how everybody is in numbers, `q` stops, `?` shows this.\n";

/// What somebody types; none when nobody is there any more.
pub(super) fn typed(stdin: &mut dyn BufRead, out: &mut dyn Write) -> std::io::Result<Option<String>> {
    let mut line = String::new();
    if stdin.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let line = line.trim().to_owned();
    // A terminal shows what is typed; a pipe does not, and the next line would follow the `>`.
    if !std::io::stdin().is_terminal() {
        writeln!(out, "{line}")?;
    }
    Ok(Some(line))
}

/// Extras of the text player.
#[derive(Debug, Args)]
pub struct Aids {
    /// Write the playthrough to this file, for `twohats report`, `twohats replay` and the next day.
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    /// Leave out how each gauge moved and why, to read aloud.
    #[arg(long)]
    pub quiet: bool,
    /// Before each decision, show the numbers of the people and the team that conditions ask for.
    #[arg(long)]
    pub people: bool,
}

impl Aids {
    /// Whether anything here needs the terminal.
    pub(super) fn any(&self) -> bool {
        self.record.is_some() || self.quiet || self.people
    }

    /// Whether this is left out.
    pub(super) fn hides(&self, event: &Event) -> bool {
        self.quiet && matches!(event, Event::Moved(_))
    }

    /// The numbers, where they are asked for.
    pub(super) fn numbers(&self, played: &Playthrough) -> String {
        match played.state().waiting {
            Waiting::Decision(_) if self.people => people::numbers(played.scenario(), played.state()),
            _ => String::new(),
        }
    }

    /// Keeps the playthrough, finished or not.
    pub(super) fn keep(&self, played: &Playthrough) -> Result<(), Trouble> {
        let Some(path) = &self.record else { return Ok(()) };
        let name = path.to_string_lossy();
        if name.ends_with(files::SCENARIO) || name.ends_with(files::PLAN) {
            return Err(Trouble::said(format!(
                "{name} has the name of a scenario or a plan; a recording is neither"
            )));
        }
        files::write(path, &played.replay().to_text()).map_err(Trouble::Said)
    }
}
