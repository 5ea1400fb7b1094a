//! The languages there are: one per folder of `assets/locales`, embedded.

use super::Words;

/// The language everything is written in first.
pub const ENGLISH: &str = "en";

/// Language tags with their files: names and texts.
pub const LOCALES: &[(&str, &[(&str, &str)])] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

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
    let asked = language
        .split(['.', '@'])
        .next()
        .unwrap_or_default()
        .replace('_', "-");
    let tags = || LOCALES.iter().map(|(tag, _)| *tag);
    let primary = asked.split('-').next().unwrap_or_default();
    tags()
        .find(|tag| tag.eq_ignore_ascii_case(&asked))
        .or_else(|| tags().find(|tag| tag.eq_ignore_ascii_case(primary)))
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
