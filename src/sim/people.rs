//! The people of a team, kept four side by side, so that a day costs four of them little more than one.

use super::f64x4::{F64x4, LANES};
use super::moods::Moods;
use super::params::Params;
use super::person::Person;
use super::team::{AREAS, MAX_PEOPLE};
use super::vocabulary::Trait;
use super::why::{CAUSES, Cause};

/// The people of a team, in order. Looked at and changed one by one, lived four by four.
#[derive(Debug, Clone, Default)]
pub struct People {
    chunks: Vec<PersonX4>,
    len: usize,
    /// How many of them are on the team.
    here: u32,
}

/// Four people side by side: each field holds theirs, as [`Person`] says. Seats nobody has are reckoned along
/// and count for nothing.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct PersonX4 {
    pub(super) morale: F64x4,
    pub(super) mood: Moods<F64x4>,
    pub(super) made_of: [F64x4; CAUSES],
    pub(super) energy: F64x4,
    pub(super) trust: F64x4,
    pub(super) clarity: F64x4,
    pub(super) skill: [F64x4; AREAS],
    pub(super) skill_start: [F64x4; AREAS],
    pub(super) idle: [F64x4; AREAS],
    pub(super) bench: F64x4,
    pub(super) autonomy: F64x4,
    pub(super) temper: F64x4,
    pub(super) newcomer_days: F64x4,
    pub(super) predecessors: [u32; LANES],
    /// 1 for whoever is on the team, 0 for others.
    pub(super) here: F64x4,
    pub(super) ready: F64x4,
    /// Whether somebody with a seat is not on the team.
    pub(super) absent: bool,
}

impl People {
    /// One more. Beyond `MAX_PEOPLE` nobody is taken in.
    pub fn push(&mut self, person: Person) {
        if self.len == MAX_PEOPLE {
            return;
        }
        if self.len.is_multiple_of(LANES) {
            self.chunks.push(PersonX4::default());
        }
        self.len += 1;
        self.set(self.len - 1, &person);
    }

    /// How many they are, on the team or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The person of this index, if there is one.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<Person> {
        (at < self.len).then(|| self.chunks[at / LANES].person(at % LANES))
    }

    /// The person of this index.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    #[inline(always)]
    pub fn person(&self, at: usize) -> Person {
        assert!(
            at < self.len,
            "there are {} people, and none is number {at}",
            self.len
        );
        self.chunks[at / LANES].person(at % LANES)
    }

    /// Whether the person of this index is there and on the team.
    #[must_use]
    pub fn has(&self, at: usize) -> bool {
        at < self.len && self.chunks[at / LANES].here.0[at % LANES] > 0.0
    }

    /// How many of them are on the team.
    #[must_use]
    pub fn here(&self) -> usize {
        self.here as usize
    }

    /// How the person of this index is.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn state(&self, at: usize, what: Trait) -> f64 {
        let chunk = &self.chunks[at / LANES];
        let all = match what {
            Trait::Morale => chunk.morale,
            Trait::Energy => chunk.energy,
            Trait::Trust => chunk.trust,
            Trait::Clarity => chunk.clarity,
            Trait::Bench => chunk.bench,
        };
        all.0[at % LANES]
    }

    /// Puts a person in the place of this one. Nothing where there is none.
    pub fn set(&mut self, at: usize, person: &Person) {
        if at < self.len {
            self.here -= u32::from(self.has(at));
            self.here += u32::from(person.here);
            let chunk = &mut self.chunks[at / LANES];
            chunk.set(at % LANES, person);
            let seats = LANES.min(self.len - at / LANES * LANES);
            chunk.absent = chunk.here.0[..seats].contains(&0.0);
        }
    }

    /// All of them, one after the other.
    #[inline(always)]
    pub fn iter(&self) -> impl Iterator<Item = Person> {
        (0..self.len).map(|at| self.person(at))
    }

    /// All of them, four by four.
    pub(super) fn chunks(&self) -> &[PersonX4] {
        &self.chunks
    }

    /// All of them, four by four, to be changed.
    pub(super) fn chunks_mut(&mut self) -> &mut [PersonX4] {
        &mut self.chunks
    }

    /// Keeps the room of what was there.
    pub(super) fn copy_from(&mut self, other: &Self) {
        self.chunks.clone_from(&other.chunks);
        self.len = other.len;
        self.here = other.here;
    }
}

impl FromIterator<Person> for People {
    fn from_iter<I: IntoIterator<Item = Person>>(people: I) -> Self {
        let mut all = Self::default();
        people.into_iter().for_each(|person| all.push(person));
        all
    }
}

impl PartialEq for People {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}

impl PersonX4 {
    /// The person in this seat.
    // As part of the code around it, which then puts together only what it asks for.
    #[inline(always)]
    pub(super) fn person(&self, seat: usize) -> Person {
        let of = |four: F64x4| four.0[seat];
        Person {
            morale: of(self.morale),
            mood: self.mood.map(of),
            made_of: self.made_of.map(of),
            energy: of(self.energy),
            trust: of(self.trust),
            clarity: of(self.clarity),
            skill: self.skill.map(of),
            skill_start: self.skill_start.map(of),
            // Whole days, counted one by one.
            idle: self.idle.map(|days| of(days) as u32),
            bench: of(self.bench),
            autonomy: of(self.autonomy),
            temper: of(self.temper),
            newcomer_days: of(self.newcomer_days) as u32,
            predecessors: self.predecessors[seat],
            here: of(self.here) > 0.0,
            ready: of(self.ready),
        }
    }

    /// Puts a person in this seat.
    pub(super) fn set(&mut self, seat: usize, person: &Person) {
        // No `..`: a new field that is forgotten here does not compile.
        let Person {
            morale,
            mood,
            made_of,
            energy,
            trust,
            clarity,
            skill,
            skill_start,
            idle,
            bench,
            autonomy,
            temper,
            newcomer_days,
            predecessors,
            here,
            ready,
        } = person;
        for (of, value) in [
            (&mut self.morale, *morale),
            (&mut self.energy, *energy),
            (&mut self.trust, *trust),
            (&mut self.clarity, *clarity),
            (&mut self.bench, *bench),
            (&mut self.autonomy, *autonomy),
            (&mut self.temper, *temper),
            (&mut self.newcomer_days, f64::from(*newcomer_days)),
            (&mut self.here, if *here { 1.0 } else { 0.0 }),
            (&mut self.ready, *ready),
        ] {
            of.0[seat] = value;
        }
        for (of, value) in self.mood.zip(mood) {
            of.0[seat] = value;
        }
        for (of, value) in self.made_of.iter_mut().zip(made_of) {
            of.0[seat] = *value;
        }
        for area in 0..AREAS {
            self.skill[area].0[seat] = skill[area];
            self.skill_start[area].0[seat] = skill_start[area];
            self.idle[area].0[seat] = f64::from(idle[area]);
        }
        self.predecessors[seat] = *predecessors;
    }

    /// Morale as it shows: with the mood of the moment, 0..1.
    #[inline(always)]
    pub(super) fn shows(&self) -> F64x4 {
        (self.morale + self.mood.sum()).clip()
    }

    /// Whoever is not on the team is again as they were before a day.
    pub(super) fn keep_absent(&mut self, before: &Self) {
        let here = self.here.above(F64x4::NONE);
        let keep = |now: &mut F64x4, was: F64x4| *now = here.pick(*now, was);
        keep(&mut self.morale, before.morale);
        keep(&mut self.energy, before.energy);
        keep(&mut self.trust, before.trust);
        keep(&mut self.clarity, before.clarity);
        keep(&mut self.bench, before.bench);
        keep(&mut self.newcomer_days, before.newcomer_days);
        for (now, was) in self.mood.zip(&before.mood) {
            keep(now, was);
        }
        for (now, was) in self.made_of.iter_mut().zip(before.made_of) {
            keep(now, was);
        }
        for area in 0..AREAS {
            keep(&mut self.skill[area], before.skill[area]);
            keep(&mut self.idle[area], before.idle[area]);
        }
    }

    /// Morale moves at once, for this cause, within 0..1.
    #[inline(always)]
    pub(super) fn shift(&mut self, cause: Cause, by: F64x4) {
        let before = self.morale;
        self.morale = (before + by).clip();
        self.made_of[cause as usize] += self.morale - before;
    }

    /// Keeps the mood within its bounds.
    #[inline(always)]
    pub(super) fn bound_mood(&mut self, params: &Params) {
        let (sum, bound) = (self.mood.sum(), params.fast.bound);
        self.mood.limits += sum.within(-bound, bound) - sum;
    }
}
