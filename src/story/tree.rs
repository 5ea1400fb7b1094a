//! The brackets, names and values of a scenario text as a tree of places: which field, which list element is where.

use super::caps;
use super::diagnostic::Diagnostic;
use super::lexer::{Kind, Lexer, Token};
use super::repair::Edit;
use super::span::Span;

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A bare word.
    Word,
    /// A number.
    Number,
    /// Text in quotes.
    Text,
    /// `(` ... `)`, with or without a name before it.
    Round,
    /// `[` ... `]`.
    Square,
    /// `{` ... `}`.
    Curly,
}

/// A value in the text.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) shape: Shape,
    /// The whole value, a name before its bracket included.
    pub(super) span: Span,
    /// The word itself, or the name before a bracket.
    pub(super) name: Option<Span>,
    /// The field it is the value of.
    pub(super) field: Option<Span>,
    /// The bracket it stands in.
    pub(super) parent: Option<usize>,
    /// One past its last descendant in the list of nodes.
    pub(super) last: usize,
    /// One past the comma after it, or its own end when there is none.
    pub(super) comma: usize,
}

impl Node {
    /// From its field name, if it has one, to its end.
    pub(super) fn whole(&self) -> Span {
        Span::new(
            self.field.map_or(self.span.start, |field| field.start),
            self.span.end,
        )
    }
}

/// The tree: nodes in the order they begin in the text.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
}

/// What reading the form of a text gives.
pub(super) struct Form {
    pub(super) tree: Tree,
    /// What is wrong with it.
    pub(super) findings: Vec<Diagnostic>,
    /// Changes after which the rest can be read, or nothing when it cannot.
    pub(super) edits: Option<Vec<Edit>>,
}

impl Tree {
    /// Reads the form of a text.
    pub(super) fn read(text: &str) -> Form {
        let mut builder = Builder {
            text,
            ..Builder::default()
        };
        let outcome = builder.run();
        let edits = match outcome {
            Ok(()) => Some(builder.edits),
            Err(finding) => {
                builder.findings.push(*finding);
                None
            }
        };
        Form {
            tree: Self { nodes: builder.nodes },
            findings: builder.findings,
            edits,
        }
    }

    /// The direct children of a node.
    pub(super) fn children(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        let last = self.nodes.get(node).map_or(0, |node| node.last);
        std::iter::successors(Some(node + 1), |at| self.nodes.get(*at).map(|node| node.last))
            .take_while(move |at| *at < last)
    }

    /// The index of the last node that begins before an offset.
    pub(super) fn before(&self, offset: usize) -> Option<usize> {
        self.nodes
            .partition_point(|node| node.span.start < offset)
            .checked_sub(1)
    }

    /// The first node that begins at or after an offset.
    pub(super) fn after(&self, offset: usize) -> Option<usize> {
        let at = self.nodes.partition_point(|node| node.span.start < offset);
        (at < self.nodes.len()).then_some(at)
    }

    /// The innermost bracket around an offset.
    pub(super) fn around(&self, offset: usize) -> Option<usize> {
        let mut at = self.before(offset);
        while let Some(index) = at {
            let node = &self.nodes[index];
            let bracket = matches!(node.shape, Shape::Round | Shape::Square | Shape::Curly);
            if bracket && node.span.end > offset {
                return Some(index);
            }
            at = node.parent;
        }
        None
    }

    /// The value of a field of a node.
    pub(super) fn field(&self, text: &str, node: usize, name: &str) -> Option<usize> {
        self.children(node)
            .find(|at| self.nodes[*at].field.is_some_and(|field| field.of(text) == name))
    }

    /// The way to an offset: `scenes[3].then.Decide.choices[1]`.
    pub(super) fn path(&self, text: &str, offset: usize) -> String {
        let mut path = String::new();
        let mut at = 0;
        while !self.nodes.is_empty() {
            let holds = |child: &usize| {
                let whole = self.nodes[*child].whole();
                whole.start <= offset && offset < whole.end
            };
            let Some((place, child)) = self.children(at).enumerate().find(|(_, child)| holds(child)) else {
                break;
            };
            let node = &self.nodes[child];
            match node.field {
                Some(field) if path.is_empty() => path.push_str(clip(field.of(text))),
                Some(field) => path.extend([".", clip(field.of(text))]),
                None => path.push_str(&format!("[{place}]")),
            }
            if let (Shape::Round, Some(name)) = (node.shape, node.name) {
                path.extend([".", clip(name.of(text))]);
            }
            at = child;
        }
        path
    }
}

fn clip(name: &str) -> &str {
    name.char_indices().nth(64).map_or(name, |(at, _)| &name[..at])
}

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    nodes: Vec<Node>,
    open: Vec<usize>,
    /// The last finished value at this level, until its comma.
    value: Option<usize>,
    /// A field name whose value is still to come.
    field: Option<Span>,
    findings: Vec<Diagnostic>,
    edits: Vec<Edit>,
}

type Fatal = Result<(), Box<Diagnostic>>;

impl Builder<'_> {
    fn run(&mut self) -> Fatal {
        let mut lexer = Lexer::new(self.text);
        let outcome = self.tokens(&mut lexer);
        for at in &self.open {
            self.nodes[*at].span.end = self.text.len();
            self.nodes[*at].last = self.nodes.len();
        }
        outcome
    }

    fn tokens(&mut self, lexer: &mut Lexer<'_>) -> Fatal {
        while let Some(token) = lexer.next()? {
            match token.kind {
                Kind::Open(bracket) => self.opens(bracket, token.span)?,
                Kind::Close(bracket) => self.closes(bracket, token.span)?,
                Kind::Comma => self.comma(token.span)?,
                Kind::Colon => self.colon(token.span)?,
                Kind::Word | Kind::Number | Kind::Text => self.leaf(token)?,
            }
        }
        match (self.open.last(), self.nodes.is_empty()) {
            (None, true) => Err(Box::new(Diagnostic::error(
                "empty-file",
                Span::default(),
                "there is no scenario in this file",
            ))),
            (None, false) => Ok(()),
            (Some(at), _) => {
                let (bracket, span) = self.bracket(*at);
                let message = format!("this `{bracket}` is never closed");
                let end = Span::new(self.text.len(), self.text.len());
                let close = partner(bracket);
                Err(Box::new(
                    Diagnostic::error("unclosed-bracket", span, message)
                        .label(end, format!("the file ends before its `{close}`")),
                ))
            }
        }
    }

    /// The bracket of an open node and where it stands.
    fn bracket(&self, at: usize) -> (char, Span) {
        let node = &self.nodes[at];
        let (bracket, from) = match node.shape {
            Shape::Square => ('[', node.span.start),
            Shape::Curly => ('{', node.span.start),
            _ => ('(', node.name.map_or(node.span.start, |name| name.end)),
        };
        let found = self.text[from..].find(bracket).map_or(from, |skip| from + skip);
        (bracket, Span::new(found, found + 1))
    }

    fn opens(&mut self, bracket: char, span: Span) -> Fatal {
        if self.open.len() >= caps::DEPTH {
            let message = format!("more than {} brackets inside one another", caps::DEPTH);
            return Err(Box::new(Diagnostic::error("too-deep", span, message)));
        }
        let shape = match bracket {
            '[' => Shape::Square,
            '{' => Shape::Curly,
            _ => Shape::Round,
        };
        let named = self
            .value
            .filter(|at| bracket == '(' && self.nodes[*at].shape == Shape::Word);
        let at = match named {
            Some(at) => {
                self.nodes[at].shape = shape;
                at
            }
            None => self.push(shape, span, None)?,
        };
        self.open.push(at);
        self.value = None;
        Ok(())
    }

    fn closes(&mut self, bracket: char, span: Span) -> Fatal {
        self.no_dangling_field()?;
        let Some(at) = self.open.pop() else {
            let message = format!("this `{bracket}` closes nothing");
            return Err(Box::new(Diagnostic::error("unclosed-bracket", span, message)));
        };
        let (opened, place) = self.bracket(at);
        if partner(opened) != bracket {
            self.open.push(at);
            let message = format!("`{bracket}` where `{}` was expected", partner(opened));
            return Err(Box::new(
                Diagnostic::error("unclosed-bracket", span, message)
                    .label(place, format!("this `{opened}` is still open"))
                    .help(format!("close it with `{}` before this place", partner(opened))),
            ));
        }
        self.nodes[at].span.end = span.end;
        self.nodes[at].comma = span.end;
        self.nodes[at].last = self.nodes.len();
        self.value = Some(at);
        Ok(())
    }

    fn comma(&mut self, span: Span) -> Fatal {
        self.no_dangling_field()?;
        match self.value.take() {
            Some(at) if !self.open.is_empty() => self.nodes[at].comma = span.end,
            _ => {
                let message = "there is nothing before this comma";
                self.findings
                    .push(Diagnostic::error("extra-comma", span, message).fix(span, ""));
                self.edits.push(Edit::new(span, ""));
            }
        }
        Ok(())
    }

    fn colon(&mut self, span: Span) -> Fatal {
        let name = self
            .value
            .take()
            .filter(|at| *at + 1 == self.nodes.len() && self.field.is_none());
        match name.filter(|at| self.nodes[*at].field.is_none() && !self.open.is_empty()) {
            Some(at) => {
                self.field = Some(self.nodes[at].span);
                self.nodes.truncate(at);
                Ok(())
            }
            None => {
                let message = "there is no field name before this `:`";
                Err(Box::new(Diagnostic::error("stray-character", span, message)))
            }
        }
    }

    fn leaf(&mut self, token: Token) -> Fatal {
        let (shape, name) = match token.kind {
            Kind::Word => (Shape::Word, Some(token.span)),
            Kind::Number => (Shape::Number, None),
            _ => (Shape::Text, None),
        };
        let at = self.push(shape, token.span, name)?;
        self.value = Some(at);
        Ok(())
    }

    fn push(&mut self, shape: Shape, span: Span, name: Option<Span>) -> Result<usize, Box<Diagnostic>> {
        if let Some(before) = self.value.map(|at| self.nodes[at].span) {
            self.quote_missing(before, shape, span)?;
            let end = Span::new(before.end, before.end);
            if self.open.is_empty() {
                let message = "the scenario has ended, but more follows";
                let ended = "it ended here";
                let error = Diagnostic::error("trailing-text", span, message);
                return Err(Box::new(
                    error.label(Span::new(before.end - 1, before.end), ended),
                ));
            }
            let message = "a comma is missing here";
            self.findings.push(
                Diagnostic::error("missing-comma", Span::new(before.end - 1, before.end), message)
                    .fix(end, ","),
            );
            self.edits.push(Edit::new(end, ","));
        }
        if self.nodes.len() >= caps::VALUES {
            let message = format!("the file holds more than {} values", caps::VALUES);
            return Err(Box::new(Diagnostic::error("too-many", span, message)));
        }
        let at = self.nodes.len();
        let parent = self.open.last().copied();
        let field = self.field.take();
        self.nodes.push(Node {
            shape,
            span,
            name,
            field,
            parent,
            last: at + 1,
            comma: span.end,
        });
        Ok(at)
    }

    /// A text that touches the next value has most likely lost a quote, and everything after it is inside out.
    fn quote_missing(&self, before: Span, shape: Shape, span: Span) -> Fatal {
        let ends_text = self.text.as_bytes().get(before.end - 1) == Some(&b'"');
        if before.end == span.start && (ends_text || shape == Shape::Text) {
            let message = "a quote is missing in this text, or one too many is there";
            let help = "a quote inside a text is written `\\\"`";
            return Err(Box::new(
                Diagnostic::error("unclosed-text", before, message).help(help),
            ));
        }
        Ok(())
    }

    fn no_dangling_field(&self) -> Fatal {
        match self.field {
            Some(field) => {
                let message = format!(
                    "the field {} has no value",
                    super::diagnostic::quoted(field.of(self.text))
                );
                Err(Box::new(Diagnostic::error("missing-value", field, message)))
            }
            None => Ok(()),
        }
    }
}

fn partner(bracket: char) -> char {
    match bracket {
        '[' => ']',
        '{' => '}',
        _ => ')',
    }
}
