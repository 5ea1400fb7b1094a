//! What the room expects, before it is shown: for each of a few things, whether it goes down, stays or goes up.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Token;

/// Where something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guess {
    /// Down.
    Down,
    /// It stays.
    Same,
    /// Up.
    Up,
}

impl Guess {
    /// In the order in which they are counted.
    pub const ALL: [Self; 3] = [Self::Down, Self::Same, Self::Up];
}

/// The guesses about some things, one each per person; the last counts until it is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guesses {
    things: usize,
    /// Whether guesses count now.
    pub open: bool,
    by: BTreeMap<(Token, usize), (Guess, u64)>,
    hands: BTreeMap<(usize, Guess), u32>,
    late: BTreeSet<Token>,
}

impl Guesses {
    /// Open, about so many things.
    #[must_use]
    pub fn new(things: usize) -> Self {
        Self {
            things,
            open: true,
            ..Self::default()
        }
    }

    /// A guess comes in; whether it counts.
    pub fn guess(&mut self, token: Token, thing: usize, guess: Guess, request: u64) -> bool {
        let newer = self.by.get(&(token, thing)).is_none_or(|had| had.1 <= request);
        let counts = self.open && thing < self.things && newer;
        if counts {
            self.by.insert((token, thing), (guess, request));
        } else if !self.open && newer {
            self.late.insert(token);
        }
        counts
    }

    /// Whether a guess of theirs came when none counted any more.
    #[must_use]
    pub fn came_late(&self, token: Token) -> bool {
        self.late.contains(&token)
    }

    /// Hands counted in the room, in place of what was typed in before; whether there is the thing.
    pub fn raise(&mut self, thing: usize, guess: Guess, hands: u32) -> bool {
        let there = thing < self.things;
        if there {
            self.hands.insert((thing, guess), hands);
        }
        there
    }

    /// Hands typed in: down, the same, up.
    #[must_use]
    pub fn hands(&self, thing: usize) -> [u32; 3] {
        Guess::ALL.map(|guess| self.hands.get(&(thing, guess)).copied().unwrap_or(0))
    }

    /// Somebody's guess.
    #[must_use]
    pub fn of(&self, token: Token, thing: usize) -> Option<Guess> {
        self.by.get(&(token, thing)).map(|had| had.0)
    }

    /// How many guess down, the same, up.
    #[must_use]
    pub fn tally(&self, thing: usize) -> [u32; 3] {
        Guess::ALL.map(|guess| {
            let phones = self.by.iter();
            let phones = phones
                .filter(|((_, of), had)| *of == thing && had.0 == guess)
                .count();
            let hands = self.hands.get(&(thing, guess)).copied().unwrap_or(0);
            u32::try_from(phones).unwrap_or(u32::MAX).saturating_add(hands)
        })
    }

    /// How many have guessed about anything.
    #[must_use]
    pub fn people(&self) -> u32 {
        (0..self.things)
            .map(|thing| self.tally(thing).iter().sum())
            .max()
            .unwrap_or(0)
    }

    /// Whether the totals may be seen: enough have guessed, and whoever takes away the hands, which everybody has seen, is
    /// left with enough phones, or none.
    #[must_use]
    pub fn may_be_seen(&self, smallest: u32) -> bool {
        let by_phone = |thing: usize| self.by.keys().filter(|(_, of)| *of == thing).count();
        let enough = |phones: usize| phones == 0 || phones >= smallest as usize;
        self.people() >= smallest && (0..self.things).map(by_phone).all(enough)
    }

    /// Nothing but totals is left.
    pub fn settle(&mut self, totals: [[u32; 3]; 3]) {
        self.by.clear();
        self.late.clear();
        self.open = false;
        let all = (0..).zip(totals).flat_map(|(thing, counts)| {
            Guess::ALL
                .into_iter()
                .zip(counts)
                .map(move |(guess, count)| ((thing, guess), count))
        });
        self.hands = all.collect();
    }

    /// Takes somebody's guesses out.
    pub fn withdraw(&mut self, token: Token) {
        self.by.retain(|(of, _), _| *of != token);
    }
}
