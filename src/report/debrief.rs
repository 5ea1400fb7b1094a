//! Looking back on a playthrough: everything the debrief screen and the HTML report show, as plain data.

use crate::draw::look::Look;
use crate::draw::person::Pose;
use crate::play::ahead;
use crate::play::history::{History, Made, history};
use crate::play::playthrough::hex;
use crate::play::{Cause, Event, Movement, Playthrough, setup};
use crate::sim::gauges::Gauges;
use crate::sim::team::{Person, Team};
use crate::sim::vocabulary::{Gauge, Hat};
use crate::sim::why::Why;
use crate::story::Scenario;

use super::debrief_roads::{Parts, Road};
use super::debrief_words as words;

/// Morale, delivery, growth: 0 to 100, or a change of that.
pub type Three = [f64; 3];

/// Swings shown at most.
const SWINGS: usize = 3;
/// Points from which on a change is a swing.
const SWING: f64 = 3.0;
/// Reasons shown of a swing; the rest is summed up.
const REASONS: usize = 4;
/// From this share of the best odds on, a way of deciding suited.
pub const SUITED: f64 = 0.8;
/// Structure and consideration together below this: the lead takes little part.
const ABSENT: f64 = 0.3;
/// A rest of fewer points is left out.
const TINY: f64 = 0.05;
/// Reasons of fewer points are summed up.
const LEAST: f64 = 0.3;

/// A playthrough looked back on.
#[derive(Debug, Clone, PartialEq)]
pub struct Debrief {
    /// The scenario's id.
    pub id: String,
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
    /// The decisions, oldest first.
    pub decisions: Vec<Decided>,
    /// The largest swings, largest first.
    pub swings: Vec<Swing>,
    /// The end taken apart into choice and luck, once the lab has found out.
    pub parts: Option<Parts>,
    /// How the player led.
    pub stance: Led,
    /// What each person is left with.
    pub people: Vec<Left>,
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

/// How much people took part in a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The lead decides.
    Alone,
    /// The lead asks, then decides.
    Asked,
    /// It is decided together.
    Together,
    /// The lead takes little part in it.
    Left,
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
    /// The odds as a share of the best odds, 0 to 1.
    pub fit: f64,
    /// How the way of deciding and its outcome go together, in a sentence.
    pub words: String,
    /// How far the gauges moved at once.
    pub moved: Three,
    /// Why, gauge by gauge, largest first.
    pub reasons: [Vec<Reason>; 3],
    /// Structure and consideration as the team felt them, 0 to 1.
    pub felt: [f64; 2],
    /// The number of actions before it: where to rewind to.
    pub rewind: usize,
    /// What it could have led to, once the lab has found out.
    pub road: Option<Road>,
}

/// One share of a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// What moved the gauge.
    pub words: String,
    /// By how many points, either sign.
    pub share: f64,
}

/// A gauge moved far between one decision and the next.
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
    /// The number of the decision it followed; none before the first.
    pub decision: Option<u32>,
    /// What set it off.
    pub cause: String,
    /// Why; the shares add up to the change.
    pub reasons: Vec<Reason>,
}

/// How the player led.
#[derive(Debug, Clone, PartialEq)]
pub struct Led {
    /// Decisions by hat: manager, leader, both, neither.
    pub hats: [usize; 4],
    /// What the team was used to before: structure, consideration.
    pub used_to: [f64; 2],
    /// Mean structure and consideration as the team felt them, 0 to 1.
    pub mean: [f64; 2],
    /// Where that is on the map.
    pub region: &'static str,
    /// What can be said about it, a sentence each.
    pub words: Vec<String>,
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

/// Looks back on a playthrough.
#[must_use]
pub fn debrief(played: &Playthrough) -> Debrief {
    let (scenario, state) = (played.scenario(), played.state());
    let past = history(played);
    let points: Vec<(f64, Three)> = past
        .points
        .iter()
        .map(|point| (point.time, three(&point.gauges)))
        .collect();
    let decisions: Vec<Decided> = (1..)
        .zip(&past.decisions)
        .map(|(number, made)| decided(scenario, &past, number, made))
        .collect();
    let before = setup::team(scenario);
    Debrief {
        id: scenario.id.clone(),
        scenario: scenario.title.clone(),
        ending: state
            .ending()
            .map_or_else(String::new, |end| scenario.endings[end.index()].title.clone()),
        closing: closing(played),
        origin: Origin {
            seed: state.seed,
            content: hex(scenario.hash),
            state: hex(state.hash(scenario)),
            version: env!("CARGO_PKG_VERSION"),
        },
        days: state.team.day,
        start: points.first().map_or([0.0; 3], |point| point.1),
        end: points.last().map_or([0.0; 3], |point| point.1),
        swings: swings(scenario, &past, &decisions),
        parts: None,
        stance: led(scenario, &decisions),
        people: people(scenario, &before, &state.team),
        ahead: outlook(played),
        questions: scenario.questions.clone(),
        points,
        decisions,
    }
}

pub(super) fn three(gauges: &Gauges) -> Three {
    gauges.each().map(|(_, value)| value)
}

/// A gauge's place among the three.
fn place(gauge: Gauge) -> usize {
    match gauge {
        Gauge::Morale => 0,
        Gauge::Delivery => 1,
        Gauge::Growth => 2,
    }
}

/// The text of the ending.
fn closing(played: &Playthrough) -> Vec<String> {
    let scenario = played.scenario();
    let told = played.events().map(|(_, event)| event);
    let after = told.skip_while(|event| !matches!(event, Event::Ended(_)));
    let paragraphs = |text: &str| text.split("\n\n").map(str::to_owned).collect::<Vec<_>>();
    after
        .flat_map(|event| match event {
            Event::Text(text) => paragraphs(scenario.text(*text)),
            Event::Said(person, text) => {
                vec![format!(
                    "{}: {}",
                    scenario.person(*person).name,
                    scenario.text(*text)
                )]
            }
            _ => Vec::new(),
        })
        .collect()
}

fn decided(scenario: &Scenario, past: &History, number: u32, made: &Made) -> Decided {
    let decision = scenario.decision(made.decision);
    let verdict = &made.verdict;
    let at_once = past.movements.iter().find(|(time, movement)| {
        *time >= made.time && movement.cause == Cause::Choice(made.decision, made.choice)
    });
    let of = |gauge: usize| {
        let movements: Vec<&Movement> = at_once.iter().map(|(_, movement)| movement).collect();
        reasons(scenario, gauge, &movements, made_of(&made.moved, gauge))
    };
    let part = if verdict.felt.structure + verdict.felt.consideration < ABSENT {
        Part::Left
    } else {
        Part::of(verdict.participation)
    };
    let best = Part::of(verdict.best);
    Decided {
        number,
        scene: scenario.scene(decision.scene).title.clone(),
        time: made.time,
        prompt: decision.prompt.clone(),
        label: scenario.choice(made.decision, made.choice).label.clone(),
        hat: made.hat,
        worked: verdict.worked,
        odds: verdict.odds.success,
        factors: [
            verdict.odds.information,
            verdict.odds.acceptance,
            verdict.odds.timeliness,
        ],
        part,
        best,
        best_odds: verdict.best_odds.success,
        fit: verdict.fit,
        words: words::verdict(verdict, part, best),
        moved: three(&made.moved),
        reasons: [of(0), of(1), of(2)],
        felt: [verdict.felt.structure, verdict.felt.consideration],
        rewind: made.actions,
        road: None,
    }
}

fn made_of(change: &Gauges, gauge: usize) -> f64 {
    three(change)[gauge]
}

impl Part {
    /// The word for a participation of 0 (alone) to 1 (together).
    #[must_use]
    pub fn of(participation: f64) -> Self {
        match participation {
            low if low < 1.0 / 3.0 => Self::Alone,
            high if high > 2.0 / 3.0 => Self::Together,
            _ => Self::Asked,
        }
    }
}

/// The movements between one decision and the next, gauge by gauge; the largest of all.
fn swings(scenario: &Scenario, past: &History, decisions: &[Decided]) -> Vec<Swing> {
    let after = |time: f64| decisions.iter().take_while(|one| one.time <= time).count();
    let mut all = Vec::new();
    for stretch in 0..=decisions.len() {
        let movements: Vec<&(f64, Movement)> = past
            .movements
            .iter()
            .filter(|(time, _)| after(*time) == stretch)
            .collect();
        let (Some(first), Some(last)) = (movements.first(), movements.last()) else {
            continue;
        };
        let (from, to) = (three(&first.1.from), three(&last.1.to));
        let only: Vec<&Movement> = movements.iter().map(|(_, movement)| movement).collect();
        let decision = stretch.checked_sub(1).map(|index| &decisions[index]);
        for gauge in 0..3 {
            let change = to[gauge] - from[gauge];
            if change.abs() < SWING {
                continue;
            }
            all.push(Swing {
                gauge,
                from: from[gauge],
                to: to[gauge],
                when: words::within(last.0 - decision.map_or(0.0, |one| one.time)),
                decision: decision.map(|one| one.number),
                cause: decision.map_or_else(|| words::BEFORE.to_owned(), |one| one.label.clone()),
                reasons: reasons(scenario, gauge, &only, change),
            });
        }
    }
    all.sort_by(|a, b| (b.to - b.from).abs().total_cmp(&(a.to - a.from).abs()));
    all.truncate(SWINGS);
    all
}

/// The reasons of some movements of one gauge, merged by what they are; they add up to `change`.
fn reasons(scenario: &Scenario, gauge: usize, movements: &[&Movement], change: f64) -> Vec<Reason> {
    let mut merged: Vec<Why> = Vec::new();
    for why in movements
        .iter()
        .flat_map(|movement| &movement.why)
        .filter(|why| place(why.gauge) == gauge)
    {
        match merged.iter_mut().find(|known| known.cause == why.cause) {
            Some(known) => {
                known.share += why.share;
                known.person = known.person.filter(|person| Some(*person) == why.person);
            }
            None => merged.push(*why),
        }
    }
    merged.sort_by(|a, b| b.share.abs().total_cmp(&a.share.abs()));
    merged.truncate(REASONS);
    merged.retain(|why| why.share.abs() >= LEAST);
    let mut all: Vec<Reason> = merged.iter().map(|why| words::reason(scenario, why)).collect();
    let rest = change - merged.iter().map(|why| why.share).sum::<f64>();
    // What is left over is many small things, each too small to name.
    if rest.abs() >= TINY && !all.is_empty() {
        all.push(Reason {
            words: words::REST.to_owned(),
            share: rest,
        });
    }
    all
}

fn led(scenario: &Scenario, decisions: &[Decided]) -> Led {
    let count = |hat: Hat| decisions.iter().filter(|one| one.hat == hat).count();
    let place = &scenario.organisation;
    let used_to = [place.structure, place.consideration];
    let mean = words::mean(decisions).unwrap_or(used_to);
    let hats = [Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither].map(count);
    Led {
        hats,
        used_to,
        mean,
        region: words::region(mean),
        words: words::led(decisions, hats),
    }
}

fn people(scenario: &Scenario, before: &Team, after: &Team) -> Vec<Left> {
    let both = before.people.iter().zip(&after.people);
    let was_there = scenario
        .cast
        .iter()
        .zip(both)
        .filter(|(_, (was, is))| was.here || is.here);
    was_there
        .map(|(cast, (was, is))| {
            let new = is.predecessors > was.predecessors;
            let (was, is) = (Being::of(was), Being::of(is));
            let words = words::left(&was, &is, new);
            Left {
                name: cast.name.clone(),
                role: cast.role.clone(),
                look: cast.look,
                was,
                is,
                words,
            }
        })
        .collect()
}

impl Being {
    fn of(person: &Person) -> Self {
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
    pub fn traits(&self) -> [(&'static str, f64); 4] {
        [
            ("Morale", self.morale),
            ("Trust in you", self.trust),
            ("Knows what is expected", self.clarity),
            ("Ready to lead", self.bench),
        ]
    }
}

fn outlook(played: &Playthrough) -> Option<Outlook> {
    let (scenario, state) = (played.scenario(), played.state());
    if scenario.ahead == 0 {
        return None;
    }
    let way = ahead::way(played)?;
    let seen = ahead::ahead(
        &state.team,
        way,
        scenario.ahead,
        scenario.organisation.turnover,
        state.seed,
    );
    let days: Vec<Three> = seen.days.iter().map(three).collect();
    let words = words::outlook(&days);
    Some(Outlook {
        days,
        low: three(&seen.low),
        high: three(&seen.high),
        words,
    })
}
