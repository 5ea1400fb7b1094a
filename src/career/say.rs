//! What of a career is said in words: promises and what became of them, moments, people in numbers.

use crate::sim::gauges::Gauges;
use crate::words::{Words, signed};

use super::campaign::Stage;
use super::lived::{Fate, Lived, Moment};
use super::promise::{Outcome, Promise};

/// A share as people read it, 0 to 100.
pub(super) fn hundredths(share: f64) -> i64 {
    // Shares are 0..1.
    (share * 100.0).round() as i64
}

/// What somebody promises, behind "to".
pub(super) fn promise(words: &Words, promise: Promise) -> String {
    words.say(match promise {
        Promise::AskFirst => "career-promise-ask-first",
        Promise::SayPlainly => "career-promise-say-plainly",
        Promise::LetGo => "career-promise-let-go",
        Promise::KeepDates => "career-promise-keep-dates",
        Promise::ListenAfter => "career-promise-listen-after",
    })
}

/// How it held in a part, in numbers.
pub(super) fn proof(words: &Words, promise: Promise, lived: &Lived) -> String {
    let count = promise.count(lived);
    let values = [
        ("title", lived.title.as_str().into()),
        ("of", count.of.into()),
        ("kept", count.kept.into()),
    ];
    words.fill(
        match promise {
            Promise::AskFirst => "career-proof-ask-first",
            Promise::SayPlainly => "career-proof-say-plainly",
            Promise::LetGo => "career-proof-let-go",
            Promise::KeepDates => "career-proof-keep-dates",
            Promise::ListenAfter => "career-proof-listen-after",
        },
        &values,
    )
}

/// What became of a promise in the part that followed, with the numbers and the first time it gave way.
pub(super) fn told(words: &Words, promised: Promise, lived: &Lived) -> String {
    let outcome = words.say(match promised.outcome(lived) {
        Outcome::Kept => "career-kept",
        Outcome::Broken => "career-broken",
        Outcome::Untested => "career-untested",
    });
    let promise = promise(words, promised);
    let mut said = words.fill(
        "career-told",
        &[
            ("promise", promise.into()),
            ("outcome", outcome.into()),
            ("proof", proof(words, promised, lived).into()),
        ],
    );
    let broken = promised.count(lived).broken.first().copied();
    let place = match promised {
        Promise::KeepDates => broken
            .and_then(|at| lived.work.get(at))
            .map(|due| words.fill("career-gave-way-work", &[("title", due.title.as_str().into())])),
        _ => broken.and_then(|at| lived.moments.get(at)).map(|moment| {
            let (label, day) = (moment.label.as_str().into(), (moment.day + 1).into());
            words.fill("career-gave-way", &[("label", label), ("day", day)])
        }),
    };
    if let Some(place) = place {
        said.push(' ');
        said.push_str(&place);
    }
    said
}

/// The question between two parts, by what the next one is.
pub(super) fn question(words: &Words, from: Stage, to: Stage) -> String {
    words.say(match (from, to) {
        (Stage::FrontLine, Stage::FrontLine)
        | (Stage::Manager, Stage::Manager)
        | (Stage::Leader, Stage::Leader) => "career-ask-same",
        (_, Stage::Manager | Stage::FrontLine) => "career-ask-manager",
        (_, Stage::Leader) => "career-ask-leader",
    })
}

/// The gauge that moved most upwards or, with `down`, downwards, and by how much: "Morale +8".
pub(super) fn largest(words: &Words, moved: &Gauges, down: bool) -> String {
    let names = [
        words.say("gauge-morale"),
        words.say("gauge-delivery"),
        words.say("gauge-growth"),
    ];
    let each = moved.each().map(|(_, by)| by);
    let signed_so = |by: f64| if down { -by } else { by };
    let most = (0..3).fold(0, |most, at| {
        if signed_so(each[at]) > signed_so(each[most]) {
            at
        } else {
            most
        }
    });
    format!("{} {}", names[most], signed(each[most]))
}

/// The moment that moved a gauge most upwards or, with `down`, downwards; none when nothing moved so by a point.
pub(super) fn weightiest(lived: &Lived, down: bool) -> Option<&Moment> {
    let by = |moment: &Moment| {
        let each = moment.moved.each();
        let sign = if down { -1.0 } else { 1.0 };
        each.iter().fold(0.0, |most: f64, (_, by)| most.max(by * sign))
    };
    let most = lived.moments.iter().max_by(|a, b| by(a).total_cmp(&by(b)))?;
    (by(most) >= 1.0).then_some(most)
}

/// Somebody in numbers: readiness, skill and trust before and after.
pub(super) fn in_numbers(words: &Words, fate: &Fate) -> String {
    let [bench, skill, trust] = [fate.bench, fate.skill, fate.trust].map(|pair| pair.map(hundredths));
    words.fill(
        "career-numbers",
        &[
            ("bench", bench[0].into()),
            ("bench_now", bench[1].into()),
            ("skill", skill[0].into()),
            ("skill_now", skill[1].into()),
            ("trust", trust[0].into()),
            ("trust_now", trust[1].into()),
        ],
    )
}

/// The same behind their name.
pub(super) fn person(words: &Words, fate: &Fate) -> String {
    let values = [
        ("name", fate.name.as_str().into()),
        ("numbers", in_numbers(words, fate).into()),
    ];
    words.fill("career-person", &values)
}
