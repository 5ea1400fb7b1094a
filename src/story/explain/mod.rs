//! What `ron` says about an error, in words an author understands, at the exact place, with a way to repair it.

use ron::Error;

use super::diagnostic::{Diagnostic, nearest, quoted};
use super::problem::{Problem, Remedy};
use super::reference::in_words;
use super::span::Span;
use super::suggest;
use super::tree::{Node, Shape, Tree};
use super::types::TYPES;

mod kinds;

struct Context<'a> {
    text: &'a str,
    tree: &'a Tree,
    cursor: usize,
}

/// Finds out what an error means. `cursor` is where `ron` stood when it gave up.
pub(super) fn explain(text: &str, tree: &Tree, cursor: usize, error: &Error) -> Problem {
    let at = Context { text, tree, cursor };
    at.refined(at.understood(error))
}

/// What should have stood at the place, for the errors that say so.
fn expectation(error: &Error) -> Option<&'static str> {
    Some(match error {
        Error::ExpectedString | Error::ExpectedStringEnd | Error::ExpectedChar => "text in quotes",
        Error::ExpectedFloat | Error::FloatUnderscore => "a number",
        Error::ExpectedInteger
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning
        | Error::IntegerOutOfBounds => "a whole number",
        Error::ExpectedBoolean => "`true` or `false`",
        Error::ExpectedArray => "a list in square brackets, `[...]`",
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedStructName(_) => "values in round brackets, `(...)`",
        _ => return None,
    })
}

impl Context<'_> {
    /// What an error says, word by word.
    fn understood(&self, error: &Error) -> Problem {
        match error {
            Error::NoSuchStructField { expected, found, .. } => self.unknown_field(found, expected),
            Error::NoSuchEnumVariant { expected, found, .. } => self.unknown_word(found, expected),
            Error::MissingStructField { field, .. } => self.missing_field(field),
            Error::DuplicateStructField { field, .. } => self.duplicate_field(field),
            Error::ExpectedDifferentLength { expected, found } => self.too_few(expected, *found),
            Error::Message(message) => self.refused(message),
            Error::InvalidValueForType { expected, .. } => self.wrong_type(self.finished(), expected),
            Error::ExpectedComma | Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => self.too_many(),
            Error::ExceededRecursionLimit => self.plain(
                self.next(),
                "too-deep",
                "too many things inside one another".to_owned(),
            ),
            Error::InvalidEscape(what) => {
                let finding = |problem: Problem| {
                    let help = "write a backslash as `\\\\`, a quote as `\\\"`, a new line as `\\n`";
                    Problem {
                        finding: problem.finding.help(help),
                        ..problem
                    }
                };
                finding(self.plain(
                    self.finished(),
                    "bad-text",
                    format!("a `\\` in this text is not understood ({what})"),
                ))
            }
            Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) | Error::ExpectedIdentifier => self
                .surplus(self.next(), suggest::decimal_comma)
                .unwrap_or_else(|| self.wrong_type(self.next(), "a word without quotes")),
            other => match expectation(other) {
                Some(expected) => self.wrong_type(self.next(), expected),
                None => self.plain(self.next(), "not-understood", lower_first(&other.to_string())),
            },
        }
    }

    fn node(&self, at: usize) -> &Node {
        &self.tree.nodes[at]
    }

    /// The value that begins at the cursor, otherwise the one the cursor stands in or after.
    fn next(&self) -> usize {
        let after = self.tree.after(self.cursor);
        let begins = after.filter(|at| {
            self.text
                .get(self.cursor..self.node(*at).span.start)
                .is_some_and(|gap| gap.trim().is_empty())
        });
        begins.or_else(|| self.tree.before(self.cursor)).unwrap_or(0)
    }

    /// The last value that was read to its end.
    fn finished(&self) -> usize {
        let mut at = self.tree.before(self.cursor).unwrap_or(0);
        while self.node(at).span.end > self.cursor && at > 0 && self.node(at).shape != Shape::Text {
            at -= 1;
        }
        at
    }

    fn around(&self) -> usize {
        self.tree.around(self.cursor).unwrap_or(0)
    }

    fn plain(&self, node: usize, rule: &'static str, message: String) -> Problem {
        let finding = Diagnostic::error(rule, self.node(node).span, message);
        Problem {
            node,
            remedy: Remedy::Remove,
            finding,
        }
    }

    fn unknown_field(&self, found: &str, expected: &'static [&'static str]) -> Problem {
        let read = self.tree.before(self.cursor).unwrap_or(0);
        if let Some(problem) = self.surplus(read, suggest::side_by_side) {
            return problem;
        }
        let named = |at: &usize| {
            self.node(*at)
                .field
                .is_some_and(|field| field.of(self.text) == found)
        };
        let near = self.tree.after(self.cursor).unwrap_or(0);
        let children: Vec<usize> = self.tree.children(self.around()).collect();
        let node = Some(near)
            .filter(named)
            .or_else(|| children.into_iter().rev().find(named))
            .unwrap_or(near);
        let span = self.node(node).field.unwrap_or(self.node(node).span);
        let owner = self
            .owner(node)
            .map_or(String::new(), |owner| format!(" in {owner}"));
        let finding = Diagnostic::error(
            "unknown-field",
            span,
            format!("there is no field {}{owner}", quoted(found)),
        );
        self.suggest(node, span, found, expected, finding)
    }

    /// What a field belongs to, named the way the author knows it.
    fn owner(&self, node: usize) -> Option<String> {
        let parent = self.node(node).parent()?;
        let place = self.node(parent);
        let of = suggest::fit::type_of(self.text, self.tree, parent);
        let name = place.name.map_or("", |name| name.of(self.text));
        let fielded = of.and_then(|of| TYPES.fielded(of, name));
        if let Some(words) = fielded.and_then(|of| in_words(&TYPES.get(of).name)) {
            return Some(words.to_owned());
        }
        let name = place.name.or(place.field).or_else(|| {
            let list = self.node(place.parent()?);
            list.field
        })?;
        Some(quoted(name.of(self.text)))
    }

    fn unknown_word(&self, found: &str, expected: &'static [&'static str]) -> Problem {
        let node = self.tree.before(self.cursor).unwrap_or(0);
        let named = |at: &usize| {
            self.node(*at)
                .name
                .is_some_and(|name| name.of(self.text) == found)
        };
        let node = [node, self.next()].into_iter().find(named).unwrap_or(node);
        if let Some(problem) = self.surplus(node, suggest::side_by_side) {
            return problem;
        }
        let span = self.node(node).name.unwrap_or(self.node(node).span);
        let finding = Diagnostic::error(
            "unknown-word",
            span,
            format!("{} is not one of the words for this", quoted(found)),
        );
        self.suggest(node, span, found, expected, finding)
    }

    fn suggest(
        &self,
        node: usize,
        span: Span,
        found: &str,
        expected: &'static [&'static str],
        finding: Diagnostic,
    ) -> Problem {
        match nearest(found, expected.iter().copied()).filter(|name| !suggest::vague(found, name, expected)) {
            Some(name) => {
                let finding = finding.help(format!("did you mean `{name}`?")).fix(span, name);
                Problem {
                    node,
                    remedy: Remedy::Rename(span, name),
                    finding,
                }
            }
            None if expected.is_empty() => Problem {
                node,
                remedy: Remedy::Remove,
                finding,
            },
            None => {
                let finding = finding.help(format!("there are: {}", list(expected)));
                Problem {
                    node,
                    remedy: Remedy::Remove,
                    finding,
                }
            }
        }
    }

    fn missing_field(&self, field: &'static str) -> Problem {
        let node = self.around();
        let start = self.node(node).span.start;
        let name = self.node(node).name.map_or(0, |name| name.end - name.start);
        let span = Span::new(start, start + name.max(1));
        let mut finding = Diagnostic::error("missing-field", span, format!("the field `{field}` is missing"));
        if let Some(id) = self.tree.field(self.text, node, "id") {
            finding = finding.label(self.node(id).span, "in this one");
        }
        Problem {
            node,
            remedy: Remedy::Missing(field),
            finding,
        }
    }

    fn duplicate_field(&self, field: &str) -> Problem {
        let named = |at: &usize| {
            self.node(*at)
                .field
                .is_some_and(|name| name.of(self.text) == field)
        };
        let both: Vec<usize> = self.tree.children(self.around()).filter(named).take(2).collect();
        let first = both.first().copied().unwrap_or_else(|| self.next());
        let node = both.get(1).copied().unwrap_or(first);
        let span = |at: usize| self.node(at).field.unwrap_or(self.node(at).span);
        let finding = Diagnostic::error(
            "duplicate-field",
            span(node),
            format!("the field `{field}` is here twice"),
        )
        .label(span(first), "here first");
        Problem {
            node,
            remedy: Remedy::Remove,
            finding,
        }
    }

    /// Values too many that are a known slip, the first of them at a node.
    fn surplus(
        &self,
        node: usize,
        slip: fn(&str, &Tree, usize) -> Option<suggest::Surplus>,
    ) -> Option<Problem> {
        let (finding, edit) = slip(self.text, self.tree, node)?;
        Some(Problem {
            node,
            remedy: Remedy::Replace(edit),
            finding,
        })
    }
}

fn list(names: &[&str]) -> String {
    const MOST: usize = 30;
    let shown: Vec<String> = names.iter().take(MOST).map(|name| format!("`{name}`")).collect();
    let more = if names.len() > MOST { ", ..." } else { "" };
    format!("{}{more}", shown.join(", "))
}

fn lower_first(message: &str) -> String {
    let mut chars = message.chars();
    chars
        .next()
        .map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}
