//! What the text player can do besides: keep the play, leave out the arithmetic, show people's numbers.

use std::path::PathBuf;

use clap::Args;

use crate::play::{Event, Playthrough, Waiting};
use crate::report::people;

/// Extras of the text player.
#[derive(Debug, Args)]
pub struct Aids {
    /// Write the playthrough to this file, after each decision: for `twohats report`, `twohats replay`, and to go on
    /// with `twohats play FILE`. Without a name, a recording that is taken up goes on in its own file.
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    pub record: Option<Option<PathBuf>>,
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
}
