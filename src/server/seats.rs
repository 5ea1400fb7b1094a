//! The phones by their tokens: who may come in, how often they may ask, and who is there.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::time::Instant;

use tokio::sync::watch;

use super::bucket::Bucket;
use super::limits;
use crate::vote::Token;

/// Why somebody does not come in now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// Too many at once: soon.
    Later,
    /// Every place is taken.
    Full,
}

/// Somebody came or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Came(Token),
    Left(Token),
}

/// A phone.
#[derive(Debug)]
struct Seat {
    number: u64,
    heard: Instant,
    requests: Bucket,
    /// Which of its streams is the one that counts; they look whether it is still they.
    stream: watch::Sender<u64>,
    open: bool,
    /// Whether the game was told that it is there.
    told: bool,
    spoke: bool,
}

/// All phones.
#[derive(Debug)]
pub(super) struct Seats {
    seats: BTreeMap<Token, Seat>,
    next: u64,
    newcomers: Bucket,
    of_address: BTreeMap<IpAddr, Bucket>,
}

impl Seats {
    pub(super) fn new(now: Instant) -> Self {
        Self {
            seats: BTreeMap::new(),
            next: 0,
            newcomers: Bucket::new(limits::NEWCOMERS, now),
            of_address: BTreeMap::new(),
        }
    }

    pub(super) fn knows(&self, token: Token) -> bool {
        self.seats.contains_key(&token)
    }

    /// Lets a phone in, as whom it says it is, or as somebody new.
    pub(super) fn join(&mut self, token: Token, from: IpAddr, now: Instant) -> Result<(), Refused> {
        if let Some(seat) = self.seats.get_mut(&token) {
            seat.heard = now;
            return if seat.requests.take(now) {
                Ok(())
            } else {
                Err(Refused::Later)
            };
        }
        if self.of_address.len() >= limits::ADDRESSES {
            self.of_address.retain(|_, bucket| !bucket.full(now));
        }
        if self.of_address.len() < limits::ADDRESSES || self.of_address.contains_key(&from) {
            let own = self
                .of_address
                .entry(from)
                .or_insert_with(|| Bucket::new(limits::NEWCOMERS_OF_ONE, now));
            if !own.take(now) {
                return Err(Refused::Later);
            }
        }
        if !self.newcomers.take(now) {
            return Err(Refused::Later);
        }
        if self.seats.len() >= limits::SEATS && !self.forget_one() {
            return Err(Refused::Full);
        }
        self.next += 1;
        let seat = Seat {
            number: self.next,
            heard: now,
            requests: Bucket::new(limits::REQUESTS, now),
            stream: watch::Sender::new(0),
            open: false,
            told: false,
            spoke: false,
        };
        self.seats.insert(token, seat);
        Ok(())
    }

    /// Whether this phone may ask once more now; `None` when nobody knows it.
    pub(super) fn asks(&mut self, token: Token, now: Instant) -> Option<bool> {
        let seat = self.seats.get_mut(&token)?;
        seat.heard = now;
        Some(seat.requests.take(now))
    }

    /// It said something that matters: it keeps its place.
    pub(super) fn spoke(&mut self, token: Token) {
        if let Some(seat) = self.seats.get_mut(&token) {
            seat.spoke = true;
        }
    }

    /// Opens the stream of a phone; an older one of the same phone sees that it is not the one any more.
    pub(super) fn open(
        &mut self,
        token: Token,
        now: Instant,
    ) -> Option<(watch::Receiver<u64>, Option<Change>)> {
        let seat = self.seats.get_mut(&token)?;
        seat.stream.send_modify(|stream| *stream += 1);
        (seat.open, seat.heard) = (true, now);
        let came = !std::mem::replace(&mut seat.told, true);
        Some((seat.stream.subscribe(), came.then_some(Change::Came(token))))
    }

    /// This stream of the phone ended.
    pub(super) fn closed(&mut self, token: Token, stream: u64, now: Instant) {
        if let Some(seat) = self.seats.get_mut(&token)
            && *seat.stream.borrow() == stream
        {
            (seat.open, seat.heard) = (false, now);
        }
    }

    /// Who left since the last time. A phone that says nothing any more is not there, whatever its connection seems to be.
    pub(super) fn look_through(&mut self, now: Instant) -> Vec<Change> {
        let mut left = Vec::new();
        for (token, seat) in &mut self.seats {
            let silent = now.saturating_duration_since(seat.heard);
            if seat.open && silent >= limits::SILENT {
                // Its stream ends without the word that another page took over: it may begin anew.
                let next = *seat.stream.borrow() + 1;
                seat.stream = watch::Sender::new(next);
                seat.open = false;
            }
            if seat.told && !seat.open && silent >= limits::BLINK {
                seat.told = false;
                left.push(Change::Left(*token));
            }
        }
        left
    }

    /// Gives away the place of a phone that is not there: one that never said anything, else the one that has been away longest. When
    /// it comes back it brings its token and is who it was; names and votes are the workshop's.
    fn forget_one(&mut self) -> bool {
        let away = self.seats.iter().filter(|(_, seat)| !seat.open && !seat.told);
        let Some(oldest) = away
            .min_by_key(|(_, seat)| (seat.spoke, seat.heard, seat.number))
            .map(|(token, _)| *token)
        else {
            return false;
        };
        self.seats.remove(&oldest);
        true
    }
}
