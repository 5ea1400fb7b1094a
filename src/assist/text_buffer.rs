//! A text as an editor sees it: lines and columns in the editor's units, and edits that arrive piece by piece.

use std::sync::Arc;

use crate::story::Span;

/// What columns count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Units {
    /// Bytes.
    Utf8,
    /// Halves of UTF-16 text, as most editors do.
    Utf16,
    /// Characters.
    Utf32,
}

impl Units {
    fn of(self, c: char) -> usize {
        match self {
            Self::Utf8 => c.len_utf8(),
            Self::Utf16 => c.len_utf16(),
            Self::Utf32 => 1,
        }
    }
}

/// A line and a column, both counted from 0.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in units.
    pub column: usize,
}

/// A text and where its lines begin. A copy costs nothing until one of the two is edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextBuffer {
    text: Arc<String>,
    starts: Arc<Vec<usize>>,
}

impl TextBuffer {
    /// A text. Lines end at `\n`, `\r\n` and `\r`, as editors count them.
    #[must_use]
    pub fn new(text: String) -> Self {
        let mut starts = vec![0];
        starts.extend(breaks(text.as_bytes(), 0, text.len()));
        Self {
            text: Arc::new(text),
            starts: Arc::new(starts),
        }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &Arc<String> {
        &self.text
    }

    /// The position of a byte offset. One inside a character counts as its beginning, one past the end as the end.
    #[must_use]
    pub fn position(&self, offset: usize, units: Units) -> Position {
        let offset = floor(&self.text, offset);
        let line = self.starts.partition_point(|start| *start <= offset).max(1) - 1;
        let before = self.text.get(self.starts[line]..offset).unwrap_or("");
        let column = if units == Units::Utf8 || before.is_ascii() {
            before.len()
        } else {
            before.chars().map(|c| units.of(c)).sum()
        };
        Position { line, column }
    }

    /// The byte offset of a position. One past the end of its line counts as that end, one past the last line as the end of
    /// the text, one inside a character as its beginning.
    #[must_use]
    pub fn offset(&self, at: Position, units: Units) -> usize {
        let Some(start) = self.starts.get(at.line).copied() else {
            return self.text.len();
        };
        let end = self.starts.get(at.line + 1).copied().unwrap_or(self.text.len());
        let line = self
            .text
            .get(start..end)
            .unwrap_or("")
            .trim_end_matches(['\n', '\r']);
        let mut column = 0;
        for (place, c) in line.char_indices() {
            column += units.of(c);
            if column > at.column {
                return start + place;
            }
        }
        start + line.len()
    }

    /// Puts a text in the place of another.
    pub fn replace(&mut self, span: Span, with: &str) {
        let end = floor(&self.text, span.end);
        let start = floor(&self.text, span.start).min(end);
        let starts = Arc::make_mut(&mut self.starts);
        // An edit can join or part a `\r\n`, so the lines on both sides of it are counted anew.
        let first = starts.partition_point(|at| *at < start.max(1)).saturating_sub(1);
        let kept = starts.partition_point(|at| *at <= end + 1);
        let text = Arc::make_mut(&mut self.text);
        text.replace_range(start..end, with);
        let new_end = start + with.len();
        let to = (new_end + 1).min(text.len());
        let fresh: Vec<usize> = breaks(text.as_bytes(), starts[first], to).collect();
        for at in starts.iter_mut().skip(kept) {
            *at = *at - end + new_end;
        }
        starts.splice(first + 1..kept.max(first + 1), fresh);
    }
}

/// Where lines begin that end inside a part of a text.
fn breaks(bytes: &[u8], from: usize, to: usize) -> impl Iterator<Item = usize> + '_ {
    let ends = move |at: &usize| match bytes[*at] {
        b'\n' => true,
        b'\r' => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    (from..to).filter(ends).map(|at| at + 1)
}

/// The offset, or the beginning of the character it is inside of.
fn floor(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
