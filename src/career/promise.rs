//! What a player promises before a part, and how the decisions of the part held to it.

use serde::{Deserialize, Serialize};

use super::lived::{HAD_A_SAY, Lived, NO_TIME, THEY_KNOW};

/// A promise about how to lead. Each is reckoned from what is decided then, and from nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Promise {
    /// To ask before deciding where people know more.
    AskFirst,
    /// To say plainly what has to be done where there is no time to ask.
    SayPlainly,
    /// To let go of the work of one's own hands.
    LetGo,
    /// To keep every date.
    KeepDates,
    /// To hear people first after something has gone wrong.
    ListenAfter,
}

/// How often something was put to the test, and how often it held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// How often it was put to the test.
    pub of: usize,
    /// How often it held.
    pub kept: usize,
    /// The moments or the work in which it did not, by their place in what was lived.
    pub broken: Vec<usize>,
}

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was kept.
    Kept,
    /// It was broken.
    Broken,
    /// Nothing put it to the test.
    Untested,
}

impl Promise {
    /// All of them with the names that files and the command line use.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::AskFirst, "ask-first"),
        (Self::SayPlainly, "say-plainly"),
        (Self::LetGo, "let-go"),
        (Self::KeepDates, "keep-dates"),
        (Self::ListenAfter, "listen-after"),
    ];

    /// The one of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|(_, known)| *known == name);
        found.map(|(promise, _)| *promise)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        let found = Self::ALL.iter().find(|(promise, _)| *promise == self);
        found.map_or("", |(_, name)| name)
    }

    /// How it held in what was lived.
    #[must_use]
    pub fn count(self, lived: &Lived) -> Count {
        let mut count = Count::default();
        if self == Self::KeepDates {
            for (at, due) in lived.work.iter().enumerate() {
                count.add(at, due.kept);
            }
            return count;
        }
        let mut failed = false;
        for (at, moment) in lived.moments.iter().enumerate() {
            let said = moment.say >= HAD_A_SAY;
            let held = match self {
                Self::AskFirst => (moment.acted && moment.best >= THEY_KNOW).then_some(said),
                Self::SayPlainly => (moment.acted && moment.best <= NO_TIME).then_some(!said),
                Self::LetGo => moment.tempted.then_some(!moment.hands),
                Self::ListenAfter => (failed && moment.acted).then_some(said),
                Self::KeepDates => None,
            };
            if let Some(held) = held {
                count.add(at, held);
            }
            failed = !moment.worked;
        }
        count
    }

    /// What became of it. A date is kept or not; of the others three in four are enough, for a habit.
    #[must_use]
    pub fn outcome(self, lived: &Lived) -> Outcome {
        let count = self.count(lived);
        let held = match self {
            Self::KeepDates => count.kept == count.of,
            _ => count.kept * 4 >= count.of * 3,
        };
        match (count.of, held) {
            (0, _) => Outcome::Untested,
            (_, true) => Outcome::Kept,
            (_, false) => Outcome::Broken,
        }
    }
}

impl Count {
    fn add(&mut self, at: usize, held: bool) {
        self.of += 1;
        if held {
            self.kept += 1;
        } else {
            self.broken.push(at);
        }
    }

    /// Both counts together.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self {
            of: self.of + other.of,
            kept: self.kept + other.kept,
            broken: Vec::new(),
        }
    }

    /// The share that held, 0..1; 1 when nothing put it to the test.
    #[must_use]
    pub fn share(&self) -> f64 {
        if self.of == 0 {
            return 1.0;
        }
        self.kept as f64 / self.of as f64
    }
}
