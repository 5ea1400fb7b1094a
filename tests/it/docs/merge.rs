//! Pieces of a scenario put where a reader would put them: entries with a known id replace it, others are added.

use std::ops::Range;

/// A field of a struct in the text.
struct Field<'a> {
    name: &'a str,
    value: &'a str,
}

/// The scenario `base` with the fields of `piece` merged in.
pub(super) fn merge(base: &str, piece: &str) -> String {
    let whole = bare(base);
    let start = whole.find('(').expect("a scenario in brackets");
    format!("({})\n", fields_merged(inside(&whole[start..]), piece))
}

fn fields_merged(base: &str, piece: &str) -> String {
    let (base, piece) = (fields(base), fields(piece));
    let mut out = String::new();
    for field in &base {
        let new = piece.iter().find(|other| other.name == field.name);
        let value = new.map_or_else(|| field.value.to_owned(), |new| value_merged(field, new.value));
        out += &format!("{}: {value},\n", field.name);
    }
    for field in piece
        .iter()
        .filter(|field| !base.iter().any(|other| other.name == field.name))
    {
        out += &format!("{}: {},\n", field.name, field.value);
    }
    out
}

fn value_merged(field: &Field<'_>, piece: &str) -> String {
    let base = field.value;
    match (base.chars().next(), piece.chars().next()) {
        (Some('['), Some('[')) => {
            let (mut entries, mut added) = (list(base), Vec::new());
            for new in list(piece) {
                match entries.iter_mut().find(|old| id(old) == id(&new)) {
                    Some(old) => *old = new,
                    None => added.push(new),
                }
            }
            // Endings are tried from the top, and the last has to stay the last.
            let entries = match field.name {
                "endings" => [added, entries].concat(),
                _ => [entries, added].concat(),
            };
            format!("[{}]", entries.join(",\n"))
        }
        (Some('('), Some('(')) => format!("({})", fields_merged(inside(base), inside(piece))),
        _ => piece.to_owned(),
    }
}

/// What an entry of a list is called: its id, or the entry itself.
fn id(entry: &str) -> String {
    if !entry.starts_with('(') {
        return entry.to_owned();
    }
    let found = fields(inside(entry)).into_iter().find(|field| field.name == "id");
    found.map_or_else(|| entry.to_owned(), |field| field.value.to_owned())
}

fn list(value: &str) -> Vec<String> {
    let inner = inside(value);
    parts(inner, 0..inner.len())
        .into_iter()
        .map(|part| bare(&inner[part]).to_owned())
        .collect()
}

fn fields(inner: &str) -> Vec<Field<'_>> {
    let field = |part: Range<usize>| {
        let (name, value) = bare(&inner[part]).split_once(':')?;
        Some(Field {
            name: name.trim(),
            value: bare(value),
        })
    };
    parts(inner, 0..inner.len())
        .into_iter()
        .filter_map(field)
        .collect()
}

/// Text without the space and the remarks before it.
fn bare(text: &str) -> &str {
    let mut text = text.trim();
    while text.starts_with("//") {
        text = text.split_once('\n').map_or("", |(_, rest)| rest).trim();
    }
    text
}

/// What is between the first bracket of a value and its last.
fn inside(value: &str) -> &str {
    let value = value.trim();
    &value[1..value.len() - 1]
}

/// The pieces between commas outside of brackets, texts and remarks.
fn parts(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let (mut found, mut start, mut depth) = (Vec::new(), range.start, 0_usize);
    let mut chars = text[range.clone()].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                while let Some((_, inner)) = chars.next() {
                    match inner {
                        '\\' => drop(chars.next()),
                        '"' => break,
                        _ => {}
                    }
                }
            }
            '/' if chars.peek().is_some_and(|(_, next)| *next == '/') => {
                while chars.next().is_some_and(|(_, inner)| inner != '\n') {}
            }
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(start..range.end);
    found.retain(|part| !bare(&text[part.clone()]).is_empty());
    found
}

#[test]
fn entries_are_replaced_by_id_and_added_otherwise() {
    let base = "// \"x\", (\n(a: 1, // one, two\n l: [(id: \"p\", n: \"1, 2\"), (id: \"q\")], f: [\"x\"], s: (c: 1, l: [2]))\n";
    let piece =
        "a: 2,\nl: [(id: \"q\", n: 3), (id: \"r\")],\nf: [\"x\", \"y\"],\ns: (l: [3]),\nnew: \"),\",\n";
    let merged = merge(base, piece);
    let flat: String = merged.split_whitespace().collect();
    assert_eq!(
        flat,
        "(a:2,l:[(id:\"p\",n:\"1,2\"),(id:\"q\",n:3),(id:\"r\")],f:[\"x\",\"y\"],s:(c:1,l:[2,3],),new:\"),\",)"
    );
}
