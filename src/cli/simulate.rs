//! `twohats simulate`: a scenario played many times over, counted, for people or for programs.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget};

use crate::lab::policy::Policy;
use crate::lab::simulate::{Guards, Plan, Tally, going_round, simulate};
use crate::report::simulation::Simulated;
use crate::story::Scenario;
use crate::story::diagnostic::{nearest, quoted};
use crate::story::ids::{ChoiceId, DecisionId};

use super::open::{Opened, Trouble, opened};
use super::output::{Form, Output};
use super::{Here, Outcome, terminal};

/// Runs between two looks at the progress bar.
const BATCH: u64 = 4_000;
/// The most runs: their ends are kept, so that quantiles are exact.
const MOST_RUNS: u64 = 20_000_000;

/// What was typed after `twohats simulate`.
#[derive(Debug, Args)]
pub struct Simulate {
    /// A scenario file, the folder it is in, or its id.
    pub file: PathBuf,
    /// How many playthroughs.
    #[arg(short = 'n', long = "runs", default_value_t = 10_000, value_parser = clap::value_parser!(u64).range(1..=MOST_RUNS))]
    pub runs: u64,
    /// The seed of the first playthrough; the others follow.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Threads to use; without it, as many as there are cores. The numbers do not depend on it.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    /// Who decides: manager, leader, mix, read, misread or random.
    #[arg(long, default_value = "random", value_parser = super::play::policy)]
    pub policy: Policy,
    /// Take this option at this decision, where it is open, whoever decides otherwise; may be given several times.
    #[arg(long, value_name = "DECISION=CHOICE", value_parser = fixed)]
    pub choose: Vec<(String, String)>,
    /// Decide like the player of this recording instead.
    #[arg(long, value_name = "RECORDING", conflicts_with = "policy")]
    pub like: Option<PathBuf>,
    /// How to print what was counted.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Also write the state's hash after every step to this file: seed, step, hash.
    #[arg(long, value_name = "FILE")]
    pub hashes: Option<PathBuf>,
}

/// How to print what was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table for people.
    Human,
    /// One JSON object.
    Json,
    /// One number per line, for spreadsheets.
    Csv,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Simulate, here: &Here) -> Outcome {
    match simulate_file(arguments, here) {
        Ok(outcome) => outcome,
        Err(trouble) => trouble.tell(),
    }
}

fn simulate_file(arguments: &Simulate, here: &Here) -> Result<Outcome, Trouble> {
    let Opened {
        file: read, scenario, ..
    } = opened(here, &arguments.file)?;
    let scenario = std::sync::Arc::new(scenario);
    let policy = match &arguments.like {
        None => arguments.policy,
        Some(path) => {
            let (played, _) = super::replay::read(here, path)?.run(scenario.clone());
            let nothing = || Trouble::said(format!("{}: no decision was taken in it", path.display()));
            Policy::like(&played.state().taken).ok_or_else(nothing)?
        }
    };
    let fixed = chosen(&scenario, &arguments.choose)?;
    let plan = Plan {
        runs: arguments.runs,
        seed: arguments.seed,
        policy,
        fixed: &fixed,
        hashes: arguments.hashes.is_some(),
    };
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(arguments.threads.map_or(0, usize::from))
        .build()
        .map_err(|error| Trouble::said(format!("no threads to work with: {error}")))?;
    let output = hashes(arguments, here, (&read, &scenario))?;
    let mut file = output.as_ref().map(Output::pieces).transpose()?;
    let begun = Instant::now();
    let guards = Guards::of(&scenario);
    let mut tally = Tally::new(&scenario, &guards);
    let target = match terminal::moves() {
        true => ProgressDrawTarget::stderr(),
        false => ProgressDrawTarget::hidden(),
    };
    let bar = ProgressBar::with_draw_target(Some(plan.runs), target);
    for first in (0..plan.runs).step_by(BATCH as usize) {
        let last = (first + BATCH).min(plan.runs);
        let mut batch = pool.install(|| simulate(&scenario, &guards, &plan, first..last));
        if let Some(file) = &mut file {
            file.write(&Simulated::hashes(&plan, first, &batch))?;
            batch.hashes.clear();
        }
        tally.add(&batch);
        bar.set_position(last);
    }
    bar.finish_and_clear();
    if let Some(file) = file {
        file.finish()?;
    }
    let simulated = Simulated {
        scenario: &scenario,
        guards: &guards,
        plan: &plan,
        tally: &tally,
    };
    let text = match arguments.format {
        Format::Human => terminal::fitted(&simulated.human()),
        Format::Json => simulated.json(),
        Format::Csv => simulated.csv(),
    };
    terminal::out().write_all(text.as_bytes())?;
    // Like the progress, for people who wait: the table itself is the same on every machine.
    if std::io::stderr().is_terminal() {
        std::io::stderr().write_all(speed(plan.runs, begun.elapsed()).as_bytes())?;
    }
    Ok(outcome(&scenario, &plan, &tally))
}

/// How the command ends, once it has said where runs go round.
fn outcome(scenario: &Scenario, plan: &Plan<'_>, tally: &Tally) -> Outcome {
    if let Some((seed, round)) = going_round(scenario, plan, tally) {
        let told = round.told(scenario);
        // When nobody listens to stderr, the table still counts such runs.
        let _ = writeln!(std::io::stderr(), "twohats: with seed {seed}, {told}");
    }
    if tally.stuck() > 0 {
        Outcome::Findings
    } else {
        Outcome::Clean
    }
}

/// Where the hashes go, if they are wanted.
fn hashes(
    arguments: &Simulate,
    here: &Here,
    (read, scenario): (&Path, &Scenario),
) -> Result<Option<Output>, Trouble> {
    let reads: Vec<&Path> = std::iter::once(read).chain(arguments.like.as_deref()).collect();
    let open = |path| Output::open(&here.fs, (Form::Hashes, path), &reads, &scenario.id);
    arguments.hashes.as_deref().map(open).transpose()
}

/// The two names of `--choose`.
fn fixed(typed: &str) -> Result<(String, String), String> {
    let (decision, choice) = typed.split_once('=').ok_or("write it as `monday_start=ask`")?;
    Ok((decision.to_owned(), choice.to_owned()))
}

/// The options named by `--choose`.
fn chosen(scenario: &Scenario, typed: &[(String, String)]) -> Result<Vec<(DecisionId, ChoiceId)>, Trouble> {
    let mut fixed: Vec<(DecisionId, ChoiceId)> = Vec::new();
    for (decision, choice) in typed {
        let decisions = scenario.decisions.iter().map(|it| it.id.as_str());
        let at = DecisionId::from(place("decision", decision, decisions)?);
        let choices = scenario.decision(at).choices.iter().map(|it| it.id.as_str());
        let option = ChoiceId::from(place(&format!("choice of `{decision}`"), choice, choices)?);
        if fixed.iter().any(|(known, _)| *known == at) {
            return Err(Trouble::said(format!(
                "`{decision}` is chosen twice; only one option of it can be taken"
            )));
        }
        fixed.push((at, option));
    }
    Ok(fixed)
}

/// The place of a name, or what there is instead.
fn place<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> Result<usize, Trouble> {
    let known: Vec<&str> = known.collect();
    known.iter().position(|it| *it == name).ok_or_else(|| {
        let hint = match nearest(name, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("there are: {}", known.join(", ")),
        };
        Trouble::said(format!("there is no {what} called {}; {hint}", quoted(name)))
    })
}

fn speed(runs: u64, took: Duration) -> String {
    let took = took.as_secs_f64();
    format!(
        "{runs} run{} in {took:.2} s, {:.0} a second\n",
        if runs == 1 { "" } else { "s" },
        runs as f64 / took.max(1e-9)
    )
}
