//! A condition of a text, branch, incident or ending that can never hold, or leaves nothing to what comes after it.
//!
//! It asks for something that cannot be: a flag nothing sets, a counter beyond its bounds, somebody who never joins,
//! two things that exclude each other. Then its text, arm, card or ending is never seen. An arm of a `Branch` or an
//! ending whose condition always holds, or that has none, hides all that follow it. One of the same condition as one
//! before it, or of a stricter one, is never seen either: the first that holds is taken, and that is never it. Put the
//! stricter one first: `OnTime("rota")` before `Done("rota")`.

use std::collections::BTreeSet;

use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::flow::{Exit, exits};
use crate::story::ids::{EndingId, SceneId};
use crate::story::logic::{Caught, caught_by};
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
        let when = |at: usize| {
            let place = outline.place("endings", &endings[at].id).unwrap_or_default();
            outline.beside(place, "when")
        };
        // Places in the list of those that may be the one.
        let mut before: Vec<usize> = Vec::new();
        for (at, ending) in endings.iter().enumerate() {
            let name = quoted(&ending.id);
            let truth = ending.when.as_ref().map(|when| self.truth(when));
            if truth == Some(Truth::Never) {
                let message = format!("the ending {name} can never be the one: its `when` cannot hold");
                self.tell(when(at), message);
                continue;
            }
            let asked: Vec<&Condition> = before
                .iter()
                .filter_map(|at| endings[*at].when.as_ref())
                .collect();
            if let Some(caught) = caught_by(self.scenario, ending.when.as_ref(), &asked)
                && self.hidden(at..at + 1).len() == 1
            {
                let finding = shadowed(&name, ending.when.is_some(), caught, when(at));
                self.findings.push(match caught {
                    Caught::By(first) => finding.label(when(before[first]), "this one comes first"),
                    Caught::Together => finding,
                });
            }
            let why = match truth {
                Some(Truth::Always) => "its `when` always holds",
                None => "it has no `when`",
                Some(_) => {
                    before.push(at);
                    continue;
                }
            };
            let hidden = self.hidden(at + 1..endings.len());
            if !hidden.is_empty() {
                let message = format!(
                    "the ending {name} is always the one: {why}, so these after it are never seen: {}",
                    hidden.join(", ")
                );
                self.tell(when(at), message);
            }
            return;
        }
    }

    /// The endings at some places of the list to which no `End` leads: they come only when those before do not hold.
    fn hidden(&self, places: std::ops::Range<usize>) -> Vec<String> {
        let scenes = (0..self.scenario.scenes.len()).map(SceneId::from);
        let ends: BTreeSet<EndingId> = scenes
            .flat_map(|scene| exits(self.scenario, scene))
            .filter_map(|exit| match exit {
                Exit::End(ending) => Some(ending),
                _ => None,
            })
            .collect();
        let some = self.scenario.endings.iter().enumerate();
        let hidden = some.filter(|(at, _)| places.contains(at) && !ends.contains(&EndingId::from(*at)));
        hidden.map(|(_, ending)| quoted(&ending.id)).collect()
    }

    fn branch(&mut self, next: &Next, what: &str, place: &dyn Fn() -> Span) {
        let Next::Branch(arms, last) = next else { return };
        let outline = self.outline;
        let arm = |at: usize, of: usize| part(outline, part(outline, part(outline, place(), 0), at), of);
        let mut before: Vec<&Condition> = Vec::new();
        let mut numbers = Vec::new();
        for (at, (when, next)) in arms.iter().enumerate() {
            let problem = match self.truth(when) {
                Truth::Never => "is never taken: its condition cannot hold".to_owned(),
                Truth::Always => {
                    "is always taken: its condition always holds, so nothing after it is".to_owned()
                }
                Truth::Open => {
                    let caught = caught_by(self.scenario, Some(when), &before);
                    before.push(when);
                    numbers.push(at + 1);
                    match caught {
                        Some(Caught::By(first)) => {
                            let first = numbers[first];
                            format!("is never taken: whenever it holds, arm {first} does too")
                        }
                        Some(Caught::Together) => {
                            "is never taken: whenever it holds, one before it does too".to_owned()
                        }
                        None => {
                            self.branch(next, what, &|| arm(at, 1));
                            continue;
                        }
                    }
                }
            };
            let message = format!("arm {} of the branch of {what} {problem}", at + 1);
            self.tell(arm(at, 0), message);
        }
        let rest = || part(outline, place(), 1);
        if caught_by(self.scenario, None, &before).is_some() {
            let message = format!(
                "the branch of {what} never comes to what is after its arms: one of them always holds"
            );
            self.tell(rest(), message);
        }
        self.branch(last, what, &rest);
    }
}

/// An ending that others before it leave nothing to.
fn shadowed(name: &str, asks: bool, caught: Caught, place: Span) -> Diagnostic {
    let first = match caught {
        Caught::By(_) => "one before it",
        Caught::Together => "one or another before it",
    };
    let (why, help) = if asks {
        (
            "whenever its `when` holds, ",
            "the first ending that holds is taken: put the stricter one first, or ask for something else",
        )
    } else {
        (
            "",
            "take the `when` of the one before it away, or ask there for less",
        )
    };
    let holds = if asks { "does too" } else { "always holds" };
    let message = format!("the ending {name} can never be the one: {why}{first} {holds}");
    Diagnostic::warning("impossible", place, message).help(help)
}

/// The value in the brackets at a place, counted from 0; the place itself when it is not written so.
fn part(outline: &Outline<'_>, place: Span, at: usize) -> Span {
    outline.parts(place).1.get(at).copied().unwrap_or(place)
}

/// A place inside the brackets at a place, for what stands beside it there.
fn inside(place: Span) -> Span {
    Span::new(place.start + 1, place.end)
}
