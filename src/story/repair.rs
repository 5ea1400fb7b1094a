//! Changes to a text that let the reader go on after an error, and the way back from the changed text to the original.

use super::span::Span;

/// Replace a place by something else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edit {
    pub(super) span: Span,
    pub(super) text: String,
}

impl Edit {
    pub(super) fn new(span: Span, text: &str) -> Self {
        Self {
            span,
            text: text.to_owned(),
        }
    }
}

/// A text with some changes made.
#[derive(Debug, Clone, Default)]
pub(super) struct Patched {
    pub(super) text: String,
    /// In the order of the text, none overlapping.
    edits: Vec<Edit>,
    /// Where the text of each edit begins in the changed text.
    places: Vec<usize>,
}

impl Patched {
    pub(super) fn new(original: &str, mut edits: Vec<Edit>) -> Self {
        edits.sort();
        let mut text = String::with_capacity(original.len() + 64);
        let mut places = Vec::with_capacity(edits.len());
        let mut at = 0;
        for edit in &edits {
            text.push_str(original.get(at..edit.span.start).unwrap_or(""));
            places.push(text.len());
            text.push_str(&edit.text);
            at = edit.span.end.max(at);
        }
        text.push_str(original.get(at..).unwrap_or(""));
        Self { text, edits, places }
    }

    /// Where an offset of the changed text was in the original. Inside a replacement: as far into it as fits.
    pub(super) fn original(&self, offset: usize) -> usize {
        let Some(last) = self
            .places
            .partition_point(|place| *place <= offset)
            .checked_sub(1)
        else {
            return offset;
        };
        let (edit, into) = (&self.edits[last], offset - self.places[last]);
        match into.checked_sub(edit.text.len()) {
            Some(past) => edit.span.end + past,
            None => (edit.span.start + into).min(edit.span.end),
        }
    }

    /// The same of a place.
    pub(super) fn back(&self, span: Span) -> Span {
        Span::new(self.original(span.start), self.original(span.end))
    }
}
