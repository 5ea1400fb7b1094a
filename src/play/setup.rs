//! The first morning: a scenario's cast, work and organisation as a team, with what is carried in.

use crate::sim::team::{Item, Person, Team};
use crate::story::Scenario;
use crate::story::model;

use super::calls::Calls;
use super::start::{Carried, Someone, Start};
use super::state::{Ever, State, Waiting};

/// The state before the first scene has opened. Of what is carried in, what the scenario takes over.
#[must_use]
pub fn state(scenario: &Scenario, start: &Start) -> State {
    let asked = if scenario.recalls {
        scenario.decisions.len()
    } else {
        0
    };
    let mut state = State {
        seed: start.seed,
        team: as_described(scenario),
        scene: scenario.start,
        waiting: Waiting::Page,
        flags: vec![false; scenario.flags.len()],
        counters: scenario.counters.iter().map(|counter| counter.start).collect(),
        drawn: vec![false; scenario.incidents.len()],
        visited: vec![false; scenario.visits.len()],
        taken: Vec::new(),
        ever: vec![Ever::default(); asked],
        interrupted: None,
        calls: Calls::NONE,
    };
    if !start.carried.is_empty() {
        carry_in(scenario, &mut state, &start.carried.fit(scenario).carried);
    }
    state
}

/// The team before anybody has done anything.
#[must_use]
pub fn team(scenario: &Scenario, start: &Start) -> Team {
    state(scenario, start).team
}

/// The team as the scenario describes it.
fn as_described(scenario: &Scenario) -> Team {
    let place = &scenario.organisation;
    let people = scenario.cast.iter().map(person).collect();
    let items = scenario.work.iter().map(item).collect();
    let mut team = Team::new(people, items, place.structure.get(), place.consideration.get());
    team.process = place.process.get();
    team.purpose = place.purpose.get();
    team.safety = place.safety.get();
    team.record = place.record.get();
    team.code = place.code;
    team.lead.doing = place.doing.get();
    team
}

/// What fits the scenario takes the place of what the file says.
fn carry_in(scenario: &Scenario, state: &mut State, carried: &Carried) {
    let team = &mut state.team;
    for someone in &carried.people {
        let guests = scenario.carries.people.iter();
        let mut seats = guests.filter(|guest| {
            scenario.person(guest.person).id == someone.person || guest.was.contains(&someone.person)
        });
        let Some(at) = seats.next().map(|guest| guest.person.index()) else {
            continue;
        };
        if let Some(mut person) = team.people.get(at) {
            settle(scenario, &mut person, someone);
            team.people.set(at, &person);
        }
    }
    let lead = &mut team.lead;
    let numbers = [
        &mut lead.structure,
        &mut lead.consideration,
        &mut team.process,
        &mut team.purpose,
        &mut team.safety,
        &mut team.record,
    ];
    for (number, value) in numbers.into_iter().zip(carried.team()) {
        *number = value.unwrap_or(*number);
    }
    // Until the first decision people feel what they expect.
    (lead.act_structure, lead.act_consideration) = (lead.structure, lead.consideration);
    team.changed();
    for (id, value) in &carried.flags {
        if let Some(at) = scenario.flags.iter().position(|flag| flag == id) {
            state.flags[at] = *value;
        }
    }
    for (id, value) in &carried.counters {
        if let Some(at) = scenario.counters.iter().position(|counter| counter.id == *id) {
            state.counters[at] = *value;
        }
    }
}

fn settle(scenario: &Scenario, person: &mut Person, someone: &Someone) {
    let [morale, trust, energy, clarity, bench] = someone.states();
    if let Some(morale) = morale {
        person.settle(morale);
    }
    person.trust = trust.unwrap_or(person.trust);
    person.energy = energy.unwrap_or(person.energy);
    person.clarity = clarity.unwrap_or(person.clarity);
    person.bench = bench.unwrap_or(person.bench);
    person.here = someone.here.unwrap_or(person.here);
    for (area, value) in &someone.skill {
        let at = scenario.areas.iter().position(|known| known == area);
        if let Some(skill) = at.and_then(|at| person.skill.get_mut(at)) {
            *skill = *value;
        }
    }
    person.skill_start = person.skill;
}

fn item(work: &model::Item) -> Item {
    let mut item = Item::new(work.effort, work.arrives, f64::from(work.due), work.area.index());
    item.uncertainty = work.uncertainty;
    item.need = work.need;
    item.difficulty = work.difficulty;
    item.grace = f64::from(work.grace);
    item.weight = work.weight;
    item
}

fn person(cast: &model::Person) -> Person {
    let mut person = Person::new(cast.skill, cast.autonomy, cast.temper);
    person.settle(cast.morale);
    person.trust = cast.trust;
    person.energy = cast.energy;
    person.clarity = cast.clarity;
    person.bench = cast.bench;
    person.here = cast.here;
    person
}
