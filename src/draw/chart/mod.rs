//! Charts: the gauges over the days, the road taken, spreads and bars, for the dark game and the light report.
//!
//! Series differ by dash and label as well as hue; every text is escaped and shortened to its room; values outside a
//! chart's range are held to its edge. Gauges run 0 to 100.

mod bars;
mod beside;
mod notes;
mod road;
mod timeline;

use super::hats::{HatIcon, colors};
use super::palette::{self, mix};
use super::pen::{escape, scope, size};
pub use bars::{BarRow, Bars, Spread, SpreadRow, bars, spread};
pub use beside::{Beside, Course, beside};
pub use road::{Branch, Fall, Note, Road, Stop, road, road_height};
pub use timeline::{Mark, Timeline, TimelinePoint, timeline};

/// What a chart is drawn on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// The game's panels.
    #[default]
    Dark,
    /// A report's page.
    Light,
}

/// How the three gauges are dashed, in the order morale, delivery, growth. `none` is a solid line.
pub const DASHES: [&str; 3] = ["none", "12 6", "2.5 6.5"];

impl Theme {
    fn ground(self) -> &'static str {
        self.pick(palette::PANEL, palette::SHEET)
    }
    fn ink(self) -> &'static str {
        self.pick(palette::PAPER, palette::INK)
    }
    fn quiet(self) -> &'static str {
        self.pick(palette::MUTED, palette::INK_SOFT)
    }
    fn rule(self) -> String {
        self.pick(mix(palette::LINE, palette::PANEL, 0.35), palette::RULE.to_owned())
    }
    /// The colours of morale, delivery and growth.
    #[must_use]
    pub fn gauges(self) -> [&'static str; 3] {
        self.pick(
            [palette::MORALE, palette::DELIVERY, palette::GROWTH],
            [palette::MORALE_DEEP, palette::DELIVERY_DEEP, palette::GROWTH_DEEP],
        )
    }
    /// The colour of a hat.
    #[must_use]
    pub fn hat(self, hat: HatIcon) -> &'static str {
        let (dark, light) = colors(hat);
        self.pick(dark, light)
    }
    fn pick<T>(self, dark: T, light: T) -> T {
        match self {
            Self::Dark => dark,
            Self::Light => light,
        }
    }
}

/// A line of values without axes, `w` by `h` pixels, scaled to its own smallest and largest value.
#[must_use]
pub fn sparkline(values: &[f64], color: &str, dash: &str, w: f64, h: f64) -> String {
    let (w, h, color) = (size(w), size(h), escape(color));
    let values: Vec<f64> = values
        .iter()
        .map(|v| if v.is_finite() { *v } else { 0.0 })
        .collect();
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let span = (values.iter().copied().fold(f64::NEG_INFINITY, f64::max) - low).max(1e-9);
    let step = (w - 8.0) / (values.len().max(2) - 1) as f64;
    let at = |(i, v): (usize, &f64)| (4.0 + step * i as f64, h - 4.0 - (h - 8.0) * (v - low) / span);
    let points: Vec<(f64, f64)> = values.iter().enumerate().map(at).collect();
    let end = points.last().map_or(String::new(), |(x, y)| {
        format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"{color}\"/>")
    });
    let inside = format!(
        "<polyline points=\"{}\" {}/>{end}",
        list(&points),
        stroke(&color, 2.2, dash)
    );
    document("", &inside, w, h)
}

/// The mark of a decision: its number on the shape of its hat, so that hue is not needed.
fn badge(x: f64, y: f64, number: u32, hat: HatIcon, theme: Theme) -> String {
    let color = theme.hat(hat);
    let (ground, text) = (
        theme.ground(),
        if theme == Theme::Dark {
            palette::NIGHT
        } else {
            "#ffffff"
        },
    );
    let shape = match hat {
        HatIcon::Manager => format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"19\" height=\"19\" rx=\"4\" fill=\"{color}\" stroke=\"{ground}\" stroke-width=\"2.5\"/>",
            x - 9.5,
            y - 9.5
        ),
        HatIcon::Leader => format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"10.5\" fill=\"{color}\" stroke=\"{ground}\" stroke-width=\"2.5\"/>"
        ),
        HatIcon::Both => format!(
            "<path d=\"M{x:.1} {:.1}l13 13l-13 13l-13 -13Z\" fill=\"{color}\" stroke=\"{ground}\" stroke-width=\"2.5\" stroke-linejoin=\"round\"/>",
            y - 13.0
        ),
        HatIcon::Neither => format!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"9.5\" fill=\"{ground}\" stroke=\"{color}\" stroke-width=\"2\"/>"
        ),
    };
    let fill = if hat == HatIcon::Neither { color } else { text };
    let font = if number > 99 { 8.5 } else { 11.5 };
    shape + &text_at(x, y + font * 0.36, font, 700, "middle", fill, &number.to_string())
}

/// One text; `content` is escaped here.
fn text_at(x: f64, y: f64, font: f64, weight: u32, anchor: &str, fill: &str, content: &str) -> String {
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{font}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" fill=\"{fill}\">{}</text>",
        escape(content)
    )
}

/// About how wide `text` is in Inter, in pixels; wide scripts count double.
fn width(text: &str, font: f64) -> f64 {
    text.chars()
        .map(|c| {
            if c > '\u{2e80}' {
                font
            } else if c.is_uppercase() {
                font * 0.68
            } else {
                font * 0.56
            }
        })
        .sum()
}

/// `text` cut with an ellipsis to fit `room` pixels.
fn fit(text: &str, font: f64, room: f64) -> String {
    if width(text, font) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        if width(&kept, font) + font * 1.6 > room {
            break;
        }
        kept.push(c);
    }
    kept.trim_end().to_owned() + "…"
}

fn stroke(color: &str, width: f64, dash: &str) -> String {
    format!(
        "fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\" stroke-dasharray=\"{}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"",
        escape(dash)
    )
}

fn list(points: &[(f64, f64)]) -> String {
    points
        .iter()
        .map(|(x, y)| format!("{x:.1},{y:.1}"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A finite value between 0 and 100; anything broken counts as the middle.
fn percent(v: f64) -> f64 {
    if v.is_nan() { 50.0 } else { v.clamp(0.0, 100.0) }
}

/// Moves heights apart until neighbours are `gap` from each other, inside `top..bottom`, keeping their order.
fn part(heights: &mut [f64], gap: f64, top: f64, bottom: f64) {
    let mut order: Vec<usize> = (0..heights.len()).collect();
    order.sort_by(|a, b| heights[*a].total_cmp(&heights[*b]).then(a.cmp(b)));
    let mut floor = top;
    for i in &order {
        heights[*i] = heights[*i].max(floor);
        floor = heights[*i] + gap;
    }
    let mut ceiling = bottom;
    for i in order.iter().rev() {
        heights[*i] = heights[*i].min(ceiling);
        ceiling = heights[*i] - gap;
    }
}

fn document(title: &str, inside: &str, w: f64, h: f64) -> String {
    let named = if title.is_empty() {
        String::new()
    } else {
        format!("<title>{}</title>", escape(title))
    };
    scope(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" font-family=\"Inter, sans-serif\">{named}{inside}</svg>"
    ))
}
