//! Where a workshop stands. A stage is small and is copied before each step, so that any step can be taken back.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::told::Told;
use crate::play::Playthrough;
use crate::present::Ask;
use crate::vote::Millis;

/// What is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// People come in.
    Lobby,
    /// A page of the story is read, 0 is the first since the latest decision.
    Read(usize),
    /// A vote is open: round 1 or 2.
    Vote(u8),
    /// The vote is closed, its result hidden.
    Closed(u8),
    /// The result is shown.
    Revealed(u8),
    /// People talk.
    Discuss,
    /// The decision is taken, its outcome not yet known.
    Decided,
    /// The room guesses what will move.
    Predict,
    /// A page of how it came out.
    Outcome(usize),
    /// What moved, and why.
    Why,
    /// A page of the road not taken.
    Road(usize),
    /// What would have moved there, and why.
    RoadWhy,
    /// Looking back.
    Debrief,
    /// It is over: only totals are left.
    Finished,
}

/// How a decision came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Most votes.
    Votes,
    /// The facilitator broke a tie.
    Tie,
    /// Nobody voted; the facilitator decided.
    Nobody,
    /// The facilitator decided against most votes.
    Override,
}

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The option's number.
    pub option: u8,
    /// How it came about.
    pub by: By,
    /// The facilitator's reason.
    pub reason: String,
}

/// A question before the room.
#[derive(Clone, Debug, PartialEq)]
pub struct Poll {
    /// The question.
    pub ask: Arc<Ask>,
    /// Actions of the story before it.
    pub actions: usize,
    /// The votes of the first and second round, by their place in [`crate::vote::Room::ballots`].
    pub ballots: [Option<usize>; 2],
    /// Which of them have been shown.
    pub revealed: [bool; 2],
    /// The guesses, by their place in [`crate::vote::Room::guesses`].
    pub guesses: Option<usize>,
    /// What was decided.
    pub verdict: Option<Verdict>,
}

impl Poll {
    pub(super) fn new(ask: Ask, actions: usize) -> Self {
        Self {
            ask: Arc::new(ask),
            actions,
            ballots: [None, None],
            revealed: [false, false],
            guesses: None,
            verdict: None,
        }
    }

    /// The ballot of a round, 1 or 2.
    #[must_use]
    pub fn ballot(&self, round: u8) -> Option<usize> {
        self.ballots[usize::from(round == 2)]
    }

    /// The latest round that was voted in: 0 when there is none.
    #[must_use]
    pub fn latest(&self) -> u8 {
        match self.ballots {
            [_, Some(_)] => 2,
            [Some(_), None] => 1,
            [None, None] => 0,
        }
    }
}

/// Another option of the latest decision, played aside.
#[derive(Clone, Debug)]
pub(super) struct Branch {
    /// The option's number.
    pub option: u8,
    /// The option in words.
    pub label: String,
    /// What it set off.
    pub told: Told,
    /// Where the room stands meanwhile.
    pub from: Phase,
}

/// Everything a step can change, but for what the people say.
#[derive(Clone, Debug)]
pub(super) struct Stage {
    pub phase: Phase,
    /// When this phase began.
    pub since: Millis,
    /// When the story was begun; none while people come in.
    pub begun: Option<Millis>,
    pub play: Arc<Playthrough>,
    /// What the latest action set off.
    pub told: Arc<Told>,
    /// The question that is before the room.
    pub poll: Option<Poll>,
    /// Questions that were decided, oldest first.
    pub past: Vec<Arc<Poll>>,
    pub road: Option<Arc<Branch>>,
}

impl Stage {
    /// The vote that is before the room, by its place among the ballots, and its round.
    pub(super) fn ballot(&self) -> Option<(usize, u8)> {
        let (Phase::Vote(round) | Phase::Closed(round) | Phase::Revealed(round)) = self.phase else {
            return None;
        };
        Some((self.poll.as_ref()?.ballot(round)?, round))
    }

    /// The pages of the phase and the one that is shown.
    pub(super) fn pages(&self) -> Option<(&[super::told::Page], usize)> {
        match self.phase {
            Phase::Read(page) => Some((&self.told.read, page)),
            Phase::Outcome(page) => Some((&self.told.outcome, page)),
            Phase::Road(page) => Some((&self.road.as_ref()?.told.outcome, page)),
            _ => None,
        }
    }
}
