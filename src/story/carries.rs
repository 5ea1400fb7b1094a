//! What a scenario takes over from stories played before it, after lowering.

use super::caps::AREAS;
use super::ids::{CounterId, FlagId, PersonId};
use super::model::{Effect, Person, Scenario};

/// What may come from elsewhere than the file. Empty in most scenarios.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Carries {
    /// People, each once, in the order of the file.
    pub people: Vec<Guest>,
    /// Numbers of the team, by [`Of`].
    pub team: [Option<Bounds>; Of::ALL.len()],
    /// Flags that may be set already.
    pub flags: Vec<FlagId>,
    /// Counters with the lowest and the highest that is taken over, within the counter's own bounds.
    pub counters: Vec<(CounterId, i32, i32)>,
}

/// A person who may come as they are by then.
#[derive(Debug, Clone, PartialEq)]
pub struct Guest {
    /// Who they are here.
    pub person: PersonId,
    /// The ids other scenarios know them by.
    pub was: Vec<String>,
    /// Whether it is taken over if they have left, or are there.
    pub here: bool,
    /// Their states, by [`How`].
    pub states: [Option<Bounds>; How::ALL.len()],
    /// Their skill, by area.
    pub skill: [Option<Bounds>; AREAS],
}

/// The lowest and the highest of a share that is taken over, 0..1, in this order.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

/// A number of the team that can be carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Structure the player is known for.
    Structure,
    /// Consideration the player is known for.
    Consideration,
    /// How much runs by good habits.
    Process,
    /// How well people know what the work is for.
    Purpose,
    /// How safe it is to speak up.
    Safety,
    /// The record of kept dates.
    Record,
}

impl Of {
    /// All of them with the names of the file, in order.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Structure, "structure"),
        (Self::Consideration, "consideration"),
        (Self::Process, "process"),
        (Self::Purpose, "purpose"),
        (Self::Safety, "safety"),
        (Self::Record, "record"),
    ];
}

/// A state of a person that can be carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Morale.
    Morale,
    /// Trust.
    Trust,
    /// Energy.
    Energy,
    /// Clarity.
    Clarity,
    /// Readiness to lead.
    Bench,
}

impl How {
    /// All of them with the names of the file, in order.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Morale, "morale"),
        (Self::Trust, "trust"),
        (Self::Energy, "energy"),
        (Self::Clarity, "clarity"),
        (Self::Bench, "bench"),
    ];
}

impl Carries {
    /// Whether nothing is taken over.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
            && self.team.iter().all(Option::is_none)
            && self.flags.is_empty()
            && self.counters.is_empty()
    }

    /// What is taken over of this person, if anything.
    #[must_use]
    pub fn guest(&self, person: PersonId) -> Option<&Guest> {
        self.people.iter().find(|guest| guest.person == person)
    }

    /// Whether it is taken over that this person has left, or is there.
    #[must_use]
    pub fn presence(&self, person: PersonId) -> bool {
        self.guest(person).is_some_and(|guest| guest.here)
    }

    /// The lowest and the highest of a counter that are taken over, if it may come at all.
    #[must_use]
    pub fn counter(&self, counter: CounterId) -> Option<(i32, i32)> {
        let found = self.counters.iter().find(|(id, ..)| *id == counter);
        found.map(|(_, low, high)| (*low, *high))
    }
}

impl Guest {
    /// Whether nothing of them is taken over.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.here && self.states.iter().chain(&self.skill).all(Option::is_none)
    }
}

impl Bounds {
    /// The number itself, or the nearest bound.
    #[must_use]
    pub fn nearest(self, value: f64) -> f64 {
        value.max(self.low).min(self.high)
    }
}

impl Scenario {
    /// The same story for whoever plays it alone: nothing is taken over.
    #[must_use]
    pub fn alone(&self) -> Self {
        Self {
            carries: Carries::default(),
            ..self.clone()
        }
    }

    /// The members of the cast that are expected: all but those who come from another story or not at all.
    pub fn expected(&self) -> impl Iterator<Item = &Person> + Clone {
        let all = self.cast.iter().enumerate();
        all.filter(|(at, person)| person.here || !self.only_carried(PersonId::from(*at)))
            .map(|(_, person)| person)
    }

    /// Whether somebody who is not there comes from another story or not at all.
    fn only_carried(&self, person: PersonId) -> bool {
        let joins = |effects: &[Effect]| effects.contains(&Effect::Joins(person));
        let choices = self.decisions.iter().flat_map(|decision| &decision.choices);
        let mut effects =
            choices.flat_map(|choice| [&choice.effects, &choice.success.effects, &choice.failure.effects]);
        self.carries.presence(person)
            && !self.scenes.iter().any(|scene| joins(&scene.effects))
            && !effects.any(|effects| joins(effects))
    }
}
