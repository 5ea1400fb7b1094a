//! The words the simulation understands: hats, acts, gauges, and what changes in people and teams. Scenarios use them as they are.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which hat a choice puts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
pub enum Hat {
    /// Directive: plan, assign, schedule, hold to account.
    Manager,
    /// Collaborative: explain why, ask, coach, clear the way.
    Leader,
    /// Both at once. It must be earned, so it needs a `when`.
    Both,
    /// Neither: stepping back.
    Neither,
}

/// Something the boss does. Each is a row of the table of acts, which says what it costs and what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
pub enum Act {
    /// Give each person a task.
    Assign,
    /// Plan the work together.
    PlanTogether,
    /// Set who does what by when.
    Schedule,
    /// Ask how to get it done on time.
    AskHow,
    /// Hold people to what they promised.
    HoldToAccount,
    /// Clear what is in people's way.
    RemoveObstacles,
    /// Keep people on task.
    StayOnTask,
    /// Listen to what they are up against.
    Listen,
    /// Promise a date with room to spare.
    HedgeDate,
    /// Promise a date from the team's own estimate.
    PromiseFromEstimate,
    /// Coordinate the moving parts yourself.
    Coordinate,
    /// Say what is needed and ask for the best way there.
    AskForSolution,
    /// Tell people how to do it.
    GiveDirection,
    /// Give and ask for feedback.
    GiveFeedback,
    /// Use your authority.
    UseAuthority,
    /// Use your influence.
    UseInfluence,
    /// Track progress against the plan.
    TrackProgress,
    /// Explain why it matters.
    ExplainWhy,
    /// Write down and enforce the way it is done.
    EnforceProcess,
    /// Let people try a new way.
    InviteIdeas,
    /// Teach the job step by step.
    Instruct,
    /// Coach: ask, let them try, talk it over.
    Coach,
    /// Hand over a piece of the lead.
    Delegate,
    /// Thank a person for what they did, by name.
    Recognise,
    /// Put a person before the work: send them home, take something off them.
    LookAfter,
    /// Decide alone, at once.
    DecideAlone,
    /// Decide together.
    DecideTogether,
    /// Do it yourself.
    DoItYourself,
    /// Leave it alone.
    StepBack,
}

/// One of the three gauges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum Gauge {
    /// How people are.
    Morale,
    /// What gets done on time.
    Delivery,
    /// What people learn and who could lead.
    Growth,
}

/// Something about a person that changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum Trait {
    /// How they are.
    Morale,
    /// How rested they are.
    Energy,
    /// Their trust in the player.
    Trust,
    /// How clear they are about what is expected.
    Clarity,
    /// How ready they are to lead something.
    Bench,
}

/// Something about the team that changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum TeamTrait {
    /// How well people know what the work is for.
    Purpose,
    /// How much runs by good habits and written ways.
    Process,
    /// How safe it is to speak up.
    Safety,
    /// The record of kept dates.
    Record,
}
