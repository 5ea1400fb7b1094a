//! A text while it is read: its tree, with other values in place of those that could not be read, and none in place of
//! those that nobody understands.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::diagnostic::Diagnostic;
use super::parsed::Parsed;
use super::repair::{Edit, Patched};
use super::span::Span;
use super::tree::{Node, Tree};

/// A tree that is read, and what was changed in it. New values stand behind its own, and their text behind the text.
#[derive(Default)]
pub(super) struct Draft<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) tree: Tree,
    own_nodes: usize,
    /// Values that are left out.
    gone: BTreeSet<usize>,
    /// Values that others stand for.
    instead: BTreeMap<usize, usize>,
    /// The same, the other way round.
    stands_for: BTreeMap<usize, usize>,
    /// Values that were given another name, as they were.
    renamed: Vec<(usize, Node)>,
    /// A list that is read already, and counts as empty.
    aside: Option<usize>,
    changes: Changes,
}

/// New text, and the part of the text before it that it stands for.
struct Piece {
    at: usize,
    from: usize,
    patched: Patched,
}

impl<'a> Draft<'a> {
    pub(super) fn new(text: &'a str, tree: Tree) -> Self {
        Self {
            text: Cow::Borrowed(text),
            own_nodes: tree.nodes.len(),
            tree,
            changes: Changes {
                own: text.len(),
                ..Changes::default()
            },
            ..Self::default()
        }
    }

    pub(super) fn parsed(&self) -> Parsed<'_> {
        self.tree.of(&self.text)
    }

    /// The tree as it was, and what has to be known of the changes.
    pub(super) fn finish(mut self) -> (Tree, Changes) {
        for (at, node) in self.renamed.drain(..).rev() {
            self.tree.nodes[at] = node;
        }
        self.tree.nodes.truncate(self.own_nodes);
        (self.tree, self.changes)
    }

    /// Counts a list as empty from now on.
    pub(super) fn set_aside(&mut self, list: usize) {
        self.aside = Some(list);
    }

    /// One past the last value of a bracket.
    pub(super) fn last(&self, at: usize) -> usize {
        match self.aside == Some(at) {
            true => at + 1,
            false => self.tree.nodes[at].last(),
        }
    }

    /// What is read in place of a value: most often itself, nothing when it is left out.
    pub(super) fn value(&self, at: usize) -> Option<usize> {
        if self.gone.is_empty() && self.instead.is_empty() {
            return Some(at);
        }
        let mut at = at;
        while !self.gone.contains(&at) {
            match self.instead.get(&at) {
                Some(other) => at = *other,
                None => return Some(at),
            }
        }
        None
    }

    /// The value of the text that a value stands for.
    pub(super) fn meant(&self, at: usize) -> usize {
        let mut at = at;
        while let Some(before) = self.stands_for.get(&at) {
            at = *before;
        }
        at
    }

    /// Leaves a value out.
    pub(super) fn leave_out(&mut self, at: usize) {
        let node = &self.tree.nodes[at];
        let place = Span::new(node.whole().start, node.comma());
        self.gone.insert(at);
        self.changes.note(place);
    }

    /// Whether a value is left out.
    pub(super) fn is_out(&self, at: usize) -> bool {
        self.gone.contains(&at)
    }

    /// Gives a field, or the word of a value, another name.
    pub(super) fn rename(&mut self, at: usize, place: Span, name: &str) {
        let edit = Edit::new(place, name);
        let new = self.append(place, &[edit]);
        let node = &mut self.tree.nodes[at];
        self.renamed.push((at, node.clone()));
        if node.field() == Some(place) {
            node.set_field(Some(new));
        } else {
            node.set_name(Some(new));
        }
    }

    /// Puts in place of a value what it is after some changes. False when that is nothing that can be read.
    pub(super) fn put(&mut self, at: usize, edits: &[Edit]) -> bool {
        let place = self.tree.nodes[at].span();
        let new = self.append(place, edits);
        let form = Tree::read(new.of(&self.text));
        if form.edits.is_none() || form.tree.nodes.is_empty() {
            return false;
        }
        let (base, shift) = (self.tree.nodes.len(), new.start);
        let moved = |span: Span| Span::new(span.start + shift, span.end + shift);
        for (index, node) in form.tree.nodes.iter().enumerate() {
            let parent = node.parent().map(|parent| parent + base);
            let parent = parent.or_else(|| self.tree.nodes[at].parent());
            let mut copy = Node::new(node.shape, moved(node.span()), base + index, parent);
            copy.set_name(node.name().map(moved));
            copy.set_field(node.field().map(moved));
            copy.set_last(node.last() + base);
            copy.set_comma(node.comma() + shift);
            self.tree.nodes.push(copy);
        }
        let field = self.tree.nodes[at].field();
        self.tree.nodes[base].set_field(field);
        self.instead.insert(at, base);
        self.stands_for.insert(base, at);
        true
    }

    /// The text of a place as it is after some changes, behind all other text.
    fn append(&mut self, place: Span, edits: &[Edit]) -> Span {
        let start = place.start;
        let inside = |edit: &Edit| {
            let span = Span::new(edit.span.start - start, edit.span.end - start);
            Edit::new(span, &edit.text)
        };
        let edits = edits.iter().filter(|edit| place.holds(edit.span));
        let patched = Patched::new(place.of(&self.text), edits.map(inside).collect());
        let at = self.text.len() + 1;
        let text = self.text.to_mut();
        // A line end, so that no two places touch.
        text.push('\n');
        text.push_str(&patched.text);
        let end = text.len();
        self.changes.note(place);
        self.changes.pieces.push(Piece {
            at,
            from: start,
            patched,
        });
        Span::new(at, end)
    }

    /// A finding about what is read, as one about the text.
    pub(super) fn home(&self, mut finding: Diagnostic) -> Diagnostic {
        // A change of what stands for something else is none of the text.
        finding.fix = finding.fix.filter(|fix| fix.span.end <= self.changes.own);
        finding.moved(|span| self.changes.home(span))
    }
}

/// What was changed in a text to read it.
#[derive(Default)]
pub(super) struct Changes {
    /// How long the text itself is.
    own: usize,
    pieces: Vec<Piece>,
    /// The places of what was changed, in the text itself.
    changed: Vec<Span>,
}

impl Changes {
    fn note(&mut self, place: Span) {
        let place = self.home(place);
        self.changed.push(place);
    }

    /// Where in the text itself a place is.
    fn home(&self, mut span: Span) -> Span {
        while span.start >= self.own && !self.pieces.is_empty() {
            let next = self.pieces.partition_point(|piece| piece.at <= span.start);
            let Some(piece) = next.checked_sub(1).map(|at| &self.pieces[at]) else {
                break;
            };
            let inside = Span::new(span.start - piece.at, span.end.saturating_sub(piece.at));
            let inside = piece.patched.back(inside);
            span = Span::new(inside.start + piece.from, inside.end + piece.from);
        }
        span
    }

    /// Where a name stands in the text that was read at an offset.
    pub(super) fn place(&self, text: &str, offset: usize, name: &str) -> Span {
        if offset < text.len() || self.pieces.is_empty() {
            return Span::new(offset, offset + name.len());
        }
        let start = self.home(Span::new(offset, offset)).start;
        let there = text.get(start..).is_some_and(|rest| rest.starts_with(name));
        // In a value that was put in order it stands elsewhere.
        let moved = || {
            let next = self.pieces.partition_point(|piece| piece.at <= offset);
            let piece = &self.pieces[next.checked_sub(1)?];
            let whole = text.get(piece.from..)?;
            let found = whole.find(&format!("\"{name}\""))? + 1;
            (found < piece.patched.text.len()).then_some(piece.from + found)
        };
        let start = if there { start } else { moved().unwrap_or(start) };
        Span::new(start, start + name.len())
    }

    /// Whether anything inside a place was left out or changed.
    pub(super) fn touch(&self, place: Span) -> bool {
        self.changed.iter().any(|changed| place.holds(*changed))
    }
}
