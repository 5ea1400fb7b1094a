//! Looking back on a playthrough: a playthrough in, everything the screen and the report show out.

use crate::play::ahead;
use crate::play::history::{History, Made, history};
use crate::play::playthrough::hex;
use crate::play::{Cause, Event, Movement, Playthrough, setup};
use crate::present::{beat, why_words};
use crate::sim::gauges::Gauges;
use crate::sim::team::Team;
use crate::sim::vocabulary::{Gauge, Hat};
use crate::sim::why::Why;
use crate::story::{Scenario, emphasis};
use crate::words::Words;

use super::debrief_words as say;

pub use super::debrief_data::{
    Being, Debrief, Decided, Led, Left, Origin, Outlook, Part, Reason, SUITED, Swing, Three,
};

/// Swings shown at most.
const SWINGS: usize = 3;
/// Points from which on a change is a swing.
const SWING: f64 = 3.0;
/// Reasons shown of a swing; the rest is summed up.
const REASONS: usize = 4;
/// Structure and consideration together below this: the lead takes little part.
const ABSENT: f64 = 0.3;
/// A rest of fewer points is left out.
const TINY: f64 = 0.05;
/// Reasons of fewer points are summed up.
const LEAST: f64 = 0.3;

/// Looks back on a playthrough, in these words.
#[must_use]
pub fn debrief(words: &Words, played: &Playthrough) -> Debrief {
    let (scenario, state) = (played.scenario(), played.state());
    let past = history(played);
    let points: Vec<(f64, Three)> = past
        .points
        .iter()
        .map(|point| (point.time, three(&point.gauges)))
        .collect();
    let decisions: Vec<Decided> = (1..)
        .zip(&past.decisions)
        .map(|(number, made)| decided(words, scenario, &past, number, made))
        .collect();
    let before = setup::team(scenario, played.begun());
    Debrief {
        id: scenario.id.clone(),
        language: scenario.language.clone(),
        scenario: scenario.title.clone(),
        ending: state.ending().map_or_else(String::new, |end| {
            let title = &scenario.endings[end.index()].title;
            scenario.filled(title, &state.values()).into_owned()
        }),
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
        swings: swings(words, scenario, &past, &decisions),
        parts: None,
        goes_round: None,
        stance: led(words, scenario, &decisions),
        people: people(words, scenario, &before, &state.team),
        ahead: outlook(words, played),
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
    let after = told.skip_while(|event| !matches!(event, Event::Ended(..)));
    after
        .flat_map(|event| match event {
            Event::Text(text) => beat(scenario, text),
            Event::Said(person, text) => {
                let name = &scenario.person(*person).name;
                vec![format!("{name}: {}", beat(scenario, text).join("\n\n"))]
            }
            _ => Vec::new(),
        })
        .collect()
}

fn decided(words: &Words, scenario: &Scenario, past: &History, number: u32, made: &Made) -> Decided {
    let decision = scenario.decision(made.decision);
    let verdict = &made.verdict;
    let at_once = past.movements.iter().find(|(time, movement)| {
        *time >= made.time && movement.cause == Cause::Choice(made.decision, made.choice)
    });
    let of = |gauge: usize| {
        let movements: Vec<&Movement> = at_once.iter().map(|(_, movement)| movement).collect();
        reasons(words, scenario, gauge, &movements, made_of(&made.moved, gauge))
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
        prompt: plain(&scenario.filled(&decision.prompt, &made.now)),
        label: plain(&scenario.filled(&scenario.choice(made.decision, made.choice).label, &made.now)),
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
        words: say::verdict(words, verdict, part, best),
        moved: three(&made.moved),
        reasons: [of(0), of(1), of(2)],
        felt: [verdict.felt.structure, verdict.felt.consideration],
        rewind: made.actions,
        road: None,
    }
}

/// Without the stars of what is stressed: for charts, tables and lists.
pub(super) fn plain(text: &str) -> String {
    emphasis::plain(text).into_owned()
}

fn made_of(change: &Gauges, gauge: usize) -> f64 {
    three(change)[gauge]
}

/// The movements between one decision and the next, gauge by gauge; the largest of all.
fn swings(words: &Words, scenario: &Scenario, past: &History, decisions: &[Decided]) -> Vec<Swing> {
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
                when: say::within(words, last.0 - decision.map_or(0.0, |one| one.time)),
                decision: decision.map(|one| one.number),
                cause: decision.map_or_else(|| words.say("debrief-before"), |one| one.label.clone()),
                reasons: reasons(words, scenario, gauge, &only, change),
            });
        }
    }
    all.sort_by(|a, b| (b.to - b.from).abs().total_cmp(&(a.to - a.from).abs()));
    all.truncate(SWINGS);
    all
}

/// The reasons of some movements of one gauge, merged by what they are; they add up to `change`.
fn reasons(
    words: &Words,
    scenario: &Scenario,
    gauge: usize,
    movements: &[&Movement],
    change: f64,
) -> Vec<Reason> {
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
    let mut all: Vec<Reason> = merged
        .iter()
        .map(|why| Reason {
            words: why_words::about(words, scenario, why),
            share: why.share,
        })
        .collect();
    let rest = change - merged.iter().map(|why| why.share).sum::<f64>();
    // What is left over is many small things, each too small to name.
    if rest.abs() >= TINY && !all.is_empty() {
        all.push(Reason {
            words: words.say("why-rest"),
            share: rest,
        });
    }
    all
}

fn led(words: &Words, scenario: &Scenario, decisions: &[Decided]) -> Led {
    let count = |hat: Hat| decisions.iter().filter(|one| one.hat == hat).count();
    let place = &scenario.organisation;
    let used_to = [place.structure, place.consideration];
    let mean = say::mean(decisions).unwrap_or(used_to);
    let hats = [Hat::Manager, Hat::Leader, Hat::Both, Hat::Neither].map(count);
    Led {
        hats,
        used_to,
        mean,
        region: say::region(words, mean),
        words: say::led(words, decisions, hats),
    }
}

fn people(words: &Words, scenario: &Scenario, before: &Team, after: &Team) -> Vec<Left> {
    let both = before.people.iter().zip(after.people.iter());
    let was_there = scenario
        .cast
        .iter()
        .zip(both)
        .filter(|(_, (was, is))| was.here || is.here);
    was_there
        .map(|(cast, (was, is))| {
            let new = is.predecessors > was.predecessors;
            let (was, is) = (Being::of(&was), Being::of(&is));
            let said = say::left(words, &was, &is, new);
            Left {
                name: cast.name.clone(),
                role: cast.role.clone(),
                look: cast.look,
                was,
                is,
                words: said,
            }
        })
        .collect()
}

fn outlook(words: &Words, played: &Playthrough) -> Option<Outlook> {
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
    let said = say::outlook(words, &days);
    Some(Outlook {
        days,
        low: three(&seen.low),
        high: three(&seen.high),
        words: said,
    })
}
