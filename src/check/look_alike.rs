//! Two ids of one kind that look alike.
//!
//! `half_day` and `halfday`, `cary` and `carry`, `day_1` and `day_l`: sooner or later one is written where the other is
//! meant, and nothing complains, because both exist. Rename one. Numbers at the end, as in `day_1` and `day_11`, are
//! told apart well enough.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::{Outline, Scenario, Span};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut kinds: Vec<Vec<(&str, Span)>> = Vec::new();
    let listed = |table: &'static str| move |id: &'_ String| outline.place(table, id).unwrap_or_default();
    fn entries<'a>(
        ids: impl Iterator<Item = &'a String>,
        place: impl Fn(&String) -> Span,
    ) -> Vec<(&'a str, Span)> {
        ids.map(|id| (id.as_str(), place(id))).collect()
    }
    kinds.push(entries(scenario.flags.iter(), listed("flags")));
    kinds.push(entries(
        scenario.counters.iter().map(|it| &it.id),
        listed("counters"),
    ));
    kinds.push(entries(scenario.cast.iter().map(|it| &it.id), listed("cast")));
    kinds.push(entries(scenario.work.iter().map(|it| &it.id), listed("work")));
    kinds.push(entries(
        scenario.endings.iter().map(|it| &it.id),
        listed("endings"),
    ));
    kinds.push(entries(
        scenario.incidents.iter().map(|it| &it.id),
        listed("incidents.cards"),
    ));
    kinds.push(scenario.scenes.iter().map(|it| (it.id.as_str(), it.at)).collect());
    kinds.push(
        scenario
            .decisions
            .iter()
            .map(|it| (it.id.as_str(), it.at))
            .collect(),
    );
    for decision in &scenario.decisions {
        kinds.push(
            decision
                .choices
                .iter()
                .map(|it| (it.id.as_str(), it.at))
                .collect(),
        );
    }
    kinds.into_iter().flat_map(alike).collect()
}

fn alike(ids: Vec<(&str, Span)>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    // By all that is left of an id, and for those with a number by what is left before it and the number itself.
    let mut wholes: BTreeMap<String, (&str, Span)> = BTreeMap::new();
    let mut numbered: BTreeMap<(String, &str), (&str, Span)> = BTreeMap::new();
    for (id, place) in ids {
        let (stem, number) = numbers(id);
        let whole = match wholes.entry(bare(id)) {
            Entry::Occupied(found) => Some(*found.get()),
            Entry::Vacant(free) => {
                free.insert((id, place));
                None
            }
        };
        let counted = |other: &str| {
            let (others, its) = numbers(other);
            !number.is_empty() && !its.is_empty() && number != its && bare(stem) == bare(others)
        };
        let mut other = whole.filter(|(other, _)| !counted(other));
        if !number.is_empty() {
            match numbered.entry((bare(stem), number)) {
                Entry::Occupied(found) => other = other.or(Some(*found.get())),
                Entry::Vacant(free) => drop(free.insert((id, place))),
            }
        }
        if let Some((other, there)) = other {
            let message = format!("{} and {} look alike", quoted(other), quoted(id));
            let finding = Diagnostic::warning("look-alike", place, message);
            findings.push(finding.label(there, "the other one"));
        }
    }
    findings
}

/// An id without the number at its end, and that number.
fn numbers(id: &str) -> (&str, &str) {
    id.split_at(id.trim_end_matches(|c: char| c.is_ascii_digit()).len())
}

/// What is left of an id at a glance: no `_`, no doubled letters, digits as the letters they look like.
fn bare(id: &str) -> String {
    let mut bare = String::with_capacity(id.len());
    for c in id.chars().filter(|c| *c != '_') {
        let c = match c {
            '0' => 'o',
            '1' => 'l',
            c => c,
        };
        if c.is_ascii_digit() || !bare.ends_with(c) {
            bare.push(c);
        }
    }
    if bare.contains("rn") {
        bare.replace("rn", "m")
    } else {
        bare
    }
}
