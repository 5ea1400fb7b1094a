//! What a playthrough looks like afterwards: the gauges over time, the decisions on them, and the swings.

use std::sync::Arc;

use crate::sim::act::Verdict;
use crate::sim::gauges::Gauges;
use crate::sim::params::Params;
use crate::sim::shown::shown;
use crate::sim::vocabulary::Hat;
use crate::story::Scenario;
use crate::story::fill::Values;
use crate::story::ids::{ChoiceId, DecisionId};

use super::evenings::Days;
use super::event::{Cause, Event, Movement};
use super::playthrough::Playthrough;
use super::setup;

/// The share of a day that is workday; what is left of it is evening.
pub const EVENING: f64 = 0.88;

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

/// How much people took part in a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The lead decides.
    Alone,
    /// The lead asks, then decides.
    Asked,
    /// It is decided together.
    Together,
    /// The lead takes little part in it.
    Left,
}

/// Structure and consideration together below which the lead takes little part.
const ABSENT: f64 = 0.3;

impl Part {
    /// The word for a participation of 0 (alone) to 1 (together).
    #[must_use]
    pub fn of(participation: f64) -> Self {
        match participation {
            low if low < 1.0 / 3.0 => Self::Alone,
            high if high > 2.0 / 3.0 => Self::Together,
            _ => Self::Asked,
        }
    }

    /// Whether people were asked; none where nobody led.
    #[must_use]
    pub fn asked(self) -> Option<bool> {
        (self != Self::Left).then_some(self != Self::Alone)
    }
}

impl Made {
    /// How people took part in it.
    #[must_use]
    pub fn part(&self) -> Part {
        if self.verdict.felt.structure + self.verdict.felt.consideration < ABSENT {
            Part::Left
        } else {
            Part::of(self.verdict.participation)
        }
    }

    /// Whether people were asked; none where nothing was done at all, or nobody led.
    #[must_use]
    pub fn asked(&self, scenario: &Scenario) -> Option<bool> {
        let acts = &scenario.choice(self.decision, self.choice).acts;
        (!acts.is_empty()).then(|| self.part().asked()).flatten()
    }
}

/// Looks back on a playthrough.
#[must_use]
pub fn history(played: &Playthrough) -> History {
    // Effects of the first scene are part of the story; what was before an edit is not.
    let first = if played.is_edited() {
        played.start().team.day
    } else {
        0
    };
    let mut history = History {
        points: vec![Point {
            time: f64::from(first),
            gauges: opening(played),
        }],
        decisions: Vec::new(),
        movements: Vec::new(),
    };
    let times = times(played);
    let mut upcoming = times.iter().copied();
    let mut days = Days::from(first);
    let mut time = f64::from(days.behind);
    let mut chosen = None;
    for (actions, event) in lived(played) {
        match event {
            Event::Chosen(decision, choice, now) => {
                time = upcoming.next().unwrap_or(time);
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
                let time = if ended {
                    f64::from(days.behind) + EVENING
                } else {
                    time
                };
                if let (Cause::Choice(..), Some(made)) = (movement.cause, history.decisions.last_mut()) {
                    made.moved = movement.to.minus(&movement.from);
                }
                history.points.push(Point {
                    time,
                    gauges: movement.to,
                });
                history.movements.push((time, (**movement).clone()));
            }
            Event::Scene(scene) => {
                let (day, evening) = days.open(played.scenario().scene(*scene).hour);
                time = time.max(f64::from(day) + if evening { EVENING } else { 0.0 });
            }
            Event::DayEnded(behind) => days.pass(*behind),
            Event::Incident { before_evening, .. } => days.interrupt(*before_evening),
            _ => {}
        }
    }
    history
}

/// What was lived through: an edited playthrough begins behind the days that only passed to come to where it begins.
fn lived(played: &Playthrough) -> impl Iterator<Item = (usize, &Event)> {
    let first = played.start().team.day;
    let here = |(_, event): (usize, &Event)| matches!(event, Event::DayEnded(behind) if *behind == first);
    let passed = if played.is_edited() {
        played.events().position(here).map_or(0, |at| at + 1)
    } else {
        0
    };
    played.events().skip(passed)
}

/// The gauges before anything happened.
fn opening(played: &Playthrough) -> Gauges {
    let params = Params::default();
    if played.is_edited() {
        shown(&params, &played.start().team)
    } else {
        shown(&params, &setup::team(played.scenario(), played.begun()))
    }
}

/// When each decision was taken: spread evenly over the hours of its workday, or over its evening, which belongs to the
/// workday behind it.
fn times(played: &Playthrough) -> Vec<f64> {
    let first = if played.is_edited() {
        played.start().team.day
    } else {
        0
    };
    let mut days = Days::from(first);
    let mut place = (first, false);
    let mut places = Vec::new();
    for (_, event) in lived(played) {
        match event {
            Event::Scene(scene) => place = days.open(played.scenario().scene(*scene).hour),
            Event::DayEnded(behind) => {
                days.pass(*behind);
                place = (*behind, false);
            }
            Event::Incident { before_evening, .. } => days.interrupt(*before_evening),
            Event::Chosen(..) => places.push(place),
            _ => {}
        }
    }
    let at = |(index, place): (usize, &(u32, bool))| {
        let same = |other: &&(u32, bool)| *other == place;
        let (before, all) = (
            places[..index].iter().filter(same).count(),
            places.iter().filter(same).count(),
        );
        let share = (before + 1) as f64 / (all + 1) as f64;
        let (from, to) = if place.1 { (EVENING, 1.0) } else { (0.0, EVENING) };
        f64::from(place.0) + from + (to - from) * share
    };
    places.iter().enumerate().map(at).collect()
}
