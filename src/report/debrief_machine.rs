//! A debrief for machines: one JSON object, or a table with a row for each decision.

use serde_json::{Value, json};

use crate::numeral::{self, Plain};
use crate::play::stretch::Source;
use crate::words::Words;

use super::compare_machine::cell;
use super::debrief::{Debrief, Decided, Three};
use super::debrief_causes::Caused;
use super::names::which_hat;

/// The gauges by name.
fn three(values: &Three) -> Value {
    json!({ "morale": values[0], "delivery": values[1], "growth": values[2] })
}

/// Everything as one JSON object: what it came to first, in a few sentences.
#[must_use]
pub fn json(words: &Words, seen: &Debrief) -> String {
    let told: Vec<Value> = seen
        .opening(words)
        .iter()
        .map(|one| json!({ "about": one.about, "words": one.words, "decision": one.decision, "proof": one.proof }))
        .collect();
    let fall = seen.told.fall.as_ref().map(|fall| {
        json!({
            "decision": fall.decided().map(|at| at + 1), "first_decision": fall.over[0].map(|at| at + 1),
            "last_decision": fall.over[1].map(|at| at + 1), "days": fall.days,
            "gauge": gauge(fall.gauge), "from": fall.from, "to": fall.to,
            "causes": fall.causes.iter().map(|one| json!({
                "decision": one.decision.map(|at| at + 1), "cause": one.cause, "source": source(one.source), "share": one.share, "points": one.points, "percent": one.percent,
            })).collect::<Vec<_>>(),
        })
    });
    let groups = seen.groups.iter().map(|group| {
        let people = group
            .people
            .iter()
            .map(|one| json!({ "name": one.name, "reason": one.reason }));
        json!({ "about": group.title, "people": people.collect::<Vec<_>>(), "line": group.line })
    });
    let all = json!({
        "version": seen.origin.version, "scenario": seen.id, "content": seen.origin.content, "seed": seen.origin.seed,
        "state": seen.origin.state, "ending": seen.ending, "days": seen.days,
        "start": three(&seen.start), "end": three(&seen.end),
        "told": told, "largest_fall": fall,
        "decisions": seen.decisions.iter().map(decision).collect::<Vec<_>>(),
        "people": groups.collect::<Vec<_>>(),
    });
    format!("{:#}\n", numeral::json(all))
}

/// What set a cause off.
fn source(source: Source) -> &'static str {
    match source {
        Source::Choice => "choice",
        Source::Story(_) => "story",
        Source::Days => "days",
    }
}

/// A gauge by its place.
fn gauge(place: usize) -> &'static str {
    super::names::which_gauge(place)
}

fn decision(one: &Decided) -> Value {
    let options = one.road.iter().flat_map(|road| &road.options).map(|way| {
        let ends = |gauge: usize| {
            let of = &way.ends[gauge];
            json!({ "mean": of.mean, "p5": of.p5, "p50": of.p50, "p95": of.p95 })
        };
        json!({
            "label": way.label, "hat": which_hat(way.hat), "taken": way.taken,
            "morale": ends(0), "delivery": ends(1), "growth": ends(2),
        })
    });
    json!({
        "number": one.number, "workday": one.workday() + 1, "scene": one.scene, "prompt": one.prompt, "choice": one.label,
        "hat": which_hat(one.hat), "worked": one.worked, "odds": one.odds,
        "knowledge": one.factors[0], "commitment": one.factors[1], "time": one.factors[2],
        "best_odds": one.best_odds, "fit": one.fit, "moved": three(&one.moved),
        "structure": one.felt[0], "consideration": one.felt[1],
        "options": options.collect::<Vec<_>>(),
    })
}

/// Which gauge the largest fall was of, where this decision had part in it, and by how many points; with the days after it.
fn of_the_fall(seen: &Debrief, number: u32) -> [String; 2] {
    let fall = seen.told.fall.as_ref();
    // What the story brought after it is not its doing.
    let story = |one: &Caused| matches!(one.source, Source::Story(_));
    let own = |one: &&Caused| !story(one) && one.decision.is_some_and(|at| at + 1 == number as usize);
    let part = fall.map(|fall| (fall, fall.causes.iter().filter(own).collect::<Vec<_>>()));
    match part.filter(|(_, causes)| !causes.is_empty()) {
        Some((fall, causes)) => [
            gauge(fall.gauge).to_owned(),
            causes.iter().map(|one| one.points).sum::<i64>().to_string(),
        ],
        None => [String::new(), String::new()],
    }
}

/// A row for each decision.
#[must_use]
pub fn csv(words: &Words, seen: &Debrief) -> String {
    let mut out = "number,workday,day,hat,choice,worked,odds,knowledge,commitment,time,best_odds,fit,morale,delivery,growth,\
                   structure,consideration,largest_drop,largest_drop_points\n"
        .to_owned();
    for one in &seen.decisions {
        let day = super::names::day(words, one.workday());
        let mut row = vec![
            one.number.to_string(),
            (one.workday() + 1).to_string(),
            cell(&day),
            which_hat(one.hat).to_owned(),
            cell(&one.label),
            one.worked.to_string(),
        ];
        let numbers = [one.odds]
            .into_iter()
            .chain(one.factors)
            .chain([one.best_odds, one.fit]);
        let numbers = numbers.chain(one.moved).chain(one.felt);
        row.extend(numbers.map(|value| format!("{:.4}", Plain(value))));
        row.extend(of_the_fall(seen, one.number));
        out += &row.join(",");
        out.push('\n');
    }
    out
}
