//! How text becomes what is shown.

use crate::play::event::Piece;
use crate::story::Scenario;

/// The text of a beat as it is shown, by paragraphs. Whatever a beat's text may hold besides words is settled here and
/// nowhere else.
#[must_use]
pub fn beat(scenario: &Scenario, piece: &Piece) -> Vec<String> {
    paragraphs(&piece.of(scenario)).map(str::to_owned).collect()
}

/// The paragraphs of any text of a scenario. One paragraph is one thing to read: nobody likes a wall of text.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n")
}
