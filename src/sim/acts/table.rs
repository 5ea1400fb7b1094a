//! The rows of the table of acts, in the order of the vocabulary.

use super::super::stance::Stance;
use super::super::vocabulary::{Act, Hat};
use super::{Moves, Row};

const BIG: &str = "The Big Difference Between Leaders and Managers";
const AUTHORITY: &str = "Managers vs. Leaders, Authority vs. Influence";
const STRATEGY: &str = "The Difference Between Leadership and Management";
const THINGS: &str = "The Difference Between a Leader and a Manager";
const VERSA: &str = "When Leaders Aren't Managers (and Vice Versa)";

/// Every act, at the index of its place in the vocabulary.
pub const ROWS: [Row; 28] = [
    Row {
        act: Act::Assign,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.88,
            consideration: 0.22,
        },
        cost: 1.0,
        moves: Moves {
            clarity: 0.04,
            ..Moves::NONE
        },
        pair: Act::PlanTogether,
        reading: AUTHORITY,
        idea: "calls a meeting, maps the work, asks each for a task",
    },
    Row {
        act: Act::PlanTogether,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.41,
            consideration: 0.7,
        },
        cost: 0.9,
        moves: Moves {
            clarity: 0.02,
            purpose: 0.01,
            ..Moves::NONE
        },
        pair: Act::Assign,
        reading: AUTHORITY,
        idea: "organised with the employees",
    },
    Row {
        act: Act::Schedule,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.85,
            consideration: 0.15,
        },
        cost: 1.0,
        moves: Moves {
            clarity: 0.03,
            process: 0.005,
            ..Moves::NONE
        },
        pair: Act::AskHow,
        reading: AUTHORITY,
        idea: "scheduled the work so that it was done on time",
    },
    Row {
        act: Act::AskHow,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.25,
            consideration: 0.85,
        },
        cost: 1.0,
        moves: Moves {
            uncertainty: 0.97,
            safety: 0.008,
            ..Moves::NONE
        },
        pair: Act::Schedule,
        reading: AUTHORITY,
        idea: "sought feedback on how to be done on time",
    },
    Row {
        act: Act::HoldToAccount,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.85,
            consideration: 0.15,
        },
        cost: 1.0,
        moves: Moves {
            process: 0.008,
            trust: -0.008,
            ..Moves::NONE
        },
        pair: Act::RemoveObstacles,
        reading: AUTHORITY,
        idea: "accountability for promises",
    },
    Row {
        act: Act::RemoveObstacles,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.3,
            consideration: 0.75,
        },
        cost: 1.0,
        moves: Moves {
            effort: 0.95,
            trust: 0.01,
            ..Moves::NONE
        },
        pair: Act::HoldToAccount,
        reading: AUTHORITY,
        idea: "expects delivery and removes obstacles",
    },
    Row {
        act: Act::StayOnTask,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.88,
            consideration: 0.1,
        },
        cost: 1.0,
        moves: Moves {
            effort: 0.98,
            energy: -0.01,
            ..Moves::NONE
        },
        pair: Act::Listen,
        reading: AUTHORITY,
        idea: "keeps people on task",
    },
    Row {
        act: Act::Listen,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.1,
            consideration: 0.85,
        },
        cost: 0.9,
        moves: Moves {
            trust: 0.012,
            energy: 0.01,
            safety: 0.005,
            ..Moves::NONE
        },
        pair: Act::StayOnTask,
        reading: AUTHORITY,
        idea: "connects and relates to challenges",
    },
    Row {
        act: Act::HedgeDate,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.75,
            consideration: 0.2,
        },
        cost: 0.9,
        moves: Moves {
            later: 0.15,
            trust: -0.005,
            ..Moves::NONE
        },
        pair: Act::PromiseFromEstimate,
        reading: AUTHORITY,
        idea: "hedged commitment dates",
    },
    Row {
        act: Act::PromiseFromEstimate,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.45,
            consideration: 0.65,
        },
        cost: 0.9,
        moves: Moves {
            uncertainty: 0.9,
            clarity: 0.01,
            ..Moves::NONE
        },
        pair: Act::HedgeDate,
        reading: AUTHORITY,
        idea: "dates from what employees said before",
    },
    Row {
        act: Act::Coordinate,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.82,
            consideration: 0.22,
        },
        cost: 1.0,
        moves: Moves {
            effort: 0.97,
            clarity: 0.01,
            ..Moves::NONE
        },
        pair: Act::AskForSolution,
        reading: AUTHORITY,
        idea: "coordinates within the department",
    },
    Row {
        act: Act::AskForSolution,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.25,
            consideration: 0.9,
        },
        cost: 1.0,
        moves: Moves {
            uncertainty: 0.95,
            bench: 0.004,
            ..Moves::NONE
        },
        pair: Act::Coordinate,
        reading: AUTHORITY,
        idea: "has a vision, asks the team for the best solution",
    },
    Row {
        act: Act::GiveDirection,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.9,
            consideration: 0.12,
        },
        cost: 1.0,
        moves: Moves {
            clarity: 0.04,
            ..Moves::NONE
        },
        pair: Act::GiveFeedback,
        reading: AUTHORITY,
        idea: "sought for direction",
    },
    Row {
        act: Act::GiveFeedback,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.42,
            consideration: 0.72,
        },
        cost: 1.0,
        moves: Moves {
            clarity: 0.02,
            bench: 0.004,
            skill: 0.004,
            ..Moves::NONE
        },
        pair: Act::GiveDirection,
        reading: AUTHORITY,
        idea: "sought for feedback",
    },
    Row {
        act: Act::UseAuthority,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.95,
            consideration: 0.05,
        },
        cost: 1.0,
        moves: Moves {
            clarity: 0.02,
            trust: -0.012,
            ..Moves::NONE
        },
        pair: Act::UseInfluence,
        reading: AUTHORITY,
        idea: "valued for authority",
    },
    Row {
        act: Act::UseInfluence,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.2,
            consideration: 0.85,
        },
        cost: 1.0,
        moves: Moves {
            trust: 0.008,
            purpose: 0.01,
            ..Moves::NONE
        },
        pair: Act::UseAuthority,
        reading: AUTHORITY,
        idea: "valued for influence",
    },
    Row {
        act: Act::TrackProgress,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.78,
            consideration: 0.2,
        },
        cost: 0.9,
        moves: Moves {
            uncertainty: 0.96,
            process: 0.012,
            ..Moves::NONE
        },
        pair: Act::ExplainWhy,
        reading: BIG,
        idea: "monitor progress, track data for decisions",
    },
    Row {
        act: Act::ExplainWhy,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.09,
            consideration: 0.26,
        },
        cost: 0.3,
        moves: Moves {
            purpose: 0.02,
            ..Moves::NONE
        },
        pair: Act::TrackProgress,
        reading: AUTHORITY,
        idea: "says why Friday matters",
    },
    Row {
        act: Act::EnforceProcess,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.88,
            consideration: 0.1,
        },
        cost: 1.0,
        moves: Moves {
            process: 0.015,
            safety: -0.005,
            ..Moves::NONE
        },
        pair: Act::InviteIdeas,
        reading: THINGS,
        idea: "rules followed; implements rules and compliance",
    },
    Row {
        act: Act::InviteIdeas,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.15,
            consideration: 0.88,
        },
        cost: 1.0,
        moves: Moves {
            uncertainty: 0.95,
            safety: 0.01,
            ..Moves::NONE
        },
        pair: Act::EnforceProcess,
        reading: THINGS,
        idea: "empowers; inspires innovation; challenges rules",
    },
    Row {
        act: Act::Instruct,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.8,
            consideration: 0.35,
        },
        cost: 1.0,
        moves: Moves {
            clarity: 0.03,
            skill: 0.01,
            ..Moves::NONE
        },
        pair: Act::Coach,
        reading: VERSA,
        idea: "hard skills are taught; the steps, dotted and crossed",
    },
    Row {
        act: Act::Coach,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.38,
            consideration: 0.8,
        },
        cost: 1.0,
        moves: Moves {
            bench: 0.008,
            skill: 0.006,
            ..Moves::NONE
        },
        pair: Act::Instruct,
        reading: VERSA,
        idea: "mentors, knows what motivates each",
    },
    Row {
        act: Act::Delegate,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.2,
            consideration: 0.7,
        },
        cost: 0.8,
        moves: Moves {
            bench: 0.02,
            doing: -0.03,
            ..Moves::NONE
        },
        pair: Act::DoItYourself,
        reading: BIG,
        idea: "delegating and entrusting, or the pipeline clogs",
    },
    Row {
        act: Act::Recognise,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.05,
            consideration: 0.35,
        },
        cost: 0.3,
        moves: Moves {
            trust: 0.01,
            energy: 0.01,
            ..Moves::NONE
        },
        pair: Act::EnforceProcess,
        reading: THINGS,
        idea: "magnifies the person rather than the policy",
    },
    Row {
        act: Act::DecideAlone,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.95,
            consideration: 0.05,
        },
        cost: 1.0,
        moves: Moves::NONE,
        pair: Act::DecideTogether,
        reading: STRATEGY,
        idea: "each role matters: somebody has to decide",
    },
    Row {
        act: Act::DecideTogether,
        hat: Hat::Leader,
        stance: Stance {
            structure: 0.2,
            consideration: 0.95,
        },
        cost: 1.0,
        moves: Moves {
            safety: 0.005,
            bench: 0.002,
            ..Moves::NONE
        },
        pair: Act::DecideAlone,
        reading: VERSA,
        idea: "strategy, consensus and excitement",
    },
    Row {
        act: Act::DoItYourself,
        hat: Hat::Manager,
        stance: Stance {
            structure: 0.55,
            consideration: 0.05,
        },
        cost: 1.0,
        moves: Moves {
            effort: 0.9,
            bench: -0.005,
            doing: 0.02,
            ..Moves::NONE
        },
        pair: Act::Delegate,
        reading: BIG,
        idea: "letting go of what made one's name",
    },
    Row {
        act: Act::StepBack,
        hat: Hat::Neither,
        stance: Stance {
            structure: 0.05,
            consideration: 0.05,
        },
        cost: 1.0,
        moves: Moves::NONE,
        pair: Act::TrackProgress,
        reading: THINGS,
        idea: "laissez-faire: unsustainable alone",
    },
];
