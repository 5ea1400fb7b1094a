//! A piece of a body without a text.
//!
//! `Text("")` and `Say("anna", "")` give the player an empty page to turn. Write what is said, or take the piece out.

use crate::story::diagnostic::Diagnostic;
use crate::story::{Outline, Scenario};

pub(super) fn find(_: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    let pieces = outline
        .texts()
        .filter(|(_, what)| matches!(*what, "Text" | "Say"));
    let empty = pieces.filter(|(place, _)| outline.inside(*place).1.trim().is_empty());
    let finding = |(place, _)| {
        Diagnostic::warning("empty-text", place, "this piece of text is empty")
            .help("write what the player reads here, or take the piece out")
    };
    empty.map(finding).collect()
}
