//! Scenario text as tokens. It knows just enough RON to find brackets, names and texts; `de` reads the values.

use super::diagnostic::Diagnostic;
use super::remark;
use super::span::Span;

/// What kind of token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An opening bracket.
    Open(char),
    /// A closing bracket.
    Close(char),
    Comma,
    Colon,
    /// A bare word such as `Leader` or `true`.
    Word,
    Number,
    /// Text in quotes, of any sort.
    Text,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Span,
}

pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Goes on from another place, a character's beginning.
    pub(super) fn go(&mut self, at: usize) {
        self.at = at;
    }

    /// The next token, nothing at the end of the text.
    pub(super) fn next(&mut self) -> Result<Option<Token>, Box<Diagnostic>> {
        self.skip_space()?;
        let start = self.at;
        let Some(first) = self.rest().chars().next() else {
            return Ok(None);
        };
        let kind = match first {
            '(' | '[' | '{' => self.one(Kind::Open(first)),
            ')' | ']' | '}' => self.one(Kind::Close(first)),
            ',' => self.one(Kind::Comma),
            ':' => self.one(Kind::Colon),
            '"' => self.string(start)?,
            '\'' => self.character(start)?,
            '0'..='9' | '+' | '-' | '.' => self.number(),
            'r' | 'b' if self.string_prefix().is_some() => self.prefixed(start)?,
            _ if first == '_' || first.is_alphabetic() => self.word(),
            _ => return Err(Box::new(self.stray(first))),
        };
        Ok(Some(Token {
            kind,
            span: Span::new(start, self.at),
        }))
    }

    /// The next token of a text that may be broken, and whether it is whole. What is none is passed over, and a text that
    /// has lost a quote ends with its line.
    pub(super) fn any(&mut self) -> Option<(Token, bool)> {
        loop {
            let before = self.at;
            match self.next() {
                Ok(token) => {
                    let token = token?;
                    if token.kind == Kind::Text && inside_out(self.text, token.span) {
                        return Some((self.cut(token.span.start), false));
                    }
                    return Some((token, true));
                }
                Err(finding) => {
                    let at = finding.span.start.max(before);
                    if finding.rule == "unclosed-text" && self.text[at..].starts_with('"') {
                        return Some((self.cut(at), false));
                    }
                    // A comment that is never closed reaches to the end.
                    let skip = self.text[at..].chars().next().map_or(1, char::len_utf8);
                    let rest = finding.rule == "unclosed-comment";
                    self.at = if rest { self.text.len() } else { at + skip };
                }
            }
        }
    }

    /// A text that ends where its line ends, before closing brackets and commas.
    fn cut(&mut self, start: usize) -> Token {
        let line = self.text[start..].lines().next().unwrap_or("");
        // What looks like the next value does not belong to it.
        let next = line[1..].find("\", \"").or_else(|| line[1..].find("(\""));
        let word = |at: usize| line[..=at].trim_end_matches(|c: char| c.is_alphanumeric()).len();
        let line = next.map_or(line, |at| &line[..word(at).max(1)]);
        let kept = line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ')' | ']' | '}'));
        let span = Span::new(start, start + kept.len().max(1));
        self.at = span.end;
        Token {
            kind: Kind::Text,
            span,
        }
    }

    /// The remarks among the words of a part of a text.
    pub(super) fn remarks(text: &str, part: Span) -> Vec<Span> {
        let mut lexer = Lexer::new(text);
        lexer.go(part.start);
        let (mut found, mut end) = (Vec::new(), part.start);
        while end < part.end {
            let next = lexer.next().ok().flatten().map(|token| token.span);
            let next = next.filter(|next| next.start < part.end);
            let next = next.unwrap_or(Span::new(part.end, part.end));
            let gap = Span::new(end, next.start);
            found.extend(remark::all(gap.of(text)).map(|it| Span::new(end + it.start, end + it.end)));
            end = next.end;
        }
        found
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn one(&mut self, kind: Kind) -> Kind {
        self.at += 1;
        kind
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) {
        // Nearly everything outside of texts is ASCII, which needs no decoding.
        while let Some(byte) = self.text.as_bytes().get(self.at) {
            let c = match byte.is_ascii() {
                true => char::from(*byte),
                false => self.rest().chars().next().unwrap_or_default(),
            };
            if !keep(c) {
                return;
            }
            self.at += c.len_utf8();
        }
    }

    fn skip_space(&mut self) -> Result<(), Box<Diagnostic>> {
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let plain = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\n'));
            self.at += plain.count();
            match self.text.as_bytes().get(self.at) {
                // Words, numbers, texts and brackets.
                Some(b'0'..=b'9' | b'A'..=b'Z' | b'_' | b'a'..=b'z' | b'"' | b'(' | b')' | b'[' | b']') => {
                    return Ok(());
                }
                Some(b',' | b':') => return Ok(()),
                _ => self.take_while(is_space),
            }
            if self.rest().starts_with("//") {
                self.take_while(|c| c != '\n');
            } else if self.rest().starts_with("/*") {
                self.block_comment()?;
            } else {
                return Ok(());
            }
        }
    }

    fn block_comment(&mut self) -> Result<(), Box<Diagnostic>> {
        let start = self.at;
        match remark::block(self.rest()) {
            Some(length) => {
                self.at += length;
                Ok(())
            }
            None => {
                let span = Span::new(start, start + 2);
                let message = "this comment is never closed";
                Err(Box::new(
                    Diagnostic::error("unclosed-comment", span, message).help("end it with `*/`"),
                ))
            }
        }
    }

    fn word(&mut self) -> Kind {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let plain = rest
            .iter()
            .take_while(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'Z' | b'_' | b'a'..=b'z'));
        self.at += plain.count();
        self.take_while(|c| c == '_' || c.is_alphanumeric());
        Kind::Word
    }

    fn number(&mut self) -> Kind {
        let mut before = ' ';
        for c in self.rest().chars() {
            let sign = matches!(c, '+' | '-') && matches!(before, ' ' | 'e' | 'E');
            if !(sign || matches!(c, '.' | '_') || c.is_alphanumeric()) {
                break;
            }
            before = c;
            self.at += c.len_utf8();
        }
        Kind::Number
    }

    fn string(&mut self, start: usize) -> Result<Kind, Box<Diagnostic>> {
        self.at += 1;
        let mut escaped = false;
        for (at, byte) in self.rest().bytes().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => {
                    self.at += at + 1;
                    return Ok(Kind::Text);
                }
                _ => {}
            }
        }
        Err(unclosed_text(start, "\""))
    }

    fn character(&mut self, start: usize) -> Result<Kind, Box<Diagnostic>> {
        let mut escaped = false;
        for (at, c) in self.rest().char_indices().skip(1).take(16) {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '\'' => {
                    self.at += at + 1;
                    return Ok(Kind::Text);
                }
                _ => {}
            }
        }
        let span = Span::new(start, start + 1);
        let message = "text stands in double quotes";
        Err(Box::new(
            Diagnostic::error("stray-character", span, message).fix(span, "\""),
        ))
    }

    /// How long the prefix is and how many `#` it has, when a raw or byte string begins here.
    fn string_prefix(&self) -> Option<(usize, Option<usize>)> {
        let rest = self.rest();
        let letters = rest.find(|c| !matches!(c, 'r' | 'b')).unwrap_or(rest.len());
        let after = &rest[letters..];
        let hashes = after.len() - after.trim_start_matches('#').len();
        let quote = after[hashes..].chars().next();
        match (&rest[..letters], quote) {
            ("r" | "br", Some('"')) => Some((letters + hashes, Some(hashes))),
            ("b", Some('"' | '\'')) if hashes == 0 => Some((1, None)),
            _ => None,
        }
    }

    fn prefixed(&mut self, start: usize) -> Result<Kind, Box<Diagnostic>> {
        let Some((length, raw)) = self.string_prefix() else {
            return Ok(self.word());
        };
        self.at += length;
        let Some(hashes) = raw else {
            let quote = self.rest().starts_with('\'');
            return if quote {
                self.character(self.at)
            } else {
                self.string(start)
            };
        };
        let close = format!("\"{}", "#".repeat(hashes));
        self.at += 1;
        let Some(end) = self.rest().find(&close) else {
            return Err(unclosed_text(start, &close));
        };
        self.at += end + close.len();
        Ok(Kind::Text)
    }

    fn stray(&self, found: char) -> Diagnostic {
        let span = Span::new(self.at, self.at + found.len_utf8());
        let shown = found.escape_debug();
        let error = |message: String| Diagnostic::error("stray-character", span, message);
        let misplaced = || error(format!("`{shown}` does not belong here"));
        match found {
            '#' if !self.rest().starts_with("#!") => error("`#` begins no remark here".to_owned())
                .help("a remark begins with `//`")
                .fix(span, "//"),
            '#' => Diagnostic::error("extension", span, "a scenario cannot change how it is read")
                .help("remove the line that begins with `#!`"),
            '“' | '”' | '„' | '«' | '»' => error(format!("`{shown}` is a typographic quote"))
                .help("text begins and ends with the plain quote `\"`")
                .fix(span, "\""),
            '=' => misplaced()
                .help("a field and its value are parted by `:`")
                .fix(span, ":"),
            ';' => misplaced().help("values are parted by `,`").fix(span, ","),
            '<' | '>' => {
                misplaced().help("a comparison is `Below(5)` or `AtLeast(5)` in brackets: `Day(Below(5))`")
            }
            '&' => {
                misplaced().help("conditions that must hold together are `All([Flag(\"a\"), Flag(\"b\")])`")
            }
            '|' => {
                misplaced().help("conditions of which one is enough are `Any([Flag(\"a\"), Flag(\"b\")])`")
            }
            '!' => misplaced().help("a condition that must not hold is `Not(Flag(\"a\"))`"),
            _ => misplaced(),
        }
    }
}

/// Whether a text is followed by what cannot follow one, so that its last quote is most likely the first of another.
fn inside_out(text: &str, span: Span) -> bool {
    let follows = |c: char| c.is_whitespace() || matches!(c, ',' | ':' | ')' | ']' | '}' | '/');
    let after = text[span.end..].chars().next();
    span.of(text).starts_with('"') && after.is_some_and(|c| !follows(c))
}

fn unclosed_text(start: usize, close: &str) -> Box<Diagnostic> {
    let message = "this text is never closed";
    let help = format!("end it with `{}`", close.chars().take(64).collect::<String>());
    Box::new(Diagnostic::error("unclosed-text", Span::new(start, start + 1), message).help(help))
}

/// White space as `ron` counts it.
fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'..='\r' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}
