//! Parts of what is seen that the wall, phones and the facilitator share.

use serde::Serialize;

use super::Workshop;
use super::picture::Body;
use super::stage::Poll;
use super::told::Page;
use crate::present::{Line, Offer, shortened};
use crate::sim::vocabulary::Hat;
use crate::story::emphasis;
use crate::vote::{Count, Millis, Moved, Seat, Tally, by_table};

/// Letters of an option in short.
const SHORT: usize = 120;

/// An option as it is put to the room.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// Its number, from 1.
    pub number: u8,
    /// Its words.
    pub label: String,
    /// The same in short, when they are long; otherwise the same.
    pub short: String,
    /// The hat it puts on.
    pub hat: Hat,
    /// Why it is closed, if it is.
    pub closed: Option<String>,
}

/// A question before the room. It holds no votes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Polled {
    /// The vote's number, by which phones answer it.
    pub number: u32,
    /// Which decision of the workshop, from 1.
    pub decision: usize,
    /// Round 1 or 2.
    pub round: u8,
    /// The question.
    pub prompt: String,
    /// The options.
    pub options: Vec<Answer>,
    /// Whether "none of these" is offered.
    pub none: Option<String>,
    /// As whom people vote, in words: one, or two when they vote twice.
    pub seats: Vec<(Seat, String)>,
    /// Whether votes count now.
    pub open: bool,
    /// Who of those present has voted.
    pub count: Count,
    /// The same in words: "18 of 26 present have voted".
    pub count_words: String,
    /// Milliseconds until the countdown ends; 0 when it has, none when there is no countdown or the vote is closed.
    pub ends_in: Option<Millis>,
}

/// The result of a round, as far as it may be shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Round {
    /// 1 or 2.
    pub round: u8,
    /// The room's votes; one entry, or two when people voted twice.
    pub seats: Vec<SeatResult>,
    /// Each table's votes as the boss; none where too few sit at it.
    pub tables: Vec<(u8, Option<Tally>)>,
}

/// The votes as the boss, or as the person being led.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SeatResult {
    /// As whom.
    pub seat: Seat,
    /// How many voted.
    pub votes: u32,
    /// The votes; none when too few voted to show them.
    pub tally: Option<Tally>,
    /// What stands below the bars: of whom this is, and whether percentages are rounded.
    pub words: String,
}

/// Something said on a page, for those who read it on a phone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Spoken {
    /// Who speaks, by their place in [`crate::present::cast`]; none for narration.
    pub who: Option<usize>,
    /// Their name; empty for narration.
    pub name: String,
    /// The words.
    pub text: String,
}

impl Workshop {
    /// The question of a poll in a round, when it has been voted on in it.
    pub(super) fn polled(&self, poll: &Poll, round: u8, now: Millis) -> Option<Polled> {
        let place = poll.ballot(round)?;
        let ballot = self.room.ballots.get(place)?;
        let count = self.room.count(place, now);
        let words = &self.words;
        let seat = |seat: &Seat| {
            let said = match seat {
                Seat::Boss => words.say("room-as-boss"),
                Seat::Led => words.say("room-as-led"),
            };
            (*seat, said)
        };
        Some(Polled {
            number: u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1),
            decision: self.stage.past.len() + 1,
            round,
            prompt: plain(&poll.ask.prompt),
            options: answers(&poll.ask.offers),
            none: ballot.none.then(|| words.say("room-none")),
            seats: ballot.seats().iter().map(seat).collect(),
            open: ballot.open,
            count,
            count_words: self.count_words(count),
            ends_in: ballot
                .ends
                .filter(|_| ballot.open)
                .map(|ends| ends.saturating_sub(now)),
        })
    }

    /// "18 of 26 present have voted".
    pub(super) fn count_words(&self, count: Count) -> String {
        self.words.fill(
            "room-count",
            &[("voted", count.voted.into()), ("present", count.present.into())],
        )
    }

    /// The rounds of a poll that the room has been shown.
    pub(super) fn rounds(&self, poll: &Poll) -> Vec<Round> {
        let shown = [1_u8, 2]
            .into_iter()
            .zip(poll.revealed)
            .filter(|(_, shown)| *shown);
        shown.filter_map(|(round, _)| self.round(poll, round)).collect()
    }

    /// The result of a round.
    pub(super) fn round(&self, poll: &Poll, round: u8) -> Option<Round> {
        let ballot = self.room.ballots.get(poll.ballot(round)?)?;
        let smallest = self.room.rules.smallest;
        let seat = |seat: &Seat| {
            let tally = ballot.shown(*seat, smallest);
            let (votes, phones) = (ballot.votes(*seat), ballot.by_phone(*seat));
            let words = &self.words;
            let said = match &tally {
                _ if votes == 0 => words.say("room-no-votes"),
                None if votes < smallest || phones == 0 => {
                    words.fill("room-too-few", &[("votes", votes.into())])
                }
                None => words.fill("room-phones-few", &[("phones", phones.into())]),
                Some(tally) if tally.rounded => words.fill("room-votes-rounded", &[("votes", votes.into())]),
                Some(_) => words.fill("room-votes", &[("votes", votes.into())]),
            };
            SeatResult {
                seat: *seat,
                votes,
                tally,
                words: said,
            }
        };
        Some(Round {
            round,
            seats: ballot.seats().iter().map(seat).collect(),
            tables: if self.settings.tables > 0 {
                by_table(ballot, Seat::Boss, smallest)
            } else {
                Vec::new()
            },
        })
    }

    /// How the second round differs from the first, when both have been shown and enough voted in both.
    pub(super) fn moved(&self, poll: &Poll) -> Option<Moved> {
        let [first, second] = poll.ballots.map(|place| self.room.ballots.get(place?));
        let moved = second?.since(first?, Seat::Boss);
        let shown = poll.revealed == [true, true] && moved.both >= self.room.rules.smallest;
        shown.then_some(moved)
    }

    /// The lines of a page for a phone.
    pub(super) fn spoken(&self, page: &Page) -> Vec<Spoken> {
        let name = |who: usize| {
            let mut speakers = self.scenario.speakers();
            speakers.nth(who).map(|one| one.name.clone()).unwrap_or_default()
        };
        let one = |line: &Line| match line {
            Line::Told(text) | Line::Noted(text) | Line::Head(text) => (None, plain(text)),
            Line::Said { who, text } => (Some(*who), plain(&text.join("\n"))),
            Line::Wishes { who, text } => (Some(*who), plain(text)),
            Line::Did { label, .. } => (None, plain(label)),
            Line::Passed { when, said } => (None, plain(&format!("{when}: {}", said.join(" ")))),
            Line::Came(outcome) => (None, self.came(outcome.worked)),
        };
        let spoken = page.lines.iter().map(one).map(|(who, text)| Spoken {
            who,
            name: who.map(name).unwrap_or_default(),
            text,
        });
        spoken.collect()
    }

    /// Whether it worked, in words.
    pub(super) fn came(&self, worked: bool) -> String {
        if worked {
            self.words.say("play-worked")
        } else {
            self.words.say("play-failed")
        }
    }
}

/// The options as they are put to the room.
pub(super) fn answers(offers: &[Offer]) -> Vec<Answer> {
    let answer = |offer: &Offer| {
        let label = plain(&offer.label);
        Answer {
            number: u8::try_from(offer.number).unwrap_or(u8::MAX),
            short: shortened(&label, SHORT),
            label,
            hat: offer.hat,
            closed: offer.closed.as_deref().map(plain),
        }
    };
    offers.iter().map(answer).collect()
}

/// A text without its stress.
pub(super) fn plain(text: &str) -> String {
    emphasis::plain(text).into_owned()
}

/// The same of several.
pub(super) fn all_plain(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| plain(text)).collect()
}

/// Takes the stress out of what the wall shows, for a page, which has no bold letters.
pub(super) fn unstress(body: &mut Body) {
    let each = |texts: &mut [String]| texts.iter_mut().for_each(|text| *text = plain(text));
    match body {
        Body::Lobby { summary, .. } => *summary = plain(summary),
        Body::Page { lines, .. } => {
            for line in lines {
                match line {
                    Line::Told(text) | Line::Noted(text) | Line::Head(text) | Line::Wishes { text, .. } => {
                        *text = plain(text);
                    }
                    Line::Said { text, .. } | Line::Passed { said: text, .. } => each(text),
                    Line::Did { label, .. } => *label = plain(label),
                    Line::Came(_) => {}
                }
            }
        }
        Body::Discuss { questions, .. } => each(questions),
        Body::Debrief {
            opening, questions, ..
        } => {
            *opening = plain(opening);
            each(questions);
        }
        _ => {}
    }
}
