//! One line of a file as it can be shown anywhere: cut to a width around a place, nothing invisible left in it.

use std::ops::Range;

use crate::story::Span;
use crate::story::span::Lines;

/// Characters of a line shown before and after the place.
const BEFORE: usize = 110;
const AFTER: usize = 90;

/// A line, ready to be shown.
pub(super) struct Excerpt {
    /// The line in the file, counted from 1.
    pub(super) line: usize,
    /// What to show.
    pub(super) text: String,
    /// Whether columns of `text` are those of the file up to the place.
    pub(super) faithful: bool,
    /// Pairs of an offset in the file and where it is in `text`, rising.
    places: Vec<(usize, usize)>,
}

impl Excerpt {
    /// The line a place begins on.
    pub(super) fn new(source: &str, lines: &Lines, place: Span) -> Self {
        let (line, column) = lines.position(source, place.start);
        let start = lines.offset(source, line, 1);
        let first = column.saturating_sub(BEFORE + 1);
        let rest = source.get(start..).unwrap_or("");
        let mut text = String::new();
        let mut places = Vec::new();
        if first > 0 {
            text.push('…');
        }
        let mut end = start;
        let mut faithful = first == 0;
        for (count, (at, c)) in rest
            .char_indices()
            .take_while(|(_, c)| *c != '\n')
            .enumerate()
            .skip(first)
        {
            places.push((start + at, text.len()));
            end = start + at + c.len_utf8();
            if count > column + AFTER {
                text.push('…');
                break;
            }
            if c != '\r' {
                let before = text.len();
                push_visible(&mut text, c);
                faithful &= start + at >= place.start || text[before..].chars().count() == 1;
            }
        }
        places.push((end.max(start), text.len()));
        Self {
            line,
            text,
            faithful,
            places,
        }
    }

    /// Where a place of the file is in the shown text, at least one character wide where there is one.
    pub(super) fn range(&self, place: Span) -> Range<usize> {
        let find = |offset: usize| {
            let at = self.places.partition_point(|(original, _)| *original < offset);
            self.places.get(at).map_or(self.text.len(), |(_, shown)| *shown)
        };
        let start = find(place.start);
        let end = find(place.end).max(start);
        start..end
    }

    /// Whether a place begins on this line and is shown.
    pub(super) fn shows(&self, place: Span) -> bool {
        let (Some(first), Some(last)) = (self.places.first(), self.places.last()) else {
            return false;
        };
        first.0 <= place.start && place.start <= last.0
    }
}

/// Puts a character into a text for people; one that is invisible or changes how others look is written out.
pub(super) fn push_visible(text: &mut String, c: char) {
    match c {
        '\t' => text.push_str("    "),
        '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' => {
            text.extend(c.escape_unicode());
        }
        _ if c.is_control() => text.extend(c.escape_unicode()),
        _ => text.push(c),
    }
}

/// A text from a file made safe to show: nothing invisible, and at most `most` characters.
pub(super) fn visible(text: &str, most: usize) -> String {
    let mut shown = String::new();
    for (count, c) in text.chars().enumerate() {
        if count >= most {
            shown.push('…');
            break;
        }
        push_visible(&mut shown, c);
    }
    shown
}
