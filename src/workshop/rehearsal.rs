//! The room check: twelve pretended phones beside real ones, so that the evening before everything can be seen once. They are
//! named as pretended on every picture, and the session of a room check is kept nowhere.

use super::phone::Message;
use super::stage::Phase;
use super::{Mode, Workshop};
use crate::vote::{Guess, Joining, Millis, Token};

/// How many phones are pretended.
pub const PRETENDED: u32 = 12;
/// Milliseconds from one pretended vote to the next.
const EACH: Millis = 700;

/// The token of a pretended phone, from 0: none that a real one is given by chance.
fn token(number: u32) -> Token {
    Token(u128::MAX - u128::from(number))
}

impl Workshop {
    /// What is seen is called by this.
    pub(super) fn title(&self) -> String {
        let title = &self.scenario.title;
        if self.settings.rehearsal {
            self.words
                .fill("room-check-title", &[("title", title.as_str().into())])
        } else {
            title.clone()
        }
    }

    /// Lets the pretended phones do what they would have done by now. Nothing happens in a real workshop. Whoever hosts a room
    /// check calls it as often as it looks for anything else.
    pub fn rehearse(&mut self, now: Millis) {
        // Where hands are raised there are no phones to pretend.
        if !self.settings.rehearsal || self.settings.mode == Mode::Hands {
            return;
        }
        for number in 0..PRETENDED {
            if self.room.people.get(token(number)).is_none() {
                let name = self
                    .words
                    .fill("room-check-name", &[("number", (number + 1).into())]);
                let joining = Joining {
                    name: Some(name),
                    table: Some(u8::try_from(number % 2 + 1).unwrap_or(1)),
                    observer: false,
                };
                self.pretend(number, &Message::Join(joining), now);
            } else {
                self.pretend(number, &Message::Beat, now);
            }
        }
        let since = now.saturating_sub(self.stage.since);
        let voters = u32::try_from(since / EACH).unwrap_or(u32::MAX).min(PRETENDED);
        for number in 0..voters {
            match self.stage.phase {
                Phase::Vote(round) => self.pretend_vote(number, round, now),
                Phase::Predict => self.pretend_guess(number, now),
                _ => {}
            }
        }
    }

    /// Each votes once: for one of the first two options at first, and two of three for the second the second time.
    fn pretend_vote(&mut self, number: u32, round: u8, now: Millis) {
        let Some((place, _)) = self.stage.ballot() else {
            return;
        };
        let Some(ballot) = self.room.ballots.get(place) else {
            return;
        };
        let open: Vec<u8> = ballot
            .options
            .iter()
            .filter(|one| one.open)
            .map(|one| one.number)
            .collect();
        let every = if round == 1 { 2 } else { 3 };
        let second = !number.is_multiple_of(every);
        let option = open.get(usize::from(second)).or(open.first()).copied();
        let (Some(option), seats) = (option, ballot.seats()) else {
            return;
        };
        for seat in seats {
            if self.room.ballots[place].vote(token(number), *seat).is_none() {
                let round = u32::try_from(place + 1).unwrap_or(u32::MAX);
                let seat = *seat;
                self.pretend(number, &Message::Vote { round, seat, option }, now);
            }
        }
    }

    fn pretend_guess(&mut self, number: u32, now: Millis) {
        let Some(place) = self.stage.poll.as_ref().and_then(|poll| poll.guesses) else {
            return;
        };
        for thing in 0..3 {
            let open = self
                .room
                .guesses
                .get(place)
                .map(|guesses| guesses.of(token(number), thing));
            if open == Some(None) {
                let round = u32::try_from(place + 1).unwrap_or(u32::MAX);
                let guess = Guess::ALL[number as usize % 3];
                self.pretend(number, &Message::Guess { round, thing, guess }, now);
            }
        }
    }

    fn pretend(&mut self, number: u32, message: &Message, now: Millis) {
        let id = self
            .room
            .people
            .get(token(number))
            .map_or(0, |person| person.last)
            + 1;
        let _ = self.phone(token(number), id, message, now);
    }
}
