//! A condition of a text, branch, incident or ending that can never hold, or leaves nothing to what comes after it.
//!
//! It asks for something that cannot be: a flag nothing sets, a counter beyond its bounds, somebody who never joins,
//! two things that exclude each other. Then its text, arm, card or ending is never seen. An arm of a `Branch` or an
//! ending whose condition always holds, or that has none, hides all that follow it.

use std::collections::BTreeSet;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::flow::{Exit, exits};
use crate::story::ids::{EndingId, SceneId};
use crate::story::model::{Beat, Condition, Next};
use crate::story::{Outline, Scenario, Span};

use super::can::{Changes, Truth};

pub(super) fn find(scenario: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let mut search = Search {
        scenario,
        outline,
        changes: Changes::of(scenario),
        findings: Vec::new(),
    };
    for scene in &scenario.scenes {
        let what = format!("the scene {}", quoted(&scene.id));
        search.body(&scene.body, &what, &|| outline.beside(scene.at, "body"));
        search.branch(&scene.then, &what, &|| outline.beside(scene.at, "then"));
    }
    for choice in scenario.decisions.iter().flat_map(|decision| &decision.choices) {
        let what = format!("the choice {}", quoted(&choice.id));
        let outcome = |field| move || outline.beside(inside(outline.beside(choice.at, field)), "body");
        search.body(&choice.body, &what, &|| outline.beside(choice.at, "body"));
        search.body(&choice.success.body, &what, &outcome("success"));
        search.body(&choice.failure.body, &what, &outcome("failure"));
        search.branch(&choice.then, &what, &|| outline.beside(choice.at, "then"));
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
    outline: &'a Outline<'a>,
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

    /// Texts whose condition never holds, or always. The place of the body is asked for only when there is one.
    fn body(&mut self, body: &[Beat], what: &str, place: &dyn Fn() -> Span) {
        let outline = self.outline;
        for (at, beat) in body.iter().enumerate() {
            let Beat::Either(when, then, otherwise) = beat else {
                continue;
            };
            let within = |of: usize| part(outline, part(outline, place(), at), of);
            let problem = match self.truth(when) {
                Truth::Never => Some("can never hold"),
                Truth::Always => Some("always holds"),
                Truth::Open => None,
            };
            if let Some(problem) = problem {
                let message = format!("{what} has text whose condition {problem}");
                self.tell(within(0), message);
            }
            self.body(then, what, &|| within(1));
            self.body(otherwise, what, &|| within(2));
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

    fn branch(&mut self, next: &Next, what: &str, place: &dyn Fn() -> Span) {
        let Next::Branch(arms, last) = next else { return };
        let outline = self.outline;
        let arm = |at: usize, of: usize| part(outline, part(outline, part(outline, place(), 0), at), of);
        for (at, (when, next)) in arms.iter().enumerate() {
            let problem = match self.truth(when) {
                Truth::Never => "is never taken: its condition cannot hold",
                Truth::Always => "is always taken: its condition always holds, so nothing after it is",
                Truth::Open => {
                    self.branch(next, what, &|| arm(at, 1));
                    continue;
                }
            };
            let message = format!("arm {} of the branch of {what} {problem}", at + 1);
            self.tell(arm(at, 0), message);
        }
        self.branch(last, what, &|| part(outline, place(), 1));
    }
}

/// The value in the brackets at a place, counted from 0; the place itself when it is not written so.
fn part(outline: &Outline<'_>, place: Span, at: usize) -> Span {
    outline.parts(place).1.get(at).copied().unwrap_or(place)
}

/// A place inside the brackets at a place, for what stands beside it there.
fn inside(place: Span) -> Span {
    Span::new(place.start + 1, place.end)
}
