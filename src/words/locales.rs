//! The languages there are: one per folder of `assets/locales`, embedded.

use super::Words;
use crate::language;

/// The language everything is written in first.
pub const ENGLISH: &str = "en";

/// Language tags with their files: names and texts.
pub const LOCALES: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// Languages whose readers read another one more easily than English: which, for when the game speaks only that.
const NEIGHBOURS: &[(&str, &str)] = &[
    ("ast", "es"),
    ("bar", "de"),
    ("ca", "es"),
    ("eu", "es"),
    ("gl", "es"),
    ("gsw", "de"),
    ("ksh", "de"),
    ("lb", "de"),
    ("nds", "de"),
];

/// The files of a language.
pub(super) fn files(language: &str) -> &'static [(&'static str, &'static str)] {
    LOCALES
        .iter()
        .find(|(tag, _)| *tag == language)
        .map_or(&[], |(_, files)| files)
}

/// The language meant by a tag or by a system's locale (`de`, `de-AT`, `de_DE.UTF-8`), if the game speaks it.
#[must_use]
pub fn known(language: &str) -> Option<&'static str> {
    let asked = language::tag(language).ok()?;
    let spoken = |asked: &str| LOCALES.iter().map(|(tag, _)| *tag).find(|tag| *tag == asked);
    language::chain(&asked).into_iter().find_map(spoken)
}

/// The language the game speaks to whoever asks for this one: that one, a near one, or English.
#[must_use]
pub fn nearest(language: &str) -> &'static str {
    let neighbour = || {
        let asked = language::tag(language).ok()?;
        let base = language::base(&asked);
        known(NEIGHBOURS.iter().find(|(tag, _)| *tag == base)?.1)
    };
    known(language).or_else(neighbour).unwrap_or(ENGLISH)
}

/// Every language, English first: its tag and what it calls itself.
#[must_use]
pub fn languages() -> Vec<(&'static str, String)> {
    let mut all: Vec<_> = LOCALES
        .iter()
        .map(|(tag, _)| {
            let words = Words::of(tag);
            (*tag, words.say("language-name"))
        })
        .collect();
    all.sort_by_key(|(tag, _)| (*tag != ENGLISH, *tag));
    all
}
