//! A value as it should be, in pieces, and these turned into changes of the text that leave alone whatever can stay.

use super::super::repair::Edit;
use super::super::span::Span;

/// A part of a value as it should be.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    /// Something the author wrote.
    Keep(Span),
    /// Something that should stand there.
    New(String),
    /// Something that should stand in the place of what the author wrote.
    Swap(Span, String),
}

/// A value as it should be, and what to say about it.
#[derive(Debug, Clone, Default)]
pub(super) struct Fitted {
    pub(super) pieces: Vec<Piece>,
    pub(super) note: Option<String>,
}

impl Fitted {
    pub(super) fn keep(span: Span) -> Self {
        Self {
            pieces: vec![Piece::Keep(span)],
            note: None,
        }
    }

    pub(super) fn swap(span: Span, text: impl Into<String>) -> Self {
        Self {
            pieces: vec![Piece::Swap(span, text.into())],
            note: None,
        }
    }

    pub(super) fn new(text: impl Into<String>) -> Self {
        Self {
            pieces: vec![Piece::New(text.into())],
            note: None,
        }
    }

    pub(super) fn text(mut self, text: &str) -> Self {
        self.pieces.push(Piece::New(text.to_owned()));
        self
    }

    /// With another after it. What is said of the whole goes before what is said of its parts.
    pub(super) fn then(mut self, other: Self) -> Self {
        self.pieces.extend(other.pieces);
        self.note = self.note.or(other.note);
        self
    }

    pub(super) fn noted(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

/// The changes that make a place of a text what these pieces say. Nothing when a remark would be lost, or when nothing
/// has to change.
pub(super) fn edits(text: &str, place: Span, pieces: &[Piece]) -> Option<Vec<Edit>> {
    let kept = pieces.iter().filter_map(|piece| match piece {
        Piece::Keep(span) | Piece::Swap(span, _) => Some(*span),
        Piece::New(_) => None,
    });
    let kept: Vec<Span> = kept.collect();
    let ordered = kept.windows(2).all(|pair| pair[0].end <= pair[1].start);
    let edits = if ordered {
        gaps(text, place, pieces)
    } else {
        let whole = pieces.iter().map(|piece| match piece {
            Piece::Keep(span) => span.of(text),
            Piece::New(new) | Piece::Swap(_, new) => new,
        });
        vec![Edit::new(place, &whole.collect::<String>())]
    };
    let remark = |edit: &Edit| has_remark(edit.span.of(text), &kept, edit.span, text);
    (!edits.is_empty() && !edits.iter().any(remark)).then_some(edits)
}

/// What stands between the things that are kept, where it has to change.
fn gaps(text: &str, place: Span, pieces: &[Piece]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut new = String::new();
    let mut at = place.start;
    let end = Piece::Keep(Span::new(place.end, place.end));
    for piece in pieces.iter().chain([&end]) {
        match piece {
            Piece::New(text) => new.push_str(text),
            Piece::Keep(span) | Piece::Swap(span, _) => {
                let gap = Span::new(at, span.start);
                if !alike(gap.of(text), &new) {
                    push(&mut edits, gap, &new);
                }
                new.clear();
                at = span.end;
                if let Piece::Swap(_, text) = piece {
                    push(&mut edits, *span, text);
                }
            }
        }
    }
    edits
}

/// One more change; what touches the one before it becomes a part of that.
fn push(edits: &mut Vec<Edit>, span: Span, text: &str) {
    match edits.last_mut().filter(|last| last.span.end == span.start) {
        Some(last) => {
            last.span.end = span.end;
            last.text.push_str(text);
        }
        None => edits.push(Edit::new(span, text)),
    }
}

/// Whether two gaps differ in white space and in commas before brackets at most.
fn alike(old: &str, new: &str) -> bool {
    let plain = |text: &str| {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        text.replace(",)", ")").replace(",]", "]")
    };
    plain(old) == plain(new)
}

/// Whether there is a remark in what changes, outside of what is kept.
fn has_remark(changed: &str, kept: &[Span], place: Span, text: &str) -> bool {
    if !changed.contains("//") && !changed.contains("/*") {
        return false;
    }
    let mut at = place.start;
    let mut inside: Vec<Span> = kept.iter().copied().filter(|span| place.holds(*span)).collect();
    inside.sort();
    inside.push(Span::new(place.end, place.end));
    inside.iter().any(|span| {
        let gap = Span::new(at, span.start).of(text);
        at = span.end;
        gap.contains("//") || gap.contains("/*")
    })
}

/// Several changes as one, from the beginning of the first to the end of the last.
pub(in super::super) fn joined(text: &str, edits: &[Edit]) -> Option<Edit> {
    let place = Span::new(edits.first()?.span.start, edits.last()?.span.end);
    let mut new = String::new();
    let mut at = place.start;
    for edit in edits {
        new.push_str(Span::new(at, edit.span.start).of(text));
        new.push_str(&edit.text);
        at = edit.span.end;
    }
    Some(Edit::new(place, &new))
}
