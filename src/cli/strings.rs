//! `twohats strings`: the translation file beside a scenario, begun, brought up to date or checked.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::check::{human, translation};
use crate::report::translators;
use crate::storage;
use crate::story::translation::{begin, layered, pieces, read, untranslated, update};
use crate::story::{Scenario, caps};

use super::open::{Opened, Trouble, language, not_a, opened, rewrite, told};
use super::{Here, Outcome, scenes, terminal};

/// The mark some editors put at the beginning of a file.
const MARK: &str = "\u{FEFF}";

/// What was typed after `twohats strings`.
#[derive(Debug, Args)]
pub struct Strings {
    /// A scenario file, the folder it is in, or its id.
    pub file: PathBuf,
    /// The language to translate into, such as `de` or `pt-BR`.
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<String>,
    /// Change nothing; tell what is missing, stale or unknown, and end with 1 if anything is.
    #[arg(long)]
    pub check: bool,
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Strings, here: &Here) -> Outcome {
    match strings(arguments, here) {
        Ok(outcome) => outcome,
        Err(trouble) => trouble.tell(),
    }
}

fn strings(arguments: &Strings, here: &Here) -> Result<Outcome, Trouble> {
    let Opened {
        file, scenario, own, ..
    } = opened(here, &arguments.file)?;
    if own.is_some() {
        return Err(scenes::nobodys(&scenario.id));
    }
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
    let beside = storage::translation_of(&file, &scenario, language);
    if arguments.check {
        check(
            here,
            &scenario,
            &beside,
            &others(here, &file, &scenario, language),
        )
    } else {
        write(here, &scenario, &beside, language)
    }
}

/// What is said of the texts that a translation for a region may leave out, since they are there in its language.
fn others(here: &Here, file: &Path, scenario: &Scenario, language: &str) -> BTreeSet<String> {
    let bases = storage::translations_for(file, scenario, language)
        .into_iter()
        .skip(1);
    let found: Vec<_> = bases
        .filter_map(|path| {
            let text = text(here, &path).ok()?;
            read(&path.display().to_string(), &text, scenario).0
        })
        .collect();
    let (told, _) = layered(scenario, &found.iter().collect::<Vec<_>>());
    let same = pieces(scenario).into_iter().zip(pieces(&told));
    let translated = same.filter(|((_, own), (_, text))| own != text);
    translated.map(|((id, _), _)| untranslated(&id)).collect()
}

fn check(
    here: &Here,
    scenario: &Scenario,
    beside: &Path,
    others: &BTreeSet<String>,
) -> Result<Outcome, Trouble> {
    let text = text(here, beside)?;
    let (translation, findings) = translation::read(&beside.display().to_string(), &text, scenario);
    let mut out = terminal::out();
    let look = terminal::look();
    // What is not translated is alike: a line each is enough, and what is wrong is not lost among them.
    let (mut missing, other): (Vec<_>, Vec<_>) = findings
        .into_iter()
        .partition(|finding| finding.rule == "untranslated");
    let all = missing.len();
    missing.retain(|finding| !others.contains(&finding.message));
    let elsewhere = match all - missing.len() {
        0 => String::new(),
        count => format!(", {count} as in the language without its region"),
    };
    write!(out, "{}", human::render(&text, &other, look))?;
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
    let unfit = other.len() - wrong - of("stale") - of("doubtful") - of("unknown-text");
    let found = missing.len() + other.len();
    match found {
        0 => writeln!(out, "{}: complete{elsewhere}", beside.display())?,
        // Of a file with errors nobody knows what is in it.
        _ if translation.is_none() => writeln!(
            out,
            "{}: {wrong} wrong; what is not translated can be counted once that is mended",
            beside.display()
        )?,
        _ => writeln!(
            out,
            "{}: {} not translated, {} changed since, {} to look at, {} no longer needed, {unfit} not fit to show, {wrong} wrong{elsewhere}",
            beside.display(),
            missing.len(),
            of("stale"),
            of("doubtful"),
            of("unknown-text"),
        )?,
    }
    Ok(if found == 0 {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}

fn write(here: &Here, scenario: &Scenario, beside: &Path, language: &str) -> Result<Outcome, Trouble> {
    let notes = translators::notes(scenario);
    let bytes = match here.fs.is_there(beside) {
        true => here.fs.read_bytes(beside, caps::SCENARIO_BYTES).map_err(told)?,
        false => Vec::new(),
    };
    // An empty file is one that somebody has just made, to be begun.
    let (old, (new, progress)) = if !bytes.trim_ascii().is_empty() {
        let text = text(here, beside)?;
        let (old, findings) = read(&beside.display().to_string(), &text, scenario);
        // A file with errors is left alone: whatever is in it is somebody's work.
        if old.is_none() {
            return Err(Trouble::said(human::render(&text, &findings, false)));
        }
        let (new, progress) = update(scenario, &text, &notes);
        // So is a byte order mark, which some editors put first.
        let mark = if bytes.starts_with(MARK.as_bytes()) {
            MARK
        } else {
            ""
        };
        (bytes, (format!("{mark}{new}"), progress))
    } else {
        (bytes, begin(scenario, language, &notes))
    };
    if new.as_bytes() != old {
        rewrite(here, beside, &new).map_err(|failure| Trouble::said(failure.to_string()))?;
    }
    writeln!(
        std::io::stdout(),
        "{}: {} translated, {} changed since, {} to look at, {} missing, {} no longer needed",
        beside.display(),
        progress.done,
        progress.stale,
        progress.doubtful,
        progress.missing,
        progress.unknown
    )?;
    Ok(Outcome::Clean)
}

fn text(here: &Here, path: &Path) -> Result<String, Trouble> {
    let text = here.fs.read_text(path, caps::SCENARIO_BYTES).map_err(told)?;
    match not_a("translation", path, &text) {
        Some(said) => Err(Trouble::Said(said)),
        None => Ok(text),
    }
}
