//! The three gauges over the days, with the decisions on them.

use super::super::hats::HatIcon;
use super::super::pen::size;
use super::{DASHES, Theme, badge, document, fit, list, part, percent, stroke, text_at, width};

/// The gauges at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimelinePoint {
    /// Workdays since the start; fractions are parts of a day.
    pub at: f64,
    /// Morale, delivery, growth, 0 to 100.
    pub values: [f64; 3],
}

/// A decision.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Workdays since the start.
    pub at: f64,
    /// Its number, as in the list beside the chart.
    pub number: u32,
    /// The hat worn.
    pub hat: HatIcon,
}

/// What a timeline shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Above the chart; may be empty.
    pub title: String,
    /// The names of morale, delivery and growth.
    pub names: [String; 3],
    /// In order of time.
    pub points: Vec<TimelinePoint>,
    /// In order of time.
    pub marks: Vec<Mark>,
    /// What each workday is called, from the first.
    pub days: Vec<String>,
}

/// Where things are.
pub(super) struct Plot {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) days: f64,
    /// What of 0 to 100 is shown, from bottom to top.
    pub(super) shown: (f64, f64),
}

/// All that a gauge can show.
pub(super) const ALL: (f64, f64) = (0.0, 100.0);

impl Plot {
    pub(super) fn x(&self, at: f64) -> f64 {
        let share = if at.is_finite() {
            (at / self.days).clamp(0.0, 1.0)
        } else {
            0.0
        };
        self.left + (self.right - self.left) * share
    }
    pub(super) fn y(&self, value: f64) -> f64 {
        let (low, high) = self.shown;
        let share = (percent(value) - low) / (high - low);
        self.bottom - (self.bottom - self.top) * share.clamp(0.0, 1.0)
    }
}

/// The timeline as a whole SVG document of `w` by `h` pixels; best from 480 by 240 up.
#[must_use]
pub fn timeline(data: &Timeline, w: f64, h: f64, theme: Theme) -> String {
    let (w, h) = (size(w), size(h));
    let widest = data
        .names
        .iter()
        .map(|n| width(n, 14.0))
        .fold(0.0, f64::max)
        .min(w * 0.22);
    let last = data
        .points
        .iter()
        .map(|p| p.at)
        .filter(|a| a.is_finite())
        .fold(data.days.len() as f64, f64::max);
    let title = if data.title.is_empty() { 0.0 } else { 30.0 };
    let rows = stack(data, w - widest - 110.0, last.max(1.0));
    let lanes = rows.iter().max().map_or(0, |r| r + 1) as f64;
    let plot = Plot {
        left: 40.0,
        right: (w - widest - 58.0).max(60.0),
        top: 14.0 + title + 27.0 * lanes,
        bottom: (h - 30.0).max(60.0),
        days: last.max(1.0),
        shown: ALL,
    };
    let mut inside = text_at(
        plot.left - 26.0,
        22.0,
        16.0,
        600,
        "start",
        theme.ink(),
        &fit(&data.title, 16.0, w - 30.0),
    );
    inside += &grid(&data.days, &plot, theme);
    inside += &marks(data, &rows, &plot, title, theme);
    inside += &curves(data, &plot, theme);
    inside += &ends(data, &plot, widest, theme);
    document(&data.title, &inside, w, h)
}

/// The row each mark stands in, so that near ones don't cover each other; three rows at most.
fn stack(data: &Timeline, span: f64, days: f64) -> Vec<usize> {
    let mut ends = [f64::NEG_INFINITY; 3];
    let mut rows = Vec::new();
    for mark in &data.marks {
        let x = if mark.at.is_finite() {
            span * (mark.at / days)
        } else {
            0.0
        };
        let row = (0..3).find(|r| ends[*r] <= x).unwrap_or(2);
        ends[row] = x + 25.0;
        rows.push(row);
    }
    rows
}

pub(super) fn grid(days: &[String], plot: &Plot, theme: Theme) -> String {
    let rule = theme.rule();
    let mut out = String::new();
    let (low, high) = plot.shown;
    let step = if high - low > 60.0 { 25.0 } else { 10.0 };
    let rules = (0..=10).map(|at| f64::from(at) * step);
    for value in rules.filter(|value| (low..=high).contains(value)) {
        let y = plot.y(value);
        out += &format!(
            "<path d=\"M{:.1} {y:.1}H{:.1}\" stroke=\"{rule}\" stroke-width=\"1\"/>",
            plot.left, plot.right
        );
        out += &text_at(
            plot.left - 8.0,
            y + 4.0,
            11.5,
            400,
            "end",
            theme.quiet(),
            &format!("{value:.0}"),
        );
    }
    let room = (plot.right - plot.left) / plot.days;
    let label = days.iter().map(|d| width(d, 12.0)).fold(20.0, f64::max) + 8.0;
    let every = if room >= label {
        1
    } else {
        (label / room).ceil().max(1.0) as usize
    };
    for (i, day) in days.iter().enumerate() {
        let x = plot.x(i as f64);
        if i % 2 == 1 {
            out += &format!(
                "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{room:.1}\" height=\"{:.1}\" fill=\"{rule}\" fill-opacity=\".22\"/>",
                plot.top,
                plot.bottom - plot.top
            );
        }
        if i % every == 0 {
            out += &text_at(
                x + room / 2.0,
                plot.bottom + 19.0,
                12.0,
                400,
                "middle",
                theme.quiet(),
                &fit(day, 12.0, room * every as f64),
            );
        }
    }
    out
}

fn marks(data: &Timeline, rows: &[usize], plot: &Plot, title: f64, theme: Theme) -> String {
    let mut out = String::new();
    for (mark, row) in data.marks.iter().zip(rows) {
        let (x, y) = (plot.x(mark.at), title + 17.0 + 27.0 * *row as f64);
        out += &format!(
            "<path d=\"M{x:.1} {y:.1}V{:.1}\" stroke=\"{}\" stroke-width=\"1.4\" stroke-dasharray=\"1.5 4\" stroke-linecap=\"round\" stroke-opacity=\".75\"/>",
            plot.bottom,
            theme.hat(mark.hat)
        );
    }
    for (mark, row) in data.marks.iter().zip(rows) {
        out += &badge(
            plot.x(mark.at),
            title + 17.0 + 27.0 * *row as f64,
            mark.number,
            mark.hat,
            theme,
        );
    }
    out
}

pub(super) fn curves(data: &Timeline, plot: &Plot, theme: Theme) -> String {
    let mut out = String::new();
    for (gauge, color) in theme.gauges().iter().enumerate() {
        let line: Vec<(f64, f64)> = data
            .points
            .iter()
            .map(|p| (plot.x(p.at), plot.y(p.values[gauge])))
            .collect();
        let points = list(&line);
        // A gap of ground under each line keeps crossings legible.
        out += &format!(
            "<polyline points=\"{points}\" {}/><polyline points=\"{points}\" {}/>",
            stroke(theme.ground(), 6.5, "none"),
            stroke(color, 3.0, DASHES[gauge])
        );
        if let (Some(first), Some(last)) = (line.first(), line.last()) {
            out += &format!(
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3.5\" fill=\"{}\" stroke=\"{color}\" stroke-width=\"2\"/>",
                first.0,
                first.1,
                theme.ground()
            );
            out += &format!(
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"5\" fill=\"{color}\" stroke=\"{}\" stroke-width=\"2\"/>",
                last.0,
                last.1,
                theme.ground()
            );
        }
    }
    out
}

/// Names and last values at the right, moved apart where they would touch.
pub(super) fn ends(data: &Timeline, plot: &Plot, room: f64, theme: Theme) -> String {
    let Some(last) = data.points.last() else {
        return String::new();
    };
    let wanted = last.values.map(|v| plot.y(v));
    let mut heights = wanted;
    part(&mut heights, 20.0, plot.top + 4.0, plot.bottom - 2.0);
    let from = plot.x(last.at) + 7.0;
    let mut out = String::new();
    for (gauge, color) in theme.gauges().iter().enumerate() {
        let (y, x) = (heights[gauge], plot.right + 20.0);
        out += &format!(
            "<path d=\"M{from:.1} {:.1}L{:.1} {y:.1}\" stroke=\"{color}\" stroke-width=\"1.2\" stroke-opacity=\".7\"/>",
            wanted[gauge],
            x - 4.0
        );
        out += &text_at(
            x,
            y + 5.0,
            14.0,
            700,
            "start",
            color,
            &format!("{:.0}", percent(last.values[gauge])),
        );
        out += &text_at(
            x + 26.0,
            y + 5.0,
            14.0,
            600,
            "start",
            color,
            &fit(&data.names[gauge], 14.0, room + 6.0),
        );
    }
    out
}
