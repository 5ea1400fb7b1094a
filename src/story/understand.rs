//! A text to a scenario and everything that is wrong with it: its form, its values, its names. Where brackets, quotes or
//! what stands between values is not as it should be, it is read on as if that were mended.

use super::diagnostic::Diagnostic;
use super::outline::Outline;
use super::repair::{Edit, Patched};
use super::span::Span;
use super::tree::{Shape, Tree};
use super::{Scenario, build, fill, lower, read};

/// Times a text is mended and read again, at most.
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

/// Understands a text of this form.
pub(super) fn understand(text: &str, mut form: build::Form) -> Understood {
    let mends = (MENDS.min(BYTES / text.len().max(1))).max(1);
    let plain = form.edits.as_ref().is_some_and(Vec::is_empty);
    let (scenario, inside) = match plain {
        true => values(text, &mut form.tree),
        false => (None, mended(text, &form, &form.findings, mends)),
    };
    Understood {
        scenario,
        form: form.findings,
        inside,
        tree: form.tree,
    }
}

/// What the values of a text of sound form come to, and what is wrong with them.
fn values(text: &str, tree: &mut Tree) -> (Option<Scenario>, Vec<Diagnostic>) {
    let read = read::read(text, tree);
    let source = lower::Source {
        text,
        tree,
        changes: &read.changes,
        forgiven: &read.forgiven,
    };
    let mut findings = read.findings;
    let lowered = read.raw.map(|raw| lower::lower(&source, raw));
    let (scenario, more) = lowered.unwrap_or_default();
    findings.extend(more);
    if let Some(scenario) = &scenario {
        let outline = Outline::of(text, std::mem::take(tree));
        findings.extend(fill::in_scenario(scenario, &outline));
        *tree = outline.into_tree();
    }
    (scenario, findings)
}

/// What else is wrong in a text whose form is not as it should be: it is read with that mended as far as it is plain what
/// was meant, or with the change of the last finding made. What such a change may have set off is left out, and so are
/// findings that are told already.
fn mended(text: &str, form: &build::Form, told: &[Diagnostic], mends: usize) -> Vec<Diagnostic> {
    let fix = told.last().and_then(|broken| broken.fix.as_ref());
    let change = || fix.map(|fix| vec![Edit::new(fix.span, &fix.text)]);
    let Some(edits) = form.edits.clone().or_else(change).filter(|_| mends > 0) else {
        return Vec::new();
    };
    let mended = Patched::new(text, edits);
    let mut inner = Tree::read(&mended.text);
    // What is known to be meant sets nothing off.
    let guess = fix.filter(|_| form.edits.is_none());
    let unsure = guess.and_then(|fix| {
        let place = Span::new(fix.span.start, fix.span.start + fix.text.len());
        around(&inner.tree, place)
    });
    let mut found = std::mem::take(&mut inner.findings);
    if inner.edits.as_ref().is_some_and(Vec::is_empty) {
        found.extend(values(&mended.text, &mut inner.tree).1);
    }
    if guess.is_some() {
        for finding in found.iter_mut().filter(|finding| finding.path.is_empty()) {
            finding.path = inner.tree.path(&mended.text, finding.span.start);
        }
    }
    if !inner.edits.as_ref().is_some_and(Vec::is_empty) {
        // The next tree is as large again.
        drop(std::mem::take(&mut inner.tree));
        let more = self::mended(&mended.text, &inner, &found, mends - 1);
        found.extend(more);
    }
    let echo = |finding: &Diagnostic| {
        let bracket = matches!(finding.rule, "unclosed-bracket" | "unclosed-text") && finding.fix.is_some();
        !bracket && unsure.is_some_and(|unsure| unsure.holds(finding.span))
    };
    found.retain(|finding| !echo(finding));
    for finding in &mut found {
        finding.span = mended.back(finding.span);
        for label in &mut finding.labels {
            label.span = mended.back(label.span);
        }
        if let Some(fix) = &mut finding.fix {
            fix.span = mended.back(fix.span);
        }
    }
    let known = |one: &Diagnostic| {
        told.iter()
            .any(|old| (old.rule, old.span) == (one.rule, one.span))
    };
    found.retain(|one| !known(one));
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
                tree.nodes[last].span().end,
            ));
        }
        at = first;
    }
}
