//! What the reader says about a mistake, in words an author understands, at the exact place, with a way to repair it.

use super::diagnostic::{Diagnostic, nearest, quoted};
use super::fault::{Fault, What};
use super::parsed::Parsed;
use super::problem::{Problem, Remedy};
use super::reference::in_words;
use super::span::Span;
use super::suggest;
use super::types::TYPES;

mod kinds;

/// Finds out what a mistake means.
pub(super) fn explain(of: Parsed<'_>, fault: Fault) -> Problem {
    of.refined(of.understood(fault.at.min(of.tree.nodes.len() - 1), fault.what))
}

impl Parsed<'_> {
    /// What is wrong at a node, word by word.
    fn understood(self, at: usize, what: What) -> Problem {
        match what {
            What::Field(found, known) => self.unknown_field(at, &found, known),
            What::Word(found, known) => self.unknown_word(at, &found, known),
            What::Missing(field) => self.missing_field(at, field),
            What::Twice(field) => self.duplicate_field(at, field),
            What::Few(expected, found) => self.too_few(at, &expected, found),
            What::Many => self.too_many(at),
            What::Alone => self.alone(at),
            What::Named => self.named(at),
            What::Other(expected) => self
                .surplus(at, Self::decimal_comma)
                .unwrap_or_else(|| self.wrong_type(at, expected)),
            What::Refused(message) => self.refused(at, &message),
            What::Escape(what) => {
                let help = "write a backslash as `\\\\`, a quote as `\\\"`, a new line as `\\n`";
                let message = format!("a `\\` in this text is not understood ({what})");
                self.plain(at, "bad-text", message)
                    .told(|finding| finding.help(help))
            }
        }
    }

    fn plain(self, node: usize, rule: &'static str, message: String) -> Problem {
        let finding = Diagnostic::error(rule, self.node(node).span(), message);
        Problem::new(node, Remedy::Remove, finding)
    }

    fn unknown_field(self, node: usize, found: &str, expected: &'static [&'static str]) -> Problem {
        let bare = self.node(node).field().is_none();
        if let Some(problem) = bare.then(|| self.surplus(node, Self::side_by_side)).flatten() {
            return problem;
        }
        let span = self.node(node).field().unwrap_or(self.node(node).span());
        let owner = self
            .owner(node)
            .map_or(String::new(), |owner| format!(" in {owner}"));
        let message = format!("there is no field {}{owner}", quoted(found));
        let finding = Diagnostic::error("unknown-field", span, message);
        self.suggest(node, span, found, expected, finding)
    }

    /// What a field belongs to, named the way the author knows it.
    fn owner(self, node: usize) -> Option<String> {
        let parent = self.node(node).parent()?;
        let place = self.node(parent);
        let fielded = self
            .type_of(parent)
            .and_then(|of| TYPES.fielded(of, self.name(parent)));
        if let Some(words) = fielded.and_then(|of| in_words(&TYPES.get(of).name)) {
            return Some(words.to_owned());
        }
        let name = place.name().or(place.field()).or_else(|| {
            let list = self.node(place.parent()?);
            list.field()
        })?;
        Some(quoted(name.of(self.text)))
    }

    fn unknown_word(self, node: usize, found: &str, expected: &'static [&'static str]) -> Problem {
        if let Some(problem) = self.surplus(node, Self::side_by_side) {
            return problem;
        }
        let span = self.node(node).name().unwrap_or(self.node(node).span());
        let message = format!("{} is not one of the words for this", quoted(found));
        let finding = Diagnostic::error("unknown-word", span, message);
        self.suggest(node, span, found, expected, finding)
    }

    fn suggest(
        self,
        node: usize,
        span: Span,
        found: &str,
        expected: &'static [&'static str],
        finding: Diagnostic,
    ) -> Problem {
        match nearest(found, expected.iter().copied()).filter(|name| !suggest::vague(found, name, expected)) {
            Some(name) => {
                let finding = finding.help(format!("did you mean `{name}`?")).fix(span, name);
                Problem::new(node, Remedy::Rename(span, name), finding)
            }
            None if expected.is_empty() => Problem::new(node, Remedy::Remove, finding),
            None => {
                let finding = finding.help(format!("there are: {}", list(expected)));
                Problem::new(node, Remedy::Remove, finding)
            }
        }
    }

    fn missing_field(self, node: usize, field: &'static str) -> Problem {
        let start = self.node(node).span().start;
        let name = self.node(node).name().map_or(0, |name| name.end - name.start);
        let span = Span::new(start, start + name.max(1));
        let mut finding = Diagnostic::error("missing-field", span, format!("the field `{field}` is missing"));
        if let Some(id) = self.field(node, "id") {
            finding = finding.label(self.node(id).span(), "in this one");
        }
        Problem::new(node, Remedy::Missing(field), finding)
    }

    fn duplicate_field(self, around: usize, field: &str) -> Problem {
        let all = self.tree.children(around);
        let both: Vec<usize> = all.filter(|at| self.label(*at) == field).take(2).collect();
        let first = both.first().copied().unwrap_or(around);
        let node = both.get(1).copied().unwrap_or(first);
        let span = |at: usize| self.node(at).field().unwrap_or(self.node(at).span());
        let message = format!("the field `{field}` is here twice");
        let finding = Diagnostic::error("duplicate-field", span(node), message);
        Problem::new(node, Remedy::Remove, finding.label(span(first), "here first"))
    }

    /// Values too many that are a known slip, the first of them at a node.
    fn surplus(self, node: usize, slip: fn(Self, usize) -> Option<suggest::Surplus>) -> Option<Problem> {
        let (finding, node, text, others) = slip(self, node)?;
        Some(Problem::new(node, Remedy::Instead(text, others), finding))
    }
}

fn list(names: &[&str]) -> String {
    const MOST: usize = 30;
    let shown: Vec<String> = names.iter().take(MOST).map(|name| format!("`{name}`")).collect();
    let more = if names.len() > MOST { ", ..." } else { "" };
    format!("{}{more}", shown.join(", "))
}
