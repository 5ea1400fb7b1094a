//! What is typed into a field as a screen reader walks through it: letter by letter, word by word, and where the cursor stands.

use accesskit::{Node as Told, NodeId, Rect, Role, TextDirection, TextPosition, TextSelection};

/// Letters of a run at most: where its words begin is told in bytes.
const MOST: usize = 200;

/// A piece of a text within one line: from which byte to which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    from: usize,
    to: usize,
}

/// The runs of this text, for the field with this id; and what is selected, from where it was begun to the cursor, in bytes.
pub(super) fn runs(
    field: u64,
    text: &str,
    [began, cursor]: [usize; 2],
    bounds: Rect,
) -> (Vec<(NodeId, Told)>, TextSelection) {
    let runs = parted(text);
    let nodes = (0..).zip(&runs).map(|(place, run)| {
        let mut node = Told::new(Role::TextRun);
        let piece = &text[run.from..run.to];
        node.set_value(piece);
        node.set_character_lengths(lengths(piece));
        node.set_word_starts(word_starts(piece));
        node.set_text_direction(TextDirection::LeftToRight);
        node.set_bounds(bounds);
        (id(field, place), node)
    });
    let nodes = nodes.collect();
    let at = |byte: usize| {
        let after = runs.iter().position(|run| byte < run.to);
        let place = after.unwrap_or(runs.len() - 1);
        let run = runs[place];
        let byte = byte.clamp(run.from, run.to);
        TextPosition {
            node: id(field, place as u64),
            character_index: text
                .get(run.from..byte)
                .map_or(0, |before| before.chars().count()),
        }
    };
    let selection = TextSelection {
        anchor: at(began),
        focus: at(cursor),
    };
    (nodes, selection)
}

/// What nothing else on screen is called by: what stands there has an age in the upper half of its number, and is never so old.
fn id(field: u64, place: u64) -> NodeId {
    NodeId(field | (place + 1) << 52)
}

/// Line by line, each with its end; what is long, in several. Where nothing is typed, also on a last line, stands an empty one.
fn parted(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let (mut from, mut letters) = (0, 0);
    for (at, letter) in text.char_indices() {
        let to = at + letter.len_utf8();
        letters += 1;
        if letter == '\n' || letters == MOST {
            runs.push(Run { from, to });
            (from, letters) = (to, 0);
        }
    }
    if from < text.len() || runs.is_empty() || text.ends_with('\n') {
        let to = text.len();
        runs.push(Run { from, to });
    }
    runs
}

/// The bytes of each letter.
fn lengths(piece: &str) -> Vec<u8> {
    piece.chars().map(|letter| letter.len_utf8() as u8).collect()
}

/// Where words begin, counted in letters. What stands between two belongs to the one before.
fn word_starts(piece: &str) -> Vec<u8> {
    let mut starts = Vec::new();
    let mut before = ' ';
    for (place, letter) in piece.chars().enumerate() {
        if place == 0 || (before.is_whitespace() && !letter.is_whitespace()) {
            starts.push(place as u8);
        }
        before = letter;
    }
    starts
}
