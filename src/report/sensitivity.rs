//! Which numbers of the model matter most: a page of the documentation, and a chart for each gauge.

use std::fmt::Write;

use crate::draw::chart::{BarRow, Bars, Theme, bars};
use crate::lab::calibrate::ROWS;
use crate::lab::calibrate::ensemble::fingerprint;
use crate::lab::calibrate::sensitivity::{Effect, Moved};
use crate::numeral::Plain;

use super::plain::count;

/// Numbers named for each gauge and row.
const NAMED: usize = 10;
/// Width of a chart, in pixels.
const WIDTH: f64 = 760.0;
/// What moves less than this share of a row's band, and less than this many points of any gauge, moves nothing.
const NOTHING: f64 = 1e-9;
const GAUGES: [&str; 3] = ["morale", "delivery", "growth"];

/// The page. `pictures` are the files of the charts, morale, delivery and growth.
#[must_use]
pub fn page(effects: &[Effect], points: usize, pictures: &[String]) -> String {
    let mut out = format!(
        "# Which numbers matter\n\nMade by the program; do not edit. `nice twohats calibrate --sensitivity --out \
         docs/sensitivity.md` makes it anew, which takes\nminutes; [model.md](model.md) explains the model, \
         [numbers.md](numbers.md) has the ranges.\n\nModel `{}`, {} numbers, from {} of the model.\n\n\
         From each of these versions every number was moved by half of its range, one at a time (elementary effects: Morris \
         1991,\nTechnometrics 33(2), 161-174; radial design: Campolongo, Saltelli & Cariboni 2011, Computer Physics \
         Communications 182(4),\n978-988). *Size* is the mean of the absolute changes, as if the number went through all of its \
         range; the sign says which way the\ngauge goes when the number grows, and ± that it goes either way.\n",
        fingerprint(),
        effects.len(),
        count(points as u64, "version"),
    );
    out.push_str(
        "\n## The gauges\n\nThe mean gauges at the end of the scenarios that come with the program, played by every policy, in \
         points.\n",
    );
    for (gauge, name) in GAUGES.iter().enumerate() {
        let _ = writeln!(out, "\n### {}\n", capital(name));
        if let Some(picture) = pictures.get(gauge) {
            let _ = writeln!(out, "![The ten numbers that move {name} most]({picture})\n");
        }
        out.push_str("| number | size | what it is |\n|---|---|---|\n");
        for effect in largest(effects, |effect| effect.gauges[gauge]) {
            let moved = effect.gauges[gauge];
            let (name, about) = (effect.number.name, effect.number.about.trim());
            let _ = writeln!(
                out,
                "| {name} | {}{:.1} | {about} |",
                sign(moved),
                Plain(moved.size)
            );
        }
    }
    out.push_str(
        "\n## The rows of the table\n\nIn shares of the width of the row's band ([calibration.md](calibration.md)): 1 takes the \
         row from one end of its band to the other.\n\n| row | the ten numbers that move it most |\n|---|---|\n",
    );
    for (at, row) in ROWS.iter().enumerate() {
        let named: Vec<String> = largest(effects, |effect| effect.rows[at])
            .map(|effect| {
                let moved = effect.rows[at];
                format!("{} {}{:.2}", effect.number.name, sign(moved), Plain(moved.size))
            })
            .collect();
        let named = if named.is_empty() {
            "none: it holds by construction".to_owned()
        } else {
            named.join(", ")
        };
        let _ = writeln!(out, "| {} | {named} |", row.id);
    }
    out.push_str(&still(effects));
    out
}

/// A chart for each gauge.
#[must_use]
pub fn charts(effects: &[Effect]) -> [String; 3] {
    [0, 1, 2].map(|gauge: usize| {
        let rows = largest(effects, |effect| effect.gauges[gauge]).map(|effect| {
            let moved = effect.gauges[gauge];
            BarRow {
                label: effect.number.name.to_owned(),
                value: if moved.by < 0.0 { -moved.size } else { moved.size },
            }
        });
        let data = Bars {
            title: format!(
                "{}: points at the end, over a number's whole range",
                capital(GAUGES[gauge])
            ),
            rows: rows.collect(),
        };
        bars(&data, WIDTH, Theme::Light)
    })
}

/// The numbers that move something most, largest first; those that do not move it are left out.
fn largest(effects: &[Effect], of: impl Fn(&Effect) -> Moved) -> impl Iterator<Item = &Effect> {
    let mut all: Vec<(&Effect, f64)> = effects.iter().map(|effect| (effect, of(effect).size)).collect();
    all.retain(|(_, size)| *size > NOTHING);
    all.sort_by(|a, b| b.1.total_cmp(&a.1));
    all.into_iter().take(NAMED).map(|(effect, _)| effect)
}

/// The numbers that move nothing.
fn still(effects: &[Effect]) -> String {
    let moves = |effect: &Effect| {
        let all = effect.gauges.iter().chain(&effect.rows);
        all.fold(0.0, |most: f64, moved| most.max(moved.size)) > NOTHING
    };
    let names: Vec<&str> = effects
        .iter()
        .filter(|effect| !moves(effect))
        .map(|effect| effect.number.name)
        .collect();
    let said = if names.is_empty() {
        "None: every number moves something.".to_owned()
    } else {
        names.join(", ")
    };
    format!("\n## Numbers that move nothing here\n\n{said}\n")
}

/// Which way something goes when the number grows.
fn sign(moved: Moved) -> &'static str {
    // Four fifths of the way in one direction is one direction.
    if moved.by.abs() < 0.8 * moved.size {
        "±"
    } else if moved.by < 0.0 {
        "−"
    } else {
        "+"
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}
