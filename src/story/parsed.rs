//! A text and its tree, which nearly everything that looks at one has to have together.

use super::tree::{Node, Tree};

impl Tree {
    /// With the text it is of.
    pub(super) fn of<'a>(&'a self, text: &'a str) -> Parsed<'a> {
        Parsed { text, tree: self }
    }
}

/// A text with its tree.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parsed<'a> {
    pub(super) text: &'a str,
    pub(super) tree: &'a Tree,
}

impl<'a> Parsed<'a> {
    pub(super) fn node(self, at: usize) -> &'a Node {
        &self.tree.nodes[at]
    }

    /// The whole value as it is written.
    pub(super) fn written(self, at: usize) -> &'a str {
        self.node(at).span().of(self.text)
    }

    /// The same without its quotes.
    pub(super) fn bare(self, at: usize) -> &'a str {
        self.written(at).trim_matches('"')
    }

    /// The word, or the name before the bracket; empty without one.
    pub(super) fn name(self, at: usize) -> &'a str {
        self.node(at).name().map_or("", |name| name.of(self.text))
    }

    /// The field it is the value of; empty without one.
    pub(super) fn label(self, at: usize) -> &'a str {
        self.node(at).field().map_or("", |field| field.of(self.text))
    }

    /// The value of a field.
    pub(super) fn field(self, at: usize, name: &str) -> Option<usize> {
        self.tree.field(self.text, at, name)
    }

    /// The values in a bracket, each after the other.
    pub(super) fn children(self, at: usize) -> Vec<usize> {
        self.tree.children(at).collect()
    }
}
