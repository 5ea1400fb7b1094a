//! What commands that open one scenario share: finding the file, and saying what is wrong.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::Outcome;
use crate::check::human;
use crate::files;
use crate::language;
use crate::story::{self, Diagnostic, Scenario};
use crate::words::{self, Words};

/// Why a command cannot go on.
#[derive(Debug)]
pub(super) enum Trouble {
    /// Something to tell the person who typed the command.
    Said(String),
    /// What was asked for was done as far as it goes, and this is wrong with the story.
    Found(String),
    /// Nobody reads what the command prints any more, as when it is piped into `head`.
    Unheard,
}

impl Trouble {
    pub(super) fn said(message: impl Into<String>) -> Self {
        Self::Said(message.into())
    }

    /// Tells it on stderr.
    pub(super) fn tell(self) -> Outcome {
        match self {
            Self::Unheard => Outcome::Clean,
            Self::Found(message) => {
                // As below.
                let _ = writeln!(std::io::stderr(), "twohats: {}", message.trim_end());
                Outcome::Findings
            }
            Self::Said(message) => {
                // When nobody listens to stderr either, the exit code still says it.
                let _ = writeln!(std::io::stderr(), "twohats: {}", message.trim_end());
                Outcome::Failed
            }
        }
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::Unheard,
            _ => Self::Said(error.to_string()),
        }
    }
}

/// A finding about a file that cannot be read.
pub(super) fn told(finding: Box<Diagnostic>) -> Trouble {
    Trouble::Said(human::render("", &[*finding], false))
}

/// The scenario in this file, or the only one in this folder.
pub(super) fn scenario(path: &Path) -> Result<Scenario, Trouble> {
    opened(path).map(|(_, _, scenario)| scenario)
}

/// The language of `--lang`: any there is, as its tag in the usual form.
pub(super) fn language(written: &str) -> Result<String, String> {
    language::tag(written).map_err(|unknown| unknown.to_string())
}

/// The words of `--lang`; without it, English. When the game does not speak the language, that is said on stderr.
pub(super) fn words(language: Option<&str>) -> Words {
    let words = Words::of(language.unwrap_or(words::ENGLISH));
    if words.stand_in() {
        let (asked, name) = (words.asked(), language::english_name(words.language()));
        let note = format!("the game does not speak `{asked}`; its own words are in {name}");
        // When nobody listens to stderr, the story is still told.
        let _ = writeln!(std::io::stderr(), "twohats: {note}");
    }
    words
}

/// The scenario in this file or folder, in the language of `--lang`; without it, as it was written. What is not
/// translated is said on stderr.
pub(super) fn scenario_in(path: &Path, language: Option<&str>) -> Result<Scenario, Trouble> {
    let (file, scenario) = scenario_file(path)?;
    match language {
        Some(language) => translated(&file, scenario, language),
        None => Ok(scenario),
    }
}

/// A scenario with the translation beside its file.
pub(super) fn translated(file: &Path, scenario: Scenario, language: &str) -> Result<Scenario, Trouble> {
    let found = files::in_language(file, scenario, language);
    if !found.findings.is_empty() {
        let beside = found
            .findings
            .first()
            .map_or(Path::new(""), |it| Path::new(&it.file));
        let text = files::read_text(beside, crate::story::caps::SCENARIO_BYTES).unwrap_or_default();
        return Err(Trouble::Said(format!(
            "the translation has errors\n{}",
            human::render(&text, &found.findings, false)
        )));
    }
    let note = match found.progress {
        None => Some(format!(
            "there is no translation into `{language}`; `twohats strings` begins one"
        )),
        Some(progress) if progress.missing > 0 => Some(match progress.missing {
            1 => format!("1 text is not translated into `{language}`"),
            missing => format!("{missing} texts are not translated into `{language}`"),
        }),
        Some(_) => None,
    };
    if let Some(note) = note {
        // When nobody listens to stderr, the story is still told.
        let _ = writeln!(std::io::stderr(), "twohats: {note}");
    }
    Ok(found.scenario)
}

/// The same, and its file.
pub(super) fn scenario_file(path: &Path) -> Result<(PathBuf, Scenario), Trouble> {
    opened(path).map(|(file, _, scenario)| (file, scenario))
}

/// The scenario in this file or folder, with the file it is in and its text.
pub(super) fn opened(path: &Path) -> Result<(PathBuf, String, Scenario), Trouble> {
    let found = files::scenarios_at(path).map_err(told)?;
    let [file] = found.as_slice() else {
        let folder = path.display();
        let (count, list) = (
            found.len(),
            found.iter().map(|file| format!("\n  {}", file.display())),
        );
        return Err(Trouble::Said(match count {
            0 => format!("there is no *.scenario.ron in {folder}"),
            _ => format!(
                "there are {count} scenarios in {folder}; name one:{}",
                list.collect::<String>()
            ),
        }));
    };
    let text = files::read_scenario(file).map_err(told)?;
    let (scenario, findings) = story::parse(&file.display().to_string(), &text);
    match scenario {
        Some(scenario) => Ok((file.clone(), text, scenario)),
        None => Err(Trouble::Said(format!(
            "the scenario has errors\n{}",
            human::render(&text, &findings, false)
        ))),
    }
}
