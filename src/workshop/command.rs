//! What a facilitator can do: from the keyboard, a clicker and the presenter's page alike. As JSON: `"next"`,
//! `{"hands": {"option": 2, "hands": 7}}`.

use serde::{Deserialize, Serialize};

use super::stage::{By, Phase};
use crate::vote::{Guess, Seat};

/// One thing the facilitator does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Command {
    /// On, whatever comes next.
    Next,
    /// Takes the latest step back: a page, a close, a reveal, a reset, a decision.
    Back,
    /// Closes the vote.
    Close,
    /// Shows the result.
    Reveal,
    /// Hides it again.
    Hide,
    /// People talk; an open vote is closed first.
    Discuss,
    /// The second vote.
    VoteAgain,
    /// Opens the vote once more, with the votes that are there.
    Reopen,
    /// Begins the vote anew, without votes.
    Reset,
    /// Takes the vote away: no result is left of it.
    CancelVote,
    /// More time for the vote; a countdown begins when there is none.
    Extend {
        /// Seconds.
        seconds: u32,
    },
    /// The countdown goes away.
    CountdownOff,
    /// The room has decided: for most votes, or for the option the facilitator names.
    Decide {
        /// The option's number; none is the one with most votes.
        #[serde(default)]
        option: Option<u8>,
        /// Why, when it is not the one with most votes.
        #[serde(default)]
        reason: String,
        /// How it came about: the workshop finds out by itself and writes it down.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<By>,
    },
    /// Hands counted in the room.
    Hands {
        /// As whom they vote.
        #[serde(default)]
        seat: Seat,
        /// The option's number; 0 is none of these.
        option: u8,
        /// How many, in place of what was typed in before.
        hands: u32,
    },
    /// How many people are here without a phone.
    Heads {
        /// People.
        people: u32,
    },
    /// What somebody said or wrote on a card, as the facilitator types it in: it may be seen at once. When looking back it is what
    /// somebody will do from tomorrow.
    Write {
        /// The words; a single one goes into the cloud, where there is one.
        text: String,
    },
    /// Hands raised for a guess.
    GuessHands {
        /// Which gauge: 0 morale, 1 delivery, 2 growth.
        thing: usize,
        /// Where it goes.
        guess: Guess,
        /// How many.
        hands: u32,
    },
    /// Nobody new comes in, and the way in goes from the picture; or both again.
    Lock {
        /// Whether it is locked.
        locked: bool,
    },
    /// Sends somebody out, or lets them in again.
    Remove {
        /// Their number.
        person: u32,
        /// Whether they are out.
        out: bool,
    },
    /// Takes somebody's name away.
    Unname {
        /// Their number.
        person: u32,
    },
    /// A black picture, or the picture again.
    Black,
    /// Lets a text be seen, or not.
    Allow {
        /// The text's number.
        text: u32,
        /// Whether it may be seen.
        allow: bool,
    },
    /// The road not taken: another option of the latest decision, to its outcome.
    Road {
        /// The option's number; none is the one most people wanted besides the one taken.
        #[serde(default)]
        option: Option<u8>,
    },
    /// Back from the road not taken to where the room stands.
    Return,
    /// Begins again before a decision that was taken; 0 is the first.
    Rewind {
        /// Which.
        decision: usize,
    },
    /// To the debrief, wherever the story stands.
    Debrief,
    /// The end: from now on totals are all that is kept.
    Finish,
}

impl Command {
    /// Whether it needs the votes of those present, so that it is asked about when fewer than half have voted.
    pub(super) fn needs_votes(&self) -> bool {
        matches!(
            self,
            Self::Close | Self::Reveal | Self::Reset | Self::Decide { .. } | Self::Discuss
        )
    }

    /// Whether it is something to do in this phase at all; what else it needs, such as a decision behind the room, is another
    /// matter. What can always be done is not asked about here.
    pub(super) fn fits(&self, phase: Phase) -> bool {
        match self {
            Self::Close => matches!(phase, Phase::Vote(_)),
            Self::Reveal => matches!(phase, Phase::Closed(_)),
            Self::Hide => matches!(phase, Phase::Revealed(_)),
            Self::Discuss => matches!(phase, Phase::Vote(_) | Phase::Closed(_) | Phase::Revealed(_)),
            Self::VoteAgain => matches!(phase, Phase::Discuss | Phase::Closed(1) | Phase::Revealed(1)),
            Self::Reopen => matches!(phase, Phase::Closed(_) | Phase::Revealed(_)),
            Self::Reset | Self::CancelVote => {
                matches!(phase, Phase::Vote(_) | Phase::Closed(_) | Phase::Revealed(_))
            }
            Self::Decide { .. } => matches!(
                phase,
                Phase::Vote(_) | Phase::Closed(_) | Phase::Revealed(_) | Phase::Discuss
            ),
            Self::Road { .. } => matches!(
                phase,
                Phase::Read(_)
                    | Phase::Outcome(_)
                    | Phase::Why
                    | Phase::Road(_)
                    | Phase::RoadWhy
                    | Phase::Debrief
            ),
            Self::Return => matches!(phase, Phase::Road(_) | Phase::RoadWhy),
            Self::Debrief => !matches!(phase, Phase::Debrief | Phase::Finished),
            Self::Finish => matches!(phase, Phase::Debrief),
            _ => true,
        }
    }

    /// Whether [`Command::Back`] takes it back. The others have opposites of their own.
    pub(super) fn is_step(&self) -> bool {
        !matches!(
            self,
            Self::Back
                | Self::Hands { .. }
                | Self::Heads { .. }
                | Self::Write { .. }
                | Self::GuessHands { .. }
                | Self::Lock { .. }
                | Self::Remove { .. }
                | Self::Unname { .. }
                | Self::Black
                | Self::Allow { .. }
                | Self::Extend { .. }
                | Self::CountdownOff
        )
    }
}

/// What became of a command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// It is done.
    Done,
    /// It is asked about, in these words: the same once more does it.
    Sure(String),
    /// It cannot be done now; the words say what to do instead.
    No(String),
}
