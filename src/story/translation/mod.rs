//! Translations beside a scenario: `<id>.<language>.ron` holds each text by its id, with a hash of what it translates.

use std::collections::BTreeMap;

use xxhash_rust::xxh3::xxh3_64;

use super::Scenario;
use super::outline::Outline;
use super::text::{Prose, nfc};

mod about;
mod align;
mod assign;
mod file;
mod homes;
mod names;
mod pieces;
mod read;
mod remarks;
mod update;
mod whom;

pub use about::{About, Kind, about};
pub use names::{names, texts};
pub use pieces::pieces;
pub use read::{read, untranslated};
pub use update::{begin, update};
pub use whom::Whom;

use assign::{How, Text, today};

/// A text in another language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The hash of the text it translates; empty when nobody has said which that is.
    pub source: String,
    /// The translation; empty while there is none.
    pub text: String,
    /// Whether it was put here by guess, and the translator has not said yet that it fits.
    pub doubtful: bool,
    /// The text that stood above it when the file was last brought up to date, if it still does.
    pub original: Option<String>,
    /// Who said it then: an id and a name, or nothing for narration; none when that is not known.
    pub speaker: Option<(String, String)>,
}

/// A scenario's texts in another language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Translation {
    /// The scenario it is for.
    pub scenario: String,
    /// Its language tag.
    pub language: String,
    /// The texts with their ids, in the order of the file.
    pub texts: Vec<(String, Entry)>,
}

/// How far a translation is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Texts translated as they are today.
    pub done: usize,
    /// Texts whose translation was put there by guess, and nobody has said yet that it fits.
    pub doubtful: usize,
    /// Texts that have changed since they were translated.
    pub stale: usize,
    /// Texts without a translation.
    pub missing: usize,
    /// Translations of texts the scenario no longer has.
    pub unknown: usize,
}

/// What stands for a text in a translation, so that a change of it shows: eight hexadecimal digits.
#[must_use]
pub fn source(text: &str) -> String {
    format!("{:08x}", xxh3_64(nfc(text).as_bytes()) >> 32)
}

/// The scenario in another language: each text that is translated is replaced, the rest stays. Only texts change, so
/// saves and replays fit both.
#[must_use]
pub fn overlay(scenario: &Scenario, translation: &Translation) -> Scenario {
    layered(scenario, &[translation]).0
}

/// The same with several translations, and how far they are together: each text is of the first that has it.
#[must_use]
pub fn layered(scenario: &Scenario, translations: &[&Translation]) -> (Scenario, Progress) {
    let texts = today(scenario);
    let (found, unknown) = resolved(&texts, translations);
    let mut progress = Progress {
        unknown,
        ..Progress::default()
    };
    let mut words: BTreeMap<&str, &str> = BTreeMap::new();
    for (text, found) in texts.iter().zip(found) {
        let Some((entry, how)) = found else {
            progress.missing += 1;
            continue;
        };
        match how {
            How::Same if !entry.doubtful => progress.done += 1,
            How::Same | How::Guess => progress.doubtful += 1,
            How::Changed => progress.stale += 1,
        }
        words.insert(&text.id, &entry.text);
    }
    let mut done = scenario.clone();
    for original in pieces::originals(&mut done) {
        if let Some(words) = words.get(original.id.as_str()) {
            (*words).clone_into(original.text);
        }
    }
    if let Some(first) = translations.first() {
        done.language.clone_from(&first.language);
    }
    (done, progress)
}

/// How far a translation is, text by text where they stand today.
#[must_use]
pub fn progress(scenario: &Scenario, translation: &Translation) -> Progress {
    layered(scenario, &[translation]).1
}

impl Progress {
    /// How much of the scenario reads in the language, 0 to 1, changed texts included. Below 1 while one is missing.
    #[must_use]
    pub fn share(&self) -> f64 {
        let there = self.done + self.stale + self.doubtful;
        there as f64 / (there + self.missing).max(1) as f64
    }
}

/// The texts of a scenario with their translations: for each the first of several that has it, or none.
fn resolved<'a>(texts: &[Text], translations: &[&'a Translation]) -> (Vec<Option<(&'a Entry, How)>>, usize) {
    let (mut found, mut unknown) = (vec![None; texts.len()], 0);
    for translation in translations {
        let entries: Vec<_> = translation
            .texts
            .iter()
            .map(|(id, entry)| (id.as_str(), entry))
            .collect();
        let taken = assign::assign(texts, &entries);
        for (place, of) in found.iter_mut().zip(&taken.of) {
            let own = of.map(|(at, how)| (entries[at].1, how));
            *place = place.or(own.filter(|(entry, _)| !entry.text.is_empty()));
        }
        unknown += entries.len() - taken.used.len();
    }
    (found, unknown)
}

/// The words of a text without the space between them, however they were laid out.
fn bare(text: &str) -> String {
    nfc(text).split_whitespace().collect()
}
