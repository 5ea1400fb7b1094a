//! Single values as they were meant: numbers with a unit, shares in a hundred, yes and no, quotes of another sort.

use super::super::tree::{Node, Shape};
use super::pieces::Fitted;

/// Text in quotes.
pub(super) fn text(text: &str, node: &Node) -> Option<Fitted> {
    let written = node.span().of(text);
    if !written.starts_with('\'') {
        return Some(Fitted::keep(node.span()));
    }
    let inner = written.trim_matches('\'').replace('"', "\\\"");
    Some(Fitted::swap(node.span(), format!("\"{inner}\"")).noted("text stands in double quotes"))
}

/// `true` or `false`.
pub(super) fn truth(text: &str, node: &Node) -> Option<Fitted> {
    let written = node.span().of(text).trim_matches(['"', '\'']);
    if node.shape == Shape::Word && matches!(written, "true" | "false") {
        return Some(Fitted::keep(node.span()));
    }
    let leaf = matches!(node.shape, Shape::Word | Shape::Text | Shape::Number);
    match written.to_lowercase().as_str() {
        "true" | "yes" | "on" | "1" | "ja" if leaf => Some(Fitted::swap(node.span(), "true")),
        "false" | "no" | "off" | "0" | "none" | "nein" if leaf => Some(Fitted::swap(node.span(), "false")),
        _ => None,
    }
}

/// A number in a range.
pub(super) fn number(text: &str, node: &Node, (min, max): (f64, f64), whole: bool) -> Option<Fitted> {
    if !matches!(node.shape, Shape::Number | Shape::Text) {
        return None;
    }
    let written = node.span().of(text).trim_matches(['"', '\'']).trim();
    let fits = |value: f64| value >= min && value <= max && (!whole || value.trunc() == value);
    if let Ok(value) = written.parse::<f64>()
        && fits(value)
    {
        return Some(match node.shape {
            Shape::Number => Fitted::keep(node.span()),
            _ => Fitted::swap(node.span(), written),
        });
    }
    let digits = written
        .find(|c: char| !matches!(c, '0'..='9' | '.' | '-'))
        .unwrap_or(written.len());
    let (digits, unit) = written.split_at(digits);
    let unit = unit.trim();
    let value: f64 = digits.trim_end_matches('.').parse().ok()?;
    let share = max <= 2.0 && !whole;
    if share && (unit == "%" || (unit.is_empty() && value >= 10.0)) && fits(value / 100.0) {
        let point = (value / 100.0).to_string();
        let note =
            format!("a part of a whole is written as {min} to {max}: {digits} in a hundred is {point}");
        return Some(Fitted::swap(node.span(), point).noted(note));
    }
    let word = !unit.is_empty() && unit.chars().all(|c| c.is_alphabetic() || matches!(c, '%' | '€'));
    (word && fits(value)).then(|| {
        let fitted = Fitted::swap(node.span(), digits.trim_end_matches('.'));
        fitted.noted("a number stands alone, without its unit")
    })
}
