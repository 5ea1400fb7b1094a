//! What a vote comes to: counts first, percentages that do not lie, and who is ahead.

use serde::{Deserialize, Serialize};

use super::NONE;

/// An option's part of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The option's number; [`NONE`] is "none of these".
    pub number: u8,
    /// Votes.
    pub votes: u32,
    /// Per cent of all votes, whole.
    pub percent: u32,
}

/// The votes, option by option.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// A row per option, and one for "none of these" at the end when it is offered.
    pub rows: Vec<Row>,
    /// All votes.
    pub votes: u32,
    /// Whether the percentages do not sum to 100, so that a note has to say that they are rounded.
    pub rounded: bool,
}

/// Who is ahead. "None of these" never is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lead {
    /// Nobody voted for any option.
    Nobody,
    /// This option has most votes.
    One(u8),
    /// These options have equally many.
    Tie(Vec<u8>),
}

impl Tally {
    /// From votes by number.
    #[must_use]
    pub fn of(counts: &[(u8, u32)]) -> Self {
        let only: Vec<u32> = counts.iter().map(|(_, votes)| *votes).collect();
        let percents = percentages(&only);
        let votes = only.iter().fold(0_u32, |sum, one| sum.saturating_add(*one));
        let rows = counts.iter().zip(&percents);
        let rows = rows.map(|((number, votes), percent)| Row {
            number: *number,
            votes: *votes,
            percent: *percent,
        });
        Self {
            rows: rows.collect(),
            votes,
            rounded: votes > 0 && percents.iter().sum::<u32>() != 100,
        }
    }

    /// Who is ahead.
    #[must_use]
    pub fn lead(&self) -> Lead {
        let options = || self.rows.iter().filter(|row| row.number != NONE);
        let most = options().map(|row| row.votes).max().unwrap_or(0);
        let ahead: Vec<u8> = options()
            .filter(|row| row.votes == most && most > 0)
            .map(|row| row.number)
            .collect();
        match ahead.as_slice() {
            [] => Lead::Nobody,
            [one] => Lead::One(*one),
            _ => Lead::Tie(ahead),
        }
    }

    /// Votes of a number; 0 when it is not there.
    #[must_use]
    pub fn votes_of(&self, number: u8) -> u32 {
        let mut rows = self.rows.iter();
        rows.find(|row| row.number == number).map_or(0, |row| row.votes)
    }
}

/// Whole per cent by largest remainder. Equal counts get equal numbers: where the last points cannot be shared out so, they are
/// left out and the sum is below 100.
#[must_use]
pub fn percentages(counts: &[u32]) -> Vec<u32> {
    let all: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    if all == 0 {
        return vec![0; counts.len()];
    }
    let exact = |count: &u32| u64::from(*count) * 100;
    let mut shares: Vec<u64> = counts.iter().map(|count| exact(count) / all).collect();
    let mut left = 100 - shares.iter().sum::<u64>();
    let mut kinds: Vec<u32> = counts.to_vec();
    kinds.sort_unstable();
    kinds.dedup();
    // Largest remainder first; among equals the larger count.
    kinds.sort_by_key(|count| std::cmp::Reverse((exact(count) % all, *count)));
    for kind in kinds {
        let alike = counts.iter().filter(|count| **count == kind).count() as u64;
        if alike <= left && exact(&kind) % all > 0 {
            left -= alike;
            for (share, _) in shares.iter_mut().zip(counts).filter(|(_, count)| **count == kind) {
                *share += 1;
            }
        }
    }
    shares
        .into_iter()
        .map(|share| u32::try_from(share).unwrap_or(100))
        .collect()
}
