//! What the facilitator sees, and nobody else: what is now and next, what to say, how the time stands, who is there.

use serde::Serialize;

use super::Workshop;
use super::agenda::{Agenda, What};
use super::command::Command;
use super::picture::Picture;
use super::shown::{Round, all_plain, plain, unstress};
use super::stage::{Phase, Poll};
use crate::present::Three;
use crate::vote::{Kind, Millis, NONE, Seat, State};

/// The facilitator's own view.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Presenter {
    /// Grows with every change other than time.
    pub version: u64,
    /// What is going on, in words.
    pub now: String,
    /// What `Next` does, in words.
    pub next: String,
    /// What the wall shows, without the way in.
    pub picture: Picture,
    /// What to say.
    pub say: Vec<String>,
    /// The author's notes for this decision, and the questions for the room.
    pub notes: String,
    /// The questions for the room.
    pub questions: Vec<String>,
    /// The day as it was planned.
    pub agenda: Agenda,
    /// How the time stands.
    pub timing: Timing,
    /// What each option would probably do to the gauges at once; empty when no question is before the room.
    pub prospects: Vec<Prospect>,
    /// The result of the rounds that are closed, shown to the room or not.
    pub rounds: Vec<Round>,
    /// Which of them the room has been shown.
    pub shown: [bool; 2],
    /// Hands typed in for the vote before the room.
    pub hands: Vec<Raised>,
    /// Hands typed in for the guesses before the room: for each gauge down, the same, up; empty when there are none.
    pub guess_hands: Vec<[u32; 3]>,
    /// People here without a phone.
    pub heads: u32,
    /// Who is there.
    pub people: Vec<Attendee>,
    /// What people wrote and the facilitator has not judged yet.
    pub written: Vec<Written>,
    /// Whether nobody new is let in.
    pub locked: bool,
    /// Whether there is a step to take back.
    pub can_go_back: bool,
    /// What of the steps that are not always there can be taken now.
    pub can: Vec<Command>,
    /// The roads not taken of the latest decision, by the numbers of their options and their words; what most people wanted first.
    pub roads: Vec<(u8, String)>,
    /// Whoever speaks in the story, in the order in which lines name them.
    pub cast: Vec<String>,
    /// Whether something that was said or written on a card can be typed in now.
    pub can_write: bool,
}

/// How the time stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Timing {
    /// Milliseconds of the plan: those of the welcome and since the story began; 0 while people come in, however early they are.
    pub session: Millis,
    /// Milliseconds since this phase began.
    pub phase: Millis,
    /// The part of the agenda: its place among the slots.
    pub slot: usize,
    /// The minute of the session by which that part ends.
    pub ends: u32,
    /// Minutes of the whole.
    pub minutes: u32,
    /// Minutes behind the plan; below 0 there is time in hand.
    pub behind: i64,
}

/// What an option would probably do at once.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Prospect {
    /// The option's number.
    pub number: u8,
    /// Its words.
    pub label: String,
    /// Points of morale, delivery and growth.
    pub hint: Option<Three>,
}

/// Hands for an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Raised {
    /// As whom.
    pub seat: Seat,
    /// The option's number.
    pub option: u8,
    /// How many.
    pub hands: u32,
}

/// Somebody who is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attendee {
    /// By which they are named in commands.
    pub number: u32,
    /// Their name; empty when they gave none.
    pub name: String,
    /// Their table, from 1.
    pub table: Option<u8>,
    /// Whether they watch instead of voting.
    pub observer: bool,
    /// Whether they are here now.
    pub here: bool,
    /// Whether they were sent out.
    pub removed: bool,
}

/// Something somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Written {
    /// Its number.
    pub number: u32,
    /// What it is for.
    pub kind: Kind,
    /// The words.
    pub text: String,
    /// What has become of it.
    pub state: State,
}

impl Workshop {
    /// What the facilitator sees now.
    #[must_use]
    pub fn presenter(&self, now: Millis) -> Presenter {
        let poll = self.stage.poll.as_ref();
        let decision = self.stage.told.ask.as_ref().map(|ask| ask.question.decision);
        let decision = poll.map(|poll| poll.ask.question.decision).or(decision);
        let decision = decision.map(|decision| self.scenario.decision(decision));
        let mut picture = self.picture(now);
        picture.way = None;
        unstress(&mut picture.body);
        Presenter {
            version: self.version,
            now: self.phase_words(),
            next: self.next_words(),
            picture,
            say: self.script(),
            notes: decision.map(|one| plain(&one.note)).unwrap_or_default(),
            questions: decision.map(|one| all_plain(&one.questions)).unwrap_or_default(),
            agenda: self.agenda.clone(),
            timing: self.timing(now),
            prospects: self.prospects(),
            rounds: poll.map(|poll| self.closed_rounds(poll)).unwrap_or_default(),
            shown: poll.map(|poll| poll.revealed).unwrap_or_default(),
            hands: self.raised(),
            guess_hands: self.guess_hands(),
            heads: self.room.heads,
            people: self.attendees(now),
            written: self.written(),
            locked: self.room.people.locked,
            can_go_back: !self.before.is_empty(),
            can: self.can(),
            roads: self.roads(),
            cast: self.scenario.speakers().map(|one| one.name.clone()).collect(),
            can_write: self.can_write(),
        }
    }

    fn roads(&self) -> Vec<(u8, String)> {
        let Some(poll) = self.stage.past.last() else {
            return Vec::new();
        };
        let label = |number: u8| {
            let mut offers = poll.ask.offers.iter();
            offers
                .find(|offer| offer.number == usize::from(number))
                .map(|offer| plain(&offer.label))
        };
        let others = self.others().into_iter();
        others
            .filter_map(|number| Some((number, label(number)?)))
            .collect()
    }

    /// The steps that can be taken now, of those that are not always there.
    fn can(&self) -> Vec<Command> {
        let decide = Command::Decide {
            option: None,
            reason: String::new(),
            by: None,
        };
        let road = Command::Road { option: None };
        let all = [
            Command::Close,
            Command::Reveal,
            Command::Hide,
            Command::Discuss,
            Command::VoteAgain,
            Command::Reopen,
            Command::Reset,
            Command::CancelVote,
            decide,
            road,
            Command::Return,
            Command::Debrief,
            Command::Finish,
        ];
        let there =
            |command: &Command| !matches!(command, Command::Road { .. }) || self.other_option().is_some();
        let can = all.into_iter().filter(|one| one.fits(self.stage.phase));
        can.filter(there).collect()
    }

    fn closed_rounds(&self, poll: &Poll) -> Vec<Round> {
        let closed = |round: &u8| {
            let ballot = poll.ballot(*round).and_then(|place| self.room.ballots.get(place));
            ballot.is_some_and(|ballot| !ballot.open)
        };
        let rounds = [1, 2].into_iter().filter(closed);
        rounds.filter_map(|round| self.round(poll, round)).collect()
    }

    fn raised(&self) -> Vec<Raised> {
        let ballot = self
            .stage
            .ballot()
            .and_then(|(place, _)| self.room.ballots.get(place));
        let Some(ballot) = ballot else {
            return Vec::new();
        };
        let numbers = ballot.options.iter().map(|one| one.number).chain([NONE]);
        let all = numbers.flat_map(|option| ballot.seats().iter().map(move |seat| (*seat, option)));
        let raised = all.map(|(seat, option)| Raised {
            seat,
            option,
            hands: ballot.hands(seat, option),
        });
        raised.filter(|one| one.hands > 0).collect()
    }

    fn guess_hands(&self) -> Vec<[u32; 3]> {
        let place = self.stage.poll.as_ref().and_then(|poll| poll.guesses);
        let guesses = place.and_then(|place| self.room.guesses.get(place));
        let guesses = guesses.filter(|_| self.stage.phase == Phase::Predict);
        guesses
            .map(|guesses| (0..3).map(|thing| guesses.hands(thing)).collect())
            .unwrap_or_default()
    }

    fn prospects(&self) -> Vec<Prospect> {
        let poll = self.stage.poll.as_ref().map(|poll| poll.ask.as_ref());
        let Some(ask) = poll.or(self.stage.told.ask.as_ref()) else {
            return Vec::new();
        };
        let answers = super::shown::answers(&ask.offers).into_iter().zip(&ask.offers);
        let prospects = answers.map(|(answer, offer)| Prospect {
            number: answer.number,
            label: answer.label,
            hint: offer.hint.filter(|_| offer.closed.is_none()),
        });
        prospects.collect()
    }

    fn attendees(&self, now: Millis) -> Vec<Attendee> {
        let here: Vec<u32> = {
            let here = self.room.people.here(now, &self.room.rules);
            here.map(|(_, person)| person.number).collect()
        };
        let mut people: Vec<Attendee> = self
            .room
            .people
            .all()
            .map(|(_, person)| Attendee {
                number: person.number,
                name: person.name.clone().unwrap_or_default(),
                table: person.table,
                observer: person.observer,
                here: here.contains(&person.number),
                removed: person.removed,
            })
            .filter(|one: &Attendee| one.here || one.removed)
            .collect();
        people.sort_by_key(|one| one.number);
        people
    }

    fn written(&self) -> Vec<Written> {
        let texts = self.room.texts.all().filter(|text| text.kind != Kind::Commitment);
        let written = texts.map(|text| Written {
            number: text.number,
            kind: text.kind,
            text: text.text.clone(),
            state: text.state,
        });
        written.collect()
    }

    fn timing(&self, now: Millis) -> Timing {
        let slots = &self.agenda.slots;
        let last = slots.len().saturating_sub(1);
        let taken = self.stage.past.len();
        let slot = match self.stage.phase {
            Phase::Lobby => 0,
            Phase::Debrief | Phase::Finished => slots
                .iter()
                .position(|slot| slot.what == What::Debrief)
                .unwrap_or(last),
            // While its outcome is told, the decision is not over.
            Phase::Outcome(_) | Phase::Why | Phase::Road(_) | Phase::RoadWhy => taken,
            _ => taken + 1,
        };
        let slot = slot.min(last);
        let of = slots.get(slot);
        let begins = of.map_or(0, |slot| slot.begins);
        let ends = of.map_or(0, |slot| slot.begins + slot.minutes);
        let welcome = slots
            .first()
            .map_or(0, |slot| Millis::from(slot.minutes) * 60_000);
        let session = self
            .stage
            .begun
            .map_or(0, |begun| now.saturating_sub(begun) + welcome);
        let minute = i64::try_from(session / 60_000).unwrap_or(i64::MAX);
        let behind = match minute {
            early if early < i64::from(begins) => early - i64::from(begins),
            late if late > i64::from(ends) => late - i64::from(ends),
            _ => 0,
        };
        Timing {
            session,
            phase: now.saturating_sub(self.stage.since),
            slot,
            ends,
            minutes: self.agenda.minutes,
            behind,
        }
    }
}
