//! Text from a phone made fit to be shown: names, words and reasons.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most letters of a name; marks on them are not counted.
pub const NAME_LETTERS: usize = 24;
/// Marks that one letter may carry.
const MARKS: usize = 2;

/// A text of at most so many letters: composed, without what is invisible or turns the direction of writing, white space
/// as single spaces, at most two marks a letter. None when nothing visible is left.
#[must_use]
pub fn clean(text: &str, letters: usize) -> Option<String> {
    let (mut out, mut count, mut marks) = (String::new(), 0, 0);
    for letter in text.nfc() {
        if letter.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') && count < letters {
                out.push(' ');
                count += 1;
            }
        } else if is_combining_mark(letter) {
            marks += 1;
            if marks <= MARKS && !out.is_empty() && !out.ends_with(' ') {
                out.push(letter);
            }
        } else if !invisible(letter) {
            if count == letters {
                break;
            }
            (count, marks) = (count + 1, 0);
            out.push(letter);
        }
    }
    let text = out.trim_end();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Controls, marks of direction, and letters without width or ink.
fn invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..='\u{10ffff}')
}
