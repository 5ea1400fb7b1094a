//! Brackets that do not fit together: which of them is missing, too many or of the wrong kind.
//!
//! Lines, indentation and the names of fields say what was meant. What they suggest is tried, and told only when all
//! brackets of the file fit together then, or more of them than before.

use std::cmp::Reverse;

use super::super::build::partner;
use super::super::caps;
use super::super::diagnostic::Diagnostic;
use super::super::lexer::{Kind, Lexer};
use super::super::recover;
use super::super::repair::{Edit, Patched};
use super::super::span::Span;

/// A bracket and where it stands.
pub(in super::super) type Bracket = (char, usize);

/// How far the brackets of a file fit together, and how many are open there.
type Fit = (usize, Reverse<usize>);

/// A finding about brackets, told better where that is possible.
pub(in super::super) fn explain(text: &str, told: Diagnostic) -> Diagnostic {
    if !matches!(told.rule, "unclosed-bracket" | "trailing-text") || told.fix.is_some() {
        return told;
    }
    let better_is_enough = told.rule == "unclosed-bracket";
    let (mut best, mut reached) = (told, fit(text));
    for guess in recover::guesses(text) {
        let edits = guess.fix.iter().map(|fix| Edit::new(fix.span, &fix.text));
        let mended = Patched::new(text, edits.collect());
        let (at, open) = fit(&mended.text);
        let after = (mended.original(at), open);
        if after == (text.len(), Reverse(0)) {
            return guess;
        }
        if better_is_enough && after > reached {
            (best, reached) = (guess, after);
        }
    }
    best
}

/// How far the brackets of a text fit together.
fn fit(text: &str) -> Fit {
    let mut lexer = Lexer::new(text);
    let mut open: Vec<char> = Vec::new();
    let mut begun = false;
    while let Some((token, _)) = lexer.any() {
        let fits = match token.kind {
            _ if begun && open.is_empty() => false,
            Kind::Open(bracket) => {
                open.push(bracket);
                open.len() <= caps::DEPTH
            }
            Kind::Close(bracket) => open.pop_if(|open| partner(*open) == bracket).is_some(),
            // Nothing in a list has a name.
            Kind::Colon => open.last() != Some(&'['),
            _ => true,
        };
        begun |= !open.is_empty();
        if !fits {
            return (token.span.start, Reverse(open.len()));
        }
    }
    (text.len(), Reverse(open.len()))
}

fn one(at: usize) -> Span {
    Span::new(at, at + 1)
}

fn error(at: usize, message: String) -> Diagnostic {
    Diagnostic::error("unclosed-bracket", one(at), message)
}

/// A bracket is not closed before this place. With a comma when one is needed too.
pub(in super::super) fn missing(text: &str, open: Bracket, at: usize, comma: bool) -> Diagnostic {
    let close = partner(open.0);
    let before = text[..at].char_indices().next_back().map_or(0, |(at, _)| at);
    let comma = if comma { "," } else { "" };
    let mut finding = error(before, format!("`{close}` is missing here"));
    finding.span.end = at;
    finding
        .label(one(open.1), format!("this `{}` is still open", open.0))
        .fix(Span::new(at, at), format!("{close}{comma}"))
}

/// An opening bracket is missing before this place.
pub(in super::super) fn begins(open: char, at: usize) -> Diagnostic {
    error(at, format!("`{open}` is missing before this")).fix(Span::new(at, at), open)
}

/// A closing bracket is one too many.
pub(in super::super) fn extra(close: Bracket) -> Diagnostic {
    error(close.1, format!("one `{}` too many", close.0)).fix(one(close.1), "")
}

/// A closing bracket is of the wrong kind for what it closes.
pub(in super::super) fn wrong_close(open: Bracket, close: Bracket) -> Diagnostic {
    let wanted = partner(open.0);
    error(close.1, format!("`{}` where `{wanted}` was expected", close.0))
        .label(one(open.1), format!("this `{}` is still open", open.0))
        .fix(one(close.1), wanted)
}

/// An opening bracket is of the wrong kind for what closes it.
pub(in super::super) fn wrong_open(open: Bracket, close: Bracket) -> Diagnostic {
    let (wanted, what) = match close.0 {
        ']' => ('[', "a list"),
        _ => ('(', "what has fields"),
    };
    let message = format!("{what} begins with `{wanted}`, this with `{}`", open.0);
    error(open.1, message)
        .label(one(close.1), format!("it is closed with `{}`", close.0))
        .fix(one(open.1), wanted)
}
