//! A mistake once it is understood: what to tell, and how the reader gets past it.

use super::diagnostic::Diagnostic;
use super::repair::Edit;
use super::span::Span;

/// How the reader can go on.
pub(super) enum Remedy {
    /// Another name was probably meant.
    Rename(Span, &'static str),
    /// A number was expected.
    Number,
    /// A field is missing; the struct has to go.
    Missing(&'static str),
    /// The thing has to go.
    Remove,
    /// Something else will do, if anything has to change, and these others have to go.
    Instead(Option<String>, Vec<usize>),
    /// The same was meant, but written otherwise.
    Edits(Vec<Edit>),
}

/// A mistake, understood.
pub(super) struct Problem {
    /// The node at fault.
    pub(super) node: usize,
    pub(super) remedy: Remedy,
    pub(super) finding: Diagnostic,
}

impl Problem {
    pub(super) fn new(node: usize, remedy: Remedy, finding: Diagnostic) -> Self {
        Self {
            node,
            remedy,
            finding,
        }
    }

    /// With more to say about it.
    pub(super) fn told(mut self, tell: impl FnOnce(Diagnostic) -> Diagnostic) -> Self {
        self.finding = tell(self.finding);
        self
    }

    /// With a change that would put it right.
    pub(super) fn fixed(mut self, span: Span, text: &str) -> Self {
        self.finding = self.finding.fix(span, text);
        self
    }
}
