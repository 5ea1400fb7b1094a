//! Quotes that are missing, of another sort, or inside a text.

use super::super::diagnostic::Diagnostic;
use super::super::repair::Edit;
use super::super::span::Span;

/// Where the line around a place ends, its line end not counted.
fn line_end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |skip| at + skip);
    text[..end].trim_end_matches('\r').len()
}

/// Whether what comes after a value can come here.
fn ends(text: &str, at: usize) -> bool {
    let rest = text[at..line_end(text, at)].trim_start();
    rest.is_empty() || rest.starts_with([',', ')', ']', '}']) || rest.starts_with("//")
}

/// The marks that can end a text which begins with another than `"`.
fn closers(open: char) -> &'static [char] {
    match open {
        '„' | '“' | '”' => &['”', '“', '"'],
        '«' => &['»'],
        '»' => &['«'],
        '‚' | '‘' | '’' => &['’', '‘', '\''],
        '‹' => &['›'],
        '›' => &['‹'],
        '\'' => &['\'', '’'],
        _ => &[],
    }
}

/// A whole text between marks of another sort, and how it is written.
pub(in super::super) fn foreign(text: &str, at: usize) -> Option<(Span, String)> {
    let open = text[at..].chars().next()?;
    let closers = closers(open);
    let start = at + open.len_utf8();
    let line = &text[start..line_end(text, start)];
    let mut close = line.match_indices(closers);
    let (skip, mark) = close.find(|(skip, mark)| ends(text, start + skip + mark.len()))?;
    let inner = line[..skip].replace('"', "\\\"");
    let span = Span::new(at, start + skip + mark.len());
    Some((span, format!("\"{inner}\"")))
}

/// A text with other quotes inside, of which only the beginning was read as a text.
pub(in super::super) struct Inner {
    /// The whole text.
    pub(in super::super) whole: Span,
    /// The quotes inside, as typographic ones.
    pub(in super::super) edits: Vec<Edit>,
}

/// The quotes inside a text on one line, of which `begin` is what was read: up to the first of them.
pub(in super::super) fn inner(text: &str, begin: Span) -> Option<Inner> {
    let read = begin.of(text);
    if !read.starts_with('"') || read.len() < 2 || read.contains('\n') {
        return None;
    }
    let line = line_end(text, begin.end);
    let mut edits = Vec::new();
    let mut from = begin.start + 1;
    let mut open = None;
    let first = begin.end - 1;
    let more = text[begin.end..line].match_indices('"');
    let quotes = std::iter::once(first).chain(more.map(|(skip, _)| begin.end + skip));
    for at in quotes {
        if text[..at].ends_with('\\') {
            continue;
        }
        let before = text[from..at].chars().next_back().unwrap_or(' ');
        let after = text[at + 1..line].chars().next().unwrap_or(' ');
        let low = text[from..at]
            .rfind('„')
            .filter(|low| !text[from + low..at].contains('“'));
        let opens =
            matches!(before, ' ' | '(' | '\t' | '-' | '–') && (after.is_alphanumeric() || after == '…');
        let mark = match open.take() {
            _ if low.is_some() => "“",
            Some(()) => "”",
            None if opens => {
                open = Some(());
                "“"
            }
            None if ends(text, at + 1) && !edits.is_empty() => {
                let whole = Span::new(begin.start, at + 1);
                return Some(Inner { whole, edits });
            }
            None => return None,
        };
        edits.push(Edit::new(Span::new(at, at + 1), mark));
        from = at + 1;
    }
    None
}

/// A text whose closing quote is there but not its opening one, at a word of it.
pub(in super::super) fn not_opened(text: &str, at: usize) -> Option<Diagnostic> {
    let end = line_end(text, at);
    let close = at + text[at..end].find('"')?;
    let line = text[..at].rfind('\n').map_or(0, |before| before + 1);
    let head = &text[line..at];
    let before = head.rfind([':', '(', '[', '{', '"']).map_or(0, |place| place + 1);
    let rest = head[before..].trim_start_matches([' ', '\t', ',']);
    let start = line + head.len() - rest.len();
    let run = Span::new(start, close);
    let prose = !run.of(text).contains(['(', '[', '{', ':', ']', ')', '}']) && run.end > run.start;
    if !prose || !ends(text, close + 1) {
        return None;
    }
    // `"He said „no", and left."`: it is not the beginning that is wrong.
    if let Some(low) = head.rfind('„').filter(|low| !head[*low..].contains('“')) {
        let quote = line + low + head[low..].find('"')?;
        return Some(inside(Span::new(quote, quote + 1)).fix(Span::new(quote, quote + 1), "“"));
    }
    let message = "the quote that opens this text is missing";
    let whole = Span::new(start, close + 1);
    Some(Diagnostic::error("unclosed-text", whole, message).fix(Span::new(start, start), "\""))
}

/// A text without any quotes that begins at a word: the rest of the brackets or of the line.
pub(in super::super) fn bare(text: &str, at: usize) -> Option<Span> {
    let before = text[..at].trim_end_matches([' ', '\t']);
    let line = &text[at..line_end(text, at)];
    let end = line.find([')', ']', '}']).unwrap_or(line.len());
    let run = line[..end].trim_end().trim_end_matches(',').trim_end();
    let prose = !run.contains(['"', '(', '[', '{', ':', '=', '/', '\\']) && run.contains(' ');
    let starts = before.ends_with([':', '(']) || before.ends_with("\",");
    // Words of the game that lack a comma are no text.
    let words = run.split(' ').all(|word| word.starts_with(char::is_uppercase));
    (prose && starts && !words).then(|| Span::new(at, at + run.len()))
}

/// A quote inside a text.
pub(in super::super) fn inside(quote: Span) -> Diagnostic {
    let message = "a plain quote inside a text ends it";
    let help = "inside a text, write typographic quotes, `“` and `”`, or `\\\"`";
    Diagnostic::error("unclosed-text", quote, message).help(help)
}

/// Where the last quote of a text most likely belongs that has none: the end of its line, or what looks like the next
/// value, without the brackets and commas there.
pub(in super::super) fn close_of(text: &str, begin: Span) -> Option<Span> {
    let read = begin.of(text).strip_prefix('"')?;
    let line = read.lines().next().unwrap_or("");
    let value = line.trim_end_matches('"');
    let value = match value.strip_suffix('(') {
        Some(name) => name.trim_end_matches(char::is_alphanumeric),
        None if value.ends_with(": ") => value.trim_end_matches([' ', ':']).trim_end_matches(is_word),
        None => value,
    };
    let kept = value.trim_end_matches([' ', '\t', '\r', ',', ')', ']', '}']);
    let at = begin.start + 1 + kept.len();
    (!kept.is_empty()).then(|| Span::new(at, at))
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// A text that has lost its last quote, or has another mark in its place.
pub(in super::super) fn not_closed(text: &str, begin: Span) -> Option<Diagnostic> {
    let end = line_end(text, begin.start);
    let line = &text[begin.start..end];
    let mut marks = line.match_indices(['”', '“', '„', '»']);
    let (skip, mark) = marks.find(|(skip, mark)| ends(text, begin.start + skip + mark.len()))?;
    if line[1..skip].contains('"') {
        return None;
    }
    let place = Span::new(begin.start + skip, begin.start + skip + mark.len());
    let message = format!("`{mark}` does not end a text that begins with `\"`");
    Some(Diagnostic::error("unclosed-text", place, message).fix(place, "\""))
}
