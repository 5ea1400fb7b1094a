//! The canonical layout of a scenario file. Comments and texts are kept as they are; only space and commas change.

use super::diagnostic::Diagnostic;
use super::lexer::Lexer;
use super::remark;
use super::span::{Lines, Span};
use super::tree::{Node, Shape, Tree};
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
    let whole = Span::new(0, text.len());
    let done = print::file(&items(&text, &tree, [0].into_iter(), whole));
    // Better no change than a damaged file.
    if same(&text, &tree, &done) {
        return Ok(done);
    }
    let message = "this layout is not understood; please report it";
    Err(Box::new(Diagnostic::error(
        "not-understood",
        Span::default(),
        message,
    )))
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
    let (mut found, mut end) = (Vec::new(), 0);
    for span in remark::all(gap) {
        let lines = gap[end..span.start].matches('\n').count();
        let text = span.of(gap).trim_end();
        found.push(Comment { text, lines });
        end = span.end;
    }
    // A line comment ends before its line end.
    (found, gap[end..].matches('\n').count())
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

/// Whether another text holds the same values, and the same comments in some order.
fn same(text: &str, tree: &Tree, other: &str) -> bool {
    let form = Tree::read(other);
    form.findings.is_empty()
        && values(text, tree) == values(other, &form.tree)
        && remarks(text) == remarks(other)
}

fn values<'a>(text: &'a str, tree: &Tree) -> Vec<(Shape, usize, Option<&'a str>, &'a str)> {
    let value = |node: &Node| {
        let word = match node.shape {
            Shape::Word | Shape::Number | Shape::Text => node.span().of(text),
            Shape::Round | Shape::Square | Shape::Curly => node.name().map_or("", |name| name.of(text)),
        };
        (
            node.shape,
            node.last(),
            node.field().map(|field| field.of(text)),
            word,
        )
    };
    tree.nodes.iter().map(value).collect()
}

fn remarks(text: &str) -> Vec<&str> {
    let all = Lexer::remarks(text, Span::new(0, text.len())).into_iter();
    let mut all: Vec<&str> = all.map(|it| it.of(text).trim_end()).collect();
    all.sort_unstable();
    all
}
