//! Tables of numbers on a narrow terminal: the room between columns goes first, then rows go on in the next line.

use textwrap::core::display_width;

/// What a row that goes on in the next line begins with there.
const HANG: &str = "      ";

/// A text for so many columns. Tables, which are lines one below the other with columns of space in them, lose of that
/// space what they can; what is still too long goes on in the next line, never in the middle of a word.
#[must_use]
pub fn narrowed(text: &str, columns: usize) -> String {
    if text.lines().all(|line| display_width(line) <= columns) {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut block: Vec<&str> = Vec::new();
    for line in text.lines().chain([""]) {
        if !line.trim().is_empty() {
            block.push(line);
            continue;
        }
        for line in squeezed(&block, columns) {
            let options = textwrap::Options::new(columns)
                .subsequent_indent(HANG)
                .break_words(false);
            out += &textwrap::wrap(&line, options).join("\n");
            out.push('\n');
        }
        block.clear();
        out += line;
        out.push('\n');
    }
    // The empty line that ended the last block is none of the text's.
    out.pop();
    out
}

/// Whether a line has columns.
fn has_columns(line: &str) -> bool {
    line.trim().contains("  ")
}

/// The lines of a table without as much space between columns as it takes to fit, one of each gap left.
fn squeezed(block: &[&str], columns: usize) -> Vec<String> {
    let rows: Vec<Vec<char>> = block.iter().map(|line| line.chars().collect()).collect();
    let table: Vec<&Vec<char>> = block
        .iter()
        .zip(&rows)
        .filter(|(line, _)| has_columns(line))
        .map(|(_, row)| row)
        .collect();
    let widest = table.iter().map(|row| row.len()).max().unwrap_or(0);
    let blank = |at: usize| table.iter().all(|row| row.get(at).is_none_or(|c| *c == ' '));
    let mut gone = vec![false; widest];
    for _ in columns..widest {
        // The widest gap gives first, so that what belongs together stays together.
        let Some(at) = widest_gap(&gone, blank) else { break };
        gone[at] = true;
    }
    let kept = |row: &[char]| -> String {
        let kept = row
            .iter()
            .enumerate()
            .filter(|(at, _)| !gone.get(*at).copied().unwrap_or(false));
        kept.map(|(_, c)| *c).collect()
    };
    block
        .iter()
        .zip(&rows)
        .map(|(line, row)| {
            if has_columns(line) {
                kept(row)
            } else {
                (*line).to_owned()
            }
        })
        .collect()
}

/// A column of the widest gap that is wider than one.
fn widest_gap(gone: &[bool], blank: impl Fn(usize) -> bool) -> Option<usize> {
    let (mut best, mut best_at) = (1, None);
    let (mut run, mut last) = (0, 0);
    for at in 0..=gone.len() {
        match gone.get(at) {
            Some(true) => continue,
            Some(false) if blank(at) => (run, last) = (run + 1, at),
            _ => {
                if run > best {
                    (best, best_at) = (run, Some(last));
                }
                run = 0;
            }
        }
    }
    best_at
}
