//! What somebody might carry in, drawn from a seed out of all that the scenario takes over.

use crate::sim::luck::{scattered, uniform};
use crate::story::Scenario;
use crate::story::carries::Bounds;

use super::{Carried, Someone};

/// Sets this luck apart from that of the story.
const OWN_LUCK: u64 = 0x0063_6172_7269_6564;

/// Everything the scenario takes over, each somewhere within its bounds: the same for the same scenario and seed. Empty
/// where it takes nothing over.
#[must_use]
pub fn drawn(scenario: &Scenario, seed: u64) -> Carried {
    let carries = &scenario.carries;
    let mut carried = Carried::default();
    if carries.is_empty() {
        return carried;
    }
    let mut luck = Draws {
        seed: seed ^ OWN_LUCK,
        drawn: 0,
    };
    for guest in &carries.people {
        let mut someone = Someone {
            person: scenario.person(guest.person).id.clone(),
            here: guest.here.then(|| luck.coin()),
            ..Someone::default()
        };
        someone.set_states(guest.states.map(|bounds| luck.within(bounds)));
        let areas = scenario.areas.iter().zip(guest.skill);
        let skills = areas.filter_map(|(area, bounds)| Some((area.clone(), luck.within(bounds)?)));
        someone.skill = skills.collect();
        carried.people.push(someone);
    }
    carried.set_team(carries.team.map(|bounds| luck.within(bounds)));
    let flags = carries.flags.iter();
    carried.flags = flags
        .map(|flag| (scenario.flags[flag.index()].clone(), luck.coin()))
        .collect();
    let counters = carries.counters.iter();
    carried.counters = counters
        .map(|(id, low, high)| (scenario.counters[id.index()].id.clone(), luck.whole(*low, *high)))
        .collect();
    carried
}

struct Draws {
    seed: u64,
    drawn: u64,
}

impl Draws {
    fn next(&mut self) -> f64 {
        self.drawn += 1;
        uniform(scattered(self.seed, self.drawn))
    }

    fn coin(&mut self) -> bool {
        self.next() < 0.5
    }

    fn within(&mut self, bounds: Option<Bounds>) -> Option<f64> {
        let bounds = bounds?;
        Some(bounds.nearest(bounds.low + (bounds.high - bounds.low) * self.next()))
    }

    fn whole(&mut self, low: i32, high: i32) -> i32 {
        let steps = f64::from(high) - f64::from(low) + 1.0;
        // A share below 1 of the steps is one of them.
        low.saturating_add((steps * self.next()) as i32)
            .max(low)
            .min(high)
    }
}
