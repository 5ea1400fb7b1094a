//! The canonical layout of a scenario file. Comments and texts are kept as they are; only space and commas change.

use super::diagnostic::Diagnostic;
use super::lexer::{Kind, Lexer, Token};
use super::remark;
use super::span::{Lines, Span};
use super::tree::{Shape, Tree};
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
    let mut tree = Tree::default();
    if findings.is_empty() {
        let form = Tree::read(&text);
        (tree, findings) = (form.tree, form.findings);
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
    let whole = Span::new(0, text.len());
    let file = items(&text, &tree, [0].into_iter(), whole);
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

/// The values in a bracket, or in the whole file: what stands between its ends.
fn items<'a>(text: &'a str, tree: &Tree, all: impl Iterator<Item = usize>, inside: Span) -> Items<'a> {
    let gap = |from: usize, to: usize| text.get(from..to).unwrap_or("");
    let mut items = Items::default();
    let mut from = inside.start;
    // Comments on the line of a value belong behind it.
    let next = |items: &mut Items<'a>, gap: &'a str| {
        let (mut found, lines) = comments(gap);
        match items.list.last_mut() {
            None => items.open = gap.contains('\n'),
            Some(last) => {
                let same_line = found.iter().take_while(|comment| comment.lines == 0).count();
                last.behind
                    .extend(found.drain(..same_line).map(|comment| comment.text));
            }
        }
        (found, lines)
    };
    for at in all {
        let node = &tree.nodes[at];
        let span = node.span();
        let (before, lines) = next(&mut items, gap(from, node.whole().start));
        let mut item = Item {
            before,
            lines,
            field: node.field().map(|field| field.of(text)),
            value: Value::Leaf(span.of(text)),
            behind: Vec::new(),
        };
        // Comments within a value, before what is in its bracket, count as before all of it.
        let mut within = |from: usize, to: usize| {
            let (found, _) = comments(gap(from, to));
            let alone = found.into_iter().map(|comment| Comment { lines: 1, ..comment });
            item.before.extend(alone);
        };
        if let Some(field) = node.field() {
            within(field.end, span.start);
        }
        let open = match node.shape {
            Shape::Round => Some('('),
            Shape::Square => Some('['),
            Shape::Curly => Some('{'),
            Shape::Word | Shape::Number | Shape::Text => None,
        };
        if let Some(open) = open {
            let name = node.name().unwrap_or(Span::new(span.start, span.start));
            let begin = bracket(text, name.end);
            within(name.end, begin);
            item.value = Value::Bracket {
                name: name.of(text),
                open,
                items: self::items(text, tree, tree.children(at), Span::new(begin + 1, span.end - 1)),
            };
        }
        let (found, _) = comments(gap(span.end, node.comma().saturating_sub(1)));
        item.behind.extend(found.into_iter().map(|comment| comment.text));
        from = node.comma();
        items.list.push(item);
    }
    (items.end, _) = next(&mut items, gap(from, inside.end));
    items
}

/// Where the bracket opens behind its name: comments may stand between.
fn bracket(text: &str, from: usize) -> usize {
    let lexed = Lexer::new(&text[from..]).next();
    lexed.ok().flatten().map_or(from, |token| from + token.span.start)
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
