//! The calibration table: for people, for programs, and as a page of the documentation.

use serde_json::{Value, json};

use crate::lab::calibrate::{Achieved, Basis, Calibration, Line};
use crate::numeral::{self, Plain};
use crate::sim::params::Mood;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The table with evidence, band and achieved value, the policy table, and what it was computed from.
#[must_use]
pub fn human(calibration: &Calibration) -> String {
    let rows = calibration.rows();
    let head = [
        "id",
        "evidence or property",
        "published",
        "band",
        "achieved (range)",
        "",
    ];
    let mut lines = vec![head.map(str::to_owned)];
    lines.extend(rows.iter().map(|row| {
        let verdict = if row.ok() { "ok" } else { "MISS" };
        [
            row.row.id.to_owned(),
            row.row.evidence.to_owned(),
            row.row.published.to_owned(),
            band(row),
            achieved(row),
            verdict.to_owned(),
        ]
    }));
    let mut out = aligned(&lines);
    out.push('\n');
    out.push_str(&aligned(&policies(calibration)));
    let missed = rows.iter().filter(|row| !row.ok()).count();
    let seeds: Vec<String> = calibration.seeds.iter().map(u64::to_string).collect();
    out.push_str(&format!(
        "\n{} rows, {missed} missed; seeds {}; mood {}; twohats {VERSION}\n",
        rows.len(),
        seeds.join(", "),
        mood(calibration.mood),
    ));
    out.push_str(
        "C published effect, E property of the game, P of any team. Gauges are means of weeks 14 to 26.\n",
    );
    out
}

/// A JSON array with an object for each row.
#[must_use]
pub fn json(calibration: &Calibration) -> String {
    let rows = calibration.rows();
    let row = |row: &Achieved| {
        json!({
            "id": row.row.id,
            "evidence": row.row.evidence,
            "published": row.row.published,
            "low": row.row.low,
            "high": row.row.high,
            "value": row.mean(),
            "ok": row.ok(),
            "values": row.values,
            "seeds": calibration.seeds,
            "citation": row.row.citation,
            "basis": basis(row.row.basis),
            "by_construction": row.row.built_in(),
            "mood": calibration.mood == Mood::On,
            "version": VERSION,
        })
    };
    let all: Value = rows.iter().map(row).collect();
    format!("{:#}\n", numeral::json(all))
}

/// A page of the documentation: every row with its source and what the model achieves.
#[must_use]
pub fn page(calibration: &Calibration) -> String {
    let seeds: Vec<String> = calibration.seeds.iter().map(u64::to_string).collect();
    let mut out = format!(
        "# Calibration\n\nEvery claim the team model is held to. Made by the program; do not edit. `twohats calibrate` \
         computes it anew;\n[model.md](model.md) explains it. Seed {}, mood {}.\n\n\
         **C** is a published effect, **E** a property the game must show, **P** one of any team. A band is wider than \
         the\npublished interval, because a team in a game is not a survey. *Figure* says what the published figure \
         rests on:\n*read* in the source or its abstract; *partly* when only the pattern was; *recalled* from memory of \
         the literature, to\nbe looked up before it is quoted; *ours* when it is a demand and no study. *Built in* marks \
         rows that a constant of\nthe model was set to give; the others come out of its dynamics.\n\n\
         Every row must hold on any seed, also on those nobody looked at while tuning, so like is compared with like. \
         Experiments lead\nthe same teams with the same luck in two ways. The slopes of C22 and C23 count a team's morale \
         over that of the same team\nunder a neutral lead, since teams differ in temper, work and luck far more than \
         through their leads. P07 lives each day twice,\nwith .8 and 1.2 times the work on the desk: over half a year \
         with more work and one with less, a team that is hopelessly\nlate in both carries all the load there is in \
         both, and then chance decides.\n\n\
         | id | evidence or property | published | band | achieved | figure | source |\n|---|---|---|---|---|---|---|\n",
        seeds.join(", "),
        mood(calibration.mood),
    );
    for row in calibration.rows() {
        let built = if row.row.built_in() { ", built in" } else { "" };
        out.push_str(&format!(
            "| {} | {} | {} | {} | {:.2} | {}{built} | {} |\n",
            row.row.id,
            row.row.evidence,
            row.row.published,
            band(&row),
            row.mean(),
            basis(row.row.basis),
            row.row.citation,
        ));
    }
    out.push_str("\n## Ten ways to lead the same teams\n\nMeans of weeks 14 to 26 over 1,000 teams; peak and end (week 26) are composites.\n\n");
    for (at, line) in policies(calibration).iter().enumerate() {
        out.push_str(&format!("| {} |\n", line.join(" | ")));
        if at == 0 {
            out.push_str(&format!("{}|\n", "|---".repeat(line.len())));
        }
    }
    out
}

fn band(row: &Achieved) -> String {
    format!("[{}, {}]", row.row.low, row.row.high)
}

fn achieved(row: &Achieved) -> String {
    let (low, high) = row.range();
    format!("{:.2} ({:.2}..{:.2})", Plain(row.mean()), Plain(low), Plain(high))
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Read => "read",
        Basis::Partly => "partly",
        Basis::Recalled => "recalled",
        Basis::Ours => "ours",
    }
}

fn mood(mood: Mood) -> &'static str {
    match mood {
        Mood::On => "on, as in the game",
        Mood::Off => "off, as in the reference model",
    }
}

fn policies(calibration: &Calibration) -> Vec<[String; 10]> {
    let head = [
        "policy",
        "morale",
        "delivery",
        "growth",
        "composite",
        "peak",
        "end",
        "worked out",
        "bench",
        "quits/yr",
    ];
    let line = |line: Line| {
        [
            line.name.to_owned(),
            format!("{:.0}", Plain(line.morale)),
            format!("{:.0}", Plain(line.delivery)),
            format!("{:.0}", Plain(line.growth)),
            format!("{:.0}", Plain(line.composite)),
            format!("{:.0}", Plain(line.peak)),
            format!("{:.0}", Plain(line.end)),
            format!("{:.2}", Plain(line.odds)),
            format!("{:.2}", Plain(line.bench)),
            format!("{:.2}", Plain(line.quits_a_year)),
        ]
    };
    let mut lines = vec![head.map(str::to_owned)];
    lines.extend(calibration.policies().into_iter().map(line));
    lines
}

/// Columns as wide as their widest cell, two spaces between.
fn aligned<const N: usize>(lines: &[[String; N]]) -> String {
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max();
    let widths: Vec<usize> = (0..N).map(|column| width(column).unwrap_or(0)).collect();
    let mut out = String::new();
    for line in lines {
        let cells: Vec<String> = line
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
    }
    out
}
