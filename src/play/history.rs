//! What a playthrough looks like afterwards: the gauges over time, the decisions on them, and the swings.

use std::sync::Arc;

use crate::sim::act::Verdict;
use crate::sim::gauges::Gauges;
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::vocabulary::Hat;
use crate::story::fill::Values;
use crate::story::ids::{ChoiceId, DecisionId};

use super::event::{Cause, Event, Movement};
use super::playthrough::Playthrough;
use super::setup;

/// A whole run at a glance.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    /// The gauges over time, oldest first.
    pub points: Vec<Point>,
    /// The decisions, oldest first.
    pub decisions: Vec<Made>,
    /// Every movement, oldest first, with its time.
    pub movements: Vec<(f64, Movement)>,
}

/// The gauges at a moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Workdays since the first morning, with a fraction within the day.
    pub time: f64,
    /// The gauges then, 0 to 100.
    pub gauges: Gauges,
}

/// A decision as it was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// Which.
    pub decision: DecisionId,
    /// The option taken.
    pub choice: ChoiceId,
    /// The hat worn.
    pub hat: Hat,
    /// What its words speak of: how things stood when it was taken.
    pub now: Arc<Values>,
    /// When, in workdays since the first morning.
    pub time: f64,
    /// The number of actions before it: where to rewind to.
    pub actions: usize,
    /// How it turned out.
    pub verdict: Verdict,
    /// How far the gauges moved at once.
    pub moved: Gauges,
}

/// Looks back on a playthrough.
#[must_use]
pub fn history(played: &Playthrough) -> History {
    // Effects of the first scene are part of the story; what was before an edit is not.
    let first = played.start().team.day;
    let start = if played.is_edited() {
        shown(&Params::default(), &played.start().team)
    } else {
        shown(
            &Params::default(),
            &setup::team(played.scenario(), played.begun()),
        )
    };
    let mut history = History {
        points: Vec::new(),
        decisions: Vec::new(),
        movements: Vec::new(),
    };
    history.points.push(Point {
        time: if played.is_edited() { f64::from(first) } else { 0.0 },
        gauges: start,
    });
    let per_day = decisions_per_day(played);
    let (mut day, mut today) = (if played.is_edited() { first } else { 0 }, 0_u32);
    let mut chosen = None;
    for (actions, event) in played.events() {
        let share = f64::from(today) / (f64::from(per_day.get(day as usize).copied().unwrap_or(0)) + 1.0);
        let time = f64::from(day) + share;
        match event {
            Event::Chosen(decision, choice, now) => {
                today += 1;
                chosen = Some((*decision, *choice, Arc::clone(now), actions.saturating_sub(1)));
            }
            Event::Verdict(_, verdict) => {
                let Some((decision, choice, now, actions)) = chosen.take() else {
                    continue;
                };
                let hat = played.scenario().choice(decision, choice).hat;
                let verdict = **verdict;
                let moved = Gauges::default();
                history.decisions.push(Made {
                    decision,
                    choice,
                    hat,
                    now,
                    time,
                    actions,
                    verdict,
                    moved,
                });
            }
            Event::Moved(movement) => {
                let ended = matches!(movement.cause, Cause::Workday(_));
                let time = if ended { f64::from(day + 1) } else { time };
                if let (Cause::Choice(..), Some(made)) = (movement.cause, history.decisions.last_mut()) {
                    made.moved = movement.to.minus(&movement.from);
                }
                history.points.push(Point {
                    time,
                    gauges: movement.to,
                });
                history.movements.push((time, (**movement).clone()));
            }
            Event::DayEnded(days) => (day, today) = (*days, 0),
            _ => {}
        }
    }
    history
}

fn decisions_per_day(played: &Playthrough) -> Vec<u32> {
    let mut counts = Vec::new();
    for taken in &played.state().taken {
        let day = taken.day as usize;
        if counts.len() <= day {
            counts.resize(day + 1, 0);
        }
        counts[day] += 1;
    }
    counts
}
