//! The end of a career: no score, a story with the numbers behind it.

use crate::sim::vocabulary::Hat;
use crate::words::Words;

use super::lived::{Fate, Lived};
use super::promise::{Count, Promise};
use super::road::{Now, Road};
use super::say::{self, hundredths};

/// How many people are named in a sentence, and shown in numbers.
const NAMED: usize = 3;
const SHOWN: usize = 8;

/// A working life, looked back on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// What the campaign is called.
    pub title: String,
    /// The story.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph, and the numbers it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is about.
    pub head: String,
    /// What is told.
    pub text: String,
    /// What it rests on, line by line.
    pub numbers: Vec<String>,
}

impl Road {
    /// The portrait, once all parts are over.
    #[must_use]
    pub fn portrait(&self, words: &Words) -> Option<Portrait> {
        if self.now() != Now::Over {
            return None;
        }
        let lived = self.lived();
        let mut paragraphs = vec![
            the_road(words, lived),
            hats(words, lived),
            people(words, lived, true),
            people(words, lived, false),
            self.companions(words),
            dates(words, lived),
            self.promises(words),
            known(words, lived),
            luck(words, lived),
        ];
        paragraphs.extend(self.answers(words));
        Some(Portrait {
            title: self.campaign().title.of(words).to_owned(),
            paragraphs,
        })
    }

    /// Who came along where.
    fn companions(&self, words: &Words) -> Paragraph {
        let mut came = Vec::new();
        for (part, lived) in self.campaign().parts.iter().zip(self.lived()) {
            for along in &part.along {
                let fate = along.fate(self.lived()).filter(|fate| fate.grown());
                came.extend(fate.map(|fate| {
                    let values = [
                        ("name", fate.name.as_str().into()),
                        ("title", lived.title.as_str().into()),
                    ];
                    words.fill("career-came-to", &values)
                }));
            }
        }
        Paragraph {
            head: words.say("career-head-company"),
            text: words.fill(
                "career-company",
                &[("count", came.len().into()), ("list", words.list(&came).into())],
            ),
            numbers: (0..self.lived().len())
                .flat_map(|at| self.company(words, at))
                .collect(),
        }
    }

    fn promises(&self, words: &Words) -> Paragraph {
        let promised = self.career().promised();
        let pairs = promised.iter().zip(self.lived());
        let held: Vec<_> = pairs
            .filter_map(|(promise, lived)| Some(((*promise)?, lived)))
            .collect();
        let kept = held
            .iter()
            .filter(|(promise, lived)| promise.outcome(lived) == super::Outcome::Kept);
        Paragraph {
            head: words.say("career-head-promises"),
            text: words.fill(
                "career-promises",
                &[("of", held.len().into()), ("kept", kept.count().into())],
            ),
            numbers: held
                .iter()
                .map(|(promise, lived)| say::told(words, *promise, lived))
                .collect(),
        }
    }

    /// What the player answered between the parts, in their own words.
    fn answers(&self, words: &Words) -> Option<Paragraph> {
        let parts = self.career().parts.iter().zip(self.lived());
        let said = parts
            .filter(|(part, _)| !part.answer.is_empty())
            .map(|(part, lived)| {
                let values = [
                    ("title", lived.title.as_str().into()),
                    ("answer", part.answer.as_str().into()),
                ];
                words.fill("career-answer", &values)
            });
        let numbers: Vec<String> = said.collect();
        (!numbers.is_empty()).then(|| Paragraph {
            head: words.say("career-head-answers"),
            text: words.say("career-answers"),
            numbers,
        })
    }
}

fn the_road(words: &Words, lived: &[Lived]) -> Paragraph {
    let days: u32 = lived.iter().map(|part| part.days).sum();
    let decisions: usize = lived.iter().map(|part| part.moments.len()).sum();
    let title = |part: Option<&Lived>| part.map_or("", |part| part.title.as_str()).to_owned();
    let line = |part: &Lived| {
        let values = [
            ("title", part.title.as_str().into()),
            ("ending", part.ending_title.as_str().into()),
            ("days", part.days.into()),
            ("decisions", part.moments.len().into()),
        ];
        words.fill("career-road-part", &values)
    };
    Paragraph {
        head: words.say("career-head-road"),
        text: words.fill(
            "career-road",
            &[
                ("first", title(lived.first()).into()),
                ("last", title(lived.last()).into()),
                ("days", days.into()),
                ("decisions", decisions.into()),
            ],
        ),
        numbers: lived.iter().map(line).collect(),
    }
}

fn hats(words: &Words, lived: &[Lived]) -> Paragraph {
    let line = |part: &Lived| {
        let [manager, leader, both, neither] = all_hats(part);
        let values = [
            ("title", part.title.as_str().into()),
            ("manager", manager.into()),
            ("leader", leader.into()),
            ("both", both.into()),
            ("neither", neither.into()),
        ];
        words.fill("career-hats-part", &values)
    };
    let sum = lived.iter().map(all_hats).fold([0; 4], |mut sum, part| {
        sum.iter_mut().zip(part).for_each(|(sum, one)| *sum += one);
        sum
    });
    let share = |part: &Lived| {
        let [manager, leader, ..] = all_hats(part);
        manager as f64 / (manager + leader).max(1) as f64
    };
    let by = |a: &&Lived, b: &&Lived| share(a).total_cmp(&share(b));
    let mut text = words.fill(
        "career-hats",
        &[("manager", sum[0].into()), ("leader", sum[1].into())],
    );
    // Where all parts were led alike there is no most.
    if let (Some(most), Some(least)) = (lived.iter().max_by(by), lived.iter().min_by(by))
        && share(most) > share(least)
    {
        let values = [
            ("most", most.title.as_str().into()),
            ("least", least.title.as_str().into()),
        ];
        text = format!("{text} {}", words.fill("career-hats-most", &values));
    }
    Paragraph {
        head: words.say("career-head-hats"),
        text,
        numbers: lived.iter().map(line).collect(),
    }
}

fn all_hats(part: &Lived) -> [usize; 4] {
    [Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither].map(|hat| part.worn(hat))
}

/// Who was grown, or who was lost.
fn people(words: &Words, lived: &[Lived], grown: bool) -> Paragraph {
    let such = |fate: &&Fate| if grown { fate.grown() } else { fate.burned() };
    let by = |fate: &Fate| {
        if grown {
            fate.gained()
        } else {
            fate.trust[0] - fate.trust[1]
        }
    };
    let all = lived.iter().flat_map(|part| {
        let such = part.people.iter().filter(such);
        such.map(move |fate| (part, fate))
    });
    let mut all: Vec<_> = all.collect();
    all.sort_by(|(_, a), (_, b)| by(b).total_cmp(&by(a)));
    let count = all.len();
    let names: Vec<String> = all
        .iter()
        .take(NAMED)
        .map(|(_, fate)| fate.name.clone())
        .collect();
    all.truncate(SHOWN);
    let values = [("count", count.into()), ("names", words.list(&names).into())];
    let line = |(part, fate): &(&Lived, &Fate)| {
        let values = [
            ("title", part.title.as_str().into()),
            ("numbers", say::person(words, fate).into()),
        ];
        words.fill("career-person-in", &values)
    };
    Paragraph {
        head: words.say(if grown {
            "career-head-grown"
        } else {
            "career-head-lost"
        }),
        text: words.fill(
            if grown {
                "career-all-grown"
            } else {
                "career-all-lost"
            },
            &values,
        ),
        numbers: all.iter().map(line).collect(),
    }
}

fn dates(words: &Words, lived: &[Lived]) -> Paragraph {
    let counts = lived.iter().map(|part| Promise::KeepDates.count(part));
    let sum = counts.fold(Count::default(), |sum, count| sum.and(&count));
    Paragraph {
        head: words.say("career-head-dates"),
        text: words.fill(
            "career-dates",
            &[("of", sum.of.into()), ("kept", sum.kept.into())],
        ),
        numbers: lived
            .iter()
            .map(|part| say::proof(words, Promise::KeepDates, part))
            .collect(),
    }
}

fn known(words: &Words, lived: &[Lived]) -> Paragraph {
    let line = |part: &Lived| {
        let [(structure, consideration), (structure_now, consideration_now)] =
            part.known.map(|(s, c)| (hundredths(s), hundredths(c)));
        let values = [
            ("title", part.title.as_str().into()),
            ("structure", structure.into()),
            ("structure_now", structure_now.into()),
            ("consideration", consideration.into()),
            ("consideration_now", consideration_now.into()),
        ];
        words.fill("career-known-part", &values)
    };
    let asked = lived.iter().map(|part| Promise::AskFirst.count(part));
    let asked = asked.fold(Count::default(), |sum, count| sum.and(&count));
    let told = lived.iter().map(|part| Promise::SayPlainly.count(part));
    let told = told.fold(Count::default(), |sum, count| sum.and(&count));
    Paragraph {
        head: words.say("career-head-known"),
        text: words.fill(
            "career-known",
            &[
                ("asked", asked.kept.into()),
                ("ask", asked.of.into()),
                ("told", told.kept.into()),
                ("tell", told.of.into()),
            ],
        ),
        numbers: lived.iter().map(line).collect(),
    }
}

fn luck(words: &Words, lived: &[Lived]) -> Paragraph {
    let of = |part: &Lived| {
        let acted = part.moments.iter().filter(|moment| moment.acted);
        let worked = acted.clone().filter(|moment| moment.worked).count();
        let expected: f64 = acted.clone().map(|moment| moment.odds).sum();
        (acted.count(), worked, expected)
    };
    let line = |part: &Lived| {
        let (of, worked, expected) = of(part);
        let values = [
            ("title", part.title.as_str().into()),
            ("of", of.into()),
            ("worked", worked.into()),
            ("expected", (expected.round() as i64).into()),
        ];
        words.fill("career-luck-part", &values)
    };
    let (worked, expected) = lived
        .iter()
        .map(of)
        .fold((0, 0.0), |sum, part| (sum.0 + part.1, sum.1 + part.2));
    Paragraph {
        head: words.say("career-head-luck"),
        text: words.fill(
            "career-luck",
            &[
                ("worked", worked.into()),
                ("expected", (expected.round() as i64).into()),
            ],
        ),
        numbers: lived.iter().map(line).collect(),
    }
}
