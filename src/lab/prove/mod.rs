//! A proof about a scenario: each scene, choice, condition and ending is proved out of reach, witnessed by a
//! playthrough, or unknown; and nobody is ever stuck.
//!
//! Two halves meet. [`explore`] walks all ways at once with bounds instead of numbers: what it does not come to, no
//! playthrough comes to. [`search`] plays, and every place it comes to has a playthrough to show.

mod absent;
pub mod assume;
mod assumed;
mod day;
mod distance;
pub mod explain;
pub mod explore;
pub mod frame;
mod graph;
pub mod interval;
mod judge;
mod live;
pub mod locations;
mod observe;
mod once;
pub mod search;
mod team;

use crate::play::Carried;
use crate::story::ids::SceneId;
use crate::story::{Scenario, Span};

pub use locations::Location;
pub use search::Witness;

use explore::explore;
use frame::Frame;
use locations::Map;
use search::Search;

/// How hard to look for witnesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// The seed of the plays.
    pub seed: u64,
    /// The most plays.
    pub plays: u64,
}

impl Default for Effort {
    /// Some seconds for a scenario in which something is never found, much less otherwise.
    fn default() -> Self {
        Self {
            seed: 1,
            plays: 30_000,
        }
    }
}

/// What is known of a place.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// No playthrough comes to it.
    Unreachable,
    /// This playthrough ends there.
    Witnessed(Witness),
    /// Neither is shown.
    Unknown,
}

/// A place and its verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The place.
    pub place: Location,
    /// What kind of place: scene, choice, locked, incident, branch, text or ending.
    pub kind: &'static str,
    /// Its name, unique within its kind.
    pub id: String,
    /// The verdict.
    pub verdict: Verdict,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// No playthrough comes here.
    Unreachable,
    /// The choice is never closed, so its condition and its reason are for nothing.
    NeverClosed,
    /// A decision in which every option can be closed.
    Stuck,
    /// A decision in which perhaps every option can be closed.
    MaybeStuck,
    /// Scenes that turn in place: nobody decides and no day passes.
    Endless,
    /// Scenes that perhaps turn in place.
    MaybeEndless,
    /// From here the story never ends.
    NoEnd,
    /// A `Return` with nothing to return to.
    NoReturn,
    /// Somebody speaks, or something is done to them, who is not there.
    Absent,
    /// The same of somebody who is perhaps not there.
    MaybeAbsent,
    /// Neither a proof nor a playthrough was found.
    Unknown,
}

impl Problem {
    /// The name reports use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::NeverClosed => "never-closed",
            Self::Stuck => "stuck",
            Self::MaybeStuck => "maybe-stuck",
            Self::Endless => "endless",
            Self::MaybeEndless => "maybe-endless",
            Self::NoEnd => "no-end",
            Self::NoReturn => "no-return",
            Self::Absent => "absent",
            Self::MaybeAbsent => "maybe-absent",
            Self::Unknown => "unknown",
        }
    }
}

/// Something an author should look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// With what, as a noun: "choice `a` of `b`".
    pub what: String,
    /// Why.
    pub why: String,
    /// What else cannot be come to because of it.
    pub also: Vec<String>,
    /// Where in the file.
    pub at: Option<Span>,
    /// A playthrough that shows it, where there is one.
    pub witness: Option<Witness>,
}

/// The proof.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// The seed of the plays.
    pub seed: u64,
    /// Plays that were needed.
    pub plays: u64,
    /// Every place.
    pub places: Vec<Judged>,
    /// What an author should look at; empty is a clean scenario.
    pub findings: Vec<Finding>,
}

impl Proof {
    /// How many places are (proved unreachable, witnessed, unknown).
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        self.places
            .iter()
            .fold((0, 0, 0), |(no, yes, open), judged| match judged.verdict {
                Verdict::Unreachable => (no + 1, yes, open),
                Verdict::Witnessed(_) => (no, yes + 1, open),
                Verdict::Unknown => (no, yes, open + 1),
            })
    }
}

/// Plays that look for a turn in place, when one seems possible.
const TURNS: u64 = 400;

/// Proves what can be proved of a scenario. The same scenario and effort give the same proof.
#[must_use]
pub fn prove(scenario: &Scenario, effort: Effort) -> Proof {
    let map = Map::of(scenario);
    let frame = Frame::of(scenario);
    let explored = explore(&frame, &map);
    let mut search = Search::new(&map, effort.seed);
    let wanted: Vec<usize> = (0..map.places.len())
        .filter(|&at| explored.at[at].is_some())
        .collect();
    let stuck: Vec<usize> = (0..explored.stuck.len())
        .filter(|&at| explored.stuck[at].is_some())
        .collect();
    search.run(&wanted, &stuck, effort.plays);
    let circle = graph::circle(&explored);
    if circle.is_some() && search.endless.is_none() {
        search.wander(TURNS.min(effort.plays));
    }
    judge::judge(&frame, &map, &explored, &search, circle.as_deref(), effort.seed)
}

/// What is known of one scene: looks only as far as that needs. Plays carry this in and nothing else; out of reach is what
/// no beginning that the scenario takes over comes to.
#[must_use]
pub fn scene(scenario: &Scenario, scene: SceneId, carried: &Carried, effort: Effort) -> Verdict {
    let map = Map::of(scenario);
    let explored = explore(&Frame::of(scenario), &map);
    let Some(at) = map.index(Location::Scene(scene)) else {
        return Verdict::Unknown;
    };
    if explored.at[at].is_none() {
        return Verdict::Unreachable;
    }
    let mut search = Search::new(&map, effort.seed).carrying(carried);
    search.run(&[at], &[], effort.plays);
    search.witness[at]
        .take()
        .map_or(Verdict::Unknown, Verdict::Witnessed)
}

/// Plays a witness again and says whether it ends at the place.
#[must_use]
pub fn confirm(scenario: &Scenario, witness: &Witness, place: Location) -> bool {
    search::confirm(&Map::of(scenario), witness, place)
}
