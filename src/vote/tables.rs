//! Tables with tallies of their own, without giving away those that are too small.

use super::ballot::{Ballot, Seat};
use super::tally::Tally;

/// Each table's votes; none in place of those that cannot be shown.
///
/// Where what is hidden could be worked out by taking what is shown, and the hands that everybody saw, from the whole, another
/// table is hidden as well.
#[must_use]
pub fn by_table(ballot: &Ballot, seat: Seat, smallest: u32) -> Vec<(u8, Option<Tally>)> {
    if let Some(settled) = ballot.settled() {
        return settled.tables.clone();
    }
    let phones = ballot.by_phone(seat);
    let mut tables: Vec<(u8, Tally, bool)> = ballot
        .tables()
        .into_iter()
        .map(|table| (table, ballot.tally(seat, Some(table))))
        .map(|(table, tally)| {
            let shown = tally.votes >= smallest;
            (table, tally, shown)
        })
        .collect();
    loop {
        let shown: u32 = tables.iter().filter(|one| one.2).map(|one| one.1.votes).sum();
        let hidden = phones.saturating_sub(shown);
        if hidden == 0 || hidden >= smallest {
            break;
        }
        // The smallest of those shown goes too; with none left nothing can be worked out.
        let next = tables
            .iter_mut()
            .filter(|one| one.2)
            .min_by_key(|one| one.1.votes);
        let Some(next) = next else { break };
        next.2 = false;
    }
    tables
        .into_iter()
        .map(|(table, tally, shown)| (table, shown.then_some(tally)))
        .collect()
}
