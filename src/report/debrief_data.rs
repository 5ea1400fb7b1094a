//! The plain data of a debrief.

use crate::draw::look::Look;
use crate::draw::person::Pose;
use crate::play::history::Part;
use crate::sim::team::Person;
use crate::sim::vocabulary::Hat;
use crate::words::Words;

use super::debrief_bends::Bend;
use super::debrief_led::Led;
use super::debrief_roads::{Parts, Road};
use super::debrief_standing::Group;
use super::debrief_told::Told;
use super::debrief_turns::Turn;

/// Morale, delivery, growth: 0 to 100, or a change of that.
pub type Three = [f64; 3];

/// From this share of the best odds on, a way of deciding suited.
pub const SUITED: f64 = 0.8;

/// A playthrough looked back on.
#[derive(Debug, Clone, PartialEq)]
pub struct Debrief {
    /// The scenario's id.
    pub id: String,
    /// The language of the story's texts, as a tag.
    pub language: String,
    /// The scenario's title.
    pub scenario: String,
    /// The ending's title; empty while the story is not over.
    pub ending: String,
    /// The ending's text, a paragraph each; speech with its speaker's name.
    pub closing: Vec<String>,
    /// What makes it repeatable: seed, content hash, state hash, version.
    pub origin: Origin,
    /// Whole workdays behind the team.
    pub days: u32,
    /// The gauges at the start.
    pub start: Three,
    /// The gauges at the end.
    pub end: Three,
    /// The gauges over time: workdays since the first morning, values.
    pub points: Vec<(f64, Three)>,
    /// What held, what broke and why, what luck did.
    pub told: Told,
    /// Every decision as a turn of the road, in their order.
    pub turns: Vec<Turn>,
    /// What bent the gauges, the furthest first.
    pub bends: Vec<Bend>,
    /// The decisions, oldest first.
    pub decisions: Vec<Decided>,
    /// The largest swings, largest first.
    pub swings: Vec<Swing>,
    /// The end taken apart into choice and luck, once the lab has found out.
    pub parts: Option<Parts>,
    /// That plays of which the roads not taken tell go round and do not end, as a sentence.
    pub goes_round: Option<String>,
    /// How the player led.
    pub stance: Led,
    /// What each person is left with.
    pub people: Vec<Left>,
    /// Who grew, who tired, who would follow you again, who is ready.
    pub groups: Vec<Group>,
    /// What the model expects of the weeks after. None when nothing was decided, or the scenario asks for none.
    pub ahead: Option<Outlook>,
    /// What to think about.
    pub questions: Vec<String>,
}

/// What makes a report repeatable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The seed of all luck.
    pub seed: u64,
    /// Hash of the scenario's content, sixteen hexadecimal digits.
    pub content: String,
    /// Hash of the state at the end.
    pub state: String,
    /// The version of Two Hats.
    pub version: &'static str,
}

/// A decision as it was made.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// Its number, from 1.
    pub number: u32,
    /// The title of the scene it stands in.
    pub scene: String,
    /// When, in workdays since the first morning.
    pub time: f64,
    /// The question.
    pub prompt: String,
    /// What the player did.
    pub label: String,
    /// The hat worn.
    pub hat: Hat,
    /// Whether it worked out.
    pub worked: bool,
    /// The chance it had, 0 to 1.
    pub odds: f64,
    /// What made the chance: knowledge, commitment, time; 0 to 1 each.
    pub factors: [f64; 3],
    /// How people took part.
    pub part: Part,
    /// How they would have taken part at best.
    pub best: Part,
    /// The odds then.
    pub best_odds: f64,
    /// Whether that is with more of them than took part.
    pub wants_more: bool,
    /// The odds as a share of the best odds, 0 to 1.
    pub fit: f64,
    /// How the way of deciding and its outcome go together, in a sentence.
    pub words: String,
    /// How far the gauges moved at once.
    pub moved: Three,
    /// The same as it is shown: the rounded end less the rounded beginning.
    pub shown: Three,
    /// Why, gauge by gauge, largest first; the points add up to what is shown.
    pub reasons: [Vec<Reason>; 3],
    /// Structure and consideration as the team felt them, 0 to 1.
    pub felt: [f64; 2],
    /// The number of actions before it: where to rewind to.
    pub rewind: usize,
    /// The hats of the options that were open and not taken.
    pub others: Vec<Hat>,
    /// What it could have led to, once the lab has found out.
    pub road: Option<Road>,
}

/// One share of a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// What moved the gauge, as within a sentence: with a small first letter.
    pub words: String,
    /// By how many points, either sign.
    pub share: f64,
    /// The same in whole points: those of a change add up to what is shown of it. 0 is not worth a line.
    pub points: i64,
}

/// A gauge went far in one direction, over as many decisions as that took.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    /// Which gauge, by its place.
    pub gauge: usize,
    /// Before.
    pub from: f64,
    /// After.
    pub to: f64,
    /// How long it took: "within a day".
    pub when: String,
    /// Whether it is the largest fall of the run.
    pub falls: bool,
    /// The number of the decision that most of it came with or after; none before the first.
    pub decision: Option<u32>,
    /// The numbers of the decisions it began and ended after.
    pub over: [Option<u32>; 2],
    /// What that decision was.
    pub cause: String,
    /// Why; the shares add up to the change.
    pub reasons: Vec<Reason>,
}

/// How somebody is, all 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Being {
    /// On the team.
    pub here: bool,
    /// Morale as it shows.
    pub morale: f64,
    /// Energy.
    pub energy: f64,
    /// Trust in the lead.
    pub trust: f64,
    /// Knowing what is expected.
    pub clarity: f64,
    /// Readiness to lead.
    pub bench: f64,
}

/// What somebody is left with.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    /// Their name.
    pub name: String,
    /// Their job.
    pub role: String,
    /// What they look like.
    pub look: Look,
    /// On the first morning.
    pub was: Being,
    /// At the end.
    pub is: Being,
    /// What changed most, in a few words.
    pub words: String,
}

/// What the model expects.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// The mean of the futures, from the end of the story (0) on, workday by workday.
    pub days: Vec<Three>,
    /// Four futures out of five end between these two.
    pub low: Three,
    /// The upper one.
    pub high: Three,
    /// What it says, in a sentence.
    pub words: String,
}

impl Being {
    pub(super) fn of(person: &Person) -> Self {
        Self {
            here: person.here,
            morale: person.shows(),
            energy: person.energy,
            trust: person.trust,
            clarity: person.clarity,
            bench: person.bench,
        }
    }

    /// How they look.
    #[must_use]
    pub fn pose(&self) -> Pose {
        Pose {
            morale: self.morale,
            energy: self.energy,
            ..Pose::default()
        }
    }

    /// What is shown of somebody: a name and 0 to 1.
    #[must_use]
    pub fn traits(&self, words: &Words) -> [(String, f64); 4] {
        [
            (words.say("debrief-trait-morale"), self.morale),
            (words.say("debrief-trait-trust"), self.trust),
            (words.say("debrief-trait-clarity"), self.clarity),
            (words.say("debrief-trait-bench"), self.bench),
        ]
    }
}

impl Decided {
    /// The workday it was taken on, 0 is the first; an evening belongs to the one behind it.
    #[must_use]
    pub fn workday(&self) -> u32 {
        // Days of a story are small numbers, not below 0.
        self.time.floor() as u32
    }
}

impl Swing {
    /// By how many points it is shown to have moved.
    #[must_use]
    pub fn shown(&self) -> f64 {
        self.to.round() - self.from.round()
    }

    /// From where to where, how fast, and after which decision.
    #[must_use]
    pub fn way(&self, words: &Words) -> String {
        let (from, to) = (("from", self.from.round().into()), ("to", self.to.round().into()));
        let when = ("when", self.when.as_str().into());
        let [first, last] = self.over.map(Option::unwrap_or_default);
        if first != last {
            let over = [("first", first.max(1).into()), ("last", last.into())];
            let [first, last] = over;
            return words.fill("debrief-swing-way-over", &[from, to, when, first, last]);
        }
        match self.decision {
            Some(number) => words.fill(
                "debrief-swing-way-after",
                &[from, to, when, ("number", number.into())],
            ),
            None => words.fill("debrief-swing-way", &[from, to, when]),
        }
    }
}
