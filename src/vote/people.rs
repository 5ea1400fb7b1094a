//! Who takes part: joined, seen, gone, sent out. No clock: every call is told what time it is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Millis, NAME_LETTERS, Token, clean};

/// What holds in a room.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rules {
    /// Silence after which somebody counts as gone, in milliseconds.
    pub gone_after: Millis,
    /// The most people at a time.
    pub most: usize,
    /// The most people that are remembered, those who have gone too.
    pub remembered: usize,
    /// The fewest voters of whom a split is shown.
    pub smallest: u32,
}

impl Default for Rules {
    /// Phones that are heard every 15 s may miss two beats and are gone within 60 s; 400 people, and 2,000 in a day; five voters.
    fn default() -> Self {
        Self {
            gone_after: 45_000,
            most: 400,
            remembered: 2_000,
            smallest: 5,
        }
    }
}

/// What somebody says of themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Joining {
    /// A name, if they want one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The table they sit at, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<u8>,
    /// Whether they watch instead of voting.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub observer: bool,
}

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// By what they are named in views, from 1, in the order of joining.
    pub number: u32,
    /// The name, fit to be shown.
    pub name: Option<String>,
    /// The table, from 1.
    pub table: Option<u8>,
    /// Whether they watch instead of voting.
    pub observer: bool,
    /// When they joined.
    pub joined: Millis,
    /// When they were last heard of.
    pub seen: Millis,
    /// Whether they said goodbye.
    pub left: bool,
    /// Whether the facilitator sent them out.
    pub removed: bool,
    /// The latest number of a request of theirs; 0 is none.
    pub last: u64,
    /// The number of the request with what they last said of themselves.
    pub told: u64,
    /// Whether a vote or a text of theirs was ever taken.
    pub took_part: bool,
}

/// Why somebody cannot come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// The room is locked.
    Locked,
    /// It is full.
    Full,
    /// The facilitator sent them out.
    Removed,
    /// Nobody of this token has joined.
    Unknown,
}

/// Everybody who joined, by token. Who has gone leaves their place to others and is still known when they come back. When there are too
/// many to remember, whoever has been gone longest is forgotten, first of those who never took part; their votes stay.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    all: BTreeMap<Token, Person>,
    /// The latest number that was given: how many ever joined.
    latest: u32,
    /// Whether nobody new is let in.
    pub locked: bool,
}

impl People {
    /// Somebody comes in, or comes back: who is known keeps their number and votes also when the room is locked.
    ///
    /// # Errors
    /// When the room is locked or full, or they were sent out.
    pub fn join(&mut self, token: Token, who: &Joining, now: Millis, rules: &Rules) -> Result<(), Refused> {
        let name = who.name.as_deref().and_then(|name| clean(name, NAME_LETTERS));
        if let Some(person) = self.all.get_mut(&token) {
            if person.removed {
                return Err(Refused::Removed);
            }
            person.name = name.or(person.name.take());
            person.table = who.table.or(person.table);
            person.observer = who.observer;
            (person.seen, person.left) = (person.seen.max(now), false);
            return Ok(());
        }
        if self.locked {
            return Err(Refused::Locked);
        }
        if self.here(now, rules).count() >= rules.most {
            return Err(Refused::Full);
        }
        if self.all.len() >= rules.remembered {
            let gone = self.gone(now, rules).ok_or(Refused::Full)?;
            self.all.remove(&gone);
        }
        self.latest = self.latest.saturating_add(1);
        let person = Person {
            number: self.latest,
            name,
            table: who.table,
            observer: who.observer,
            joined: now,
            seen: now,
            left: false,
            removed: false,
            last: 0,
            told: 0,
            took_part: false,
        };
        self.all.insert(token, person);
        Ok(())
    }

    /// Who can be forgotten. Who was sent out is remembered: they may not come in again.
    fn gone(&self, now: Millis, rules: &Rules) -> Option<Token> {
        let gone = self.all().filter(|(_, one)| {
            !one.removed && (one.left || now.saturating_sub(one.seen) >= rules.gone_after)
        });
        gone.min_by_key(|(_, one)| (one.took_part, one.seen))
            .map(|(token, _)| token)
    }

    /// How many ever joined.
    #[must_use]
    pub fn ever(&self) -> u32 {
        self.latest
    }

    /// They were heard of.
    ///
    /// # Errors
    /// When they have not joined or were sent out.
    pub fn seen(&mut self, token: Token, now: Millis) -> Result<&mut Person, Refused> {
        let person = self.all.get_mut(&token).ok_or(Refused::Unknown)?;
        if person.removed {
            return Err(Refused::Removed);
        }
        (person.seen, person.left) = (person.seen.max(now), false);
        Ok(person)
    }

    /// They said goodbye; whether they were there.
    pub fn leave(&mut self, token: Token) -> bool {
        let there = self.all.get_mut(&token).filter(|person| !person.left);
        there.is_some_and(|person| {
            person.left = true;
            true
        })
    }

    /// Sends somebody out, or lets them in again; their token, when there is such a person.
    pub fn remove(&mut self, number: u32, out: bool) -> Option<Token> {
        let (token, person) = self.all.iter_mut().find(|(_, person)| person.number == number)?;
        person.removed = out;
        Some(*token)
    }

    /// Takes a name away; whether there was one.
    pub fn unname(&mut self, number: u32) -> bool {
        let mut people = self.all.values_mut();
        people
            .find(|person| person.number == number)
            .is_some_and(|person| person.name.take().is_some())
    }

    /// Somebody by token.
    #[must_use]
    pub fn get(&self, token: Token) -> Option<&Person> {
        self.all.get(&token)
    }

    /// Everybody who joined and is remembered.
    pub fn all(&self) -> impl Iterator<Item = (Token, &Person)> {
        self.all.iter().map(|(token, person)| (*token, person))
    }

    /// Those who are here now, observers too.
    pub fn here(&self, now: Millis, rules: &Rules) -> impl Iterator<Item = (Token, &Person)> {
        let gone_after = rules.gone_after;
        self.all()
            .filter(move |(_, one)| !one.left && !one.removed && now.saturating_sub(one.seen) < gone_after)
    }

    /// After the host was away nobody can be told from those who left: all count as just seen.
    pub fn back(&mut self, now: Millis) {
        self.all.values_mut().for_each(|person| person.seen = now);
    }
}
