//! What would have been better where the most was lost: the other ways that were open at that decision.

use crate::play::stretch::Source;
use crate::sim::why::Cause;
use crate::words::Words;

use super::debrief::{Debrief, Decided};
use super::debrief_causes::{Change, short};
use super::debrief_matter::sure;
use super::debrief_roads::{Road, Way};
use super::debrief_told::Sentence;
use super::names::which_hat;

impl Debrief {
    /// The decision after which the most was lost, by its place; none where nothing broke, before the first, and where the story
    /// brought it.
    #[must_use]
    pub fn fell_after(&self) -> Option<usize> {
        self.told
            .fall
            .as_ref()
            .filter(|_| self.broke())
            .and_then(Change::decided)
    }

    /// Whether more fell than falls every day: then the sentence about it names a cause.
    #[must_use]
    pub fn broke(&self) -> bool {
        self.told.fall.as_ref().is_some_and(Change::is_notable)
    }

    /// What would have been better there. None where nothing broke, and until the roads not taken from there are known.
    #[must_use]
    pub fn instead(&self, words: &Words) -> Option<Sentence> {
        let fall = self.told.fall.as_ref().filter(|_| self.broke())?;
        let about = words.say("told-instead");
        let Some(at) = fall.decided() else {
            let title = self.told.brought.as_ref();
            return Some(Sentence {
                about,
                words: title.map_or_else(
                    || words.say("instead-before"),
                    |title| words.fill("instead-story", &[("title", title.as_str().into())]),
                ),
                decision: None,
                gauge: None,
                proof: String::new(),
            });
        };
        let one = self.decisions.get(at)?;
        let (words, proof) = instead(words, one, fall)?;
        Some(Sentence {
            about,
            words,
            decision: Some(one.number),
            gauge: None,
            proof,
        })
    }

    /// Everything the debrief opens with, as far as it is known.
    #[must_use]
    pub fn opening(&self, words: &Words) -> Vec<Sentence> {
        let (broke, held) = (self.told.broke.clone(), self.told.held.clone());
        [
            Some(broke),
            self.instead(words),
            Some(self.luck_told(words)),
            Some(held),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The sentence, and how sure it is.
fn instead(words: &Words, one: &Decided, fall: &Change) -> Option<(String, String)> {
    let road: &Road = one.road.as_ref()?;
    let taken = road.options.iter().find(|way| way.taken)?;
    let others = road.options.iter().filter(|way| !way.taken);
    let number = ("number", one.number.into());
    let Some(best) = others.max_by(|a, b| a.mean().total_cmp(&b.mean())) else {
        return Some((words.fill("instead-closed", &[number]), String::new()));
    };
    let moves = best.moves(words, taken);
    if moves.is_empty() {
        return Some((words.fill("instead-alike", &[number]), String::new()));
    }
    let better = best.mean() > taken.mean() && best.shown_above(taken) > 0.0;
    let said = match (better, outcome(one, fall)) {
        (true, _) => better_way(words, one, best, moves),
        (false, true) => words.fill(
            "instead-luck",
            &[number, ("odds", words.percent(one.odds).into())],
        ),
        (false, false) => words.fill("instead-best", &[number]),
    };
    Some((said, sure(words, best, better)))
}

fn better_way(words: &Words, one: &Decided, best: &Way, moves: String) -> String {
    words.fill(
        "instead-better",
        &[
            ("number", one.number.into()),
            ("hat", which_hat(best.hat).into()),
            ("label", short(&best.label).into()),
            ("moves", moves.into()),
        ],
    )
}

/// Whether the fall came mostly of a choice that did not work out.
fn outcome(one: &Decided, fall: &Change) -> bool {
    let largest = fall.largest().map(|cause| (cause.source, cause.cause));
    !one.worked && largest == Some((Source::Choice, Cause::Outcome))
}
