//! A text to a scenario and everything that is wrong with it: its form, its values, its names. Past a bracket or a quote
//! that is missing, too many or of the wrong kind it is read on as if that were mended.

use super::diagnostic::Diagnostic;
use super::repair::{Edit, Patched};
use super::span::Span;
use super::tree::{Shape, Tree};
use super::{Scenario, build, lower, read};

/// Brackets and quotes that are mended one after the other, at most.
const MENDS: usize = 8;
/// Bytes that are read again for them, at most: a large broken file is answered in time.
const BYTES: usize = 8 * 1024 * 1024;

/// What is understood of a text.
pub(super) struct Understood {
    /// There when it could be read, whatever is wrong with it.
    pub(super) scenario: Option<Scenario>,
    /// What is wrong with brackets, commas and quotes.
    pub(super) form: Vec<Diagnostic>,
    /// What is wrong with what they hold.
    pub(super) inside: Vec<Diagnostic>,
    pub(super) tree: Tree,
}

/// Understands a text of this form, with its plain parts read `quickly`.
pub(super) fn understand(text: &str, form: build::Form, quickly: bool) -> Understood {
    let (scenario, inside) = match form.edits {
        Some(edits) => {
            let read = read::read(text, &form.tree, edits, quickly);
            let source = lower::Source {
                text,
                tree: &form.tree,
                patched: &read.patched,
                forgiven: &read.forgiven,
            };
            let lowered = read.raw.map(|raw| lower::lower(&source, raw));
            let (scenario, more) = lowered.unwrap_or_default();
            (scenario, read.findings.into_iter().chain(more).collect())
        }
        None => {
            let mends = MENDS.min(BYTES / text.len().max(1));
            (None, beyond(text, &form.findings, quickly, mends))
        }
    };
    Understood {
        scenario,
        form: form.findings,
        inside,
        tree: form.tree,
    }
}

/// What else is wrong in a text whose form is so broken that it cannot be read: it is read with the last finding's change
/// made. What the change may have set off is left out, and so are findings that are told already.
fn beyond(text: &str, told: &[Diagnostic], quickly: bool, mends: usize) -> Vec<Diagnostic> {
    let fix = told.last().and_then(|broken| broken.fix.as_ref());
    let Some(fix) = fix.filter(|_| mends > 0) else {
        return Vec::new();
    };
    let mended = Patched::new(text, vec![Edit::new(fix.span, &fix.text)]);
    let form = Tree::read(&mended.text);
    let place = Span::new(fix.span.start, fix.span.start + fix.text.len());
    let unsure = around(&form.tree, place);
    let name = |tree: &Tree, findings: &mut Vec<Diagnostic>| {
        for finding in findings.iter_mut().filter(|finding| finding.path.is_empty()) {
            finding.path = tree.path(&mended.text, finding.span.start);
        }
    };
    let mut found = Vec::new();
    if form.edits.is_some() {
        let inner = understand(&mended.text, form, quickly);
        found.extend(inner.form.into_iter().chain(inner.inside));
        name(&inner.tree, &mut found);
    } else {
        found.extend(form.findings);
        name(&form.tree, &mut found);
        // The next tree is as large again.
        drop(form.tree);
        let more = beyond(&mended.text, &found, quickly, mends - 1);
        found.extend(more);
    }
    let echo = |finding: &Diagnostic| {
        let bracket = matches!(finding.rule, "unclosed-bracket" | "unclosed-text") && finding.fix.is_some();
        !bracket && unsure.is_some_and(|unsure| unsure.holds(finding.span))
    };
    found.retain(|finding| !echo(finding));
    for finding in &mut found {
        let back =
            |span: &mut Span| *span = Span::new(mended.original(span.start), mended.original(span.end));
        back(&mut finding.span);
        finding.labels.iter_mut().for_each(|label| back(&mut label.span));
        finding.fix.iter_mut().for_each(|fix| back(&mut fix.span));
    }
    found.retain(|one| {
        !told
            .iter()
            .any(|old| (old.rule, old.span) == (one.rule, one.span))
    });
    found
}

/// What lies around a place, up to the first list from the outside: the scene, the person, the card. What is wrong there
/// may come of how the place was mended.
fn around(tree: &Tree, place: Span) -> Option<Span> {
    let touches = |at: &usize| {
        let span = tree.nodes[*at].whole();
        span.start <= place.end && place.start <= span.end
    };
    let mut at = 0;
    loop {
        let mut inside = tree.children(at).filter(touches);
        let first = inside.next()?;
        if tree.nodes.get(at)?.shape == Shape::Square {
            let last = inside.last().unwrap_or(first);
            return Some(Span::new(
                tree.nodes[first].whole().start,
                tree.nodes[last].span.end,
            ));
        }
        at = first;
    }
}
