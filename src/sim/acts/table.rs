//! The rows of the table of acts, in the order of the vocabulary.

use super::{Moves, Row, written as row};
use crate::sim::vocabulary::{Act, Hat};

const BIG: &str = "The Big Difference Between Leaders and Managers";
const AUTHORITY: &str = "Managers vs. Leaders, Authority vs. Influence";
const STRATEGY: &str = "The Difference Between Leadership and Management";
const THINGS: &str = "The Difference Between a Leader and a Manager";
const VERSA: &str = "When Leaders Aren't Managers (and Vice Versa)";

/// Every act, at the index of its place in the vocabulary.
pub const ROWS: [Row; 29] = [
    row(
        Act::Assign,
        Hat::Manager,
        (0.88, 0.22, 1.0),
        Moves {
            clarity: 0.04,
            ..Moves::NONE
        },
        Act::PlanTogether,
        AUTHORITY,
        "calls a meeting, maps the work, asks each for a task",
    ),
    row(
        Act::PlanTogether,
        Hat::Leader,
        (0.41, 0.7, 0.9),
        Moves {
            clarity: 0.02,
            purpose: 0.01,
            ..Moves::NONE
        },
        Act::Assign,
        AUTHORITY,
        "organised with the employees",
    ),
    row(
        Act::Schedule,
        Hat::Manager,
        (0.85, 0.15, 1.0),
        Moves {
            clarity: 0.03,
            process: 0.005,
            ..Moves::NONE
        },
        Act::AskHow,
        AUTHORITY,
        "scheduled the work so that it was done on time",
    ),
    row(
        Act::AskHow,
        Hat::Leader,
        (0.25, 0.85, 1.0),
        Moves {
            uncertainty: 0.97,
            safety: 0.008,
            ..Moves::NONE
        },
        Act::Schedule,
        AUTHORITY,
        "sought feedback on how to be done on time",
    ),
    row(
        Act::HoldToAccount,
        Hat::Manager,
        (0.85, 0.15, 1.0),
        Moves {
            process: 0.008,
            trust: -0.008,
            ..Moves::NONE
        },
        Act::RemoveObstacles,
        AUTHORITY,
        "accountability for promises",
    ),
    row(
        Act::RemoveObstacles,
        Hat::Leader,
        (0.3, 0.75, 1.0),
        Moves {
            effort: 0.95,
            trust: 0.01,
            ..Moves::NONE
        },
        Act::HoldToAccount,
        AUTHORITY,
        "expects delivery and removes obstacles",
    ),
    row(
        Act::StayOnTask,
        Hat::Manager,
        (0.88, 0.1, 1.0),
        Moves {
            effort: 0.98,
            energy: -0.01,
            ..Moves::NONE
        },
        Act::Listen,
        AUTHORITY,
        "keeps people on task",
    ),
    row(
        Act::Listen,
        Hat::Leader,
        (0.1, 0.85, 0.9),
        Moves {
            trust: 0.012,
            energy: 0.01,
            safety: 0.005,
            ..Moves::NONE
        },
        Act::StayOnTask,
        AUTHORITY,
        "connects and relates to challenges",
    ),
    row(
        Act::HedgeDate,
        Hat::Manager,
        (0.75, 0.2, 0.9),
        Moves {
            later: 0.15,
            trust: -0.005,
            ..Moves::NONE
        },
        Act::PromiseFromEstimate,
        AUTHORITY,
        "hedged commitment dates",
    ),
    row(
        Act::PromiseFromEstimate,
        Hat::Leader,
        (0.45, 0.65, 0.9),
        Moves {
            uncertainty: 0.9,
            clarity: 0.01,
            ..Moves::NONE
        },
        Act::HedgeDate,
        AUTHORITY,
        "dates from what employees said before",
    ),
    row(
        Act::Coordinate,
        Hat::Manager,
        (0.82, 0.22, 1.0),
        Moves {
            effort: 0.97,
            clarity: 0.01,
            ..Moves::NONE
        },
        Act::AskForSolution,
        AUTHORITY,
        "coordinates within the department",
    ),
    row(
        Act::AskForSolution,
        Hat::Leader,
        (0.25, 0.9, 1.0),
        Moves {
            uncertainty: 0.95,
            bench: 0.004,
            ..Moves::NONE
        },
        Act::Coordinate,
        AUTHORITY,
        "has a vision, asks the team for the best solution",
    ),
    row(
        Act::GiveDirection,
        Hat::Manager,
        (0.9, 0.12, 1.0),
        Moves {
            clarity: 0.04,
            ..Moves::NONE
        },
        Act::GiveFeedback,
        AUTHORITY,
        "sought for direction",
    ),
    row(
        Act::GiveFeedback,
        Hat::Leader,
        (0.42, 0.72, 1.0),
        Moves {
            clarity: 0.02,
            bench: 0.004,
            skill: 0.004,
            ..Moves::NONE
        },
        Act::GiveDirection,
        AUTHORITY,
        "sought for feedback",
    ),
    row(
        Act::UseAuthority,
        Hat::Manager,
        (0.95, 0.05, 1.0),
        Moves {
            clarity: 0.02,
            trust: -0.012,
            ..Moves::NONE
        },
        Act::UseInfluence,
        AUTHORITY,
        "valued for authority",
    ),
    row(
        Act::UseInfluence,
        Hat::Leader,
        (0.2, 0.85, 1.0),
        Moves {
            trust: 0.008,
            purpose: 0.01,
            ..Moves::NONE
        },
        Act::UseAuthority,
        AUTHORITY,
        "valued for influence",
    ),
    row(
        Act::TrackProgress,
        Hat::Manager,
        (0.78, 0.2, 0.9),
        Moves {
            uncertainty: 0.96,
            process: 0.012,
            ..Moves::NONE
        },
        Act::ExplainWhy,
        BIG,
        "monitor progress, track data for decisions",
    ),
    row(
        Act::ExplainWhy,
        Hat::Leader,
        (0.09, 0.26, 0.3),
        Moves {
            purpose: 0.02,
            ..Moves::NONE
        },
        Act::TrackProgress,
        AUTHORITY,
        "says why Friday matters",
    ),
    row(
        Act::EnforceProcess,
        Hat::Manager,
        (0.88, 0.1, 1.0),
        Moves {
            process: 0.015,
            safety: -0.005,
            ..Moves::NONE
        },
        Act::InviteIdeas,
        THINGS,
        "rules followed; implements rules and compliance",
    ),
    row(
        Act::InviteIdeas,
        Hat::Leader,
        (0.15, 0.88, 1.0),
        Moves {
            uncertainty: 0.95,
            safety: 0.01,
            ..Moves::NONE
        },
        Act::EnforceProcess,
        THINGS,
        "empowers; inspires innovation; challenges rules",
    ),
    row(
        Act::Instruct,
        Hat::Manager,
        (0.8, 0.35, 1.0),
        Moves {
            clarity: 0.03,
            skill: 0.01,
            ..Moves::NONE
        },
        Act::Coach,
        VERSA,
        "hard skills are taught; the steps, dotted and crossed",
    ),
    row(
        Act::Coach,
        Hat::Leader,
        (0.38, 0.8, 1.0),
        Moves {
            bench: 0.008,
            skill: 0.006,
            ..Moves::NONE
        },
        Act::Instruct,
        VERSA,
        "mentors, knows what motivates each",
    ),
    row(
        Act::Delegate,
        Hat::Leader,
        (0.2, 0.7, 0.8),
        Moves {
            bench: 0.02,
            doing: -0.03,
            ..Moves::NONE
        },
        Act::DoItYourself,
        BIG,
        "delegating and entrusting, or the pipeline clogs",
    ),
    row(
        Act::Recognise,
        Hat::Leader,
        (0.05, 0.35, 0.3),
        Moves {
            trust: 0.01,
            energy: 0.01,
            ..Moves::NONE
        },
        Act::EnforceProcess,
        THINGS,
        "magnifies the person rather than the policy",
    ),
    row(
        Act::LookAfter,
        Hat::Leader,
        (0.08, 0.35, 0.3),
        Moves {
            trust: 0.015,
            energy: 0.02,
            ..Moves::NONE
        },
        Act::StayOnTask,
        AUTHORITY,
        "connects and relates to challenges",
    ),
    row(
        Act::DecideAlone,
        Hat::Manager,
        (0.95, 0.05, 1.0),
        Moves::NONE,
        Act::DecideTogether,
        STRATEGY,
        "each role matters: somebody has to decide",
    ),
    row(
        Act::DecideTogether,
        Hat::Leader,
        (0.2, 0.95, 1.0),
        Moves {
            safety: 0.005,
            bench: 0.002,
            ..Moves::NONE
        },
        Act::DecideAlone,
        VERSA,
        "strategy, consensus and excitement",
    ),
    row(
        Act::DoItYourself,
        Hat::Manager,
        (0.55, 0.05, 1.0),
        Moves {
            effort: 0.93,
            bench: -0.005,
            doing: 0.03,
            ..Moves::NONE
        },
        Act::Delegate,
        BIG,
        "letting go of what made one's name",
    ),
    row(
        Act::StepBack,
        Hat::Neither,
        (0.05, 0.05, 1.0),
        Moves::NONE,
        Act::TrackProgress,
        THINGS,
        "laissez-faire: unsustainable alone",
    ),
];
