//! Who is on stage, where, and doing what: as the author says, and where they say nothing as it follows from the story.
//!
//! A scene opens with everybody who is there, at the marks of its place. Whoever leaves goes off; whoever joins, or
//! speaks without being on, comes on. Nobody else moves: a place somebody had stays empty.

use serde::Serialize;

use crate::draw::staging::{Doing, Mark, Place, Posture, Thing, has_table, marks_for};
use crate::story::model::Staged;

/// Somebody on stage.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Actor {
    /// Who, by their place in [`super::cast`].
    pub who: usize,
    /// Where.
    pub mark: Mark,
    /// How many others are at the same mark before them.
    pub behind: usize,
    /// How they carry their body.
    pub posture: Posture,
    /// What they do. `Rest` leaves it to whoever draws them, by how they are.
    pub doing: Doing,
    /// What they have in their hands.
    pub with: Option<Thing>,
    /// Whom they turn to; nobody is whoever speaks.
    pub to: Option<usize>,
}

/// Everybody on stage, in the order they came.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Stage {
    /// Where it is.
    pub place: Place,
    /// Who is on.
    pub actors: Vec<Actor>,
}

impl Stage {
    /// Opens a place with these people in it.
    pub(super) fn open(place: Place, people: impl IntoIterator<Item = usize>) -> Self {
        let people: Vec<usize> = people.into_iter().collect();
        let mut stage = Self {
            place,
            actors: Vec::new(),
        };
        for (who, (mark, posture)) in people.iter().zip(marks_for(place, people.len())) {
            stage.put(*who, mark, posture);
        }
        stage
    }

    /// Opens a place as its author has it: those who are named and there, and nobody else.
    pub(super) fn staged(place: Place, people: &[Staged]) -> Self {
        let mut stage = Self {
            place,
            actors: Vec::new(),
        };
        for one in people {
            stage.direct(one);
        }
        stage
    }

    /// Somebody does as the author says. Where they are and how they carry themselves stays as it was if it says nothing
    /// of it; what they do, hold and turn to does not.
    pub(super) fn direct(&mut self, staged: &Staged) {
        let who = staged.who.index();
        if staged.off {
            self.exit(who);
            return;
        }
        let before = self.actors.iter().position(|actor| actor.who == who);
        let before = before.map(|at| self.actors.remove(at));
        let free = || {
            ENTER
                .into_iter()
                .find(|mark| self.actors.iter().all(|actor| actor.mark != *mark))
        };
        let mark = staged
            .at
            .or(before.map(|actor| actor.mark))
            .or_else(free)
            .unwrap_or(Mark::Right);
        let as_before = before
            .filter(|actor| actor.mark == mark)
            .map(|actor| actor.posture);
        let usual = if has_table(self.place, mark) {
            Posture::Sit
        } else {
            Posture::Stand
        };
        self.put(who, mark, staged.posture.or(as_before).unwrap_or(usual));
        if let Some(actor) = self.actors.last_mut() {
            actor.doing = staged.doing;
            actor.with = staged.with;
            actor.to = staged.to.map(|to| to.index());
        }
    }

    /// Whether somebody is on.
    #[must_use]
    pub fn has(&self, who: usize) -> bool {
        self.actors.iter().any(|actor| actor.who == who)
    }

    /// Puts somebody on a mark.
    fn put(&mut self, who: usize, mark: Mark, posture: Posture) {
        let behind = self.actors.iter().filter(|actor| actor.mark == mark).count();
        self.actors.push(Actor {
            who,
            mark,
            behind,
            posture,
            doing: Doing::Rest,
            with: None,
            to: None,
        });
    }

    /// Somebody comes on, to the first mark that is free; false if they are on already.
    pub(super) fn enter(&mut self, who: usize) -> bool {
        if self.has(who) {
            return false;
        }
        let mark = ENTER
            .into_iter()
            .find(|mark| self.actors.iter().all(|actor| actor.mark != *mark));
        self.put(who, mark.unwrap_or(Mark::Right), Posture::Stand);
        true
    }

    /// Somebody goes off; false if they were not on.
    pub(super) fn exit(&mut self, who: usize) -> bool {
        let before = self.actors.len();
        self.actors.retain(|actor| actor.who != who);
        self.actors.len() < before
    }
}

/// Where people come to who come on later: near the sides first.
const ENTER: [Mark; 7] = [
    Mark::Right,
    Mark::Left,
    Mark::FarRight,
    Mark::FarLeft,
    Mark::HalfRight,
    Mark::HalfLeft,
    Mark::Middle,
];
