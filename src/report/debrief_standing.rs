//! The people at the end: who grew, who tired, who would follow you again, who is ready to lead; each with a reason.

use crate::draw::look::Look;
use crate::draw::person::Pose;
use crate::play::stretch::Stretch;
use crate::sim::team::{Person, Team};
use crate::story::Scenario;
use crate::words::Words;

use super::debrief::{Being, Decided};
use super::debrief_causes::short;
use super::debrief_words::{FELT, points};
use super::names::first;

/// People named in one group at most.
const MOST: usize = 3;
/// Skill gained that counts as having grown, in points: it moves slowly. Of readiness and energy it is [`FELT`].
const LEARNED: f64 = 2.0;
/// Trust from which on somebody would follow you again, in points: more than people begin with.
const FOLLOWS: f64 = 52.0;
/// Readiness to lead from which on somebody could take something over, in points.
const READY: f64 = 35.0;
/// The share of a change that is most of it.
const MOST_OF_IT: f64 = 0.5;

/// A question about the people, and who answers it.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// "Who grew".
    pub title: String,
    /// Those it is true of, most first.
    pub people: Vec<Named>,
    /// What is said where it is true of nobody, or of the others.
    pub line: String,
}

/// Somebody, and why they are named.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Their name.
    pub name: String,
    /// What they look like.
    pub look: Look,
    /// How they look now.
    pub pose: Pose,
    /// Why, in a sentence.
    pub reason: String,
}

/// What is compared of somebody.
#[derive(Clone, Copy)]
struct Measure {
    /// By which its name is chosen in every language.
    name: &'static str,
    /// 0..1.
    of: fn(&Person) -> f64,
}

const SKILL: Measure = Measure {
    name: "skill",
    of: |person| person.skill.iter().sum::<f64>() / person.skill.len() as f64,
};
const ENERGY: Measure = Measure {
    name: "energy",
    of: |person| person.energy,
};
const TRUST: Measure = Measure {
    name: "trust",
    of: |person| person.trust,
};
const BENCH: Measure = Measure {
    name: "bench",
    of: |person| person.bench,
};

impl Measure {
    /// In whole points, as it is shown.
    fn points(self, person: &Person) -> f64 {
        points((self.of)(person))
    }
}

/// Somebody from the first morning to now, in points.
struct Way {
    who: usize,
    was: f64,
    is: f64,
    /// The decision with which more of it came than with any other, by its place, and how much.
    most: Option<(usize, f64)>,
}

/// What the groups are made from.
struct Teller<'a> {
    words: &'a Words,
    scenario: &'a Scenario,
    decisions: &'a [Decided],
    stretches: &'a [Stretch],
}

/// The four groups.
#[must_use]
pub fn groups(
    words: &Words,
    scenario: &Scenario,
    decisions: &[Decided],
    stretches: &[Stretch],
) -> Vec<Group> {
    let teller = Teller {
        words,
        scenario,
        decisions,
        stretches,
    };
    vec![teller.grew(), teller.tired(), teller.follow(), teller.ready()]
}

impl Teller<'_> {
    /// Everybody who was there at the start and still is, with how this went.
    fn ways(&self, of: Measure) -> Vec<Way> {
        let (Some(first), Some(last)) = (self.stretches.first(), self.stretches.last()) else {
            return Vec::new();
        };
        let stayed = |who: &usize| {
            let at = |team: &Team| team.people.iter().nth(*who);
            let (was, is) = (at(&first.before), at(&last.after));
            was.zip(is)
                .is_some_and(|(was, is)| was.here && is.here && was.predecessors == is.predecessors)
        };
        let value = |team: &Team, who: usize| team.people.iter().nth(who).map_or(0.0, |one| of.points(&one));
        (0..self.scenario.cast.len())
            .filter(stayed)
            .map(|who| {
                let (was, is) = (value(&first.before, who), value(&last.after, who));
                let by =
                    |one: &Stretch| (value(&one.after, who) - value(&one.before, who)) * (is - was).signum();
                let most = self
                    .stretches
                    .iter()
                    .filter(|one| by(one) > 0.0)
                    .max_by(|a, b| by(a).total_cmp(&by(b)))
                    .and_then(|one| Some((one.decision?, by(one))));
                Way { who, was, is, most }
            })
            .collect()
    }

    /// "48 to 61, most of it from decision 3 on".
    fn reason(&self, of: Measure, way: &Way) -> String {
        let words = self.words;
        let (what, from, to) = (
            ("what", of.name.into()),
            ("from", way.was.into()),
            ("to", way.is.into()),
        );
        let all = (way.is - way.was).abs();
        if all < 1.0 {
            return words.fill("standing-same", &[what, to]);
        }
        let by = way.most.and_then(|(at, by)| Some((self.decisions.get(at)?, by)));
        match by {
            Some((one, by)) => {
                let (number, label) = (("number", one.number.into()), ("label", short(&one.label).into()));
                let most = by >= MOST_OF_IT * all;
                words.fill(
                    match most {
                        true => "standing-most",
                        false => "standing-part",
                    },
                    &[what, from, to, number, label],
                )
            }
            None => words.fill("standing-moved", &[what, from, to]),
        }
    }

    fn named(&self, of: Measure, way: &Way) -> Option<Named> {
        let cast = self.scenario.cast.get(way.who)?;
        let is = self.stretches.last()?.after.people.iter().nth(way.who)?;
        Some(Named {
            name: cast.name.clone(),
            look: cast.look,
            pose: Being::of(&is).pose(),
            reason: self.reason(of, way),
        })
    }

    /// A group: the first few of those of whom it is true, each once, the others by name only, and what is said of those
    /// of whom it is not.
    fn group(&self, title: String, mut all: Vec<(f64, Measure, Way)>, line: String) -> Group {
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut seen = Vec::new();
        let (mut people, mut others) = (Vec::new(), Vec::new());
        for (_, of, way) in all {
            if seen.contains(&way.who) {
                continue;
            }
            seen.push(way.who);
            if people.len() < MOST {
                people.extend(self.named(of, &way));
            } else {
                others.push(self.first(&way));
            }
        }
        let also = match others.is_empty() {
            true => String::new(),
            false => {
                let names = self.words.list(&others);
                self.words.fill("standing-also", &[("names", names.into())])
            }
        };
        let lines: Vec<String> = [also, line].into_iter().filter(|one| !one.is_empty()).collect();
        Group {
            title,
            people,
            line: lines.join(" "),
        }
    }

    /// What somebody is called in a sentence.
    fn first(&self, way: &Way) -> String {
        let cast = self.scenario.cast.get(way.who);
        cast.map_or_else(String::new, |one| first(&one.name).to_owned())
    }

    fn grew(&self) -> Group {
        let words = self.words;
        let of = |of: Measure, least: f64| {
            let ways = self.ways(of).into_iter();
            ways.map(move |way| (way.is - way.was, of, way))
                .filter(move |(by, ..)| *by >= least)
        };
        let all: Vec<_> = of(SKILL, LEARNED).chain(of(BENCH, FELT)).collect();
        let line = match all.is_empty() {
            true => words.say("standing-grew-none"),
            false => String::new(),
        };
        self.group(words.say("standing-grew"), all, line)
    }

    fn tired(&self) -> Group {
        let words = self.words;
        let all = self.ways(ENERGY).into_iter();
        let all = all.map(|way| (way.was - way.is, ENERGY, way));
        let all: Vec<_> = all.filter(|(by, ..)| *by >= FELT).collect();
        let line = match all.is_empty() {
            true => words.say("standing-tired-none"),
            false => String::new(),
        };
        self.group(words.say("standing-tired"), all, line)
    }

    fn follow(&self) -> Group {
        let words = self.words;
        let (yes, no): (Vec<Way>, Vec<Way>) = self.ways(TRUST).into_iter().partition(|way| way.is >= FOLLOWS);
        let name = |way: &Way| {
            let values = [("name", self.first(way).into()), ("trust", way.is.into())];
            words.fill("standing-not-yet-one", &values)
        };
        let others: Vec<String> = no.iter().map(name).collect();
        let line = match (yes.is_empty(), others.is_empty()) {
            (_, true) => String::new(),
            (true, false) => words.fill("standing-follow-none", &[("names", words.list(&others).into())]),
            (false, false) => words.fill("standing-follow-others", &[("names", words.list(&others).into())]),
        };
        let all = yes.into_iter().map(|way| (way.is, TRUST, way)).collect();
        self.group(words.say("standing-follow"), all, line)
    }

    fn ready(&self) -> Group {
        let words = self.words;
        let (yes, no): (Vec<Way>, Vec<Way>) = self.ways(BENCH).into_iter().partition(|way| way.is >= READY);
        let nearest = no.iter().max_by(|a, b| a.is.total_cmp(&b.is));
        let nearest = nearest.and_then(|way| self.named(BENCH, way));
        let line = match nearest.filter(|_| yes.is_empty()) {
            Some(one) => words.fill(
                "standing-ready-none",
                &[("name", one.name.into()), ("reason", one.reason.into())],
            ),
            None => String::new(),
        };
        let all = yes.into_iter().map(|way| (way.is, BENCH, way)).collect();
        self.group(words.say("standing-ready"), all, line)
    }
}
