//! Where a text can be cut so that what is left is whole: behind a sentence or a clause, outside quotes and brackets.

/// Letters from which on a clause says enough to stand for the whole.
const ENOUGH: usize = 24;
/// Letters below which it says too little to stand alone.
const LEAST: usize = 12;
/// Letters that a word with a capital letter may have to be one in short.
const SHORT: usize = 3;

/// What a text can be cut behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// A comma or a dash.
    Comma,
    /// A colon or a semicolon.
    Clause,
    /// The end of a sentence.
    Sentence,
}

/// A place where a text can be cut.
struct Cut {
    end: End,
    /// Letters before it.
    letters: usize,
    /// Bytes before it, with marks that belong to a sentence.
    at: usize,
}

/// What closes what this opens: quotes and brackets.
fn closing(letter: char) -> Option<char> {
    Some(match letter {
        '“' => '”',
        '„' => '“',
        '‘' => '’',
        '‚' => '‘',
        '«' => '»',
        '»' => '«',
        '"' => '"',
        '(' => ')',
        '[' => ']',
        _ => return None,
    })
}

/// The places, in their order.
fn cuts(text: &str) -> Vec<Cut> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let (mut open, mut all) = (Vec::new(), Vec::new());
    for (index, (at, letter)) in letters.iter().enumerate() {
        let closes = open.last() == Some(letter) && !(*letter == '’' && joins(&letters, index));
        if closes {
            open.pop();
        } else if let Some(closing) = closing(*letter) {
            open.push(closing);
        }
        let Some(end) = end(&letters, index, &text[..*at], closes).filter(|_| open.is_empty()) else {
            continue;
        };
        let at = match end {
            End::Sentence => at + letter.len_utf8(),
            _ => *at,
        };
        all.push(Cut {
            end,
            letters: index,
            at,
        });
    }
    all
}

/// What ends with this letter; `closes` says that it closes a quotation.
fn end(letters: &[(usize, char)], index: usize, before: &str, closes: bool) -> Option<End> {
    let spaced = |at: usize| letters.get(at).is_none_or(|(_, next)| next.is_whitespace());
    let next = spaced(index + 1);
    match letters[index].1 {
        '.' if abbreviates(before) => None,
        '.' | '!' | '?' if next => Some(End::Sentence),
        '。' | '！' | '？' => Some(End::Sentence),
        _ if closes && next && before.ends_with(['.', '!', '?']) => Some(End::Sentence),
        ':' | ';' if next => Some(End::Clause),
        '：' | '；' => Some(End::Clause),
        ',' | '،' if next => Some(End::Comma),
        '，' | '、' => Some(End::Comma),
        ' ' if letters
            .get(index + 1)
            .is_some_and(|(_, dash)| "–—".contains(*dash))
            && spaced(index + 2) =>
        {
            Some(End::Comma)
        }
        _ => None,
    }
}

/// Whether an apostrophe stands within a word.
fn joins(letters: &[(usize, char)], index: usize) -> bool {
    letters
        .get(index + 1)
        .is_some_and(|(_, next)| next.is_alphanumeric())
}

/// Whether a full stop behind this belongs to a word in short (`Dr`, `z`), or to a number.
///
/// A sentence that ends with a name as short as those is not cut there: nothing is lost but a place to cut.
fn abbreviates(before: &str) -> bool {
    let word = before.split(|letter: char| !letter.is_alphanumeric()).next_back();
    let word = word.unwrap_or_default();
    let letters = word.chars().count();
    let short = letters <= SHORT && word.starts_with(char::is_uppercase);
    letters == 1 || short || (letters > 0 && word.chars().all(|letter| letter.is_ascii_digit()))
}

/// The text as it is where it has no more than so many letters; else what it says first, up to the end of a sentence or a
/// clause. Where it has none that says enough, it stays whole: half a phrase says less than a long one.
#[must_use]
pub fn clause(text: &str, most: usize) -> &str {
    let text = text.trim();
    if text.chars().count() <= most {
        return text;
    }
    let some: Vec<Cut> = cuts(text)
        .into_iter()
        .filter(|cut| (LEAST..=most).contains(&cut.letters))
        .collect();
    let strong = some.iter().rfind(|cut| cut.end > End::Comma);
    let best = strong
        .filter(|cut| cut.letters >= ENOUGH)
        .or_else(|| some.iter().rfind(|cut| cut.letters >= ENOUGH))
        .or(strong);
    best.map_or(text, |cut| text[..cut.at].trim_end())
}

/// The first sentences of a text, as many as have no more than so many letters together. Where the first that says enough is
/// longer, it is cut behind a clause, with a mark that it goes on, or stays whole where it has none.
#[must_use]
pub fn sentences(text: &str, most: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let all = cuts(text);
    let ends = || {
        let ends = all.iter().filter(|cut| cut.end == End::Sentence);
        ends.filter(|cut| cut.letters >= most / 3)
    };
    if let Some(cut) = ends().rfind(|cut| cut.letters < most) {
        return text[..cut.at].to_owned();
    }
    let whole = ends().next().map_or(text, |cut| &text[..cut.at]);
    let behind = |cut: &&Cut| (ENOUGH..=most).contains(&cut.letters);
    match all.iter().rfind(behind) {
        Some(cut) => format!("{} …", text[..cut.at].trim_end_matches(['.', ' '])),
        None => whole.to_owned(),
    }
}
