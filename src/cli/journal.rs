//! `twohats journal`: the runs that the game keeps, as text or JSON: listed, shown, compared, exported, deleted.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use crate::journal::profiles::Profiles;
use crate::journal::{ENDING, Journal as Runs, Kept, MOST_BYTES, Why as Unlisted};
use crate::report::journal as told;
use crate::storage::{Failure, Lock, Why, own_folders};
use crate::words::Words;

use super::open::{Trouble, language, words};
use super::output::{Form, Output};
use super::{Here, Outcome, compare, report, terminal};

/// The folder of the runs, in a profile's folder.
const RUNS: &str = "runs";
/// The most bytes of the list of profiles.
const PROFILES_BYTES: usize = 1 << 20;

/// What was typed after `twohats journal`.
#[derive(Debug, Args)]
pub struct Journal {
    /// What to do; without it, list.
    #[command(subcommand)]
    pub what: Option<What>,
    /// The folder of the game's files; without it, the player's own on this computer.
    #[arg(long, value_name = "FOLDER", global = true)]
    pub folder: Option<PathBuf>,
    /// Whose journal, by name; without it, whoever played last. Whoever has no name is called `First player`, as in the
    /// game.
    #[arg(long, value_name = "NAME", global = true)]
    pub profile: Option<String>,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Human, global = true)]
    pub format: Format,
    /// The language of what is printed.
    #[arg(long, value_name = "LANGUAGE", value_parser = language, global = true)]
    pub lang: Option<String>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum What {
    /// The runs that have all these words, the one played last first; and habits over them.
    List {
        /// Words to look for in titles, endings, days, names and what was written.
        words: Vec<String>,
    },
    /// One run in full.
    Show {
        /// Its name, as the list has it; its beginning will do.
        name: String,
    },
    /// Put runs of one scenario side by side.
    Compare {
        /// Their names.
        #[arg(required = true)]
        names: Vec<String>,
        /// Also how somebody fares who plays the luck of the first by rule, or the best way that is found with it.
        #[arg(long, value_enum)]
        with: Vec<compare::Rule>,
        /// Write one HTML page to read, print and keep.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Write a run's recording and its report into a folder.
    Export {
        /// Its name.
        name: String,
        /// The folder; it is made when it is not there.
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
    /// Take a run out of the journal; it is kept in `runs/trash`.
    Delete {
        /// Its name.
        name: String,
    },
}

/// How to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Human,
    /// One JSON object.
    Json,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Journal, here: &Here) -> Outcome {
    run_with(arguments, here, &mut terminal::out()).unwrap_or_else(Trouble::tell)
}

/// A journal that was opened.
struct OpenJournal {
    /// The folder of all data.
    root: PathBuf,
    /// That of the runs.
    folder: PathBuf,
    runs: Runs,
}

fn run_with(arguments: &Journal, here: &Here, out: &mut dyn Write) -> Result<Outcome, Trouble> {
    let words = &words(arguments.lang.as_deref());
    let opened = open(arguments, here, words)?;
    let json = arguments.format == Format::Json;
    let list = What::List { words: Vec::new() };
    match arguments.what.as_ref().unwrap_or(&list) {
        What::List { words: typed } => {
            let typed = typed.join(" ");
            let text = match json {
                true => told::list_json(words, &opened.runs, &typed),
                false => terminal::fitted(&told::list(words, &opened.runs, &typed)),
            };
            out.write_all(text.as_bytes())?;
            return Ok(match opened.runs.unread.is_empty() {
                true => Outcome::Clean,
                false => Outcome::Findings,
            });
        }
        What::Show { name } => {
            let kept = opened.find(name)?;
            let text = match json {
                true => told::shown_json(kept),
                false => terminal::fitted(&told::shown(words, kept)),
            };
            out.write_all(text.as_bytes())?;
        }
        What::Compare {
            names,
            with,
            out: page,
        } => {
            let files: Result<Vec<PathBuf>, Trouble> = names.iter().map(|name| opened.file(name)).collect();
            let asked = compare::Compare {
                replays: files?,
                with: with.clone(),
                scenario: None,
                out: page.clone(),
                format: match json {
                    true => compare::Format::Json,
                    false => compare::Format::Human,
                },
                lang: arguments.lang.clone(),
            };
            return Ok(compare::run(&asked, here));
        }
        What::Export { name, out: folder } => return export(arguments, here, &opened, name, folder),
        What::Delete { name } => {
            // The game has every run in memory, and would write this one again.
            let lock = here.fs.lock(&opened.root);
            if matches!(lock, Lock::Taken) {
                return Err(Trouble::said(
                    "Two Hats is open; delete it there, or close the game first",
                ));
            }
            let trashed = here.fs.to_trash(&opened.file(name)?).map_err(failed)?;
            let shown = trashed.display().to_string();
            match json {
                true => writeln!(out, "{:#}", serde_json::json!({"moved": shown}))?,
                false => writeln!(out, "it is in {}", trashed.display())?,
            }
        }
    }
    Ok(Outcome::Clean)
}

/// The recording, and the report made of it, under the run's name.
fn export(
    arguments: &Journal,
    here: &Here,
    opened: &OpenJournal,
    name: &str,
    folder: &Path,
) -> Result<Outcome, Trouble> {
    let (kept, file) = (opened.find(name)?, opened.file(name)?);
    here.fs.create_folder(folder).map_err(failed)?;
    let recording = folder.join(format!("{}.replay.ron", kept.name));
    let output = Output::open(&here.fs, (Form::Recording, &recording), &[&file], &kept.name)?;
    output.write(&kept.run.replay)?;
    let asked = report::Report {
        out: Some(folder.join(format!("{}.html", kept.name))),
        lang: arguments.lang.clone(),
        ..report::Report::of(recording)
    };
    Ok(report::run(&asked, here))
}

fn open(arguments: &Journal, here: &Here, words: &Words) -> Result<OpenJournal, Trouble> {
    let own = || own_folders().0;
    let root = arguments.folder.clone().or_else(own);
    let root = root.ok_or_else(|| Trouble::said("there is no home folder; name one with --folder"))?;
    let list = root.join("profiles.ron");
    let profiles = match here.fs.read_plain(&list, PROFILES_BYTES) {
        Ok(text) => Profiles::read(&text).map_err(|why| not_listed(&list, &why))?,
        Err(failure) if failure.why == Why::Missing => {
            let folders = here.fs.folders(&root.join(Profiles::FOLDER));
            Profiles::of_folders(folders.iter().map(String::as_str))
        }
        Err(failure) => return Err(failed(failure)),
    };
    let id = match &arguments.profile {
        None => profiles.now().id.clone(),
        // In English in every language, so that a script means the same everywhere.
        Some(name) => match [words, &Words::english()]
            .iter()
            .find_map(|words| profiles.by_name(name, &words.say("people-first")))
        {
            Some(found) => found.id.clone(),
            None => {
                let all: Vec<String> = profiles.all.iter().map(|one| told::player(words, one)).collect();
                let known = all.join(", ");
                return Err(Trouble::said(format!(
                    "there is no profile `{name}`; there are: {known}"
                )));
            }
        },
    };
    let folder = root.join(Profiles::folder(&id)).join(RUNS);
    let files = here.fs.kept(&folder, ENDING, MOST_BYTES).map_err(failed)?;
    let files = files
        .into_iter()
        .map(|(name, text)| (name, text.map_err(|why| why.to_string())));
    Ok(OpenJournal {
        runs: Runs::read(files),
        folder,
        root,
    })
}

/// Whoever plays here is not known then, and nobody's journal is taken for another's.
fn not_listed(list: &Path, why: &Unlisted) -> Trouble {
    let why = match why {
        Unlisted::Newer(format) => format!("a newer Two Hats wrote it (format {format})"),
        Unlisted::Broken(why) | Unlisted::Unreadable(why) => why.clone(),
    };
    Trouble::said(format!(
        "{}: the list of players is not understood: {why}",
        list.display()
    ))
}

impl OpenJournal {
    /// The run of this name, or the only one whose name begins like this.
    fn find(&self, name: &str) -> Result<&Kept, Trouble> {
        if let Some(kept) = self.runs.get(name) {
            return Ok(kept);
        }
        let like: Vec<&Kept> = (self.runs.runs.iter())
            .filter(|kept| !name.is_empty() && kept.name.starts_with(name))
            .collect();
        match like.as_slice() {
            [one] => Ok(one),
            [] => Err(Trouble::said(format!(
                "there is no run `{name}` in {}; `twohats journal list` tells their names",
                self.folder.display()
            ))),
            several => {
                let names: String = several.iter().map(|kept| format!("\n  {}", kept.name)).collect();
                Err(Trouble::said(format!(
                    "{} runs begin with `{name}`:{names}",
                    several.len()
                )))
            }
        }
    }

    fn file(&self, name: &str) -> Result<PathBuf, Trouble> {
        let name = &self.find(name)?.name;
        Ok(self.folder.join(format!("{name}{ENDING}")))
    }
}

fn failed(failure: Failure) -> Trouble {
    Trouble::said(failure.to_string())
}
