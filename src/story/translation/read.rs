//! A translation file to a translation, and everything that is missing, stale or unknown in it with its place.

use std::collections::{BTreeMap, BTreeSet};

use super::assign::{How, Text, assign, today};
use super::file::{self, Placed};
use super::{Outline, Scenario, Translation};
use crate::language;
use crate::story::caps;
use crate::story::diagnostic::{Diagnostic, nearest, quoted};
use crate::story::hidden;
use crate::story::span::Span;
use crate::story::tag;
use crate::story::tree::Tree;
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
    };
    let translation = sound.then(|| {
        let head = reader.file(scenario);
        let texts = today(scenario);
        let (_, placed) = file::entries(text, &form.tree, &texts, &mut reader.findings);
        reader.compare(&texts, &placed);
        let texts = placed.into_iter().map(|it| (it.id, it.entry)).collect();
        Translation { texts, ..head }
    });
    unmerged::lone(text, &mut reader.findings);
    let findings = Outline::of(text, form.tree.clone()).locate(file, reader.findings);
    let good = !findings.iter().any(Diagnostic::is_error);
    (translation.filter(|_| good), findings)
}

struct Reader<'a> {
    text: &'a str,
    tree: &'a Tree,
    findings: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn error(&mut self, rule: &'static str, span: Span, message: impl Into<String>) {
        self.findings.push(Diagnostic::error(rule, span, message));
    }

    /// The place of a field at the top of the file.
    fn field(&self, field: &str) -> Option<Span> {
        let at = self.tree.field(self.text, 0, field);
        at.map(|at| self.tree.nodes[at].span())
    }

    /// The same of one that has to be there.
    fn needed(&mut self, field: &str) -> Option<Span> {
        let found = self.field(field);
        if found.is_none() {
            let message = format!("the field `{field}` is missing");
            self.error("missing-field", Span::new(0, 1), message);
        }
        found
    }

    fn top(&mut self, field: &str) -> String {
        let place = self.needed(field);
        let words = place.and_then(|place| file::in_quotes(self.text, place, &mut self.findings));
        words.unwrap_or_default()
    }

    fn file(&mut self, scenario: &Scenario) -> Translation {
        let mut found = Translation {
            scenario: self.top("scenario"),
            language: self.top("language"),
            texts: Vec::new(),
        };
        if let Some(place) = self.field("language") {
            self.findings.extend(tag::finding(&found.language, place));
        }
        if let Ok(tag) = language::tag(&found.language) {
            found.language = tag;
        }
        let format = self.field("format");
        if format.is_none_or(|span| span.of(self.text) != "1") {
            let message = "this Two Hats reads translations of format 1";
            self.error("format-version", format.unwrap_or_default(), message);
        }
        if found.scenario != scenario.id {
            let place = self.field("scenario").unwrap_or_default();
            let (this, other) = (quoted(&found.scenario), quoted(&scenario.id));
            let message = format!("this is a translation of {this}, not of {other}");
            self.error("other-scenario", place, message);
        }
        self.needed("texts");
        found
    }

    /// Holds the translation against the scenario of today.
    fn compare(&mut self, texts: &[Text], placed: &[Placed]) {
        let entries: Vec<_> = placed.iter().map(|it| (it.id.as_str(), &it.entry)).collect();
        let taken = assign(texts, &entries);
        let table = self.field("texts");
        let table = table.map_or(Span::default(), |span| Span::new(span.start, span.start + 1));
        let places: BTreeMap<&str, Span> = placed.iter().map(|it| (it.id.as_str(), it.key)).collect();
        let mut missing = Vec::new();
        for (Text { id, .. }, of) in texts.iter().zip(&taken.of) {
            let Some((at, how)) = of.filter(|(at, _)| !placed[*at].entry.text.is_empty()) else {
                let place = of.map_or_else(
                    || places.get(id.as_str()).copied(),
                    |(at, _)| Some(placed[at].key),
                );
                let message = untranslated(id);
                missing.push(Diagnostic::warning(
                    "untranslated",
                    place.unwrap_or(table),
                    message,
                ));
                continue;
            };
            let own = &placed[at];
            self.findings.extend(told(id, own, how));
        }
        let known: BTreeSet<&str> = texts.iter().map(|text| text.id.as_str()).collect();
        let gone = placed.iter().enumerate().filter(|(at, _)| taken.free_entry(*at));
        for (_, own) in gone.take(caps::FINDINGS) {
            let id = &own.id;
            let message = match known.contains(id.as_str()) {
                true => format!(
                    "another text is {} now; nothing needs this translation",
                    quoted(id)
                ),
                false => format!("the scenario has no text {}", quoted(id)),
            };
            let finding = Diagnostic::warning("unknown-text", own.key, message);
            let near = nearest(id, known.iter().copied()).filter(|near| near != id);
            self.findings.push(match near {
                Some(near) => finding.help(format!("did you mean `{near}`?")),
                None => finding,
            });
        }
        // A translation that has only begun lacks hundreds: they must not push out what is wrong.
        missing.truncate(caps::FINDINGS.saturating_sub(self.findings.len()));
        self.findings.append(&mut missing);
    }
}

/// What is said of a text without a translation.
#[must_use]
pub fn untranslated(id: &str) -> String {
    format!("the text {} is not translated", quoted(id))
}

/// What is to be told of the translation of a text, if anything.
fn told(id: &str, own: &Placed, how: How) -> Option<Diagnostic> {
    const AGAIN: &str = "run `twohats strings` again, which puts it there";
    let moved = (own.id != id).then(|| format!("the text {} is {} now", quoted(&own.id), quoted(id)));
    let finding =
        |rule, message: String, help: &str| Some(Diagnostic::warning(rule, own.key, message).help(help));
    match (how, moved) {
        (How::Same, None) if !own.entry.doubtful => None,
        (How::Same, Some(moved)) if !own.entry.doubtful => finding("stale", moved, AGAIN),
        (How::Same | How::Guess, moved) => {
            let message = match moved {
                Some(_) => format!("this translation goes to {} by guess", quoted(id)),
                None if own.entry.source.is_empty() => {
                    format!(
                        "nobody has said which text this translates; {} is taken for it",
                        quoted(id)
                    )
                }
                None => format!("the translation of {} was put here by guess", quoted(id)),
            };
            let help =
                "if it fits, delete the `?` before its digits; without one, run `twohats strings` first";
            finding("doubtful", message, help)
        }
        (How::Changed, None) => {
            let message = format!("the text {} has changed since it was translated", quoted(id));
            let help = "mend the translation, empty its hash to `\"\"`, and run `twohats strings` again";
            finding("stale", message, help)
        }
        (How::Changed, Some(moved)) => finding("stale", format!("{moved}, and has changed"), AGAIN),
    }
}
