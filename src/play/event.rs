//! What a player can do, what happens when they do it, and why an action may be refused.

use std::borrow::Cow;
use std::sync::Arc;

use serde::Serialize;

use crate::sim::act::Verdict;
use crate::sim::gauges::Gauges;
use crate::sim::why::Why;
use crate::story::Scenario;
use crate::story::fill::Values;
use crate::story::ids::{ChoiceId, DecisionId, EndingId, IncidentId, ItemId, PersonId, SceneId, TextId};
use crate::story::model::{Cover, Staged};

use super::passed::Passed;

/// What a player can do. A log of these, a seed and a scenario are a whole playthrough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Turn the page: on to what comes after the text.
    Continue,
    /// Take this option of this decision. It names what it answers, so that one that comes late never answers the next.
    Choose {
        /// The decision it answers.
        decision: DecisionId,
        /// The option.
        choice: ChoiceId,
    },
}

/// A question put to the player. A decision that is asked again is another question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The decision.
    pub decision: DecisionId,
    /// How many decisions were taken before.
    pub before: usize,
}

/// Something that happened, in the order it happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A scene opens.
    Scene(SceneId),
    /// Narration.
    Text(Piece),
    /// Somebody speaks.
    Said(PersonId, Piece),
    /// People move on stage.
    Staged(Vec<Staged>),
    /// It goes on in another place, or at another hour.
    Elsewhere(Box<Cover>),
    /// A decision is put to the player.
    Asked(DecisionId),
    /// The player took an option, when things stood like this.
    Chosen(DecisionId, ChoiceId, Arc<Values>),
    /// How the decision turned out, with its odds.
    Verdict(DecisionId, Box<Verdict>),
    /// The gauges moved.
    Moved(Box<Movement>),
    /// A workday ended; the number of workdays behind the team.
    DayEnded(u32),
    /// Several workdays in a row passed with nothing but work in them, at most about a week.
    Passed(Box<Passed>),
    /// An item landed on the desk.
    Arrived(ItemId),
    /// An item is done, so many days late (0 is on time).
    Finished(ItemId, u32),
    /// An item was given up.
    Lost(ItemId),
    /// The date of an item moved by so many workdays.
    DateMoved(ItemId, i32),
    /// An item was put off.
    Shelved(ItemId),
    /// An item that was put off was taken up again.
    Resumed(ItemId),
    /// A person quit; a newcomer takes the desk.
    Quit(PersonId),
    /// A person left the team.
    Left(PersonId),
    /// A person joined the team.
    Joined(PersonId),
    /// A choice was aimed at a person who is not there, and at others who are.
    Away(PersonId),
    /// An incident interrupts.
    Incident {
        /// Which.
        card: IncidentId,
        /// Whether the evening of the workday that has just passed comes behind it, so that it plays on that day as well.
        before_evening: bool,
    },
    /// The story ended, when things stood like this.
    Ended(EndingId, Arc<Values>),
}

/// A text as it is told: which, and the numbers it speaks of, so that it reads the same when it is told again later.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The text.
    pub text: TextId,
    /// How things stood.
    pub now: Arc<Values>,
}

impl Piece {
    /// The words.
    #[must_use]
    pub fn of<'a>(&self, scenario: &'a Scenario) -> Cow<'a, str> {
        scenario.filled(scenario.text(self.text), &self.now)
    }
}

/// The gauges moved, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Movement {
    /// The gauges before, 0 to 100.
    pub from: Gauges,
    /// The gauges after, 0 to 100.
    pub to: Gauges,
    /// The reasons for every gauge that moved by a point or more.
    pub why: Vec<Why>,
    /// How everybody's morale moved as it shows, -1 to 1, by their place; 0 of those who came or went.
    pub felt: Vec<f64>,
    /// What set it off.
    pub cause: Cause,
}

/// What set a movement off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// A choice just made.
    Choice(DecisionId, ChoiceId),
    /// A workday, led the way of the latest choice (if there was one).
    Workday(Option<(DecisionId, ChoiceId)>),
    /// Something the story did in this scene.
    Story(SceneId),
}

/// Why an action was refused. Nothing has changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rejected {
    /// There is a decision to take first.
    DecisionOpen(DecisionId),
    /// There is no decision to take now.
    NoDecision,
    /// Another decision waits than the one that was answered: the answer comes late.
    OtherDecision {
        /// The decision that waits.
        asked: DecisionId,
        /// The decision the answer was meant for.
        answered: DecisionId,
    },
    /// The decision has no such option.
    NoSuchChoice,
    /// The option is closed; the scenario says why.
    Closed(DecisionId, ChoiceId),
    /// The story is over.
    Over,
    /// The scenario ends an incident that did not interrupt anything, or loops without waiting.
    Broken(SceneId),
}

impl std::fmt::Display for Rejected {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::DecisionOpen(_) => "there is a decision to take first",
            Self::NoDecision => "there is no decision to take now",
            Self::OtherDecision { .. } => "that answers another decision than the one that waits",
            Self::NoSuchChoice => "the decision has no such option",
            Self::Closed(..) => "that option is closed",
            Self::Over => "the story is over",
            Self::Broken(_) => "the scenario leads nowhere from here",
        })
    }
}

impl std::error::Error for Rejected {}
