//! The ids of texts in a translation, and the author's ids in them: `choice/plan/ask.label` names a decision and its choice.

use crate::story::span::Span;
use crate::story::tree::{Shape, Tree};
use crate::story::types::Kind;

/// The first parts of the ids that [`super::pieces`] makes, and what the parts after them name.
const PREFIXES: &[(&str, &[Kind])] = &[
    ("cast", &[Kind::Person]),
    ("others", &[Kind::Person]),
    ("work", &[Kind::Item]),
    ("scene", &[Kind::Scene]),
    ("decision", &[Kind::Decision]),
    ("choice", &[Kind::Decision, Kind::Choice]),
    ("ending", &[Kind::Ending]),
];

/// Every name in a translation file with what it names and its place, in the order of the text; a choice is of the decision
/// named just before it. The file may be half typed.
#[must_use]
pub fn names(text: &str) -> Vec<(Kind, Span)> {
    let tree = Tree::tolerant(text);
    let mut found = Vec::new();
    if tree.nodes.is_empty() {
        return found;
    }
    let inside = |span: Span| Span::new(span.start + 1, span.end.saturating_sub(1));
    for at in tree.children(0) {
        let node = &tree.nodes[at];
        let field = node.field().map_or("", |field| field.of(text));
        if field == "scenario" && node.shape == Shape::Text {
            found.push((Kind::Scenario, inside(node.span())));
        } else if field == "texts" {
            let keys = tree.children(at).filter_map(|at| tree.nodes[at].field());
            for key in keys.filter(|key| key.of(text).starts_with('"')) {
                found.extend(in_key(text, inside(key)));
            }
        }
    }
    found
}

/// The id of every text in a translation file, and the place of its translation with the quotes.
#[must_use]
pub fn texts(text: &str) -> Vec<(&str, Span)> {
    let tree = Tree::tolerant(text);
    let table = (!tree.nodes.is_empty()).then(|| tree.field(text, 0, "texts"));
    let entries = table.flatten().into_iter().flat_map(|table| tree.children(table));
    let entry = |at: usize| {
        let id = tree.nodes[at].field()?.of(text).trim_matches('"');
        let translation = tree.children(at).nth(1)?;
        Some((id, tree.nodes[translation].span()))
    };
    entries.filter_map(entry).collect()
}

/// The names in one id.
fn in_key(text: &str, key: Span) -> Vec<(Kind, Span)> {
    let whole = key.of(text);
    // Ids have no dots, so the field begins at the first.
    let path = whole.split('.').next().unwrap_or(whole);
    let mut parts = path.split('/');
    let first = parts.next().unwrap_or("");
    let Some((_, kinds)) = PREFIXES.iter().find(|(prefix, _)| *prefix == first) else {
        return Vec::new();
    };
    let mut start = key.start + first.len() + 1;
    let mut found = Vec::new();
    for (kind, part) in kinds.iter().zip(parts) {
        found.push((*kind, Span::new(start, start + part.len())));
        start += part.len() + 1;
    }
    found
}
