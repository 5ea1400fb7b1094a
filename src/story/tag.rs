//! The language a file says it is in.

use super::diagnostic::Diagnostic;
use super::span::Span;
use crate::language;

/// What is wrong with a language tag, if anything. Its place includes the quotes.
///
/// A word that is no tag can still be played, but no player asks for it; what could not be part of a file's name is an
/// error.
pub(super) fn finding(written: &str, place: Span) -> Option<Diagnostic> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let formed = (2..=35).contains(&written.len()) && written.chars().all(plain);
    let (message, meant) = match language::tag(written) {
        Ok(tag) if tag == written => return None,
        Ok(tag) => (format!("this language is written `{tag}`"), Some(tag)),
        Err(unknown) => (unknown.to_string(), unknown.meant),
    };
    let finding = match formed {
        true => Diagnostic::warning("bad-language", place, message),
        false => Diagnostic::error("bad-language", place, message),
    };
    Some(match meant {
        Some(tag) if place.end > place.start => finding.fix(place, format!("\"{tag}\"")),
        _ => finding,
    })
}
