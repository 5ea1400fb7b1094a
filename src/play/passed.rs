//! What workdays with nothing but work in them did to a team: the differences, as plain values.

use crate::sim::team::{AREAS, Item, Person, Status, Team};
use crate::story::ids::{ItemId, PersonId};

use super::evenings::WEEK;

/// Fewer workdays on end than this are not looked back on.
const SEVERAL: u32 = 3;

/// Several workdays that passed with nothing but work in them: a week, or as much of it as there was.
#[derive(Debug, Clone, PartialEq)]
pub struct Passed {
    /// Workdays behind the team before them.
    pub from: u32,
    /// Workdays behind the team now.
    pub to: u32,
    /// How many people are on the team now.
    pub heads: usize,
    /// What came further and is not done yet, by its place in the scenario.
    pub work: Vec<Advance>,
    /// How people changed who were there all the time; what did not move is left out.
    pub people: Vec<Shift>,
}

/// A piece of work that came further.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Advance {
    /// Which.
    pub item: ItemId,
    /// The share that was done, 0..1.
    pub from: f64,
    /// The share that is done now, 0..1.
    pub to: f64,
}

/// Somebody changed in this.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// Who.
    pub person: PersonId,
    /// In what.
    pub side: Side,
    /// As it was, 0..1.
    pub from: f64,
    /// As it is now, 0..1.
    pub to: f64,
}

/// What others notice of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// How they are, with the mood of the moment.
    Morale,
    /// How rested they are.
    Energy,
    /// How much they trust the lead.
    Trust,
    /// How clear to them what is expected is.
    Clarity,
    /// How ready they are to lead.
    Bench,
    /// What they can do in this area, below `AREAS`.
    Skill(usize),
}

impl Side {
    /// All of them.
    pub const ALL: [Self; 5 + AREAS] = [
        Self::Morale,
        Self::Energy,
        Self::Trust,
        Self::Clarity,
        Self::Bench,
        Self::Skill(0),
        Self::Skill(1),
        Self::Skill(2),
    ];

    /// How it is with this person, 0..1.
    #[must_use]
    pub fn of(self, person: &Person) -> f64 {
        match self {
            Self::Morale => person.shows(),
            Self::Energy => person.energy,
            Self::Trust => person.trust,
            Self::Clarity => person.clarity,
            Self::Bench => person.bench,
            Self::Skill(area) => person.skill[area],
        }
    }
}

impl Passed {
    /// What lies between these two moments of a team.
    #[must_use]
    pub fn between(before: &Team, now: &Team) -> Self {
        Self {
            from: before.day,
            to: now.day,
            heads: now.size(),
            work: advances(before, now),
            people: shifts(before, now),
        }
    }

    /// Whether days since this moment are looked back on now: at the end of a week, and with the `last` of them, when
    /// there were several.
    pub(super) fn is_due(since: &Team, now: &Team, last: bool) -> bool {
        (last || now.day.is_multiple_of(WEEK)) && now.day - since.day >= SEVERAL
    }
}

fn advances(before: &Team, now: &Team) -> Vec<Advance> {
    let items = before.items.iter().zip(&now.items).enumerate();
    let advance = |(at, (was, is)): (usize, (&Item, &Item))| {
        let (from, to) = (was.progress(), is.progress());
        (is.status == Status::Open && to > from).then_some(Advance {
            item: ItemId::from(at),
            from,
            to,
        })
    };
    items.filter_map(advance).collect()
}

fn shifts(before: &Team, now: &Team) -> Vec<Shift> {
    let mut all = Vec::new();
    for (at, (was, is)) in before.people.iter().zip(now.people.iter()).enumerate() {
        // Whoever came, went, or took the seat of somebody else did not change: others are there.
        if !was.here || !is.here || was.predecessors != is.predecessors {
            continue;
        }
        let shift = |side: Side| Shift {
            person: PersonId::from(at),
            side,
            from: side.of(&was),
            to: side.of(&is),
        };
        all.extend(Side::ALL.map(shift).into_iter().filter(|one| one.from != one.to));
    }
    all
}
