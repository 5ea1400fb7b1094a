//! Which commitment a player is to be asked about today.

use super::date::Date;
use super::reading::{Journal, Kept};
use super::reflect::Commitment;

/// A commitment, and where it was made.
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
    due_but(journal, today, "")
}

/// The same of all runs but this one, by its file's name: whoever is about to make the next one is asked about the last.
#[must_use]
pub fn due_but<'a>(journal: &'a Journal, today: Date, own: &str) -> Option<Due<'a>> {
    let latest = last_but(journal, own)?;
    let asks = latest.commitment.became.is_none() && latest.commitment.due <= today && !latest.kept.newer;
    asks.then_some(latest)
}

/// The latest commitment of all runs but this one, whatever became of it.
#[must_use]
pub fn last_but<'a>(journal: &'a Journal, own: &str) -> Option<Due<'a>> {
    let others = journal.runs.iter().filter(|kept| kept.name != own);
    let all = others.filter_map(|kept| {
        let commitment = kept.run.reflection.commitment.as_ref()?;
        Some(Due { kept, commitment })
    });
    all.max_by_key(|due| (due.commitment.made, due.commitment.due))
}
