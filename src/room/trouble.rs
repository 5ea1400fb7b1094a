//! What may be wrong with a room, and what to do about it: told to the facilitator, never on the wall.

use std::time::{Duration, Instant};

use crate::storage::Failure;
use crate::words::Words;

/// How long no phone may come before it is said.
const ALONE: Duration = Duration::from_secs(30);
/// How long a new address is told of.
const MOVED: Duration = Duration::from_secs(120);

/// What was seen. Times are handed in.
#[derive(Debug)]
pub struct Signs {
    /// Since when phones could have come; none when one has.
    since: Option<Instant>,
    /// The latest address that phones could reach.
    at: Option<String>,
    /// Whether there is none now.
    nowhere: bool,
    /// From which address to which, and when.
    moved: Option<(String, String, Instant)>,
}

impl Signs {
    /// Nothing was seen yet.
    #[must_use]
    pub fn new(now: Instant) -> Self {
        Self {
            since: Some(now),
            at: None,
            nowhere: false,
            moved: None,
        }
    }

    /// A phone came.
    pub fn reached(&mut self) {
        self.since = None;
    }

    /// The facilitator chose another address: time for a phone to try it.
    pub fn chose(&mut self, now: Instant) {
        self.moved = None;
        self.since = self.since.map(|_| now);
    }

    /// Phones reach the computer at this address, or at none.
    pub fn at(&mut self, address: Option<&str>, now: Instant) {
        self.nowhere = address.is_none();
        let Some(address) = address else { return };
        let old = self.at.replace(address.to_owned());
        if let Some(old) = old.filter(|old| old != address) {
            self.moved = Some((old, address.to_owned(), now));
        }
    }

    /// What is to be told: of the file, of the port, of the network, the gravest first.
    #[must_use]
    pub fn told(
        &self,
        words: &Words,
        (unkept, closed): (Option<Failure>, Option<&str>),
        phones: bool,
        now: Instant,
    ) -> Option<String> {
        if let Some(failure) = unkept {
            let file = failure.path.display().to_string();
            let why = failure.reason();
            return Some(words.fill("hosting-unkept", &[("file", file.into()), ("why", why.into())]));
        }
        if let Some(why) = closed {
            return Some(words.fill("hosting-closed", &[("why", why.into())]));
        }
        if phones && self.nowhere {
            return Some(words.say("hosting-nowhere"));
        }
        let passed = |since: Instant| now.saturating_duration_since(since);
        if let Some((old, new, _)) = self.moved.as_ref().filter(|(_, _, at)| passed(*at) < MOVED) {
            let values = [("old", old.as_str().into()), ("new", new.as_str().into())];
            return Some(words.fill("hosting-moved", &values));
        }
        let alone = self.since.is_some_and(|since| passed(since) >= ALONE);
        (phones && alone).then(|| match std::env::consts::OS {
            "windows" => words.say("hosting-alone-windows"),
            "macos" => words.say("hosting-alone-mac"),
            _ => words.say("hosting-alone-linux"),
        })
    }
}
