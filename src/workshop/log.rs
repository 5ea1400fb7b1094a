//! The session's file: a line of JSON each, appended as things happen. A workshop is what its lines say, so one that was
//! cut off at any byte goes on from its last whole line.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Workshop;
use super::command::Command;
use super::phone::Message;
use super::settings::Settings;
use super::stage::Phase;
use crate::play::playthrough::hex;
use crate::play::{Carried, Start};
use crate::story::Scenario;
use crate::vote::{Count, Millis, Token, Totals};

/// The newest version of the file this program reads.
pub const FORMAT: u32 = 1;

/// The first line: what is played, and how.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The version of this format.
    pub workshop: u32,
    /// The version of the program that wrote it.
    pub engine: String,
    /// The scenario's id.
    pub scenario: String,
    /// The hash of the scenario's file.
    pub content: String,
    /// The seed.
    pub seed: u64,
    /// What was carried in from stories before.
    #[serde(default, skip_serializing_if = "Carried::is_empty")]
    pub carried: Carried,
    /// What the facilitator set.
    pub settings: Settings,
}

/// A later line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Entry {
    /// The facilitator did something.
    Did {
        /// When.
        at: Millis,
        /// Who of those present had voted then.
        count: Count,
        /// What.
        did: Command,
    },
    /// A phone said something that counted.
    Phone {
        /// When.
        at: Millis,
        /// Whose.
        token: Token,
        /// Its number.
        id: u64,
        /// What.
        said: Message,
    },
    /// What is left of votes, in a file from which they have been taken.
    Totals(Totals),
}

/// Why a text is no session's file that can be gone on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoSession {
    /// Its first line is not whole: nothing had been played yet.
    Empty,
    /// It was written by a newer version, of this format.
    Newer(u32),
    /// It belongs to another scenario, of this id.
    Scenario(String),
}

impl fmt::Display for NoSession {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => out.write_str("nothing of a session is in it"),
            Self::Newer(format) => write!(
                out,
                "it was written by a newer Two Hats (session format {format}, this version reads up to {FORMAT}); \
                 update to open it, the file is untouched"
            ),
            Self::Scenario(id) => write!(out, "it is a session of the scenario `{id}`"),
        }
    }
}

impl std::error::Error for NoSession {}

/// A workshop that goes on.
#[derive(Debug)]
pub struct Resumed {
    /// The workshop as its file has it.
    pub workshop: Workshop,
    /// The time it was when the last line was written: the session's clock goes on from here.
    pub now: Millis,
    /// Bytes of the file that are whole lines. What follows them is the beginning of a line that was cut off; it has to be
    /// taken away before lines are appended.
    pub whole: usize,
    /// Lines that could not be done again, counted from 1.
    pub lost: Vec<usize>,
    /// Whether the scenario's file has changed since.
    pub changed: bool,
}

impl Head {
    pub(super) fn of(scenario: &Scenario, settings: &Settings, start: &Start) -> Self {
        Self {
            workshop: FORMAT,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: scenario.id.clone(),
            content: hex(scenario.hash),
            seed: start.seed,
            carried: start.carried.clone(),
            settings: settings.clone(),
        }
    }

    /// As it stands in the file.
    pub(super) fn line(&self) -> String {
        line(self)
    }

    /// The head of a file: what is to be loaded before [`Workshop::resume`] can be called.
    ///
    /// # Errors
    /// When there is none that this version can read.
    pub fn read(text: &str) -> Result<Self, NoSession> {
        let (first, _) = text.split_once('\n').ok_or(NoSession::Empty)?;
        let version = serde_json::from_str::<serde_json::Value>(first).ok();
        let version = version.as_ref().and_then(|head| head.get("workshop")?.as_u64());
        match version.map(u32::try_from) {
            Some(Ok(version)) if version <= FORMAT => {
                serde_json::from_str(first).map_err(|_| NoSession::Empty)
            }
            Some(version) => Err(NoSession::Newer(version.unwrap_or(u32::MAX))),
            None => Err(NoSession::Empty),
        }
    }
}

/// Whether something happened in the session of this file, and it is not over: its votes are not totals yet.
#[must_use]
pub fn is_open(text: &str) -> bool {
    let mut entries = text
        .lines()
        .skip(1)
        .filter_map(|line| serde_json::from_str::<Entry>(line).ok())
        .peekable();
    entries.peek().is_some() && !entries.any(|entry| matches!(entry, Entry::Totals(_)))
}

fn line(what: &impl Serialize) -> String {
    // Strings, numbers and lists always serialise.
    serde_json::to_string(what).unwrap_or_default() + "\n"
}

impl Workshop {
    /// Writes something down.
    pub(super) fn note(&mut self, entry: Entry) {
        self.lines.push(line(&entry));
        self.keep(entry);
    }

    /// Remembers what moves the workshop.
    fn keep(&mut self, entry: Entry) {
        if matches!(&entry, Entry::Did { did, .. } if did.is_step() || *did == Command::Back) {
            self.did.push(entry);
        }
    }

    /// The whole file of a session that is over: how the room decided, in totals; no tokens, no names, no times of votes. It takes
    /// the place of the file that was written meanwhile.
    #[must_use]
    pub fn settled_log(&self) -> String {
        let mut out = Head::of(&self.scenario, &self.settings, self.stage.play.begun()).line();
        out += &line(&Entry::Totals(self.totals()));
        self.did.iter().for_each(|entry| out += &line(entry));
        out
    }

    /// Goes on with a session from its file.
    ///
    /// # Errors
    /// When it is none, or of another scenario.
    pub fn resume(scenario: Arc<Scenario>, text: &str) -> Result<Resumed, NoSession> {
        let head = Head::read(text)?;
        if head.scenario != scenario.id {
            return Err(NoSession::Scenario(head.scenario));
        }
        let changed = head.content != hex(scenario.hash);
        let start = Start {
            seed: head.seed,
            carried: head.carried,
        };
        let mut workshop = Self::new(scenario, head.settings, start);
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        let (mut now, mut lost) = (0, Vec::new());
        for (number, line) in text[..whole].lines().enumerate().skip(1) {
            let done = serde_json::from_str(line).is_ok_and(|entry: Entry| workshop.again(&entry, &mut now));
            if !done {
                lost.push(number + 1);
            }
        }
        workshop.room.people.back(now);
        workshop.lines.clear();
        Ok(Resumed {
            workshop,
            now,
            whole,
            lost,
            changed,
        })
    }

    /// Does again what was written down; whether it could be done.
    fn again(&mut self, entry: &Entry, now: &mut Millis) -> bool {
        match entry {
            Entry::Did { at, count, did } => {
                *now = (*now).max(*at);
                let done = self.apply(did, *at, *count).is_ok();
                if done {
                    self.keep(entry.clone());
                }
                done
            }
            Entry::Phone { at, token, id, said } => {
                *now = (*now).max(*at);
                use super::phone::Reply::{Counted, Held, Welcome};
                matches!(self.hear(*token, *id, said, *at), Welcome | Counted | Held)
            }
            Entry::Totals(totals) => {
                self.totals = Some(totals.clone());
                true
            }
        }
    }

    /// Whether the session is over, so that its file has to be replaced.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.stage.phase == Phase::Finished
    }
}
