//! Slips in the form of a file that can be read past: words between conditions, units, brackets left out, odd spaces.

use super::super::diagnostic::{Diagnostic, quoted};
use super::super::span::Span;
use super::super::types::{Form, TYPES};

/// What a word or sign between two conditions says: true when both must hold, false when one is enough.
pub(in super::super) fn joins(word: &str) -> Option<bool> {
    match word.to_lowercase().as_str() {
        "and" | "&" | "&&" | "und" => Some(true),
        "or" | "|" | "||" | "oder" => Some(false),
        _ => None,
    }
}

/// How many values a word takes in its brackets, when these are no fields.
pub(in super::super) fn values_of(name: &str) -> Option<usize> {
    let words = TYPES.iter().filter_map(|it| match &it.form {
        Form::Words(words) => Some(words),
        _ => None,
    });
    let word = words.flatten().find(|word| word.name == name)?;
    let fields = |of: &usize| !TYPES.fields(*of).is_empty();
    (!word.parts.is_empty() && !word.parts.iter().any(fields)).then_some(word.parts.len())
}

/// Whether something has a field called this.
pub(in super::super) fn is_field(name: &str) -> bool {
    let mut fields = TYPES.iter().filter_map(|it| match &it.form {
        Form::Fields(fields) => Some(fields),
        _ => None,
    });
    fields.any(|fields| fields.iter().any(|field| field.name == name))
}

/// Whether the field or the word called this takes a text for people.
pub(in super::super) fn takes_text(name: &str) -> bool {
    let mut fields = TYPES.iter().flat_map(|it| match &it.form {
        Form::Fields(fields) => fields.as_slice(),
        _ => &[],
    });
    let text = |of: usize| matches!(TYPES.get(of).form, Form::Text);
    matches!(name, "Text" | "Say") || fields.any(|field| field.name == name && text(field.of))
}

/// Whether a word has fields in its brackets.
pub(in super::super) fn has_fields(name: &str) -> bool {
    TYPES.iter().any(|it| match &it.form {
        Form::Words(words) => words.iter().any(|word| {
            let part = word.parts.first().filter(|_| word.name == name);
            part.is_some_and(|part| !TYPES.fields(*part).is_empty())
        }),
        _ => false,
    })
}

/// Whether the word that ends at a place is the name of a field or of brackets.
pub(in super::super) fn is_name(text: &str, end: usize) -> bool {
    text[end..]
        .trim_start_matches([' ', '\t'])
        .starts_with([':', '('])
}

/// Whether two places are on one line.
pub(in super::super) fn one_line(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|gap| !gap.contains('\n'))
}

/// Conditions parted by words or signs: the first of those, and all the conditions as they are written.
pub(in super::super) fn joined(
    sign: (Span, &str),
    both: Option<bool>,
    whole: Span,
    all: &[&str],
) -> Diagnostic {
    let message = format!("conditions are not joined by {}", quoted(sign.1));
    let finding = Diagnostic::error("wrong-count", sign.0, message);
    let all = all.join(", ");
    match both {
        Some(true) => finding
            .help("conditions that must hold together are `All([...])`")
            .fix(whole, format!("All([{all}])")),
        Some(false) => finding
            .help("conditions of which one is enough are `Any([...])`")
            .fix(whole, format!("Any([{all}])")),
        None => finding.help("where both are mixed, one stands inside the other: `Any([All([a, b]), c])`"),
    }
}

/// `40%`: the number as a part of a whole, or as it is for a gauge.
pub(in super::super) fn percent(
    text: &str,
    number: Span,
    end: usize,
    gauge: bool,
) -> Option<(Diagnostic, String)> {
    let digits = number.of(text);
    let value: f64 = digits.parse().ok()?;
    let whole = Span::new(number.start, end);
    let (new, help) = match gauge {
        true => (
            digits.to_owned(),
            "a gauge is a plain number, 0 to 100".to_owned(),
        ),
        false => {
            let part = (value / 100.0).to_string();
            let help = format!("a part of a whole is written as 0 to 1: {digits} in a hundred is {part}");
            (part, help)
        }
    };
    let finding = Diagnostic::error("stray-character", whole, "`%` does not belong here");
    Some((finding.help(help).fix(whole, &*new), new))
}

/// A space or a mark that looks like nothing, and what to write instead of it.
pub(in super::super) fn odd_space(place: Span, c: char) -> Option<(Diagnostic, &'static str)> {
    let (what, new) = match c {
        '\u{A0}' | '\u{202F}' => ("a non-breaking space", " "),
        '\u{2000}'..='\u{200A}' | '\u{205F}' => ("a space of an unusual width", " "),
        '\u{3000}' => ("a wide space", " "),
        '\u{200B}' => ("a zero-width space", ""),
        '\u{200C}' | '\u{200D}' | '\u{2060}' => ("a zero-width joiner", ""),
        '\u{FEFF}' => ("a byte order mark", ""),
        '\u{AD}' => ("a soft hyphen", ""),
        _ => return None,
    };
    let message = format!("{what} (U+{:04X}) stands here", u32::from(c));
    let help = match new {
        "" => "it cannot be seen and comes from a word processor or a web page; take it away",
        _ => "it looks like a space and comes from a word processor or a web page; write a plain space",
    };
    let finding = Diagnostic::error("stray-character", place, message).help(help);
    Some((finding.fix(place, new), new))
}
