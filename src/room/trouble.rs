//! What may be wrong with a room, and what to do about it: told to the facilitator, never on the wall.

use std::time::{Duration, Instant};

use crate::storage::Failure;
use crate::words::Words;

/// How long no phone may come before it is said.
const ALONE: Duration = Duration::from_secs(30);
/// How long a new address is told of.
const MOVED: Duration = Duration::from_secs(120);

/// What was seen.
#[derive(Debug)]
pub(super) struct Signs {
    /// Since when phones could have come; none when one has.
    since: Option<Instant>,
    /// From which address to which, and when.
    moved: Option<(String, String, Instant)>,
}

impl Default for Signs {
    fn default() -> Self {
        Self {
            since: Some(Instant::now()),
            moved: None,
        }
    }
}

impl Signs {
    /// A phone came.
    pub(super) fn reached(&mut self) {
        self.since = None;
    }

    /// The facilitator chose another address: time for a phone to try it.
    pub(super) fn chose(&mut self) {
        self.moved = None;
        self.since = self.since.map(|_| Instant::now());
    }

    /// The computer is reached at another address.
    pub(super) fn moved(&mut self, old: String, new: String) {
        self.moved = Some((old, new, Instant::now()));
    }

    /// What is to be told: of the file, of the port, of the network, the gravest first.
    pub(super) fn told(
        &self,
        words: &Words,
        (unkept, closed): (Option<Failure>, Option<&str>),
        phones: bool,
    ) -> Option<String> {
        if let Some(failure) = unkept {
            let file = failure.path.display().to_string();
            let why = failure.reason();
            return Some(words.fill("hosting-unkept", &[("file", file.into()), ("why", why.into())]));
        }
        if let Some(why) = closed {
            return Some(words.fill("hosting-closed", &[("why", why.into())]));
        }
        if let Some((old, new, _)) = self.moved.as_ref().filter(|(_, _, at)| at.elapsed() < MOVED) {
            let values = [("old", old.as_str().into()), ("new", new.as_str().into())];
            return Some(words.fill("hosting-moved", &values));
        }
        let alone = self.since.is_some_and(|since| since.elapsed() >= ALONE);
        (phones && alone).then(|| match std::env::consts::OS {
            "windows" => words.say("hosting-alone-windows"),
            "macos" => words.say("hosting-alone-mac"),
            _ => words.say("hosting-alone-linux"),
        })
    }
}
