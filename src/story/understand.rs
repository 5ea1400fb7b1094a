//! A text to a scenario and everything that is wrong with it: its form, its values, its names. Where brackets, quotes or
//! what stands between values is not as it should be, it is read on as if that were mended.

use std::collections::BTreeSet;

use super::diagnostic::Diagnostic;
use super::outline::Outline;
use super::repair::{Edit, Patched};
use super::span::Span;
use super::tree::{Shape, Tree};
use super::{Scenario, build, fill, lower, read, recover};

/// Times a text is mended and read again, at most.
const MENDS: usize = 8;
/// Bytes that are read again for them, at most: a large broken file is answered in time.
const BYTES: usize = 8 * 1024 * 1024;

/// What is understood of a text.
pub(super) struct Understood<'a> {
    /// There when it could be read, whatever is wrong with it.
    pub(super) scenario: Option<Scenario>,
    /// What is wrong with brackets, commas and quotes.
    pub(super) form: Vec<Diagnostic>,
    /// What is wrong with what they hold.
    pub(super) inside: Vec<Diagnostic>,
    pub(super) outline: Outline<'a>,
}

/// Understands a text of this form.
pub(super) fn understand(text: &str, form: build::Form) -> Understood<'_> {
    let mends = (MENDS.min(BYTES / text.len().max(1))).max(1);
    let mut outline = Outline::of(text, form.tree);
    let (scenario, inside) = match &form.edits {
        Some(edits) if edits.is_empty() => values(&mut outline, &[]),
        edits => (None, mended(text, edits.as_deref(), &form.findings, mends)),
    };
    Understood {
        scenario,
        form: form.findings,
        inside,
        outline,
    }
}

/// What the values of a text come to, and what is wrong with them. Whatever stands in an unsure place may be a name.
fn values(outline: &mut Outline<'_>, unsure: &[Span]) -> (Option<Scenario>, Vec<Diagnostic>) {
    let mut read = read::read(outline.text, &mut outline.tree);
    if !unsure.is_empty() {
        let texts = outline.texts().filter(|(span, _)| within(unsure, *span));
        let names = texts.map(|(span, _)| span.of(outline.text).trim_matches('"').to_owned());
        read.forgiven.extend(names);
    }
    let source = lower::Source {
        outline,
        changes: &read.changes,
        forgiven: &read.forgiven,
    };
    let mut findings = read.findings;
    let lowered = read.raw.map(|raw| lower::lower(&source, raw));
    let (scenario, more) = lowered.unwrap_or_default();
    findings.extend(more);
    if let Some(scenario) = &scenario {
        findings.extend(fill::in_scenario(scenario, outline));
    }
    (scenario, findings)
}

/// What else is wrong in a text whose form is not as it should be: it is read with that mended as far as it is plain what
/// was meant, or with the change of the last finding made. What such a change may have set off is left out, and so are
/// findings that are told already.
fn mended(text: &str, edits: Option<&[Edit]>, told: &[Diagnostic], mends: usize) -> Vec<Diagnostic> {
    let last = told.last();
    // What is known to be meant sets nothing off.
    let guess = last
        .and_then(|broken| broken.fix.as_ref())
        .filter(|_| edits.is_none());
    let change = || guess.map(|fix| vec![Edit::new(fix.span, &fix.text)]);
    let edits = edits.map(<[Edit]>::to_vec).or_else(change);
    let Some(edits) = edits.filter(|_| mends > 0) else {
        return guessed(text, last);
    };
    let mended = Patched::new(text, edits);
    let form = Tree::read(&mended.text);
    let mut inner = Outline::of(&mended.text, form.tree);
    let unsure = guess.and_then(|fix| {
        let place = Span::new(fix.span.start, fix.span.start + fix.text.len());
        around(&inner.tree, place)
    });
    let mut found = form.findings;
    let plain = form.edits.as_ref().is_some_and(Vec::is_empty);
    if plain {
        found.extend(values(&mut inner, &[]).1);
    }
    if guess.is_some() {
        for finding in found.iter_mut().filter(|finding| finding.path.is_empty()) {
            finding.path = inner.path(finding.span);
        }
    }
    // The next tree is as large again.
    drop(inner);
    if !plain {
        let more = self::mended(&mended.text, form.edits.as_deref(), &found, mends - 1);
        found.extend(more);
    }
    let echo = |finding: &Diagnostic| {
        let bracket = matches!(finding.rule, "unclosed-bracket" | "unclosed-text") && finding.fix.is_some();
        !bracket && unsure.is_some_and(|unsure| unsure.holds(finding.span))
    };
    found.retain(|finding| !echo(finding));
    let known = |one: &Diagnostic| {
        told.iter()
            .any(|old| (old.rule, old.span) == (one.rule, one.span))
    };
    let found = found
        .into_iter()
        .map(|finding| finding.moved(|span| mended.back(span)));
    found.filter(|one| !known(one)).collect()
}

/// What else is wrong in a text of which nobody can say what was meant: it is read as its lines look. What is wrong where
/// that is unsure may come of it, and has to wait.
fn guessed(text: &str, told: Option<&Diagnostic>) -> Vec<Diagnostic> {
    // These were not read to their end.
    let unread = |told: &Diagnostic| matches!(told.rule, "too-deep" | "too-many" | "extension");
    if told.is_some_and(unread) {
        return Vec::new();
    }
    let (tree, places) = recover::tree(text);
    if tree.nodes.is_empty() {
        return Vec::new();
    }
    let mut outline = Outline::of(text, tree);
    let line = |at: usize| {
        let start = text[..at].rfind('\n').map_or(0, |before| before + 1);
        let length = text[at..].find('\n').unwrap_or(text.len() - at);
        Span::new(start, at + length)
    };
    // At the top of the file there are only lines.
    let unsure = |at: usize| around(&outline.tree, Span::new(at, at)).unwrap_or_else(|| line(at));
    let places = places.into_iter().chain(told.map(|it| it.span.start));
    let unsure: Vec<Span> = places.map(unsure).collect::<BTreeSet<_>>().into_iter().collect();
    let (_, mut found) = values(&mut outline, &unsure);
    found.retain(|finding| !within(&unsure, finding.span));
    for finding in &mut found {
        finding.path = outline.path(finding.span);
    }
    found
}

/// Whether a place is in one of these, which are in their order.
fn within(places: &[Span], place: Span) -> bool {
    let before = places.partition_point(|it| it.start <= place.start);
    before.checked_sub(1).is_some_and(|at| places[at].holds(place))
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
