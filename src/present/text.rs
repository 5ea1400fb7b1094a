//! How text becomes what is shown.

use crate::play::event::Piece;
use crate::story::Scenario;

/// The text of a beat as it is shown, by paragraphs. Whatever a beat's text may hold besides words is settled here and
/// nowhere else.
#[must_use]
pub fn beat(scenario: &Scenario, piece: &Piece) -> Vec<String> {
    paragraphs(&piece.of(scenario)).map(str::to_owned).collect()
}

/// The first words of a text that is longer than so many letters, with a mark that there are more.
#[must_use]
pub fn shortened(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let cut = text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at);
    // A word that ends just there is whole.
    let whole = text[cut..].starts_with(char::is_whitespace);
    let end = if whole {
        cut
    } else {
        text[..cut].rfind(char::is_whitespace).unwrap_or(cut)
    };
    format!("{}…", text[..end].trim_end_matches([',', ';', ':', ' ']))
}

/// The paragraphs of any text of a scenario. One paragraph is one thing to read: nobody likes a wall of text.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n")
}
