//! A text as its pieces: words, and what stands in braces.

use crate::story::span::Span;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// As it is shown.
    Plain(&'a str),
    /// A brace that is to be shown, and so is written twice.
    Doubled(Span),
    /// What is filled in.
    Value {
        /// With its braces.
        whole: Span,
        /// What stands before the colon, where it stands.
        at: Span,
        name: &'a str,
        /// What stands behind the colon, parted by `|`.
        forms: Vec<Form<'a>>,
    },
    /// A brace that has no partner.
    Stray(Span),
}

/// One of the forms a number chooses between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form<'a> {
    /// The one number it is for, as in `0 = none`.
    pub(super) exactly: Option<i64>,
    pub(super) text: &'a str,
}

impl Form<'_> {
    /// With a number in place of its `#`; `##` and `||` are the characters themselves.
    pub(super) fn with(&self, number: &str) -> String {
        let marked = self.text.replace("||", "|").replace("##", "\u{0}");
        marked.replace('#', number).replace('\u{0}', "#")
    }
}

/// Takes a text apart. Nothing is lost: the pieces together are the text.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['{', '}']).map(|next| at + next) {
        if next > at {
            found.push(Piece::Plain(&text[at..next]));
        }
        let brace = &text[next..=next];
        let behind = &text[next + 1..];
        at = next + 1;
        if behind.starts_with(brace) {
            found.push(Piece::Doubled(Span::new(next, next + 2)));
            at += 1;
        } else if brace == "{"
            && let Some(end) = behind.find(['{', '}'])
            && behind[end..].starts_with('}')
        {
            found.push(value(text, Span::new(next, at + end + 1)));
            at += end + 1;
        } else {
            found.push(Piece::Stray(Span::new(next, next + 1)));
        }
    }
    if at < text.len() {
        found.push(Piece::Plain(&text[at..]));
    }
    found
}

fn value(text: &str, whole: Span) -> Piece<'_> {
    let inside = &text[whole.start + 1..whole.end - 1];
    let (before, forms) = match inside.split_once(':') {
        Some((before, forms)) => (before, parted(forms)),
        None => (inside, Vec::new()),
    };
    let name = before.trim();
    let start = whole.start + 1 + (before.len() - before.trim_start().len());
    Piece::Value {
        whole,
        at: Span::new(start, start + name.len()),
        name,
        forms,
    }
}

/// Forms parted by a single `|`.
fn parted(forms: &str) -> Vec<Form<'_>> {
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(next) = forms[at..].find('|').map(|next| at + next) {
        if forms[next + 1..].starts_with('|') {
            at = next + 2;
            continue;
        }
        found.push(form(&forms[start..next]));
        (start, at) = (next + 1, next + 1);
    }
    found.push(form(&forms[start..]));
    found
}

fn form(written: &str) -> Form<'_> {
    let text = written.trim();
    let exactly = text.split_once('=').and_then(|(number, rest)| {
        let number: i64 = number.trim().replace('\u{2212}', "-").parse().ok()?;
        Some((number, rest.trim()))
    });
    match exactly {
        Some((number, text)) => Form {
            exactly: Some(number),
            text,
        },
        None => Form { exactly: None, text },
    }
}

/// The names in braces in a text, each where it stands.
#[must_use]
pub fn names(text: &str) -> Vec<(Span, &str)> {
    if !text.contains('{') {
        return Vec::new();
    }
    let named = |piece: Piece<'_>| match piece {
        Piece::Value { at, .. } => Some((at, at.of(text))),
        Piece::Plain(_) | Piece::Doubled(_) | Piece::Stray(_) => None,
    };
    pieces(text).into_iter().filter_map(named).collect()
}
