//! A text too long for the projector.
//!
//! In a room people read from ten metres away, and a page holds about 600 characters: so much has a `Text` or `Say`, and
//! the `opening` of the debrief. A choice is one or two lines, 110 characters. A prompt may have 160, `locked`, `wants` and
//! each line of `questions`, `teaches` and `readings` 200, a summary and what is said `about` a person 300, a title 80, a
//! role 40 and a name 30. Part a long text where somebody speaks or looks up; shorten a choice to what the boss does.

use crate::story::diagnostic::Diagnostic;
use crate::story::text::Prose;
use crate::story::{Outline, Scenario, Span};
use crate::story::{emphasis, fill};

/// Where a text stands, what it is, and how many characters of it can be read from afar.
const LIMITS: &[(&str, &str, usize)] = &[
    ("Text", "text", 600),
    ("Say", "text", 600),
    ("opening", "opening", 600),
    ("about", "description", 300),
    ("summary", "summary", 300),
    ("wants", "wish", 200),
    ("locked", "`locked` text", 200),
    ("questions", "question", 200),
    ("teaches", "line", 200),
    ("readings", "line", 200),
    ("prompt", "prompt", 160),
    ("label", "choice", 110),
    ("title", "title", 80),
    ("role", "role", 40),
    ("name", "name", 30),
];

pub(super) fn find(_: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    look(outline, outline.texts())
}

/// Looks at texts, each with its place and what it is.
pub(super) fn look<'a>(
    outline: &Outline<'_>,
    texts: impl Iterator<Item = (Span, &'a str)>,
) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (place, what) in texts {
        let Some((_, what, most)) = LIMITS.iter().find(|(field, ..)| *field == what) else {
            continue;
        };
        let (_, written) = outline.inside(place);
        if written.len() <= *most {
            continue;
        }
        let long = Prose::new(emphasis::plain(&fill::longest(written)));
        let long = long.map_or(0, |text| text.as_str().chars().count());
        if long > *most {
            let message = format!("this {what} has {long} characters; a projector shows about {most}");
            findings.push(Diagnostic::warning("text-too-long", place, message));
        }
    }
    findings
}
