//! Which language was meant by a word that is no tag: by its name in English, in German or in itself, or nearly so.

use std::fmt;

use isolang::{Language, languages};

/// A word that is no tag of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The word, shortened.
    pub written: String,
    /// The tag that was most likely meant.
    pub meant: Option<String>,
}

impl fmt::Display for Unknown {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "`{}` is no language tag; ", self.written)?;
        match &self.meant {
            Some(tag) => write!(out, "did you mean `{tag}` ({})?", super::english_name(tag)),
            None => out.write_str("a tag is two or three letters, and perhaps a region: `de` or `pt-BR`"),
        }
    }
}

/// Codes that people write: of libraries, of countries, of former days, with what they stand for.
const CODES: &[(&str, &str)] = &[
    ("alb", "sq"),
    ("arm", "hy"),
    ("baq", "eu"),
    ("bur", "my"),
    ("chi", "zh"),
    ("cn", "zh"),
    ("cz", "cs"),
    ("cze", "cs"),
    ("dk", "da"),
    ("dut", "nl"),
    ("fre", "fr"),
    ("geo", "ka"),
    ("ger", "de"),
    ("gr", "el"),
    ("gre", "el"),
    ("ice", "is"),
    ("in", "id"),
    ("iw", "he"),
    ("jp", "ja"),
    ("kr", "ko"),
    ("mac", "mk"),
    ("mao", "mi"),
    ("may", "ms"),
    ("per", "fa"),
    ("rum", "ro"),
    ("slo", "sk"),
    ("tib", "bo"),
    ("tw", "zh-Hant"),
    ("ua", "uk"),
    ("uk-en", "en-GB"),
    ("us", "en-US"),
    ("wel", "cy"),
];

/// Names that are in neither list of the standard: German ones, and everyday English ones.
const NAMES: &[(&str, &str)] = &[
    ("arabisch", "ar"),
    ("brasilianisch", "pt-BR"),
    ("brazilian", "pt-BR"),
    ("chinesisch", "zh"),
    ("dänisch", "da"),
    ("englisch", "en"),
    ("farsi", "fa"),
    ("finnisch", "fi"),
    ("flemish", "nl-BE"),
    ("französisch", "fr"),
    ("greek", "el"),
    ("griechisch", "el"),
    ("hebräisch", "he"),
    ("italienisch", "it"),
    ("japanisch", "ja"),
    ("koreanisch", "ko"),
    ("mandarin", "zh"),
    ("niederländisch", "nl"),
    ("norwegisch", "no"),
    ("polnisch", "pl"),
    ("portugiesisch", "pt"),
    ("rumänisch", "ro"),
    ("russisch", "ru"),
    ("schwedisch", "sv"),
    ("spanisch", "es"),
    ("tschechisch", "cs"),
    ("türkisch", "tr"),
    ("ukrainisch", "uk"),
    ("ungarisch", "hu"),
];

/// A word that is no tag, with the tag that was most likely meant.
pub(super) fn unknown(written: &str) -> Unknown {
    const LONGEST: usize = 40;
    let written: String = written
        .chars()
        .take(LONGEST)
        .flat_map(char::escape_debug)
        .collect();
    Unknown {
        meant: meant(&written.to_lowercase()),
        written,
    }
}

fn meant(word: &str) -> Option<String> {
    let of_code = |code: &str| CODES.iter().find(|(from, _)| *from == code).map(|(_, to)| *to);
    if let Some(tag) = of_code(word) {
        return Some(tag.to_owned());
    }
    let parts = || {
        word.split(|c: char| !c.is_alphabetic())
            .filter(|part| !part.is_empty())
    };
    // `Brazilian Portuguese`, `german (austria)`: the whole name first, then its words.
    if let Some(tag) = [word].into_iter().chain(parts()).find_map(named) {
        return Some(tag);
    }
    // `ger-AT` and `de-u-co-phonebk` begin well.
    let first = parts().next()?;
    if first.len() < word.len()
        && let Some(tag) = super::known(first).or_else(|| of_code(first).map(str::to_owned))
    {
        return Some(tag);
    }
    nearly(word)
}

/// The languages that have a short code, which are those people write.
fn common() -> impl Iterator<Item = (Language, &'static str)> {
    languages().filter_map(|language| Some((language, language.to_639_1()?)))
}

/// Every name of a language in small letters, with its tag.
fn names() -> impl Iterator<Item = (String, &'static str)> {
    let listed = common().flat_map(|(language, tag)| {
        let own = language.to_autonym().map(super::short);
        let both = [Some(super::short(language.to_name())), own];
        both.into_iter()
            .flatten()
            .map(move |name| (name.to_lowercase(), tag))
    });
    listed.chain(NAMES.iter().map(|(name, tag)| ((*name).to_owned(), *tag)))
}

fn named(word: &str) -> Option<String> {
    let common = names().find(|(name, _)| name == word).map(|(_, tag)| tag);
    let rare = || languages().find(|language| language.to_name().to_lowercase() == word);
    let tag = common.or_else(|| (word.len() > 3).then(rare).flatten().map(|it| it.to_639_3()));
    tag.map(str::to_owned)
}

/// The language whose name differs from the word by a slip or two.
fn nearly(word: &str) -> Option<String> {
    let long = word.chars().count();
    if long < 4 {
        return None;
    }
    let far = long.div_ceil(4);
    let near = names().filter_map(|(name, tag)| {
        let distance = strsim::damerau_levenshtein(word, &name);
        (distance <= far).then_some((distance, tag))
    });
    near.min().map(|(_, tag)| tag.to_owned())
}
