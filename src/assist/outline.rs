//! The outline of a scenario: what has a name, and what lies inside what. Also what can be folded away.

use crate::story::Span;
use crate::story::tree::Shape;

use super::analysis::Analysis;
use super::hover::label;
use crate::story::types::Kind;

/// Something in the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub name: String,
    /// What people call it.
    pub title: String,
    /// All of it.
    pub whole: Span,
    /// Its id.
    pub at: Span,
    /// What lies inside it.
    pub inside: Vec<Entry>,
}

/// The outline of a scenario, in the order of the text.
#[must_use]
pub fn outline(analysis: &Analysis) -> Vec<Entry> {
    let mut open: Vec<Entry> = Vec::new();
    let mut done = Vec::new();
    for (it, node) in analysis.givers() {
        // The scenario itself holds everything; names in plain lists hold nothing.
        let bearer = analysis.bearer(node).filter(|_| it.kind != Kind::Scenario);
        let Some(bearer) = bearer else { continue };
        let whole = analysis.node(bearer).span();
        while open.last().is_some_and(|last| !last.whole.holds(whole)) {
            close(&mut open, &mut done);
        }
        open.push(Entry {
            kind: it.kind,
            name: it.at.of(analysis.text()).to_owned(),
            title: label(analysis, bearer),
            whole,
            at: it.at,
            inside: Vec::new(),
        });
    }
    while !open.is_empty() {
        close(&mut open, &mut done);
    }
    done
}

fn close(open: &mut Vec<Entry>, done: &mut Vec<Entry>) {
    if let Some(entry) = open.pop() {
        match open.last_mut() {
            Some(around) => around.inside.push(entry),
            None => done.push(entry),
        }
    }
}

/// Brackets that can be folded away: those that do not end on the line they begin on. An editor counts the lines.
pub fn folds(analysis: &Analysis) -> impl Iterator<Item = Span> + '_ {
    let bracket = |shape| matches!(shape, Shape::Round | Shape::Square | Shape::Curly);
    let nodes = analysis.tree().nodes.iter().skip(1);
    nodes
        .filter(move |node| bracket(node.shape) && node.span().of(analysis.text()).contains('\n'))
        .map(|node| node.span())
}
