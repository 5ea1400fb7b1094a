//! Everything of a session that comes from the people in it.

use std::sync::Arc;

use super::ballot::{Ballot, Count};
use super::forms::Forms;
use super::guesses::Guesses;
use super::people::{People, Rules};
use super::texts::Texts;
use super::{Millis, Token};

/// The people and what they said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// What holds here.
    pub rules: Rules,
    /// Who takes part.
    pub people: People,
    /// People without a phone, as the facilitator counted them.
    pub heads: u32,
    /// Every vote, oldest first, also those that were reset.
    ///
    /// Shared with copies of the room: a copy for whoever shows it costs no more after eight hours than at the start.
    pub ballots: Vec<Arc<Ballot>>,
    /// What was expected, oldest first.
    pub guesses: Vec<Guesses>,
    /// What people wrote.
    pub texts: Texts,
    /// Before and after.
    pub forms: Forms,
}

impl Room {
    /// How many phones are here, observers too.
    #[must_use]
    pub fn phones(&self, now: Millis) -> u32 {
        let here = self.people.here(now, &self.rules).count();
        u32::try_from(here).unwrap_or(u32::MAX)
    }

    /// Who of those present has voted; nobody when there is no such vote.
    #[must_use]
    pub fn count(&self, ballot: usize, now: Millis) -> Count {
        let of = |ballot: &Arc<Ballot>| ballot.count(&self.people, self.heads, now, &self.rules);
        self.ballots.get(ballot).map(of).unwrap_or_default()
    }

    /// A vote, to change it.
    pub fn ballot(&mut self, place: usize) -> Option<&mut Ballot> {
        self.ballots.get_mut(place).map(Arc::make_mut)
    }

    /// Sends somebody out, with their vote if it is not closed yet, or lets them in again; their token.
    pub fn remove(&mut self, number: u32, out: bool) -> Option<Token> {
        let token = self.people.remove(number, out)?;
        if out {
            self.ballots
                .iter_mut()
                .filter(|one| one.open)
                .for_each(|one| Arc::make_mut(one).withdraw(token));
            self.guesses
                .iter_mut()
                .filter(|one| one.open)
                .for_each(|one| one.withdraw(token));
        }
        Some(token)
    }
}
