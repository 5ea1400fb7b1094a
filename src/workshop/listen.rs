//! Phones are listened to: what they say is checked, done, and written down if it changed something.

use super::Workshop;
use super::log::Entry;
use super::phone::{Message, Reply};
use super::stage::Phase;
use crate::vote::{Joining, Kind, Millis, Person, State, Token, When};

impl Workshop {
    /// A phone says something. `id` numbers what it says, growing; of two that overtake each other the newer counts, and
    /// the same once more is answered the same.
    pub fn phone(&mut self, token: Token, id: u64, message: &Message, now: Millis) -> Reply {
        let reply = self.hear(token, id, message, now);
        let beat = matches!(message, Message::Beat);
        // Who was late is told so, though nothing that counts has changed.
        self.version += u64::from(reply == Reply::TooLate);
        if !beat && matches!(reply, Reply::Welcome | Reply::Counted | Reply::Held) {
            self.version += 1;
            self.note(Entry::Phone {
                at: now,
                token,
                id,
                said: message.clone(),
            });
        }
        reply
    }

    /// Somebody comes in, or back; they count on from what they have said.
    fn welcome(&mut self, token: Token, id: u64, who: &Joining, now: Millis) -> Reply {
        let rules = self.room.rules;
        let tables = 1..=self.settings.tables;
        let who = Joining {
            table: who.table.filter(|table| tables.contains(table)),
            ..who.clone()
        };
        // Of two that overtook each other on the way the newer holds.
        let told = |person: &Person| person.told > id && !person.removed;
        let older = self.room.people.get(token).is_some_and(told);
        let joined = match older {
            true => Ok(()),
            false => self.room.people.join(token, &who, now, &rules),
        };
        let person = joined.and_then(|()| self.room.people.seen(token, now));
        match person {
            Ok(person) => {
                (person.told, person.last) = (person.told.max(id), person.last.max(id));
                if older { Reply::Older } else { Reply::Welcome }
            }
            Err(why) => Reply::Refused(why),
        }
    }

    pub(super) fn hear(&mut self, token: Token, id: u64, message: &Message, now: Millis) -> Reply {
        if self.stage.phase == Phase::Finished {
            return Reply::NotNow;
        }
        if let Message::Join(who) = message {
            return self.welcome(token, id, who, now);
        }
        let (table, observer) = match self.room.people.seen(token, now) {
            Ok(person) => {
                person.last = person.last.max(id);
                (person.table, person.observer)
            }
            Err(why) => return Reply::Refused(why),
        };
        let reply = match message {
            Message::Leave => {
                self.room.people.leave(token);
                Reply::Counted
            }
            Message::Vote { round, seat, option } if !observer => {
                let ballot = place(*round).and_then(|place| self.room.ballot(place));
                let cast = ballot.map(|ballot| ballot.cast(token, table, *seat, *option, id));
                cast.map_or(Reply::NotNow, Reply::from)
            }
            Message::Guess { round, thing, guess } if !observer => {
                let guesses = place(*round).and_then(|place| self.room.guesses.get_mut(place));
                let Some(guesses) = guesses else {
                    return Reply::NotNow;
                };
                match (guesses.guess(token, *thing, *guess, id), guesses.open) {
                    (true, _) => Reply::Counted,
                    (false, false) => Reply::TooLate,
                    (false, true) => Reply::NotNow,
                }
            }
            Message::Text { kind, text } => {
                let ballot = self
                    .stage
                    .poll
                    .as_ref()
                    .and_then(|poll| poll.ballot(poll.latest()));
                let taken = self.wants(*kind) && self.room.texts.write((token, id), *kind, ballot, text);
                if taken { Reply::Held } else { Reply::NotNow }
            }
            Message::Form { when, answers } => {
                let fits = (*when == When::After) == (self.stage.phase == Phase::Debrief);
                let taken = fits && self.room.forms.hand_in(token, *when, answers);
                if taken { Reply::Counted } else { Reply::NotNow }
            }
            Message::Beat => Reply::Counted,
            Message::Join(_) | Message::Vote { .. } | Message::Guess { .. } => Reply::NotNow,
        };
        let part = !matches!(message, Message::Leave | Message::Beat);
        if part
            && matches!(reply, Reply::Counted | Reply::Held)
            && let Ok(person) = self.room.people.seen(token, now)
        {
            person.took_part = true;
        }
        reply
    }
}

impl Workshop {
    /// What the facilitator types in of what the room says; whether it is asked for and there is something to see in it.
    pub(super) fn read_out(&mut self, text: &str) -> bool {
        let single = text.split_whitespace().count() == 1;
        let poll = self.stage.poll.as_ref();
        let kind = match (self.stage.phase, poll) {
            (Phase::Debrief, _) => Kind::Commitment,
            (_, Some(_)) if single && self.settings.cloud => Kind::Word,
            (_, Some(_)) if self.settings.reasons => Kind::Reason,
            _ => return false,
        };
        let ballot = poll.and_then(|poll| poll.ballot(poll.latest()));
        self.room.texts.read_out(kind, ballot, text)
    }

    /// How many commitments there are, but for those that the facilitator refused.
    pub(super) fn commitments(&self) -> u32 {
        let all = self.room.texts.all();
        let kept = all.filter(|text| text.kind == Kind::Commitment && text.state != State::Refused);
        u32::try_from(kept.count()).unwrap_or(u32::MAX)
    }

    /// Whether something that somebody said can be typed in now, be it a single word or more.
    pub(super) fn can_write(&self) -> bool {
        let asked = self.stage.poll.is_some() && (self.settings.cloud || self.settings.reasons);
        asked || self.stage.phase == Phase::Debrief
    }

    /// Whether texts of this kind are asked for now.
    fn wants(&self, kind: Kind) -> bool {
        match kind {
            Kind::Reason => self.settings.reasons,
            Kind::Word => self.settings.cloud,
            Kind::Idea => self.settings.none,
            Kind::Commitment => self.stage.phase == Phase::Debrief,
        }
    }
}

/// The place of what a view numbered from 1.
fn place(number: u32) -> Option<usize> {
    usize::try_from(number.checked_sub(1)?).ok()
}
