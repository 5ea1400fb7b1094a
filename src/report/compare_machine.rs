//! A comparison for programs and for spreadsheets.

use serde_json::{Value, json};

use crate::sim::vocabulary::Hat;

use super::compare::{Compared, letter};

/// The names of the gauges for programs.
const GAUGES: [&str; 3] = ["morale", "delivery", "growth"];
const HATS: [(Hat, &str); 4] = [
    (Hat::Manager, "manager"),
    (Hat::Leader, "leader"),
    (Hat::Both, "both"),
    (Hat::Neither, "neither"),
];

impl Compared {
    /// For programs.
    #[must_use]
    pub fn json(&self) -> String {
        let gauges =
            |values: &[f64; 3]| json!({"morale": values[0], "delivery": values[1], "growth": values[2]});
        let runs: Vec<Value> = self
            .seen
            .iter()
            .enumerate()
            .map(|(run, seen)| {
                let [manager, leader, both, neither] = self.hats(run);
                let points = seen.points.iter().map(|(at, values)| {
                    let mut point = gauges(values);
                    point["at"] = json!(at);
                    point
                });
                json!({
                    "letter": letter(run), "name": self.names[run], "notes": self.notes[run], "seed": seen.origin.seed, "days": seen.days,
                    "ending": self.endings[run], "state": seen.origin.state,
                    "hats": {"manager": manager, "leader": leader, "both": both, "neither": neither},
                    "asked": self.asked_and_told(run)[0], "told": self.asked_and_told(run)[1],
                    "start": gauges(&seen.start), "end": gauges(&seen.end), "points": points.collect::<Vec<_>>(),
                })
            })
            .collect();
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| {
                let took = self.names.iter().zip(&row.took).map(|(name, took)| match took {
                    None => json!({"run": name, "choice": null}),
                    Some(took) => json!({
                        "run": name, "choice": took.choice, "hat": hat(took.hat), "worked": took.worked,
                        "odds": took.odds, "day": took.day, "asked": took.asked,
                    }),
                });
                json!({
                    "decision": row.decision, "asking": row.asking, "parted": row.parted,
                    "took": took.collect::<Vec<_>>(),
                })
            })
            .collect();
        let value = json!({
            "version": env!("CARGO_PKG_VERSION"), "scenario": self.id, "runs": runs, "decisions": rows,
        });
        format!("{value:#}\n")
    }

    /// For spreadsheets: one value per line.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut out = "run,what,id,measure,value\n".to_owned();
        let mut row = |run: usize, what: &str, id: &str, measure: &str, value: String| {
            let cells = [self.names[run].as_str(), what, id, measure, &value].map(cell);
            out += &format!("{}\n", cells.join(","));
        };
        for (run, seen) in self.seen.iter().enumerate() {
            row(run, "run", "", "seed", seen.origin.seed.to_string());
            row(run, "run", "", "ending", self.endings[run].clone());
            row(run, "run", "", "days", seen.days.to_string());
            for (count, (_, name)) in self.hats(run).iter().zip(HATS) {
                row(run, "hat", name, "times", count.to_string());
            }
            for (count, name) in self.asked_and_told(run).iter().zip(["asked", "told"]) {
                row(run, "voice", name, "times", count.to_string());
            }
            for (at, name) in GAUGES.iter().enumerate() {
                row(run, "gauge", name, "start", format!("{:.1}", seen.start[at]));
                row(run, "gauge", name, "end", format!("{:.1}", seen.end[at]));
            }
        }
        for asked in &self.rows {
            let id = match asked.asking {
                1 => asked.decision.clone(),
                asking => format!("{}.{asking}", asked.decision),
            };
            for (run, took) in asked.took.iter().enumerate() {
                let Some(took) = took else { continue };
                row(run, "decision", &id, "choice", took.choice.clone());
                row(run, "decision", &id, "hat", hat(took.hat).to_owned());
                row(run, "decision", &id, "worked", took.worked.to_string());
                row(run, "decision", &id, "odds", format!("{:.3}", took.odds));
                row(run, "decision", &id, "day", took.day.to_string());
            }
        }
        out
    }
}

fn hat(hat: Hat) -> &'static str {
    HATS.iter()
        .find(|(known, _)| *known == hat)
        .map_or("", |(_, name)| name)
}

/// A cell of a table, quoted where it must be. What a spreadsheet would take for a formula is made text.
pub(super) fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@']) && text.parse::<f64>().is_err();
    let text = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}
