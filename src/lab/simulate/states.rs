//! When work is done and where the numbers of people and team stand, over many runs: counted, so that it stays small.

use std::collections::BTreeMap;

use crate::play::State;
use crate::sim::team::{Person, Status};
use crate::sim::vocabulary::{TeamTrait, Trait};
use crate::story::Scenario;

/// Steps a number from 0 to 1 is told apart in.
const STEPS: usize = 500;

/// What conditions can ask of a person.
pub const TRAITS: [Trait; 5] = [
    Trait::Morale,
    Trait::Energy,
    Trait::Trust,
    Trait::Clarity,
    Trait::Bench,
];
/// What conditions can ask of the team.
pub const TEAM_TRAITS: [TeamTrait; 4] = [
    TeamTrait::Purpose,
    TeamTrait::Process,
    TeamTrait::Safety,
    TeamTrait::Record,
];

/// What became of one item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Worked {
    /// Runs in which it was done, by the number of workdays then behind the team: 5 is Friday evening.
    pub done: BTreeMap<u32, u64>,
    /// Runs in which it was done on time.
    pub on_time: u64,
    /// Runs in which it was given up.
    pub lost: u64,
    /// Runs in which it never landed on the desk.
    pub never: u64,
    /// Runs at whose end it was put off.
    pub shelved: u64,
}

impl Worked {
    /// Runs in which it was done, on time or late.
    #[must_use]
    pub fn all_done(&self) -> u64 {
        self.done.values().sum()
    }

    /// The evening by which this share of those runs had it done.
    #[must_use]
    pub fn by(&self, share: f64) -> Option<u32> {
        let wanted = share * self.all_done() as f64;
        let mut sum = 0.0;
        self.done.iter().find_map(|(&day, &runs)| {
            sum += runs as f64;
            (sum >= wanted).then_some(day)
        })
    }
}

/// Where a number from 0 to 1 was.
#[derive(Debug, Clone, PartialEq)]
pub struct Reach {
    /// The lowest at any decision or end; above [`Self::high`] when nobody was there to look at.
    pub low: f64,
    /// The highest.
    pub high: f64,
    ends: Vec<u64>,
}

impl Default for Reach {
    fn default() -> Self {
        Self {
            low: 1.0,
            high: 0.0,
            ends: vec![0; STEPS + 1],
        }
    }
}

impl Reach {
    fn see(&mut self, value: f64) {
        self.low = self.low.min(value);
        self.high = self.high.max(value);
    }

    fn end(&mut self, value: f64) {
        self.see(value);
        // Within 0..1, so the cast is exact and in bounds.
        self.ends[(value.clamp(0.0, 1.0) * STEPS as f64).round() as usize] += 1;
    }

    fn add(&mut self, next: &Self) {
        self.low = self.low.min(next.low);
        self.high = self.high.max(next.high);
        for (sum, count) in self.ends.iter_mut().zip(&next.ends) {
            *sum += count;
        }
    }

    /// The value below which this share of the ends lies, to a fivehundredth.
    #[must_use]
    pub fn at_end(&self, share: f64) -> f64 {
        let wanted = share * self.ends.iter().sum::<u64>() as f64;
        let mut sum = 0.0;
        let step = self.ends.iter().position(|&runs| {
            sum += runs as f64;
            runs > 0 && sum >= wanted
        });
        step.unwrap_or(0) as f64 / STEPS as f64
    }
}

/// Work and numbers of some runs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct States {
    /// By item.
    pub work: Vec<Worked>,
    /// By person, then as in [`TRAITS`].
    pub people: Vec<[Reach; 5]>,
    /// As in [`TEAM_TRAITS`].
    pub team: [Reach; 4],
}

impl States {
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            work: vec![Worked::default(); scenario.work.len()],
            people: vec![Default::default(); scenario.cast.len()],
            team: Default::default(),
        }
    }

    /// Looks at a moment at which a condition may be asked.
    pub(super) fn see(&mut self, state: &State) {
        self.each(state, Reach::see);
    }

    /// Looks at the end of a run.
    pub(super) fn end(&mut self, state: &State) {
        self.each(state, Reach::end);
        for (worked, item) in self.work.iter_mut().zip(&state.team.items) {
            match item.status {
                Status::Done { day, score } => {
                    *worked.done.entry(day + 1).or_default() += 1;
                    worked.on_time += u64::from(score >= 1.0);
                }
                Status::Lost { .. } => worked.lost += 1,
                Status::Waiting => worked.never += 1,
                Status::Shelved => worked.shelved += 1,
                Status::Open => {}
            }
        }
    }

    fn each(&mut self, state: &State, mut look: impl FnMut(&mut Reach, f64)) {
        let team = &state.team;
        for (ranges, person) in self.people.iter_mut().zip(team.people.iter()) {
            if person.here {
                for (range, what) in ranges.iter_mut().zip(TRAITS) {
                    look(range, number(&person, what));
                }
            }
        }
        let numbers = [team.purpose, team.process, team.safety, team.record];
        for (range, value) in self.team.iter_mut().zip(numbers) {
            look(range, value);
        }
    }

    pub(super) fn add(&mut self, next: &Self) {
        for (sum, worked) in self.work.iter_mut().zip(&next.work) {
            for (&day, &runs) in &worked.done {
                *sum.done.entry(day).or_default() += runs;
            }
            sum.on_time += worked.on_time;
            sum.lost += worked.lost;
            sum.never += worked.never;
            sum.shelved += worked.shelved;
        }
        let people = self.people.iter_mut().flatten().zip(next.people.iter().flatten());
        for (sum, range) in people.chain(self.team.iter_mut().zip(&next.team)) {
            sum.add(range);
        }
    }
}

fn number(person: &Person, what: Trait) -> f64 {
    match what {
        Trait::Morale => person.morale,
        Trait::Energy => person.energy,
        Trait::Trust => person.trust,
        Trait::Clarity => person.clarity,
        Trait::Bench => person.bench,
    }
}
