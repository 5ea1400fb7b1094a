//! `twohats strings`: the translation file beside a scenario, begun, brought up to date or checked.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::check::{human, translation};
use crate::files;
use crate::story::sidecar::{Translation, read, update};
use crate::story::{Scenario, caps};

use super::Outcome;
use super::open::{Trouble, language, scenario_file};

/// What was typed after `twohats strings`.
#[derive(Debug, Args)]
pub struct Strings {
    /// A scenario file, or the folder it is in.
    pub file: PathBuf,
    /// The language, such as `de` or `pt-BR`.
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<String>,
    /// Change nothing; tell what is missing, stale or unknown, and end with 1 if anything is.
    #[arg(long)]
    pub check: bool,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Strings) -> Outcome {
    match strings(arguments) {
        Ok(outcome) => outcome,
        Err(trouble) => trouble.tell(),
    }
}

fn strings(arguments: &Strings) -> Result<Outcome, Trouble> {
    let (file, scenario) = scenario_file(&arguments.file)?;
    let Some(language) = &arguments.lang else {
        let shown = arguments.file.display();
        return Err(Trouble::said(format!(
            "which language? `twohats strings {shown} --lang de` begins a translation into German, or brings it up to date"
        )));
    };
    if scenario.language == *language {
        return Err(Trouble::said(format!(
            "the scenario itself is in the language `{language}`"
        )));
    }
    let beside = files::translation_of(&file, &scenario, language);
    if arguments.check {
        check(&scenario, &beside)
    } else {
        write(&scenario, &beside, language)
    }
}

fn check(scenario: &Scenario, beside: &Path) -> Result<Outcome, Trouble> {
    let text = text(beside)?;
    let (translation, findings) = translation::read(&beside.display().to_string(), &text, scenario);
    let mut out = std::io::stdout().lock();
    let color = out.is_terminal();
    // What is not translated is alike: a line each is enough, and what is wrong is not lost among them.
    let (missing, other): (Vec<_>, Vec<_>) = findings
        .iter()
        .cloned()
        .partition(|finding| finding.rule == "untranslated");
    write!(out, "{}", human::render(&text, &other, color))?;
    for finding in &missing {
        let (rule, file) = (finding.rule, beside.display());
        writeln!(
            out,
            "warning[{rule}] {file}:{}: {}",
            finding.line, finding.message
        )?;
    }
    let wrong = other.iter().filter(|finding| finding.is_error()).count();
    let of = |rule: &str| other.iter().filter(|finding| finding.rule == rule).count();
    let unfit = other.len() - wrong - of("stale") - of("unknown-text");
    match findings.len() {
        0 => writeln!(out, "{}: complete", beside.display())?,
        // Of a file with errors nobody knows what is in it.
        _ if translation.is_none() => writeln!(
            out,
            "{}: {wrong} wrong; what is not translated can be counted once that is mended",
            beside.display()
        )?,
        _ => writeln!(
            out,
            "{}: {} not translated, {} changed since, {} no longer needed, {unfit} not fit to show, {wrong} wrong",
            beside.display(),
            missing.len(),
            of("stale"),
            of("unknown-text"),
        )?,
    }
    Ok(if findings.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

fn write(scenario: &Scenario, beside: &Path, language: &str) -> Result<Outcome, Trouble> {
    let old = if beside.exists() {
        let text = text(beside)?;
        let (old, findings) = read(&beside.display().to_string(), &text, scenario);
        // A file with errors is left alone: whatever is in it is somebody's work.
        old.ok_or_else(|| Trouble::said(human::render(&text, &findings, false)))?
    } else {
        Translation::default()
    };
    let old = Translation {
        language: language.to_owned(),
        ..old
    };
    let (text, progress) = update(scenario, &old);
    files::write(beside, &text).map_err(Trouble::Said)?;
    writeln!(
        std::io::stdout(),
        "{}: {} translated, {} changed since, {} missing, {} no longer needed",
        beside.display(),
        progress.done,
        progress.stale,
        progress.missing,
        progress.unknown
    )?;
    Ok(Outcome::Clean)
}

fn text(path: &Path) -> Result<String, Trouble> {
    let told = |finding: Box<crate::story::Diagnostic>| Trouble::said(human::render("", &[*finding], false));
    files::read_text(path, caps::SCENARIO_BYTES).map_err(told)
}
