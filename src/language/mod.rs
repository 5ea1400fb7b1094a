//! Languages by their tags: what people write for one, the tag it is, what it is called and which way it reads.

use isolang::Language;
use unic_langid::{CharacterDirection, LanguageIdentifier};

mod guess;

pub use guess::Unknown;

/// The tag that is meant by what somebody wrote, in its usual form: `FR` is `fr`, `de_AT.UTF-8` is `de-AT`.
///
/// # Errors
/// When it is no tag of a language there is, with the tag that was most likely meant: `deutsch` was to be `de`.
pub fn tag(written: &str) -> Result<String, Unknown> {
    known(written).ok_or_else(|| guess::unknown(written))
}

/// What locales call a script, and its code.
const SCRIPTS: [(&str, &str); 3] = [("latin", "Latn"), ("cyrillic", "Cyrl"), ("devanagari", "Deva")];

/// The tag in its usual form; nothing when it is none.
fn known(written: &str) -> Option<String> {
    // A system's locale has its encoding behind the language, and its money or its script: `sr_RS.UTF-8@latin`.
    let (plain, more) = written.split_once('@').unwrap_or((written, ""));
    let plain = plain.split('.').next()?.trim();
    let mut id: LanguageIdentifier = plain.parse().ok()?;
    let named = SCRIPTS.iter().find(|(name, _)| *name == more.trim());
    if let (None, Some((_, script))) = (id.script, named) {
        id.script = Some(script.parse().ok()?);
    }
    let language = of_code(id.language.as_str())?;
    // The short code is the one to write where a language has both: `deu` is `de`.
    if let Some(short) = language.to_639_1() {
        id.language = short.parse().ok()?;
    }
    Some(id.to_string())
}

/// The language with a code of two or three letters.
fn of_code(code: &str) -> Option<Language> {
    match code.len() {
        2 => Language::from_639_1(code),
        3 => Language::from_639_3(code),
        _ => None,
    }
}

/// The language of a tag without its script and region: `pt` of `pt-BR`.
#[must_use]
pub fn base(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// A tag and those it may be replaced by, nearest first: `zh-Hant-TW`, `zh-Hant`, `zh`.
#[must_use]
pub fn chain(tag: &str) -> Vec<&str> {
    let mut found = vec![tag];
    let mut rest = tag;
    while let Some((shorter, _)) = rest.rsplit_once('-') {
        found.push(shorter);
        rest = shorter;
    }
    found
}

/// What a language is called in English: `French`. The tag itself for one that has no name.
#[must_use]
pub fn english_name(tag: &str) -> &str {
    of_code(base(tag)).map_or(tag, |language| short(language.to_name()))
}

/// What a language calls itself: `français`. The tag itself when that is not known.
#[must_use]
pub fn own_name(tag: &str) -> &str {
    let name = of_code(base(tag)).and_then(|language| language.to_autonym());
    name.map_or(tag, short)
}

/// A name without what is in brackets behind it.
fn short(name: &str) -> &str {
    name.split([',', ';', '(']).next().unwrap_or(name).trim()
}

/// Which way a language reads, as the attribute `dir` of HTML says it: `ltr` or `rtl`.
#[must_use]
pub fn direction(tag: &str) -> &'static str {
    let id: Option<LanguageIdentifier> = tag.parse().ok();
    match id.map(|id| id.character_direction()) {
        Some(CharacterDirection::RTL) => "rtl",
        _ => "ltr",
    }
}
