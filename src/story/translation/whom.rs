//! Whom somebody speaks to, as far as a scenario says: whom they turn to on stage, who spoke before, who speaks next.

use std::collections::BTreeMap;

use crate::story::ids::PersonId;
use crate::story::model::{Beat, Staged};

/// Somebody who may be spoken to, or whom something is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// The player.
    You,
    /// The team.
    Team,
    /// This person.
    Person(PersonId),
    /// This person, who spoke just before.
    Before(PersonId),
    /// This person, who speaks next.
    Next(PersonId),
    /// This person, who speaks before and next.
    Between(PersonId),
}

/// Who may speak and be spoken to at a moment of a text: who is on stage, and what was told last.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Floor {
    /// Those who are known to be on stage, and whom each turns to.
    on: BTreeMap<PersonId, Option<PersonId>>,
    /// Whether nobody else is on.
    all: bool,
    /// Whoever spoke last, when nothing was told since.
    last: Option<PersonId>,
    /// Whether the player has just done something, and nothing was told since.
    acted: bool,
    /// Those the player's choice is aimed at.
    aimed: Vec<PersonId>,
}

impl Floor {
    /// A scene opens; without a word about its stage, everybody who is there is on.
    pub(super) fn opened(stage: &[Staged]) -> Self {
        let mut floor = Self {
            all: !stage.is_empty(),
            ..Self::default()
        };
        floor.staged(stage);
        floor
    }

    /// People do as the author says. Whoever is named and turned to nobody no longer turns to whom they did.
    pub(super) fn staged(&mut self, stage: &[Staged]) {
        for one in stage {
            if one.off {
                self.on.remove(&one.who);
            } else {
                self.on.insert(one.who, one.to.filter(|to| *to != one.who));
            }
        }
    }

    /// It goes on elsewhere, with these and nobody else.
    pub(super) fn moved(&mut self, stage: &[Staged]) {
        self.on.clear();
        self.all = true;
        self.staged(stage);
    }

    /// The player takes a choice that is aimed at these, or at everybody.
    pub(super) fn acted(&mut self, aimed: &[PersonId]) {
        self.last = None;
        self.acted = true;
        self.aimed = aimed.to_vec();
    }

    /// Something is told that nobody says.
    pub(super) fn told(&mut self) {
        self.last = None;
        self.acted = false;
    }

    /// Somebody speaks, and `next` right behind them: whom it may be to, the likeliest first.
    pub(super) fn said(&mut self, who: PersonId, next: Option<PersonId>) -> Vec<Whom> {
        let whom = self.whom(who, next);
        // Whoever speaks comes on.
        self.on.entry(who).or_default();
        self.last = Some(who);
        self.acted = false;
        whom
    }

    fn whom(&self, who: PersonId, next: Option<PersonId>) -> Vec<Whom> {
        if let Some(to) = self.on.get(&who).copied().flatten() {
            return vec![Whom::Person(to)];
        }
        let other = |person: &PersonId| *person != who;
        let (last, next) = (self.last.filter(other), next.filter(other));
        // What follows an act answers it, and so does whatever those say to whom it was done.
        let answers = self.acted || (last.is_none() && self.aimed.contains(&who));
        let mut whom = if answers { vec![Whom::You] } else { Vec::new() };
        match (last, next) {
            (Some(last), Some(next)) if last == next => whom.push(Whom::Between(last)),
            (last, next) => {
                whom.extend(last.map(Whom::Before));
                whom.extend(next.map(Whom::Next));
            }
        }
        if answers {
            return whom;
        }
        let talk = !whom.is_empty();
        whom.push(Whom::You);
        let alone = self.all && self.on.keys().all(|on| *on == who);
        let aimed = self.aimed.iter().copied().filter(other).map(Whom::Person);
        match (talk || alone, self.aimed.is_empty()) {
            (true, _) => {}
            (false, true) => whom.push(Whom::Team),
            (false, false) => whom.extend(aimed),
        }
        whom
    }

    /// What both floors have alike, behind a text that was one of two.
    pub(super) fn alike(&self, other: &Self) -> Self {
        let turned =
            |who: &PersonId, to: &Option<PersonId>| (*who, to.filter(|_| other.on.get(who) == Some(to)));
        Self {
            on: self.on.iter().map(|(who, to)| turned(who, to)).collect(),
            all: self.all && other.all && self.on.keys().eq(other.on.keys()),
            last: self.last.filter(|_| self.last == other.last),
            acted: self.acted && other.acted,
            aimed: self.aimed.clone(),
        }
    }
}

/// Who speaks first in these, if it is certain and nothing is told before; behind them `after` does.
pub(super) fn next_speaker(beats: &[Beat], after: Option<PersonId>) -> Option<PersonId> {
    let (first, rest) = beats
        .split_first()
        .map_or((None, beats), |(first, rest)| (Some(first), rest));
    match first {
        None => after,
        Some(Beat::Text(_)) => None,
        Some(Beat::Say(person, _)) => Some(*person),
        Some(Beat::Stage(_) | Beat::Elsewhere(_)) => next_speaker(rest, after),
        Some(Beat::Either(_, then, otherwise)) => {
            let after = next_speaker(rest, after);
            let speaker = next_speaker(then, after);
            speaker.filter(|_| next_speaker(otherwise, after) == speaker)
        }
    }
}
