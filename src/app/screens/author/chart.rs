//! What of the map is in view, and how that changes: moved, zoomed, led to a scene.

use bevy::prelude::*;

use super::surveyor::{Order, Survey, Surveyor, View};
use crate::app::background::{Job, Wake};
use crate::report::graph::canvas::Spot;

/// Pixels per unit of the map: the least and the most, and what is easy to read.
const SCALES: (f32, f32) = (0.04, 3.0);
pub(super) const READABLE: f32 = 0.75;
/// The map as it is seen.
#[derive(Resource, Default)]
pub(super) struct Chart {
    pub(super) view: View,
    /// What was drawn last.
    pub(super) survey: Option<Survey>,
    /// What was ordered last.
    sent: Option<Order>,
    /// Who draws, while nothing is drawn.
    surveyor: Option<Surveyor>,
    /// What is being drawn. The surveyor comes back with it.
    drawing: Option<Job<(Surveyor, Option<Survey>)>>,
    /// Pixels dragged since the button went down.
    pub(super) dragged: f32,
}

/// What a button does to the view.
#[derive(Clone, Copy)]
pub(super) enum Look {
    Zoom(f32),
    All,
    Here,
}

impl Chart {
    /// Has this drawn, unless it is what was ordered last. While something else is being drawn it has to be asked for
    /// again: of many orders only the latest is of interest.
    pub(super) fn order(&mut self, order: Order, wake: &Wake) {
        let same = |sent: &Order| {
            sent.view == order.view && sent.marks == order.marks && sent.scenario.hash == order.scenario.hash
        };
        if self.drawing.is_some() || self.sent.as_ref().is_some_and(same) {
            return;
        }
        self.sent = Some(order.clone());
        let surveyor = self.surveyor.take();
        self.drawing = Some(Job::start(wake, move |_| {
            let mut surveyor = surveyor.unwrap_or_default();
            let survey = surveyor.draw(&order);
            (surveyor, survey)
        }));
    }

    /// What was drawn since the last call.
    pub(super) fn drawn(&mut self) -> Option<Survey> {
        let (surveyor, survey) = self.drawing.as_ref()?.take()?;
        (self.drawing, self.surveyor) = (None, Some(surveyor));
        survey
    }

    /// The view that is wanted, once anything was drawn.
    pub(super) fn seen(&self) -> Option<(View, &Survey)> {
        let survey = self.survey.as_ref()?;
        let mut view = if self.view.scale > 0.0 {
            self.view
        } else {
            survey.view
        };
        view.size = self.view.size;
        Some((view, survey))
    }

    pub(super) fn look(&mut self, look: Look, here: usize) {
        let Some((mut view, survey)) = self.seen() else {
            return;
        };
        match look {
            Look::Zoom(by) => view.scale = (view.scale * by).clamp(SCALES.0, SCALES.1),
            Look::All => view.scale = 0.0,
            Look::Here => {
                view.scale = view.scale.max(READABLE);
                if let Some(spot) = survey.spots.iter().find(|spot| spot.scene == Some(here)) {
                    view.middle = middle(spot);
                }
            }
        }
        self.view = view;
    }

    /// Moves by pixels.
    pub(super) fn slide(&mut self, x: f32, y: f32) {
        let Some((mut view, _)) = self.seen() else { return };
        view.middle.0 += x / view.scale;
        view.middle.1 += y / view.scale;
        self.view = view;
    }

    /// Zooms, and keeps what is under this pixel where it is.
    pub(super) fn zoom_at(&mut self, by: f32, pixel: (f32, f32)) {
        let Some((mut view, _)) = self.seen() else { return };
        let held = view.unit(pixel);
        view.scale = (view.scale * by).clamp(SCALES.0, SCALES.1);
        let now = view.unit(pixel);
        view.middle.0 += held.0 - now.0;
        view.middle.1 += held.1 - now.1;
        self.view = view;
    }

    /// Brings a scene into view.
    pub(super) fn show(&mut self, scene: usize) {
        let Some((mut view, survey)) = self.seen() else {
            return;
        };
        let Some(spot) = survey.spots.iter().find(|spot| spot.scene == Some(scene)) else {
            return;
        };
        let (x, y) = view.place(middle(spot));
        let (width, height) = (view.size.0 as f32, view.size.1 as f32);
        if !(width * 0.12..width * 0.88).contains(&x) || !(height * 0.12..height * 0.88).contains(&y) {
            view.middle = middle(spot);
            self.view = view;
        }
    }

    /// The scene next to this one in a direction: near, and rather straight ahead than aside.
    pub(super) fn beside(&self, from: usize, (dx, dy): (f32, f32)) -> Option<usize> {
        let spots = &self.survey.as_ref()?.spots;
        let start = middle(spots.iter().find(|spot| spot.scene == Some(from))?);
        let cost = |spot: &&Spot| {
            let (x, y) = (middle(spot).0 - start.0, middle(spot).1 - start.1);
            let (ahead, aside) = (x * dx + y * dy, (x * dy).abs() + (y * dx).abs());
            (ahead > 1.0).then_some(ahead + aside * 2.0)
        };
        let scenes = spots.iter().filter(|spot| spot.scene.is_some());
        let costs = scenes.filter_map(|spot| Some((cost(&spot)?, spot.scene?)));
        costs.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, scene)| scene)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the screen needs no more than a float"
)]
fn middle(spot: &Spot) -> (f32, f32) {
    (
        (spot.x + spot.width / 2.0) as f32,
        (spot.y + spot.height / 2.0) as f32,
    )
}
