//! The first moment with everything that may be carried in: the file's own beginning, and all between the bounds.

use crate::play::start::drawn;
use crate::play::{Carried, Start, setup};
use crate::story::Scenario;
use crate::story::carries::{Bounds, Of as Carry};
use crate::story::ids::FlagId;

use super::frame::{Frame, Known, MAYBE, Of, Who};
use super::interval::Interval;

/// Of so many plays with something carried in, one begins as the file has it ...
const AS_IN_THE_FILE: u64 = 4;
/// ... and one at an end of every range.
const AT_THE_ENDS: u64 = 1;

impl Frame<'_> {
    /// The first moment, before the first scene has opened.
    #[must_use]
    pub fn start(&self) -> Known {
        let scenario = self.scenario;
        let mut known = self.exactly(&setup::state(scenario, &Start::default()));
        let carries = &scenario.carries;
        for guest in &carries.people {
            let at = guest.person.index();
            if guest.here {
                known.sets[self.here(guest.person)] = MAYBE;
            }
            let states = [Who::Morale, Who::Trust, Who::Energy, Who::Clarity, Who::Bench];
            for (what, bounds) in states.into_iter().zip(guest.states) {
                wider(&mut known, self.of_person(at, what), bounds);
            }
            for bounds in guest.skill {
                wider(&mut known, self.of_person(at, Who::Skill), bounds);
            }
        }
        for ((what, _), bounds) in Carry::ALL.into_iter().zip(carries.team) {
            let numbers: &[Of] = match what {
                Carry::Structure => &[Of::Structure, Of::ActStructure],
                Carry::Consideration => &[Of::Consideration, Of::ActConsideration],
                Carry::Process => &[Of::Process],
                Carry::Purpose => &[Of::Purpose],
                Carry::Safety => &[Of::Safety],
                Carry::Record => &[Of::Record],
            };
            for number in numbers {
                wider(&mut known, self.of_team(*number), bounds);
            }
        }
        for flag in &carries.flags {
            known.sets[self.flag(FlagId::from(flag.index()))] = MAYBE;
        }
        for &(counter, low, high) in &carries.counters {
            let at = self.counter(counter);
            let range = Interval::new(f64::from(low), f64::from(high));
            known.numbers[at] = known.numbers[at].join(range);
        }
        known
    }
}

fn wider(known: &mut Known, number: usize, bounds: Option<Bounds>) {
    if let Some(Bounds { low, high }) = bounds {
        known.numbers[number] = known.numbers[number].join(Interval::new(low, high));
    }
}

/// What a play begins with: where the scenario takes something over, now as the file has it, now at an end of every
/// range, now anywhere between. The same for the same scenario, seed and number of the play.
pub(super) fn carried(scenario: &Scenario, seed: u64, number: u64) -> Carried {
    if scenario.carries.is_empty() || number.is_multiple_of(AS_IN_THE_FILE) {
        return Carried::default();
    }
    let mut carried = drawn(scenario, seed.wrapping_add(number));
    if number % AS_IN_THE_FILE == AT_THE_ENDS {
        to_the_ends(scenario, &mut carried);
    }
    carried
}

/// Every number goes to the end of its range that is nearer.
fn to_the_ends(scenario: &Scenario, carried: &mut Carried) {
    let carries = &scenario.carries;
    let end = |value: &mut f64, bounds: Option<Bounds>| {
        if let Some(Bounds { low, high }) = bounds {
            *value = if *value < (low + high) / 2.0 { low } else { high };
        }
    };
    for (someone, guest) in carried.people.iter_mut().zip(&carries.people) {
        let states = [
            &mut someone.morale,
            &mut someone.trust,
            &mut someone.energy,
            &mut someone.clarity,
            &mut someone.bench,
        ];
        for (state, bounds) in states.into_iter().zip(guest.states) {
            state.iter_mut().for_each(|value| end(value, bounds));
        }
        for (area, value) in &mut someone.skill {
            let at = scenario.areas.iter().position(|known| known == area);
            end(value, at.and_then(|at| guest.skill.get(at).copied().flatten()));
        }
    }
    let numbers = [
        &mut carried.structure,
        &mut carried.consideration,
        &mut carried.process,
        &mut carried.purpose,
        &mut carried.safety,
        &mut carried.record,
    ];
    for (number, bounds) in numbers.into_iter().zip(carries.team) {
        number.iter_mut().for_each(|value| end(value, bounds));
    }
    for ((_, value), (_, low, high)) in carried.counters.iter_mut().zip(&carries.counters) {
        *value = if f64::from(*value) < (f64::from(*low) + f64::from(*high)) / 2.0 {
            *low
        } else {
            *high
        };
    }
}
