//! A line of somebody who is certainly not there.
//!
//! Whoever has `here: false` and never joins, or has left on every way that leads to a scene, cannot speak in it. Give
//! the line to somebody else, bring the person in with `Joins`, or put it into `When(Here("anna"), [...])`. A voice
//! from elsewhere, such as a letter, is `Text`. Somebody may say goodbye in the place whose `Leaves` sends them away.
//! `twohats prove` finds every way on which it can happen, with a playthrough that shows it.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::ids::PersonId;
use crate::story::model::{Beat, Condition};
use crate::story::{Outline, Scenario, Span};

use super::presence::{after, leaves, without};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (index, person) in scenario.cast.iter().enumerate() {
        let id = PersonId::from(index);
        let Some(without) = without(scenario, id) else {
            continue;
        };
        for scene in without {
            let at = scenario.scene(scene);
            let silent = !after(&at.effects, id, false) && !leaves(&at.effects, id);
            if silent && speaks(&at.body, id) {
                let message = format!("{} speaks in {}, but is not there", person.name, quoted(&at.id));
                let help = "whoever has left or never came is silent; give the line to somebody else, or make it `Text`";
                let body = outline.beside(at.at, "body");
                let place = line(&at.body, id, outline, body).unwrap_or(at.at);
                findings.push(Diagnostic::warning("absent-speaker", place, message).help(help));
            }
        }
    }
    findings
}

/// Whether somebody speaks there for all that the conditions of the text say.
fn speaks(beats: &[Beat], person: PersonId) -> bool {
    beats.iter().any(|beat| match beat {
        Beat::Say(who, _) => *who == person,
        Beat::Text(_) | Beat::Stage(_) | Beat::Elsewhere(_) => false,
        Beat::Either(when, yes, no) => {
            (!asks(when, person) && speaks(yes, person)) || (!is_not(when, person) && speaks(no, person))
        }
    })
}

/// Where the first such line stands in the body at a place.
fn line(beats: &[Beat], person: PersonId, outline: &Outline<'_>, body: Span) -> Option<Span> {
    let (_, places) = outline.parts(body);
    let mut beats = beats.iter().zip(places);
    beats.find_map(|(beat, place)| match beat {
        Beat::Say(who, _) => (*who == person).then_some(place),
        Beat::Text(_) | Beat::Stage(_) | Beat::Elsewhere(_) => None,
        Beat::Either(when, yes, no) => {
            let (_, parts) = outline.parts(place);
            let within = |beats: &[Beat], at: usize| line(beats, person, outline, *parts.get(at)?);
            let first = (!asks(when, person)).then(|| within(yes, 1)).flatten();
            first.or_else(|| (!is_not(when, person)).then(|| within(no, 2)).flatten())
        }
    })
}

/// Whether the condition holds only while the person is there.
fn asks(condition: &Condition, person: PersonId) -> bool {
    match condition {
        Condition::Here(who) => *who == person,
        Condition::All(all) => all.iter().any(|one| asks(one, person)),
        _ => false,
    }
}

fn is_not(condition: &Condition, person: PersonId) -> bool {
    matches!(condition, Condition::Not(inner) if asks(inner, person))
}
