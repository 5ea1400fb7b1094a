//! Tokens to the tree of a text, and what is wrong with its brackets, commas and quotes.

use super::caps;
use super::diagnostic::{Diagnostic, quoted};
use super::lexer::{Kind, Lexer, Token};
use super::mend::Together;
use super::repair::Edit;
use super::span::Span;
use super::suggest::{brackets, quotes};
use super::text::id_problem;
use super::tree::{Node, Shape, Tree};

/// What reading the form of a text gives.
pub(super) struct Form {
    pub(super) tree: Tree,
    /// What is wrong with it.
    pub(super) findings: Vec<Diagnostic>,
    /// Changes after which the tree would hold what is meant, or nothing when it cannot be read.
    pub(super) edits: Option<Vec<Edit>>,
}

impl Tree {
    /// Reads the form of a text.
    pub(super) fn read(text: &str) -> Form {
        let mut builder = Builder {
            text,
            ..Builder::default()
        };
        let edits = match builder.run() {
            Ok(()) => Some(builder.edits),
            Err(finding) => {
                let finding = closed(text, brackets::explain(text, *finding));
                // What comes after the place is most likely no mistake of its own.
                if finding.fix.is_some() {
                    builder.findings.retain(|old| old.span.start < finding.span.start);
                }
                builder.findings.push(finding);
                None
            }
        };
        Form {
            tree: Self { nodes: builder.nodes },
            findings: builder.findings,
            edits,
        }
    }
}

/// A finding about a text that is not closed, with the quote that closes it, when the file can be read further with it.
fn closed(text: &str, finding: Diagnostic) -> Diagnostic {
    let open = finding.rule == "unclosed-text" && finding.fix.is_none();
    let Some(place) = quotes::close_of(text, finding.span).filter(|_| open) else {
        return finding;
    };
    let mended = [&text[..place.start], "\"", &text[place.start..]].concat();
    let mut builder = Builder {
        text: &mended,
        ..Builder::default()
    };
    let further = builder
        .run()
        .err()
        .is_none_or(|it| it.span.start > finding.span.end + 1);
    if !further {
        return finding;
    }
    let read = Span::new(finding.span.start, place.end);
    let message = "the quote that closes this text is missing";
    Diagnostic::error("unclosed-text", read, message).fix(place, "\"")
}

#[derive(Default)]
pub(super) struct Builder<'a> {
    pub(super) text: &'a str,
    pub(super) nodes: Vec<Node>,
    pub(super) open: Vec<usize>,
    /// The last finished value at this level, until its comma.
    pub(super) value: Option<usize>,
    /// A field name whose value is still to come.
    pub(super) field: Option<Span>,
    pub(super) findings: Vec<Diagnostic>,
    pub(super) edits: Vec<Edit>,
    pub(super) together: Together,
}

/// Nothing, or the finding after which nothing more can be read.
pub(super) type Fatal = Result<(), Box<Diagnostic>>;

impl Builder<'_> {
    fn run(&mut self) -> Fatal {
        let mut lexer = Lexer::new(self.text);
        let outcome = self.tokens(&mut lexer);
        let last = self.nodes.len();
        for at in &self.open {
            self.nodes[*at].set_end(self.text.len());
            self.nodes[*at].set_last(last);
        }
        outcome
    }

    fn tokens(&mut self, lexer: &mut Lexer<'_>) -> Fatal {
        loop {
            let token = match lexer.next() {
                Ok(Some(token)) => token,
                Ok(None) => break,
                Err(finding) => {
                    self.stumble(lexer, finding)?;
                    continue;
                }
            };
            let begins = matches!(
                token.kind,
                Kind::Word | Kind::Number | Kind::Text | Kind::Open('[')
            );
            if begins && self.value.is_some() && self.beside(token, lexer)? {
                continue;
            }
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
            (None, false) => {
                self.gather();
                Ok(())
            }
            (Some(at), _) => self.ends_open(*at),
        }
    }

    /// The file ends, and this is still open. When only the very last bracket is missing, the file is read as if it stood
    /// there.
    fn ends_open(&mut self, at: usize) -> Fatal {
        let (bracket, span) = self.bracket(at);
        let message = format!("this `{bracket}` is never closed");
        let end = Span::new(self.text.len(), self.text.len());
        let close = partner(bracket);
        let finding = Diagnostic::error("unclosed-bracket", span, message)
            .label(end, format!("the file ends before its `{close}`"));
        if self.open.len() > 1 {
            return Err(Box::new(finding));
        }
        let finding = brackets::explain(self.text, finding);
        let nothing_after = |place: Span| matches!(Lexer::new(&self.text[place.end..]).next(), Ok(None));
        if !finding.fix.as_ref().is_some_and(|fix| nothing_after(fix.span)) {
            return Err(Box::new(finding));
        }
        self.findings.push(finding);
        let last = self.nodes.len();
        self.nodes[at].set_end(self.text.len());
        self.nodes[at].set_last(last);
        self.open.clear();
        self.gather();
        Ok(())
    }

    /// The bracket of an open node and where it stands.
    fn bracket(&self, at: usize) -> (char, Span) {
        let node = &self.nodes[at];
        let (bracket, from) = match node.shape {
            Shape::Square => ('[', node.span().start),
            Shape::Curly => ('{', node.span().start),
            _ => ('(', node.name().map_or(node.span().start, |name| name.end)),
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
        self.nodes[at].set_end(span.end);
        let last = self.nodes.len();
        self.nodes[at].set_comma(span.end);
        self.nodes[at].set_last(last);
        self.value = Some(at);
        Ok(())
    }

    fn comma(&mut self, span: Span) -> Fatal {
        self.no_dangling_field()?;
        match self.value.take() {
            Some(at) if !self.open.is_empty() => self.nodes[at].set_comma(span.end),
            _ => {
                let message = "there is nothing before this comma";
                self.findings
                    .push(Diagnostic::error("extra-comma", span, message).fix(span, ""));
            }
        }
        Ok(())
    }

    fn colon(&mut self, span: Span) -> Fatal {
        let name = self
            .value
            .take()
            .filter(|at| *at + 1 == self.nodes.len() && self.field.is_none());
        match name.filter(|at| self.nodes[*at].field().is_none() && !self.open.is_empty()) {
            Some(at) if self.nodes[at].shape == Shape::Text && self.colon_between(at, span) => Ok(()),
            Some(at) => {
                self.field = Some(self.field_name(at));
                self.nodes.truncate(at);
                Ok(())
            }
            None if name.is_some_and(|at| self.nodes[at].field().is_some()) => {
                let field = name.and_then(|at| self.nodes[at].field()).unwrap_or_default();
                let message = format!("the field {} has no value", quoted(field.of(self.text)));
                let help = "what has fields of its own stands in brackets: `debrief: (ahead: 5)`";
                Err(Box::new(
                    Diagnostic::error("missing-value", field, message)
                        .label(span, "another field begins here")
                        .help(help),
                ))
            }
            None if self.open.is_empty() && self.nodes.len() == 1 => {
                let start = Span::new(self.nodes[0].span().start, self.nodes[0].span().start);
                let message = "a scenario begins with `(` and ends with `)`";
                let finding = Diagnostic::error("unclosed-bracket", self.nodes[0].span(), message);
                Err(Box::new(finding.fix(start, "(")))
            }
            None => {
                let message = "there is no field name before this `:`";
                Err(Box::new(Diagnostic::error("stray-character", span, message)))
            }
        }
    }

    /// The place of a field's name. Around it there may be quotes, as JSON has them.
    fn field_name(&mut self, at: usize) -> Span {
        let span = self.nodes[at].span();
        let around = self.nodes[at].parent().map(|parent| self.nodes[parent].shape);
        let name = Span::new(span.start + 1, span.end.saturating_sub(1));
        let json = self.nodes[at].shape == Shape::Text && around == Some(Shape::Round);
        if !json || name.end <= name.start || id_problem(name.of(self.text)).is_some() {
            return span;
        }
        let message = "the name of a field stands without quotes";
        let finding = Diagnostic::error("wrong-type", span, message);
        self.findings.push(finding.fix(span, name.of(self.text)));
        name
    }

    pub(super) fn leaf(&mut self, token: Token) -> Fatal {
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
        if let Some(before) = self.value.map(|at| self.nodes[at].span()) {
            self.quote_missing(before, shape, span)?;
            self.no_more(span)?;
            let end = Span::new(before.end, before.end);
            let message = "a comma is missing here";
            let finding = Diagnostic::error("missing-comma", Span::new(before.end - 1, before.end), message)
                .fix(end, ",");
            if self.findings.len() >= caps::FINDINGS {
                return Err(Box::new(finding));
            }
            self.findings.push(finding);
        }
        if self.open.is_empty() {
            self.no_more(span)?;
        }
        if self.nodes.len() >= caps::VALUES {
            let message = format!("the file holds more than {} values", caps::VALUES);
            return Err(Box::new(Diagnostic::error("too-many", span, message)));
        }
        let at = self.nodes.len();
        let parent = self.open.last().copied();
        let mut node = Node::new(shape, span, at, parent);
        node.set_name(name);
        node.set_field(self.field.take());
        self.nodes.push(node);
        Ok(at)
    }

    /// Nothing comes after the scenario.
    fn no_more(&self, span: Span) -> Fatal {
        let Some(root) = self.nodes.first().filter(|_| self.open.is_empty()) else {
            return Ok(());
        };
        let message = "the scenario has ended, but more follows";
        let end = Span::new(root.span().end - 1, root.span().end);
        let error = Diagnostic::error("trailing-text", span, message);
        Err(Box::new(error.label(end, "it ended here")))
    }

    /// A text that touches the next value has most likely lost a quote, and everything after it is inside out.
    fn quote_missing(&self, before: Span, shape: Shape, span: Span) -> Fatal {
        let ends_text = self.text.as_bytes().get(before.end - 1) == Some(&b'"');
        if before.end == span.start && (ends_text || shape == Shape::Text) {
            if let Some(finding) = quotes::not_opened(self.text, before.start).filter(|_| !ends_text) {
                return Err(Box::new(finding));
            }
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
                let message = format!("the field {} has no value", quoted(field.of(self.text)));
                Err(Box::new(Diagnostic::error("missing-value", field, message)))
            }
            None => Ok(()),
        }
    }
}

pub(super) fn partner(bracket: char) -> char {
    match bracket {
        '[' => ']',
        '{' => '}',
        _ => ')',
    }
}
