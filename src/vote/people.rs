//! Who takes part: joined, seen, gone, sent out. No clock: every call is told what time it is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Millis, NAME_LETTERS, Token, clean};

/// What holds in a room.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rules {
    /// Silence after which somebody counts as gone, in milliseconds.
    pub gone_after: Millis,
    /// The most people.
    pub most: usize,
    /// The fewest voters of whom a split is shown.
    pub smallest: u32,
}

impl Default for Rules {
    /// Phones that are heard every 15 s may miss two beats and are gone within 60 s; 400 people; five voters.
    fn default() -> Self {
        Self {
            gone_after: 45_000,
            most: 400,
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

/// Everybody who ever joined, by token.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    all: BTreeMap<Token, Person>,
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
        let number = u32::try_from(self.all.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1);
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
        if self.all.len() >= rules.most {
            return Err(Refused::Full);
        }
        let person = Person {
            number,
            name,
            table: who.table,
            observer: who.observer,
            joined: now,
            seen: now,
            left: false,
            removed: false,
            last: 0,
        };
        self.all.insert(token, person);
        Ok(())
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

    /// Everybody who ever joined.
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
