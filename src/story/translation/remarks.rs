//! What the program writes above a text of a translation, and how it knows its own lines from those of the translator.
//!
//! `//.` says who speaks and when, `//=` is the text to translate, `//! CHANGED:`, `//! LOOK:` and `//! GONE:` ask for
//! something. Every other remark is the translator's.

use std::ops::Range;

use textwrap::{Options, WordSeparator, WordSplitter, wrap};

use super::{bare, source};
use crate::story::lexer::Lexer;
use crate::story::remark;
use crate::story::span::Span;

/// Columns of a line.
const COLUMNS: usize = 98;

/// What asks for something, as the program writes it.
const MARKS: [&str; 3] = ["//! CHANGED:", "//! LOOK:", "//! GONE:"];

/// The most lines a text had above it in files of before, and the most of its breaks that are tried both ways.
const OLD_LINES: usize = 60;
const OLD_BREAKS: usize = 8;

/// The program's lines above a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Above {
    /// Each with its indentation and its line end.
    pub(super) lines: Vec<Span>,
    /// The same without.
    pub(super) words: Vec<String>,
    /// The text that stood there to be translated, if any.
    pub(super) original: Option<String>,
    /// The mark, if any.
    pub(super) mark: Option<String>,
    /// Who speaks: an id and a name, or nothing for narration.
    pub(super) speaker: Option<(String, String)>,
    /// Whether the translator wrote something there as well.
    pub(super) others: bool,
}

/// A remark in a gap between two words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Remark {
    pub(super) span: Span,
    /// Whether it has its lines for itself.
    pub(super) alone: bool,
}

/// The remarks in a part of a text that holds nothing but space and remarks.
pub(super) fn remarks(text: &str, gap: Span) -> Vec<Remark> {
    let remark = |inside: Span| {
        let span = Span::new(gap.start + inside.start, gap.start + inside.end);
        let before = &text[gap.start..span.start];
        let begin = before.rfind('\n').map(|line| line + 1);
        let alone = begin.is_some_and(|begin| before[begin..].trim().is_empty());
        Remark { span, alone }
    };
    remark::all(gap.of(text)).map(remark).collect()
}

/// Whether a line is one of the program's.
fn is_ours(line: &str) -> bool {
    let begins = |sign: &str| {
        line.strip_prefix(sign)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    begins("//.") || begins("//=") || MARKS.iter().any(|mark| line.starts_with(mark))
}

/// What stands above a text, in the gap before its id.
///
/// Files of before had the text itself in plain remarks: those are known by being the text of today, or by having the
/// digits that stand below them.
pub(super) fn above(text: &str, gap: Span, today: Option<&str>, digits: &str) -> Above {
    let all = remarks(text, gap);
    let said = |it: &Remark| it.span.of(text).trim_end();
    let ours = |it: &Remark| it.alone && is_ours(said(it));
    let mut known: Vec<Remark> = all.iter().filter(|it| ours(it)).copied().collect();
    let mut above = Above::default();
    if known.is_empty()
        && let Some((lines, original)) = old(text, &all, today, digits)
    {
        known = all[lines].to_vec();
        above.original = Some(original);
    }
    // What stands behind the value before belongs to that.
    let own = |it: &&Remark| it.alone || text[gap.start..it.span.start].contains('\n');
    above.others = all.iter().filter(own).count() > known.len();
    let mut original: Option<String> = None;
    let mut gap_in_words = false;
    for remark in &known {
        let line = said(remark);
        above.words.push(line.to_owned());
        above.lines.push(whole_line(text, remark.span));
        if let Some(words) = line.strip_prefix("//=") {
            let words = words.trim();
            let so_far = original.get_or_insert_default();
            if !so_far.is_empty() && !words.is_empty() {
                so_far.push_str(if gap_in_words { "\n\n" } else { " " });
            }
            gap_in_words = words.is_empty();
            so_far.push_str(words);
        } else if let Some(about) = line.strip_prefix("//. ") {
            above.speaker = above.speaker.take().or_else(|| speaker(about));
        } else if MARKS.iter().any(|mark| line.starts_with(mark)) {
            above.mark.get_or_insert_with(|| line.to_owned());
        }
    }
    above.original = original.or(above.original);
    above
}

/// The id and the name of who speaks, in what is said about a text.
fn speaker(about: &str) -> Option<(String, String)> {
    if about.starts_with("narration") {
        return Some((String::new(), String::new()));
    }
    let (name, rest) = about.split_once(" [")?;
    Some((rest.split_once("] speaks")?.0.to_owned(), name.to_owned()))
}

/// From the beginning of a line to the end of its end.
pub(super) fn whole_line(text: &str, span: Span) -> Span {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.end..]
        .find('\n')
        .map_or(text.len(), |at| span.end + at + 1);
    Span::new(start, end)
}

/// The lines in which a file of before had the text to translate, and the text.
fn old(text: &str, all: &[Remark], today: Option<&str>, digits: &str) -> Option<(Range<usize>, String)> {
    let line = |it: &Remark| {
        let words = it.span.of(text).strip_prefix("//")?.trim();
        let words = words.strip_prefix("CHANGED:").unwrap_or(words).trim();
        it.alone.then_some(words)
    };
    let lines: Vec<Option<&str>> = all.iter().take(OLD_LINES).map(line).collect();
    if let Some(at) = lines
        .iter()
        .position(|line| line.is_some_and(|it| it.starts_with("GONE: the scenario no")))
    {
        return Some((at..at + 1, String::new()));
    }
    let today_bare = today.map(bare);
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for start in 0..lines.len() {
        let many = lines[start..].iter().take_while(|line| line.is_some()).count();
        ranges.extend((1..=many).map(|count| start..start + count));
    }
    // The longest first: a line by itself could be a text by chance.
    ranges.sort_by_key(|range| std::cmp::Reverse(range.len()));
    for range in ranges {
        let words: Vec<&str> = lines[range.clone()].iter().flatten().copied().collect();
        let joined = words.join(" ");
        if today_bare.as_ref().is_some_and(|today| *today == bare(&joined)) {
            return Some((range, today.unwrap_or_default().to_owned()));
        }
        if let Some(original) = with_digits(&words, digits) {
            return Some((range, original));
        }
    }
    None
}

/// The lines as a text with these digits: each break may have been a space or a new paragraph.
fn with_digits(words: &[&str], digits: &str) -> Option<String> {
    let breaks = words.len().saturating_sub(1);
    if digits.len() != 8 || breaks > OLD_BREAKS {
        return None;
    }
    let joined = |paragraphs: usize| {
        let mut out = words.first().copied().unwrap_or_default().to_owned();
        for (at, line) in words.iter().enumerate().skip(1) {
            out.push_str(if paragraphs >> (at - 1) & 1 == 1 {
                "\n\n"
            } else {
                " "
            });
            out.push_str(line);
        }
        out
    };
    (0..1_usize << breaks)
        .map(joined)
        .find(|text| source(text) == digits)
}

/// The lines to stand above a text: what is said about it, itself, and a mark.
pub(super) fn lines(about: Option<&str>, text: Option<&str>, mark: Option<&str>) -> Vec<String> {
    let options = || {
        let plain = Options::new(COLUMNS).break_words(false);
        plain
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
    };
    let mut out = Vec::new();
    let about = about.into_iter().filter(|about| !about.is_empty());
    out.extend(
        about
            .flat_map(|about| wrap(about, options()))
            .map(|line| format!("//. {line}")),
    );
    for (place, paragraph) in text.into_iter().flat_map(|text| text.split("\n\n")).enumerate() {
        if place > 0 {
            out.push("//=".to_owned());
        }
        out.extend(
            wrap(paragraph, options())
                .iter()
                .map(|line| format!("//= {line}").trim_end().to_owned()),
        );
    }
    out.extend(mark.map(str::to_owned));
    out
}

/// The mark of a text that was another when it was translated.
pub(super) fn changed(before: Option<&str>) -> String {
    let before = before.map_or_else(String::new, |before| format!(" It was: {}", one_line(before)));
    format!(
        "{} mend the translation and empty its digits to \"\".{before}",
        MARKS[0]
    )
}

/// The mark of a translation that was put here by guess.
pub(super) fn look(from: Option<&str>) -> String {
    let from = from.map_or_else(String::new, |from| format!(" It stood at {from}."));
    format!(
        "{} is this the right one? Then delete the ? before its digits.{from}",
        MARKS[1]
    )
}

/// The mark of a translation that nothing needs any more.
pub(super) fn gone() -> String {
    format!("{} the scenario no longer has this text.", MARKS[2])
}

/// A text on one line, not too long.
fn one_line(text: &str) -> String {
    const MOST: usize = 200;
    let mut short: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = short.char_indices().nth(MOST) {
        short.truncate(at);
        short.push('…');
    }
    short
}

/// The end of the space and the remarks that begin at a place.
pub(super) fn gap_from(text: &str, at: usize) -> usize {
    let mut lexer = Lexer::new(text);
    lexer.go(at);
    match lexer.next() {
        Ok(Some(token)) => token.span.start,
        _ => text.len(),
    }
}
