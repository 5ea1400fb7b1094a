//! A translation file to a translation, and everything that is missing, stale or unknown in it with its place.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entry, Outline, Prose, Scenario, Translation, fits, pieces};
use crate::story::caps;
use crate::story::diagnostic::{Diagnostic, nearest, quoted};
use crate::story::hidden;
use crate::story::span::Span;
use crate::story::tree::{Shape, Tree};
use crate::story::unmerged;

/// Reads a translation of a scenario. `file` is only what findings call it.
///
/// The translation is there exactly when no finding is an error; what is missing, stale or unknown is a warning.
#[must_use]
pub fn read(file: &str, text: &str, scenario: &Scenario) -> (Option<Translation>, Vec<Diagnostic>) {
    let unmerged = unmerged::find(text);
    if !unmerged.is_empty() {
        return (None, Outline::of(text, Tree::default()).locate(file, unmerged));
    }
    let form = Tree::read(text);
    let mut findings = hidden::find(text);
    let sound = form.edits.is_some() && !form.findings.iter().any(Diagnostic::is_error);
    findings.extend(form.findings);
    let mut reader = Reader {
        text,
        tree: &form.tree,
        findings,
        places: BTreeMap::new(),
    };
    let translation = sound.then(|| reader.file(scenario));
    if let Some(translation) = &translation {
        reader.compare(scenario, translation);
    }
    unmerged::lone(text, &mut reader.findings);
    let findings = Outline::of(text, form.tree.clone()).locate(file, reader.findings);
    let good = !findings.iter().any(Diagnostic::is_error);
    (translation.filter(|_| good), findings)
}

struct Reader<'a> {
    text: &'a str,
    tree: &'a Tree,
    findings: Vec<Diagnostic>,
    /// Where each id stands.
    places: BTreeMap<String, Span>,
}

impl Reader<'_> {
    fn error(&mut self, rule: &'static str, span: Span, message: impl Into<String>) {
        self.findings.push(Diagnostic::error(rule, span, message));
    }

    /// The text in quotes at a place.
    fn words(&mut self, span: Span) -> String {
        match ron::from_str::<String>(span.of(self.text)) {
            Ok(words) => words,
            Err(_) => {
                self.error("wrong-type", span, "expected text in quotes");
                String::new()
            }
        }
    }

    fn top(&mut self, field: &str) -> String {
        match self.tree.field(self.text, 0, field) {
            Some(at) => self.words(self.tree.nodes[at].span),
            None => {
                self.error(
                    "missing-field",
                    Span::new(0, 1),
                    format!("the field `{field}` is missing"),
                );
                String::new()
            }
        }
    }

    fn file(&mut self, scenario: &Scenario) -> Translation {
        let mut found = Translation {
            scenario: self.top("scenario"),
            language: self.top("language"),
            texts: BTreeMap::new(),
        };
        let format = self
            .tree
            .field(self.text, 0, "format")
            .map(|at| self.tree.nodes[at].span);
        if format.is_none_or(|span| span.of(self.text) != "1") {
            let message = "this Two Hats reads translations of format 1";
            self.error("format-version", format.unwrap_or_default(), message);
        }
        if found.scenario != scenario.id {
            let place = self
                .tree
                .field(self.text, 0, "scenario")
                .map(|at| self.tree.nodes[at].span);
            let message = format!(
                "this is a translation of {}, not of {}",
                quoted(&found.scenario),
                quoted(&scenario.id)
            );
            self.error("other-scenario", place.unwrap_or_default(), message);
        }
        let Some(table) = self.tree.field(self.text, 0, "texts") else {
            self.error("missing-field", Span::new(0, 1), "the field `texts` is missing");
            return found;
        };
        for at in self.tree.children(table).collect::<Vec<_>>() {
            self.entry(at, &mut found);
        }
        found
    }

    fn entry(&mut self, at: usize, found: &mut Translation) {
        let node = &self.tree.nodes[at];
        let parts: Vec<Span> = self
            .tree
            .children(at)
            .map(|part| self.tree.nodes[part].span)
            .collect();
        let (Some(key), Shape::Round, [hash, text]) = (node.field, node.shape, parts.as_slice()) else {
            let message = "an entry is `\"id\": (\"hash\", \"translation\")`";
            return self.error("wrong-type", node.whole(), message);
        };
        let (id, source, written) = (self.words(key), self.words(*hash), self.words(*text));
        let text = match Prose::new(&written) {
            Ok(prose) => prose.as_str().to_owned(),
            Err(problem) => {
                self.error("bad-text", *text, problem);
                String::new()
            }
        };
        if let Some(first) = self.places.insert(id.clone(), key) {
            let message = format!("the text {} is here twice", quoted(&id));
            let finding = Diagnostic::error("duplicate-id", key, message);
            self.findings.push(finding.label(first, "here first"));
        }
        found.texts.insert(id, Entry { source, text });
    }

    /// Holds the translation against the scenario of today.
    fn compare(&mut self, scenario: &Scenario, translation: &Translation) {
        let pieces = pieces(scenario);
        let table = self
            .tree
            .field(self.text, 0, "texts")
            .map(|at| self.tree.nodes[at].span);
        let table = table.map_or(Span::default(), |span| Span::new(span.start, span.start + 1));
        let mut missing = Vec::new();
        for (id, text) in &pieces {
            let place = self.places.get(id).copied().unwrap_or(table);
            let entry = translation.texts.get(id).filter(|entry| !entry.text.is_empty());
            let finding = match entry {
                None => {
                    let message = format!("the text {} is not translated", quoted(id));
                    missing.push(Diagnostic::warning("untranslated", place, message));
                    continue;
                }
                Some(entry) if !fits(entry, text) => {
                    let message = format!("the text {} has changed since it was translated", quoted(id));
                    let help =
                        "mend the translation, empty its hash to `\"\"`, and run `twohats strings` again";
                    Diagnostic::warning("stale", place, message).help(help)
                }
                Some(_) => continue,
            };
            self.findings.push(finding);
        }
        let known: BTreeSet<&str> = pieces.iter().map(|(id, _)| id.as_str()).collect();
        let gone = self.places.iter().filter(|(id, _)| !known.contains(id.as_str()));
        for (id, place) in gone.take(caps::FINDINGS) {
            let message = format!("the scenario has no text {}", quoted(id));
            let finding = Diagnostic::warning("unknown-text", *place, message);
            self.findings.push(match nearest(id, known.iter().copied()) {
                Some(near) => finding.help(format!("did you mean `{near}`?")),
                None => finding,
            });
        }
        // A translation that has only begun lacks hundreds: they must not push out what is wrong.
        missing.truncate(caps::FINDINGS.saturating_sub(self.findings.len()));
        self.findings.append(&mut missing);
    }
}
