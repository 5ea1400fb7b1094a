//! Choice and luck in one sentence, with an example from this very playthrough, and how to check it.

use crate::words::{Words, signed};

use super::debrief::{Debrief, Decided};
use super::debrief_causes::short;
use super::debrief_told::Sentence;
use super::debrief_words::times;
use super::names::{self, which_gauge};

/// Halves of the other that one of them has to be, to be most of it.
const MOSTLY: i64 = 3;
/// Points that both together, or luck in all of the run, have to come to, to be worth a word.
const LEAST: i64 = 2;

/// What was choice and what luck.
#[derive(Debug, Clone, PartialEq)]
pub struct Luck {
    /// Which of them did more, in one sentence.
    pub said: String,
    /// A decision with its odds, as so many times in ten.
    pub example: String,
    /// How to check that.
    pub check: String,
    /// What playing again would show, where that can be done.
    pub again: String,
    /// The number of that decision.
    pub decision: u32,
}

impl Debrief {
    /// What was choice and what luck; none until the roads not taken are known, and where nothing was decided.
    #[must_use]
    pub fn choice_and_luck(&self, words: &Words) -> Option<Luck> {
        let parts = self.parts.as_ref()?;
        let one = self.example()?;
        let weight = |gauge: usize| {
            let [_, choices, luck] = parts.points(gauge);
            choices.abs() + luck.abs()
        };
        let heaviest = (1..3).fold(0, |most, one| if weight(one) > weight(most) { one } else { most });
        // The example below is about one gauge, and so is this, unless hardly anything moved that one over the story.
        let own = self.told.luck.gauge.filter(|gauge| weight(*gauge) >= LEAST);
        let gauge = own.unwrap_or(heaviest);
        let [_, choices, luck] = parts.points(gauge);
        let (mine, other) = (choices.abs(), luck.abs());
        let values = [
            ("gauge", which_gauge(gauge).into()),
            ("choices", signed(choices as f64).into()),
            ("luck", signed(luck as f64).into()),
        ];
        let said = match () {
            () if mine + other < LEAST => words.say("luck-said-neither"),
            // Half as much again is most of it.
            () if 2 * mine >= MOSTLY * other => words.fill("luck-said-you", &values),
            () if 2 * other >= MOSTLY * mine => words.fill("luck-said-luck", &values),
            () => words.fill("luck-said-both", &values),
        };
        Some(Luck {
            said,
            example: example(words, one),
            check: words.fill("luck-check", &[("number", one.number.into())]),
            again: words.say("luck-again"),
            decision: one.number,
        })
    }

    /// What luck did: at the decision where it did most, and, as soon as that is known, in all of the run.
    #[must_use]
    pub fn luck_told(&self, words: &Words) -> Sentence {
        let mut told = self.told.luck.clone();
        if let Some(parts) = &self.parts {
            let luck = [0, 1, 2].map(|gauge: usize| parts.points(gauge)[2]);
            let [morale, delivery, growth] = luck.map(|points| signed(points as f64));
            let values = [
                ("morale", morale.into()),
                ("delivery", delivery.into()),
                ("growth", growth.into()),
            ];
            if luck.iter().any(|points| points.abs() >= LEAST) {
                let whole = words.fill("told-luck-whole", &values);
                told.words = format!("{} {whole}", told.words);
            }
        }
        told
    }

    /// The decision where luck did most; where it did little, the one that could most easily have gone the other way.
    fn example(&self) -> Option<&Decided> {
        let even = |one: &&Decided| (one.odds - 0.5).abs();
        let closest = self.decisions.iter().min_by(|a, b| even(a).total_cmp(&even(b)));
        self.lucky().and_then(|at| self.decisions.get(at)).or(closest)
    }
}

fn example(words: &Words, one: &Decided) -> String {
    words.fill(
        "luck-example",
        &[
            ("day", names::day(words, one.workday()).into()),
            ("label", short(&one.label).into()),
            ("number", one.number.into()),
            ("worked", if one.worked { "yes" } else { "no" }.into()),
            ("times", times(words, one.odds).into()),
        ],
    )
}
