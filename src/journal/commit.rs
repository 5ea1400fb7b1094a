//! Which commitment a player is to be asked about today.

use super::date::Date;
use super::reading::{Journal, Kept};
use super::reflect::Commitment;

/// A commitment whose day has come.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Due<'a> {
    /// The run after which it was made.
    pub kept: &'a Kept,
    /// The commitment.
    pub commitment: &'a Commitment,
}

/// The commitment to ask about today: of those whose day has come and of which nothing was said yet, the latest. One at a
/// time, and those that are older than it are let rest, for nobody likes to be presented with a list.
#[must_use]
pub fn due(journal: &Journal, today: Date) -> Option<Due<'_>> {
    let all = journal.runs.iter().filter_map(|kept| {
        let commitment = kept.run.reflection.commitment.as_ref()?;
        Some(Due { kept, commitment })
    });
    let latest = all.max_by_key(|due| (due.commitment.made, due.commitment.due))?;
    let asks = latest.commitment.became.is_none() && latest.commitment.due <= today && !latest.kept.newer;
    asks.then_some(latest)
}
