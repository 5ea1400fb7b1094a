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
    /// Whether an incident plays that breaks in before such an evening.
    interrupted: bool,
}

impl Days {
    /// From a moment with so many workdays behind the team.
    #[must_use]
    pub fn from(behind: u32) -> Self {
        Self {
            behind,
            passed: false,
            after_work: false,
            interrupted: false,
        }
    }

    /// A workday ends; so many are behind the team then.
    pub fn pass(&mut self, behind: u32) {
        self.behind = behind;
        self.passed = true;
        self.interrupted = false;
    }

    /// An incident interrupts. Before the evening of the workday that has just passed it plays on that day as well, as far
    /// as its scenes go.
    pub fn interrupt(&mut self, before_evening: bool) {
        self.interrupted = before_evening;
    }

    /// A scene opens. The workday it plays on, 0 is the first, and whether that is the evening of one that has passed: so
    /// it is when a workday passed before it, or when it goes on with such an evening.
    pub fn open(&mut self, hour: Option<Hour>) -> (u32, bool) {
        let late = hour.is_some_and(Hour::after_work);
        self.after_work = self.interrupted || late && (self.passed || self.after_work);
        self.interrupted &= !late;
        self.passed = false;
        let day = self.behind.saturating_sub(u32::from(self.after_work));
        (day, self.after_work)
    }
}
