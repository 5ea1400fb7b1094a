//! What of the stage is looked at: all of it, two people, a face. It follows what happens, and is the same for whoever
//! lays the stage out.

use serde::Serialize;

use super::cue::{Cue, Line, Team};
use super::stage::{Actor, Stage};

/// What of the stage is looked at. People are told by their place in [`super::cast`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub enum Frame {
    /// All of it.
    #[default]
    Wide,
    /// Two who have to do with each other.
    Two(usize, usize),
    /// One.
    Face(usize),
}

/// How much somebody shows of what happened to them before one looks at their face, 0 to 1.
const STRUCK: f32 = 0.3;

impl Frame {
    /// What is looked at when this is shown, on the stage as it is then.
    ///
    /// A place that opens, a question, and people who begin to do something else are seen as a whole. Whoever speaks is looked
    /// at; whoever answers, together with the other. After a choice it is whoever it struck most. Narration between lines
    /// moves nothing: a picture that comes and goes with every sentence is restless.
    #[must_use]
    pub fn after(self, cue: &Cue, stage: &Stage) -> Self {
        let next = match cue {
            Cue::Scene(_)
            | Cue::DayEnded(_)
            | Cue::Ask(_)
            | Cue::Page
            | Cue::Over(_)
            | Cue::Stage(_)
            | Cue::Line(Line::Did { .. } | Line::Passed { .. }) => Self::Wide,
            Cue::Line(Line::Said { who, .. } | Line::Wishes { who, .. }) => self.on(*who, stage),
            Cue::Team(team) => struck(team, stage).map_or(self, Self::Face),
            Cue::Moved(_) | Cue::Line(_) => self,
        };
        if next.people().all(|who| stage.has(who)) {
            next
        } else {
            Self::Wide
        }
    }

    /// The people who are looked at; nobody in particular when it is all of the stage.
    pub fn people(self) -> impl Iterator<Item = usize> {
        let (one, other) = match self {
            Self::Wide => (None, None),
            Self::Two(one, other) => (Some(one), Some(other)),
            Self::Face(one) => (Some(one), None),
        };
        one.into_iter().chain(other)
    }

    /// Somebody speaks: to whom they turn to, or in answer to whoever was looked at.
    fn on(self, who: usize, stage: &Stage) -> Self {
        let turns = |actor: &Actor| actor.to.filter(|to| *to != who && stage.has(*to));
        let actor = stage.actors.iter().find(|actor| actor.who == who);
        let other = actor.and_then(turns).or(match self {
            Self::Wide => None,
            Self::Face(before) => Some(before),
            Self::Two(one, other) => Some(if one == who { other } else { one }),
        });
        match other {
            Some(other) if other != who => Self::Two(who, other),
            _ => Self::Face(who),
        }
    }
}

/// Whoever a choice struck most, if it struck anybody.
fn struck(team: &Team, stage: &Stage) -> Option<usize> {
    let faces = team.faces.iter().enumerate();
    faces
        .filter(|(who, face)| face.shift.abs() >= STRUCK && stage.has(*who))
        .max_by(|(_, a), (_, b)| a.shift.abs().total_cmp(&b.shift.abs()))
        .map(|(who, _)| who)
}
