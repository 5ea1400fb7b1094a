//! What is carried in, held against what the scenario takes over: what fits, and what is done with the rest.

use crate::story::Scenario;
use crate::story::carries::{Bounds, Guest, How, Of};
use crate::story::diagnostic::{nearest, quoted};
use crate::story::ids::{CounterId, FlagId};

use super::{Carried, Someone};

/// The most misfits that are told.
const MOST_TOLD: usize = 50;

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Fit {
    /// What is taken over: every name is the scenario's, every number within its bounds.
    pub carried: Carried,
    /// What does not fit, in the order it was given.
    pub misfits: Vec<Misfit>,
}

/// Something carried in that does not fit the scenario, and what is done: a sentence without its full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit(String);

impl std::fmt::Display for Misfit {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl Carried {
    /// Holds this against the scenario. What it takes over already fits again without a word.
    #[must_use]
    pub fn fit(&self, scenario: &Scenario) -> Fit {
        if self.is_empty() {
            return Fit::default();
        }
        let mut fitting = Fitting {
            scenario,
            fit: Fit::default(),
        };
        if scenario.carries.is_empty() {
            fitting.tell(format!(
                "{} takes nothing over from other stories: it has no `carries`; it begins as its file says",
                quoted(&scenario.id)
            ));
            return fitting.fit;
        }
        fitting.people(&self.people);
        fitting.team(self);
        fitting.flags(&self.flags);
        fitting.counters(&self.counters);
        fitting.fit
    }
}

struct Fitting<'a> {
    scenario: &'a Scenario,
    fit: Fit,
}

impl Fitting<'_> {
    fn tell(&mut self, what: String) {
        match self.fit.misfits.len() {
            MOST_TOLD => self.fit.misfits.push(Misfit("and more of the kind".to_owned())),
            told if told > MOST_TOLD => {}
            _ => self.fit.misfits.push(Misfit(what)),
        }
    }

    fn people(&mut self, people: &[Someone]) {
        let scenario = self.scenario;
        let guests = &scenario.carries.people;
        let mut seats: Vec<Option<Someone>> = vec![None; guests.len()];
        for someone in people {
            let name = quoted(&someone.person);
            let known = |guest: &Guest| {
                scenario.person(guest.person).id == someone.person || guest.was.contains(&someone.person)
            };
            let Some(seat) = guests.iter().position(known) else {
                let cast = scenario.cast.iter().map(|person| person.id.as_str());
                let near = nearest(&someone.person, cast.clone());
                let why = match (cast.clone().any(|id| id == someone.person), near) {
                    (true, _) => {
                        "the scenario takes nothing of them over, so they begin as its file says".to_owned()
                    }
                    (false, Some(near)) => {
                        format!("nobody here has this id (there is {}); left out", quoted(near))
                    }
                    (false, None) => "nobody here has this id; left out".to_owned(),
                };
                self.tell(format!("{name}: {why}"));
                continue;
            };
            if seats[seat].is_some() {
                let here = quoted(&scenario.person(guests[seat].person).id);
                self.tell(format!("{name}: somebody came as {here} already; left out"));
                continue;
            }
            let fitted = self.someone(&guests[seat], someone);
            seats[seat] = Some(fitted);
        }
        // Somebody of whom nothing was left over is as in the file.
        let nothing = |one: &Someone| {
            *one == Someone {
                person: one.person.clone(),
                ..Someone::default()
            }
        };
        self.fit.carried.people = seats.into_iter().flatten().filter(|one| !nothing(one)).collect();
    }

    fn someone(&mut self, guest: &Guest, given: &Someone) -> Someone {
        let name = quoted(&given.person);
        let mut fitted = Someone {
            person: given.person.clone(),
            here: given.here,
            ..Someone::default()
        };
        if given.here.is_some() && !guest.here {
            self.tell(format!(
                "{name}: whether they are there is not taken over; it is as the file says"
            ));
            fitted.here = None;
        }
        let mut states = given.states();
        for (at, (_, state)) in How::ALL.iter().enumerate() {
            states[at] = self.number(&format!("the {state} of {name}"), states[at], guest.states[at]);
        }
        fitted.set_states(states);
        for (area, value) in &given.skill {
            let known = self.scenario.areas.iter().position(|known| known == area);
            let Some(index) = known else {
                let areas: Vec<String> = self.scenario.areas.iter().map(|area| quoted(area)).collect();
                self.tell(format!(
                    "{name}: there is no skill in {} here (there are {}); left out",
                    quoted(area),
                    areas.join(", ")
                ));
                continue;
            };
            if fitted.skill.iter().any(|(known, _)| known == area) {
                self.tell(format!(
                    "{name}: the skill in {} is given twice; the first counts",
                    quoted(area)
                ));
                continue;
            }
            let what = format!("the skill of {name} in {}", quoted(area));
            let bounds = guest.skill.get(index).copied().flatten();
            if let Some(value) = self.number(&what, Some(*value), bounds) {
                fitted.skill.push((area.clone(), value));
            }
        }
        fitted
    }

    fn team(&mut self, given: &Carried) {
        let mut numbers = given.team();
        for (at, (_, name)) in Of::ALL.iter().enumerate() {
            numbers[at] = self.number(&quoted(name), numbers[at], self.scenario.carries.team[at]);
        }
        self.fit.carried.set_team(numbers);
    }

    /// A share within what is taken over; none when it is not.
    fn number(&mut self, what: &str, value: Option<f64>, bounds: Option<Bounds>) -> Option<f64> {
        let value = value?;
        let Some(bounds) = bounds else {
            self.tell(format!("{what} is not taken over; it is as the file says"));
            return None;
        };
        if !value.is_finite() {
            self.tell(format!("{what} is no number; it is as the file says"));
            return None;
        }
        let nearest = bounds.nearest(value);
        if nearest != value {
            let (low, high) = (bounds.low, bounds.high);
            self.tell(format!(
                "{what} is {value}, and {low} to {high} is taken over; it begins at {nearest}"
            ));
        }
        // No minus zero.
        Some(nearest + 0.0)
    }

    fn flags(&mut self, given: &[(String, bool)]) {
        for (id, value) in given {
            let scenario = self.scenario;
            let name = quoted(id);
            let known = scenario
                .flags
                .iter()
                .position(|flag| flag == id)
                .map(FlagId::from);
            match known {
                None => {
                    let near = nearest(id, scenario.flags.iter().map(String::as_str));
                    let near = near.map_or_else(String::new, |near| format!(" (there is {})", quoted(near)));
                    self.tell(format!("there is no flag {name} here{near}; left out"));
                }
                Some(flag) if !scenario.carries.flags.contains(&flag) => {
                    self.tell(format!("the flag {name} is not taken over; it begins as no"));
                }
                Some(_) if self.fit.carried.flags.iter().any(|(known, _)| known == id) => {
                    self.tell(format!("the flag {name} is given twice; the first counts"));
                }
                Some(_) => self.fit.carried.flags.push((id.clone(), *value)),
            }
        }
    }

    fn counters(&mut self, given: &[(String, i32)]) {
        for (id, value) in given {
            let scenario = self.scenario;
            let name = quoted(id);
            let known = scenario.counters.iter().position(|counter| counter.id == *id);
            let Some(at) = known else {
                let near = nearest(id, scenario.counters.iter().map(|counter| counter.id.as_str()));
                let near = near.map_or_else(String::new, |near| format!(" (there is {})", quoted(near)));
                self.tell(format!("there is no counter {name} here{near}; left out"));
                continue;
            };
            let Some((low, high)) = scenario.carries.counter(CounterId::from(at)) else {
                let start = scenario.counters[at].start;
                self.tell(format!(
                    "the counter {name} is not taken over; it begins at {start}"
                ));
                continue;
            };
            if self.fit.carried.counters.iter().any(|(known, _)| known == id) {
                self.tell(format!("the counter {name} is given twice; the first counts"));
                continue;
            }
            let nearest = (*value).max(low).min(high);
            if nearest != *value {
                self.tell(format!(
                    "the counter {name} is {value}, and {low} to {high} is taken over; it begins at {nearest}"
                ));
            }
            self.fit.carried.counters.push((id.clone(), nearest));
        }
    }
}
