//! What commands that open one scenario share: finding the file, and saying what is wrong.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::here::Here;
use super::{Outcome, scenes};
use crate::check::human;
use crate::language;
use crate::library::Finished;
use crate::storage::{Failure, Fs, InLanguage, Kind, SCENARIO};
use crate::story::whole::File;
use crate::story::{self, Diagnostic, Scenario, Whole};
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

    /// What there is to tell.
    pub(super) fn message(&self) -> &str {
        match self {
            Self::Unheard => "nobody reads what is printed",
            Self::Said(message) | Self::Found(message) => message,
        }
    }

    /// The same, to keep.
    pub(super) fn into_message(self) -> String {
        self.message().to_owned()
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

/// A scenario that was opened.
#[derive(Debug)]
pub(super) struct Opened {
    /// Its file; for one that comes with the program, what findings call it.
    pub(super) file: PathBuf,
    /// Its files.
    pub(super) whole: Whole,
    /// The scenario.
    pub(super) scenario: Scenario,
    /// When it comes with the program: what lies beside it.
    pub(super) own: Option<&'static Finished>,
}

impl Opened {
    /// Reads a scenario's text.
    ///
    /// # Errors
    /// With its errors; when it is something else than a scenario, with what it is.
    pub(super) fn parse(
        file: PathBuf,
        whole: Whole,
        own: Option<&'static Finished>,
    ) -> Result<Self, Trouble> {
        let (scenario, findings) = story::parse_whole(&whole);
        if let Some(scenario) = scenario {
            return Ok(Self {
                file,
                whole,
                scenario,
                own,
            });
        }
        if let Some(said) = not_a("scenario", &file, &whole.main().text) {
            return Err(Trouble::Said(said));
        }
        Err(Trouble::Said(format!(
            "the scenario has errors\n{}",
            human::render_whole(&whole, &findings, false)
        )))
    }
}

/// What to say of a file that is one of our kinds, and not the one that is wanted; nothing when it may be that.
pub(super) fn not_a(wanted: &str, file: &Path, text: &str) -> Option<String> {
    let kind = Kind::of(file, text.as_bytes());
    let shown = file.display();
    let instead = match kind {
        Kind::Scenario if wanted == "recording" => {
            format!("`twohats play {shown} --record FILE` makes one of it")
        }
        Kind::Scenario => format!("`twohats check {shown}` takes it"),
        Kind::Part if wanted == "recording" => "name a recording of its scenario".to_owned(),
        Kind::Part => format!("`twohats check {shown}` takes it with its scenario"),
        Kind::Translation => "name the `*.scenario.ron` beside it".to_owned(),
        Kind::Plan => format!("`twohats test {shown}` plays it"),
        Kind::Campaign => format!("`twohats check {shown}` takes it, `twohats career new FILE` plays it"),
        Kind::Career => format!("`twohats career show {shown}` tells of it"),
        Kind::Recording => {
            format!("`twohats replay {shown}` plays it again, `twohats report {shown}` tells of it")
        }
        Kind::Session | Kind::Run => format!("`twohats report {shown}` tells of it"),
        Kind::Save | Kind::Settings => "the game reads it by itself".to_owned(),
        Kind::Page | Kind::Picture => "a browser shows it".to_owned(),
        Kind::Graphviz | Kind::Mermaid | Kind::Hashes | Kind::Json | Kind::Bytes => {
            "look whether it is the file you mean".to_owned()
        }
        // Of a scenario, a plan or a translation that is broken or half written, its own errors say more.
        Kind::Empty | Kind::Ron | Kind::Text if wanted == "recording" => {
            "`twohats play SCENARIO --record FILE` makes a recording".to_owned()
        }
        Kind::Empty | Kind::Ron | Kind::Text => return None,
    };
    let is_wanted = matches!(
        (wanted, kind),
        ("scenario", Kind::Scenario)
            | ("recording", Kind::Recording)
            | ("plan", Kind::Plan)
            | ("career", Kind::Career)
            | ("campaign", Kind::Campaign)
            | ("translation", Kind::Translation)
    );
    (!is_wanted).then(|| format!("{shown} is {} and no {wanted}; {instead}", kind.a()))
}

/// The scenario in this file, the only one in this folder, or the one with this id.
pub(super) fn scenario(here: &Here, path: &Path) -> Result<Scenario, Trouble> {
    opened(here, path).map(|opened| opened.scenario)
}

/// The language of `--lang`: any there is, as its tag in the usual form.
pub(super) fn language(written: &str) -> Result<String, String> {
    language::tag(written).map_err(|unknown| unknown.to_string())
}

/// Writes an author's file anew. When it has other names on its disk (`ln`), they keep the old text, and that is said on
/// stderr: a file written whole or not at all is a new one.
///
/// # Errors
/// When it cannot be written.
pub(super) fn rewrite(here: &Here, file: &Path, text: &str) -> Result<(), Failure> {
    let names = here.fs.names(file);
    here.fs.write(file, text)?;
    if names > 1 {
        // When nobody listens to stderr, the file is written all the same.
        let _ = writeln!(
            std::io::stderr(),
            "twohats: {} had {names} names on its disk; the other{} still the old text: link {} to it again",
            file.display(),
            if names == 2 { " has" } else { "s have" },
            if names == 2 { "it" } else { "them" }
        );
    }
    Ok(())
}

/// The language that `TWOHATS_LANG` names, for commands that are told none. What is no language is said on stderr and
/// passed over.
pub(super) fn of_the_environment() -> Option<String> {
    let said = std::env::var("TWOHATS_LANG")
        .ok()
        .filter(|word| !word.trim().is_empty())?;
    match language(said.trim()) {
        Ok(tag) => Some(tag),
        Err(why) => {
            // When nobody listens to stderr, it is told in English.
            let _ = writeln!(std::io::stderr(), "twohats: TWOHATS_LANG is passed over: {why}");
            None
        }
    }
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

/// A scenario with the translation beside its file.
pub(super) fn translated(here: &Here, opened: Opened, language: &str) -> Result<Scenario, Trouble> {
    let Opened {
        file, scenario, own, ..
    } = opened;
    let found = match own {
        Some(own) => with_program(own, scenario, language),
        None => here.fs.in_language(&file, scenario, language),
    };
    if !found.findings.is_empty() {
        let beside = found
            .findings
            .first()
            .map_or(Path::new(""), |it| Path::new(&it.file));
        let text = here
            .fs
            .read_text(beside, crate::story::caps::SCENARIO_BYTES)
            .unwrap_or_default();
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

/// The scenario in this file or folder, or with this id, with the file it is in and its text.
pub(super) fn opened(here: &Here, path: &Path) -> Result<Opened, Trouble> {
    if let Some(id) = scenes::id_of(here, path) {
        return scenes::by_id(here, id)?.opened(here);
    }
    let found = Fs::meant(here.fs.scenarios_at(path).map_err(told)?);
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
    let whole = here.fs.read_whole(file).map_err(told)?;
    Opened::parse(file.clone(), whole, None)
}

/// The files of a scenario that comes with the program.
pub(super) fn own_whole(own: &Finished) -> Whole {
    let main = File::new(format!("{}{SCENARIO}", own.id), own.scenario);
    let parts = own.parts.iter().map(|(name, text)| File::new(*name, *text));
    Whole::new(main, parts.collect(), Vec::new())
}

/// A scenario that comes with the program in another language.
fn with_program(own: &Finished, scenario: Scenario, language: &str) -> InLanguage {
    let texts = own.translations.iter();
    let texts: Vec<(String, &str)> = texts
        .map(|(language, text)| (format!("{}.{language}.ron", own.id), *text))
        .collect();
    InLanguage::of(scenario, language, |path| {
        let name = path.display().to_string();
        let found = texts.iter().find(|(known, _)| *known == name);
        found.map(|(_, text)| Ok((*text).to_owned()))
    })
}
