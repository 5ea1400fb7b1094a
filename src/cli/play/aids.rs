//! What the text player can do besides: keep the play, leave out the arithmetic, show people's numbers.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::play::start::drawn;
use crate::play::{Carried, Playthrough, Start, Waiting};
use crate::present::Cue;
use crate::report::people;
use crate::story::{Scenario, caps};

use super::{Here, Trouble};

/// Extras of the text player.
#[derive(Debug, Default, Args)]
pub struct Aids {
    /// Write the playthrough to this file, after each decision: for `twohats report`, `twohats replay`, and to go on
    /// with `twohats play FILE`. Without a name, a recording that is taken up goes on in its own file.
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    pub record: Option<Option<PathBuf>>,
    /// Begin with what this file carries in from other stories, or with something `drawn` from the seed as `twohats
    /// simulate` draws it; what the scenario does not take over is said on stderr.
    #[arg(long, value_name = "FILE")]
    pub carry: Option<PathBuf>,
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
        self.record.is_some() || self.carry.is_some() || self.quiet || self.people
    }

    /// The beginning with this seed.
    pub(super) fn start(&self, here: &Here, scenario: &Scenario, seed: u64) -> Result<Start, Trouble> {
        let carried = match &self.carry {
            None => Carried::default(),
            Some(word) if word.as_os_str() == "drawn" => drawn(scenario, seed),
            Some(path) => {
                let text = here
                    .fs
                    .read_text(path, caps::SAVE_BYTES)
                    .map_err(|finding| Trouble::said(format!("{}: {}", path.display(), finding.message)))?;
                Carried::parse(&text).map_err(|why| Trouble::said(format!("{}:{why}", path.display())))?
            }
        };
        for misfit in carried.fit(scenario).misfits {
            // When nobody listens to stderr, the story is played all the same.
            let _ = writeln!(std::io::stderr(), "carried in: {misfit}");
        }
        Ok(Start { seed, carried })
    }

    /// Whether this is left out.
    pub(super) fn hides(&self, cue: &Cue) -> bool {
        self.quiet && matches!(cue, Cue::Moved(_))
    }

    /// The numbers, where they are asked for.
    pub(super) fn numbers(&self, played: &Playthrough) -> String {
        match played.state().waiting {
            Waiting::Decision(_) if self.people => people::numbers(played.scenario(), played.state()),
            _ => String::new(),
        }
    }
}
