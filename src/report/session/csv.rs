//! A workshop for spreadsheets: one value per line.

use super::{Held, Session, Voted};
use crate::report::compare_machine::cell;
use crate::vote::Tally;

const GAUGES: [&str; 3] = ["morale", "delivery", "growth"];

impl Session {
    /// For spreadsheets.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut rows: Vec<[String; 5]> = vec![["what", "id", "of", "measure", "value"].map(str::to_owned)];
        let mut row = |what: &str, id: &str, of: &str, measure: &str, value: String| {
            rows.push([what.into(), id.into(), of.into(), measure.into(), value]);
        };
        row("session", &self.id, "", "seed", self.seed.to_string());
        row("session", &self.id, "", "people", self.people.to_string());
        row("session", &self.id, "", "without_phone", self.heads.to_string());
        row("session", &self.id, "", "ending", self.ending.clone());
        for (at, name) in GAUGES.iter().enumerate() {
            row("gauge", name, "", "start", format!("{:.1}", self.start[at]));
            row("gauge", name, "", "end", format!("{:.1}", self.end[at]));
        }
        for held in &self.decisions {
            decision(held, &mut row);
        }
        for (number, change) in (1..).zip(&self.change) {
            let id = format!("{number}");
            row(
                "form",
                &id,
                &change.statement,
                "before",
                format!("{:.2}", change.before),
            );
            row(
                "form",
                &id,
                &change.statement,
                "after",
                format!("{:.2}", change.after),
            );
        }
        for one in &self.commitments {
            row("commitment", "", &one.name, "text", one.text.clone());
        }
        row("session", &self.id, "", "privacy", self.privacy.clone());
        let line = |row: [String; 5]| row.map(|text| cell(&text)).join(",") + "\n";
        rows.into_iter().map(line).collect()
    }
}

fn decision(held: &Held, row: &mut impl FnMut(&str, &str, &str, &str, String)) {
    let id = format!("{} {}", held.number, held.id);
    let of = |number: u8| {
        let way = held.options.iter().find(|way| way.number == number);
        way.map_or_else(|| "none of these".to_owned(), |way| way.id.clone())
    };
    row("decision", &id, "", "taken", of(held.taken));
    row("decision", &id, "", "by", format!("{:?}", held.by).to_lowercase());
    if let (Some(worked), Some(odds)) = (held.worked, held.odds) {
        row("decision", &id, "", "worked", worked.to_string());
        row("decision", &id, "", "odds", format!("{odds:.3}"));
    }
    for round in &held.rounds {
        let mut tally = |name: &str, tally: Option<&Tally>| {
            for one in tally.iter().flat_map(|tally| &tally.rows) {
                row(name, &id, &of(one.number), "votes", one.votes.to_string());
                row(name, &id, &of(one.number), "percent", one.percent.to_string());
            }
        };
        votes(round, &mut tally);
        row(
            &format!("round {}", round.round),
            &id,
            "",
            "votes",
            round.votes.to_string(),
        );
    }
    if let Some(moved) = held.moved {
        row("decision", &id, "", "voted_twice", moved.both.to_string());
        row("decision", &id, "", "changed", moved.changed.to_string());
        row("decision", &id, "", "voted_once", moved.once.to_string());
    }
    for way in &held.options {
        for (end, name) in way.end.iter().flatten().zip(GAUGES) {
            row("otherwise", &id, &way.id, name, format!("{end:.1}"));
        }
    }
    for (one, name) in held.expected.iter().zip(GAUGES) {
        for (at, way) in ["down", "same", "up"].into_iter().enumerate() {
            row("guess", &id, name, way, one.guessed[at].to_string());
            if let Some(odds) = one.odds {
                row(
                    "guess",
                    &id,
                    name,
                    &format!("{way}_odds"),
                    format!("{:.3}", odds[at]),
                );
            }
        }
        row(
            "guess",
            &id,
            name,
            "came",
            ["down", "same", "up"][one.came.min(2)].to_owned(),
        );
    }
}

/// Every tally of a round, by its name.
fn votes(round: &Voted, tally: &mut impl FnMut(&str, Option<&Tally>)) {
    tally(&format!("round {}", round.round), round.boss.as_ref());
    tally(&format!("round {} as led", round.round), round.led.as_ref());
    for (table, votes) in &round.tables {
        tally(&format!("round {} table {table}", round.round), votes.as_ref());
    }
}
