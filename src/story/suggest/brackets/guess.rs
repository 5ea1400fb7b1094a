//! What lines, indentation and names of fields say about brackets: guesses, in the order of the text.

use super::super::super::build::partner;
use super::super::super::caps;
use super::super::super::lexer::{Kind, Lexer, Token};
use super::super::super::span::Span;
use super::super::super::types::{Form, TYPES};
use super::{Guess, next};

/// More guesses than this are not worth their time.
const MOST: usize = 16;

/// A bracket that is open.
#[derive(Debug, Clone, Copy)]
struct Open<'a> {
    bracket: (char, usize),
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

/// Everything that may be wrong with the brackets of a text, up to the first that cannot be.
pub(super) fn all(text: &str) -> Vec<Guess> {
    let mut guesser = Guesser {
        text,
        open: Vec::new(),
        found: Vec::new(),
        before: None,
        last: None,
        closed: None,
        line: 0,
    };
    let mut lexer = Lexer::new(text);
    while let Some(token) = next(text, &mut lexer) {
        if guesser.found.len() >= MOST || guesser.open.len() > caps::DEPTH || !guesser.token(token) {
            return guesser.found;
        }
    }
    guesser.ends();
    guesser.found
}

struct Guesser<'a> {
    text: &'a str,
    open: Vec<Open<'a>>,
    found: Vec<Guess>,
    /// The last token, and the one before it.
    last: Option<Token>,
    before: Option<Token>,
    /// The last closing bracket of an element of a list.
    closed: Option<(char, usize)>,
    /// Where the line begins.
    line: usize,
}

impl<'a> Guesser<'a> {
    /// Looks at a token. False when the brackets cannot be followed further.
    fn token(&mut self, token: Token) -> bool {
        let end = self.last.map_or(0, |last| last.span.end);
        let gap = Span::new(end, token.span.start).of(self.text);
        let first = gap.contains('\n') || self.last.is_none();
        if let Some(at) = gap.rfind('\n') {
            self.line = end + at + 1;
        }
        if let Some(open) = self.open.last_mut() {
            open.spread |= open.empty && first;
            open.nested |= open.empty && matches!(token.kind, Kind::Open(_));
            open.empty = false;
        }
        self.list_begins(token);
        let on = match token.kind {
            Kind::Close(bracket) => self.close((bracket, token.span.start), first),
            kind => {
                if first && kind != Kind::Comma {
                    self.line_begins();
                }
                self.opens_or_names(token);
                true
            }
        };
        if let Some(at) = token.span.of(self.text).rfind('\n') {
            self.line = token.span.start + at + 1;
        }
        self.before = self.last.replace(token);
        on
    }

    fn indent(&self) -> usize {
        let line = &self.text[self.line..];
        line.len() - line.trim_start_matches([' ', '\t']).len()
    }

    /// Where a closing bracket goes that is missing before a token: before the comma that stands there.
    fn missing(&mut self, open: Open<'a>, closes: bool) {
        let tokens = [self.last, self.before];
        let mut tokens = tokens.into_iter().flatten();
        let Some(last) = tokens.next() else { return };
        let comma = last.kind == Kind::Comma;
        let at = match tokens.next() {
            Some(before) if comma => before.span.end,
            _ => last.span.end,
        };
        let comma = !comma && !closes;
        self.found.push(Guess::Missing {
            open: open.bracket,
            at,
            comma,
        });
    }

    /// Nothing comes any more, and the first bracket is still open. When the last one closes it to the eye, another is
    /// missing somewhere before; a field may have no value yet, and a file that is only begun has nothing to end.
    fn ends(&mut self) {
        let ([open], Some(last)) = (self.open.as_slice(), self.last) else {
            return;
        };
        let closed = last.kind == Kind::Close(partner(open.bracket.0)) && self.indent() <= open.indent;
        if !closed && !open.empty && last.kind != Kind::Colon {
            self.found.push(Guess::Missing {
                open: open.bracket,
                at: last.span.end,
                comma: false,
            });
        }
    }

    /// A line that is not indented more than the line a bracket was opened on is not inside that bracket.
    fn line_begins(&mut self) {
        let indent = self.indent();
        let Some(open) = self.open.last().copied() else {
            return;
        };
        if self.open.len() > 1 && open.line != self.line && indent <= open.indent {
            self.missing(open, false);
        }
    }

    /// The value of a field that takes a list begins with its bracket.
    fn list_begins(&mut self, token: Token) {
        let colon = self.last.is_some_and(|last| last.kind == Kind::Colon);
        let value = !matches!(
            token.kind,
            Kind::Open('[') | Kind::Close(_) | Kind::Comma | Kind::Colon
        );
        let Some(open) = self.open.last().filter(|_| colon && value) else {
            return;
        };
        let of = open
            .of
            .and_then(|of| TYPES.inside(of, open.name, open.field, open.place));
        let list = of.is_some_and(|of| matches!(TYPES.get(of).form, Form::List(_)));
        if list && open.field.is_some() {
            self.found.push(Guess::Begin {
                open: '[',
                at: token.span.start,
            });
        }
    }

    fn opens_or_names(&mut self, token: Token) {
        match token.kind {
            Kind::Open(bracket) => {
                let touches = |last: &Token| last.kind == Kind::Word && last.span.end == token.span.start;
                let name = self
                    .last
                    .filter(touches)
                    .map_or("", |last| last.span.of(self.text));
                let of = match self.open.last() {
                    None => Some(TYPES.root()),
                    Some(around) => around
                        .of
                        .and_then(|of| TYPES.inside(of, around.name, around.field, around.place)),
                };
                self.open.push(Open {
                    bracket: (bracket, token.span.start),
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
            Kind::Colon => {
                let name = self.last.filter(|last| last.kind == Kind::Word);
                if let Some(name) = name {
                    self.named(name.span.of(self.text));
                }
            }
            Kind::Comma => {
                if let Some(open) = self.open.last_mut() {
                    open.field = None;
                    open.place += 1;
                }
            }
            Kind::Word | Kind::Number | Kind::Text | Kind::Close(_) => {}
        }
    }

    /// A field, which may belong to something further out.
    fn named(&mut self, field: &'a str) {
        let Some(open) = self.open.last().copied() else {
            return;
        };
        let has = |open: &Open<'_>| {
            let of = open.of.and_then(|of| TYPES.fielded(of, open.name));
            of.is_some_and(|of| TYPES.fields(of).iter().any(|it| it.name == field))
        };
        let further = self.open.iter().rev().skip(1).take(3).any(has);
        let here = open.bracket.0 == '[' || (open.of.is_some() && !has(&open));
        if here && (further || open.bracket.0 == '[') {
            // The last token is the name itself, so what is before it counts.
            self.before_name(open);
            let begin = self.last.map(|name| Guess::Begin {
                open: '(',
                at: name.span.start,
            });
            let begin = begin.filter(|_| open.bracket.0 == '[');
            let extra = self.closed.filter(|_| open.bracket.0 == '[');
            let extra = extra.map(|close| Guess::Extra { close });
            // Most things begin with their id.
            let both = if field == "id" {
                [begin, extra]
            } else {
                [extra, begin]
            };
            self.found.extend(both.into_iter().flatten());
        }
        if let Some(open) = self.open.last_mut() {
            open.field = Some(field);
        }
    }

    fn before_name(&mut self, open: Open<'a>) {
        // What stands before the comma before the name is found in the text: only two tokens are kept.
        let Some(name) = self.last else { return };
        let head = &self.text[..name.span.start];
        match self.before {
            Some(before) if before.kind == Kind::Comma => {
                let at = self.text[..before.span.start].trim_end().len();
                let clean = !self.text[at..before.span.start].contains('/');
                if clean && at > open.bracket.1 {
                    self.found.push(Guess::Missing {
                        open: open.bracket,
                        at,
                        comma: false,
                    });
                }
            }
            Some(before) => self.found.push(Guess::Missing {
                open: open.bracket,
                at: before.span.end.min(head.len()),
                comma: true,
            }),
            None => {}
        }
    }

    /// A closing bracket. False when it cannot close what is open.
    fn close(&mut self, close: (char, usize), first: bool) -> bool {
        let indent = self.indent();
        let Some(open) = self.open.pop() else {
            self.found.push(Guess::Extra { close });
            return false;
        };
        if partner(open.bracket.0) != close.0 {
            let list = open.nested && close.0 == ']';
            let swap = |opening: bool| {
                if opening {
                    Guess::Open {
                        open: open.bracket,
                        close,
                    }
                } else {
                    Guess::Close {
                        open: open.bracket,
                        close,
                    }
                }
            };
            self.missing(open, true);
            self.found
                .extend([swap(list), swap(!list), Guess::Extra { close }]);
            return false;
        }
        if first && indent < open.indent && open.line != self.line {
            self.missing(open, true);
        }
        if (first && indent > open.indent) || (!first && open.spread) {
            self.found.push(Guess::Extra { close });
        }
        let element = self.open.last().is_some_and(|around| around.bracket.0 == '[');
        if element {
            self.closed = Some(close);
        }
        true
    }
}
