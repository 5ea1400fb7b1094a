//! Draws the part of the map that is in view, beside the frames, and keeps the map laid out and read from one to the next.

use std::sync::Arc;

use bevy::prelude::ColorToPacked;
use resvg::{tiny_skia, usvg};

use crate::app::{raster, theme};
use crate::draw::palette;
use crate::lab::hits::hits;
use crate::report::graph::Map;
use crate::report::graph::canvas::{Canvas, Marks, Spot};
use crate::story::Scenario;

/// A part of the map to draw.
#[derive(Clone, PartialEq)]
pub(super) struct Order {
    pub(super) scenario: Arc<Scenario>,
    pub(super) marks: Marks,
    pub(super) view: View,
}

/// What is in view.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct View {
    /// Pixels per unit of the map; 0 fits the map into the view.
    pub(super) scale: f32,
    /// The unit of the map in the middle of the view.
    pub(super) middle: (f32, f32),
    /// Pixels.
    pub(super) size: (u32, u32),
}

impl View {
    /// Where a unit of the map is, in pixels of the view.
    pub(super) fn place(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let (width, height) = (self.size.0 as f32, self.size.1 as f32);
        (
            (x - self.middle.0) * self.scale + width / 2.0,
            (y - self.middle.1) * self.scale + height / 2.0,
        )
    }

    /// The unit of the map at a pixel of the view.
    pub(super) fn unit(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let (width, height) = (self.size.0 as f32, self.size.1 as f32);
        (
            (x - width / 2.0) / self.scale + self.middle.0,
            (y - height / 2.0) / self.scale + self.middle.1,
        )
    }

    /// The scale at which all of a map is in view.
    pub(super) fn fit(size: (u32, u32), map: (f32, f32)) -> f32 {
        (size.0 as f32 / map.0.max(1.0)).min(size.1 as f32 / map.1.max(1.0))
    }
}

/// A part of the map, drawn.
pub(super) struct Survey {
    /// Pixels of four bytes.
    pub(super) pixels: Vec<u8>,
    /// What they show.
    pub(super) view: View,
    /// Where the cards are, in units of the map.
    pub(super) spots: Arc<Vec<Spot>>,
}

/// Who draws: one part of the map at a time.
pub(super) struct Surveyor {
    options: usvg::Options<'static>,
    known: Option<Known>,
}

impl Default for Surveyor {
    fn default() -> Self {
        Self {
            options: raster::options(),
            known: None,
        }
    }
}

/// A map laid out and read.
struct Known {
    scenario: Arc<Scenario>,
    sheet: Canvas,
    base: usvg::Tree,
    spots: Arc<Vec<Spot>>,
}

impl Surveyor {
    /// Draws. None when the map cannot be read; the log says why. It may take a second.
    pub(super) fn draw(&mut self, order: &Order) -> Option<Survey> {
        if self
            .known
            .as_ref()
            .is_none_or(|known| known.scenario.hash != order.scenario.hash)
        {
            let map = Map::new(&order.scenario, &hits(&order.scenario, 0, 1), 1);
            let sheet = Canvas::new(map);
            let base = usvg::Tree::from_str(&sheet.svg(), &self.options);
            let base = base
                .map_err(|error| bevy::log::warn!("the map could not be read: {error}"))
                .ok()?;
            self.known = Some(Known {
                scenario: order.scenario.clone(),
                spots: Arc::new(sheet.spots.clone()),
                sheet,
                base,
            });
        }
        let known = self.known.as_ref()?;
        let map = (small(known.sheet.size.0), small(known.sheet.size.1));
        let mut view = order.view;
        if view.scale <= 0.0 {
            view.scale = View::fit(view.size, map);
            view.middle = (map.0 / 2.0, map.1 / 2.0);
        }
        let mut pixmap = tiny_skia::Pixmap::new(view.size.0, view.size.1)?;
        // The desk around the map is of its paper, so that its edge is not seen.
        let [red, green, blue, _] = theme::hex(palette::SHEET).to_srgba().to_u8_array();
        let paper = tiny_skia::Color::from_rgba8(red, green, blue, 255);
        tiny_skia::Pixmap::fill(&mut pixmap, paper);
        let (left, top) = view.place((0.0, 0.0));
        let place = tiny_skia::Transform::from_row(view.scale, 0.0, 0.0, view.scale, left, top);
        resvg::render(&known.base, place, &mut pixmap.as_mut());
        if let Ok(marks) = usvg::Tree::from_str(&known.sheet.marks(&order.marks), &self.options) {
            resvg::render(&marks, place, &mut pixmap.as_mut());
        }
        Some(Survey {
            pixels: raster::straight(&pixmap),
            view,
            spots: known.spots.clone(),
        })
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the screen needs no more than a float"
)]
fn small(value: f64) -> f32 {
    value as f32
}
