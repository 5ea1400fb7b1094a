//! Answers to the client's questions. They may take a while on a large file.

use std::sync::Arc;

use tower_lsp_server::ls_types as lsp;

use super::convert;
use super::open_scenario::OpenScenario;
use super::server_state::{Client, Document, Role, Shared};
use super::watch;
use crate::assist::{
    self, Analysis, Kind, Symbol, Use, hover as meaning, outline as outlines, plans, rename as naming, uses,
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
    scenario: Arc<OpenScenario>,
    uses: Vec<Use>,
}

impl Question {
    fn offset(&self, position: lsp::Position) -> usize {
        convert::offset(&self.document.buffer, position, self.client.units)
    }

    fn range(&self, span: Span) -> lsp::Range {
        convert::range(&self.document.buffer, span, self.client.units)
    }

    fn text(&self) -> &str {
        self.document.buffer.text()
    }

    fn analysis<'a>(&self, scenario: &'a OpenScenario) -> &'a Analysis {
        scenario.analysis(&self.shared.types)
    }

    /// The names in a file that belongs to a scenario.
    fn uses(&self, scenario: &OpenScenario, document: &Document) -> Vec<Use> {
        match scenario.index(&document.uri) {
            Some(file) => scenario.uses(file, &self.shared.types),
            None => document.uses(&self.shared.types, &self.analysis(scenario).names()),
        }
    }

    fn context(&self) -> Option<Context> {
        let scenario = self.shared.open_scenario_of(&self.document)?;
        let uses = self.uses(&scenario, &self.document);
        Some(Context { scenario, uses })
    }

    /// What is asked about a place of a scenario or a part, and the place that is answered: asked of the whole scenario
    /// where the place is in it, of the file alone where it is not.
    fn of_page<T>(
        &self,
        offset: usize,
        ask: impl Fn(&Analysis, usize) -> Option<(Span, T)>,
    ) -> Option<(Span, T)> {
        let whole = || {
            let scenario = self.shared.open_scenario_of(&self.document)?;
            let file = scenario.index(&self.document.uri)?;
            let (at, answer) = ask(self.analysis(&scenario), scenario.offset(file, offset)?)?;
            Some((scenario.within(file, at)?, answer))
        };
        whole().or_else(|| ask(self.document.analysis(&self.shared.types), offset))
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
            let found = it.of_page(offset, |analysis, offset| {
                let found = assist::complete(analysis, offset);
                Some((found.at, found))
            });
            let found = found.map_or_else(Default::default, |(at, found)| assist::Proposals { at, ..found });
            // Whose part it is stands on no analysis: the id is given in another file.
            if it.document.role == Role::Part && found.list.is_empty() {
                let analysis = Analysis::part(
                    Arc::clone(it.document.buffer.text()),
                    Arc::clone(&it.shared.types),
                );
                assist::complete(&analysis.among(it.shared.ids_beside(&it.document)), offset)
            } else {
                found
            }
        }
        Role::Plan => {
            let scenario = it.shared.open_scenario_of(&it.document);
            scenario.map_or_else(Default::default, |scenario| {
                plans::complete(it.analysis(&scenario), it.text(), offset)
            })
        }
        Role::Translation => {
            let scenario = it.shared.open_scenario_of(&it.document);
            let found =
                scenario.and_then(|scenario| values::complete(it.analysis(&scenario), it.text(), offset));
            found.unwrap_or_default()
        }
    };
    convert::completion(found, &it.document.buffer, it.client)
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
            Some((at, meaning::about(it.analysis(&context.scenario), &symbol)))
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
    let analysis = (it.document.role == Role::Part).then(|| it.document.analysis(&it.shared.types))?;
    let named = uses::at(analysis.uses(), offset).filter(|named| named.kind == Kind::Scenario)?;
    let scenario = it.shared.open_scenario_of(&it.document)?;
    Some((
        named.at,
        meaning::about(it.analysis(&scenario), &named.symbol(it.text())),
    ))
}

fn touches(span: Span, offset: usize) -> bool {
    span.start <= offset && offset <= span.end
}

/// What is wrong with the file: what was found last, if that is of this text, otherwise it is looked at now.
fn findings(it: &Question) -> Arc<Vec<Diagnostic>> {
    let known = it.shared.state().found.get(it.document.uri.as_str()).cloned();
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
    for document in it.shared.family(&context.scenario, false) {
        let text = document.buffer.text();
        for place in it.uses(&context.scenario, &document) {
            if place.is(text, &symbol) && wanted(&place) {
                let range = convert::range(&document.buffer, place.at, it.client.units);
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
    let analysis = it.analysis(&context.scenario);
    let given = analysis
        .givers()
        .filter(|(place, _)| place.is(analysis.text(), &symbol));
    given
        .map(|(place, _)| {
            let (document, at) = context.scenario.find(place.at);
            let range = convert::range(&document.buffer, at, it.client.units);
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
    let analysis = it.analysis(&context.scenario);
    let (at, symbol) = naming::target(analysis, it.text(), &context.uses, it.offset(position))?;
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
    let analysis = it.analysis(&context.scenario);
    naming::allowed(analysis, &symbol, new)?;
    let mut changes = Vec::new();
    for document in it.shared.family(&context.scenario, false) {
        let uses = it.uses(&context.scenario, &document);
        let places = naming::places(analysis, document.buffer.text(), &uses, &symbol);
        let edit = |at: Span| {
            let range = convert::range(&document.buffer, at, it.client.units);
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

/// The analysis of a scenario's file, or a part's, by itself.
fn own_page(it: &Question) -> Option<&Analysis> {
    let typed = matches!(it.document.role, Role::Scenario | Role::Part);
    typed.then(|| it.document.analysis(&it.shared.types))
}

pub(super) fn outline(it: &Question) -> Option<lsp::DocumentSymbolResponse> {
    let analysis = own_page(it)?;
    let entries = outlines::outline(analysis);
    Some(convert::outline(
        entries,
        &it.document.buffer,
        it.client,
        &it.document.uri,
    ))
}

pub(super) fn folds(it: &Question) -> Option<Vec<lsp::FoldingRange>> {
    let analysis = own_page(it)?;
    let fold = |span: Span| {
        let range = it.range(span);
        lsp::FoldingRange {
            start_line: range.start.line,
            // The closing bracket stays to be seen.
            end_line: range.end.line.saturating_sub(1).max(range.start.line),
            ..lsp::FoldingRange::default()
        }
    };
    Some(outlines::folds(analysis).map(fold).collect())
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
    let wanted = convert::span(&it.document.buffer, range, it.client.units);
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
        let about = convert::diagnostic(finding, &it.document.buffer, it.client, &it.document.uri);
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
