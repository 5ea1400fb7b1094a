//! The map with its places known, so that a window can point at them and mark where somebody is.

use std::fmt::Write;

use super::layout::{Layout, layout};
use super::svg::{course, frame, page};
use super::{Kind, Map};
use crate::draw::palette::{INK, LEADER_DEEP, MANAGER_DEEP, SHEET};

/// A card on the canvas, in units of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The scene, by its place in the scenario; none for incident cards and endings.
    pub scene: Option<usize>,
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// What is marked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Marks {
    /// The scene somebody is in.
    pub here: Option<usize>,
    /// The scene that is picked.
    pub picked: Option<usize>,
    /// Scenes seen so far.
    pub seen: Vec<usize>,
    /// Ways taken: from scene to scene, and the choice that led on, by its place in the decision.
    pub trail: Vec<(usize, Option<usize>, usize)>,
}

/// A map laid out.
#[derive(Debug)]
pub struct Canvas {
    map: Map,
    layout: Layout,
    /// Size of the picture.
    pub size: (f64, f64),
    /// Where the cards are.
    pub spots: Vec<Spot>,
}

impl Canvas {
    /// Lays a map out.
    #[must_use]
    pub fn new(map: Map) -> Self {
        let layout = layout(&map);
        let (width, height, left, top) = frame(&layout);
        let spot = |(card, (x, y, size)): (&usize, &(f64, f64, super::layout::Size))| Spot {
            scene: (map.cards[*card].kind == Kind::Scene).then_some(*card),
            x: x + left,
            y: y + top,
            width: size.width,
            height: size.height,
        };
        Self {
            spots: layout.placed.iter().map(spot).collect(),
            size: (width, height),
            map,
            layout,
        }
    }

    /// The map as a picture.
    #[must_use]
    pub fn svg(&self) -> String {
        page(&self.map, &self.layout)
    }

    /// The marks alone, a picture of the same size to lie over it.
    #[must_use]
    pub fn marks(&self, marks: &Marks) -> String {
        let (width, height, left, top) = frame(&self.layout);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
             viewBox=\"0 0 {width:.0} {height:.0}\" font-family=\"Inter, sans-serif\">\n\
             <g transform=\"translate({left:.1} {top:.1})\">\n"
        );
        for route in &self.layout.routes {
            let taken = |(from, choice, to): &(usize, Option<usize>, usize)| {
                route.card == *from && route.to == *to && choice.is_none_or(|choice| choice == route.column)
            };
            if marks.trail.iter().any(taken) {
                let _ = writeln!(
                    out,
                    "<path d=\"{}\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"4.5\" stroke-linecap=\"round\"/>",
                    course(route)
                );
            }
        }
        for (card, (x, y, size)) in &self.layout.placed {
            let ring = |out: &mut String, color: &str, wide: f64, more: &str| {
                let gap = wide / 2.0 + 1.0;
                let _ = writeln!(
                    out,
                    "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"11\" fill=\"none\" stroke=\"{color}\" \
                     stroke-width=\"{wide}\"{more}/>",
                    x - gap,
                    y - gap,
                    size.width + gap * 2.0,
                    size.height + gap * 2.0
                );
            };
            if marks.seen.contains(card) {
                ring(&mut out, INK, 3.0, "");
            }
            if marks.picked == Some(*card) {
                ring(&mut out, MANAGER_DEEP, 6.0, " stroke-dasharray=\"14 8\"");
            }
            if marks.here == Some(*card) {
                ring(&mut out, LEADER_DEEP, 7.0, "");
                flag(&mut out, x + size.width / 2.0, *y);
            }
        }
        out.push_str("</g>\n</svg>\n");
        out
    }
}

/// The sign over the card somebody is in.
fn flag(out: &mut String, middle: f64, top: f64) {
    let _ = writeln!(
        out,
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"116\" height=\"26\" rx=\"13\" fill=\"{LEADER_DEEP}\"/>\
         <text x=\"{middle:.1}\" y=\"{:.1}\" font-size=\"14\" font-weight=\"600\" fill=\"{SHEET}\" text-anchor=\"middle\">You are here</text>",
        middle - 58.0,
        top - 34.0,
        top - 16.0
    );
}
