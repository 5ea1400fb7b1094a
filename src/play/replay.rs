//! The replay file: seed, choices and hashes. It is also the save, the bug report and the golden test.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::story::{Scenario, unmerged};

use super::edit::Edit;
use super::event::{Action, Rejected};
use super::playthrough::{Playthrough, hex};
use super::start::{Carried, Start};
use super::state::Waiting;

/// The newest version of the replay format this program reads.
pub const FORMAT: u32 = 3;
/// The version of a replay into which nothing is carried, but which has edits.
const WITHOUT_CARRIED: u32 = 2;
/// The version of a replay without either, which the oldest programs read too.
const WITHOUT_EDITS: u32 = 1;
/// The most actions a replay may hold.
pub const MOST_MOVES: usize = 100_000;
/// Pages turned in search of a decision after the scenario was edited, at most.
const MOST_PAGES: usize = 200;

/// A playthrough as text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replay {
    /// The version of this format.
    pub replay: u32,
    /// The version of the engine that wrote it.
    pub engine: String,
    /// The scenario's id.
    pub scenario: String,
    /// The hash of the scenario's file, and behind a dash that of what it says, which remarks and layout do not change.
    /// Older recordings have the first alone; older programs compare the whole, and only say that it has changed.
    pub content: String,
    /// The seed.
    pub seed: u64,
    /// What was carried in from stories before. Since format 3; empty otherwise.
    #[serde(default, skip_serializing_if = "Carried::is_empty")]
    pub carried: Carried,
    /// Where an author edited the state: what was played before each edit. Since format 2; empty otherwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<Leg>,
    /// What the player did, each with the state's hash afterwards.
    pub moves: Vec<Move>,
}

/// A stretch of a playthrough that ends with an edit of the state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leg {
    /// What was played.
    pub moves: Vec<Move>,
    /// What was edited then.
    pub edit: Edit,
}

/// One action by name, with the state's hash after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Move {
    /// The page was turned: hash.
    Continue(String),
    /// A decision was taken: decision, choice, hash.
    Choose(String, String, String),
}

/// How a replay differs from the scenario and engine it is run with. None of these loses the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drift {
    /// It was made with another version of the engine.
    Engine(String),
    /// It was made with another scenario; nothing was replayed.
    Scenario(String),
    /// The scenario's text has changed since.
    Content,
    /// From this move on the state differs from the recorded one.
    State(usize),
    /// This move is no longer possible; the playthrough stands before it.
    Stopped(usize, String),
    /// Something carried in no longer fits the scenario, and what was done.
    Carried(String),
    /// An edit of the state, or what was played before it, is no longer possible; nothing after it was replayed.
    Edit(String),
}

impl std::fmt::Display for Drift {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Engine(version) => write!(out, "it was made with version {version} of the engine"),
            Self::Scenario(id) => write!(out, "it belongs to the scenario `{id}`"),
            Self::Content => out.write_str("the scenario has changed since it was made"),
            Self::State(index) => write!(
                out,
                "the team differs from the recorded one from move {} on",
                index + 1
            ),
            Self::Stopped(index, why) => write!(out, "it stops before move {}: {why}", index + 1),
            Self::Carried(why) => write!(out, "of what is carried in, {why}"),
            Self::Edit(why) => write!(out, "the edited state it goes on from is gone: {why}"),
        }
    }
}

/// Why a text is not a replay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAReplay {
    /// Line, from 1; 0 when it is about the whole file.
    pub line: usize,
    /// Column in characters, from 1; 0 when it is about the whole file.
    pub column: usize,
    /// What is wrong and what to do.
    pub message: String,
    /// Whether a newer version wrote it: then it is not broken, and stays as it is.
    pub newer: bool,
}

impl std::fmt::Display for NotAReplay {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}:{}: {}", self.line, self.column, self.message)
    }
}

impl std::error::Error for NotAReplay {}

/// The version of a file, looked at when the rest cannot be read.
#[derive(Deserialize)]
struct Versioned {
    replay: u32,
}

/// The oldest format that can say this, so that older programs read it too.
fn format_of(carried: &Carried, edits: &[Leg]) -> u32 {
    match (carried.is_empty(), edits.is_empty()) {
        (false, _) => FORMAT,
        (true, false) => WITHOUT_CARRIED,
        (true, true) => WITHOUT_EDITS,
    }
}

impl Replay {
    pub(super) fn of(scenario: &Scenario, begun: Start, edits: Vec<Leg>, moves: Vec<Move>) -> Self {
        let engine = env!("CARGO_PKG_VERSION").to_owned();
        let Start { seed, carried } = begun;
        Self {
            replay: format_of(&carried, &edits),
            engine,
            scenario: scenario.id.clone(),
            content: content_of(scenario),
            seed,
            carried,
            edits,
            moves,
        }
    }

    /// Reads a replay. The caller has capped the text's size.
    ///
    /// # Errors
    /// With the place and the reason when the text is not a replay this version can read.
    pub fn parse(text: &str) -> Result<Self, NotAReplay> {
        if let Some((line, message)) = unmerged::said(text) {
            return Err(NotAReplay {
                line,
                column: 1,
                message,
                newer: false,
            });
        }
        let options = ron::Options::default().with_recursion_limit(16);
        let whole = |message: String| NotAReplay {
            line: 0,
            column: 0,
            message,
            newer: false,
        };
        let read: Result<Self, _> = options.from_str(text);
        // A newer file may hold what this version has no words for, so its number is looked at by itself.
        let format = match &read {
            Ok(replay) => Some(replay.replay),
            Err(_) => options.from_str::<Versioned>(text).ok().map(|file| file.replay),
        };
        if let Some(newer) = format.filter(|format| *format > FORMAT) {
            let message = format!(
                "it was written by a newer Two Hats (replay format {newer}, this version reads up to {FORMAT}); \
                 update to open it, the file is untouched"
            );
            return Err(NotAReplay {
                newer: true,
                ..whole(message)
            });
        }
        let replay = read.map_err(|error| NotAReplay {
            line: error.span.start.line,
            column: error.span.start.col,
            message: format!("this is not a replay file: {}", error.code),
            newer: false,
        })?;
        let before = replay.edits.iter().map(|leg| leg.moves.len() + 1);
        let moves = replay.moves.len() + before.sum::<usize>();
        if moves > MOST_MOVES {
            return Err(whole(format!("it holds {moves} moves; the most is {MOST_MOVES}")));
        }
        Ok(replay.migrated())
    }

    /// The same as this version writes it. Each format so far only added what may be left out, so a file of an older one
    /// says all that today's asks for; a format that changes what something means has its step here.
    fn migrated(mut self) -> Self {
        self.replay = format_of(&self.carried, &self.edits);
        self
    }

    /// Whether a text begins as a replay does, readable or not.
    #[must_use]
    pub fn looks_like(text: &str) -> bool {
        let begins = |text: &str, with: &str| text.trim_start().strip_prefix(with).map(str::to_owned);
        let inside = begins(text.trim_start_matches('\u{feff}'), "(");
        inside.is_some_and(|inside| {
            begins(&inside, "replay").is_some_and(|after| begins(&after, ":").is_some())
        })
    }

    /// How many decisions were taken in it.
    #[must_use]
    pub fn decisions(&self) -> usize {
        let taken = |moves: &[Move]| moves.iter().filter(|one| matches!(one, Move::Choose(..))).count();
        let before: usize = self.edits.iter().map(|leg| taken(&leg.moves)).sum();
        before + taken(&self.moves)
    }

    /// The replay as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let style = ron::ser::PrettyConfig::new().indentor("  ").compact_arrays(false);
        // Strings, numbers and lists always serialise.
        ron::ser::to_string_pretty(self, style).unwrap_or_default() + "\n"
    }

    /// Whether it was made with this very scenario.
    #[must_use]
    pub fn fits(&self, scenario: &Scenario) -> bool {
        self.scenario == scenario.id && self.recorded(scenario).is_some()
    }

    /// Which of these scenarios it belongs to: the one it was made with, wherever it stands, otherwise the first that has
    /// its id.
    #[must_use]
    pub fn own<'a>(&self, all: impl Iterator<Item = &'a Scenario> + Clone) -> Option<usize> {
        let made_with = all.clone().position(|one| self.fits(one));
        made_with.or_else(|| all.clone().position(|one| one.id == self.scenario))
    }

    /// The hash that the scenario's file had when this was recorded, when it still says the same.
    fn recorded(&self, scenario: &Scenario) -> Option<u64> {
        let (file, meaning) = match self.content.split_once('-') {
            Some((file, meaning)) => (file, Some(meaning)),
            None => (self.content.as_str(), None),
        };
        if file == hex(scenario.hash) {
            return Some(scenario.hash);
        }
        let same = meaning.is_some_and(|meaning| meaning == hex(scenario.meaning)) && file.len() == 16;
        same.then(|| u64::from_str_radix(file, 16).ok()).flatten()
    }

    /// Plays it again with this scenario, by names, as far as it goes.
    #[must_use]
    pub fn run(&self, scenario: Arc<Scenario>) -> (Playthrough, Vec<Drift>) {
        let mut drift = Vec::new();
        let begun = Start {
            seed: self.seed,
            carried: self.carried.clone(),
        };
        let mut again = Playthrough::new(scenario, begun);
        if self.scenario != again.scenario().id {
            return (again, vec![Drift::Scenario(self.scenario.clone())]);
        }
        if self.engine != env!("CARGO_PKG_VERSION") {
            drift.push(Drift::Engine(self.engine.clone()));
        }
        let content = self.recorded(again.scenario());
        if content.is_none() {
            drift.push(Drift::Content);
        }
        let misfits = again.misfits().iter();
        drift.extend(misfits.map(|one| Drift::Carried(one.to_string())));
        for leg in &self.edits {
            let played = leg.moves.iter().try_for_each(|one| redo(&mut again, one));
            match played.and_then(|()| again.what_if(&leg.edit).map_err(|why| why.to_string())) {
                Ok(edited) => again = edited,
                Err(why) => {
                    drift.push(Drift::Edit(why));
                    return (again, drift);
                }
            }
        }
        let same_content = drift.is_empty();
        let mut same_state = true;
        for (index, one) in self.moves.iter().enumerate() {
            if let Err(why) = redo(&mut again, one) {
                drift.push(Drift::Stopped(index, why));
                break;
            }
            let hash = content.map(|content| again.state_hash(content)).map(hex);
            if same_content && same_state && hash.as_deref() != Some(one.hash()) {
                same_state = false;
                drift.push(Drift::State(index));
            }
        }
        (again, drift)
    }
}

/// What a recording says of the file of its scenario.
fn content_of(scenario: &Scenario) -> String {
    format!("{}-{}", hex(scenario.hash), hex(scenario.meaning))
}

impl Move {
    fn hash(&self) -> &str {
        match self {
            Self::Continue(hash) | Self::Choose(_, _, hash) => hash,
        }
    }
}

/// Takes one recorded move; after an edit, pages that came or went are made up for.
fn redo(again: &mut Playthrough, one: &Move) -> Result<(), String> {
    let say = |rejected: Rejected| rejected.to_string();
    match one {
        Move::Continue(_) => match again.state().waiting {
            Waiting::Decision(_) => Ok(()),
            Waiting::Page | Waiting::PageAfter(..) | Waiting::Over(_) => {
                again.act(Action::Continue).map(|_| ()).map_err(say)
            }
        },
        Move::Choose(decision, choice, _) => {
            for _ in 0..MOST_PAGES {
                if again.state().open_decision().is_some() {
                    break;
                }
                again.act(Action::Continue).map_err(say)?;
            }
            let scenario = again.scenario().clone();
            let asked = again.state().open_decision().ok_or("no decision follows")?;
            let open = scenario.decision(asked);
            if open.id != *decision {
                return Err(format!("the decision is now `{}`, it was `{decision}`", open.id));
            }
            let found = open.choices.iter().position(|option| option.id == *choice);
            let found = found.ok_or_else(|| format!("`{decision}` has no choice `{choice}` any more"))?;
            let action = Action::Choose {
                decision: asked,
                choice: found.into(),
            };
            again.act(action).map(|_| ()).map_err(say)
        }
    }
}
