//! Two versions of one list of texts beside each other: what stayed in order is known by its neighbours.

use super::Entry;
use super::assign::{How, Taken, Text, alike};

/// Pairs that are compared at most before only places count.
const PAIRS: usize = 1_000_000;

/// Gives texts of a list the entries with the same words, by their order. What could as well be another's is a guess,
/// and so is everything when the lists themselves were only guessed to be the same.
pub(super) fn same(
    texts: &[Text],
    entries: &[(&str, &Entry)],
    own: &[usize],
    old: &[usize],
    guessed: bool,
    taken: &mut Taken,
) {
    let words = |entry: usize, text: usize| entries[entry].1.source == texts[text].source;
    let fits =
        |entry: usize, text: usize| words(entry, text) && taken.same_speaker(entries[entry].1, &texts[text]);
    let (own, old): (Vec<usize>, Vec<usize>) = (
        own.iter().copied().filter(|at| taken.free_text(*at)).collect(),
        old.iter().copied().filter(|at| taken.free_entry(*at)).collect(),
    );
    let first = in_order(old.len(), own.len(), &|i, j| fits(old[i], own[j]));
    let (many, few) = (old.len(), own.len());
    let last = in_order(many, few, &|i, j| fits(old[many - 1 - i], own[few - 1 - j]));
    for (j, text) in own.iter().copied().enumerate() {
        let other = last[few - 1 - j].map(|i| many - 1 - i);
        let Some(i) = first[j].or(other) else { continue };
        let sure = first[j] == other || clear(texts, entries, (&own, &old), text);
        // When both ends would give it to somebody, the earlier one has it.
        let how = if sure && !guessed { How::Same } else { How::Guess };
        taken.take(text, old[i], how);
    }
    // The same words out of order; and only when those have theirs, said by somebody else now.
    for said_by_the_same in [true, false] {
        for text in own.iter().copied() {
            if !taken.free_text(text) {
                continue;
            }
            let same_speaker = |entry: usize| taken.same_speaker(entries[entry].1, &texts[text]);
            let mut free = old.iter().copied().filter(|it| {
                taken.free_entry(*it) && words(*it, text) && (!said_by_the_same || same_speaker(*it))
            });
            let Some(entry) = free.next() else { continue };
            let sure = clear(texts, entries, (&own, &old), text) && same_speaker(entry);
            let how = if sure && !guessed { How::Same } else { How::Guess };
            taken.take(text, entry, how);
        }
    }
}

/// Whether there is only one translation of these words in the list, and nobody else to take it.
fn clear(texts: &[Text], entries: &[(&str, &Entry)], (own, old): (&[usize], &[usize]), text: usize) -> bool {
    let source = &texts[text].source;
    let mut same = old
        .iter()
        .map(|at| entries[*at].1)
        .filter(|entry| entry.source == *source);
    let Some(first) = same.next() else { return true };
    let alone = own.iter().filter(|at| texts[**at].source == *source).count() == 1;
    let mut others = same.peekable();
    if alone && others.peek().is_none() {
        return true;
    }
    // Several of the same words that read the same in the other language: it does not matter which is which.
    others.peek().is_some() && others.all(|other| other.text == first.text)
}

/// For each of the second list the place in the first it goes with: as many as can be in the order of both, early ones
/// first.
fn in_order(many: usize, few: usize, same: &impl Fn(usize, usize) -> bool) -> Vec<Option<usize>> {
    let mut found = vec![None; few];
    let mut from = 0;
    while from < many && from < few && same(from, from) {
        found[from] = Some(from);
        from += 1;
    }
    let mut tail = 0;
    while tail < many - from && tail < few - from && same(many - 1 - tail, few - 1 - tail) {
        found[few - 1 - tail] = Some(many - 1 - tail);
        tail += 1;
    }
    let (rows, columns) = (many - from - tail, few - from - tail);
    if rows.saturating_mul(columns) > PAIRS {
        return found;
    }
    // The longest common part of what is left from each pair of places on.
    let width = columns + 1;
    let mut longest = vec![0_u32; (rows + 1) * width];
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            let skip = longest[(i + 1) * width + j].max(longest[i * width + j + 1]);
            let both = longest[(i + 1) * width + j + 1] + 1;
            longest[i * width + j] = if same(from + i, from + j) {
                both.max(skip)
            } else {
                skip
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < rows && j < columns {
        let here = longest[i * width + j];
        if same(from + i, from + j) && here == longest[(i + 1) * width + j + 1] + 1 {
            found[from + j] = Some(from + i);
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] == here {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}

/// Gives what is left of a list the entries left between the same neighbours: those most alike, else those of the same
/// place.
pub(super) fn changed(
    texts: &[Text],
    entries: &[(&str, &Entry)],
    own: &[usize],
    old: &[usize],
    taken: &mut Taken,
) {
    const ALIKE: f64 = 0.5;
    if !own.iter().any(|text| taken.free_text(*text)) {
        return;
    }
    let place = |entry: usize| old.iter().position(|at| *at == entry);
    // The entries of the neighbours before and after each text that has none.
    let known: Vec<Option<usize>> = own
        .iter()
        .map(|text| taken.of[*text].and_then(|(it, _)| place(it)))
        .collect();
    let mut pairs = Vec::new();
    for (j, text) in own
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, text)| taken.free_text(*text))
    {
        let after = known[..j].iter().flatten().next_back().map_or(0, |at| at + 1);
        let until = known[j..].iter().flatten().next().copied().unwrap_or(old.len());
        let between = old.get(after..until.max(after)).unwrap_or_default();
        if between.len().saturating_mul(own.len()) > PAIRS {
            continue;
        }
        for entry in between.iter().copied().filter(|it| taken.free_entry(*it)) {
            let before = entries[entry].1.original.as_deref();
            let alike = before.map_or(0.0, |before| alike(before, &texts[text].text));
            if alike >= ALIKE {
                pairs.push((alike, text, entry));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    for (_, text, entry) in pairs {
        taken.take(text, entry, How::Changed);
    }
    for text in own
        .iter()
        .copied()
        .filter(|text| taken.free_text(*text))
        .collect::<Vec<_>>()
    {
        let own_place = old.iter().copied().find(|it| entries[*it].0 == texts[text].id);
        if let Some(entry) = own_place {
            // Nobody has said which text this translates: it may be this one.
            let unsaid = entries[entry].1.source.is_empty();
            taken.take(text, entry, if unsaid { How::Guess } else { How::Changed });
        }
    }
}
