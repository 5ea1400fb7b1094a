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
    let [knowledge, commitment, time] = names::factors(words);
    let times = (odds.success * 10.0).round();
    Outcome {
        worked: verdict.worked,
        odds: small(odds.success),
        parts: [(knowledge, shares[0]), (commitment, shares[1]), (time, shares[2])],
        words: said(words, times, verdict.worked, shares),
    }
}

/// Times in ten from which what did not work was bad luck, and below which what worked was good luck.
const LUCK: (f64, f64) = (6.0, 4.0);

/// What really made it: the part there was least of, or luck.
fn said(words: &Words, times: f64, worked: bool, shares: [f32; 3]) -> String {
    let least = (1..3).fold(0, |least, at| if shares[at] < shares[least] { at } else { least });
    let weakest = match least {
        0 => words.say("play-weakest-knowledge"),
        1 => words.say("play-weakest-commitment"),
        _ => words.say("play-weakest-time"),
    };
    let values = [("times", times.into()), ("weakest", weakest.into())];
    match worked {
        false if times >= LUCK.0 => words.fill("play-bad-luck", &values[..1]),
        true if times < LUCK.1 => words.fill("play-good-luck", &values),
        true => words.fill("play-went-well", &values[..1]),
        false => words.fill("play-odds", &values),
    }
}

/// How it shows in each of the people, -1 to 1.
pub(super) fn shifts(verdict: &Verdict) -> Vec<f32> {
    let shift = |mood: &f64| small(mood / STRONG_MOOD).clamp(-1.0, 1.0);
    verdict.mood.iter().map(shift).collect()
}
