//! Scenes, choices and people under another id: their texts are known by what they have in common with the old one's.

use std::collections::{BTreeMap, BTreeSet};

use super::assign::{Lists, Taken, Text, home, list};
use super::{Entry, align};

/// The most entries with the same words that are looked through for each text.
const MOST: usize = 50;

/// What of a text tells where it stood: which text of its home it is, and its digits.
type Clue<'a> = (&'a str, &'a str);

/// Gives the texts of homes that are new the entries of the homes that have gone and are most like them.
pub(super) fn renamed<'a>(
    texts: &'a [Text],
    entries: &'a [(&'a str, &'a Entry)],
    (now, then): (&'a Lists<'a>, &'a Lists<'a>),
    taken: &mut Taken,
) {
    let here: BTreeSet<&str> = now.keys().map(|list| home(list).0).collect();
    let there: BTreeSet<&str> = then.keys().map(|list| home(list).0).collect();
    let mut gone: BTreeMap<Clue<'_>, Vec<&str>> = BTreeMap::new();
    for (id, entry) in entries {
        let (owner, which) = home(list(id).0);
        if !here.contains(owner) && !entry.source.is_empty() {
            gone.entry((which, &entry.source)).or_default().push(owner);
        }
    }
    // How many texts each new home has in common with each that has gone.
    let mut common: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for text in texts {
        let (owner, which) = home(list(&text.id).0);
        if there.contains(owner) {
            continue;
        }
        let olds: BTreeSet<&str> = gone
            .get(&(which, text.source.as_str()))
            .into_iter()
            .flatten()
            .take(MOST)
            .copied()
            .collect();
        for old in olds {
            *common.entry((owner, old)).or_default() += 1;
        }
    }
    let last = |id: &str| id.rsplit('/').next().map(str::to_owned);
    let mut pairs: Vec<(usize, bool, &str, &str)> = common
        .into_iter()
        .map(|((new, old), count)| (count, last(new) == last(old), new, old))
        .collect();
    pairs.sort_by(|a, b| (b.0, b.1, a.2, a.3).cmp(&(a.0, a.1, b.2, b.3)));
    let (mut named, mut given) = (BTreeSet::new(), BTreeSet::new());
    let by = |which: fn(&(usize, bool, &'a str, &'a str)) -> &'a str| {
        let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, pair) in pairs.iter().enumerate() {
            found.entry(which(pair)).or_default().push(at);
        }
        found
    };
    let (of_new, of_old) = (by(|pair| pair.2), by(|pair| pair.3));
    let (lists_now, lists_then) = (by_home(now), by_home(then));
    for (count, alike, new, old) in pairs.iter().copied() {
        if named.contains(new) || given.contains(old) {
            continue;
        }
        // Another that is as like leaves a doubt, and so does a single text.
        let as_like = |at: &&usize| (pairs[**at].0, pairs[**at].1) >= (count, alike);
        let rival = of_new[new]
            .iter()
            .filter(as_like)
            .any(|at| pairs[*at].3 != old && !given.contains(pairs[*at].3))
            || of_old[old]
                .iter()
                .filter(as_like)
                .any(|at| pairs[*at].2 != new && !named.contains(pairs[*at].2));
        named.insert(new);
        given.insert(old);
        for (which, own) in lists_now.get(new).into_iter().flatten() {
            if let Some(before) = lists_then.get(old).and_then(|lists| lists.get(which)) {
                align::same(texts, entries, own, before, rival || count < 2, taken);
                align::changed(texts, entries, own, before, taken);
            }
        }
    }
}

/// The lists of each home, by which of its texts they hold.
fn by_home<'a>(lists: &'a Lists<'_>) -> BTreeMap<&'a str, BTreeMap<&'a str, &'a [usize]>> {
    let mut found: BTreeMap<&str, BTreeMap<&str, &[usize]>> = BTreeMap::new();
    for (list, places) in lists {
        let (owner, which) = home(list);
        found.entry(owner).or_default().insert(which, places);
    }
    found
}
