//! A text with its form, for findings made after reading: where an entry of a table stands, and what is around a place.

use super::caps;
use super::diagnostic::Diagnostic;
use super::span::{Lines, Span};
use super::tree::Tree;

/// A text and the tree of what stands where in it.
pub struct Outline<'a> {
    text: &'a str,
    tree: Tree,
}

impl<'a> Outline<'a> {
    /// Reads the form of a text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            tree: Tree::read(text).tree,
        }
    }

    pub(super) fn of(text: &'a str, tree: Tree) -> Self {
        Self { text, tree }
    }

    /// The place of an entry of one of the tables at the top of a file, such as `place("flags", "asked_anna")`.
    #[must_use]
    pub fn place(&self, table: &str, id: &str) -> Option<Span> {
        // Entries of `allow` have no id; the rule they name stands for it.
        let key = if table == "allow" { "rule" } else { "id" };
        let list = self.tree.field(self.text, 0, table)?;
        let place = |at: usize| self.tree.nodes[self.tree.field(self.text, at, key).unwrap_or(at)].span;
        self.tree
            .children(list)
            .map(place)
            .find(|span| span.of(self.text).trim_matches('"') == id)
    }

    /// The text at a place and the ids of everything around it, innermost first: choice, decision, scene, scenario.
    #[must_use]
    pub fn ids_around(&self, place: Span) -> Vec<&'a str> {
        let mut ids = vec![place.of(self.text).trim_matches('"')];
        let mut at = self.tree.around(place.start);
        while let Some(index) = at {
            let id = self
                .tree
                .field(self.text, index, "id")
                .map(|id| self.tree.nodes[id].span.of(self.text));
            ids.extend(id.map(|id| id.trim_matches('"')));
            at = self.tree.nodes[index].parent;
        }
        ids
    }

    /// Puts findings about the text in order and fills in file, line, column and path.
    ///
    /// Of too many the errors are kept first, so that a file full of warnings never looks sound.
    #[must_use]
    pub fn locate(&self, file: &str, mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        findings.sort_by(|a, b| (a.span, a.rule).cmp(&(b.span, b.rule)));
        findings.dedup();
        if findings.len() > caps::FINDINGS {
            findings.sort_by_key(|finding| finding.severity);
            findings.truncate(caps::FINDINGS);
            findings.sort_by_key(|finding| finding.span);
        }
        let lines = Lines::new(self.text);
        for finding in &mut findings {
            file.clone_into(&mut finding.file);
            (finding.line, finding.column) = lines.position(self.text, finding.span.start);
            finding.path = self.tree.path(self.text, finding.span.start);
        }
        findings
    }
}
