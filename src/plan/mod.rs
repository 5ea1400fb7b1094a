//! Author tests: a plan is a playthrough with what its author expects of it. Text in, findings out.

mod expect;
mod names;
mod now;
mod read;
mod run;
mod why;
mod words;

pub use expect::{SUBJECTS, TEAM_TRAITS, TRAITS};
pub use names::{Asked, Asks, Names};
pub use read::{VERBS, asked, read, read_names};
pub use run::{Failure, run};

use crate::lab::policy::Policy;
use crate::story::Span;
use crate::story::ids::{ChoiceId, DecisionId, EndingId, IncidentId, SceneId};
use crate::story::model::Condition;

/// A plan: what to do and what to expect, line by line.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The lines that say something, in order.
    pub steps: Vec<Step>,
}

/// One line of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The line without its remark.
    pub at: Span,
    /// What it says.
    pub what: What,
}

/// What a line of a plan says.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// `seed 7`: the story from the beginning, with this luck. `seed 7 drawn`: with what is drawn from this seed out of all
    /// that the scenario takes over.
    Seed(u64, bool),
    /// `choose monday_start ask`: on to this decision, and this option is taken.
    Choose(DecisionId, ChoiceId),
    /// `policy leader until friday`: a policy decides up to this decision, or to the end.
    Policy(Policy, Option<DecisionId>),
    /// `expect ...` or `expect no ...`: whether this is, or is not, so.
    Expect(bool, Expected),
}

/// What can be expected.
#[derive(Debug, Clone, PartialEq)]
pub enum Expected {
    /// A line told since the last choice holds this text.
    Line(String),
    /// The story has come by this scene since the last choice.
    Scene(SceneId),
    /// This incident broke in since the last choice.
    Incident(IncidentId),
    /// The story waits for this decision.
    Decision(DecisionId),
    /// The story waits for this decision, and this option is open, or is closed.
    Open(DecisionId, ChoiceId, bool),
    /// This decision was taken and worked out, or was taken and did not.
    Worked(DecisionId, bool),
    /// The story has ended this way.
    Ending(EndingId),
    /// This holds.
    Holds(Condition),
}
