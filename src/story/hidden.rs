//! Characters nobody sees: control characters, and marks that make text read in another order than it is stored.

use super::diagnostic::Diagnostic;
use super::span::Span;

/// At most this many are reported, so that a binary file says little.
const MOST: usize = 10;

/// Finds them all, in comments too.
pub(super) fn find(text: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut isolates: Vec<usize> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // Most lines hold nothing but what can be seen; a whole line of it is told quickly.
        if !line.bytes().fold(true, |plain, byte| plain & visible(byte)) {
            look(line, start, &mut isolates, &mut found);
        }
        start += line.len();
        if found.len() >= MOST {
            break;
        }
    }
    found.extend(isolates.into_iter().map(|open| order(Span::new(open, open + 3))));
    found.truncate(MOST);
    found
}

/// What can be seen, and the white space of any text.
fn visible(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\n' | b'\t' | b'\r')
}

/// Looks through one line, which begins at `start`. Isolates are the opening marks still to be closed on it.
fn look(line: &str, start: usize, isolates: &mut Vec<usize>, found: &mut Vec<Diagnostic>) {
    for (at, c) in line.char_indices() {
        let at = start + at;
        let span = Span::new(at, at + c.len_utf8());
        match c {
            '\n' => found.extend(isolates.drain(..).map(|open| order(Span::new(open, open + 3)))),
            '\t' | '\r' => {}
            '\u{2066}'..='\u{2068}' => isolates.push(at),
            '\u{2069}' if isolates.pop().is_some() => {}
            '\u{2069}' | '\u{202A}'..='\u{202E}' => found.push(order(span)),
            '\u{200B}' | '\u{2060}' | '\u{FEFF}' => {
                let message = format!("an invisible character, U+{:04X}", u32::from(c));
                found.push(Diagnostic::warning("hidden-character", span, message).fix(span, ""));
            }
            _ if c.is_control() => {
                let message = format!("a control character, U+{:04X}", u32::from(c));
                found.push(Diagnostic::error("hidden-character", span, message).fix(span, ""));
            }
            _ => {}
        }
        if found.len() >= MOST {
            return;
        }
    }
}

fn order(span: Span) -> Diagnostic {
    let message = "a hidden mark that changes the order in which this line reads";
    Diagnostic::error("hidden-character", span, message)
        .help("remove it; for right-to-left words use U+2068 and U+2069 around them, on one line")
        .fix(span, "")
}
