//! `twohats career`: a campaign in the terminal, begun, gone on with and looked at; by a person, or by policies.

use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, Subcommand};

use crate::career::{Campaign, Career as Log, Now, Passage, Promise, Road};
use crate::check::human;
use crate::lab::policy::Policy;
use crate::library;
use crate::present;
use crate::report::{career as told, text};
use crate::story::{Diagnostic, caps};
use crate::words::Words;

use super::check::campaign::checked;
use super::open::{self, Trouble, language, translated, words};
use super::play::{CareerFile, line, part, policy, stops};
use super::terminal::Wrapped;
use super::{Here, Outcome, scenes};

/// What was typed after `twohats career`.
#[derive(Debug, Args)]
pub struct Career {
    /// What to do with it.
    #[command(subcommand)]
    what: What,
    /// The language of the stories, as far as they are translated, and of everything around them.
    #[arg(long, value_name = "LANGUAGE", value_parser = language, global = true)]
    pub lang: Option<String>,
}

/// What to do with a career.
#[derive(Debug, Subcommand)]
enum What {
    /// Begin one, kept in this file after every decision.
    New {
        /// The file it is kept in, such as mine.career.ron. It is not there yet.
        file: PathBuf,
        /// The campaign: its file. Without it, the one that comes with the program.
        #[arg(long, value_name = "FILE")]
        campaign: Option<PathBuf>,
        /// The seed that all luck comes from.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Who plays.
        #[command(flatten)]
        how: How,
    },
    /// Go on where it stands.
    Continue {
        /// The file it is kept in.
        file: PathBuf,
        /// The campaign: its file. Without it, the one that comes with the program.
        #[arg(long, value_name = "FILE")]
        campaign: Option<PathBuf>,
        /// Who plays.
        #[command(flatten)]
        how: How,
    },
    /// Tell what there is of it: what lies between two parts, or the portrait.
    Show {
        /// The file it is kept in.
        file: PathBuf,
        /// The campaign: its file. Without it, the one that comes with the program.
        #[arg(long, value_name = "FILE")]
        campaign: Option<PathBuf>,
    },
}

/// Who plays, if not a person.
#[derive(Debug, Args)]
struct How {
    /// Let policies play, one for each part; the last one plays on.
    #[arg(long, value_delimiter = ',', value_parser = policy)]
    policy: Vec<Policy>,
    /// What is promised between the parts, in order, where a policy plays; without it, what held least before.
    #[arg(long, value_delimiter = ',', value_parser = promise)]
    promise: Vec<Promise>,
    /// What is answered between the parts, in order, where a policy plays.
    #[arg(long, value_name = "TEXT")]
    answer: Vec<String>,
    /// Stop after so many parts.
    #[arg(long, value_name = "N")]
    parts: Option<usize>,
}

/// The promise of this name, for the command line.
fn promise(name: &str) -> Result<Promise, String> {
    let names = Promise::ALL.map(|(_, name)| name).join(", ");
    Promise::named(name).ok_or_else(|| format!("there is no promise `{name}`; there are {names}"))
}

/// Runs the command.
#[must_use]
pub fn run(arguments: &Career, here: &Here) -> Outcome {
    let mut stdin = std::io::stdin().lock();
    let mut out = Wrapped::new(std::io::stdout().lock());
    let done = career(arguments, here, &mut stdin, &mut out);
    match done.and(out.flush().map_err(Trouble::from)) {
        Ok(()) => Outcome::Clean,
        Err(trouble) => trouble.tell(),
    }
}

fn career(
    arguments: &Career,
    here: &Here,
    stdin: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<(), Trouble> {
    let words = &words(arguments.lang.as_deref());
    let lang = arguments.lang.as_deref();
    match &arguments.what {
        What::New {
            file,
            campaign,
            seed,
            how,
        } => {
            if here.fs.is_there(file) {
                return Err(Trouble::said(format!(
                    "{} is there already; `twohats career continue` goes on with a career",
                    file.display()
                )));
            }
            let campaign = campaign_of(here, campaign.as_deref())?;
            let log = Log::new(&campaign, *seed);
            let road = road(here, lang, campaign, log, file)?;
            keep(here, file, &road)?;
            write!(out, "{}", told::head(words, road.campaign()))?;
            Table {
                here,
                words,
                file,
                how,
                stdin,
                out,
            }
            .play(road)
        }
        What::Continue { file, campaign, how } => {
            let road = read(here, lang, file, campaign.as_deref())?;
            Table {
                here,
                words,
                file,
                how,
                stdin,
                out,
            }
            .play(road)
        }
        What::Show { file, campaign } => {
            let road = read(here, lang, file, campaign.as_deref())?;
            tell_drift(words, &road);
            Ok(write!(out, "{}", told::stand(words, &road))?)
        }
    }
}

/// Says how the parts differ from what was recorded.
fn tell_drift(words: &Words, road: &Road) {
    for (at, drift) in road.drift() {
        let title = road.scenario(*at).map_or("", |scenario| scenario.title.as_str());
        // When nobody listens to stderr, the career is told all the same.
        let _ = writeln!(
            std::io::stderr(),
            "twohats: {title}: {}",
            present::drift(words, drift)
        );
    }
}

/// A career that is played on.
struct Table<'a> {
    here: &'a Here,
    words: &'a Words,
    file: &'a Path,
    how: &'a How,
    stdin: &'a mut dyn BufRead,
    out: &'a mut dyn Write,
}

impl Table<'_> {
    fn play(&mut self, mut road: Road) -> Result<(), Trouble> {
        tell_drift(self.words, &road);
        let mut played = 0;
        loop {
            match road.now() {
                Now::Part(at) => {
                    if self.how.parts.is_some_and(|most| played >= most) {
                        return Ok(());
                    }
                    if !self.part(&mut road, at)? {
                        return Ok(());
                    }
                    played += 1;
                }
                Now::Passage(at) => {
                    let Some(passage) = road.passage(self.words) else {
                        return Ok(());
                    };
                    write!(self.out, "{}", told::passage(self.words, &passage))?;
                    if self.how.parts.is_some_and(|most| played >= most) {
                        return Ok(());
                    }
                    let Some((answer, promise)) = self.answered(at, &passage)? else {
                        return Ok(());
                    };
                    road.promise(&answer, promise);
                    keep(self.here, self.file, &road)?;
                }
                Now::Over => {
                    let portrait = road.portrait(self.words);
                    let text = portrait.map(|portrait| told::portrait(&portrait));
                    return Ok(write!(self.out, "{}", text.unwrap_or_default())?);
                }
            }
        }
    }

    /// Plays a part. False when somebody stopped in the middle of it.
    fn part(&mut self, road: &mut Road, at: usize) -> Result<bool, Trouble> {
        let Some(begun) = road.playthrough() else {
            return Ok(false);
        };
        write!(self.out, "{}", told::part(self.words, road, at))?;
        let policies = &self.how.policy;
        let policy = policies.get(at).or(policies.last()).copied();
        let file = CareerFile {
            fs: self.here.fs.clone(),
            path: self.file.to_owned(),
            career: road.career().clone(),
            at,
        };
        let played = part(self.words, (begun, policy), file, self.stdin, self.out)?;
        let over = played.state().ending().is_some();
        road.keep(&played);
        Ok(over)
    }

    /// What is answered and promised; none when nobody is there any more.
    fn answered(&mut self, at: usize, passage: &Passage) -> Result<Option<(String, Promise)>, Trouble> {
        let first = passage.offers.first().map(|offer| offer.promise);
        if !self.how.policy.is_empty() {
            let promise = self.how.promise.get(at).copied().or(first);
            let answer = self.how.answer.get(at).cloned().unwrap_or_default();
            return Ok(promise.map(|promise| (answer, promise)));
        }
        writeln!(self.out, "{}", self.words.say("career-type-answer"))?;
        let Some(answer) = line(self.stdin, self.out)?.filter(|typed| !stops(typed)) else {
            return Ok(None);
        };
        loop {
            writeln!(self.out, "{}", self.words.say("career-type-promise"))?;
            let Some(typed) = line(self.stdin, self.out)? else {
                return Ok(None);
            };
            if stops(&typed) {
                return Ok(None);
            }
            let number = typed
                .parse::<usize>()
                .ok()
                .and_then(|number| number.checked_sub(1));
            let offered = number.and_then(|number| passage.offers.get(number));
            let chosen = offered
                .map(|offer| offer.promise)
                .or_else(|| Promise::named(&typed));
            if let Some(promise) = chosen {
                return Ok(Some((answer, promise)));
            }
            let names = Promise::ALL.map(|(_, name)| name).join(", ");
            let values = [
                ("typed", text::printable(&typed).into()),
                ("count", passage.offers.len().into()),
                ("names", names.into()),
            ];
            writeln!(self.out, "{}", self.words.fill("career-no-such-promise", &values))?;
        }
    }
}

/// Writes the career.
fn keep(here: &Here, file: &Path, road: &Road) -> Result<(), Trouble> {
    let written = here.fs.write(file, &road.career().to_text());
    written.map_err(|failure| Trouble::said(failure.to_string()))
}

/// The career in this file on its campaign.
fn read(here: &Here, lang: Option<&str>, file: &Path, campaign: Option<&Path>) -> Result<Road, Trouble> {
    let text = here
        .fs
        .read_text(file, caps::SCENARIO_BYTES)
        .map_err(open::told)?;
    let log = Log::parse(&text).map_err(|error| {
        let another = open::not_a("career", file, &text);
        Trouble::Said(another.unwrap_or_else(|| format!("{}:{error}", file.display())))
    })?;
    let campaign = campaign_of(here, campaign)?;
    if campaign.id != log.campaign {
        return Err(Trouble::said(format!(
            "{} is a career of the campaign `{}`; name its file with --campaign",
            file.display(),
            text::printable(&log.campaign)
        )));
    }
    road(here, lang, campaign, log, file)
}

/// The campaign in this file, or the one that comes with the program.
fn campaign_of(here: &Here, path: Option<&Path>) -> Result<Campaign, Trouble> {
    let (file, text) = match path {
        Some(path) => {
            let text = here
                .fs
                .read_text(path, caps::SETTINGS_BYTES)
                .map_err(open::told)?;
            if let Some(said) = open::not_a("campaign", path, &text) {
                return Err(Trouble::Said(said));
            }
            (path.display().to_string(), text)
        }
        None => (library::CAMPAIGN.0.to_owned(), library::CAMPAIGN.1.to_owned()),
    };
    match checked(here, &file, &text) {
        (Some(campaign), findings) if !findings.iter().any(Diagnostic::is_error) => Ok(campaign),
        (_, findings) => Err(wrong(&text, &findings)),
    }
}

fn wrong(text: &str, findings: &[Diagnostic]) -> Trouble {
    Trouble::said(format!(
        "the campaign has errors\n{}",
        human::render(text, findings, false)
    ))
}

/// A career with its scenarios, in the language that was asked for.
fn road(here: &Here, lang: Option<&str>, campaign: Campaign, log: Log, file: &Path) -> Result<Road, Trouble> {
    let mut scenarios = Vec::new();
    for part in &campaign.parts {
        let opened = scenes::by_id(here, &part.scenario)?.opened(here)?;
        let scenario = match lang {
            Some(language) => translated(here, opened, language)?,
            None => opened.scenario,
        };
        scenarios.push(Arc::new(scenario));
    }
    Road::new(Arc::new(campaign), scenarios, log)
        .map_err(|why| Trouble::said(format!("{}: {why}", file.display())))
}
