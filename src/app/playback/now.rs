//! Which day and hour it is in the picture: the scene's own, or already that of the scene that opens next.

use super::Playback;
use crate::draw::staging::Sky;
use crate::present::{Cue, Scene};

/// The hours in which places are full of people.
const AT_WORK: std::ops::Range<f32> = 6.0..17.5;

impl Playback {
    /// The workday it is, counted from 0: on the evening behind a workday the one that has just passed.
    pub(crate) fn today(&self) -> u32 {
        let after_work = self.coming().unwrap_or(&self.scene).after_work;
        self.team.day.saturating_sub(u32::from(after_work))
    }

    /// The light and weather that are seen: those of what is on stage, until a scene that opens next.
    pub(crate) fn sky(&self) -> Sky {
        self.coming().map_or(self.stage.scenery.sky, |scene| scene.sky)
    }

    /// Whether it is an hour at which most have gone home.
    pub(crate) fn is_late(&self) -> bool {
        !AT_WORK.contains(&self.sky().hour)
    }

    /// The scene whose day and time of day it is.
    pub(crate) fn pictured(&self) -> &Scene {
        self.coming().unwrap_or(&self.scene)
    }

    /// The scene that opens next, when all workdays before it have passed: the light and the calendar are its already.
    fn coming(&self) -> Option<&Scene> {
        // What is read belongs to the scene that it is read in.
        if !self.lines.is_empty() && !self.days_pass() {
            return None;
        }
        let next = self.queue.iter().find_map(|cue| match cue {
            Cue::Scene(scene) => Some(Some(scene)),
            Cue::DayEnded(_) => Some(None),
            _ => None,
        });
        next.flatten()
    }
}
