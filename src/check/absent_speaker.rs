//! A line of somebody who is certainly not there.
//!
//! Whoever has `here: false` and never joins, or has left on every way that leads to a scene, cannot speak in it. Give
//! the line to somebody else, bring the person in with `Joins`, or put it into `When(Here("anna"), [...])`. A voice
//! from elsewhere, such as a letter, is `Text`. Somebody may say goodbye in the place whose `Leaves` sends them away.
//! `twohats prove` finds every way on which it can happen, with a playthrough that shows it.

use std::collections::BTreeSet;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::flow::{self, Exit};
use crate::story::ids::{PersonId, SceneId};
use crate::story::model::{Beat, Condition, Effect, Next};
use crate::story::{Outline, Scenario, Span};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (index, person) in scenario.cast.iter().enumerate() {
        let id = PersonId::from(index);
        let Some(without) = without(scenario, id) else {
            continue;
        };
        for scene in without {
            let at = scenario.scene(scene);
            if speaks(&at.body, id) && !leaves(&at.effects, id) {
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

/// The scenes that open without this person for certain; none when they may be anywhere.
pub(super) fn without(scenario: &Scenario, id: PersonId) -> Option<BTreeSet<SceneId>> {
    let person = scenario.person(id);
    let does = |wanted: Effect| scenario.every_effect().any(|effect| *effect == wanted);
    // Whoever may come from elsewhere as somebody who is there is not certainly away.
    let may_come = !person.here && scenario.carries.presence(id);
    if may_come || does(Effect::Joins(id)) || (person.here && !does(Effect::Leaves(id))) {
        return None;
    }
    let all: BTreeSet<SceneId> = flow::reached(scenario, roots(scenario));
    let present = if person.here {
        with(scenario, id)
    } else {
        BTreeSet::new()
    };
    Some(all.difference(&present).copied().collect())
}

fn roots(scenario: &Scenario) -> impl Iterator<Item = SceneId> {
    let cards = scenario.incidents.iter().map(|card| card.scene);
    std::iter::once(scenario.start).chain(cards)
}

/// The scenes that can be come to without a farewell of this person on the way.
fn with(scenario: &Scenario, person: PersonId) -> BTreeSet<SceneId> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<SceneId> = roots(scenario).collect();
    while let Some(scene) = open.pop() {
        if !seen.insert(scene) || leaves(&scenario.scene(scene).effects, person) {
            continue;
        }
        match &scenario.scene(scene).then {
            Next::Decide(decision) => {
                for choice in &scenario.decision(*decision).choices {
                    let both = [&choice.success.effects, &choice.failure.effects];
                    let gone = leaves(&choice.effects, person) || both.iter().all(|one| leaves(one, person));
                    if !gone {
                        next_scenes(scenario, &choice.then, &mut open);
                    }
                }
            }
            _ => open.extend(flow::exits(scenario, scene).into_iter().flat_map(Exit::scenes)),
        }
    }
    seen
}

/// The scenes that may come next, whatever is decided on the way: on the safe side.
fn next_scenes(scenario: &Scenario, next: &Next, open: &mut Vec<SceneId>) {
    match next {
        Next::Go(to) | Next::Wait(_, to) => open.push(*to),
        Next::Call(to, then) => open.extend([*to, *then]),
        Next::Branch(arms, last) => {
            for (_, next) in arms {
                next_scenes(scenario, next, open);
            }
            next_scenes(scenario, last, open);
        }
        Next::Decide(decision) => {
            for choice in &scenario.decision(*decision).choices {
                next_scenes(scenario, &choice.then, open);
            }
        }
        Next::Return | Next::End(_) | Next::Endings => {}
    }
}

pub(super) fn leaves(effects: &[Effect], person: PersonId) -> bool {
    effects.contains(&Effect::Leaves(person))
}

/// Whether somebody speaks there for all that the conditions of the text say.
fn speaks(beats: &[Beat], person: PersonId) -> bool {
    beats.iter().any(|beat| match beat {
        Beat::Say(who, _) => *who == person,
        Beat::Text(_) | Beat::Stage(_) => false,
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
        Beat::Text(_) | Beat::Stage(_) => None,
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
