//! Remarks in a text: where one ends. `//` goes to the end of its line; `/*` goes to its `*/`, with others inside.

use super::span::Span;

/// How long the remark is that begins here, without its line end. One that is never closed goes on to the end.
#[must_use]
pub fn length(text: &str) -> usize {
    if text.starts_with("//") {
        let line = text.split('\n').next().unwrap_or(text);
        return line.strip_suffix('\r').unwrap_or(line).len();
    }
    block(text).unwrap_or(text.len())
}

/// The remarks in a text that holds nothing but space and remarks.
pub(super) fn all(gap: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let begins = ["//", "/*"].into_iter().filter_map(|sign| gap[at..].find(sign));
        let start = at + begins.min()?;
        at = start + length(&gap[start..]);
        Some(Span::new(start, at))
    })
}

/// How long the `/* ... */` is that begins here; nothing when it is never closed.
pub(super) fn block(text: &str) -> Option<usize> {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        let (step, change): (usize, isize) = match &text.as_bytes()[at..] {
            [b'/', b'*', ..] => (2, 1),
            [b'*', b'/', ..] => (2, -1),
            _ => (1, 0),
        };
        depth = depth.saturating_add_signed(change);
        at += step;
        if depth == 0 {
            return Some(at);
        }
    }
    None
}
