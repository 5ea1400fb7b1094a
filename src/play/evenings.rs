//! Which workday a scene plays on: an evening belongs to the workday behind it.

use crate::story::raw::Hour;

/// Workdays in a week.
pub const WEEK: u32 = 5;

/// The days as the story passes through them.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    /// Workdays behind the team.
    pub behind: u32,
    /// Whether one has passed since the latest scene opened.
    passed: bool,
    /// Whether that scene plays on the evening of the workday behind it.
    after_work: bool,
}

impl Days {
    /// From a moment with so many workdays behind the team.
    #[must_use]
    pub fn from(behind: u32) -> Self {
        Self {
            behind,
            passed: false,
            after_work: false,
        }
    }

    /// A workday ends; so many are behind the team then.
    pub fn pass(&mut self, behind: u32) {
        self.behind = behind;
        self.passed = true;
    }

    /// A scene opens. The workday it plays on, 0 is the first, and whether that is the evening of one that has passed: so
    /// it is when a workday passed before it, or when it goes on with such an evening.
    pub fn open(&mut self, hour: Option<Hour>) -> (u32, bool) {
        self.after_work = hour.is_some_and(Hour::after_work) && (self.passed || self.after_work);
        self.passed = false;
        let day = self.behind.saturating_sub(u32::from(self.after_work));
        (day, self.after_work)
    }
}
