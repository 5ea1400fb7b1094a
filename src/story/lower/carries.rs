//! What a scenario takes over from others, and what of it makes no sense.

use std::collections::BTreeSet;

use crate::story::caps::AREAS;
use crate::story::carries::{Bounds, Carries, Guest};
use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::number::Share;
use crate::story::raw;
use crate::story::span::Span;
use crate::story::text::Id;

use super::Lowering;

impl Lowering<'_> {
    pub(super) fn carries(&mut self, raw: &raw::Carries, cast: &[raw::Person]) -> Carries {
        let place = self.source.outline.top("carries");
        let inside = Span::new(place.start + 1, place.end);
        let numbers = [
            ("structure", raw.structure),
            ("consideration", raw.consideration),
            ("process", raw.process),
            ("purpose", raw.purpose),
            ("safety", raw.safety),
            ("record", raw.record),
        ];
        let team = numbers.map(|(name, range)| {
            let place = range.map_or(place, |_| self.source.outline.beside(inside, name));
            self.range(place, name, range)
        });
        let people = self.guests(&raw.people, cast);
        self.twice("flag", raw.flags.iter());
        self.twice(
            "counter",
            raw.counters.iter().map(|raw::CarriedCounter(id, ..)| id),
        );
        let flags = raw.flags.iter().map(|flag| self.flag_id(flag)).collect();
        let counters = raw.counters.iter().map(|counter| {
            let raw::CarriedCounter(id, low, high) = counter;
            let found = self.counter_id(id);
            (found, low.get(), high.get())
        });
        let counters = counters.collect();
        Carries {
            people,
            team,
            flags,
            counters,
        }
    }

    /// Counters that are taken over beyond what they can be.
    pub(super) fn carried_counters(&mut self, raw: &raw::Carries, counters: &[raw::Counter]) {
        for raw::CarriedCounter(id, low, high) in &raw.counters {
            let Some(counter) = counters.iter().find(|counter| counter.id.as_str() == id.as_str()) else {
                continue;
            };
            let (low, high) = (low.get(), high.get());
            let (min, max) = (counter.min.get(), counter.max.get());
            let message = if low > high {
                reversed(id.as_str(), low, high)
            } else if low < min || high > max {
                format!(
                    "{} is taken over from {low} to {high}, and goes from {min} to {max}",
                    quoted(id.as_str())
                )
            } else {
                continue;
            };
            self.error("carried-range", self.source.span(id), message);
        }
    }

    fn guests(&mut self, people: &[raw::CarriedPerson], cast: &[raw::Person]) -> Vec<Guest> {
        self.twice("person", people.iter().map(|one| &one.person));
        let mut known: BTreeSet<&str> = cast.iter().map(|person| person.id.as_str()).collect();
        for was in people.iter().flat_map(|one| &one.was) {
            if !known.insert(was.as_str()) {
                let message = format!(
                    "{} is somebody else here already, so nobody could say who comes",
                    quoted(was.as_str())
                );
                let help = "`was` has the ids of other scenarios, each once, and none of this cast";
                let error = Diagnostic::error("duplicate-id", self.source.span(was), message);
                self.findings.push(error.help(help));
            }
        }
        people.iter().map(|one| self.guest(one)).collect()
    }

    fn guest(&mut self, raw: &raw::CarriedPerson) -> Guest {
        let at = self.source.span(&raw.person);
        let states = [
            ("morale", raw.morale),
            ("trust", raw.trust),
            ("energy", raw.energy),
            ("clarity", raw.clarity),
            ("bench", raw.bench),
        ];
        let states = states.map(|(name, range)| {
            let place = if range.is_some() {
                self.source.outline.beside(at, name)
            } else {
                at
            };
            self.range(place, name, range)
        });
        self.twice("area", raw.skill.iter().map(|raw::CarriedSkill(area, ..)| area));
        let mut skill = [None; AREAS];
        for raw::CarriedSkill(area, low, high) in &raw.skill {
            let index = self.area_id(area).index();
            let range = Some(raw::Range(*low, *high));
            let bounds = self.range(self.source.span(area), area.as_str(), range);
            if let Some(skill) = skill.get_mut(index) {
                *skill = bounds;
            }
        }
        let guest = Guest {
            person: self.person_id(&raw.person),
            was: raw.was.iter().map(|id| id.as_str().to_owned()).collect(),
            here: raw.here,
            states,
            skill,
        };
        if guest.is_empty() && self.source.whole(at) {
            let message = format!("nothing of {} is taken over", quoted(raw.person.as_str()));
            let help = "say what, such as `trust: (0.2, 0.9)` or `here: true`, or take the entry away";
            let finding = Diagnostic::warning("carries-nothing", at, message);
            self.findings.push(finding.help(help));
        }
        guest
    }

    fn range(&mut self, place: Span, name: &str, range: Option<raw::Range>) -> Option<Bounds> {
        let raw::Range(low, high) = range?;
        let (low, high) = (Share::get(low), Share::get(high));
        if low > high {
            let message = reversed(name, low, high);
            self.error("carried-range", place, message);
        }
        Some(Bounds { low, high })
    }

    /// One thing named twice where once is all there is.
    fn twice<'a>(&mut self, what: &str, ids: impl Iterator<Item = &'a Id>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id.as_str()) {
                let message = format!("the {what} {} is taken over twice", quoted(id.as_str()));
                self.error("duplicate-id", self.source.span(id), message);
            }
        }
    }
}

fn reversed(name: &str, low: impl std::fmt::Display, high: impl std::fmt::Display) -> String {
    format!(
        "the lowest of {}, {low}, is above the highest, {high}",
        quoted(name)
    )
}
