//! Whether a condition can hold at all, as far as the file alone shows.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::story::Scenario;
use crate::story::condition::{Decided, Subject};
use crate::story::flow::{calls, reached};
use crate::story::ids::{CounterId, PersonId, SceneId};
use crate::story::logic::excludes;
use crate::story::model::{Condition, Effect, Is, Next};
use crate::story::raw::{TeamTrait, Trait};

use super::endless::may_turn;

/// What can be said of a condition without playing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Truth {
    /// It never holds.
    Never,
    /// It holds in some playthroughs, or nobody can tell from here.
    Open,
    /// It always holds.
    Always,
}

/// What the story can change: everything else stays as it began.
#[derive(Debug)]
pub(super) struct Changes {
    set: Vec<bool>,
    raised: Vec<bool>,
    lowered: Vec<bool>,
    joining: Vec<bool>,
    leaving: Vec<bool>,
    /// Looked for only when a condition asks for the day. Nothing inside when no day is the last.
    last_day: OnceCell<Option<u32>>,
}

impl Changes {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let none = |length| vec![false; length];
        let (counters, people) = (scenario.counters.len(), scenario.cast.len());
        let mut changes = Self {
            set: none(scenario.flags.len()),
            raised: none(counters),
            lowered: none(counters),
            joining: none(people),
            leaving: none(people),
            last_day: OnceCell::new(),
        };
        let choices = scenario.decisions.iter().flat_map(|decision| &decision.choices);
        let lists = choices.flat_map(|it| [&it.effects, &it.success.effects, &it.failure.effects]);
        for effect in scenario
            .scenes
            .iter()
            .map(|scene| &scene.effects)
            .chain(lists)
            .flatten()
        {
            match effect {
                Effect::Set(flag, true) => changes.set[flag.index()] = true,
                Effect::Add(counter, by) if *by > 0 => changes.raised[counter.index()] = true,
                Effect::Add(counter, _) => changes.lowered[counter.index()] = true,
                Effect::Joins(person) => changes.joining[person.index()] = true,
                Effect::Leaves(person) => changes.leaving[person.index()] = true,
                _ => {}
            }
        }
        changes
    }

    /// What can be said of a condition.
    pub(super) fn truth(&self, scenario: &Scenario, condition: &Condition) -> Truth {
        match condition {
            Condition::Flag(flag) if !self.set[flag.index()] && !scenario.carries.flags.contains(flag) => {
                Truth::Never
            }
            Condition::Not(inner) => opposite(self.truth(scenario, inner)),
            Condition::All(inner) => self.all(scenario, inner),
            Condition::Any(inner) => {
                // One of several holds unless all their opposites do.
                let opposites: Vec<Condition> = inner.iter().map(negated).collect();
                opposite(self.all(scenario, &opposites))
            }
            Condition::Counter(counter, is) => self.counter(scenario, *counter, *is),
            Condition::Gauge(_, is)
            | Condition::Person(_, _, is)
            | Condition::Team(_, is)
            | Condition::Progress(_, is) => from_zero(*is),
            Condition::Day(is) => {
                let last = *self.last_day.get_or_init(|| last_day(scenario));
                match (is, last) {
                    (Is::AtLeast(0), _) => Truth::Always,
                    (Is::Below(0), _) => Truth::Never,
                    (Is::AtLeast(day), Some(last)) if *day > last => Truth::Never,
                    (Is::Below(day), Some(last)) if *day > last => Truth::Always,
                    _ => Truth::Open,
                }
            }
            Condition::Decided(decision, _, Decided::Wore(hat)) => {
                let choices = &scenario.decision(*decision).choices;
                if choices.iter().any(|choice| choice.hat == *hat) {
                    Truth::Open
                } else {
                    Truth::Never
                }
            }
            Condition::Here(person) => self.here(scenario, *person),
            _ => Truth::Open,
        }
    }

    fn all(&self, scenario: &Scenario, inner: &[Condition]) -> Truth {
        let truths: Vec<Truth> = inner.iter().map(|inner| self.truth(scenario, inner)).collect();
        let clash = |(at, one): (usize, &Condition)| {
            inner[at + 1..].iter().any(|other| excludes(scenario, one, other))
        };
        if truths.contains(&Truth::Never) || inner.iter().enumerate().any(clash) {
            Truth::Never
        } else if truths.iter().all(|truth| *truth == Truth::Always) {
            Truth::Always
        } else {
            Truth::Open
        }
    }

    fn counter(&self, scenario: &Scenario, id: CounterId, is: Is<i32>) -> Truth {
        let counter = &scenario.counters[id.index()];
        let high = if self.raised[id.index()] {
            counter.max
        } else {
            counter.start
        };
        let low = if self.lowered[id.index()] {
            counter.min
        } else {
            counter.start
        };
        // A number from another story may be anywhere in its range before the first page.
        let (low, high) = match scenario.carries.counter(id) {
            Some((least, most)) => (low.min(least), high.max(most)),
            None => (low, high),
        };
        let at_least = |value| match value {
            value if value > high => Truth::Never,
            value if value <= low => Truth::Always,
            _ => Truth::Open,
        };
        match is {
            Is::AtLeast(value) => at_least(value),
            Is::Below(value) => opposite(at_least(value)),
        }
    }

    fn here(&self, scenario: &Scenario, id: PersonId) -> Truth {
        let leaves = self.leaving[id.index()] || scenario.organisation.turnover;
        if scenario.carries.presence(id) {
            return Truth::Open;
        }
        match (scenario.person(id).here, self.joining[id.index()], leaves) {
            (false, false, _) => Truth::Never,
            (true, _, false) => Truth::Always,
            _ => Truth::Open,
        }
    }
}

/// Whether a condition asks for something that has not happened on any first morning.
fn happens(condition: &Condition) -> bool {
    let event = matches!(
        condition.subject(),
        Subject::Flag(_) | Subject::Decision(_) | Subject::Scene(_)
    );
    event
        || matches!(
            condition,
            Condition::Done(_) | Condition::OnTime(_) | Condition::Mostly(_)
        )
}

/// Whether a condition holds on the first morning, as far as the file says; what day it is counts for nothing. None
/// where only playing can tell.
pub(super) fn at_start(scenario: &Scenario, condition: &Condition) -> Option<bool> {
    let person = |id: PersonId| scenario.person(id);
    match condition {
        // What has not happened yet may still happen: such an option can be lost, so it is not simply free.
        Condition::Not(inner) => match inner.as_ref() {
            Condition::Day(_) => Some(true),
            Condition::Counter(..) => None,
            event if happens(event) => None,
            inner => at_start(scenario, inner).map(|holds| !holds),
        },
        Condition::All(all) => {
            let each: Vec<_> = all.iter().map(|one| at_start(scenario, one)).collect();
            if each.contains(&Some(false)) {
                return Some(false);
            }
            each.iter().all(|one| *one == Some(true)).then_some(true)
        }
        Condition::Any(any) => {
            let each: Vec<_> = any.iter().map(|one| at_start(scenario, one)).collect();
            if each.contains(&Some(true)) {
                return Some(true);
            }
            each.iter().all(|one| *one == Some(false)).then_some(false)
        }
        Condition::Counter(_, Is::Below(_)) | Condition::Gauge(..) => None,
        Condition::Counter(id, is) => Some(is.of(scenario.counters[id.index()].start)),
        Condition::Person(id, what, is) => {
            let person = person(*id);
            let value = match what {
                Trait::Morale => person.morale,
                Trait::Energy => person.energy,
                Trait::Trust => person.trust,
                Trait::Clarity => person.clarity,
                Trait::Bench => person.bench,
            };
            Some(is.of(value))
        }
        Condition::Team(what, is) => {
            let place = &scenario.organisation;
            let value = match what {
                TeamTrait::Purpose => place.purpose,
                TeamTrait::Process => place.process,
                TeamTrait::Safety => place.safety,
                TeamTrait::Record => place.record,
            };
            Some(is.of(value.get()))
        }
        Condition::Progress(_, is) => Some(is.of(0.0)),
        Condition::Here(id) => Some(person(*id).here),
        Condition::Day(_) => Some(true),
        event => happens(event).then_some(false),
    }
}

/// A day the story cannot go beyond: all its waits together. None when it can come to a scene twice.
fn last_day(scenario: &Scenario) -> Option<u32> {
    // A scene that is called may be opened from many places.
    if may_turn(scenario) || calls(scenario).next().is_some() {
        return None;
    }
    let waits = |scenes: BTreeSet<SceneId>| {
        let longest = scenes
            .into_iter()
            .map(|scene| longest_wait(scenario, &scenario.scene(scene).then));
        longest.fold(0, u32::saturating_add)
    };
    let main = waits(reached(scenario, [scenario.start]));
    // Each card is drawn once at most, but several may lead to one scene.
    let aside = waits(reached(
        scenario,
        scenario.incidents.iter().map(|card| card.scene),
    ));
    let cards = u32::try_from(scenario.incidents.len()).unwrap_or(u32::MAX);
    Some(main.saturating_add(aside.saturating_mul(cards)))
}

fn longest_wait(scenario: &Scenario, next: &Next) -> u32 {
    match next {
        Next::Wait(days, _) => *days,
        Next::Branch(arms, last) => {
            let arms = arms.iter().map(|(_, next)| longest_wait(scenario, next));
            arms.fold(longest_wait(scenario, last), u32::max)
        }
        Next::Decide(decision) => {
            let choices = scenario.decision(*decision).choices.iter();
            let waits = choices.map(|choice| longest_wait(scenario, &choice.then));
            waits.max().unwrap_or(0)
        }
        Next::Go(_) | Next::Call(..) | Next::Return | Next::End(_) | Next::Endings => 0,
    }
}

/// Whether a condition asks for the day.
pub(super) fn asks_day(condition: &Condition) -> bool {
    matches!(condition, Condition::Day(_)) || condition.parts().iter().any(asks_day)
}

/// A number that is never below 0.
fn from_zero(is: Is<f64>) -> Truth {
    match is {
        Is::AtLeast(value) if value <= 0.0 => Truth::Always,
        Is::Below(value) if value <= 0.0 => Truth::Never,
        _ => Truth::Open,
    }
}

fn opposite(truth: Truth) -> Truth {
    match truth {
        Truth::Never => Truth::Always,
        Truth::Open => Truth::Open,
        Truth::Always => Truth::Never,
    }
}

/// The opposite of a condition.
pub(super) fn negated(condition: &Condition) -> Condition {
    match condition {
        Condition::Not(inner) => inner.as_ref().clone(),
        other => Condition::Not(Box::new(other.clone())),
    }
}
