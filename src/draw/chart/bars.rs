//! Signed bars for the terms behind a change, and spreads of what an option tends to lead to.

use super::super::hats::HatIcon;
use super::super::palette;
use super::super::pen::size;
use super::{Theme, badge, document, fit, percent, text_at};
use crate::numeral::Plain;

/// One term.
#[derive(Debug, Clone, PartialEq)]
pub struct BarRow {
    /// What moved the gauge.
    pub label: String,
    /// By how many points, either sign.
    pub value: f64,
}

/// Terms behind a change, largest first as a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// Above the chart; may be empty.
    pub title: String,
    /// One bar each.
    pub rows: Vec<BarRow>,
}

/// What one option led to over many runs: five quantiles, 0 to 100.
#[derive(Debug, Clone, PartialEq)]
pub struct SpreadRow {
    /// The option.
    pub label: String,
    /// Its number, as in the list beside the chart.
    pub number: u32,
    /// Its hat.
    pub hat: HatIcon,
    /// The 5th, 25th, 50th, 75th and 95th percentile.
    pub quantiles: [f64; 5],
    /// What the player got, if this was their choice.
    pub actual: Option<f64>,
}

/// Spreads of outcomes per option.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// Above the chart; may be empty.
    pub title: String,
    /// What the mark of the player's own result is called.
    pub yours: String,
    /// One row each.
    pub rows: Vec<SpreadRow>,
}

/// Height of a row, in pixels.
const ROW: f64 = 34.0;

/// Signed horizontal bars as a whole SVG document `w` pixels wide; its height follows from the rows.
#[must_use]
pub fn bars(data: &Bars, w: f64, theme: Theme) -> String {
    let w = size(w);
    let top = if data.title.is_empty() { 6.0 } else { 36.0 };
    let h = top + ROW * data.rows.len() as f64 + 8.0;
    let value = |v: f64| if v.is_finite() { v } else { 0.0 };
    let largest = data
        .rows
        .iter()
        .map(|r| value(r.value).abs())
        .fold(1e-6, f64::max);
    let room = w * 0.46;
    let zero = room + (w - room) / 2.0;
    let reach = ((w - room) / 2.0 - 62.0).max(8.0);
    let mut inside = text_at(
        14.0,
        22.0,
        16.0,
        600,
        "start",
        theme.ink(),
        &fit(&data.title, 16.0, w - 28.0),
    );
    for (i, row) in data.rows.iter().enumerate() {
        let (y, v) = (top + ROW * i as f64, value(row.value));
        let long = (v.abs() / largest * reach).max(2.0);
        let (x, anchor, end) = if v < 0.0 {
            (zero - long, "end", zero - long - 7.0)
        } else {
            (zero, "start", zero + long + 7.0)
        };
        let color = tone(v, theme);
        inside += &text_at(
            room - 6.0,
            y + 21.0,
            13.5,
            400,
            "end",
            theme.ink(),
            &fit(&row.label, 13.5, room - 20.0),
        );
        inside += &format!(
            "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{long:.1}\" height=\"18\" rx=\"4\" fill=\"{color}\"/>",
            y + 7.0
        );
        // A true minus sign, and a plus, so that direction never rests on colour.
        let signed = format!("{:+.1}", Plain(v)).replace('-', "−");
        inside += &text_at(end, y + 21.0, 13.5, 700, anchor, color, &signed);
    }
    inside += &format!(
        "<path d=\"M{zero:.1} {:.1}V{:.1}\" stroke=\"{}\" stroke-width=\"1.5\"/>",
        top,
        h - 6.0,
        theme.quiet()
    );
    document(&data.title, &inside, w, h)
}

fn tone(v: f64, theme: Theme) -> &'static str {
    match (v < 0.0, theme) {
        (true, Theme::Dark) => palette::ALARM,
        (true, Theme::Light) => "#b0432f",
        (false, Theme::Dark) => "#7fd0c0",
        (false, Theme::Light) => "#1f7a6b",
    }
}

/// Spreads as a whole SVG document `w` pixels wide; its height follows from the rows.
#[must_use]
pub fn spread(data: &Spread, w: f64, theme: Theme) -> String {
    let w = size(w);
    let top = if data.title.is_empty() { 8.0 } else { 38.0 };
    let tall = 64.0;
    let bottom = top + tall * data.rows.len() as f64;
    let (left, right) = (40.0, (w - 24.0).max(60.0));
    let at = |v: f64| left + (right - left) * percent(v) / 100.0;
    let rule = theme.rule();
    let mut inside = text_at(
        14.0,
        22.0,
        16.0,
        600,
        "start",
        theme.ink(),
        &fit(&data.title, 16.0, w - 28.0),
    );
    for tick in [0.0, 25.0, 50.0, 75.0, 100.0] {
        inside += &format!(
            "<path d=\"M{0:.1} {top:.1}V{bottom:.1}\" stroke=\"{rule}\" stroke-width=\"1\"/>",
            at(tick)
        );
        inside += &text_at(
            at(tick),
            bottom + 17.0,
            11.5,
            400,
            "middle",
            theme.quiet(),
            &format!("{tick:.0}"),
        );
    }
    for (i, row) in data.rows.iter().enumerate() {
        inside += &spread_row(row, top + tall * i as f64, &at, (w, right), theme, &data.yours);
    }
    document(&data.title, &inside, w, bottom + 26.0)
}

fn spread_row(
    row: &SpreadRow,
    y: f64,
    at: &impl Fn(f64) -> f64,
    (w, right): (f64, f64),
    theme: Theme,
    yours: &str,
) -> String {
    let color = theme.hat(row.hat);
    let [a, b, c, d, e] = row.quantiles.map(at);
    // A line of no length is no line.
    let (d, e) = (d.max(b + 0.5), e.max(a + 0.5));
    let mid = y + 36.0;
    let mut out = badge(20.0, mid, row.number, row.hat, theme);
    out += &text_at(
        42.0,
        y + 18.0,
        13.0,
        400,
        "start",
        theme.ink(),
        &fit(&row.label, 13.0, w - 70.0),
    );
    out += &format!(
        "<path d=\"M{a:.1} {mid}H{e:.1}\" stroke=\"{color}\" stroke-width=\"5\" stroke-linecap=\"round\" stroke-opacity=\".45\"/><path d=\"M{b:.1} {mid}H{d:.1}\" stroke=\"{color}\" stroke-width=\"15\" stroke-opacity=\".85\"/>\
         <path d=\"M{c:.1} {:.1}V{:.1}\" stroke=\"{}\" stroke-width=\"3\"/>",
        mid - 9.0,
        mid + 9.0,
        theme.ground()
    );
    if let Some(value) = row.actual {
        let x = at(value);
        let (anchor, tx) = if x > right - 90.0 {
            ("end", x + 8.0)
        } else {
            ("start", x - 8.0)
        };
        out += &format!(
            "<path d=\"M{x:.1} {:.1}l8 9l-8 9l-8 -9Z\" fill=\"{}\" stroke=\"{}\" stroke-width=\"2\"/>",
            mid - 9.0,
            theme.ink(),
            theme.ground()
        );
        out += &text_at(
            tx,
            mid + 22.0,
            11.5,
            600,
            anchor,
            theme.ink(),
            &fit(yours, 11.5, 90.0),
        );
    }
    out
}
