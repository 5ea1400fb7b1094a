//! The first morning: a scenario's cast, work and organisation as a team.

use crate::sim::team::{Item, Order, Person, Team};
use crate::story::Scenario;

/// The arrival day of work that only an effect brings in: never, until it does.
pub(super) const NEVER: u32 = u32::MAX;

/// The team as the scenario describes it, before anybody has done anything.
#[must_use]
pub fn team(scenario: &Scenario) -> Team {
    let place = &scenario.organisation;
    let people = scenario.cast.iter().map(person).collect();
    let items = scenario
        .work
        .iter()
        .map(|work| {
            let mut item = Item::new(work.effort, work.arrives.unwrap_or(NEVER), work.due);
            item.uncertainty = work.uncertainty;
            item.need = work.need;
            item.area = work.area.index();
            item.difficulty = work.difficulty;
            item.grace = f64::from(work.grace);
            item
        })
        .collect();
    let mut team = Team::new(people, items);
    team.order = Order::EarliestDue;
    team.process = place.process;
    team.purpose = place.purpose;
    team.safety = place.safety;
    team.record = place.record;
    team.code = f64::from(u8::from(place.code));
    team.doing = place.doing;
    team.structure = place.structure;
    team.consideration = place.consideration;
    team.act_structure = place.structure;
    team.act_consideration = place.consideration;
    team
}

fn person(cast: &crate::story::model::Person) -> Person {
    let mut person = Person::new(cast.skill, cast.autonomy, cast.temper);
    person.morale = cast.morale;
    person.trust = cast.trust;
    person.energy = cast.energy;
    person.clarity = cast.clarity;
    person.bench = cast.bench;
    person.here = cast.here;
    person
}
