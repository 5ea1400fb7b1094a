//! The first morning: a scenario's cast, work and organisation as a team.

use crate::sim::team::{Item, Person, Team};
use crate::story::Scenario;

/// The team as the scenario describes it, before anybody has done anything.
#[must_use]
pub fn team(scenario: &Scenario) -> Team {
    let place = &scenario.organisation;
    let people = scenario.cast.iter().map(person).collect();
    let items = scenario.work.iter().map(item).collect();
    let mut team = Team::new(people, items, place.structure, place.consideration);
    team.process = place.process;
    team.purpose = place.purpose;
    team.safety = place.safety;
    team.record = place.record;
    team.code = place.code;
    team.lead.doing = place.doing;
    team
}

fn item(work: &crate::story::model::Item) -> Item {
    let mut item = Item::new(work.effort, work.arrives, f64::from(work.due), work.area.index());
    item.uncertainty = work.uncertainty;
    item.need = work.need;
    item.difficulty = work.difficulty;
    item.grace = f64::from(work.grace);
    item
}

fn person(cast: &crate::story::model::Person) -> Person {
    let mut person = Person::new(cast.skill, cast.autonomy, cast.temper);
    person.settle(cast.morale);
    person.trust = cast.trust;
    person.energy = cast.energy;
    person.clarity = cast.clarity;
    person.bench = cast.bench;
    person.here = cast.here;
    person
}
