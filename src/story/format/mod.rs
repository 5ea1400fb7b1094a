//! The canonical layout of a scenario file. Comments and texts are kept as they are; only space and commas change.

use super::diagnostic::Diagnostic;
use super::lexer::{Kind, Lexer, Token};
use super::remark;
use super::span::{Lines, Span};
use super::tree::Tree;
use super::unmerged;

mod print;

/// The text in canonical layout. The same again for its own result.
///
/// A bracket whose first value the author put on a new line stays open, one value per line; any other closes up on one
/// line where it fits into 120 columns.
///
/// # Errors
/// When brackets, quotes or commas are not sound: the first finding about them, with line and column.
pub fn format(text: &str) -> Result<String, Box<Diagnostic>> {
    let text = text.replace("\r\n", "\n");
    let mut findings = unmerged::find(&text);
    if findings.is_empty() {
        findings = Tree::read(&text).findings;
        unmerged::lone(&text, &mut findings);
    }
    if let Some(finding) = findings.into_iter().min_by_key(|finding| finding.span) {
        let (line, column) = Lines::new(&text).position(&text, finding.span.start);
        return Err(Box::new(Diagnostic {
            line,
            column,
            ..finding
        }));
    }
    let unread = |message: &str| {
        let finding = Diagnostic::error("not-understood", Span::default(), message);
        Box::new(finding)
    };
    let tokens = tokens(&text).ok_or_else(|| unread("the file cannot be read"))?;
    let mut reader = Reader {
        tokens: &tokens,
        at: 0,
    };
    let file = reader.items();
    let done = print::file(&file);
    // Better no change than a damaged file.
    if same(&tokens, &done) {
        Ok(done)
    } else {
        Err(unread("this layout is not understood; please report it"))
    }
}

/// A token with what stands before it.
#[derive(Debug, Clone, Copy)]
struct Piece<'a> {
    kind: Option<Kind>,
    text: &'a str,
    gap: &'a str,
}

/// All tokens; the last is the end of the text, with what stands before that.
fn tokens(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut lexer = Lexer::new(text);
    let mut pieces = Vec::new();
    let mut end = 0;
    while let Some(Token { kind, span }) = lexer.next().ok()? {
        pieces.push(Piece {
            kind: Some(kind),
            text: span.of(text),
            gap: text.get(end..span.start)?,
        });
        end = span.end;
    }
    pieces.push(Piece {
        kind: None,
        text: "",
        gap: text.get(end..)?,
    });
    Some(pieces)
}

/// A comment and what parts it from what stands before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Comment<'a> {
    pub(super) text: &'a str,
    /// Line ends before it.
    pub(super) lines: usize,
}

/// The comments in a gap, and the line ends after the last.
fn comments(gap: &str) -> (Vec<Comment<'_>>, usize) {
    let mut found = Vec::new();
    let mut rest = gap;
    loop {
        let start = rest.find("//").into_iter().chain(rest.find("/*")).min();
        let Some(start) = start else {
            // A line comment ends before its line end.
            return (found, rest.matches('\n').count());
        };
        let lines = rest[..start].matches('\n').count();
        let length = remark::length(&rest[start..]);
        let text = rest[start..start + length].trim_end();
        found.push(Comment { text, lines });
        rest = &rest[start + length..];
    }
}

/// A value in a list or bracket, with its field name and comments.
#[derive(Debug, Default)]
pub(super) struct Item<'a> {
    pub(super) before: Vec<Comment<'a>>,
    /// Line ends before the value itself.
    pub(super) lines: usize,
    pub(super) field: Option<&'a str>,
    pub(super) value: Value<'a>,
    /// Comments behind it on its line.
    pub(super) behind: Vec<&'a str>,
}

/// A value.
#[derive(Debug)]
pub(super) enum Value<'a> {
    /// A word, number or text as written.
    Leaf(&'a str),
    /// `name(...)`, `(...)`, `[...]` or `{...}`.
    Bracket {
        name: &'a str,
        open: char,
        items: Items<'a>,
    },
}

impl Default for Value<'_> {
    fn default() -> Self {
        Self::Leaf("")
    }
}

/// What stands in a bracket, or in the whole file.
#[derive(Debug, Default)]
pub(super) struct Items<'a> {
    pub(super) list: Vec<Item<'a>>,
    /// Comments after the last value.
    pub(super) end: Vec<Comment<'a>>,
    /// The author began a new line after the bracket.
    pub(super) open: bool,
}

struct Reader<'a> {
    tokens: &'a [Piece<'a>],
    at: usize,
}

impl<'a> Reader<'a> {
    fn kind(&self, ahead: usize) -> Option<Kind> {
        self.tokens.get(self.at + ahead)?.kind
    }

    /// Values up to a closing bracket or the end, which is passed over.
    fn items(&mut self) -> Items<'a> {
        let mut items = Items::default();
        loop {
            let piece = self.tokens[self.at.min(self.tokens.len() - 1)];
            let (mut found, lines) = comments(piece.gap);
            match items.list.last_mut() {
                None => items.open = items.open || piece.gap.contains('\n'),
                Some(last) => {
                    let same_line = found.iter().take_while(|comment| comment.lines == 0).count();
                    last.behind
                        .extend(found.drain(..same_line).map(|comment| comment.text));
                }
            }
            if matches!(piece.kind, None | Some(Kind::Close(_))) {
                items.end = found;
                self.at += 1;
                return items;
            }
            let mut item = Item {
                before: found,
                lines,
                ..Item::default()
            };
            self.item(&mut item);
            items.list.push(item);
        }
    }

    /// Comments before the token that comes next count as before the whole value.
    fn inside(&mut self, item: &mut Item<'a>) {
        if let Some(piece) = self.tokens.get(self.at) {
            let (found, _) = comments(piece.gap);
            item.before
                .extend(found.into_iter().map(|comment| Comment { lines: 1, ..comment }));
        }
    }

    fn item(&mut self, item: &mut Item<'a>) {
        if matches!(self.kind(0), Some(Kind::Word | Kind::Text)) && self.kind(1) == Some(Kind::Colon) {
            item.field = Some(self.tokens[self.at].text);
            self.at += 1;
            self.inside(item);
            self.at += 1;
            self.inside(item);
        }
        let first = self.tokens[self.at.min(self.tokens.len() - 1)];
        let named = first.kind == Some(Kind::Word) && self.kind(1) == Some(Kind::Open('('));
        self.at += 1;
        if named {
            self.inside(item);
            self.at += 1;
            item.value = Value::Bracket {
                name: first.text,
                open: '(',
                items: self.items(),
            };
        } else if let Some(Kind::Open(open)) = first.kind {
            item.value = Value::Bracket {
                name: "",
                open,
                items: self.items(),
            };
        } else {
            item.value = Value::Leaf(first.text);
        }
        if self.kind(0) == Some(Kind::Comma) {
            let (found, _) = comments(self.tokens[self.at].gap);
            item.behind.extend(found.into_iter().map(|comment| comment.text));
            self.at += 1;
        }
    }
}

/// Whether a text has the same tokens, commas before closing brackets aside, and the same comments in some order.
fn same(before: &[Piece<'_>], after: &str) -> bool {
    let Some(after) = tokens(after) else { return false };
    words(before) == words(&after) && remarks(before) == remarks(&after)
}

fn words<'a>(pieces: &[Piece<'a>]) -> Vec<&'a str> {
    let comma = |at: usize| {
        let closes = pieces
            .get(at + 1)
            .is_none_or(|next| matches!(next.kind, None | Some(Kind::Close(_))));
        pieces[at].kind == Some(Kind::Comma) && closes
    };
    let kept = (0..pieces.len()).filter(|at| !comma(*at));
    kept.map(|at| pieces[at].text).collect()
}

fn remarks<'a>(pieces: &[Piece<'a>]) -> Vec<&'a str> {
    let mut all: Vec<&str> = pieces
        .iter()
        .flat_map(|piece| comments(piece.gap).0)
        .map(|comment| comment.text)
        .collect();
    all.sort_unstable();
    all
}
