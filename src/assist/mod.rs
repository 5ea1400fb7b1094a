//! Help for somebody who is writing: text and a place in, proposals, meanings, names and edits out. No editor is known here.

mod analysis;
mod complete;
pub mod hover;
pub mod outline;
pub mod plans;
mod proposal;
pub mod rename;
mod text_buffer;
pub mod uses;
pub mod values;

pub use analysis::Analysis;
pub use complete::complete;
pub use proposal::{Offer, Proposal, Proposals};
pub use text_buffer::{Position, TextBuffer, Units};
pub use uses::{Symbol, Use};

pub use crate::story::types::{Field, Form, Kind, Type, Types, Word};
use crate::story::{self, Span};

/// The change that lays a file out, as small as whole lines allow; nothing when it is laid out already.
///
/// # Errors
/// In words, when the file is too broken to be laid out.
pub fn layout(text: &str) -> Result<Option<(Span, String)>, String> {
    let place =
        |it: Box<story::Diagnostic>| format!("line {}, column {}: {}", it.line, it.column, it.message);
    let new = story::format(text).map_err(place)?;
    if new == text {
        return Ok(None);
    }
    let alike = |(old, new): &(&str, &str)| old == new;
    let before: usize = text
        .split_inclusive('\n')
        .zip(new.split_inclusive('\n'))
        .take_while(alike)
        .map(|(line, _)| line.len())
        .sum();
    let lines = |text: &'_ str| text.split_inclusive('\n').rev().map(str::len).collect::<Vec<_>>();
    let (old, kept) = (&text[before..], &new[before..]);
    let mut after = 0;
    for (one, other) in lines(old).into_iter().zip(lines(kept)) {
        let (from, to) = (old.len() - after - one, kept.len() - after);
        if one != other || old[from..from + one] != kept[to - other..to] {
            break;
        }
        after += one;
    }
    let span = Span::new(before, text.len() - after);
    Ok(Some((span, new[before..new.len() - after].to_owned())))
}
