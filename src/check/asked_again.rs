//! A condition on what was decided, where the decision can be asked again and "ever" and "the last time" can differ.
//!
//! `Chose("evening", "home")` holds from the first time the choice was taken, whatever is taken later; so do `Wore` and
//! `Worked`. `ChoseLast`, `WoreLast` and `WorkedLast` go by the last time the decision was asked. Until December 2026 the
//! short words meant the last time, so look at each place once: write the word with `Last` where you mean that, or allow
//! the finding.
//!
//! Nothing is said of a choice that closes itself once it was taken, `when: Not(Chose("hub", "money"))` in the choice
//! `money` of `hub`, nor of a choice behind which the story never comes back to its decision: there both say the same, or
//! only one makes sense.

use std::collections::BTreeMap;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::ids::DecisionId;
use crate::story::model::Choice;
use crate::story::{Named, Outline, Scenario, leads_back};

/// The words that mean any time, and what means the last.
const WORDS: [(&str, &str); 3] = [
    ("Chose", "ChoseLast"),
    ("Wore", "WoreLast"),
    ("Worked", "WorkedLast"),
];
/// The most further places named in one finding.
const MOST: usize = 8;

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    if !scenario.recalls || !scenario.decisions.iter().any(|decision| decision.again) {
        return Vec::new();
    }
    let mut by_decision: BTreeMap<DecisionId, Vec<(Named<'_>, &str)>> = BTreeMap::new();
    let mut known = BTreeMap::new();
    for (word, last) in WORDS {
        for named in outline.named(word) {
            let decision = named.inside.first().and_then(|id| scenario.decision_named(id));
            let Some(decision) = decision.filter(|id| scenario.decision(*id).again) else {
                continue;
            };
            let worked = word == "Worked";
            let mut back = |choice: usize| {
                let again = known.entry((decision, choice, worked));
                *again.or_insert_with(|| leads_back(scenario, decision, choice.into(), worked))
            };
            if !closes_itself(&named, outline) && differs(scenario, decision, &named, &mut back) {
                by_decision.entry(decision).or_default().push((named, last));
            }
        }
    }
    let finding = |(decision, mut places): (DecisionId, Vec<(Named<'_>, &str)>)| {
        places.sort_by_key(|(named, _)| named.name);
        let mut places = places.into_iter();
        let (first, last) = places.next()?;
        let word = first.name.of(outline.text());
        let message = format!(
            "the decision {} can be asked again, and `{word}` means any time it was",
            quoted(&scenario.decision(decision).id)
        );
        let help = format!("for what was decided the last time write `{last}`; otherwise allow this finding");
        let finding = Diagnostic::warning("asked-again", first.name, message).help(help);
        let finding = finding.fix(first.name, last);
        Some(places.take(MOST).fold(finding, |finding, (named, _)| {
            finding.label(named.name, "here too")
        }))
    };
    by_decision.into_iter().filter_map(finding).collect()
}

/// `Not(Chose("hub", "money"))` in the choice `money` of `hub`.
fn closes_itself(named: &Named<'_>, outline: &Outline<'_>) -> bool {
    let [decision, choice] = named.inside[..] else {
        return false;
    };
    let ids = outline.ids_around(named.name);
    named.around == "Not" && ids.get(1) == Some(&choice) && ids.get(2) == Some(&decision)
}

/// Whether the last time can have been another than one of those that are meant.
fn differs(
    scenario: &Scenario,
    decision: DecisionId,
    named: &Named<'_>,
    back: &mut impl FnMut(usize) -> bool,
) -> bool {
    let meant = |choice: &Choice| match named.inside[..] {
        [_, what] => choice.id == what || format!("{:?}", choice.hat) == what,
        _ => !choice.acts.is_empty(),
    };
    let choices = scenario.decision(decision).choices.iter().enumerate();
    choices
        .filter(|(_, choice)| meant(choice))
        .any(|(at, _)| back(at))
}
