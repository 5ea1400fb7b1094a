//! The command line: what can be asked, and who answers. One file per command.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub mod balance;
pub mod calibrate;
pub mod career;
pub mod check;
pub mod compare;
pub mod completions;
pub mod export;
pub mod fmt;
pub mod graph;
mod here;
pub mod journal;
pub mod kit;
pub mod lsp;
pub mod man;
pub mod new;
mod open;
mod output;
pub mod play;
pub mod prove;
pub mod replay;
pub mod report;
mod scenes;
pub mod script;
mod sessions;
pub mod simulate;
pub mod strings;
mod terminal;
pub mod test;
pub mod workshop;

pub use here::Here;

/// How a command ended. Scripts rely on these three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing to complain about: 0.
    Clean,
    /// There are findings: 1.
    Findings,
    /// The command could not run: 2.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Findings => 1,
            Outcome::Failed => 2,
        })
    }
}

/// A flight simulator for people who lead teams.
#[derive(Debug, Parser)]
#[command(name = "twohats", version, about)]
pub struct Arguments {
    /// The language of the game, or of the command that follows; without it, the one that `TWOHATS_LANG` names, and for
    /// the game the one of its settings.
    #[arg(long, value_name = "LANGUAGE", value_parser = open::language)]
    pub lang: Option<String>,
    /// A folder of scenarios: those in it can be named by their ids. Without it, the one that `TWOHATS_SCENES` names, or
    /// `scenes` here and beside the program.
    #[arg(long, value_name = "DIR", global = true)]
    pub scenes: Option<PathBuf>,
    /// What to do; without it the game opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Compare the options of every decision, with the same luck.
    Balance(balance::Balance),
    /// Hold the team model against published findings.
    Calibrate(calibrate::Calibrate),
    /// Play a career: several scenarios, and what goes over from one to the next.
    Career(career::Career),
    /// Tell an author everything that is wrong with their scenario files.
    Check(check::Check),
    /// Put recorded runs of one scenario side by side.
    Compare(compare::Compare),
    /// Print what a shell needs to complete commands and options after Tab.
    Completions(completions::Completions),
    /// Make recordings into tables for R and pandas, with a codebook.
    Export(export::Export),
    /// Put scenario files and translations into the canonical layout.
    Fmt(fmt::Fmt),
    /// Draw the map of a scenario: what leads where, and how often.
    Graph(graph::Graph),
    /// Look through the runs that the game keeps: list, show, compare, export, delete.
    Journal(journal::Journal),
    /// Write what a workshop is led with, to print: the day, what to say, notes, cards, forms.
    Kit(kit::Kit),
    /// Help an editor: findings while typing, completion, meanings, renaming. Editors start it themselves.
    Lsp(lsp::Lsp),
    /// Write the manual: a page for `man` of every command.
    Man(man::Man),
    /// Begin a scenario: a small complete one to play and then to change.
    New(new::New),
    /// Play a scenario: in the window, or in the terminal.
    Play(play::Play),
    /// Prove what can happen in a scenario and what cannot.
    Prove(prove::Prove),
    /// Play a recording again and say how it differs from the scenario as it is now.
    Replay(replay::Replay),
    /// Make a recording into one HTML page.
    Report(report::Report),
    /// Write a readable copy of a scenario, for reviewers and facilitators.
    Script(script::Script),
    /// Play a scenario many times over and count what happens.
    Simulate(simulate::Simulate),
    /// Begin a translation of a scenario, or bring one up to date.
    Strings(strings::Strings),
    /// Play the plans beside a scenario and tell where the story differs from them.
    Test(test::Test),
    /// Play a scenario with a room: a facilitator, a projector, and phones or hands.
    Workshop(workshop::Workshop),
}

impl Command {
    /// The command in the language that `TWOHATS_LANG` names, when nothing typed names one. `strings` asks for the language
    /// of a translation, which nobody means by that.
    #[must_use]
    pub fn in_the_usual_language(self) -> Self {
        let own = match &self {
            Self::Career(arguments) => &arguments.lang,
            Self::Compare(arguments) => &arguments.lang,
            Self::Journal(arguments) => &arguments.lang,
            Self::Play(arguments) => &arguments.lang,
            Self::Report(arguments) => &arguments.lang,
            Self::Script(arguments) => &arguments.lang,
            _ => return self,
        };
        match own {
            Some(_) => self,
            None => self.in_language(open::of_the_environment()),
        }
    }

    /// The command in the language named before it, unless it names one itself. Most commands speak only English.
    #[must_use]
    pub fn in_language(mut self, language: Option<String>) -> Self {
        let own = match &mut self {
            Self::Career(arguments) => &mut arguments.lang,
            Self::Compare(arguments) => &mut arguments.lang,
            Self::Journal(arguments) => &mut arguments.lang,
            Self::Kit(arguments) => &mut arguments.lang,
            Self::Play(arguments) => &mut arguments.lang,
            Self::Report(arguments) => &mut arguments.lang,
            Self::Script(arguments) => &mut arguments.lang,
            Self::Strings(arguments) => &mut arguments.lang,
            Self::Workshop(arguments) => &mut arguments.lang,
            _ => return self,
        };
        *own = own.take().or(language);
        self
    }
}

/// Runs a command where it is told to.
#[must_use]
pub fn run(command: Command, here: &Here) -> Outcome {
    match command {
        Command::Balance(arguments) => balance::run(&arguments, here),
        Command::Calibrate(arguments) => calibrate::run(&arguments, here),
        Command::Career(arguments) => career::run(&arguments, here),
        Command::Check(arguments) => check::run(&arguments, here),
        Command::Compare(arguments) => compare::run(&arguments, here),
        Command::Completions(arguments) => completions::run(&arguments, here),
        Command::Export(arguments) => export::run(&arguments, here),
        Command::Fmt(arguments) => fmt::run(&arguments, here),
        Command::Graph(arguments) => graph::run(&arguments, here),
        Command::Journal(arguments) => journal::run(&arguments, here),
        Command::Kit(arguments) => kit::run(&arguments, here),
        Command::Lsp(arguments) => lsp::run(&arguments, here),
        Command::Man(arguments) => man::run(&arguments, here),
        Command::New(arguments) => new::run(&arguments, here),
        Command::Play(arguments) => play::run(&arguments, here),
        Command::Prove(arguments) => prove::run(&arguments, here),
        Command::Replay(arguments) => replay::run(&arguments, here),
        Command::Report(arguments) => report::run(&arguments, here),
        Command::Script(arguments) => script::run(&arguments, here),
        Command::Simulate(arguments) => simulate::run(&arguments, here),
        Command::Strings(arguments) => strings::run(&arguments, here),
        Command::Test(arguments) => test::run(&arguments, here),
        Command::Workshop(arguments) => workshop::run(&arguments, here),
    }
}
