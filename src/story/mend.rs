//! What the reader of the form does about slips that it can read past, so that one of them does not hide the rest.

use std::collections::{BTreeMap, BTreeSet};

use super::build::{Builder, Fatal};
use super::caps;
use super::diagnostic::{Diagnostic, quoted};
use super::lexer::{Kind, Lexer, Token};
use super::repair::Edit;
use super::span::Span;
use super::suggest::{self, form, quotes};
use super::tree::{Node, Shape};

/// Values that stand side by side and belong together.
#[derive(Debug, Default)]
pub(super) struct Together {
    /// The words and signs between conditions, by the condition before them.
    joins: BTreeMap<usize, Span>,
    /// Words whose values follow without brackets.
    bare: Vec<usize>,
    /// Each `!` with the condition that follows it.
    nots: Vec<(Span, usize)>,
}

impl Builder<'_> {
    /// What is no token: read past, where it is plain what was meant.
    pub(super) fn stumble(&mut self, lexer: &mut Lexer<'_>, told: Box<Diagnostic>) -> Fatal {
        let at = told.span.start;
        let c = self.text[at..].chars().next().unwrap_or(' ');
        if told.rule == "unclosed-text" {
            let word = self.value.filter(|at| self.nodes[*at].shape == Shape::Word);
            let word = word.map(|at| self.nodes[at].span().start);
            let better = word.and_then(|word| quotes::not_opened(self.text, word));
            return Err(better.map_or(told, Box::new));
        }
        if told.rule != "stray-character" || self.findings.len() >= caps::FINDINGS {
            return Err(told);
        }
        let run = self.text[at..].chars().take_while(|other| *other == c).count();
        let span = Span::new(at, at + run * c.len_utf8());
        if let Some((finding, new)) = form::odd_space(span, c) {
            self.mend(finding, [Edit::new(span, new)]);
            lexer.go(span.end);
            return Ok(());
        }
        if c == '!' && self.value.is_none() && self.text[span.end..].starts_with(char::is_alphabetic) {
            self.together.nots.push((span, self.nodes.len()));
            lexer.go(span.end);
            return Ok(());
        }
        if matches!(c, '&' | '|') && run <= 2 && self.value.is_some_and(|at| self.can_join(at)) {
            lexer.go(span.end);
            self.join(span);
            return Ok(());
        }
        if c == '%' && self.percent(at) {
            lexer.go(at + 1);
            return Ok(());
        }
        let Some((whole, new)) = quotes::foreign(self.text, at) else {
            return Err(told);
        };
        let mut finding = *told;
        finding.span = whole;
        finding = finding
            .help("text begins and ends with the plain quote `\"`")
            .fix(whole, &*new);
        self.mend(finding, [Edit::new(whole, &new)]);
        lexer.go(whole.end);
        let kind = Kind::Text;
        self.leaf(Token { kind, span: whole })
    }

    fn mend(&mut self, finding: Diagnostic, edits: impl IntoIterator<Item = Edit>) {
        self.findings.push(finding);
        self.edits.extend(edits);
    }

    /// Makes a value reach further than was read.
    fn stretch(&mut self, at: usize, end: usize) {
        self.nodes[at].set_end(end);
        self.nodes[at].set_comma(end);
    }

    /// `40%`: whether it was one.
    fn percent(&mut self, at: usize) -> bool {
        let number = |it: &usize| {
            let between = self.text.get(self.nodes[*it].span().end..at);
            self.nodes[*it].shape == Shape::Number
                && between.is_some_and(|gap| gap.trim_matches(' ').is_empty())
        };
        let Some(number) = self.value.filter(number) else {
            return false;
        };
        let span = self.nodes[number].span();
        let Some((finding, new)) = form::percent(self.text, span, at + 1, self.in_gauge()) else {
            return false;
        };
        self.stretch(number, at + 1);
        self.mend(finding, [Edit::new(self.nodes[number].span(), &new)]);
        true
    }

    fn in_gauge(&self) -> bool {
        let named = |at: &usize| {
            self.nodes[*at]
                .name()
                .is_some_and(|name| name.of(self.text) == "Gauge")
        };
        self.open.iter().any(named)
    }

    fn join(&mut self, span: Span) {
        if let Some(before) = self.value.take() {
            self.together.joins.insert(before, span);
        }
    }

    /// A token right after a value, without a comma: whether it was dealt with.
    pub(super) fn beside(&mut self, token: Token, lexer: &mut Lexer<'_>) -> Result<bool, Box<Diagnostic>> {
        let told = self.findings.len() + self.together.joins.len() + self.together.bare.len();
        let Some(at) = self.value.filter(|_| told < caps::FINDINGS) else {
            return Ok(false);
        };
        let Token { kind, span } = token;
        let before = self.nodes[at].clone();
        let line = form::one_line(self.text, before.span().end, span.start);
        let name = kind == Kind::Word && form::is_name(self.text, span.end);
        let word = kind == Kind::Word && !name;
        if word && self.can_join(at) && form::joins(span.of(self.text)).is_some() {
            self.join(span);
            return Ok(true);
        }
        match before.shape {
            Shape::Text if line && (word || before.span().end == span.start) => {
                return self.quote_inside(at, lexer);
            }
            Shape::Number if line && word => {
                let message = "a number stands alone, without its unit";
                let unit = Span::new(before.span().end, span.end);
                let finding = Diagnostic::error("wrong-type", span, message).fix(unit, "");
                self.mend(finding, [Edit::new(unit, "")]);
                self.stretch(at, span.end);
                return Ok(true);
            }
            Shape::Number if before.span().of(self.text).ends_with('.') => {
                let dot = Span::new(before.span().end - 1, before.span().end);
                let finding = Diagnostic::error("missing-comma", dot, "`.` where a comma belongs");
                self.findings.push(finding.fix(dot, ","));
                self.nodes[at].set_end(dot.start);
                self.value = None;
            }
            Shape::Word => return self.beside_word(at, token, lexer),
            _ => {}
        }
        Ok(false)
    }

    /// A token right after a word, without a comma: whether it was dealt with.
    fn beside_word(
        &mut self,
        at: usize,
        token: Token,
        lexer: &mut Lexer<'_>,
    ) -> Result<bool, Box<Diagnostic>> {
        let word = self.nodes[at].clone();
        let (place, written) = (word.span(), word.span().of(self.text));
        let line = form::one_line(self.text, place.end, token.span.start);
        let name = token.kind == Kind::Word && form::is_name(self.text, token.span.end);
        let end = Span::new(place.end, place.end);
        if word.field().is_none() && self.is_field_name(&word, token) {
            let message = "a `:` is missing after the name of this field";
            let finding = Diagnostic::error("missing-value", place, message).fix(end, ":");
            self.findings.push(finding);
            self.nodes.truncate(at);
            self.value = None;
            self.field = Some(place);
        } else if name && form::has_fields(written) {
            let message = format!("`(` is missing after {}", quoted(written));
            let finding = Diagnostic::error("unclosed-bracket", place, message);
            return Err(Box::new(finding.fix(end, "(")));
        } else if line && name && written.eq_ignore_ascii_case("not") {
            self.together.bare.push(at);
            self.value = None;
        } else if line && !name {
            if form::values_of(written).is_some() && self.together.bare.last() != Some(&at) {
                self.together.bare.push(at);
                self.value = None;
            } else if token.kind == Kind::Word && self.bare_text(at, lexer) {
                return Ok(true);
            } else if let Some(finding) = quotes::not_opened(self.text, place.start) {
                // What was said of its words.
                let start = finding.span.start;
                self.findings.retain(|old| old.span.start < start);
                return Err(Box::new(finding));
            }
        }
        Ok(false)
    }

    /// Whether a word that is followed by a value is the name of a field without its colon.
    fn is_field_name(&self, word: &Node, next: Token) -> bool {
        let around = self.open.last().map(|at| &self.nodes[*at]);
        let fields = around.is_some_and(|node| {
            let name = node.name().map(|name| name.of(self.text));
            node.shape == Shape::Round && name.is_none_or(form::has_fields)
        });
        let line = form::one_line(self.text, word.span().end, next.span.start);
        let name = next.kind == Kind::Word && form::is_name(self.text, next.span.end);
        let value = next.kind != Kind::Word || name;
        let colon = self.text[next.span.end..].trim_start().starts_with(':');
        line && value && !colon && fields && form::is_field(word.span().of(self.text))
    }

    /// Words of a text that has lost both its quotes.
    fn bare_text(&mut self, at: usize, lexer: &mut Lexer<'_>) -> bool {
        let around = self.open.last().and_then(|at| self.nodes[*at].name());
        let place = self.nodes[at]
            .field()
            .or(around)
            .map_or("", |name| name.of(self.text));
        let text = form::takes_text(place).then(|| quotes::bare(self.text, self.nodes[at].span().start));
        let Some(whole) = text.flatten() else {
            return false;
        };
        let text = format!("\"{}\"", whole.of(self.text));
        let finding = Diagnostic::error("wrong-type", whole, "text stands in double quotes");
        self.mend(finding.fix(whole, &*text), [Edit::new(whole, &text)]);
        self.nodes[at].shape = Shape::Text;
        self.nodes[at].set_name(None);
        self.stretch(at, whole.end);
        lexer.go(whole.end);
        true
    }

    /// Whether a value can be a condition that another is joined to.
    fn can_join(&self, at: usize) -> bool {
        !self.open.is_empty() && matches!(self.nodes[at].shape, Shape::Round | Shape::Square)
    }

    /// A text is followed by more of a text: its last quote is most likely one inside it.
    fn quote_inside(&mut self, at: usize, lexer: &mut Lexer<'_>) -> Result<bool, Box<Diagnostic>> {
        let span = self.nodes[at].span();
        let Some(inner) = quotes::inner(self.text, span) else {
            return match quotes::not_closed(self.text, span) {
                Some(finding) => Err(Box::new(finding)),
                None => Ok(false),
            };
        };
        let place = inner.edits.first().map_or(span, |edit| edit.span);
        let mut finding = quotes::inside(place);
        if let Some(all) = suggest::joined(self.text, &inner.edits) {
            finding = finding.fix(all.span, all.text);
        }
        self.mend(finding, inner.edits);
        self.stretch(at, inner.whole.end);
        lexer.go(inner.whole.end);
        Ok(true)
    }

    /// `Say("dana": "Hello.")`: a colon between values. Whether it was one.
    pub(super) fn colon_between(&mut self, at: usize, colon: Span) -> bool {
        let around = self.open.last().and_then(|at| self.nodes[*at].name());
        let Some(name) = around.map(|name| name.of(self.text)) else {
            return false;
        };
        if self.nodes[at].shape != Shape::Text || form::values_of(name).is_none() {
            return false;
        }
        let message = format!("the values of {} are parted by commas", quoted(name));
        let finding = Diagnostic::error("stray-character", colon, message).fix(colon, ",");
        self.nodes[at].set_comma(colon.end);
        self.findings.push(finding);
        true
    }

    /// Tells of what stands side by side and belongs together, once all of it is read.
    pub(super) fn gather(&mut self) {
        let together = std::mem::take(&mut self.together);
        let mut told = BTreeSet::new();
        for first in together.joins.keys() {
            if told.contains(first) {
                continue;
            }
            let parent = self.nodes[*first].parent();
            let mut all = vec![*first];
            let mut signs = Vec::new();
            let mut at = *first;
            while let Some(sign) = together.joins.get(&at) {
                told.insert(at);
                signs.push(*sign);
                let next = self.nodes[at].last();
                let follows = self.nodes.get(next).is_some_and(|node| node.parent() == parent);
                if !follows {
                    break;
                }
                all.push(next);
                at = next;
            }
            self.conditions(&all, &signs);
        }
        for at in together.bare {
            self.bare(at);
        }
        for (sign, at) in together.nots {
            let Some(node) = self.nodes.get(at).map(|node| node.span()) else {
                continue;
            };
            let whole = Span::new(sign.start, node.end);
            let finding = Diagnostic::error("stray-character", sign, "`!` does not belong here")
                .help("a condition that must not hold is `Not(Flag(\"a\"))`")
                .fix(whole, format!("Not({})", node.of(self.text)));
            let end = Span::new(node.end, node.end);
            self.mend(finding, [Edit::new(sign, "Not("), Edit::new(end, ")")]);
        }
    }

    fn conditions(&mut self, all: &[usize], signs: &[Span]) {
        let text = self.text;
        let place = |at: &usize| self.nodes[*at].span();
        let written: Vec<&str> = all.iter().map(|at| place(at).of(text)).collect();
        let (Some(first), Some(last), Some(sign)) =
            (all.first().map(place), all.last().map(place), signs.first())
        else {
            return;
        };
        let kind = |sign: &Span| form::joins(sign.of(text));
        let alike = signs.iter().all(|other| kind(other) == kind(sign));
        let both = kind(sign).filter(|_| alike && all.len() > 1);
        let whole = Span::new(first.start, last.end);
        let finding = form::joined((*sign, sign.of(text)), both, whole, &written);
        let begin = if kind(sign) == Some(true) {
            "All(["
        } else {
            "Any(["
        };
        let start = Span::new(first.start, first.start);
        let end = Span::new(last.end, last.end);
        let commas = signs.iter().map(|sign| Edit::new(*sign, ","));
        let edits = [Edit::new(start, begin), Edit::new(end, "])")];
        let edits: Vec<Edit> = edits.into_iter().chain(commas).collect();
        self.mend(finding, edits);
    }

    fn bare(&mut self, at: usize) {
        let word = self.nodes[at].clone();
        let Some(name) = word.name() else { return };
        let most = form::values_of(name.of(self.text)).unwrap_or(1);
        let mut last = at;
        for _ in 0..most {
            let next = self.nodes[last].last();
            let beside = self
                .nodes
                .get(next)
                .is_some_and(|it| it.parent() == word.parent() && it.field().is_none());
            if !beside {
                break;
            }
            last = next;
        }
        if last == at {
            return;
        }
        let first = self.nodes[word.last()].span().start;
        let end = self.nodes[last].span().end;
        let values = Span::new(first, end).of(self.text);
        let message = format!("the values of {} stand in brackets", quoted(name.of(self.text)));
        let finding = Diagnostic::error("wrong-type", name, message);
        // `not` is the only one that people write small.
        let small = name.of(self.text).eq_ignore_ascii_case("not");
        let word = if small { "Not" } else { name.of(self.text) };
        let finding = finding.fix(Span::new(name.start, end), format!("{word}({values})"));
        let edits = [
            Edit::new(Span::new(name.start, first), &format!("{word}(")),
            Edit::new(Span::new(end, end), ")"),
        ];
        self.mend(finding, edits);
    }
}
