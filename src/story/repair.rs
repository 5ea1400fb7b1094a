//! Changes to a text that let the reader go on after an error, and the way back from the changed text to the original.

use std::borrow::Cow;

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
pub(super) struct Patched<'a> {
    pub(super) text: Cow<'a, str>,
    /// In the order of the text, none overlapping.
    edits: Vec<Edit>,
    /// Where the text of each edit begins in the changed text.
    places: Vec<usize>,
    /// The places of those edits that change what is said, in their order.
    changed: Vec<Span>,
}

impl<'a> Patched<'a> {
    pub(super) fn new(original: &'a str, edits: Vec<Edit>) -> Self {
        Self::aside(original, edits, &[], Vec::new())
    }

    /// With `edits` made, `aside` left out because it has been read, and `same` made, which change nothing that is
    /// said.
    pub(super) fn aside(original: &'a str, edits: Vec<Edit>, aside: &[Span], same: Vec<Edit>) -> Self {
        let mut changed: Vec<Span> = edits.iter().map(|edit| edit.span).collect();
        changed.sort();
        // A comma that was missing right before such a place belongs to what stands before it.
        let read = |span: Span| {
            let before = aside.partition_point(|place| place.start < span.start);
            before.checked_sub(1).is_some_and(|at| aside[at].holds(span))
        };
        let mut edits: Vec<Edit> = edits
            .into_iter()
            .chain(same)
            .filter(|edit| !read(edit.span))
            .collect();
        // A space, so that the places before and after it stay two.
        edits.extend(aside.iter().map(|place| Edit::new(*place, " ")));
        let mut patched = Self {
            text: Cow::Borrowed(original),
            edits,
            places: Vec::new(),
            changed,
        };
        if !patched.edits.is_empty() {
            patched.rebuild(original);
        }
        patched
    }

    /// Makes one more change. A change that covers earlier ones replaces them.
    pub(super) fn apply(&mut self, original: &str, edit: Edit) {
        self.edits.retain(|old| !edit.span.holds(old.span));
        self.changed.retain(|old| !edit.span.holds(*old));
        self.changed.push(edit.span);
        self.changed.sort();
        self.edits.push(edit);
        self.rebuild(original);
    }

    fn rebuild(&mut self, original: &str) {
        self.edits.sort();
        self.places.clear();
        let mut text = String::with_capacity(original.len() + 64);
        let mut at = 0;
        for edit in &self.edits {
            text.push_str(original.get(at..edit.span.start).unwrap_or(""));
            self.places.push(text.len());
            text.push_str(&edit.text);
            at = edit.span.end.max(at);
        }
        text.push_str(original.get(at..).unwrap_or(""));
        self.text = Cow::Owned(text);
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

    /// The place in the original of the change that an offset of the changed text is in.
    pub(super) fn edited(&self, offset: usize) -> Option<Span> {
        let last = self
            .places
            .partition_point(|place| *place <= offset)
            .checked_sub(1)?;
        let edit = &self.edits[last];
        (offset - self.places[last] < edit.text.len()).then_some(edit.span)
    }

    /// Whether exactly this place was taken out.
    pub(super) fn removed(&self, span: Span) -> bool {
        self.edits
            .iter()
            .any(|edit| edit.span.holds(span) && edit.text.is_empty())
    }

    /// Whether anything inside a place was taken out or changed.
    pub(super) fn touches(&self, span: Span) -> bool {
        let first = self.changed.partition_point(|place| place.start < span.start);
        let inside = self.changed[first..]
            .iter()
            .take_while(|place| place.start <= span.end);
        inside.into_iter().any(|place| span.holds(*place))
    }
}
