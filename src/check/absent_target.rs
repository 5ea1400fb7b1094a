//! Something the story does to somebody who is certainly not there, or has somebody join who is there already.
//!
//! A choice whose `to` names people who are away gives them nothing. While nobody it is aimed at is there, it is closed, and
//! the player reads who is missing; while some are, it falls on those and says who is not. A `Nudge` or `Learns` on somebody
//! who never comes back is for nothing, and so is `Leaves` for somebody who has left, or `Joins` for somebody who is there.
//!
//! Aim at somebody else, bring the person back with `Joins`, or ask for them: `when: Here("anna")`, with your own words in
//! `locked`. `twohats prove` finds the ways on which it can happen, with a playthrough that shows it.

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::ids::{PersonId, SceneId};
use crate::story::model::{Choice, Condition, Effect};
use crate::story::{Outline, Scenario, Span};

use super::presence::{after, without};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let away = scenario.may_be_away();
    let mut joins = vec![false; scenario.cast.len()];
    for effect in scenario.every_effect() {
        if let Effect::Joins(person) = effect {
            joins[person.index()] = true;
        }
    }
    let mut search = Search {
        scenario,
        outline,
        // Who is where is looked for only when somebody may be away at all.
        without: (0..away.len())
            .map(|person| away[person].then(|| without(scenario, person.into())).flatten())
            .map(|scenes| scenes.map_or_else(Vec::new, |scenes| scenes.into_iter().collect()))
            .collect(),
        away,
        joins,
        findings: Vec::new(),
    };
    for (index, scene) in scenario.scenes.iter().enumerate() {
        let what = format!("the scene {}", quoted(&scene.id));
        search.effects((index.into(), &[]), &scene.effects, &what, &|| {
            outline.beside(scene.at, "effects")
        });
    }
    for decision in &scenario.decisions {
        for choice in &decision.choices {
            search.choice(decision.scene, choice);
        }
    }
    search.findings
}

/// A scene, and what has come about since it opened.
type Came<'a> = (SceneId, &'a [&'a [Effect]]);

struct Search<'a> {
    scenario: &'a Scenario,
    outline: &'a Outline<'a>,
    /// By person, the scenes that certainly open without them, in order.
    without: Vec<Vec<SceneId>>,
    away: Vec<bool>,
    /// By person, whether they join anywhere, so that what is done to them while they are away waits for them.
    joins: Vec<bool>,
    findings: Vec<Diagnostic>,
}

impl Search<'_> {
    /// Whether somebody is certainly not there once a scene has opened and these effects have come about, list by list.
    fn is_away(&self, (scene, lists): Came<'_>, person: PersonId) -> bool {
        let opens = self.without[person.index()].binary_search(&scene).is_err();
        let here = |here, effects: &&[Effect]| after(effects, person, here);
        !lists.iter().fold(opens, here)
    }

    fn choice(&mut self, scene: SceneId, choice: &Choice) {
        let (scenario, outline) = (self.scenario, self.outline);
        let what = format!("the choice {}", quoted(&choice.id));
        let opened: &[Effect] = &scenario.scene(scene).effects;
        let missing = |person: &&PersonId| {
            self.is_away((scene, &[opened]), **person) && !asks(choice.own_when(), **person)
        };
        let missing: Vec<PersonId> = choice.to.iter().filter(missing).copied().collect();
        if let Some(first) = missing.first().filter(|_| !choice.acts.is_empty()) {
            let name = &scenario.person(*first).name;
            let so = if missing.len() == choice.to.len() {
                "so it is always closed"
            } else {
                "so only the others feel it"
            };
            let message = format!("{what} is aimed at {name}, who is not there, {so}");
            let help = "aim it at somebody who is there, or bring them back with `Joins`";
            let place = outline.beside(choice.at, "to");
            self.findings
                .push(Diagnostic::warning("absent-target", place, message).help(help));
        }
        let inside = |field| {
            move || {
                let outcome = outline.beside(choice.at, field);
                outline.beside(Span::new(outcome.start + 1, outcome.end), "effects")
            }
        };
        self.effects((scene, &[opened]), &choice.effects, &what, &|| {
            outline.beside(choice.at, "effects")
        });
        let taken: [&[Effect]; 2] = [opened, &choice.effects];
        self.effects(
            (scene, &taken),
            &choice.success.effects,
            &what,
            &inside("success"),
        );
        self.effects(
            (scene, &taken),
            &choice.failure.effects,
            &what,
            &inside("failure"),
        );
    }

    /// Effects of a scene, or behind its decision. The place of the list is asked for only when there is something to say.
    fn effects(
        &mut self,
        (scene, before): Came<'_>,
        effects: &[Effect],
        what: &str,
        place: &dyn Fn() -> Span,
    ) {
        for (at, effect) in effects.iter().enumerate() {
            let name = |person: PersonId| &self.scenario.person(person).name;
            let away = |person: PersonId| {
                let lists: Vec<&[Effect]> = before.iter().copied().chain([&effects[..at]]).collect();
                self.is_away((scene, &lists), person)
            };
            let message = match *effect {
                Effect::Nudge(person, ..) | Effect::Learns(person, ..)
                    if away(person) && !self.joins[person.index()] =>
                {
                    format!("{what} does something to {}, who has gone for good", name(person))
                }
                Effect::Leaves(person) if away(person) => {
                    format!("{what} has {} leave, who is not there", name(person))
                }
                Effect::Joins(person) if !self.away[person.index()] => {
                    format!(
                        "{what} has {} join, who is there from the start and never leaves",
                        name(person)
                    )
                }
                _ => continue,
            };
            let (_, parts) = self.outline.parts(place());
            let place = parts.get(at).copied().unwrap_or_else(place);
            self.findings.push(
                Diagnostic::warning("absent-target", place, message)
                    .help("nothing comes of it; take it out, or put it where they are"),
            );
        }
    }
}

/// Whether a condition holds only while this person is there.
fn asks(condition: Option<&Condition>, person: PersonId) -> bool {
    match condition {
        Some(Condition::Here(who)) => *who == person,
        Some(Condition::All(all)) => all.iter().any(|one| asks(Some(one), person)),
        _ => false,
    }
}
