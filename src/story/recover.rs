//! The tree of a text that somebody is still typing: what is missing is guessed, so that the rest keeps its place.

use super::caps;
use super::lexer::{Kind, Lexer, Token};
use super::span::Span;
use super::tree::{Node, Shape, Tree};

/// Reads a text whose form is broken. It never fails; of nonsense it makes a small tree.
pub(super) fn tree(text: &str) -> Tree {
    let mut guesser = Guesser {
        text,
        ..Guesser::default()
    };
    let mut lexer = Lexer::new(text);
    let mut end = 0;
    while let Some(token) = next(text, &mut lexer) {
        let gap = text.get(end..token.span.start).unwrap_or("");
        let first = match gap.rfind('\n') {
            Some(at) => {
                guesser.line = end + at + 1;
                true
            }
            None => end == 0,
        };
        if guesser.nodes.len() < caps::VALUES {
            guesser.token(token, first);
        }
        if let Some(at) = token.span.of(text).rfind('\n') {
            guesser.line = token.span.start + at + 1;
        }
        end = token.span.end;
    }
    guesser.dangling(text.len());
    while !guesser.open.is_empty() {
        guesser.close(text.len());
    }
    Tree { nodes: guesser.nodes }
}

/// The next token. What is none is passed over, and a text that has lost a quote ends with its line.
fn next(text: &str, lexer: &mut Lexer<'_>) -> Option<Token> {
    loop {
        let before = lexer.at();
        match lexer.next() {
            Ok(token) => {
                let token = token?;
                if token.kind == Kind::Text && inside_out(text, token.span) {
                    return Some(cut(text, lexer, token.span.start));
                }
                return Some(token);
            }
            Err(finding) => {
                let at = finding.span.start.max(before);
                if finding.rule == "unclosed-text" && text[at..].starts_with('"') {
                    return Some(cut(text, lexer, at));
                }
                // A comment that is never closed reaches to the end.
                let skip = text[at..].chars().next().map_or(1, char::len_utf8);
                let rest = finding.rule == "unclosed-comment";
                lexer.go(if rest { text.len() } else { at + skip });
            }
        }
    }
}

/// Whether a text is followed by what cannot follow one, so that its last quote is most likely the first of another.
fn inside_out(text: &str, span: Span) -> bool {
    let follows = |c: char| c.is_whitespace() || matches!(c, ',' | ':' | ')' | ']' | '}' | '/');
    let after = text[span.end..].chars().next();
    span.of(text).starts_with('"') && after.is_some_and(|c| !follows(c))
}

/// A text that ends where its line ends, before closing brackets and commas.
fn cut(text: &str, lexer: &mut Lexer<'_>, start: usize) -> Token {
    let line = text[start..].lines().next().unwrap_or("");
    // What looks like the next value does not belong to it.
    let next = line[1..].find("\", \"").or_else(|| line[1..].find("(\""));
    let word = |at: usize| line[..=at].trim_end_matches(|c: char| c.is_alphanumeric()).len();
    let line = next.map_or(line, |at| &line[..word(at).max(1)]);
    let kept = line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ')' | ']' | '}'));
    let span = Span::new(start, start + kept.len().max(1));
    lexer.go(span.end);
    Token {
        kind: Kind::Text,
        span,
    }
}

/// A bracket that is open.
struct Open {
    at: usize,
    /// How far its line is indented.
    indent: usize,
    /// Whether what is inside begins on a line of its own, and so its end does too.
    spread: bool,
}

#[derive(Default)]
struct Guesser<'a> {
    text: &'a str,
    nodes: Vec<Node>,
    open: Vec<Open>,
    /// The last value at this level, until its comma.
    value: Option<usize>,
    /// A field whose value is still to come.
    field: Option<Span>,
    /// Where the line begins.
    line: usize,
}

impl Guesser<'_> {
    fn token(&mut self, token: Token, first: bool) {
        let Token { kind, span } = token;
        // Nothing has come since the bracket was opened.
        if let Some(open) = self.open.last_mut()
            && open.at + 1 == self.nodes.len()
            && self.value.is_none()
            && self.field.is_none()
        {
            open.spread |= first;
        }
        match kind {
            Kind::Open(bracket) => self.opens(bracket, span),
            Kind::Close(bracket) => self.closes(bracket, span, first),
            Kind::Comma => {
                self.dangling(span.start);
                if let Some(at) = self.value.take() {
                    self.nodes[at].set_comma(span.end);
                }
            }
            Kind::Colon => self.colon(),
            Kind::Word => self.leaf(Shape::Word, span, Some(span)),
            Kind::Number => self.leaf(Shape::Number, span, None),
            Kind::Text => self.leaf(Shape::Text, span, None),
        }
    }

    fn indent(&self) -> usize {
        let line = &self.text[self.line..];
        line.len() - line.trim_start_matches([' ', '\t']).len()
    }

    fn push(&mut self, shape: Shape, span: Span, name: Option<Span>) -> usize {
        let at = self.nodes.len();
        let parent = self.open.last().map(|open| open.at);
        let mut node = Node::new(shape, span, at, parent);
        node.set_name(name);
        node.set_field(self.field.take());
        self.nodes.push(node);
        at
    }

    fn leaf(&mut self, shape: Shape, span: Span, name: Option<Span>) {
        // More after the end of the file stays beside it, where nobody looks.
        self.value = Some(self.push(shape, span, name));
    }

    /// A field without a value gets an empty word for one.
    fn dangling(&mut self, before: usize) {
        if let Some(field) = self.field {
            let colon = self.text[field.end..before].find(':');
            let at = colon.map_or(field.end, |at| field.end + at + 1);
            self.push(Shape::Word, Span::new(at, at), None);
        }
    }

    fn colon(&mut self) {
        let name = self.value.take().filter(|at| *at + 1 == self.nodes.len());
        let Some(at) = name.filter(|_| !self.open.is_empty()) else {
            return;
        };
        let node = self.nodes[at].clone();
        self.nodes.truncate(at);
        // `place: then: Go("x")`: the first of them has no value yet.
        if node.field().is_some() {
            self.field = node.field();
            self.dangling(node.span().start);
        }
        self.field = Some(node.span());
    }

    fn opens(&mut self, bracket: char, span: Span) {
        if self.open.len() >= caps::DEPTH {
            return;
        }
        let shape = match bracket {
            '[' => Shape::Square,
            '{' => Shape::Curly,
            _ => Shape::Round,
        };
        let named = |at: &usize| bracket == '(' && self.nodes[*at].shape == Shape::Word;
        let touches =
            |at: &usize| self.nodes[*at].span().end == span.start && self.nodes[*at].name().is_some();
        let at = match self.value.take().filter(named).filter(touches) {
            Some(at) => {
                self.nodes[at].shape = shape;
                at
            }
            None => self.push(shape, span, None),
        };
        let indent = self.indent();
        self.open.push(Open {
            at,
            indent,
            spread: false,
        });
    }

    /// Closes the bracket that is meant: the one whose line is indented like this one, otherwise the nearest that can be.
    /// What is still open inside ends here too. A stray one closes nothing.
    fn closes(&mut self, bracket: char, span: Span, first: bool) {
        self.dangling(span.start);
        let shape = match bracket {
            ']' => Shape::Square,
            '}' => Shape::Curly,
            _ => Shape::Round,
        };
        let indent = self.indent();
        let fits = |open: &&Open| self.nodes[open.at].shape == shape;
        let mut open = self.open.iter().rev();
        let lined = open.find(|open| first && open.indent == indent && fits(open));
        // No end is indented deeper than its beginning, and what began on lines of its own ends on one.
        let can = |open: &&Open| {
            fits(open)
                && if first {
                    open.indent >= indent
                } else {
                    !open.spread
                }
        };
        let meant = lined
            .or_else(|| self.open.iter().rev().find(can))
            .map(|open| open.at);
        let Some(meant) = meant.filter(|at| *at > 0 || self.is_end(span.end)) else {
            return;
        };
        while self.open.last().is_some_and(|open| open.at != meant) {
            self.close(span.start);
        }
        self.close(span.end);
        self.value = Some(meant);
    }

    /// Whether nothing but remarks can follow an offset, so that the file may end there.
    fn is_end(&self, offset: usize) -> bool {
        let rest = self.text[offset..].trim_start();
        rest.is_empty() || rest.starts_with("//") || rest.starts_with("/*")
    }

    fn close(&mut self, end: usize) {
        if let Some(open) = self.open.pop() {
            let last = self.nodes.len();
            let node = &mut self.nodes[open.at];
            node.set_end(end);
            node.set_comma(end);
            node.set_last(last);
        }
    }
}
