//! The cast, the place and the work.

use crate::story::diagnostic::Diagnostic;
use crate::story::model::{Counter, Item, Person};
use crate::story::number::Days;
use crate::story::raw;

use super::{Lowering, Spot, plain};

/// Skill in an area the file says nothing about.
const USUAL_SKILL: f64 = 0.4;

impl Lowering<'_> {
    pub(super) fn person(&mut self, raw: &raw::Person) -> Person {
        let at = self.source.span(&raw.id);
        let mut skill = [USUAL_SKILL; 3];
        let mut seen = [false; 3];
        for raw::Skill(area, level) in &raw.skill {
            let index = self.area_id(area).index();
            if seen.get(index).copied().unwrap_or(false)
                && self.names.areas.list().contains(&area.as_str().to_owned())
            {
                let message = format!("skill in `{}` is given twice", area.as_str());
                self.error("duplicate-id", self.source.span(area), message);
            }
            if let (Some(skill), Some(seen)) = (skill.get_mut(index), seen.get_mut(index)) {
                (*skill, *seen) = (level.get(), true);
            }
        }
        self.wants_text(&raw.name, "name", Spot::Beside(at, "name"));
        Person {
            id: raw.id.as_str().to_owned(),
            name: plain(&raw.name),
            role: plain(&raw.role),
            about: plain(&raw.about),
            wants: plain(&raw.wants),
            look: raw.look,
            skill,
            autonomy: raw.autonomy.get(),
            temper: raw.temper.get(),
            morale: raw.morale.get(),
            trust: raw.trust.get(),
            energy: raw.energy.get(),
            clarity: raw.clarity.get(),
            bench: raw.bench.get(),
            reach: raw.reach.get(),
            here: raw.here,
        }
    }

    /// Somebody from outside the team.
    pub(super) fn other(&mut self, raw: &raw::Other) -> Person {
        let at = self.source.span(&raw.id);
        self.wants_text(&raw.name, "name", Spot::Beside(at, "name"));
        Person {
            id: raw.id.as_str().to_owned(),
            name: plain(&raw.name),
            role: plain(&raw.role),
            look: raw.look,
            ..Person::default()
        }
    }

    pub(super) fn item(&mut self, raw: &raw::Item) -> Item {
        let at = self.source.span(&raw.id);
        let due = raw.due.get();
        let arrives = raw.arrives.map(Days::get);
        let outline = self.source.outline;
        if let Some(arrives) = arrives
            && due <= arrives
        {
            let message =
                format!("it is due by the end of day {due} but lands on day {arrives}, counted from 0");
            let finding = Diagnostic::error("due-before-arrival", outline.beside(at, "due"), message)
                .label(outline.beside(at, "arrives"), "it lands here")
                .help("days are counted from the first morning: `arrives: 0, due: 5` is Monday morning to Friday evening");
            self.findings.push(finding);
        }
        if arrives.is_none() && due == 0 {
            let message = "work that an effect brings in needs at least one day";
            self.error("due-before-arrival", outline.beside(at, "due"), message);
        }
        self.wants_text(&raw.title, "title", Spot::Beside(at, "title"));
        Item {
            id: raw.id.as_str().to_owned(),
            title: plain(&raw.title),
            effort: raw.effort.get(),
            arrives,
            due,
            area: self.area_id(&raw.area),
            uncertainty: raw.uncertainty.get(),
            need: raw.need.get(),
            difficulty: raw.difficulty.get(),
            grace: raw.grace.get(),
            weight: raw.weight.unwrap_or(raw.effort).get(),
        }
    }

    pub(super) fn counter(&mut self, raw: &raw::Counter) -> Counter {
        let at = self.source.span(&raw.id);
        let (start, min, max) = (raw.start.get(), raw.min.get(), raw.max.get());
        if min > max {
            let message = format!("the lowest, {min}, is above the highest, {max}");
            self.error("counter-bounds", self.source.outline.beside(at, "min"), message);
        } else if start < min || start > max {
            let message = format!("it starts at {start}, outside its bounds {min} to {max}");
            self.error("counter-bounds", self.source.outline.beside(at, "start"), message);
        }
        Counter {
            id: raw.id.as_str().to_owned(),
            start,
            min,
            max,
        }
    }
}
