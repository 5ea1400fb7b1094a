//! A character the game's typefaces do not have.
//!
//! It would be shown as an empty box. The typeface of texts covers Latin, Greek and Cyrillic letters, the usual marks
//! and a few arrows; titles are set in one with Latin letters only. There are no emoji and no Chinese, Japanese,
//! Korean, Arabic or Hebrew letters. Write it another way.

use std::collections::BTreeSet;

use crate::story::diagnostic::Diagnostic;
use crate::story::{Outline, Scenario, Span};

/// Ranges of characters the typeface of text has, and both that titles are set in; made from the font files by the
/// test that keeps these lists fresh.
const TEXT: &str = include_str!("covered.txt");
const TITLES: &str = include_str!("covered_titles.txt");

/// The most characters told of.
const MOST: usize = 20;

pub(super) fn find(_: &Scenario, outline: &Outline<'_>) -> Vec<Diagnostic> {
    look(outline, outline.texts())
}

/// Looks at texts, each with its place and what it is.
pub(super) fn look<'a>(
    outline: &Outline<'_>,
    texts: impl Iterator<Item = (Span, &'a str)>,
) -> Vec<Diagnostic> {
    let (text, titles) = (ranges(TEXT), ranges(TITLES));
    let covered = |what: &str, c: char| {
        let ranges = if what == "title" { &titles } else { &text };
        let at = ranges.partition_point(|(first, _)| *first <= u32::from(c));
        at > 0 && u32::from(c) <= ranges[at - 1].1
    };
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for (place, what) in texts {
        let (Span { start, .. }, written) = outline.inside(place);
        if written.is_ascii() {
            continue;
        }
        for (at, c) in written.char_indices() {
            if !c.is_whitespace()
                && !c.is_control()
                && !covered(what, c)
                && told.len() < MOST
                && told.insert(c)
            {
                let here = Span::new(start + at, start + at + c.len_utf8());
                let message = format!("the typefaces have no `{c}` (U+{:04X})", u32::from(c));
                findings.push(Diagnostic::warning("glyphs", here, message));
            }
        }
    }
    findings
}

/// First and last of each range, rising.
fn ranges(list: &str) -> Vec<(u32, u32)> {
    let number = |text: &str| u32::from_str_radix(text, 16).ok();
    let range = |line: &str| {
        let (first, last) = line.split_once('-').unwrap_or((line, line));
        Some((number(first)?, number(last)?))
    };
    list.lines().filter_map(range).collect()
}
