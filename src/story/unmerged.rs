//! Marks of an unfinished merge, as Git, Mercurial, Subversion and Jujutsu leave them: one finding that shows both sides.

use super::diagnostic::{Diagnostic, as_written};
use super::span::{Lines, Span};

/// A mark is at least so many of the same character at the beginning of a line.
const MARK: usize = 7;

/// At most this many are reported of one file.
const MOST: usize = 20;

/// A line that begins with a mark.
struct Mark {
    sign: u8,
    /// The whole line without its end.
    line: Span,
    /// What stands behind the signs, such as `HEAD`.
    label: Span,
}

/// One side of a conflict.
struct Version {
    label: Span,
    /// The lines themselves.
    lines: Span,
}

/// Every place at which two versions of a file still stand one below the other, each as one finding.
///
/// It takes a line of `<<<<<<<` and its `>>>>>>>`: a row of `=======` alone is an author's ornament. Where there is one,
/// nothing else can be said of the file, since it holds two texts.
#[must_use]
pub fn find(text: &str) -> Vec<Diagnostic> {
    // Nearly every text has none, and is looked through as fast as memory allows.
    if !text.contains("<<<<<<<") || !text.contains(">>>>>>>") {
        return Vec::new();
    }
    let marks: Vec<Mark> = marks(text).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = marks.get(at) {
        at += 1;
        if open.sign != b'<' {
            continue;
        }
        let rest = &marks[at..];
        // A mark that opens again before anything was closed belongs to a merge within a merge: the inner one is told.
        let Some(ends) = rest.iter().position(|mark| matches!(mark.sign, b'<' | b'>')) else {
            break;
        };
        if rest[ends].sign == b'>' && found.len() < MOST {
            found.push(told(text, open, &rest[..ends], &rest[ends]));
        }
        at += ends + usize::from(rest[ends].sign == b'>');
    }
    found
}

/// The first of them in one sentence with its line, for files that are only read as a whole.
#[must_use]
pub fn said(text: &str) -> Option<(usize, String)> {
    let first = find(text).into_iter().next()?;
    let line = Lines::new(text).position(text, first.span.start).0;
    let sides: Vec<String> = first.labels.iter().map(|label| label.text.clone()).collect();
    Some((
        line,
        format!("{}: {}; {}", first.message, sides.join(", "), first.help),
    ))
}

/// Tells of marks that lost their other half, such as a `>>>>>>> tea` alone: in place of whatever was found on their lines.
/// One inside a text breaks nothing, so that is a warning.
pub fn lone(text: &str, findings: &mut Vec<Diagnostic>) {
    if !text.contains("<<<<<<<") && !text.contains(">>>>>>>") {
        return;
    }
    let named = |mark: &Mark| matches!(mark.sign, b'<' | b'>') && !mark.label.of(text).is_empty();
    for mark in marks(text).filter(named).take(MOST) {
        let before = findings.len();
        findings.retain(|finding| !mark.line.holds(finding.span));
        let message = "a line that a merge left behind";
        let finding = match findings.len() == before {
            true => Diagnostic::warning("unfinished-merge", mark.line, message),
            false => Diagnostic::error("unfinished-merge", mark.line, message),
        };
        findings.push(
            finding.help(
                "look whether both versions of the lines beside it still stand there, and take it away",
            ),
        );
    }
}

/// The lines that begin with a mark.
fn marks(text: &str) -> impl Iterator<Item = Mark> + '_ {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(move |line| {
        let begins = start;
        start += line.len();
        (begins, line)
    });
    lines.filter_map(|(begins, line)| {
        // Whoever laid the file out meanwhile may have moved the mark in.
        let bare = line.trim_start_matches([' ', '\t']);
        let indent = line.len() - bare.len();
        let sign = *bare.as_bytes().first()?;
        if !matches!(sign, b'<' | b'|' | b'=' | b'>' | b'%' | b'+' | b'-' | b'\\') {
            return None;
        }
        let signs = bare.bytes().take_while(|byte| *byte == sign).count();
        let behind = bare[signs..].trim_end();
        if signs < MARK || !(behind.is_empty() || behind.starts_with([' ', '\t'])) {
            return None;
        }
        let label = begins + indent + signs + (behind.len() - behind.trim_start().len());
        Some(Mark {
            sign,
            line: Span::new(begins + indent, begins + indent + bare.trim_end().len()),
            label: Span::new(label, label + behind.trim_start().len()),
        })
    })
}

fn told(text: &str, open: &Mark, within: &[Mark], close: &Mark) -> Diagnostic {
    let message = "two versions of these lines stand here, left by a merge that was not finished";
    let help = "keep what is right of both, take the lines with `<<<<<<<`, `=======` and `>>>>>>>` away, and check again";
    let mut finding = Diagnostic::error("unfinished-merge", open.line, message).help(help);
    for (place, side) in sides(text, open, within, close).iter().enumerate() {
        let which = ["one", "the other"].get(place).copied().unwrap_or("one more");
        let from = match side.label.of(text) {
            "" => String::new(),
            label => format!(" ({})", as_written(label).trim_matches('`')),
        };
        let lines = side.lines.of(text);
        let first = lines.trim_start();
        let start = side.lines.start + (lines.len() - first.len());
        let first = first.lines().next().unwrap_or("").trim_end();
        let (span, words) = match first {
            "" => (side.label, "has nothing here".to_owned()),
            words => (Span::new(start, start + words.len()), as_written(words)),
        };
        finding = finding.label(span, format!("{which}{from}: {words}"));
    }
    finding
}

/// The sides of a conflict; what both came from is none.
fn sides(text: &str, open: &Mark, within: &[Mark], close: &Mark) -> Vec<Version> {
    let end_of = |mark: &Mark| {
        text[mark.line.end..]
            .find('\n')
            .map_or(text.len(), |at| mark.line.end + at + 1)
    };
    // In a conflict of Jujutsu `%%%%%%%` (or `-------`) and `+++++++` begin the sides, and `<<<<<<<` only counts.
    let mut starts = vec![open];
    starts.extend(within);
    let jujutsu = within
        .first()
        .is_some_and(|first| matches!(first.sign, b'%' | b'+' | b'-') && first.line.start == end_of(open));
    let mut sides = Vec::new();
    for (at, mark) in starts.iter().enumerate() {
        let end = starts
            .get(at + 1)
            .map_or(close.line.start, |next| next.line.start);
        let begins = matches!((jujutsu, mark.sign), (true, b'%' | b'+') | (false, b'<' | b'='));
        let from_behind = !jujutsu && mark.sign == b'=';
        if begins {
            sides.push(Version {
                label: if from_behind { close.label } else { mark.label },
                lines: Span::new(end_of(mark), end),
            });
        }
    }
    sides
}
