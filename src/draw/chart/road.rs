//! The road taken through the tree of roads: the decisions with the ways that were not taken, and beneath them the three
//! gauges, with words where they bent.

use super::super::hats::HatIcon;
use super::super::pen::{escape, size};
use super::notes::{notes, ways};
use super::timeline::{ALL, Plot, curves, ends, grid};
use super::{Theme, Timeline, TimelinePoint, badge, document, fit, text_at, width};

/// A way that was not taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Branch {
    /// The hat it would have been.
    pub hat: HatIcon,
    /// How much higher the story would on average have ended, in points; none while nobody knows.
    pub lift: Option<f64>,
}

/// A decision on the road.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// Workdays since the start.
    pub at: f64,
    /// Its number.
    pub number: u32,
    /// The hat worn.
    pub hat: HatIcon,
    /// The column of the picture above it, from the left; none where it has none.
    pub column: Option<usize>,
    /// The ways that were open and not taken.
    pub branches: Vec<Branch>,
}

/// What bent a gauge.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Workdays since the start.
    pub at: f64,
    /// Which gauge, by its place.
    pub gauge: usize,
    /// Where it stood then, 0 to 100.
    pub value: f64,
    /// The part of the curve that it is about: workdays since the start, and where it stood; may be empty.
    pub way: Vec<(f64, f64)>,
    /// What bent it.
    pub words: String,
}

/// What the picture shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Road {
    /// The names of morale, delivery and growth.
    pub names: [String; 3],
    /// The gauges in order of time.
    pub points: Vec<TimelinePoint>,
    /// The decisions in order of time.
    pub stops: Vec<Stop>,
    /// What bent the gauges, what matters most first: what finds no room is left out.
    pub notes: Vec<Note>,
    /// What each workday is called, from the first.
    pub days: Vec<String>,
    /// Columns of pictures above; 0 is none.
    pub columns: usize,
    /// The largest fall; none where nothing fell.
    pub fall: Option<Fall>,
}

/// The largest fall of all gauges, as it is marked.
#[derive(Debug, Clone, PartialEq)]
pub struct Fall {
    /// Which gauge, by its place.
    pub gauge: usize,
    /// From when to when, in workdays since the start.
    pub from: f64,
    /// See `from`.
    pub to: f64,
    /// What stands above it.
    pub words: String,
    /// Where the words lead to, as an address within a page; may be empty.
    pub leads: String,
}

/// Height of the lane of roads.
const LANE: f64 = 104.0;
/// From the lane to the curves.
const FALL: f64 = 34.0;
/// Height of the curves.
const CURVES: f64 = 226.0;
/// Height of the words above the largest fall, and its width at least.
const LABEL: f64 = 21.0;
const NARROW: f64 = 12.0;
/// How far lines from the pictures above reach down.
const REACH: f64 = 26.0;
/// How far a branch leaves the road at most, for how much better or worse it would have ended.
const FAR: f64 = 36.0;
/// How far the tips of branches may be from the road.
const ROOM: f64 = 46.0;

/// How high the picture is, in pixels.
#[must_use]
pub fn road_height(data: &Road) -> f64 {
    top(data) + LANE + FALL + CURVES + 30.0
}

fn top(data: &Road) -> f64 {
    if data.columns > 0 { REACH } else { 0.0 }
}

/// The picture as a whole SVG document `w` pixels wide; best from 480 up.
#[must_use]
pub fn road(data: &Road, w: f64, theme: Theme) -> String {
    let (w, h) = (size(w), road_height(data));
    let line = Timeline {
        title: String::new(),
        names: data.names.clone(),
        points: data.points.clone(),
        marks: Vec::new(),
        days: data.days.clone(),
    };
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
        .fold(data.days.len() as f64, f64::max);
    let above = top(data) + LANE + FALL;
    let plot = Plot {
        left: 40.0,
        right: (w - widest - 58.0).max(60.0),
        top: above,
        bottom: above + CURVES,
        days: last.max(1.0),
        shown: ALL,
    };
    let lane = Lane {
        y: top(data) + LANE / 2.0,
        step: (w - 40.0) / (data.stops.len().max(1) as f64),
        w,
        columns: data.columns,
    };
    let mut inside = lane.falls(data, &plot, theme);
    inside += &grid(&line.days, &plot, theme);
    if let Some(fall) = &data.fall {
        inside += &band(fall, &plot, theme);
    }
    inside += &lane.roads(data, theme);
    inside += &ways(&data.notes, &plot, theme);
    inside += &curves(&line, &plot, theme);
    inside += &notes(&data.notes, &data.points, &plot, theme);
    inside += &ends(&line, &plot, widest, theme);
    document("", &inside, w, h)
}

/// The largest fall: a band over its days, and above it what it is.
fn band(fall: &Fall, plot: &Plot, theme: Theme) -> String {
    let color = theme.gauges()[fall.gauge];
    let (from, to) = (plot.x(fall.from), plot.x(fall.to));
    // What fell at once is seen too.
    let wide = (to - from).max(NARROW);
    let left = (from + to - wide) / 2.0;
    let words = fit(&fall.words, 13.0, plot.right - plot.left - 16.0);
    let long = width(&words, 13.0) + 16.0;
    let label = ((from + to - long) / 2.0).clamp(plot.left, (plot.right - long).max(plot.left));
    let top = plot.top - LABEL - 3.0;
    let drawn = format!(
        "<rect x=\"{label:.1}\" y=\"{top:.1}\" width=\"{long:.1}\" height=\"{LABEL}\" rx=\"6\" fill=\"{}\" stroke=\"{color}\" stroke-width=\"1.5\"/>{}",
        theme.ground(),
        text_at(label + long / 2.0, top + 15.0, 13.0, 700, "middle", color, &words)
    );
    let drawn = match fall.leads.as_str() {
        "" => drawn,
        leads => format!("<a href=\"{}\">{drawn}</a>", escape(leads)),
    };
    format!(
        "<rect x=\"{left:.1}\" y=\"{:.1}\" width=\"{wide:.1}\" height=\"{:.1}\" fill=\"{color}\" fill-opacity=\".16\"/>\
         <path d=\"M{left:.1} {:.1}h{wide:.1}\" stroke=\"{color}\" stroke-width=\"3\"/>{drawn}",
        plot.top,
        plot.bottom - plot.top,
        plot.top
    )
}

/// Where the road runs.
struct Lane {
    y: f64,
    step: f64,
    w: f64,
    columns: usize,
}

impl Lane {
    fn x(&self, index: usize) -> f64 {
        20.0 + self.step * (index as f64 + 0.5)
    }

    /// The lines that lead from the pictures to the decisions, and from those down to the days.
    fn falls(&self, data: &Road, plot: &Plot, theme: Theme) -> String {
        let mut out = String::new();
        for (index, stop) in data.stops.iter().enumerate() {
            let (x, color) = (self.x(index), theme.hat(stop.hat));
            let below = plot.x(stop.at);
            out += &format!(
                "<path d=\"M{x:.1} {:.1}C{x:.1} {:.1} {below:.1} {:.1} {below:.1} {:.1}V{:.1}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.3\" stroke-dasharray=\"1.5 4\" stroke-linecap=\"round\" stroke-opacity=\".8\"/>",
                self.y,
                plot.top - 6.0,
                self.y + 26.0,
                plot.top,
                plot.bottom
            );
            if let Some(column) = stop.column.filter(|_| self.columns > 0) {
                let from = self.w * (column as f64 + 0.5) / self.columns as f64;
                out += &format!(
                    "<path d=\"M{from:.1} 0C{from:.1} {REACH} {x:.1} {:.1} {x:.1} {:.1}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>",
                    self.y - 44.0,
                    self.y - 10.0
                );
            }
        }
        out
    }

    /// The road, the branches it did not take, and the decisions on it.
    fn roads(&self, data: &Road, theme: Theme) -> String {
        let (y, right) = (self.y, self.w - 12.0);
        // A way that would have ended the same runs along the road: its tip lies on it.
        let (mut out, mut tips) = (String::new(), String::new());
        for (index, stop) in data.stops.iter().enumerate() {
            for (branch, dy) in stop.branches.iter().zip(spread(&stop.branches)) {
                let (x, color) = (self.x(index), theme.hat(branch.hat));
                let (long, end) = ((self.step * 0.62).min(58.0), y + dy);
                // Where it would have led nobody knows yet.
                let dashed = match branch.lift {
                    Some(_) => "",
                    None => " stroke-dasharray=\"2 5\"",
                };
                out += &format!(
                    "<path d=\"M{x:.1} {y:.1}C{:.1} {y:.1} {:.1} {end:.1} {:.1} {end:.1}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2.4\" stroke-opacity=\".6\"{dashed}/>",
                    x + long * 0.5,
                    x + long * 0.4,
                    x + long,
                );
                tips += &format!(
                    "<circle cx=\"{:.1}\" cy=\"{end:.1}\" r=\"4.5\" fill=\"{}\" stroke=\"{color}\" stroke-width=\"2\"/>",
                    x + long,
                    theme.ground()
                );
            }
        }
        out += &format!(
            "<path d=\"M12 {y:.1}H{right:.1}\" stroke=\"{}\" stroke-width=\"5\" stroke-linecap=\"round\"/>",
            theme.ink()
        );
        out += &tips;
        for (index, stop) in data.stops.iter().enumerate() {
            out += &badge(self.x(index), y, stop.number, stop.hat, theme);
        }
        out
    }
}

/// How far each branch ends below the road (above it is below 0): by how much better or worse it would have ended, none
/// nearer to another than they can be told apart.
fn spread(branches: &[Branch]) -> Vec<f64> {
    let mut ends: Vec<f64> = (0..branches.len())
        .map(|at| {
            let side = if at % 2 == 0 { -1.0 } else { 1.0 };
            match branches[at].lift {
                // Well clear of the road from a point on, and on it where there is no difference.
                Some(lift) => -(lift * 4.0 + 14.0 * lift.clamp(-1.0, 1.0)).clamp(-FAR, FAR),
                None => side * (20.0 + 12.0 * (at / 2) as f64),
            }
        })
        .collect();
    let mut order: Vec<usize> = (0..ends.len()).collect();
    order.sort_by(|a, b| ends[*a].abs().total_cmp(&ends[*b].abs()));
    for (done, at) in order.iter().enumerate() {
        for before in &order[..done] {
            let way = if ends[*at] < 0.0 { -1.0 } else { 1.0 };
            if ends[*at] != 0.0 && (ends[*at] - ends[*before]).abs() < 11.0 {
                ends[*at] = ends[*before] + 11.0 * way;
            }
        }
    }
    // Many on one side stand closer, so that all of them are in the lane.
    let most = ends.iter().fold(ROOM, |most, end| end.abs().max(most));
    ends.iter().map(|end| end * ROOM / most).collect()
}
