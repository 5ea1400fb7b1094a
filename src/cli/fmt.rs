//! `twohats fmt`: scenario files in their canonical layout.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;

use crate::storage::{Kind, PART};
use crate::story;

use super::open::{self, Trouble};
use super::{Here, Outcome, scenes, terminal};

/// What was typed after `twohats fmt`.
#[derive(Debug, Args)]
pub struct Fmt {
    /// Scenario files, their ids, parts or translations, or folders to search for `*.scenario.ron` and `*.part.ron`.
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// Change nothing; name the files that would change, and end with 1 if there are any.
    #[arg(long)]
    pub check: bool,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Fmt, here: &Here) -> Outcome {
    match fmt(arguments, here) {
        Ok(outcome) => outcome,
        Err(trouble) => trouble.tell(),
    }
}

fn fmt(arguments: &Fmt, here: &Here) -> Result<Outcome, Trouble> {
    let mut outcome = Outcome::Clean;
    let mut out = terminal::out();
    for path in &arguments.paths {
        let found = match scenes::id_of(here, path) {
            Some(id) => vec![scenes::by_id(here, id)?.of_a_file()?],
            None if here.fs.is_folder(path) => {
                let mut found = here.fs.scenarios_at(path).map_err(open::told)?;
                found.extend(here.fs.files_at(path, PART).map_err(open::told)?);
                found.sort();
                found
            }
            None if here.fs.is_part(path) => vec![path.clone()],
            None => here.fs.scenarios_at(path).map_err(open::told)?,
        };
        if found.is_empty() {
            return Err(Trouble::said(format!(
                "there is no *.scenario.ron in {}",
                path.display()
            )));
        }
        for file in found {
            let changed = one(here, &file, arguments.check);
            let shown = file.display();
            match changed {
                Ok(false) => {}
                Ok(true) if arguments.check => {
                    writeln!(out, "{shown}: not in canonical layout")?;
                    outcome = outcome.max(Outcome::Findings);
                }
                Ok(true) => writeln!(out, "{shown}: formatted")?,
                Err(message) => {
                    writeln!(std::io::stderr(), "twohats: {message}")?;
                    outcome = Outcome::Failed;
                }
            }
        }
    }
    Ok(outcome)
}

/// Whether the file changes; it is written unless `check` is set.
fn one(here: &Here, file: &std::path::Path, check: bool) -> Result<bool, String> {
    let shown = file.display();
    let whole = |finding: Box<story::Diagnostic>| format!("{shown}: {}", finding.message);
    let bytes = here
        .fs
        .read_bytes(file, story::caps::SCENARIO_BYTES)
        .map_err(whole)?;
    let text = story::decode(&bytes).map_err(whole)?;
    let kind = Kind::of(file, text.as_bytes());
    if !matches!(
        kind,
        Kind::Scenario | Kind::Part | Kind::Translation | Kind::Ron | Kind::Text | Kind::Empty
    ) {
        return Err(format!(
            "{shown} is {}; only scenarios, their parts and translations have a layout of ours",
            kind.a()
        ));
    }
    let done =
        story::format(&text).map_err(|it| format!("{shown}:{}:{}: {}", it.line, it.column, it.message))?;
    // A byte order mark goes as well, so the bytes count, not the text.
    if done.as_bytes() == bytes {
        return Ok(false);
    }
    if !check {
        open::rewrite(here, file, &done)?;
    }
    Ok(true)
}
