//! Words put together: lists, and a first letter made large.

use super::Words;

impl Words {
    /// "this, that and the other".
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        let words = self;
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => words.fill(
                "list-and",
                &[("most", most.join(", ").into()), ("last", last.into())],
            ),
        }
    }
}

/// The same text with a capital first letter.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
