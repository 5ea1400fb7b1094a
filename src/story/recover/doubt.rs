//! Guesses at what is wrong with brackets, while a text is walked through.

use super::super::build::partner;
use super::super::diagnostic::Diagnostic;
use super::super::lexer::{Kind, Token};
use super::super::span::Span;
use super::super::suggest::brackets::{self, Bracket};
use super::super::types::{Form, TYPES};
use super::{Guesser, MOST, Open};

impl<'a> Guesser<'a> {
    fn guess(&mut self, guess: impl FnOnce() -> Diagnostic) {
        if !self.stuck {
            self.found.push(guess());
            self.stuck = self.found.len() >= MOST;
        }
    }

    /// Where a closing bracket goes that is missing before a token: before the comma that stands there.
    pub(super) fn missing(&mut self, open: Open<'a>, closes: bool) {
        let Some(last) = self.last else { return };
        let comma = last.kind == Kind::Comma;
        let at = match self.before {
            Some(before) if comma => before.span.end,
            _ => last.span.end,
        };
        let text = self.text;
        self.guess(|| brackets::missing(text, open.bracket, at, !comma && !closes));
    }

    /// Nothing comes any more, and the first bracket is still open. When the last one closes it to the eye, another is
    /// missing somewhere before; a field may have no value yet, and a file that is only begun has nothing to end.
    pub(super) fn ends(&mut self) {
        let ([open], Some(last)) = (self.open.as_slice(), self.last) else {
            return;
        };
        let open = *open;
        let closed = last.kind == Kind::Close(partner(open.bracket.0)) && self.indent() <= open.indent;
        if !closed && !open.empty && last.kind != Kind::Colon {
            let text = self.text;
            self.guess(|| brackets::missing(text, open.bracket, last.span.end, false));
        }
    }

    /// The value of a field that takes a list begins with its bracket.
    pub(super) fn list_begins(&mut self, token: Token) {
        let colon = self.last.is_some_and(|last| last.kind == Kind::Colon);
        let bare = !matches!(
            token.kind,
            Kind::Open('[') | Kind::Close(_) | Kind::Comma | Kind::Colon
        );
        let open = self.open.last().filter(|open| open.field.is_some());
        let of = open.filter(|_| colon && bare).and_then(Open::next);
        if of.is_some_and(|of| matches!(TYPES.get(of).form, Form::List(_))) {
            self.guess(|| brackets::begins('[', token.span.start));
        }
    }

    /// A field, which may belong to something further out.
    pub(super) fn named(&mut self, name: Span) {
        let field = name.of(self.text);
        let Some(open) = self.open.last().copied() else {
            return;
        };
        let further = self.open.iter().rev().skip(1).take(3).any(|it| it.has(field));
        let list = open.bracket.0 == '[';
        if list || (open.of.is_some() && !open.has(field) && further) {
            // The last token is the name itself, so what is before it counts.
            self.before_name(open, name);
        }
        if list && !self.stuck {
            let begins = brackets::begins('(', name.start);
            let mut both = [Some(begins), self.closed.map(brackets::extra)];
            // Most things begin with their id.
            if field != "id" {
                both.reverse();
            }
            both.into_iter().flatten().for_each(|guess| self.guess(|| guess));
        }
        if let Some(open) = self.open.last_mut() {
            open.field = Some(field);
        }
    }

    fn before_name(&mut self, open: Open<'a>, name: Span) {
        // What stands before the comma before the name is found in the text: only two tokens are kept.
        let Some(before) = self.before else { return };
        let comma = before.kind == Kind::Comma;
        let at = match comma {
            true => self.text[..before.span.start].trim_end().len(),
            false => before.span.end.min(name.start),
        };
        let clean = !comma || !self.text[at..before.span.start].contains('/');
        if clean && (!comma || at > open.bracket.1) {
            let text = self.text;
            self.guess(|| brackets::missing(text, open.bracket, at, !comma));
        }
    }

    /// What may be wrong with a closing bracket.
    pub(super) fn doubt(&mut self, close: Bracket, first: bool) {
        let indent = self.indent();
        let extra = || brackets::extra(close);
        let Some(open) = self.open.last().copied() else {
            self.guess(extra);
            self.stuck = true;
            return;
        };
        let outermost = self.open.len() == 1;
        if partner(open.bracket.0) != close.0 {
            self.missing(open, true);
            let mut swaps = [brackets::wrong_close, brackets::wrong_open];
            if open.nested && close.0 == ']' {
                swaps.reverse();
            }
            for swap in swaps {
                self.guess(|| swap(open.bracket, close));
            }
            self.guess(extra);
            self.stuck = true;
            return;
        }
        if first && indent < open.indent && open.line != self.line {
            self.missing(open, true);
        }
        if (first && indent > open.indent) || (!first && open.spread) || (outermost && self.early) {
            self.guess(extra);
        }
        self.early |= outermost;
    }
}
