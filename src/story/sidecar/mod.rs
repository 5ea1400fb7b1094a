//! Translations beside a scenario: `<id>.<language>.ron` holds each text by its id, with a hash of what it translates.

use std::collections::{BTreeMap, BTreeSet};

use xxhash_rust::xxh3::xxh3_64;

use super::Scenario;
use super::outline::Outline;
use super::text::Prose;

mod names;
mod pieces;
mod read;

pub use names::{Named, names, texts};
pub use pieces::pieces;
pub use read::read;

/// Columns of an original above its translation.
const COMMENT: usize = 98;

/// A text in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The hash of the text it translates; empty when the translator says it is that of today.
    pub source: String,
    /// The translation; empty while there is none.
    pub text: String,
}

/// A scenario's texts in another language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Translation {
    /// The scenario it is for.
    pub scenario: String,
    /// Its language tag.
    pub language: String,
    /// The texts by id.
    pub texts: BTreeMap<String, Entry>,
}

/// How far a translation is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Texts translated as they are today.
    pub done: usize,
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
    format!("{:08x}", xxh3_64(text.as_bytes()) >> 32)
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
    let mut done = scenario.clone();
    let mut progress = Progress::default();
    for (id, text) in pieces::places(&mut done) {
        if text.is_empty() {
            continue;
        }
        let mut entries = translations.iter().filter_map(|it| it.texts.get(&id));
        let entry = entries.find(|entry| !entry.text.is_empty());
        match entry {
            Some(entry) if fits(entry, text) => progress.done += 1,
            Some(_) => progress.stale += 1,
            None => progress.missing += 1,
        }
        if let Some(entry) = entry {
            entry.text.clone_into(text);
        }
    }
    let known: BTreeSet<String> = pieces(scenario).into_iter().map(|(id, _)| id).collect();
    let keys = translations.iter().flat_map(|it| it.texts.keys());
    progress.unknown = keys.filter(|id| !known.contains(*id)).count();
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
        let there = self.done + self.stale;
        there as f64 / (there + self.missing).max(1) as f64
    }
}

/// The translation brought up to date with the scenario, as the text of its file, and how far it is.
///
/// Translations stay. One whose text has moved to another id follows it; one whose text has changed keeps its old hash
/// and is marked; one whose text has gone is kept at the end.
#[must_use]
pub fn update(scenario: &Scenario, translation: &Translation) -> (String, Progress) {
    let pieces = pieces(scenario);
    let taken = assign(&pieces, translation);
    let mut progress = Progress::default();
    let mut out = format!(
        "// {} in the language {}; docs/translating.md says how this works.\n(format: 1, scenario: {}, language: {}, texts: {{\n",
        scenario.id,
        translation.language,
        quoted(&scenario.id),
        quoted(&translation.language)
    );
    for (id, text) in &pieces {
        let entry = taken.get(id.as_str()).and_then(|old| translation.texts.get(*old));
        let (mark, hash, translated) = match entry {
            Some(entry) if fits(entry, text) => {
                progress.done += 1;
                ("", source(text), entry.text.as_str())
            }
            Some(entry) => {
                progress.stale += 1;
                ("CHANGED: ", entry.source.clone(), entry.text.as_str())
            }
            None => {
                progress.missing += 1;
                ("", source(text), "")
            }
        };
        for line in text
            .split("\n\n")
            .flat_map(|paragraph| textwrap::wrap(paragraph, COMMENT))
        {
            out.push_str(&format!("// {mark}{line}\n"));
        }
        out.push_str(&line(id, &hash, translated));
    }
    let used: BTreeSet<&str> = taken.values().copied().collect();
    for (id, entry) in &translation.texts {
        if !used.contains(id.as_str()) && !entry.text.is_empty() {
            progress.unknown += 1;
            out.push_str("// GONE: the scenario no longer has this text.\n");
            out.push_str(&line(id, &entry.source, &entry.text));
        }
    }
    out.push_str("})\n");
    // What is written here is sound, so it can be laid out; if it ever is not, it is still a good file.
    (super::format(&out).unwrap_or(out), progress)
}

/// Which translation each text takes: its own, else one of the same words that has lost its place, else its old one.
fn assign<'a>(pieces: &'a [(String, String)], translation: &'a Translation) -> BTreeMap<&'a str, &'a str> {
    let full = |entry: &&Entry| !entry.text.is_empty();
    let own = |id: &str| {
        translation
            .texts
            .get_key_value(id)
            .filter(|(_, entry)| full(entry))
    };
    let mut taken = BTreeMap::new();
    let mut used = BTreeSet::new();
    for (id, text) in pieces {
        if let Some((old, _)) = own(id).filter(|(_, entry)| fits(entry, text)) {
            used.insert(old.as_str());
            taken.insert(id.as_str(), old.as_str());
        }
    }
    let mut homeless: BTreeMap<&str, &str> = BTreeMap::new();
    for (old, entry) in translation.texts.iter().filter(|(_, entry)| full(entry)) {
        if !used.contains(old.as_str()) {
            homeless.insert(&entry.source, old);
        }
    }
    for (id, text) in pieces
        .iter()
        .filter(|(id, _)| !taken.contains_key(id.as_str()))
        .collect::<Vec<_>>()
    {
        if let Some(old) = homeless.remove(source(text).as_str()) {
            used.insert(old);
            taken.insert(id, old);
        }
    }
    for (id, _) in pieces {
        if let Some((old, _)) = own(id).filter(|(old, _)| !used.contains(old.as_str())) {
            taken.entry(id).or_insert(old);
        }
    }
    taken
}

fn line(id: &str, hash: &str, text: &str) -> String {
    format!("{}: ({}, {}),\n", quoted(id), quoted(hash), quoted(text))
}

/// Whether a translation is of this very text.
fn fits(entry: &Entry, text: &str) -> bool {
    entry.source.is_empty() || entry.source == source(text)
}

/// A text as RON.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
