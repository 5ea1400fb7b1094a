//! Answers to the client's questions. They may take a while on a large file.

use std::sync::Arc;

use tower_lsp_server::ls_types as lsp;

use super::book::Book;
use super::convert;
use super::desk::{Client, Document, Role, Shared};
use super::watch;
use crate::assist::{
    self, Kind, Page, Symbol, Use, hover as meaning, outline as outlines, plans, rename as naming, uses,
    values,
};
use crate::check;
use crate::story::Span;
use crate::story::diagnostic::{Diagnostic, as_written};

/// What every question comes with.
pub(super) struct Question {
    pub(super) shared: Arc<Shared>,
    /// The file it is about, as it was when it was asked.
    pub(super) document: Document,
    pub(super) client: Client,
}

/// A file, its scenario and the names in it.
struct Context {
    book: Arc<Book>,
    uses: Vec<Use>,
}

impl Question {
    fn offset(&self, position: lsp::Position) -> usize {
        convert::offset(&self.document.sheet, position, self.client.units)
    }

    fn range(&self, span: Span) -> lsp::Range {
        convert::range(&self.document.sheet, span, self.client.units)
    }

    fn text(&self) -> &str {
        self.document.sheet.text()
    }

    fn page<'a>(&self, book: &'a Book) -> &'a Page {
        book.page(&self.shared.types)
    }

    /// The names in a file that belongs to a scenario.
    fn uses(&self, book: &Book, document: &Document) -> Vec<Use> {
        match book.index(&document.uri) {
            Some(file) => book.uses(file, &self.shared.types),
            None => document.uses(&self.shared.types, &self.page(book).names()),
        }
    }

    fn context(&self) -> Option<Context> {
        let book = self.shared.book_of(&self.document)?;
        let uses = self.uses(&book, &self.document);
        Some(Context { book, uses })
    }

    /// What is asked about a place of a scenario or a part, and the place that is answered: asked of the whole scenario
    /// where the place is in it, of the file alone where it is not.
    fn of_page<T>(
        &self,
        offset: usize,
        ask: impl Fn(&Page, usize) -> Option<(Span, T)>,
    ) -> Option<(Span, T)> {
        let whole = || {
            let book = self.shared.book_of(&self.document)?;
            let file = book.index(&self.document.uri)?;
            let (at, answer) = ask(self.page(&book), book.offset(file, offset)?)?;
            Some((book.within(file, at)?, answer))
        };
        whole().or_else(|| ask(self.document.page(&self.shared.types), offset))
    }

    /// What is named at a position.
    fn symbol(&self, context: &Context, position: lsp::Position) -> Option<(Span, Symbol)> {
        let it = uses::at(&context.uses, self.offset(position))?;
        Some((it.at, it.symbol(self.text())))
    }
}

/// What may stand at a place. `space` is whether nobody asked, only a space was typed.
pub(super) fn completion(it: &Question, position: lsp::Position, space: bool) -> lsp::CompletionResponse {
    let offset = it.offset(position);
    let found = match it.document.role {
        // Whoever indents a line would get a list, and what stands first in it at the next Enter.
        _ if space && is_indentation(it.text(), offset) => assist::Proposals::default(),
        Role::Scenario | Role::Part => {
            let found = it.of_page(offset, |page, offset| {
                let found = assist::complete(page, offset);
                Some((found.at, found))
            });
            let found = found.map_or_else(Default::default, |(at, found)| assist::Proposals { at, ..found });
            // Whose part it is stands on no page: the id is given in another file.
            if it.document.role == Role::Part && found.list.is_empty() {
                let page = Page::part(Arc::clone(it.document.sheet.text()), Arc::clone(&it.shared.types));
                assist::complete(&page.among(it.shared.ids_beside(&it.document)), offset)
            } else {
                found
            }
        }
        Role::Plan => {
            let book = it.shared.book_of(&it.document);
            book.map_or_else(Default::default, |book| {
                plans::complete(it.page(&book), it.text(), offset)
            })
        }
        Role::Translation => {
            let book = it.shared.book_of(&it.document);
            let found = book.and_then(|book| values::complete(it.page(&book), it.text(), offset));
            found.unwrap_or_default()
        }
    };
    convert::completion(found, &it.document.sheet, it.client)
}

/// Whether there is nothing but spaces in the line before an offset.
fn is_indentation(text: &str, offset: usize) -> bool {
    let before = text.get(..offset).unwrap_or("");
    before[before.rfind('\n').map_or(0, |at| at + 1)..]
        .trim()
        .is_empty()
}

pub(super) fn hover(it: &Question, position: lsp::Position) -> Option<lsp::Hover> {
    let offset = it.offset(position);
    let meant = match it.document.role {
        Role::Scenario | Role::Part => whose_part(it, offset).or_else(|| it.of_page(offset, meaning::hover)),
        Role::Plan | Role::Translation => it.context().and_then(|context| {
            let (at, symbol) = it.symbol(&context, position)?;
            Some((at, meaning::about(it.page(&context.book), &symbol)))
        }),
    };
    // A finding under the cursor is explained, as `twohats check --explain` does.
    let mut at = meant.as_ref().map(|(at, _)| *at);
    let mut parts: Vec<String> = meant.into_iter().map(|(_, text)| text).collect();
    for finding in findings(it).iter() {
        let explained = check::explain(finding.rule).filter(|_| touches(finding.span, offset));
        if let Some(text) = explained {
            at = at.or(Some(finding.span));
            parts.push(format!("**{}**: {text}", finding.rule));
        }
    }
    parts.dedup();
    at.map(|at| lsp::Hover {
        contents: lsp::HoverContents::Markup(convert::markdown(parts.join("\n\n---\n\n"))),
        range: Some(it.range(at)),
    })
}

/// The scenario that a part says it is of, where the cursor is on its id: it is given in another file.
fn whose_part(it: &Question, offset: usize) -> Option<(Span, String)> {
    let page = (it.document.role == Role::Part).then(|| it.document.page(&it.shared.types))?;
    let named = uses::at(page.uses(), offset).filter(|named| named.kind == Kind::Scenario)?;
    let book = it.shared.book_of(&it.document)?;
    Some((named.at, meaning::about(it.page(&book), &named.symbol(it.text()))))
}

fn touches(span: Span, offset: usize) -> bool {
    span.start <= offset && offset <= span.end
}

/// What is wrong with the file: what was found last, if that is of this text, otherwise it is looked at now.
fn findings(it: &Question) -> Arc<Vec<Diagnostic>> {
    let known = it.shared.desk().found.get(it.document.uri.as_str()).cloned();
    match known.filter(|known| known.version == it.document.version) {
        Some(known) => known.findings,
        None => Arc::new(watch::findings_now(&it.shared, &it.document)),
    }
}

/// The places in all files of a scenario where something is named, with those that give the name if wanted.
fn places(it: &Question, position: lsp::Position, wanted: impl Fn(&Use) -> bool) -> Vec<lsp::Location> {
    let Some(context) = it.context() else {
        return Vec::new();
    };
    let Some((_, symbol)) = it.symbol(&context, position) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for document in it.shared.family(&context.book, false) {
        let text = document.sheet.text();
        for place in it.uses(&context.book, &document) {
            if place.is(text, &symbol) && wanted(&place) {
                let range = convert::range(&document.sheet, place.at, it.client.units);
                found.push(lsp::Location::new(document.uri.clone(), range));
            }
        }
    }
    found
}

pub(super) fn definition(it: &Question, position: lsp::Position) -> Vec<lsp::Location> {
    // Names are given in the scenario and its parts alone, so nothing else is read.
    let Some(context) = it.context() else {
        return Vec::new();
    };
    let Some((_, symbol)) = it.symbol(&context, position) else {
        return Vec::new();
    };
    let page = it.page(&context.book);
    let given = page.givers().filter(|(place, _)| place.is(page.text(), &symbol));
    given
        .map(|(place, _)| {
            let (document, at) = context.book.find(place.at);
            let range = convert::range(&document.sheet, at, it.client.units);
            lsp::Location::new(document.uri.clone(), range)
        })
        .collect()
}

pub(super) fn references(it: &Question, position: lsp::Position, given: bool) -> Vec<lsp::Location> {
    places(it, position, |place| given || !place.given)
}

pub(super) fn highlights(it: &Question, position: lsp::Position) -> Vec<lsp::DocumentHighlight> {
    let Some(context) = it.context() else {
        return Vec::new();
    };
    let Some((_, symbol)) = it.symbol(&context, position) else {
        return Vec::new();
    };
    let same = context.uses.iter().filter(|place| place.is(it.text(), &symbol));
    same.map(|place| lsp::DocumentHighlight {
        range: it.range(place.at),
        kind: Some(if place.given {
            lsp::DocumentHighlightKind::WRITE
        } else {
            lsp::DocumentHighlightKind::READ
        }),
    })
    .collect()
}

const NO_SCENARIO: &str = "there is no scenario beside this file, or more than one";

fn target(it: &Question, position: lsp::Position) -> Result<(Context, Span, Symbol), String> {
    let context = it.context().ok_or(NO_SCENARIO)?;
    let page = it.page(&context.book);
    let (at, symbol) = naming::target(page, it.text(), &context.uses, it.offset(position))?;
    Ok((context, at, symbol))
}

pub(super) fn renamed(it: &Question, position: lsp::Position) -> Result<lsp::PrepareRenameResponse, String> {
    let (_, at, _) = target(it, position)?;
    Ok(lsp::PrepareRenameResponse::RangeWithPlaceholder {
        range: it.range(at),
        placeholder: at.of(it.text()).to_owned(),
    })
}

pub(super) fn rename(
    it: &Question,
    position: lsp::Position,
    new: &str,
) -> Result<lsp::WorkspaceEdit, String> {
    let (context, _, symbol) = target(it, position)?;
    let page = it.page(&context.book);
    naming::allowed(page, &symbol, new)?;
    let mut changes = Vec::new();
    for document in it.shared.family(&context.book, false) {
        let uses = it.uses(&context.book, &document);
        let places = naming::places(page, document.sheet.text(), &uses, &symbol);
        let edit = |at: Span| {
            let range = convert::range(&document.sheet, at, it.client.units);
            lsp::TextEdit::new(range, new.to_owned())
        };
        let edits: Vec<lsp::TextEdit> = places.into_iter().map(edit).collect();
        if !edits.is_empty() {
            changes.push((document, edits));
        }
    }
    Ok(workspace_edit(changes, it.client))
}

fn workspace_edit(changes: Vec<(Document, Vec<lsp::TextEdit>)>, client: Client) -> lsp::WorkspaceEdit {
    if !client.versioned_edits {
        let changes = changes.into_iter().map(|(document, edits)| (document.uri, edits));
        return lsp::WorkspaceEdit {
            changes: Some(changes.collect()),
            ..lsp::WorkspaceEdit::default()
        };
    }
    let changes = changes
        .into_iter()
        .map(|(document, edits)| lsp::TextDocumentEdit {
            text_document: lsp::OptionalVersionedTextDocumentIdentifier {
                uri: document.uri,
                version: document.version,
            },
            edits: edits.into_iter().map(lsp::OneOf::Left).collect(),
        });
    lsp::WorkspaceEdit {
        document_changes: Some(lsp::DocumentChanges::Edits(changes.collect())),
        ..lsp::WorkspaceEdit::default()
    }
}

/// The page of a scenario's file, or a part's, by itself.
fn own_page(it: &Question) -> Option<&Page> {
    let typed = matches!(it.document.role, Role::Scenario | Role::Part);
    typed.then(|| it.document.page(&it.shared.types))
}

pub(super) fn outline(it: &Question) -> Option<lsp::DocumentSymbolResponse> {
    let page = own_page(it)?;
    let entries = outlines::outline(page);
    Some(convert::outline(
        entries,
        &it.document.sheet,
        it.client,
        &it.document.uri,
    ))
}

pub(super) fn folds(it: &Question) -> Option<Vec<lsp::FoldingRange>> {
    let page = own_page(it)?;
    let fold = |span: Span| {
        let range = it.range(span);
        lsp::FoldingRange {
            start_line: range.start.line,
            // The closing bracket stays to be seen.
            end_line: range.end.line.saturating_sub(1).max(range.start.line),
            ..lsp::FoldingRange::default()
        }
    };
    Some(outlines::folds(page).map(fold).collect())
}

pub(super) fn layout(it: &Question) -> Result<Vec<lsp::TextEdit>, String> {
    if it.document.role == Role::Plan {
        return Ok(Vec::new());
    }
    let change = assist::layout(it.text())?;
    Ok(change
        .map(|(span, text)| lsp::TextEdit::new(it.range(span), text))
        .into_iter()
        .collect())
}

pub(super) fn fixes(it: &Question, range: lsp::Range) -> lsp::CodeActionResponse {
    let wanted = convert::span(&it.document.sheet, range, it.client.units);
    let mut actions = Vec::new();
    for finding in findings(it).iter() {
        if finding.span.start > wanted.end || wanted.start > finding.span.end {
            continue;
        }
        let Some(fix) = &finding.fix else { continue };
        let edit = lsp::TextEdit::new(it.range(fix.span), fix.text.clone());
        let title = match (fix.span.of(it.text()), fix.text.as_str()) {
            (old, "") => format!("Remove {}", as_written(old)),
            ("", new) => format!("Add {}", as_written(new)),
            (old, new) => format!("Change {} to {}", as_written(old), as_written(new)),
        };
        let about = convert::diagnostic(finding, &it.document.sheet, it.client, &it.document.uri);
        actions.push(lsp::CodeActionOrCommand::CodeAction(lsp::CodeAction {
            title,
            kind: Some(lsp::CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![about]),
            edit: Some(workspace_edit(vec![(it.document.clone(), vec![edit])], it.client)),
            is_preferred: Some(true),
            ..lsp::CodeAction::default()
        }));
    }
    actions
}
