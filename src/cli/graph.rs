//! `twohats graph`: the map of a scenario.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::lab::hits::hits;
use crate::lab::policy::Policy;
use crate::lab::rollout::{seed_of, usual_runs};
use crate::lab::rounds::of_policies;
use crate::report::graph::{Map, dot, mermaid, svg};
use crate::report::mark::Made;

use super::open::{Trouble, opened};
use super::output::{Form, Output};
use super::{Here, Outcome};

/// What was typed after `twohats graph`.
#[derive(Debug, Args)]
pub struct Graph {
    /// A scenario file, the folder it is in, or its id.
    pub file: PathBuf,
    /// A picture, or text for another tool.
    #[arg(long, value_enum, default_value_t = Format::Svg)]
    pub format: Format,
    /// Write the map to this file instead of standard output.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Playthroughs that show how often each way is taken; 0 for none. Usually 500, fewer beyond 2,000 scenes.
    #[arg(short = 'n', long, value_parser = clap::value_parser!(u32).range(0..=1_000_000))]
    pub runs: Option<u32>,
    /// The seed that all luck comes from.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

/// How to draw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A picture for any browser.
    Svg,
    /// For Graphviz.
    Dot,
    /// For Markdown pages that draw Mermaid.
    Mermaid,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Graph, here: &Here) -> Outcome {
    match graph(arguments, here) {
        Ok(()) => Outcome::Clean,
        Err(trouble) => trouble.tell(),
    }
}

fn graph(arguments: &Graph, here: &Here) -> Result<(), Trouble> {
    let opened = opened(here, &arguments.file)?;
    let scenario = &opened.scenario;
    let made = match arguments.format {
        Format::Svg => Made::Map,
        Format::Dot => Made::MapDot,
        Format::Mermaid => Made::MapMermaid,
    };
    let out = arguments.out.as_deref();
    let out = out.map(|out| Output::open(&here.fs, (Form::Made(made), out), &[&opened.file], &scenario.id));
    let out = out.transpose()?;
    let runs = arguments.runs.unwrap_or_else(|| usual_runs(500, scenario));
    let hits = hits(scenario, runs, arguments.seed);
    if hits.endings.iter().sum::<u32>() < hits.runs
        && let Some((name, round)) = of_policies(scenario, seed_of(arguments.seed, 0), Policy::NAMED).first()
    {
        let told = round.told(scenario);
        // When nobody listens to stderr, the map is drawn all the same.
        let _ = writeln!(
            std::io::stderr(),
            "twohats: some of the runs that show the traffic do not end; by `{name}`, {told}"
        );
    }
    let map = Map::new(scenario, &hits, arguments.seed);
    let text = match arguments.format {
        Format::Svg => svg::svg(&map),
        Format::Dot => dot(&map),
        Format::Mermaid => mermaid(&map),
    };
    match out {
        Some(out) => out.write(&text),
        None => Ok(std::io::stdout().lock().write_all(text.as_bytes())?),
    }
}
