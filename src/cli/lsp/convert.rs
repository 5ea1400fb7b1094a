//! Our values as the protocol has them.

use tower_lsp_server::ls_types as lsp;

use super::server_state::Client;
use crate::assist::outline::Entry;
use crate::assist::{Kind, Offer, Position, Proposal, Proposals, TextBuffer, Units};
use crate::story::Span;
use crate::story::diagnostic::{Diagnostic, Elsewhere, Severity};

pub(super) fn position(buffer: &TextBuffer, offset: usize, units: Units) -> lsp::Position {
    let place = buffer.position(offset, units);
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
    lsp::Position::new(number(place.line), number(place.column))
}

pub(super) fn range(buffer: &TextBuffer, span: Span, units: Units) -> lsp::Range {
    lsp::Range::new(
        position(buffer, span.start, units),
        position(buffer, span.end, units),
    )
}

pub(super) fn offset(buffer: &TextBuffer, position: lsp::Position, units: Units) -> usize {
    let number = |value: u32| usize::try_from(value).unwrap_or(usize::MAX);
    let place = Position {
        line: number(position.line),
        column: number(position.character),
    };
    buffer.offset(place, units)
}

pub(super) fn span(buffer: &TextBuffer, range: lsp::Range, units: Units) -> Span {
    Span::new(
        offset(buffer, range.start, units),
        offset(buffer, range.end, units),
    )
}

pub(super) fn diagnostic(
    finding: &Diagnostic,
    buffer: &TextBuffer,
    client: Client,
    uri: &lsp::Uri,
) -> lsp::Diagnostic {
    let units = client.units;
    let mut message = finding.message.clone();
    for more in [&finding.here, &finding.help] {
        if !more.is_empty() {
            message.push('\n');
            message.push_str(more);
        }
    }
    // Who shows no other places still reads what there is to say of them, such as both sides of an unfinished merge.
    if !client.related {
        for label in &finding.labels {
            message.push_str("\n- ");
            message.push_str(&label.text);
        }
    }
    let related = finding
        .labels
        .iter()
        .map(|label| lsp::DiagnosticRelatedInformation {
            location: match &label.elsewhere {
                None => lsp::Location::new(uri.clone(), range(buffer, label.span, units)),
                Some(place) => elsewhere(place).unwrap_or_else(|| {
                    // A file that has no address: at least the sentence is told.
                    lsp::Location::new(uri.clone(), range(buffer, finding.span, units))
                }),
            },
            message: label.text.clone(),
        });
    let faded = matches!(finding.rule, "unused" | "unreachable");
    lsp::Diagnostic {
        range: range(buffer, finding.span, units),
        severity: Some(match finding.severity {
            Severity::Error => lsp::DiagnosticSeverity::ERROR,
            Severity::Warning => lsp::DiagnosticSeverity::WARNING,
        }),
        code: Some(lsp::NumberOrString::String(finding.rule.to_owned())),
        source: Some("twohats".to_owned()),
        message,
        related_information: client.related.then(|| related.collect()),
        tags: faded.then(|| vec![lsp::DiagnosticTag::UNNECESSARY]),
        ..lsp::Diagnostic::default()
    }
}

/// A place in another file, to its line and character.
fn elsewhere(place: &Elsewhere) -> Option<lsp::Location> {
    let uri = lsp::Uri::from_file_path(&place.file)?;
    let number = |value: usize| u32::try_from(value.saturating_sub(1)).unwrap_or(u32::MAX);
    let at = lsp::Position::new(number(place.line), number(place.column));
    Some(lsp::Location::new(uri, lsp::Range::new(at, at)))
}

pub(super) fn markdown(value: String) -> lsp::MarkupContent {
    lsp::MarkupContent {
        kind: lsp::MarkupKind::Markdown,
        value,
    }
}

pub(super) fn completion(
    proposals: Proposals,
    buffer: &TextBuffer,
    client: Client,
) -> lsp::CompletionResponse {
    let range = range(buffer, proposals.at, client.units);
    let items = (0..)
        .zip(proposals.list)
        .map(|(order, it)| item(order, it, range, client));
    lsp::CompletionResponse::Array(items.collect())
}

fn item(order: usize, it: Proposal, range: lsp::Range, client: Client) -> lsp::CompletionItem {
    let kind = match it.offer {
        Offer::Field => lsp::CompletionItemKind::FIELD,
        Offer::Word => lsp::CompletionItemKind::ENUM_MEMBER,
        Offer::Struct => lsp::CompletionItemKind::STRUCT,
        Offer::Name(kind) => name_kind(kind),
    };
    let holes = client.snippets && it.insert.contains('$');
    let new_text = if holes {
        it.insert.clone()
    } else {
        it.without_holes()
    };
    lsp::CompletionItem {
        kind: Some(kind),
        detail: Some(it.detail).filter(|detail| !detail.is_empty()),
        documentation: Some(it.doc)
            .filter(|doc| !doc.is_empty())
            .map(|doc| lsp::Documentation::MarkupContent(markdown(doc))),
        sort_text: Some(format!("{}{order:05}", if it.first { 'a' } else { 'b' })),
        // Editors compare what is typed with this, quotes included.
        filter_text: it.insert.starts_with('"').then(|| format!("\"{}\"", it.label)),
        insert_text_format: Some(if holes {
            lsp::InsertTextFormat::SNIPPET
        } else {
            lsp::InsertTextFormat::PLAIN_TEXT
        }),
        text_edit: Some(lsp::CompletionTextEdit::Edit(lsp::TextEdit::new(range, new_text))),
        label: it.label,
        ..lsp::CompletionItem::default()
    }
}

fn name_kind(kind: Kind) -> lsp::CompletionItemKind {
    match kind {
        Kind::Flag | Kind::Counter => lsp::CompletionItemKind::VARIABLE,
        Kind::Scene | Kind::Ending | Kind::Incident => lsp::CompletionItemKind::MODULE,
        Kind::Decision | Kind::Choice => lsp::CompletionItemKind::FUNCTION,
        Kind::Person => lsp::CompletionItemKind::CLASS,
        Kind::Scenario | Kind::Area | Kind::Item | Kind::Rule | Kind::Any => {
            lsp::CompletionItemKind::CONSTANT
        }
    }
}

fn symbol_kind(kind: Kind) -> lsp::SymbolKind {
    match kind {
        Kind::Flag | Kind::Counter => lsp::SymbolKind::VARIABLE,
        Kind::Scene | Kind::Ending | Kind::Incident => lsp::SymbolKind::MODULE,
        Kind::Decision => lsp::SymbolKind::FUNCTION,
        Kind::Choice => lsp::SymbolKind::ENUM_MEMBER,
        Kind::Person => lsp::SymbolKind::CLASS,
        Kind::Scenario | Kind::Area | Kind::Item | Kind::Rule | Kind::Any => lsp::SymbolKind::CONSTANT,
    }
}

pub(super) fn outline(
    entries: Vec<Entry>,
    buffer: &TextBuffer,
    client: Client,
    uri: &lsp::Uri,
) -> lsp::DocumentSymbolResponse {
    if client.nested_outline {
        let nested = entries
            .into_iter()
            .map(|entry| nested(entry, buffer, client.units));
        return lsp::DocumentSymbolResponse::Nested(nested.collect());
    }
    let mut all = Vec::new();
    for entry in entries {
        flat(entry, None, buffer, client.units, uri, &mut all);
    }
    lsp::DocumentSymbolResponse::Flat(all)
}

#[expect(
    deprecated,
    reason = "the protocol's struct has an old field that must be named"
)]
fn nested(entry: Entry, buffer: &TextBuffer, units: Units) -> lsp::DocumentSymbol {
    let inside = entry.inside.into_iter().map(|entry| nested(entry, buffer, units));
    lsp::DocumentSymbol {
        name: if entry.name.is_empty() {
            "?".to_owned()
        } else {
            entry.name
        },
        detail: Some(entry.title),
        kind: symbol_kind(entry.kind),
        tags: None,
        deprecated: None,
        range: range(buffer, entry.whole, units),
        selection_range: range(buffer, entry.at, units),
        children: Some(inside.collect()),
    }
}

#[expect(
    deprecated,
    reason = "the protocol's struct has an old field that must be named"
)]
fn flat(
    entry: Entry,
    around: Option<&str>,
    buffer: &TextBuffer,
    units: Units,
    uri: &lsp::Uri,
    all: &mut Vec<lsp::SymbolInformation>,
) {
    all.push(lsp::SymbolInformation {
        name: entry.name.clone(),
        kind: symbol_kind(entry.kind),
        tags: None,
        deprecated: None,
        location: lsp::Location::new(uri.clone(), range(buffer, entry.whole, units)),
        container_name: around.map(str::to_owned),
    });
    for inside in entry.inside {
        flat(inside, Some(&entry.name), buffer, units, uri, all);
    }
}
