//! A condition of a text, branch, incident or ending that can never hold, or leaves nothing to what comes after it.
//!
//! It asks for something that cannot be: a flag nothing sets, a counter beyond its bounds, somebody who never joins,
//! two things that exclude each other. Then its text, arm, card or ending is never seen. An arm of a `Branch` or an
//! ending whose condition always holds, or that has none, hides all that follow it.

use std::collections::BTreeSet;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::flow::{Exit, exits};
use crate::story::ids::{EndingId, SceneId};
use crate::story::model::{Condition, Next};
use crate::story::{Outline, Scenario, Span};

use super::can::{Changes, Truth, conditions};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut search = Search {
        scenario,
        changes: Changes::of(scenario),
        findings: Vec::new(),
    };
    for scene in &scenario.scenes {
        let what = format!("the scene {}", quoted(&scene.id));
        search.bodies(&[&scene.body], &what, scene.at);
        search.branch(&scene.then, &what, scene.at);
    }
    for choice in scenario.decisions.iter().flat_map(|decision| &decision.choices) {
        let what = format!("the choice {}", quoted(&choice.id));
        search.bodies(
            &[&choice.body, &choice.success.body, &choice.failure.body],
            &what,
            choice.at,
        );
        search.branch(&choice.then, &what, choice.at);
    }
    for card in &scenario.incidents {
        let place = outline.place("incidents.cards", &card.id).unwrap_or_default();
        if card
            .when
            .as_ref()
            .is_some_and(|when| search.truth(when) == Truth::Never)
        {
            let message = format!(
                "the incident {} can never be drawn: its `when` cannot hold",
                quoted(&card.id)
            );
            search.tell(outline.beside(place, "when"), message);
        }
    }
    search.endings(outline);
    search.findings
}

struct Search<'a> {
    scenario: &'a Scenario,
    changes: Changes,
    findings: Vec<Diagnostic>,
}

impl Search<'_> {
    fn truth(&self, condition: &Condition) -> Truth {
        self.changes.truth(self.scenario, condition)
    }

    fn tell(&mut self, place: Span, message: String) {
        self.findings
            .push(Diagnostic::warning("impossible", place, message));
    }

    fn bodies(&mut self, bodies: &[&[crate::story::model::Beat]], what: &str, place: Span) {
        let mut found = Vec::new();
        for body in bodies {
            conditions(body, &mut found);
        }
        for truth in found
            .into_iter()
            .map(|condition| self.truth(condition))
            .collect::<Vec<_>>()
        {
            match truth {
                Truth::Never => self.tell(place, format!("{what} has text whose condition can never hold")),
                Truth::Always => self.tell(place, format!("{what} has text whose condition always holds")),
                Truth::Open => {}
            }
        }
    }

    fn endings(&mut self, outline: &Outline<'_>) {
        let endings = &self.scenario.endings;
        for (at, ending) in endings.iter().enumerate() {
            let place = outline.place("endings", &ending.id).unwrap_or_default();
            let name = quoted(&ending.id);
            let why = match ending.when.as_ref().map(|when| self.truth(when)) {
                Some(Truth::Never) => {
                    let message = format!("the ending {name} can never be the one: its `when` cannot hold");
                    self.tell(outline.beside(place, "when"), message);
                    continue;
                }
                Some(Truth::Open) => continue,
                Some(Truth::Always) => "its `when` always holds",
                None => "it has no `when`",
            };
            let hidden = self.hidden(at + 1);
            if !hidden.is_empty() {
                let message = format!(
                    "the ending {name} is always the one: {why}, so these after it are never seen: {}",
                    hidden.join(", ")
                );
                self.tell(outline.beside(place, "when"), message);
            }
            return;
        }
    }

    /// The endings from a place in the list on to which no `End` leads: they come only when those before do not hold.
    fn hidden(&self, from: usize) -> Vec<String> {
        let scenes = (0..self.scenario.scenes.len()).map(SceneId::from);
        let ends: BTreeSet<EndingId> = scenes
            .flat_map(|scene| exits(self.scenario, scene))
            .filter_map(|exit| match exit {
                Exit::End(ending) => Some(ending),
                _ => None,
            })
            .collect();
        let later = self.scenario.endings.iter().enumerate().skip(from);
        let hidden = later.filter(|(at, _)| !ends.contains(&EndingId::from(*at)));
        hidden.map(|(_, ending)| quoted(&ending.id)).collect()
    }

    fn branch(&mut self, next: &Next, what: &str, place: Span) {
        let Next::Branch(arms, last) = next else { return };
        for (at, (when, next)) in arms.iter().enumerate() {
            let problem = match self.truth(when) {
                Truth::Never => "is never taken: its condition cannot hold",
                Truth::Always => "is always taken: its condition always holds, so nothing after it is",
                Truth::Open => {
                    self.branch(next, what, place);
                    continue;
                }
            };
            self.tell(place, format!("arm {} of the branch of {what} {problem}", at + 1));
        }
        self.branch(last, what, place);
    }
}
