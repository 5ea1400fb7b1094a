//! What is seen between two parts: what brought the player here, what has to be let go of, who comes along, a question, and
//! promises to choose from. All of it from what was played.

use crate::sim::vocabulary::Hat;
use crate::story::model::Person;
use crate::words::Words;

use super::campaign::Along;
use super::lived::{Fate, Lived, NO_TIME, THEY_KNOW};
use super::promise::Promise;
use super::road::{Now, Road};
use super::say;

/// How many promises are offered.
const OFFERS: usize = 3;

/// What is seen between two parts, in the player's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// From where to where.
    pub title: String,
    /// What lies between the parts, in paragraphs.
    pub before: Vec<String>,
    /// What became of the promise that the part was held to; none before the first.
    pub told: Option<String>,
    /// What got the player here.
    pub brought: Vec<String>,
    /// What they have to let go of.
    pub let_go: Vec<String>,
    /// Who comes along, who does not, and why.
    pub along: Vec<String>,
    /// The question to answer.
    pub question: String,
    /// The promises to choose from: first what held least.
    pub offers: Vec<Offer>,
}

/// A promise that can be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Which.
    pub promise: Promise,
    /// In words.
    pub words: String,
    /// How it stood in the part before.
    pub proof: String,
}

impl Road {
    /// What is seen now between two parts; none when a part is to be played, or all is over.
    #[must_use]
    pub fn passage(&self, words: &Words) -> Option<Passage> {
        let Now::Passage(at) = self.now() else { return None };
        let lived = self.lived().get(at)?;
        let (from, to) = (self.campaign().parts.get(at)?, self.campaign().parts.get(at + 1)?);
        let next = self.scenario(at + 1)?.title.clone();
        let told = self.career().promised().get(at).copied().flatten();
        let title = words.fill(
            "career-from-to",
            &[
                ("from", lived.title.as_str().into()),
                ("to", next.as_str().into()),
            ],
        );
        let before = to.before.of(words).split("\n\n").map(joined);
        Some(Passage {
            title,
            before: before.filter(|text| !text.is_empty()).collect(),
            told: told.map(|promise| say::told(words, promise, lived)),
            brought: brought(words, lived),
            let_go: let_go(words, lived, &next),
            along: self.company(words, at + 1),
            question: say::question(words, from.stage, to.stage),
            offers: offers(words, lived),
        })
    }

    /// Who may come along into the part at this place.
    fn along(&self, at: usize) -> impl Iterator<Item = &Along> {
        let part = self.campaign().parts.get(at);
        part.into_iter().flat_map(|part| &part.along)
    }

    /// Who comes along into the part at this place, who does not, and why.
    #[must_use]
    pub fn company(&self, words: &Words, at: usize) -> Vec<String> {
        self.along(at)
            .filter_map(|along| self.comes(words, along))
            .collect()
    }

    /// Who is met in the part at this place: its own people, then those who come along.
    #[must_use]
    pub fn people(&self, at: usize) -> Vec<Person> {
        let Some(scenario) = self.scenario(at) else {
            return Vec::new();
        };
        let comes = self
            .along(at)
            .filter(|along| along.fate(self.lived()).is_some_and(Fate::grown));
        let mut all: Vec<Person> = scenario.expected().cloned().collect();
        for along in comes {
            let here = |person: &&Person| person.id == along.who;
            all.extend(scenario.cast.iter().find(here).map(|person| Person {
                here: true,
                ..person.clone()
            }));
        }
        all
    }

    /// Whether somebody comes along, and why.
    fn comes(&self, words: &Words, along: &Along) -> Option<String> {
        let fate = along.fate(self.lived())?;
        let (name, numbers) = (fate.name.as_str().into(), say::in_numbers(words, fate).into());
        let values = [("name", name), ("numbers", numbers)];
        Some(words.fill(
            match (fate.grown(), fate.here, fate.burned()) {
                (true, ..) => "career-comes",
                (_, false, _) => "career-left",
                (_, _, true) => "career-says-no",
                _ => "career-stays",
            },
            &values,
        ))
    }
}

/// A paragraph on one line.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn brought(words: &Words, lived: &Lived) -> Vec<String> {
    let expected: f64 = lived
        .moments
        .iter()
        .map(|moment| if moment.acted { moment.odds } else { 1.0 })
        .sum();
    let worked = lived.moments.iter().filter(|moment| moment.worked).count();
    let mut said = vec![words.fill(
        "career-decisions",
        &[
            ("title", lived.title.as_str().into()),
            ("decisions", lived.moments.len().into()),
            ("days", lived.days.into()),
            ("worked", worked.into()),
            ("expected", (expected.round() as i64).into()),
        ],
    )];
    said.extend(say::weightiest(lived, false).map(|moment| {
        let values = [
            ("label", moment.label.as_str().into()),
            ("day", (moment.day + 1).into()),
            ("moved", say::largest(words, &moment.moved, false).into()),
        ];
        words.fill("career-lifted", &values)
    }));
    if let Some(fate) = lived.grew_most() {
        said.push(words.fill("career-grew", &[("numbers", say::person(words, fate).into())]));
    }
    if !lived.work.is_empty() {
        said.push(say::proof(words, Promise::KeepDates, lived));
    }
    said
}

fn let_go(words: &Words, lived: &Lived, next: &str) -> Vec<String> {
    let mut said = Vec::new();
    let by_hand: Vec<_> = lived.moments.iter().filter(|moment| moment.hands).collect();
    if let Some(first) = by_hand.first() {
        let values = [
            ("times", by_hand.len().into()),
            ("label", first.label.as_str().into()),
            ("next", next.into()),
        ];
        said.push(words.fill("career-hands", &values));
    }
    let of = lived.moments.len();
    let wrong = |hat: Hat, best: &dyn Fn(f64) -> bool| {
        let all = lived.moments.iter().filter(|moment| moment.hat == hat);
        let better = all.filter(|moment| moment.acted && best(moment.best));
        (lived.worn(hat), better.count())
    };
    let (told, unasked) = wrong(Hat::Manager, &|best| best >= THEY_KNOW);
    let (asked, untold) = wrong(Hat::Leader, &|best| best <= NO_TIME);
    let manager = told >= asked;
    let (worn, better) = if manager { (told, unasked) } else { (asked, untold) };
    let values = [
        ("of", of.into()),
        ("worn", worn.into()),
        ("better", better.into()),
    ];
    said.push(words.fill(
        if manager {
            "career-hat-manager"
        } else {
            "career-hat-leader"
        },
        &values,
    ));
    said.extend(say::weightiest(lived, true).map(|moment| {
        let values = [
            ("label", moment.label.as_str().into()),
            ("day", (moment.day + 1).into()),
            ("moved", say::largest(words, &moment.moved, true).into()),
        ];
        words.fill("career-cost", &values)
    }));
    if let Some(fate) = lived.lost_most() {
        said.push(words.fill("career-lost", &[("numbers", say::person(words, fate).into())]));
    }
    said
}

/// What can be promised: first what held least in the part that is over.
fn offers(words: &Words, lived: &Lived) -> Vec<Offer> {
    let mut all: Vec<_> = Promise::ALL
        .iter()
        .map(|(promise, _)| (*promise, promise.count(lived)))
        .collect();
    // Of what was never put to the test nothing is known: it comes last.
    all.sort_by(|(_, a), (_, b)| {
        (a.of == 0)
            .cmp(&(b.of == 0))
            .then(a.share().total_cmp(&b.share()))
    });
    let offer = |(promise, _)| Offer {
        promise,
        words: say::promise(words, promise),
        proof: say::proof(words, promise, lived),
    };
    all.into_iter().take(OFFERS).map(offer).collect()
}
