//! Which translation belongs to which text of today: by its own place, its neighbours and its words, and what is a guess.

use std::collections::{BTreeMap, BTreeSet};

use super::about::Kind;
use super::pieces::{Original, originals};
use super::{Entry, Scenario, align, homes, source};

/// How a text came to its translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// The words are the same, and it is known to be this one.
    Same,
    /// The words are the same, but it may be another's.
    Guess,
    /// The text has changed since.
    Changed,
}

/// A text of today.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub(super) id: String,
    pub(super) text: String,
    /// Who says it: an id, or nothing for narration; none for what nobody says, such as a title.
    pub(super) speaker: Option<String>,
    pub(super) source: String,
}

/// The texts of today as they are compared, in the order people meet them. Empty ones are left out.
pub(super) fn today(scenario: &Scenario) -> Vec<Text> {
    let mut copy = scenario.clone();
    let all = originals(&mut copy).into_iter().filter(|it| !it.text.is_empty());
    let text = |Original { id, text, about }: Original<'_>| Text {
        id,
        source: source(text),
        text: std::mem::take(text),
        speaker: match about.kind {
            Kind::Speech(person) => Some(scenario.person(person).id.clone()),
            Kind::Narration => Some(String::new()),
            Kind::Label(_) | Kind::Other(_) => None,
        },
    };
    all.map(text).collect()
}

/// The entry each text takes, by its place in the list of entries.
#[derive(Debug, Default)]
pub(super) struct Taken {
    pub(super) of: Vec<Option<(usize, How)>>,
    pub(super) used: BTreeSet<usize>,
    /// What people are called today, by their ids.
    names: BTreeMap<String, String>,
}

impl Taken {
    pub(super) fn take(&mut self, text: usize, entry: usize, how: How) {
        if self.of[text].is_none() && self.used.insert(entry) {
            self.of[text] = Some((entry, how));
        }
    }

    /// Whether both are said by the same, as far as is known.
    pub(super) fn same_speaker(&self, entry: &Entry, text: &Text) -> bool {
        let (Some((id, name)), Some(now)) = (&entry.speaker, &text.speaker) else {
            return true;
        };
        // Somebody of that name under another id is the same person.
        id == now || (!self.names.contains_key(id) && !id.is_empty() && self.names.get(now) == Some(name))
    }

    pub(super) fn free_text(&self, text: usize) -> bool {
        self.of[text].is_none()
    }

    pub(super) fn free_entry(&self, entry: usize) -> bool {
        !self.used.contains(&entry)
    }
}

/// The list a text stands in, and its place there: `scene/monday.text` and 2. What stands in no list is one by itself.
pub(super) fn list(id: &str) -> (&str, usize) {
    let counted = id
        .rsplit_once('.')
        .and_then(|(list, place)| Some((list, place.parse().ok()?)));
    counted.unwrap_or((id, 0))
}

/// What a text belongs to, and which of its texts it is: `scene/monday` and `text`.
pub(super) fn home(list: &str) -> (&str, &str) {
    list.split_once('.').unwrap_or((list, ""))
}

/// The id of the person whose name a text is.
fn person(id: &str) -> Option<&str> {
    let rest = id.strip_prefix("cast/").or_else(|| id.strip_prefix("others/"))?;
    rest.strip_suffix(".name")
}

/// The lists of some ids: the places of their texts, in order.
pub(super) type Lists<'a> = BTreeMap<&'a str, Vec<usize>>;

fn lists<'a>(ids: impl Iterator<Item = &'a str>) -> Lists<'a> {
    let mut found: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, id) in ids.enumerate() {
        let (list, place) = list(id);
        found.entry(list).or_default().push((place, at));
    }
    let sorted = found.into_iter().map(|(list, mut all)| {
        all.sort_unstable();
        (list, all.into_iter().map(|(_, at)| at).collect())
    });
    sorted.collect()
}

/// Finds the entry of each text.
pub(super) fn assign(texts: &[Text], entries: &[(&str, &Entry)]) -> Taken {
    let mut taken = Taken {
        of: vec![None; texts.len()],
        used: BTreeSet::new(),
        names: texts
            .iter()
            .filter_map(|text| Some((person(&text.id)?.to_owned(), text.text.clone())))
            .collect(),
    };
    let now = lists(texts.iter().map(|text| text.id.as_str()));
    let then = lists(entries.iter().map(|(id, _)| *id));
    for (list, own) in &now {
        if let Some(old) = then.get(list) {
            align::same(texts, entries, own, old, false, &mut taken);
        }
    }
    homes::renamed(texts, entries, (&now, &then), &mut taken);
    elsewhere(texts, entries, &mut taken);
    for (list, own) in &now {
        if let Some(old) = then.get(list) {
            align::changed(texts, entries, own, old, &mut taken);
        }
    }
    moved_and_changed(texts, entries, &mut taken);
    taken
}

/// The same words at another place: that can be a text that was moved, or another one.
fn elsewhere(texts: &[Text], entries: &[(&str, &Entry)], taken: &mut Taken) {
    let mut free: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, (_, entry)) in entries.iter().enumerate() {
        if taken.free_entry(at) && !entry.text.is_empty() && !entry.source.is_empty() {
            free.entry(&entry.source).or_default().push(at);
        }
    }
    let kind = |id: &str| home(list(id).0).1.to_owned();
    // Those said by the same before any others; of those a neighbour of the same kind, and of those the first.
    for said_by_the_same in [true, false] {
        for (at, text) in texts.iter().enumerate() {
            let Some(all) = free.get(text.source.as_str()).filter(|_| taken.free_text(at)) else {
                continue;
            };
            let fits = |it: &usize| {
                let same_speaker = || taken.same_speaker(entries[*it].1, text);
                taken.free_entry(*it) && (!said_by_the_same || same_speaker())
            };
            let near = |it: &usize| (kind(entries[*it].0) == kind(&text.id), std::cmp::Reverse(*it));
            if let Some(best) = all.iter().copied().filter(fits).max_by_key(near) {
                taken.take(at, best, How::Guess);
            }
        }
    }
}

/// How alike two texts are, 0 to 1.
pub(super) fn alike(one: &str, other: &str) -> f64 {
    let short = |text: &str| text.chars().take(400).collect::<String>();
    strsim::sorensen_dice(&short(one), &short(other))
}

/// Words that went to another place and were edited on the way.
fn moved_and_changed(texts: &[Text], entries: &[(&str, &Entry)], taken: &mut Taken) {
    /// Pairs that are compared at most, and how alike they must be.
    const PAIRS: usize = 100_000;
    const ALIKE: f64 = 0.7;
    const SHORT: usize = 12;
    let free = |at: &usize| taken.free_entry(*at) && !entries[*at].1.text.is_empty();
    let old: Vec<usize> = (0..entries.len()).filter(free).collect();
    let new: Vec<usize> = (0..texts.len()).filter(|at| taken.free_text(*at)).collect();
    if old.len().saturating_mul(new.len()) > PAIRS {
        return;
    }
    let mut pairs = Vec::new();
    for entry in old {
        let Some(before) = entries[entry]
            .1
            .original
            .as_deref()
            .filter(|it| it.chars().count() >= SHORT)
        else {
            continue;
        };
        for text in &new {
            let alike = alike(before, &texts[*text].text);
            if alike >= ALIKE {
                pairs.push((alike, *text, entry));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    for (_, text, entry) in pairs {
        taken.take(text, entry, How::Changed);
    }
}
