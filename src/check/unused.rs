//! A flag, counter, work item or person that is declared but plays no part.
//!
//! A flag that is set but never asked about changes nothing, and one that is asked about but never set is always
//! no. Work that is left without `arrives` needs an effect `Arrives`, and a person with `here: false` an effect
//! `Joins`, or they never come. Work that is taken up again with `Resume` is work that `Shelve` put off. Somebody who never speaks and is never spoken of is a name on the wall.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::ids::{CounterId, FlagId, ItemId, PersonId};
use crate::story::{Outline, Scenario};

use super::uses::Uses;

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let uses = Uses::of(scenario);
    let mut found: Vec<(&str, &str, &str)> = Vec::new();
    for (index, flag) in scenario.flags.iter().enumerate() {
        let id = FlagId::from(index);
        let set = uses.flags_set.contains(&id) || scenario.carries.flags.contains(&id);
        match (set, uses.flags_read.contains(&id)) {
            (true, true) => {}
            (true, false) => found.push(("flags", flag, "is set but never asked about")),
            (false, true) => found.push(("flags", flag, "is asked about but never set, so it is always no")),
            (false, false) => found.push(("flags", flag, "is never used")),
        }
    }
    for (index, counter) in scenario.counters.iter().enumerate() {
        let id = CounterId::from(index);
        match (
            uses.counters_changed.contains(&id) || scenario.carries.counter(id).is_some(),
            uses.counters_read.contains(&id),
        ) {
            (true, true) => {}
            (true, false) => found.push(("counters", &counter.id, "is counted but never asked about")),
            (false, true) => found.push(("counters", &counter.id, "is asked about but never changes")),
            (false, false) => found.push(("counters", &counter.id, "is never used")),
        }
    }
    for (index, item) in scenario.work.iter().enumerate() {
        if item.arrives.is_none() && !uses.arriving.contains(&ItemId::from(index)) {
            found.push(("work", &item.id, "never arrives"));
        }
        let id = ItemId::from(index);
        if uses.resumed.contains(&id) && !uses.shelved.contains(&id) {
            found.push((
                "work",
                &item.id,
                "is taken up again with `Resume` but never put off with `Shelve`",
            ));
        }
    }
    for (index, person) in scenario.cast.iter().enumerate() {
        let id = PersonId::from(index);
        if !person.here && !uses.joining.contains(&id) && !scenario.carries.presence(id) {
            found.push(("cast", &person.id, "is not there at the start and never joins"));
        } else if !uses.people.contains(&id) {
            found.push(("cast", &person.id, "never speaks and is never spoken of"));
        }
    }
    for (index, other) in scenario.others.iter().enumerate() {
        if !uses.people.contains(&PersonId::from(scenario.cast.len() + index)) {
            found.push(("others", &other.id, "never speaks and is never spoken of"));
        }
    }
    let finding = |(table, id, what): (&str, &str, &str)| {
        let place = outline.place(table, id).unwrap_or_default();
        Diagnostic::warning("unused", place, format!("{} {what}", quoted(id)))
    };
    found.into_iter().map(finding).collect()
}
