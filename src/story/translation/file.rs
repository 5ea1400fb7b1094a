//! A translation file as it stands: its entries with their places and what the program wrote above them.

use std::collections::BTreeMap;

use super::assign::Text;
use super::remarks::{self, Above};
use super::{Entry, Prose, bare, source};
use crate::story::diagnostic::{Diagnostic, quoted};
use crate::story::span::Span;
use crate::story::tree::{Shape, Tree};

/// An entry, and where it is.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) id: String,
    pub(super) entry: Entry,
    pub(super) key: Span,
    pub(super) digits: Span,
    /// The value, without the comma.
    pub(super) value: Span,
    /// One past the comma, or the end of the value when there is none.
    pub(super) end: usize,
    /// The gap before the id.
    pub(super) gap: Span,
    pub(super) above: Above,
}

/// The entries of a sound file in their order, and where the table of texts opens. Those that are no entries are left out
/// and told of.
pub(super) fn entries(
    text: &str,
    tree: &Tree,
    texts: &[Text],
    told: &mut Vec<Diagnostic>,
) -> (Option<Span>, Vec<Placed>) {
    let Some(table) = tree.field(text, 0, "texts") else {
        return (None, Vec::new());
    };
    let opens = tree.nodes[table].span();
    let mut before = opens.start + 1;
    let today = texts.iter().map(|it| (it.id.as_str(), it.text.as_str()));
    let today: BTreeMap<&str, &str> = today.collect();
    // A text of today by its words, whatever their layout.
    let by_words: BTreeMap<String, &str> = today.values().map(|text| (bare(text), *text)).collect();
    let mut found = Vec::new();
    let mut keys: BTreeMap<String, Span> = BTreeMap::new();
    for at in tree.children(table) {
        let node = &tree.nodes[at];
        let parts: Vec<Span> = tree.children(at).map(|part| tree.nodes[part].span()).collect();
        let start = std::mem::replace(&mut before, node.comma());
        let (Some(key), Shape::Round, [digits, words]) = (node.field(), node.shape, parts.as_slice()) else {
            let message = "an entry is `\"id\": (\"hash\", \"translation\")`";
            told.push(Diagnostic::error("wrong-type", node.whole(), message));
            continue;
        };
        let read = [key, *digits, *words].map(|span| in_quotes(text, span, told));
        let [Some(id), Some(written), Some(translated)] = read else {
            continue;
        };
        if let Some(first) = keys.insert(id.clone(), key) {
            let message = format!("the text {} is here twice", quoted(&id));
            told.push(Diagnostic::error("duplicate-id", key, message).label(first, "here first"));
        }
        if let Err(problem) = Prose::new(&translated) {
            told.push(Diagnostic::error("bad-text", *words, problem));
        }
        let gap = Span::new(start, key.start);
        let plain = written.trim_start_matches('?').to_owned();
        let above = remarks::above(text, gap, today.get(id.as_str()).copied(), &plain);
        let entry = entry(&written, plain, translated, &above, &by_words);
        found.push(Placed {
            id,
            entry,
            key,
            digits: *digits,
            value: node.span(),
            end: node.comma(),
            gap,
            above,
        });
    }
    (Some(opens), found)
}

/// The text in quotes at a place.
pub(super) fn in_quotes(text: &str, span: Span, told: &mut Vec<Diagnostic>) -> Option<String> {
    let read = ron::from_str(span.of(text)).ok();
    if read.is_none() {
        told.push(Diagnostic::error("wrong-type", span, "expected text in quotes"));
    }
    read
}

/// An entry as it is meant: without digits it is for the text that stands above it.
fn entry(
    written: &str,
    plain: String,
    words: String,
    above: &Above,
    by_words: &BTreeMap<String, &str>,
) -> Entry {
    let original = above.original.clone().filter(|original| !original.is_empty());
    let shown = original.as_ref().map(|original| {
        let same = by_words.get(&bare(original)).copied();
        source(same.unwrap_or(original))
    });
    let unsaid = plain.is_empty();
    let source = if unsaid { shown.unwrap_or_default() } else { plain };
    Entry {
        doubtful: written.starts_with('?') || (unsaid && source.is_empty()),
        source,
        text: Prose::new(&words).map(String::from).unwrap_or_default(),
        original,
        speaker: above.speaker.clone(),
    }
}
