//! How a decision came out, in words and numbers.

use super::cue::Outcome;
use super::names;
use super::team::small;
use crate::sim::act::Verdict;
use crate::words::Words;

/// A change of mood that shows as the strongest reaction.
const STRONG_MOOD: f64 = 0.12;

/// What the player is told of a verdict.
pub(super) fn outcome(words: &Words, verdict: &Verdict) -> Outcome {
    let odds = &verdict.odds;
    let shares = [odds.information, odds.acceptance, odds.timeliness].map(small);
    let weakest = (1..3).fold(0, |least, at| if shares[at] < shares[least] { at } else { least });
    let weakest = match weakest {
        0 => words.say("play-weakest-knowledge"),
        1 => words.say("play-weakest-commitment"),
        _ => words.say("play-weakest-time"),
    };
    let [knowledge, commitment, time] = names::factors(words);
    let times = (odds.success * 10.0).round();
    Outcome {
        worked: verdict.worked,
        odds: small(odds.success),
        parts: [(knowledge, shares[0]), (commitment, shares[1]), (time, shares[2])],
        words: words.fill(
            "play-odds",
            &[("times", times.into()), ("weakest", weakest.into())],
        ),
    }
}

/// How it shows in each of the people, -1 to 1.
pub(super) fn shifts(verdict: &Verdict) -> Vec<f32> {
    let shift = |mood: &f64| small(mood / STRONG_MOOD).clamp(-1.0, 1.0);
    verdict.mood.iter().map(shift).collect()
}
