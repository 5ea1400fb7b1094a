//! What is proposed to somebody who is typing.

use crate::story::Span;

use crate::story::types::Kind;

/// What a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// The name of a field.
    Field,
    /// A word of an enum, or of a plan.
    Word,
    /// A struct with the fields it needs.
    Struct,
    /// A name.
    Name(Kind),
}

/// One proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What is shown and compared with what was typed.
    pub label: String,
    /// What it is.
    pub offer: Offer,
    /// What it takes or whom it names, in a few words.
    pub detail: String,
    /// What it means, as Markdown.
    pub doc: String,
    /// What is put in, with holes `$1`, `$2` to be filled.
    pub insert: String,
    /// Whether it is worth more than those without.
    pub first: bool,
}

impl Proposal {
    /// One that is put in as it is shown.
    #[must_use]
    pub fn plain(label: &str, offer: Offer) -> Self {
        Self {
            label: label.to_owned(),
            offer,
            detail: String::new(),
            doc: String::new(),
            insert: label.to_owned(),
            first: false,
        }
    }

    /// What is put in where an editor knows no holes.
    #[must_use]
    pub fn without_holes(&self) -> String {
        let mut out = String::new();
        let mut rest = self.insert.as_str();
        while let Some((before, after)) = rest.split_once('$') {
            out += before;
            rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
        }
        out + rest
    }
}

/// All proposals for a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposals {
    /// What they replace.
    pub at: Span,
    /// In the order worth showing.
    pub list: Vec<Proposal>,
}
