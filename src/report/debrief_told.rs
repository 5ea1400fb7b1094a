//! What a playthrough came to: what fell most and why, what luck did, and what held; each with where it is proved.

use crate::play::Playthrough;
use crate::play::stretch::Stretch;
use crate::story::Scenario;
use crate::words::{Words, signed};

use super::debrief::{Decided, Three, three};
use super::debrief_broke::MAIN;
use super::debrief_causes::{Caused, Change, named, short, title};
use super::debrief_contributions::Contribution;
use super::debrief_runs::furthest;
use super::names::{self, which_gauge};

/// Points from which on luck is told of: how far a gauge stood from where it was to be expected.
const LUCKY: f64 = 2.0;

/// What a playthrough came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// What fell most, its largest cause, and what became of it over the whole run.
    pub broke: Sentence,
    /// What luck did.
    pub luck: Sentence,
    /// What held.
    pub held: Sentence,
    /// The change behind what broke: the largest fall, from a top to the next bottom; none where nothing fell.
    pub fall: Option<Change>,
    /// What the scene is called in which the story brought it; none where it came with a decision or the days after one.
    pub brought: Option<String>,
}

/// A sentence about this playthrough, and where it is proved.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// What it is about: "What held".
    pub about: String,
    /// The sentence.
    pub words: String,
    /// The decision it is about, by its number.
    pub decision: Option<u32>,
    /// The gauge that moved, by its place.
    pub gauge: Option<usize>,
    /// What there is to look at: "Decision 3 · Wednesday · Delivery 81 to 65".
    pub proof: String,
}

impl Sentence {
    /// What to look at, in words: its proof, or the decision alone.
    #[must_use]
    pub fn proof(&self, words: &Words) -> String {
        match self.decision {
            Some(number) if self.proof.is_empty() => words.fill("told-at", &[("number", number.into())]),
            _ => self.proof.clone(),
        }
    }
}

impl Told {
    /// The three, in their order.
    #[must_use]
    pub fn each(&self) -> [&Sentence; 3] {
        [&self.broke, &self.luck, &self.held]
    }
}

/// What the sentences are made from.
pub(super) struct Teller<'a> {
    pub(super) words: &'a Words,
    pub(super) scenario: &'a Scenario,
    pub(super) decisions: &'a [Decided],
    pub(super) stretches: &'a [Stretch],
    pub(super) runs: &'a [Change],
}

/// What a playthrough came to, from its stretches and the runs of its gauges.
#[must_use]
pub fn told(
    words: &Words,
    played: &Playthrough,
    decisions: &[Decided],
    (stretches, runs): (&[Stretch], &[Change]),
) -> Told {
    let teller = Teller {
        words,
        scenario: played.scenario(),
        decisions,
        stretches,
        runs,
    };
    let fall = furthest(runs, -1.0).cloned();
    Told {
        broke: teller.broke(fall.as_ref()),
        luck: teller.luck(),
        held: teller.held(),
        brought: fall.as_ref().and_then(|fall| teller.brought(fall)),
        fall,
    }
}

impl Teller<'_> {
    fn by(&self, change: &Change) -> Option<&Decided> {
        change.decided().and_then(|at| self.decisions.get(at))
    }

    fn brought(&self, change: &Change) -> Option<String> {
        change.brought().map(|scene| title(self.scenario, scene))
    }

    pub(super) fn sentence(&self, about: String, words: String, change: Option<&Change>) -> Sentence {
        Sentence {
            about,
            words,
            decision: change.and_then(|change| self.by(change)).map(|one| one.number),
            gauge: change.map(|change| change.gauge),
            proof: change.map_or_else(String::new, |change| self.proof(change)),
        }
    }

    /// Where a change can be looked up.
    fn proof(&self, change: &Change) -> String {
        let words = self.words;
        let gauge = names::gauges(words)[change.gauge].clone();
        let (from, to) = (change.from.round(), change.to.round());
        let moved = words.fill(
            "told-moved",
            &[("name", gauge.into()), ("from", from.into()), ("to", to.into())],
        );
        match self.by(change) {
            Some(one) => words.fill(
                "told-proof",
                &[
                    ("number", one.number.into()),
                    ("over", if change.is_over_several() { "yes" } else { "no" }.into()),
                    ("day", names::day(words, one.workday()).into()),
                    ("moved", moved.into()),
                ],
            ),
            None => match self.brought(change) {
                Some(title) => words.fill(
                    "told-proof-story",
                    &[("title", title.into()), ("moved", moved.into())],
                ),
                None => words.fill("told-proof-before", &[("moved", moved.into())]),
            },
        }
    }

    /// How a gauge stood at the start and the end of the run.
    pub(super) fn ends(&self) -> (Three, Three) {
        let (first, last) = (self.stretches.first(), self.stretches.last());
        (
            first.map_or([0.0; 3], |one| three(&one.from)),
            last.map_or([0.0; 3], |one| three(&one.to)),
        )
    }

    fn held(&self) -> Sentence {
        let words = self.words;
        let about = words.say("told-held");
        let (start, end) = self.ends();
        let by = |gauge: usize| end[gauge].round() - start[gauge].round();
        let best = (1..3).fold(0, |best, one| if by(one) > by(best) { one } else { best });
        let dates = self.dates();
        let (from, to) = (start[best].round(), end[best].round());
        let values = [
            ("gauge", which_gauge(best).into()),
            ("from", from.into()),
            ("to", to.into()),
            ("dates", dates.into()),
        ];
        let most = self.most_gained(best);
        match most {
            Some((change, one)) if by(best) >= 1.0 => {
                let [gauge, from, to, dates] = values;
                let values = [
                    gauge,
                    from,
                    to,
                    dates,
                    ("points", change.shown().into()),
                    ("cause", self.told(&change, &one).into()),
                    ("part", signed(one.points as f64).into()),
                    ("several", if one.percent < MAIN { "yes" } else { "no" }.into()),
                ];
                self.sentence(about, words.fill("told-held-rose", &values), Some(&change))
            }
            None if by(best) >= 1.0 => self.sentence(about, words.fill("told-held-crept", &values), None),
            _ if by(best) >= 0.0 => self.sentence(about, words.fill("told-held-even", &values), None),
            _ => self.sentence(about, words.fill("told-held-least", &values), None),
        }
    }

    /// The furthest this gauge rose in one go, with where most of it came from; none where it never rose by a point.
    fn most_gained(&self, gauge: usize) -> Option<(Change, Contribution)> {
        let own: Vec<Change> = self
            .runs
            .iter()
            .filter(|one| one.gauge == gauge)
            .cloned()
            .collect();
        let most = furthest(&own, 1.0).filter(|one| one.shown() > 0)?;
        let one = most.contributions().into_iter().find(|one| one.percent > 0.0)?;
        Some((most.clone(), one))
    }

    pub(super) fn named(&self, change: &Change, cause: &Caused) -> String {
        let by = cause.decision.and_then(|at| self.decisions.get(at));
        named(self.words, self.scenario, cause, change.gauge, by)
    }

    /// What became of the work, as the end of a sentence; nothing where none was due.
    fn dates(&self) -> String {
        let Some(team) = self.stretches.last().map(|one| &one.after) else {
            return String::new();
        };
        let due: Vec<bool> = team
            .items
            .iter()
            .filter_map(|item| item.kept_by(team.day))
            .collect();
        let kept = due.iter().filter(|kept| **kept).count();
        match due.len() {
            0 => String::new(),
            all => self
                .words
                .fill("told-dates", &[("kept", kept.into()), ("all", all.into())]),
        }
    }

    fn luck(&self) -> Sentence {
        let words = self.words;
        let about = words.say("told-luck");
        let most = self.luckiest();
        let worked = self.decisions.iter().filter(|one| one.worked).count();
        let expected: f64 = self.decisions.iter().map(|one| one.odds).sum();
        let counts = [
            ("worked", worked.into()),
            ("all", self.decisions.len().into()),
            ("expected", expected.round().into()),
        ];
        let Some((at, gauge, by)) = most else {
            let said = if self.decisions.is_empty() {
                words.say("told-luck-none")
            } else {
                words.fill("told-luck-little", &counts)
            };
            return self.sentence(about, said, None);
        };
        let (one, gap) = (&self.decisions[at], by.abs().round());
        let values = [
            ("number", one.number.into()),
            ("label", short(&one.label).into()),
            ("odds", words.percent(one.odds).into()),
            ("gauge", which_gauge(gauge).into()),
            ("points", gap.into()),
            ("way", if by > 0.0 { "lower" } else { "higher" }.into()),
        ];
        let said = if one.worked {
            words.fill("told-luck-gave", &values)
        } else {
            words.fill("told-luck-took", &values)
        };
        let stretch = self.stretches.iter().find(|stretch| stretch.decision == Some(at));
        let at_once = stretch.and_then(|stretch| Change::at_once(stretch, gauge));
        self.sentence(about, said, at_once.as_ref())
    }

    /// The decision whose outcome left a gauge furthest from where it was to be expected: its place, the gauge, and how far
    /// the other outcome would have been from it. None where luck did little.
    fn luckiest(&self) -> Option<(usize, usize, f64)> {
        let all = self.stretches.iter().filter_map(|one| {
            let (at, luck) = (one.decision?, three(one.luck.as_ref()?));
            let decided = self.decisions.get(at)?;
            let surprise = if decided.worked {
                1.0 - decided.odds
            } else {
                decided.odds
            };
            let gauge = (1..3).fold(0, |most, one| {
                if luck[one].abs() > luck[most].abs() {
                    one
                } else {
                    most
                }
            });
            Some((at, gauge, luck[gauge], surprise * luck[gauge].abs()))
        });
        all.filter(|one| one.3 >= LUCKY)
            .fold(None, |most: Option<(usize, usize, f64, f64)>, one| match most {
                Some(most) if most.3 >= one.3 => Some(most),
                _ => Some(one),
            })
            .map(|(at, gauge, by, _)| (at, gauge, by))
    }
}
