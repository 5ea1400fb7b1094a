//! `twohats balance`: whether each decision is a dilemma, and whether one style beats them all.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::lab::balance::{self, Plan, STYLES, findings};
use crate::lab::policy::Policy;
use crate::lab::rollout::usual_runs;
use crate::lab::rounds::of_policies;
use crate::report;

use super::open::{Trouble, scenario};
use super::play::policy;
use super::prove::Format;
use super::{Here, Outcome, terminal};

/// What was typed after `twohats balance`.
#[derive(Debug, Args)]
pub struct Balance {
    /// A scenario file, the folder it is in, or its id.
    pub file: PathBuf,
    /// Playthroughs whose decisions are looked at. Usually 100, fewer beyond 2,000 scenes.
    #[arg(short = 'n', long, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    pub runs: Option<u64>,
    /// The first seed.
    #[arg(long, default_value_t = Plan::default().seed)]
    pub seed: u64,
    /// Who leads on after the option that is tried: manager, leader, mix, read, misread or random.
    #[arg(long, value_parser = policy, default_value = "mix")]
    pub policy: Policy,
    /// Ask the standard version of the model alone, and not those with other numbers.
    #[arg(long)]
    pub standard: bool,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Balance, here: &Here) -> Outcome {
    run_with(arguments, here, &mut terminal::out()).unwrap_or_else(Trouble::tell)
}

fn run_with(arguments: &Balance, here: &Here, out: &mut dyn Write) -> Result<Outcome, Trouble> {
    let scenario = scenario(here, &arguments.file)?;
    let plan = Plan {
        runs: arguments.runs.unwrap_or_else(|| {
            let usual = u32::try_from(Plan::default().runs).unwrap_or(u32::MAX);
            usual_runs(usual, &scenario).into()
        }),
        seed: arguments.seed,
        policy: arguments.policy,
    };
    // Where whoever leads on goes round, every row would tell of the moment it was left.
    let led_on = [(plan.policy.name(), plan.policy)];
    if let Some((name, round)) = of_policies(&scenario, plan.seed, led_on).pop() {
        let other = if plan.policy == Policy::Random {
            ""
        } else {
            ", such as --policy random"
        };
        return Err(Trouble::Found(format!(
            "nothing can be compared, as `{name}` would lead on for ever{other}: {}",
            round.told(&scenario)
        )));
    }
    let styles = of_policies(&scenario, plan.seed, STYLES);
    for (name, round) in &styles {
        let told = round.told(&scenario);
        // When nobody listens to stderr, the exit code still says it.
        let _ = writeln!(
            std::io::stderr(),
            "twohats: the row of the style `{name}` says nothing: {told}"
        );
    }
    let mut found = balance::balance(&scenario, plan);
    if !arguments.standard {
        found.ask_versions(&scenario);
    }
    let text = match arguments.format {
        Format::Human => terminal::fitted(&report::balance::human(&scenario, &found)),
        Format::Json => report::balance::machine(&scenario, &found),
    };
    out.write_all(text.as_bytes())?;
    let clean = findings(&scenario, &found).is_empty() && styles.is_empty();
    Ok(if clean { Outcome::Clean } else { Outcome::Findings })
}
