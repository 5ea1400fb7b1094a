//! A text too long for the projector.
//!
//! In a room people read from ten metres away, and a page holds about 600 characters; a choice is one or two lines, 110
//! characters. Part a long text where somebody speaks or looks up; shorten a choice to what the boss does.

use crate::story::diagnostic::Diagnostic;
use crate::story::text::Prose;
use crate::story::{Outline, Scenario, Span};

/// Characters of one piece of a body, and of a choice.
const BEAT: usize = 600;
const LABEL: usize = 110;

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
        let (what, most) = match what {
            "Text" | "Say" => ("text", BEAT),
            "label" => ("choice", LABEL),
            _ => continue,
        };
        let (_, written) = outline.inside(place);
        if written.len() <= most {
            continue;
        }
        let long = Prose::new(written).map_or(0, |text| text.as_str().chars().count());
        if long > most {
            let message = format!("this {what} has {long} characters; a projector shows about {most}");
            findings.push(Diagnostic::warning("text-too-long", place, message));
        }
    }
    findings
}
