//! What moved between one decision and the next, movement by movement, each with what set it off and what it was.

use crate::sim::gauges::Gauges;
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::team::Team;
use crate::sim::why::Why;
use crate::story::Scenario;
use crate::story::ids::{ItemId, SceneId};

use super::event::{Action, Cause as Trigger, Event};
use super::playthrough::Playthrough;
use super::state::State;
use super::step::{begin_accounted, step, step_accounted, step_quietly};

/// What set a part of a change off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The decision the stretch begins with, at once.
    Choice,
    /// Something the story did in this scene.
    Story(SceneId),
    /// The workdays that passed.
    Days,
}

/// One movement within a stretch.
#[derive(Debug, Clone, PartialEq)]
pub struct Jump {
    /// What set it off.
    pub source: Source,
    /// Whole workdays behind the team before it.
    pub day: u32,
    /// The gauges before.
    pub from: Gauges,
    /// The gauges after.
    pub to: Gauges,
    /// Why, for every gauge that moved. The shares of a gauge add up to its change; where a story was edited, those of less
    /// than a point are not known of what was before.
    pub why: Vec<Why>,
    /// How everybody's morale moved as it shows, -1 to 1, by their place.
    pub felt: Vec<f64>,
    /// The work that came late or was lost that day.
    pub missed: Vec<ItemId>,
}

/// From one decision to the next, or to where the story is now.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// The decision it begins with, by its place in the log; none before the first.
    pub decision: Option<usize>,
    /// The team at its beginning.
    pub before: Team,
    /// The team right after the decision; as at the beginning where there is none.
    pub decided: Team,
    /// The team at its end.
    pub after: Team,
    /// The gauges at its beginning.
    pub from: Gauges,
    /// The gauges at its end.
    pub to: Gauges,
    /// The movements it is made of, in their order: each begins where the one before it ended.
    pub jumps: Vec<Jump>,
    /// How far luck moved the gauges at once: as it came out, less what it would have been had it come out the other way.
    /// None where it could only come out as it did.
    pub luck: Option<Gauges>,
}

/// The stretches of a playthrough, oldest first: one before the first decision, then one for each.
#[must_use]
pub fn stretches(played: &Playthrough) -> Vec<Stretch> {
    let scenario = played.scenario();
    let mut state = played.start().clone();
    let mut all = Vec::new();
    let mut open = if played.is_edited() {
        let opening = state.team.clone();
        let mut open = Open::new(None, opening.clone(), opening);
        open.hear(played.opening(), state.team.day);
        open
    } else {
        let opening = super::setup::team(scenario, played.begun());
        let mut open = Open::new(None, opening.clone(), opening);
        open.hear(&begin_accounted(scenario, played.begun()), state.team.day);
        open
    };
    for one in played.steps() {
        let before = state.clone();
        // The same actions on the same story cannot be refused.
        let Ok(events) = step_accounted(scenario, &mut state, one.action) else {
            break;
        };
        if let Action::Choose { .. } = one.action {
            all.push(open.close(&before.team));
            open = Open::new(Some(all.len() - 1), before.team.clone(), state.team.clone());
            open.luck = otherwise(scenario, &before, one.action, &events);
        }
        open.hear(&events, before.team.day);
    }
    all.push(open.close(&state.team));
    all
}

/// A stretch that is not over.
struct Open {
    decision: Option<usize>,
    before: Team,
    decided: Team,
    luck: Option<Gauges>,
    jumps: Vec<Jump>,
}

impl Open {
    fn new(decision: Option<usize>, before: Team, decided: Team) -> Self {
        Self {
            decision,
            before,
            decided,
            luck: None,
            jumps: Vec::new(),
        }
    }

    /// Notes how the gauges moved, from so many workdays on.
    fn hear(&mut self, events: &[Event], mut day: u32) {
        // What is missed is told before how the gauges moved that day.
        let mut missed = Vec::new();
        for event in events {
            match event {
                Event::DayEnded(behind) => {
                    day = *behind;
                    missed.clear();
                }
                Event::Finished(item, 1..) | Event::Lost(item) => missed.push(*item),
                Event::Moved(movement) => self.jumps.push(Jump {
                    source: match movement.cause {
                        Trigger::Choice(..) => Source::Choice,
                        Trigger::Story(scene) => Source::Story(scene),
                        Trigger::Workday(_) => Source::Days,
                    },
                    day,
                    from: movement.from,
                    to: movement.to,
                    why: movement.why.clone(),
                    felt: movement.felt.clone(),
                    missed: missed.clone(),
                }),
                _ => {}
            }
        }
    }

    fn close(self, after: &Team) -> Stretch {
        let params = Params::default();
        Stretch {
            decision: self.decision,
            from: shown(&params, &self.before),
            to: shown(&params, after),
            before: self.before,
            decided: self.decided,
            after: after.clone(),
            jumps: self.jumps,
            luck: self.luck,
        }
    }
}

/// Seeds that are tried until one brings the other outcome.
const TRIES: u64 = 200;

/// How far the outcome moved the gauges at once: the same choice in the same moment with the luck that brings the other one.
fn otherwise(scenario: &Scenario, before: &State, action: Action, events: &[Event]) -> Option<Gauges> {
    let worked = |events: &[Event]| {
        events.iter().find_map(|event| match event {
            Event::Verdict(_, verdict) => Some(verdict.worked),
            _ => None,
        })
    };
    let came = worked(events)?;
    let at_once = |events: &[Event]| {
        let moved = events.iter().find_map(|event| match event {
            Event::Moved(movement) if matches!(movement.cause, Trigger::Choice(..)) => {
                Some(movement.to.minus(&movement.from))
            }
            _ => None,
        });
        moved.unwrap_or_default()
    };
    // Looked for quietly, which costs a fraction of what telling does.
    let seed = (1..TRIES)
        .map(|other| before.seed.wrapping_add(other))
        .find(|seed| {
            let mut state = before.clone();
            state.seed = *seed;
            let done = step_quietly(scenario, &mut state, action);
            done.is_ok() && state.taken.last().is_some_and(|taken| taken.worked != came)
        })?;
    let mut state = before.clone();
    state.seed = seed;
    let tried = step(scenario, &mut state, action).ok()?;
    Some(at_once(events).minus(&at_once(&tried)))
}
