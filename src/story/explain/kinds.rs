//! Values of the wrong kind, out of range, too few of them or too many.

use super::super::diagnostic::{Diagnostic, quoted};
use super::super::number;
use super::super::parsed::Parsed;
use super::super::problem::{Problem, Remedy};
use super::super::span::Span;
use super::super::suggest;
use super::super::tree::Shape;

impl Parsed<'_> {
    /// With what was most likely meant, where all of it is there and only its form is wrong.
    pub(super) fn refined(self, problem: Problem) -> Problem {
        let rule = problem.finding.rule;
        let form = matches!(rule, "wrong-type" | "wrong-count" | "number-range" | "bad-id");
        let word = rule == "unknown-word" && problem.finding.fix.is_none();
        // `failure: (Text("..."))`: what should be a field is none.
        let bare = rule == "unknown-field" && self.node(problem.node).field().is_none();
        if !(form || word || bare) || matches!(problem.remedy, Remedy::Instead(..)) {
            return problem;
        }
        let Some(slip) = suggest::fit::slip(self, problem.node) else {
            return self.explained(problem);
        };
        let mut finding = problem.finding;
        if bare {
            finding.message = "this belongs into a field".to_owned();
        }
        // It is not the id that is wrong but what it stands in.
        if rule == "bad-id" && slip.fix.span != self.node(problem.node).span() {
            let name = self
                .node(slip.node)
                .name()
                .map_or("this", |name| name.of(self.text));
            finding.rule = "wrong-count";
            finding.message = format!("these are not the values that {} takes", quoted(name));
        }
        if let Some(note) = slip.note {
            finding = finding.help(note);
        }
        let finding = finding.fix(slip.fix.span, slip.fix.text);
        Problem::new(slip.node, Remedy::Edits(slip.edits), finding)
    }

    /// With how the word around it is written, when nothing else is said.
    fn explained(self, problem: Problem) -> Problem {
        let node = self.node(problem.node);
        let around = node.parent().filter(|_| node.field().is_none());
        let name = around.and_then(|at| self.node(at).name());
        let example = name.and_then(|name| suggest::fit::advice(name.of(self.text)));
        match example {
            Some(example) if problem.finding.help.is_empty() && problem.finding.fix.is_none() => {
                problem.told(|finding| finding.help(example))
            }
            _ => problem,
        }
    }

    pub(super) fn too_few(self, node: usize, expected: &str, found: usize) -> Problem {
        let wanted = expected
            .rsplit("with ")
            .next()
            .unwrap_or(expected)
            .replace("element", "value");
        let has = if found == 0 {
            "none".to_owned()
        } else {
            found.to_string()
        };
        let problem = self.plain(node, "wrong-count", format!("this needs {wanted}, but has {has}"));
        problem.told(|finding| self.with_example(node, finding))
    }

    pub(super) fn too_many(self, at: usize) -> Problem {
        let problem = self.surplus(at, Self::decimal_comma);
        problem.unwrap_or_else(|| self.plain(at, "wrong-count", "one value too many".to_owned()))
    }

    /// A word with brackets that has none.
    pub(super) fn alone(self, at: usize) -> Problem {
        let node = self.node(at);
        let brackets = Span::new(node.name().unwrap_or_default().end, node.span().end);
        let message = format!("{} stands alone, without brackets", quoted(self.name(at)));
        self.plain(at, "wrong-type", message).fixed(brackets, "")
    }

    /// A value with a name where none has one.
    pub(super) fn named(self, at: usize) -> Problem {
        let name = quoted(self.label(at));
        let message = format!("values have no names here, this one is called {name}");
        let span = self.node(at).field().unwrap_or_default();
        let problem = self.plain(at, "wrong-type", message);
        problem.told(|finding| Diagnostic { span, ..finding })
    }

    /// Something our own types refused after reading it.
    pub(super) fn refused(self, node: usize, message: &str) -> Problem {
        match message.strip_prefix(number::EXPECTED) {
            Some(range) => {
                // Only the part before a comma was read.
                let next = self.node(node).last();
                if let Some(problem) = self.surplus(next, Self::decimal_comma) {
                    return problem;
                }
                let written = quoted(self.written(node));
                let problem = self.plain(node, "number-range", format!("{written} is not {range}"));
                Problem {
                    remedy: Remedy::Number,
                    ..problem
                }
            }
            None if message.starts_with("an id ") => self
                .plain(node, "bad-id", message.to_owned())
                .told(|finding| self.meant_id(node, finding)),
            None => self.plain(node, "bad-text", message.to_owned()),
        }
    }

    pub(super) fn wrong_type(self, at: usize, expected: &str) -> Problem {
        if let Some(problem) = self.surplus(at, Self::side_by_side) {
            return problem;
        }
        let (node, written) = (self.node(at), self.written(at));
        let found = match node.shape {
            Shape::Text if written.starts_with('\'') => "text in single quotes".to_owned(),
            Shape::Text => "text in quotes".to_owned(),
            Shape::Number => format!("the number {}", quoted(written)),
            Shape::Word => format!("the word {}", quoted(written)),
            Shape::Square => "a list".to_owned(),
            Shape::Curly => "a map in curly brackets".to_owned(),
            Shape::Round => node.name().map_or_else(
                || "something in round brackets".to_owned(),
                |name| quoted(name.of(self.text)),
            ),
        };
        let problem = self
            .plain(at, "wrong-type", format!("expected {expected}, found {found}"))
            .told(|finding| self.day_named(at, expected, finding));
        let inner = written.trim_matches('"');
        match (expected, node.shape) {
            ("text in quotes", Shape::Word | Shape::Number) => {
                problem.fixed(node.span(), &format!("\"{written}\""))
            }
            ("a number" | "a whole number", Shape::Text)
                if inner.parse::<f64>().is_ok_and(f64::is_finite) =>
            {
                let fixed = problem.fixed(node.span(), inner);
                Problem {
                    remedy: Remedy::Number,
                    ..fixed
                }
            }
            ("a number" | "a whole number", Shape::Text | Shape::Word | Shape::Number) => Problem {
                remedy: Remedy::Number,
                ..problem
            },
            _ => problem,
        }
    }
}
