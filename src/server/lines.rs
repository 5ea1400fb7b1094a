//! All open connections of a listener: how many there may be, and which goes when it is full or has had its time.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Instant;

use tokio::task::AbortHandle;

use super::line::{Doing, Line};

/// All open connections, the oldest first.
#[derive(Debug)]
pub(super) struct Lines {
    most: usize,
    next: u64,
    open: BTreeMap<u64, (Arc<Line>, AbortHandle)>,
}

impl Lines {
    pub(super) fn new(most: usize) -> Self {
        Self {
            most,
            next: 0,
            open: BTreeMap::new(),
        }
    }

    /// Whether there are so many that nobody should keep one for later.
    pub(super) fn crowded(&self) -> bool {
        self.open.len() * 10 >= self.most * 7
    }

    /// Makes room for one more, if it must. False when everybody there is busy with the workshop.
    pub(super) fn make_room(&mut self) -> bool {
        self.open.len() < self.most || self.drop_one()
    }

    /// Lets the oldest connection go that can best be missed: a stranger's, or one that waits for its next request.
    pub(super) fn drop_one(&mut self) -> bool {
        let stranger = self.open.iter().find(|(_, (line, _))| !line.known());
        let idle = || {
            self.open
                .iter()
                .find(|(_, (line, _))| line.doing() == Doing::Idle)
        };
        let Some(place) = stranger.or_else(idle).map(|(place, _)| *place) else {
            return false;
        };
        self.close(place);
        true
    }

    /// The number the next connection gets.
    pub(super) fn number(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    pub(super) fn opened(&mut self, number: u64, line: Arc<Line>, task: AbortHandle) {
        // One that ended at once must not stay here.
        if !task.is_finished() {
            self.open.insert(number, (line, task));
        }
    }

    /// It ended by itself.
    pub(super) fn ended(&mut self, number: u64) {
        self.open.remove(&number);
    }

    /// Lets go of everybody who had their time.
    pub(super) fn look_through(&mut self, now: Instant) {
        let late: Vec<u64> = self
            .open
            .iter()
            .filter(|(_, (line, _))| line.overdue(now))
            .map(|(number, _)| *number)
            .collect();
        late.into_iter().for_each(|number| self.close(number));
    }

    /// Lets go of everybody.
    pub(super) fn clear(&mut self) {
        while let Some((_, (_, task))) = self.open.pop_first() {
            task.abort();
        }
    }

    fn close(&mut self, number: u64) {
        if let Some((_, task)) = self.open.remove(&number) {
            task.abort();
        }
    }
}
