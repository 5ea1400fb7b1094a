//! One gauge of several runs in one picture: a line each, with its letter, its end and its name beside it.

use super::super::pen::size;
use super::timeline::{Plot, grid};
use super::{Theme, document, fit, list, part, percent, stroke, text_at, width};

/// A run's way through one gauge.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// The letter by which it is told apart.
    pub letter: String,
    /// What it is called.
    pub name: String,
    /// Workdays since the start, and where the gauge stood, in order of time.
    pub points: Vec<(f64, f64)>,
}

/// What the picture shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// The runs, in the order of their letters.
    pub runs: Vec<Course>,
    /// What each workday is called, from the first.
    pub days: Vec<String>,
    /// What of 0 to 100 is shown: the same in pictures that stand side by side.
    pub shown: (f64, f64),
}

/// Where runs do the same they lie over one another: the first is broad, and the next can be seen on it.
const BROAD: [f64; 4] = [6.0, 4.0, 2.6, 2.6];
/// How lines are dashed, with colours that come round sooner, so that none is alike for long.
const DASHES: [&str; 5] = ["none", "9 6", "2 6", "15 5 2 5", "5 4"];
/// A colour each, on dark and on light; hue is never alone.
const COLORS: [(&str, &str); 6] = [
    ("#f6efe3", "#1d2238"),
    ("#ffd166", "#8a6100"),
    ("#5fd6c3", "#0b7568"),
    ("#f0a0e6", "#9c2f95"),
    ("#ff9d7a", "#b5461f"),
    ("#9fb4ff", "#3f56b8"),
];
/// From one label to the next, and the size of their letters.
const LABEL: (f64, f64) = (19.0, 13.5);
/// The share of the width in which names may stand.
const NAMES: f64 = 0.3;

impl Theme {
    /// The colour of the run at this place.
    fn run(self, place: usize) -> &'static str {
        let (dark, light) = COLORS[place % COLORS.len()];
        self.pick(dark, light)
    }
}

/// The picture as a whole SVG document of `w` by `h` pixels; best from 320 by 220 up. Names are written where there is room for
/// them, letters and ends always.
#[must_use]
pub fn beside(data: &Beside, w: f64, h: f64, theme: Theme) -> String {
    let (w, h) = (size(w), size(h));
    let last = data
        .runs
        .iter()
        .flat_map(|run| &run.points)
        .map(|point| point.0)
        .filter(|at| at.is_finite())
        .fold(data.days.len() as f64, f64::max);
    let longest = data
        .runs
        .iter()
        .map(|run| width(&run.name, LABEL.1))
        .fold(0.0, f64::max);
    let names = if w >= 520.0 { longest.min(w * NAMES) } else { 0.0 };
    let plot = Plot {
        left: 34.0,
        right: (w - names - 82.0).max(60.0),
        top: 12.0,
        bottom: (h - 28.0).max(60.0),
        days: last.max(1.0),
        shown: data.shown,
    };
    let mut inside = grid(&data.days, &plot, theme);
    for (place, run) in data.runs.iter().enumerate() {
        inside += &line(place, run, &plot, theme);
    }
    inside += &ends(data, &plot, names, theme);
    document("", &inside, w, h)
}

fn line(place: usize, run: &Course, plot: &Plot, theme: Theme) -> String {
    let spots: Vec<(f64, f64)> = run
        .points
        .iter()
        .map(|(at, value)| (plot.x(*at), plot.y(*value)))
        .collect();
    let (color, broad) = (theme.run(place), BROAD[place.min(BROAD.len() - 1)]);
    let drawn = stroke(color, broad, DASHES[place % DASHES.len()]);
    let end = spots.last().map_or(String::new(), |(x, y)| {
        format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4.5\" fill=\"{color}\" stroke=\"{}\" stroke-width=\"2\"/>",
            theme.ground()
        )
    });
    format!("<polyline points=\"{}\" {drawn}/>{end}", list(&spots))
}

/// The letter of each run, where it ended and, where there is room, its name: at the right, moved apart where they would
/// touch, each with a line from the end it is of.
fn ends(data: &Beside, plot: &Plot, names: f64, theme: Theme) -> String {
    let ended: Vec<(usize, &Course, (f64, f64))> = data
        .runs
        .iter()
        .enumerate()
        .filter_map(|(place, run)| Some((place, run, *run.points.last()?)))
        .collect();
    let mut heights: Vec<f64> = ended.iter().map(|(.., end)| plot.y(end.1)).collect();
    // Many stand closer.
    let room = (plot.bottom - plot.top) / ended.len().max(1) as f64;
    let gap = LABEL.0.min(room);
    let font = LABEL.1.min(gap * 0.8);
    part(&mut heights, gap, plot.top + gap / 2.0, plot.bottom - 2.0);
    let mut out = String::new();
    for ((place, run, (at, value)), y) in ended.into_iter().zip(heights) {
        let color = theme.run(place);
        let x = plot.right + 16.0;
        out += &format!(
            "<path d=\"M{:.1} {:.1}L{:.1} {y:.1}\" stroke=\"{color}\" stroke-width=\"1.2\" stroke-opacity=\".7\"/>",
            plot.x(at) + 6.0,
            plot.y(value),
            x - 3.0
        );
        let base = y + font * 0.36;
        out += &text_at(x, base, font, 700, "start", color, &run.letter);
        let value = format!("{:.0}", percent(value));
        out += &text_at(x + 60.0, base, font, 600, "end", color, &value);
        if names > 0.0 {
            out += &text_at(
                x + 68.0,
                base,
                font,
                400,
                "start",
                theme.ink(),
                &fit(&run.name, font, names),
            );
        }
    }
    out
}
