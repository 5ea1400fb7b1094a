//! Who is on stage, where, and doing what: as the author says, and where they say nothing as it follows from the story.
//!
//! A scene opens with everybody who is there, at the marks of its place. Whoever leaves goes off; whoever joins, or
//! speaks without being on, comes on. Nobody else moves: a place somebody had stays empty.

use serde::Serialize;

use crate::draw::staging::{Doing, Mark, Place, Posture, Scenery, Season, Sky, Thing, has_table, marks_for};
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
    /// Its light and weather, what stands in it, and what is beside it.
    pub scenery: Scenery,
    /// Who is on.
    pub actors: Vec<Actor>,
}

impl Stage {
    /// Which place somebody on this mark is in: there may be two.
    #[must_use]
    pub fn place_at(&self, mark: Mark) -> Place {
        self.scenery.place_at(self.place, mark)
    }

    /// Opens a place with these people in it.
    pub(super) fn open(place: Place, scenery: &Scenery, people: impl IntoIterator<Item = usize>) -> Self {
        let people: Vec<usize> = people.into_iter().collect();
        let mut stage = Self::empty(place, scenery);
        for (who, (mark, posture)) in people.iter().zip(marks_for(place, people.len())) {
            stage.put(*who, mark, posture);
        }
        stage
    }

    /// A place in the middle of an ordinary day, with these people at their work; they take turns by the week.
    pub(super) fn at_work(
        place: Place,
        season: Option<Season>,
        week: u32,
        people: impl IntoIterator<Item = usize>,
    ) -> Self {
        let sky = Sky {
            season,
            ..Sky::default()
        };
        let scenery = Scenery {
            sky: sky.at(AT_WORK[week as usize % AT_WORK.len()]),
            ..Scenery::default()
        };
        let mut stage = Self::open(place, &scenery, people);
        for actor in &mut stage.actors {
            let seated = actor.posture == Posture::Sit;
            (actor.doing, actor.with) = match (actor.who + week as usize) % 4 {
                0 if seated => (Doing::Write, None),
                0 => (Doing::Carry, Some(Thing::Crate)),
                1 => (Doing::Work, None),
                2 => (Doing::Phone, None),
                _ => (Doing::Hold, Some(Thing::Clipboard)),
            };
        }
        stage
    }

    /// Opens a place as its author has it: those who are named and there, and nobody else.
    pub(super) fn staged(place: Place, scenery: &Scenery, people: &[Staged]) -> Self {
        let mut stage = Self::empty(place, scenery);
        for one in people {
            stage.direct(one);
        }
        stage
    }

    fn empty(place: Place, scenery: &Scenery) -> Self {
        Self {
            place,
            scenery: scenery.clone(),
            actors: Vec::new(),
        }
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
        let usual = if has_table(self.place_at(mark), mark) {
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

/// The hours at which a week that passes is seen, one after the other.
const AT_WORK: [f32; 3] = [9.0, 14.0, 11.0];

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
