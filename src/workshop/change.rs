//! What each step changes: votes opened and closed, options taken, steps taken back.

use std::sync::Arc;

use super::command::Command;
use super::conduct::No;
use super::stage::{By, Phase, Poll, Stage, Verdict};
use super::{Workshop, told};
use crate::play::{Action, Playthrough};
use crate::present::Ask;
use crate::vote::{Ballot, Choice, Count, Guesses, Kind, Millis, State, clean};

impl Workshop {
    pub(super) fn poll(&mut self) -> Result<&mut Poll, No> {
        self.stage.poll.as_mut().ok_or(No::NotNow)
    }

    pub(super) fn with_ballot(&mut self, change: impl FnOnce(&mut Ballot)) -> Result<(), No> {
        let (ballot, _) = self.stage.ballot().ok_or(No::NotNow)?;
        self.room.ballot(ballot).map(change).ok_or(No::NotNow)
    }

    /// Opens the vote of a round.
    pub(super) fn open(&mut self, round: u8, now: Millis) -> Result<Phase, No> {
        if self.stage.poll.is_none()
            || matches!(self.stage.phase, Phase::Read(_) | Phase::Outcome(_) | Phase::Why)
        {
            let ask = self.stage.told.ask.clone().ok_or(No::NotNow)?;
            self.stage.poll = Some(Poll::new(ask, self.stage.play.steps().len()));
        }
        let here = (self.stage.play.steps().len(), round);
        if let Some((_, _, place)) = self.left.take().filter(|left| (left.0, left.1) == here) {
            self.room.ballot(place).ok_or(No::NotNow)?.reopen();
            self.poll()?.ballots[usize::from(round == 2)] = Some(place);
            return Ok(Phase::Vote(round));
        }
        let settings = &self.settings;
        let ends = settings.seconds.map(|seconds| now + u64::from(seconds) * 1000);
        let options = self
            .stage
            .poll
            .as_ref()
            .map(|poll| choices(&poll.ask))
            .unwrap_or_default();
        let mut ballot = Ballot::new(options, settings.none, settings.double, now);
        ballot.ends = ends;
        let place = self.room.ballots.len();
        let settled = self.totals.as_ref().and_then(|totals| totals.ballots.get(place));
        if let Some(settled) = settled {
            ballot.settle(settled.clone());
        }
        self.room.ballots.push(Arc::new(ballot));
        self.poll()?.ballots[usize::from(round == 2)] = Some(place);
        Ok(Phase::Vote(round))
    }

    /// Closes the vote before the room, if one is open.
    pub(super) fn close(&mut self, now: Millis, count: Count) {
        if matches!(self.stage.phase, Phase::Vote(_)) {
            // There is a ballot in this phase.
            let _ = self.with_ballot(|ballot| ballot.close(now, count));
        }
    }

    pub(super) fn reveal(&mut self, round: u8) {
        if let Some(poll) = &mut self.stage.poll {
            // The second round is shown beside the first.
            poll.revealed = [true, poll.revealed[1] || round == 2];
        }
    }

    /// The result of a round is not to be seen, or not any more.
    pub(super) fn hide(&mut self, round: u8) -> Result<(), No> {
        self.poll()?.revealed[usize::from(round == 2)] = false;
        Ok(())
    }

    /// Takes the vote of a round away.
    pub(super) fn cancel(&mut self, round: u8) -> Result<Phase, No> {
        let poll = self.poll()?;
        poll.ballots[usize::from(round == 2)] = None;
        poll.revealed[usize::from(round == 2)] = false;
        if round == 2 {
            return Ok(Phase::Discuss);
        }
        self.stage.poll = None;
        Ok(Phase::Read(self.stage.told.read.len().saturating_sub(1)))
    }

    pub(super) fn decide(
        &mut self,
        (option, by): (u8, By),
        reason: &str,
        now: Millis,
        count: Count,
    ) -> Result<Phase, No> {
        let poll = self.poll()?;
        let offered = poll
            .ask
            .offers
            .iter()
            .find(|offer| offer.number == usize::from(option));
        offered.filter(|offer| offer.closed.is_none()).ok_or(No::Option)?;
        let reason = clean(reason, Kind::Commitment.letters());
        if reason.is_none() && matches!(by, By::Override | By::Tie) {
            return Err(No::Reason);
        }
        poll.verdict = Some(Verdict {
            option,
            by,
            reason: reason.unwrap_or_default(),
        });
        self.close(now, count);
        Ok(Phase::Decided)
    }

    /// Takes the option that was decided for.
    pub(super) fn tell(&mut self) -> Result<Phase, No> {
        self.close_guesses();
        let poll = self.stage.poll.take().ok_or(No::NotNow)?;
        let option = poll.verdict.as_ref().map(|verdict| verdict.option);
        let action = option
            .and_then(|option| action_of(&poll.ask, option))
            .ok_or(No::Option)?;
        self.act(action)?;
        self.stage.past.push(Arc::new(poll));
        Ok(Phase::Outcome(0))
    }

    pub(super) fn act(&mut self, action: Action) -> Result<(), No> {
        let play: &mut Playthrough = Arc::make_mut(&mut self.stage.play);
        play.act(action).map_err(|_| No::NotNow)?;
        self.stage.told = Arc::new(told::latest(&self.words, play));
        Ok(())
    }

    /// The guesses about the question before the room.
    fn guesses(&mut self) -> Option<&mut Guesses> {
        let place = self.stage.poll.as_ref()?.guesses?;
        self.room.guesses.get_mut(place)
    }

    fn close_guesses(&mut self) {
        if let Some(guesses) = self.guesses() {
            guesses.open = false;
        }
    }

    /// The room guesses; once more, when that was taken back.
    pub(super) fn predict(&mut self) -> Result<Phase, No> {
        let actions = self.stage.play.steps().len();
        let place = match self.guessed_at {
            Some((at, place)) if at == actions => place,
            _ => {
                self.room.guesses.push(Guesses::new(3));
                self.room.guesses.len() - 1
            }
        };
        self.guessed_at = Some((actions, place));
        self.poll()?.guesses = Some(place);
        if let Some(guesses) = self.guesses() {
            guesses.open = true;
        }
        Ok(Phase::Predict)
    }

    /// Begins again before a decision.
    pub(super) fn rewind(&mut self, decision: usize, now: Millis, count: Count) -> Result<Phase, No> {
        let actions = self.stage.past.get(decision).ok_or(No::NotNow)?.actions;
        self.close(now, count);
        (self.left, self.guessed_at) = (None, None);
        let play = Arc::make_mut(&mut self.stage.play);
        play.rewind(actions);
        self.stage.told = Arc::new(told::latest(&self.words, play));
        self.stage.past.truncate(decision);
        (self.stage.poll, self.stage.road) = (None, None);
        Ok(Phase::Read(self.stage.told.read.len().saturating_sub(1)))
    }

    /// Takes the latest step back. Votes stay, and those of a vote that was reset are there again.
    pub(super) fn back(&mut self, count: Count, now: Millis) -> Result<(), No> {
        let before: Stage = self.before.pop().ok_or(No::NothingBefore)?;
        self.close(now, count);
        if let (Phase::Vote(round), Some((place, _))) = (self.stage.phase, self.stage.ballot()) {
            self.left = Some((self.stage.play.steps().len(), round, place));
        }
        self.close_guesses();
        self.stage = before;
        self.stage.since = now;
        let open = matches!(self.stage.phase, Phase::Vote(_));
        if open {
            self.with_ballot(Ballot::reopen)?;
        }
        if self.stage.phase == Phase::Predict
            && let Some(guesses) = self.guesses()
        {
            guesses.open = true;
        }
        Ok(())
    }

    /// What changes the room and moves nothing.
    pub(super) fn arrange(&mut self, command: &Command, now: Millis) -> Result<(), No> {
        let there = match command {
            Command::Extend { seconds } => {
                let more = u64::from(*seconds) * 1000;
                self.with_ballot(|ballot| {
                    let from = ballot.ends.map_or(now, |ends| ends.max(now));
                    ballot.ends = Some(from.saturating_add(more));
                })?;
                true
            }
            Command::CountdownOff => {
                self.with_ballot(|ballot| ballot.ends = None)?;
                true
            }
            Command::Hands { seat, option, hands } => {
                let (place, _) = self.stage.ballot().ok_or(No::NotNow)?;
                let ballot = self.room.ballot(place);
                let open = matches!(self.stage.phase, Phase::Vote(_) | Phase::Closed(_));
                open && ballot.is_some_and(|ballot| ballot.raise(*seat, *option, *hands))
            }
            Command::Heads { people } => {
                self.room.heads = *people;
                true
            }
            Command::Write { text } => self.read_out(text),
            Command::GuessHands { thing, guess, hands } => {
                let place = self.stage.poll.as_ref().and_then(|poll| poll.guesses);
                let guesses = place.and_then(|place| self.room.guesses.get_mut(place));
                guesses.is_some_and(|guesses| guesses.raise(*thing, *guess, *hands))
            }
            Command::Lock { locked } => {
                self.room.people.locked = *locked;
                true
            }
            Command::Remove { person, out } => self.room.remove(*person, *out).is_some(),
            Command::Unname { person } => self.room.people.unname(*person),
            Command::Black => {
                self.black = !self.black;
                true
            }
            Command::Allow { text, allow } => {
                let state = if *allow { State::Shown } else { State::Refused };
                self.room.texts.judge(*text, state)
            }
            _ => false,
        };
        there.then_some(()).ok_or(No::NotNow)
    }
}

/// The options as they are voted on.
fn choices(ask: &Ask) -> Vec<Choice> {
    let choice = |offer: &crate::present::Offer| Choice {
        number: u8::try_from(offer.number).unwrap_or(u8::MAX),
        label: offer.label.clone(),
        open: offer.closed.is_none(),
    };
    ask.offers.iter().map(choice).collect()
}

/// The action that takes an option.
pub(super) fn action_of(ask: &Ask, option: u8) -> Option<Action> {
    let offer = ask
        .offers
        .iter()
        .find(|offer| offer.number == usize::from(option))?;
    Some(Action::Choose {
        decision: ask.question.decision,
        choice: offer.choice,
    })
}
