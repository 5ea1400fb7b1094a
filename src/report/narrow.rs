//! Tables of numbers on a narrow terminal: the room between columns goes first, then all rows go on in a next line, parted
//! at the same column.

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

/// Paragraphs for so many columns: lines flow, and a paragraph of lines that are indented, or entries of a list, keeps them,
/// each going on indented where it is too long. Words longer than a line are broken.
#[must_use]
pub fn reflowed(text: &str, columns: usize) -> String {
    let kept = |line: &str| {
        let options = textwrap::Options::new(columns).subsequent_indent(HANG);
        textwrap::fill(line, options)
    };
    let one = |paragraph: &str| match paragraph.lines().any(|line| line.starts_with([' ', '-', '|'])) {
        true => paragraph.lines().map(kept).collect::<Vec<_>>().join("\n"),
        false => textwrap::fill(&paragraph.lines().collect::<Vec<_>>().join(" "), columns),
    };
    text.split("\n\n").map(one).collect::<Vec<_>>().join("\n\n")
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
    let kept = |row: &[char]| -> Vec<char> {
        let kept = row
            .iter()
            .enumerate()
            .filter(|(at, _)| !gone.get(*at).copied().unwrap_or(false));
        kept.map(|(_, c)| *c).collect()
    };
    let table: Vec<Vec<char>> = table.into_iter().map(|row| kept(row)).collect();
    let cuts = cuts(&table, columns);
    let mut out = Vec::new();
    for (line, row) in block.iter().zip(&rows) {
        if has_columns(line) {
            out.extend(parted(&kept(row), &cuts));
        } else {
            out.push((*line).to_owned());
        }
    }
    out
}

/// Where the rows of a table that is still too wide are parted, all in the same columns.
fn cuts(table: &[Vec<char>], columns: usize) -> Vec<usize> {
    let widest = table.iter().map(Vec::len).max().unwrap_or(0);
    let blank = |at: &usize| table.iter().all(|row| row.get(*at).is_none_or(|c| *c == ' '));
    let (mut cuts, mut start, mut room) = (Vec::new(), 0, columns);
    while widest - start > room {
        // Indentation is no place to part at.
        let first = (start..widest).find(|at| !blank(at)).unwrap_or(widest);
        let Some(cut) = (first + 1..=start + room).rev().find(blank) else {
            break;
        };
        cuts.push(cut);
        (start, room) = (cut, columns.saturating_sub(HANG.len()));
    }
    cuts
}

/// A row in its parts, one below the other.
fn parted(row: &[char], cuts: &[usize]) -> Vec<String> {
    let mut parts = Vec::new();
    let mut start = 0;
    for end in cuts.iter().copied().chain([row.len()]) {
        let part: String = row[start.min(row.len())..end.min(row.len())].iter().collect();
        let part = part.trim_end();
        if !part.trim().is_empty() {
            let hang = if start == 0 { "" } else { HANG };
            parts.push(format!("{hang}{part}"));
        }
        start = end;
    }
    parts
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
