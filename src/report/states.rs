//! When work is done and where the numbers stand that conditions ask for: the part of a simulation that says so.

use serde_json::{Value, json};

use crate::lab::simulate::{Reach, TEAM_TRAITS, TRAITS, Tally};
use crate::numeral::{self, Plain};
use crate::story::Scenario;
use crate::story::model::Item;
use crate::story::number::Share;

use super::plain::day_name;

/// Two tables for people.
#[must_use]
pub(super) fn human(scenario: &Scenario, tally: &Tally, runs: u64) -> String {
    let share = |count: u64| 100.0 * count as f64 / runs.max(1) as f64;
    let mut out =
        "\nwork, done on the evening of      5 %        half       95 %   on time     late  not done   due\n"
            .to_owned();
    for (item, worked) in scenario.work.iter().zip(&tally.states.work) {
        let day = |part: f64| worked.by(part).map_or_else(|| "-".to_owned(), evening);
        let done = worked.all_done();
        out += &format!(
            "  {:<24}{:>11}{:>11}{:>11}{:>8.1} %{:>7.1} %{:>8.1} %   {}\n",
            item.id,
            day(0.05),
            day(0.5),
            day(0.95),
            share(worked.on_time),
            share(done - worked.on_time),
            share(runs.saturating_sub(done)),
            due(item),
        );
    }
    out += "\nnumbers, 0 to 1               start   lowest  highest     end, 5 %    half    95 %\n";
    for row in rows(scenario, tally) {
        let (what, start, range) = (format!("{} {}", row.who, row.what), row.start, row.range);
        if range.low > range.high {
            continue;
        }
        out += &format!(
            "  {what:<26}{:>7.3}{:>9.3}{:>9.3}{:>13.3}{:>8.3}{:>8.3}\n",
            Plain(start),
            Plain(range.low),
            Plain(range.high),
            Plain(range.at_end(0.05)),
            Plain(range.at_end(0.5)),
            Plain(range.at_end(0.95)),
        );
    }
    out + "  (lowest and highest: at any decision or at the end of any of these runs)\n"
}

/// The name of the evening after so many workdays.
fn evening(days: u32) -> String {
    day_name(days.saturating_sub(1)).replace(" of week ", ", w")
}

fn due(item: &Item) -> String {
    match item.arrives {
        Some(_) => evening(item.due),
        None if item.due == 1 => "1 day after it comes".to_owned(),
        None => format!("{} days after it comes", item.due),
    }
}

/// A number that a condition can ask for.
struct Row<'a> {
    who: &'a str,
    what: String,
    start: f64,
    range: &'a Reach,
}

fn rows<'a>(scenario: &'a Scenario, tally: &'a Tally) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for (person, ranges) in scenario.cast.iter().zip(&tally.states.people) {
        let starts = [
            person.morale,
            person.energy,
            person.trust,
            person.clarity,
            person.bench,
        ];
        for ((what, range), start) in TRAITS.iter().zip(ranges).zip(starts) {
            rows.push(Row {
                who: &person.id,
                what: format!("{what:?}"),
                start,
                range,
            });
        }
    }
    let place = &scenario.organisation;
    let starts = [place.purpose, place.process, place.safety, place.record].map(Share::get);
    for ((what, range), start) in TEAM_TRAITS.iter().zip(&tally.states.team).zip(starts) {
        rows.push(Row {
            who: "team",
            what: format!("{what:?}"),
            start,
            range,
        });
    }
    rows
}

/// What became of the work, and the numbers, for programs. Days count evenings: 5 is Friday of the first week.
#[must_use]
pub(super) fn machine(scenario: &Scenario, tally: &Tally) -> (Vec<Value>, Vec<Value>) {
    let work = scenario.work.iter().zip(&tally.states.work);
    let work = work.map(|(item, worked)| {
        json!({"id": item.id, "due": item.due, "done": worked.all_done(), "on_time": worked.on_time,
            "lost": worked.lost, "never_arrived": worked.never, "put_off": worked.shelved,
            "day_p5": worked.by(0.05), "day_p50": worked.by(0.5), "day_p95": worked.by(0.95)})
    });
    let numbers = rows(scenario, tally)
        .into_iter()
        .filter(|row| row.range.low <= row.range.high);
    let numbers = numbers.map(|row| {
        json!({"who": row.who, "what": row.what, "start": row.start, "lowest": row.range.low,
            "highest": row.range.high, "end_p5": row.range.at_end(0.05), "end_p50": row.range.at_end(0.5),
            "end_p95": row.range.at_end(0.95)})
    });
    (work.collect(), numbers.collect())
}

/// The same, one number per line: what, which, measure, value.
#[must_use]
pub(super) fn csv(scenario: &Scenario, tally: &Tally) -> Vec<[String; 4]> {
    let mut lines = Vec::new();
    let mut line = |what: &str, id: &str, measure: &str, value: String| {
        lines.push([what.to_owned(), id.to_owned(), measure.to_owned(), value]);
    };
    for (item, worked) in scenario.work.iter().zip(&tally.states.work) {
        line("work", &item.id, "done", worked.all_done().to_string());
        line("work", &item.id, "on_time", worked.on_time.to_string());
        line("work", &item.id, "lost", worked.lost.to_string());
        for (measure, part) in [("day_p5", 0.05), ("day_p50", 0.5), ("day_p95", 0.95)] {
            if let Some(day) = worked.by(part) {
                line("work", &item.id, measure, day.to_string());
            }
        }
    }
    for row in rows(scenario, tally) {
        if row.range.low > row.range.high {
            continue;
        }
        let id = format!("{} {}", row.who, row.what);
        for (measure, value) in [
            ("start", row.start),
            ("lowest", row.range.low),
            ("highest", row.range.high),
            ("end_p5", row.range.at_end(0.05)),
            ("end_p50", row.range.at_end(0.5)),
            ("end_p95", row.range.at_end(0.95)),
        ] {
            line("number", &id, measure, numeral::bare(value).to_string());
        }
    }
    lines
}
