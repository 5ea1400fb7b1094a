//! A text whose brackets do not fit together. Its lines, its indentation and the names of its fields say what was meant:
//! from that come guesses at what is wrong, and a tree in which what follows keeps its place.

use super::build::partner;
use super::caps;
use super::diagnostic::Diagnostic;
use super::lexer::{Kind, Lexer, Token};
use super::span::Span;
use super::suggest::brackets::Bracket;
use super::tree::{Node, Shape, Tree};
use super::types::TYPES;

mod doubt;

/// More guesses than this are not worth their time.
const MOST: usize = 16;

/// Everything that may be wrong with the brackets of a text, each with the change that would put it right, in its order, up
/// to the first that cannot be.
pub(super) fn guesses(text: &str) -> Vec<Diagnostic> {
    let mut guesser = Guesser::new(text);
    let mut lexer = Lexer::new(text);
    while let Some((token, _)) = lexer.any() {
        guesser.token(token);
        if guesser.stuck {
            return guesser.found;
        }
    }
    guesser.ends();
    guesser.found
}

/// The tree of a text, and the places where it was guessed. It never fails; of nonsense it makes a small tree.
pub(super) fn tree(text: &str) -> (Tree, Vec<usize>) {
    let mut guesser = Guesser::new(text);
    let mut lexer = Lexer::new(text);
    while let Some((token, whole)) = lexer.any() {
        if guesser.nodes.len() < caps::VALUES {
            guesser.token(token);
        }
        if !whole {
            guesser.unsure.push(token.span.start);
        }
    }
    guesser.dangling(text.len());
    while !guesser.open.is_empty() {
        guesser.unsure.push(guesser.end());
        guesser.close(text.len());
    }
    (Tree { nodes: guesser.nodes }, guesser.unsure)
}

/// A bracket that is open.
#[derive(Debug, Clone, Copy)]
struct Open<'a> {
    /// Its node.
    at: usize,
    bracket: Bracket,
    /// How far its line is indented, and where that line begins.
    indent: usize,
    line: usize,
    /// The name before it.
    name: &'a str,
    /// The type of the value, where it is known.
    of: Option<usize>,
    /// The field whose value comes next.
    field: Option<&'a str>,
    /// How many values stand in it already.
    place: usize,
    /// Whether what is inside begins on a line of its own, and so its end does too.
    spread: bool,
    /// Whether nothing has come yet.
    empty: bool,
    /// Whether its first value is a bracket without a name.
    nested: bool,
}

impl Open<'_> {
    /// The type of the value that comes next.
    fn next(&self) -> Option<usize> {
        TYPES.inside(self.of?, self.name, self.field, self.place)
    }

    /// Whether what has fields stands in it, and this is one of them.
    fn has(&self, field: &str) -> bool {
        let of = self.of.and_then(|of| TYPES.fielded(of, self.name));
        of.is_some_and(|of| TYPES.fields(of).iter().any(|it| it.name == field))
    }
}

#[derive(Default)]
struct Guesser<'a> {
    text: &'a str,
    nodes: Vec<Node>,
    open: Vec<Open<'a>>,
    found: Vec<Diagnostic>,
    /// Where the tree is a guess.
    unsure: Vec<usize>,
    /// Whether nothing more can be guessed: the brackets before are not as they were meant.
    stuck: bool,
    /// The last token, and the one before it.
    last: Option<Token>,
    before: Option<Token>,
    /// The last closing bracket of an element of a list.
    closed: Option<Bracket>,
    /// Whether the first bracket was closed, and more followed.
    early: bool,
    /// The last value at this level, until its comma.
    value: Option<usize>,
    /// A field whose value is still to come.
    field: Option<Span>,
    /// Where the line begins.
    line: usize,
}

impl<'a> Guesser<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }

    fn token(&mut self, token: Token) {
        let Token { kind, span } = token;
        let end = self.end();
        let gap = Span::new(end, span.start).of(self.text);
        let first = gap.contains('\n') || self.last.is_none();
        if let Some(at) = gap.rfind('\n') {
            self.line = end + at + 1;
        }
        if let Some(open) = self.open.last_mut() {
            open.spread |= open.empty && first;
            open.nested |= open.empty && matches!(kind, Kind::Open(_));
            open.empty = false;
        }
        self.list_begins(token);
        if first && !matches!(kind, Kind::Close(_) | Kind::Comma) {
            self.line_begins(token);
        }
        match kind {
            Kind::Open(bracket) => self.opens(bracket, span),
            Kind::Close(bracket) => self.closes((bracket, span.start), first),
            Kind::Comma => self.comma(span),
            Kind::Colon => self.colon(),
            Kind::Word => self.leaf(Shape::Word, span, Some(span)),
            Kind::Number => self.leaf(Shape::Number, span, None),
            Kind::Text => self.leaf(Shape::Text, span, None),
        }
        if let Some(at) = span.of(self.text).rfind('\n') {
            self.line = span.start + at + 1;
        }
        self.before = self.last.replace(token);
    }

    /// Where the last token ends.
    fn end(&self) -> usize {
        self.last.map_or(0, |last| last.span.end)
    }

    fn indent(&self) -> usize {
        let line = &self.text[self.line..];
        line.len() - line.trim_start_matches([' ', '\t']).len()
    }

    /// A line that is not indented more than the line a bracket was opened on is not inside that bracket. It ends where
    /// what comes belongs into one further out.
    fn line_begins(&mut self, token: Token) {
        let indent = self.indent();
        let line = self.line;
        let outside = |open: &Open<'a>| open.line != line && indent <= open.indent;
        let Some(open) = self.open.last().copied().filter(outside) else {
            return;
        };
        if self.open.len() > 1 {
            self.missing(open, false);
        }
        let rest = self.text[token.span.end..].trim_start();
        let field = (token.kind == Kind::Word && rest.starts_with(':')).then(|| token.span.of(self.text));
        let belongs = |pair: &[Open<'a>]| match (pair[0].bracket.0, field) {
            ('[', None) => pair[1].bracket.0 == '(',
            ('(', Some(field)) => pair[0].has(field) && !pair[1].has(field),
            _ => false,
        };
        let pairs = self.open.windows(2).rev();
        let mut pairs = pairs.take_while(|pair| outside(&pair[1]));
        let valued = self.last.is_none_or(|last| last.kind != Kind::Colon);
        let Some(ends) = pairs.position(belongs).filter(|_| valued) else {
            return;
        };
        for _ in 0..=ends {
            self.unsure.push(self.end());
            self.close(token.span.start);
        }
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
            self.unsure.push(at);
            self.push(Shape::Word, Span::new(at, at), None);
        }
    }

    fn comma(&mut self, span: Span) {
        self.dangling(span.start);
        if let Some(at) = self.value.take() {
            self.nodes[at].set_comma(span.end);
        }
        if let Some(open) = self.open.last_mut() {
            open.field = None;
            open.place += 1;
        }
    }

    fn colon(&mut self) {
        let word = self.last.filter(|last| last.kind == Kind::Word);
        if let Some(word) = word {
            self.named(word.span);
        }
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
            self.stuck = true;
            return;
        }
        let shape = match bracket {
            '[' => Shape::Square,
            '{' => Shape::Curly,
            _ => Shape::Round,
        };
        let touches = |at: &usize| {
            let node = &self.nodes[*at];
            node.shape == Shape::Word && node.name().is_some() && node.span().end == span.start
        };
        let named = self.value.take().filter(touches);
        let name = named.map_or("", |at| self.nodes[at].span().of(self.text));
        let at = match named.filter(|_| bracket == '(') {
            Some(at) => {
                self.nodes[at].shape = shape;
                at
            }
            None => self.push(shape, span, None),
        };
        let of = match self.open.last() {
            Some(around) => around.next(),
            None => Some(TYPES.root()),
        };
        self.open.push(Open {
            at,
            bracket: (bracket, span.start),
            indent: self.indent(),
            line: self.line,
            name,
            of,
            field: None,
            place: 0,
            spread: false,
            empty: true,
            nested: false,
        });
    }

    /// Closes the bracket that is meant: the one whose line is indented like this one, otherwise the nearest that can be.
    /// What is still open inside ends here too. A stray one closes nothing.
    fn closes(&mut self, close: Bracket, first: bool) {
        let (bracket, at) = close;
        self.dangling(at);
        self.doubt(close, first);
        let indent = self.indent();
        let fits = |open: &&Open<'a>| partner(open.bracket.0) == bracket;
        let lined = |open: &&Open<'a>| first && open.indent == indent && fits(open);
        // No end is indented deeper than its beginning, and what began on lines of its own ends on one.
        let can = |open: &&Open<'a>| {
            let placed = if first {
                open.indent >= indent
            } else {
                !open.spread
            };
            placed && fits(open)
        };
        let meant = self.open.iter().rev().find(lined);
        let meant = meant.or_else(|| self.open.iter().rev().find(can));
        let meant = meant.map(|open| open.at);
        let Some(meant) = meant.filter(|node| *node > 0 || self.is_end(at + 1)) else {
            self.unsure.push(at);
            return;
        };
        while self.open.last().is_some_and(|open| open.at != meant) {
            self.unsure.push(self.end());
            self.close(at);
        }
        self.close(at + 1);
        self.value = Some(meant);
        if self.open.last().is_some_and(|around| around.bracket.0 == '[') {
            self.closed = Some(close);
        }
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
