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
use super::super::span::Span;

/// What may be wrong. Brackets come with their places.
#[derive(Debug, Clone, Copy)]
pub(in super::super) enum Guess {
    /// The bracket opened here is not closed before this place. True when a comma is needed too.
    Missing {
        open: (char, usize),
        at: usize,
        comma: bool,
    },
    /// An opening bracket is missing before this place.
    Begin { open: char, at: usize },
    /// This closing bracket is one too many.
    Extra { close: (char, usize) },
    /// This closing bracket is of the wrong kind for what it closes.
    Close {
        open: (char, usize),
        close: (char, usize),
    },
    /// This opening bracket is of the wrong kind for what closes it.
    Open {
        open: (char, usize),
        close: (char, usize),
    },
}

/// How far the brackets of a file fit together, and how many are open at its end.
type Fit = (usize, Reverse<usize>);

/// A finding about brackets, told better where that is possible.
pub(in super::super) fn explain(text: &str, told: Diagnostic) -> Diagnostic {
    if !matches!(told.rule, "unclosed-bracket" | "trailing-text") || told.fix.is_some() {
        return told;
    }
    let before = fit(text, None);
    let sound = (text.len(), Reverse(0));
    let mut best: Option<(Fit, Guess)> = None;
    for guess in recover::guesses(text) {
        let after = fit(text, Some(guess));
        if after == sound {
            best = Some((after, guess));
            break;
        }
        let better = after > best.map_or(before, |(fit, _)| fit);
        if better && told.rule == "unclosed-bracket" {
            best = Some((after, guess));
        }
    }
    best.map_or(told, |(_, guess)| tell(text, guess))
}

fn tell(text: &str, guess: Guess) -> Diagnostic {
    let one = |at: usize| Span::new(at, at + 1);
    let error = |at: usize, message: String| Diagnostic::error("unclosed-bracket", one(at), message);
    match guess {
        Guess::Missing { open, at, comma } => {
            let close = partner(open.0);
            let before = text[..at].char_indices().next_back().map_or(0, |(at, _)| at);
            let comma = if comma { "," } else { "" };
            let mut finding = error(before, format!("`{close}` is missing here"));
            finding.span.end = at;
            finding
                .label(one(open.1), format!("this `{}` is still open", open.0))
                .fix(Span::new(at, at), format!("{close}{comma}"))
        }
        Guess::Begin { open, at } => {
            let message = format!("`{open}` is missing before this");
            error(at, message).fix(Span::new(at, at), open)
        }
        Guess::Extra { close } => {
            let message = format!("one `{}` too many", close.0);
            error(close.1, message).fix(one(close.1), "")
        }
        Guess::Close { open, close } => {
            let wanted = partner(open.0);
            error(close.1, format!("`{}` where `{wanted}` was expected", close.0))
                .label(one(open.1), format!("this `{}` is still open", open.0))
                .fix(one(close.1), wanted)
        }
        Guess::Open { open, close } => {
            let wanted = if close.0 == ']' { '[' } else { '(' };
            let what = if wanted == '[' {
                "a list"
            } else {
                "what has fields"
            };
            error(
                open.1,
                format!("{what} begins with `{wanted}`, this with `{}`", open.0),
            )
            .label(one(close.1), format!("it is closed with `{}`", close.0))
            .fix(one(open.1), wanted)
        }
    }
}

/// How far the brackets fit together when a guess is right.
fn fit(text: &str, guess: Option<Guess>) -> Fit {
    let mut insert = match guess {
        Some(Guess::Missing { open, at, .. }) => Some((at, partner(open.0))),
        _ => None,
    };
    let mut lexer = Lexer::new(text);
    let mut open: Vec<char> = Vec::new();
    let mut begun = false;
    while let Some((token, _)) = lexer.any() {
        let at = token.span.start;
        if let Some((_, close)) = insert.take_if(|(place, _)| *place <= at)
            && open.pop().map(partner) != Some(close)
        {
            return (at, Reverse(open.len()));
        }
        if let Some(Guess::Begin {
            open: bracket,
            at: place,
        }) = guess
            && place == at
        {
            open.push(bracket);
        }
        let kind = match (token.kind, guess) {
            (_, Some(Guess::Extra { close })) if close.1 == at => continue,
            (_, Some(Guess::Close { open, close })) if close.1 == at => Kind::Close(partner(open.0)),
            (_, Some(Guess::Open { open, close })) if open.1 == at => {
                Kind::Open(if close.0 == ']' { '[' } else { '(' })
            }
            (kind, _) => kind,
        };
        let fits = match kind {
            _ if begun && open.is_empty() => false,
            Kind::Open(bracket) => {
                open.push(bracket);
                open.len() <= caps::DEPTH
            }
            Kind::Close(bracket) => open.pop().map(partner) == Some(bracket),
            // Nothing in a list has a name.
            Kind::Colon => open.last() != Some(&'['),
            _ => true,
        };
        begun |= !open.is_empty();
        if !fits {
            return (at, Reverse(open.len()));
        }
    }
    if let Some((_, close)) = insert
        && open.pop().map(partner) != Some(close)
    {
        return (text.len(), Reverse(open.len() + 1));
    }
    (text.len(), Reverse(open.len()))
}
