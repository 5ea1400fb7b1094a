//! Text in lines of a width, by an estimate of how wide letters are that errs on the wide side.

/// How wide a text is in a regular sans-serif of this size; at least as wide as it is drawn, for most text.
pub(super) fn width(text: &str, size: f64) -> f64 {
    let em = |c: char| match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' => 0.30,
        'f' | 'r' | 't' | '(' | ')' | ' ' | '-' | '“' | '”' | '"' => 0.42,
        'm' | 'w' | 'M' | 'W' | '—' | '…' | '%' => 0.95,
        'A'..='Z' | '≥' | '<' => 0.72,
        '0'..='9' => 0.64,
        c if c >= '\u{1100}' => 1.05,
        _ => 0.60,
    };
    text.chars().map(em).sum::<f64>() * size
}

/// The text in at most `most` lines of this width, the last with `…` when something is left out.
pub(super) fn wrap(text: &str, room: f64, size: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut pieces: Vec<String> = text.split_whitespace().rev().map(str::to_owned).collect();
    while let Some(piece) = pieces.pop() {
        let longer = if line.is_empty() {
            piece.clone()
        } else {
            format!("{line} {piece}")
        };
        if width(&longer, size) <= room {
            line = longer;
        } else if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            pieces.push(piece);
        } else {
            let (fits, rest) = split(&piece, room, size);
            lines.push(fits);
            pieces.push(rest);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while width(last, size) + width("…", size) > room && last.pop().is_some() {}
            last.truncate(last.trim_end().len());
            last.push('…');
        }
    }
    lines
}

/// As much of a long word as fits, after a `_` where there is one, and the rest; never nothing before the rest.
fn split(word: &str, room: f64, size: f64) -> (String, String) {
    let fits = |end: usize| width(&word[..end], size) <= room;
    let ends = word.char_indices().skip(1).map(|(at, _)| at);
    let far = ends.take_while(|end| fits(*end)).last();
    let first = word.char_indices().nth(1).map_or(word.len(), |(at, _)| at);
    let far = far.unwrap_or(first);
    let soft = word[..far].rfind('_').map(|at| at + 1).filter(|at| *at > 2);
    let end = soft.unwrap_or(far);
    (word[..end].to_owned(), word[end..].to_owned())
}
