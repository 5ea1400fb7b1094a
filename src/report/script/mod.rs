//! Everything a scenario says, to read on paper: for reviewers, and for whoever leads a workshop with it.

mod count;
mod decisions;
mod html;
mod markdown;
mod order;
mod outline;
pub mod words;

pub use html::html;
pub use markdown::markdown;

use crate::sim::vocabulary::Hat;

/// A piece of the script. Both formats are a walk over a list of these.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Block {
    /// How it is set.
    kind: Kind,
    /// How many conditions it stands inside.
    depth: usize,
    /// Words before the text: a speaker, a hat, "Only if".
    lead: String,
    /// The text; paragraphs are parted by a blank line.
    text: String,
    /// The hat of a choice.
    hat: Option<Hat>,
}

/// How a piece of the script is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The title of the scenario.
    Title,
    /// A part of the script, such as "The cast".
    Part,
    /// A scene, a person, an ending.
    Section,
    /// The question of a decision.
    Question,
    /// A choice; its lead is the hat.
    Choice,
    /// Narration, or running text about the scenario.
    Text,
    /// Somebody speaks; the lead is who.
    Speech,
    /// What the text after it depends on.
    Case,
    /// Something the reader should know and the player is not told.
    Fact,
    /// For the facilitator.
    Note,
    /// An entry of a list.
    Item,
}

impl Block {
    fn new(kind: Kind, text: impl Into<String>) -> Self {
        Self {
            kind,
            depth: 0,
            lead: String::new(),
            text: text.into(),
            hat: None,
        }
    }

    fn lead(mut self, lead: impl Into<String>) -> Self {
        self.lead = lead.into();
        self
    }

    fn hat(mut self, hat: Hat) -> Self {
        self.hat = Some(hat);
        self
    }

    fn depth(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }
}
