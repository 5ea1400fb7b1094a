//! The facilitator conducts: each command checked, asked about when it comes too early, done, and written down.

use std::sync::Arc;

use super::command::{Command, Reply};
use super::log::Entry;
use super::stage::{By, Phase};
use super::steps::Step;
use super::{MOST_BACK, Workshop};
use crate::play::Action;
use crate::vote::{Ballot, Count, Lead, Millis, Seat};

/// How long a command that was asked about may be repeated, in milliseconds.
pub(super) const SURE_WITHIN: Millis = 20_000;

/// Why a command was not done, by what the facilitator is told.
pub(super) enum No {
    /// Nothing to do it with now.
    NotNow,
    /// The vote is open.
    Open,
    /// Nothing to take back.
    NothingBefore,
    /// These options have equally many votes.
    Tie(Vec<u8>),
    /// Nobody voted.
    Nobody,
    /// A reason is asked for.
    Reason,
    /// There is no such option.
    Option,
}

impl Workshop {
    /// The facilitator does something. What needs the votes of those present is asked about first while fewer than half
    /// of them have voted, and the end of it all, which nothing takes back; the same command again, within 20 s, does it.
    pub fn command(&mut self, command: Command, now: Millis) -> Reply {
        let asked = self.asked.take();
        let command = match self.resolve(command) {
            Ok(command) => command,
            Err(no) => return Reply::No(self.say_no(&no)),
        };
        let count = self.count(now);
        let sure = asked.is_some_and(|(had, at)| had == command && now.saturating_sub(at) <= SURE_WITHIN);
        if let Some(words) = self.question(&command, count).filter(|_| !sure) {
            self.asked = Some((command, now));
            self.version += 1;
            return Reply::Sure(words);
        }
        match self.apply(&command, now, count) {
            Ok(()) => {
                self.note(Entry::Did {
                    at: now,
                    count,
                    did: command,
                });
                Reply::Done
            }
            Err(no) => Reply::No(self.say_no(&no)),
        }
    }

    /// What is asked before this is done, if anything.
    pub(super) fn question(&self, command: &Command, count: Count) -> Option<String> {
        let values = [("voted", count.voted.into()), ("present", count.present.into())];
        match command {
            Command::Finish if !self.settings.rehearsal && self.stage.phase == Phase::Debrief => {
                Some(self.words.say("room-sure-end"))
            }
            _ if command.needs_votes() && count.few() => Some(self.words.fill("room-sure", &values)),
            _ => None,
        }
    }

    /// The command that is really meant: the same for every way to say it, and independent of votes that come later.
    fn resolve(&self, command: Command) -> Result<Command, No> {
        let command = match (command, self.next()) {
            (Command::Next, Step::Close) => Command::Close,
            (Command::Next, Step::Reveal) => Command::Reveal,
            (Command::Next, Step::Discuss) => Command::Discuss,
            (Command::Next, Step::Open(2)) => Command::VoteAgain,
            (Command::Next, Step::Decide) => Command::Decide {
                option: None,
                reason: String::new(),
                by: None,
            },
            (Command::Next, Step::Return) => Command::Return,
            (Command::Next, Step::Debrief) => Command::Debrief,
            (Command::Next, Step::Finish) => Command::Finish,
            (other, _) => other,
        };
        match command {
            Command::Decide { .. } if !command.fits(self.stage.phase) => Err(No::NotNow),
            Command::Decide { option, reason, .. } => {
                let (lead, by) = match (self.lead(), option) {
                    (Lead::One(most), None) => (most, By::Votes),
                    (Lead::One(most), Some(option)) if most == option => (most, By::Votes),
                    (Lead::One(_), Some(option)) => (option, By::Override),
                    (Lead::Tie(_), Some(option)) => (option, By::Tie),
                    (Lead::Nobody, Some(option)) => (option, By::Nobody),
                    (Lead::Tie(options), None) => return Err(No::Tie(options)),
                    (Lead::Nobody, None) => return Err(No::Nobody),
                };
                Ok(Command::Decide {
                    option: Some(lead),
                    reason,
                    by: Some(by),
                })
            }
            Command::Road { option: None } => {
                let option = self.other_option().ok_or(No::NotNow)?;
                Ok(Command::Road { option: Some(option) })
            }
            other => Ok(other),
        }
    }

    /// Who is ahead in the latest round of the question before the room.
    pub(super) fn lead(&self) -> Lead {
        let ballot = self
            .stage
            .poll
            .as_ref()
            .and_then(|poll| poll.ballot(poll.latest()));
        let ballot = ballot.and_then(|ballot| self.room.ballots.get(ballot));
        ballot.map_or(Lead::Nobody, |ballot| ballot.tally(Seat::Boss, None).lead())
    }

    /// Does a command, without asking. `count` is who had voted then.
    pub(super) fn apply(&mut self, command: &Command, now: Millis, count: Count) -> Result<(), No> {
        let before = self.stage.clone();
        let done = match command {
            Command::Back => self.back(count, now),
            _ if command.is_step() => self.advance(command, now, count),
            _ => self.arrange(command, now),
        };
        if let Err(no) = done {
            self.stage = before;
            return Err(no);
        }
        if command.is_step() {
            if self.before.len() == MOST_BACK {
                self.before.remove(0);
            }
            self.before.push(before);
        }
        if self.stage.phase == Phase::Finished {
            // Nothing is left that could be gone back to.
            self.before.clear();
        }
        self.version += 1;
        Ok(())
    }

    /// What moves the workshop.
    fn advance(&mut self, command: &Command, now: Millis, count: Count) -> Result<(), No> {
        let open = matches!(self.stage.phase, Phase::Vote(_));
        if open && matches!(command, Command::Reveal | Command::VoteAgain) {
            return Err(No::Open);
        }
        if !command.fits(self.stage.phase) {
            return Err(No::NotNow);
        }
        let round = self.stage.ballot().map_or(0, |(_, round)| round);
        let phase = match command {
            Command::Next => self.step(now)?,
            Command::Close => {
                self.close(now, count);
                Phase::Closed(round)
            }
            Command::Reveal => {
                self.reveal(round);
                Phase::Revealed(round)
            }
            Command::Hide => {
                self.hide(round)?;
                Phase::Closed(round)
            }
            Command::Discuss => {
                self.close(now, count);
                Phase::Discuss
            }
            Command::VoteAgain => self.open(2, now)?,
            Command::Reopen => {
                self.hide(round)?;
                self.with_ballot(Ballot::reopen)?;
                Phase::Vote(round)
            }
            Command::Reset => {
                self.close(now, count);
                self.hide(round)?;
                (self.left, self.guessed_at) = (None, None);
                self.open(round, now)?
            }
            Command::CancelVote => {
                self.close(now, count);
                self.cancel(round)?
            }
            Command::Decide { option, reason, by } => {
                let decided = option.zip(*by).ok_or(No::Option)?;
                self.decide(decided, reason, now, count)?
            }
            Command::Road { option } => self.take_road(option.unwrap_or_default())?,
            Command::Return => self.stage.road.take().ok_or(No::NotNow)?.from,
            Command::Rewind { decision } => self.rewind(*decision, now, count)?,
            Command::Debrief => {
                self.close(now, count);
                self.stage.road = None;
                // What was voted on is told of, though the story goes no further.
                if let Some(poll) = self.stage.poll.take_if(|poll| poll.latest() > 0) {
                    self.stage.past.push(Arc::new(poll));
                }
                Phase::Debrief
            }
            Command::Finish => {
                self.settle();
                Phase::Finished
            }
            _ => return Err(No::NotNow),
        };
        self.stage.begun = self.stage.begun.or(Some(now));
        (self.stage.phase, self.stage.since) = (phase, now);
        Ok(())
    }

    /// One step on, where votes have no part in it.
    fn step(&mut self, now: Millis) -> Result<Phase, No> {
        Ok(match (self.next(), self.stage.phase) {
            (Step::Begin | Step::Read, _) => Phase::Read(0),
            (Step::Turn, Phase::Read(page)) => Phase::Read(page + 1),
            (Step::Turn, Phase::Outcome(page)) => Phase::Outcome(page + 1),
            (Step::Turn, Phase::Road(page)) => Phase::Road(page + 1),
            (Step::Open(round), _) => self.open(round, now)?,
            (Step::Predict, _) => self.predict()?,
            (Step::Tell, _) => self.tell()?,
            (Step::GoOn, _) => {
                self.act(Action::Continue)?;
                if self.stage.told.moved.is_empty() {
                    Phase::Read(0)
                } else {
                    Phase::Why
                }
            }
            (Step::Why, Phase::Road(_)) => Phase::RoadWhy,
            (Step::Why, _) => Phase::Why,
            _ => return Err(No::NotNow),
        })
    }

    /// Why a command was not done, in words.
    fn say_no(&self, no: &No) -> String {
        let words = &self.words;
        match no {
            No::NotNow => words.say("room-not-now"),
            No::Open => words.say("room-still-open"),
            No::NothingBefore => words.say("room-nothing-before"),
            No::Tie(options) => {
                let numbers: Vec<String> = options.iter().map(u8::to_string).collect();
                words.fill("room-tie", &[("options", words.list(&numbers).into())])
            }
            No::Nobody => words.say("room-nobody"),
            No::Reason => words.say("room-reason"),
            No::Option => words.say("room-no-such-option"),
        }
    }
}
