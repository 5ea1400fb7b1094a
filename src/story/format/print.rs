//! Values to lines: on one line where they fit, otherwise a value per line.

use super::{Comment, Item, Items, Value};

const WIDTH: usize = 120;
const INDENT: usize = 4;
/// The longest value that shares its line with others in a list that does not fit on one.
const SHORT: usize = 32;

/// A whole file.
pub(super) fn file(items: &Items<'_>) -> String {
    let mut out = String::new();
    for item in &items.list {
        before(&mut out, &item.before, 0);
        if item.lines > 1 && !item.before.is_empty() {
            out.push('\n');
        }
        out.push_str(&value(&item.value, 0, 0));
        behind(&mut out, item, 0);
        out.push('\n');
    }
    before(&mut out, &items.end, 0);
    out
}

/// Comments on lines of their own; a blank line stays where one was, except at the beginning.
fn before(out: &mut String, comments: &[Comment<'_>], indent: usize) {
    for comment in comments {
        if comment.lines > 1 && !out.is_empty() && !out.ends_with(['(', '[', '{']) {
            out.push('\n');
        }
        line(out, indent);
        out.push_str(comment.text);
        if indent == 0 {
            out.push('\n');
        }
    }
}

/// Begins a line, except at the top level, where lines have ended already.
fn line(out: &mut String, indent: usize) {
    if indent > 0 {
        out.push('\n');
        out.push_str(&" ".repeat(indent));
    }
}

/// Comments behind a value; nothing can follow a line comment on its line.
fn behind(out: &mut String, item: &Item<'_>, indent: usize) {
    let mut ended = false;
    for comment in &item.behind {
        if ended {
            out.push('\n');
            out.push_str(&" ".repeat(indent));
        } else {
            out.push(' ');
        }
        out.push_str(comment);
        ended = comment.starts_with("//");
    }
}

/// A value that begins at a column of a line with this indentation.
fn value(value: &Value<'_>, indent: usize, column: usize) -> String {
    if let Some(flat) = flat(value)
        && (fits(&flat, column) || always_flat(value))
    {
        return flat;
    }
    match value {
        Value::Leaf(text) => (*text).to_owned(),
        Value::Bracket { name, open, items } => {
            hugged(name, *open, items, indent, column).unwrap_or_else(|| broken(name, *open, items, indent))
        }
    }
}

/// Whether what is on one line, but for line ends inside texts, fits behind a column, with a comma after it.
fn fits(flat: &str, column: usize) -> bool {
    let first = flat.split('\n').next().unwrap_or("").chars().count() + column;
    let last = flat.rsplit('\n').next().unwrap_or("").chars().count();
    first < WIDTH && (last < WIDTH || !flat.contains('\n'))
}

/// `Say("anna", "...")`: names and one text, however long.
fn always_flat(value: &Value<'_>) -> bool {
    match value {
        Value::Leaf(_) => true,
        Value::Bracket { open, items, .. } => {
            let leaves = items
                .list
                .iter()
                .all(|item| item.field.is_none() && leaf(&item.value).is_some());
            let text = items.list.last().and_then(|item| leaf(&item.value));
            *open == '(' && leaves && text.is_some_and(|text| text.contains('"'))
        }
    }
}

fn leaf<'a>(value: &Value<'a>) -> Option<&'a str> {
    match value {
        Value::Leaf(text) => Some(text),
        Value::Bracket { .. } => None,
    }
}

/// The value on one line; none when comments or the author's own line end stand against it.
fn flat(value: &Value<'_>) -> Option<String> {
    let Value::Bracket { name, open, items } = value else {
        return leaf(value).map(str::to_owned);
    };
    let opened = items.open && !items.list.is_empty() && !always_flat(value);
    if opened || !items.end.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    for item in &items.list {
        parts.push(flat_item(item)?);
    }
    let several = parts.len() > 1 && *open == '[';
    if several && parts.iter().any(|part| part.contains('\n')) {
        return None;
    }
    Some(format!("{name}{open}{}{}", parts.join(", "), close(*open)))
}

fn flat_item(item: &Item<'_>) -> Option<String> {
    if !item.before.is_empty() || !item.behind.is_empty() {
        return None;
    }
    let value = flat(&item.value)?;
    Some(match item.field {
        Some(field) => format!("{field}: {value}"),
        None => value,
    })
}

fn close(open: char) -> char {
    match open {
        '[' => ']',
        '{' => '}',
        _ => ')',
    }
}

/// The last value opens on the same line: `Decide((`, `When(Flag("x"), [`, `(body: [`.
fn hugged(name: &str, open: char, items: &Items<'_>, indent: usize, column: usize) -> Option<String> {
    let (last, first) = items.list.split_last()?;
    let Value::Bracket {
        name: inner,
        open: bracket,
        items: within,
    } = &last.value
    else {
        return None;
    };
    let bare = |item: &Item<'_>| item.before.is_empty() && item.behind.is_empty();
    let fields = items.list.iter().any(|item| item.field.is_some());
    if open != '(' || items.open || !items.end.is_empty() || !bare(last) || (fields && !first.is_empty()) {
        return None;
    }
    let mut head = format!("{name}{open}");
    for item in first {
        let list = matches!(item.value, Value::Bracket { open: '[', .. });
        let part = flat_item(item).filter(|part| !list && !part.contains('\n'))?;
        head.push_str(&part);
        head.push_str(", ");
    }
    if let Some(field) = last.field {
        head.push_str(field);
        head.push_str(": ");
    }
    let at = column + head.chars().count();
    let rest = hugged(inner, *bracket, within, indent, at)
        .unwrap_or_else(|| broken(inner, *bracket, within, indent));
    let done = format!("{head}{rest}{}", close(open));
    let first_line = done.split('\n').next().unwrap_or("").chars().count();
    (column + first_line <= WIDTH).then_some(done)
}

/// A value per line, short ones several to a line.
fn broken(name: &str, open: char, items: &Items<'_>, indent: usize) -> String {
    let mut out = format!("{name}{open}");
    let inside = indent + INDENT;
    if shared(open, items) {
        fill(&mut out, items, inside);
    } else {
        for (place, item) in items.list.iter().enumerate() {
            before(&mut out, &item.before, inside);
            if item.lines > 1 && (place > 0 || !item.before.is_empty()) {
                out.push('\n');
            }
            line(&mut out, inside);
            let field = item.field.map_or(String::new(), |field| format!("{field}: "));
            out.push_str(&field);
            out.push_str(&value(&item.value, inside, inside + field.chars().count()));
            out.push(',');
            behind(&mut out, item, inside);
        }
    }
    before(&mut out, &items.end, inside);
    if !items.list.is_empty() || !items.end.is_empty() {
        out.push('\n');
        out.push_str(&" ".repeat(indent));
    }
    out.push(close(open));
    out
}

/// Whether all values are so short that several share a line: words and numbers, or a list of short texts.
fn shared(open: char, items: &Items<'_>) -> bool {
    items.list.len() > 3
        && items.list.iter().enumerate().all(|(place, item)| {
            let short = leaf(&item.value).is_some_and(|text| {
                text.chars().count() <= SHORT && !text.contains('\n') && (open == '[' || !text.contains('"'))
            });
            short && item.before.is_empty() && item.behind.is_empty() && (item.lines < 2 || place == 0)
        })
}

fn fill(out: &mut String, items: &Items<'_>, indent: usize) {
    let mut column = WIDTH;
    for item in &items.list {
        let part = format!("{},", flat_item(item).unwrap_or_default());
        let wide = part.chars().count();
        if column + 1 + wide > WIDTH {
            line(out, indent);
            column = indent + wide;
        } else {
            out.push(' ');
            column += 1 + wide;
        }
        out.push_str(&part);
    }
}
