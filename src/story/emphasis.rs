//! Emphasis in texts: what stands between two stars, as in `*so*`, is stressed. No other markup is read.

use std::borrow::Cow;

/// A stretch of a text, and whether it is stressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run<'a> {
    /// The words, without stars that only mark.
    pub words: Cow<'a, str>,
    /// Whether they are stressed.
    pub strong: bool,
}

/// Takes a text apart into stretches that are stressed or not. There is at least one, which may be empty.
///
/// A star begins a stress where a word begins and ends it where a word ends, in the same paragraph. Any other star is a
/// star: `2 * 3`, `2*3*4`, `**`, one alone. `\*` is always one.
#[must_use]
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut found: Vec<Run<'_>> = Vec::new();
    if text.contains('*') {
        let mut plain = 0;
        let mut at = 0;
        while let Some(open) = text[at..].find('*').map(|next| at + next) {
            at = open + 1;
            let Some(close) = closing(text, open) else {
                continue;
            };
            push(&mut found, &text[plain..open], false);
            push(&mut found, &text[open + 1..close], true);
            (plain, at) = (close + 1, close + 1);
        }
        push(&mut found, &text[plain..], false);
    }
    if found.is_empty() {
        push(&mut found, text, false);
    }
    if found.is_empty() {
        found.push(Run {
            words: Cow::Borrowed(""),
            strong: false,
        });
    }
    found
}

/// The text without the stars that mark a stress.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    marked(text, "", "")
}

/// The text with these marks around what is stressed, in place of the stars.
#[must_use]
pub fn marked<'a>(text: &'a str, open: &str, close: &str) -> Cow<'a, str> {
    if !text.contains('*') {
        return Cow::Borrowed(text);
    }
    let one = |run: Run<'_>| match run.strong {
        true => format!("{open}{}{close}", run.words),
        false => run.words.into_owned(),
    };
    Cow::Owned(runs(text).into_iter().map(one).collect())
}

/// How many stretches are stressed.
#[must_use]
pub fn count(text: &str) -> usize {
    if !text.contains('*') {
        return 0;
    }
    runs(text).iter().filter(|run| run.strong).count()
}

fn push<'a>(found: &mut Vec<Run<'a>>, words: &'a str, strong: bool) {
    if words.is_empty() {
        return;
    }
    let words = match words.contains("\\*") {
        true => Cow::Owned(words.replace("\\*", "*")),
        false => Cow::Borrowed(words),
    };
    found.push(Run { words, strong });
}

/// Where the stress that begins at a star ends; nothing when the star begins none.
fn closing(text: &str, open: usize) -> Option<usize> {
    let before = text[..open].chars().next_back();
    let after = text[open + 1..].chars().next()?;
    if before.is_some_and(|c| joined(c) || matches!(c, '*' | '\\')) || after.is_whitespace() || after == '*' {
        return None;
    }
    let paragraph = text[open..].find("\n\n").map_or(text.len(), |end| open + end);
    let stars = text[open + 1..paragraph].match_indices('*');
    for (at, _) in stars {
        let close = open + 1 + at;
        let before = text[..close].chars().next_back();
        let after = text[close + 1..].chars().next();
        let ends = before.is_some_and(|c| !c.is_whitespace() && !matches!(c, '*' | '\\'));
        if ends && after.is_none_or(|c| !joined(c) && c != '*') {
            return Some(close);
        }
    }
    None
}

/// Whether a character belongs to a word, so that a star beside it stands within the word. Languages written without
/// spaces have no words to stand within.
fn joined(c: char) -> bool {
    let unspaced = matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}');
    c.is_alphanumeric() && !unspaced
}
