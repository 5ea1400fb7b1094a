//! What a scenario is: RON text in, a scenario and every error it has out.

pub mod caps;
pub mod decode;
pub mod diagnostic;
pub mod flow;
mod hidden;
pub mod ids;
mod lexer;
mod lower;
pub mod model;
pub mod number;
pub mod raw;
mod read;
pub mod reference;
mod repair;
pub mod span;
pub mod text;
mod translate;
mod tree;

pub use decode::decode;
pub use diagnostic::{Diagnostic, Fix, Label, Severity};
pub use model::Scenario;
pub use span::Span;

use span::Lines;
use tree::Tree;

/// Reads a scenario. `file` is only what findings call it; `text` is what [`decode`] returned.
///
/// The scenario is there exactly when no finding is an error. Findings come in the order of the text.
/// It never panics, whatever the text, and needs less than 1 MiB of stack.
#[must_use]
pub fn parse(file: &str, text: &str) -> (Option<Scenario>, Vec<Diagnostic>) {
    if text.len() > caps::SCENARIO_BYTES {
        let message = format!("the file has more than {} bytes", caps::SCENARIO_BYTES);
        return (
            None,
            vec![Diagnostic::error("too-large", Span::default(), message).in_file(file)],
        );
    }
    let mut findings = hidden::find(text);
    let form = Tree::read(text);
    findings.extend(form.findings);
    let mut scenario = None;
    if let Some(edits) = form.edits {
        let read = read::read(text, &form.tree, edits);
        // A text refused for a character that is already reported.
        let told = |finding: &Diagnostic| findings.iter().any(|hidden| finding.span.holds(hidden.span));
        let news: Vec<_> = read
            .findings
            .into_iter()
            .filter(|it| it.rule != "bad-text" || !told(it))
            .collect();
        findings.extend(news);
        if let Some(raw) = read.raw {
            let source = lower::Source {
                text,
                tree: &form.tree,
                patched: &read.patched,
                forgiven: &read.forgiven,
            };
            let (lowered, more) = lower::lower(&source, raw);
            findings.extend(more);
            scenario = Some(lowered);
        }
    }
    let findings = in_order(file, text, &form.tree, findings);
    let sound = !findings.iter().any(Diagnostic::is_error);
    (scenario.filter(|_| sound), findings)
}

/// Puts findings about a text in order and fills in file, line, column and path.
#[must_use]
pub fn locate(file: &str, text: &str, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    in_order(file, text, &Tree::read(text).tree, findings)
}

fn in_order(file: &str, text: &str, tree: &Tree, mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    findings.sort_by(|a, b| (a.span, a.rule).cmp(&(b.span, b.rule)));
    findings.dedup();
    // Errors first when there are too many to keep, so that a file full of warnings never looks sound.
    if findings.len() > caps::FINDINGS {
        findings.sort_by_key(|finding| finding.severity);
        findings.truncate(caps::FINDINGS);
        findings.sort_by_key(|finding| finding.span);
    }
    let lines = Lines::new(text);
    for finding in &mut findings {
        file.clone_into(&mut finding.file);
        (finding.line, finding.column) = lines.position(text, finding.span.start);
        finding.path = tree.path(text, finding.span.start);
    }
    findings
}

/// The place of an entry of one of the tables at the top of a file: `place(text, "flags", "asked_anna")`.
///
/// For findings about things the lowered scenario keeps no place of. Reads the form of the text again.
#[must_use]
pub fn place(text: &str, table: &str, id: &str) -> Option<Span> {
    let tree = Tree::read(text).tree;
    let list = tree.field(text, 0, table)?;
    // Entries of `allow` have no id; the rule they name stands for it.
    let key = if table == "allow" { "rule" } else { "id" };
    let place = |at: usize| tree.nodes[tree.field(text, at, key).unwrap_or(at)].span;
    tree.children(list)
        .map(place)
        .find(|span| span.of(text).trim_matches('"') == id)
}

/// The ids of everything around a place, innermost first: of the choice, its decision, its scene, the scenario.
#[must_use]
pub fn ids_around(text: &str, place: Span) -> Vec<String> {
    let tree = Tree::read(text).tree;
    let mut ids = vec![place.of(text).trim_matches('"').to_owned()];
    let mut at = tree.around(place.start);
    while let Some(index) = at {
        let id = tree
            .field(text, index, "id")
            .map(|id| tree.nodes[id].span.of(text));
        ids.extend(id.map(|id| id.trim_matches('"').to_owned()));
        at = tree.nodes[index].parent;
    }
    ids
}
