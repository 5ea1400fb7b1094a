//! The road not taken: another option of the latest decision, played aside to its outcome.

use std::sync::Arc;

use super::change::action_of;
use super::conduct::No;
use super::stage::{Branch, Phase, Poll};
use super::{Workshop, told};
use crate::play::Playthrough;
use crate::vote::Seat;

impl Workshop {
    /// The option of the latest decision that most people wanted besides the one taken; with equally many, the first. On the road
    /// of another, the next after that.
    pub(super) fn other_option(&self) -> Option<u8> {
        let others = self.others();
        let walked = self.stage.road.as_ref().map(|road| road.option);
        let at = walked.and_then(|option| others.iter().position(|other| *other == option));
        let next = at.map_or(0, |at| (at + 1) % others.len().max(1));
        others.get(next).copied()
    }

    /// The options of the latest decision that were open and not taken: what most people wanted first.
    pub(super) fn others(&self) -> Vec<u8> {
        self.wanted().unwrap_or_default()
    }

    fn wanted(&self) -> Option<Vec<u8>> {
        let poll = self.stage.past.last()?;
        let taken = poll.verdict.as_ref()?.option;
        let ballot = poll
            .ballot(poll.latest())
            .and_then(|place| self.room.ballots.get(place));
        let tally = ballot
            .map(|ballot| ballot.tally(Seat::Boss, None))
            .unwrap_or_default();
        let others = poll.ask.offers.iter().filter(|offer| offer.closed.is_none());
        let others = others.filter_map(|offer| u8::try_from(offer.number).ok());
        let mut others: Vec<u8> = others.filter(|number| *number != taken).collect();
        others.sort_by_key(|number| (std::cmp::Reverse(tally.votes_of(*number)), *number));
        Some(others)
    }

    /// Plays an option of the latest decision aside.
    pub(super) fn take_road(&mut self, option: u8) -> Result<Phase, No> {
        let from = match (self.stage.phase, &self.stage.road) {
            (Phase::Road(_) | Phase::RoadWhy, Some(road)) => road.from,
            (phase, _) => phase,
        };
        let poll: Arc<Poll> = self.stage.past.last().cloned().ok_or(No::NotNow)?;
        let offer = poll
            .ask
            .offers
            .iter()
            .find(|offer| offer.number == usize::from(option));
        let taken = poll
            .verdict
            .as_ref()
            .is_some_and(|verdict| verdict.option == option);
        let offer = offer.filter(|_| !taken).ok_or(No::Option)?;
        let mut play: Playthrough = self.stage.play.as_ref().clone();
        play.rewind(poll.actions);
        let action = action_of(&poll.ask, option).ok_or(No::Option)?;
        play.act(action).map_err(|_| No::Option)?;
        self.stage.road = Some(Arc::new(Branch {
            option,
            label: offer.label.clone(),
            told: told::latest(&self.words, &play),
            from,
        }));
        Ok(Phase::Road(0))
    }
}
