//! What is on screen, where it is laid out: texts, and whatever can have the focus.

use std::cmp::Ordering;

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::prelude::*;
use bevy::text::RemSize;
use bevy::ui::{CalculatedClip, UiGlobalTransform};
use bevy::window::{PrimaryWindow, WindowResized};

use super::Headless;
use crate::app::raster::Drawing;
use crate::app::scheme::Coloured;
use crate::app::stage::Stage;
use crate::app::theme::CAPITAL;
use crate::draw::scheme::Light;

/// A text on screen, where it is laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Laid {
    /// The words that are seen: of a text whose words come one after the other, those that have.
    pub text: String,
    /// Height of its capitals, in pixels.
    pub capital: f32,
    /// Whether all of it is in sight: within the window and whatever clips it.
    pub whole: bool,
    /// What of it is in sight: left, top, right, bottom, in pixels. Empty where none is.
    pub seen: [f32; 4],
    /// The colour it is seen in.
    pub ink: Light,
    /// The colour of what is behind it; none over a picture that is seen.
    pub ground: Option<Light>,
}

/// Every text that is seen at all.
fn texts(world: &mut World) -> Vec<Laid> {
    let (rem, scale) = (world.resource::<RemSize>().0, world.resource::<UiScale>().0);
    let mut windows = world.query_filtered::<&Window, With<PrimaryWindow>>();
    let size = windows
        .single(world)
        .map_or(Vec2::ZERO, |window| Vec2::new(window.width(), window.height()));
    let mut texts = world.query::<(
        Entity,
        &Text,
        &TextFont,
        &ComputedNode,
        &UiGlobalTransform,
        &InheritedVisibility,
        Option<&CalculatedClip>,
        Option<&Children>,
    )>();
    texts.update_archetypes(world);
    let world = &*world;
    let coloured = *world.resource::<Coloured>();
    let page = world.resource::<ClearColor>().0.to_linear();
    let seen = texts
        .iter_manual(world)
        .map(|(entity, text, font, node, place, shown, clip, spans)| {
            let text = text.0.clone() + &spanned(world, spans);
            (entity, text, font, node, place, shown, clip)
        })
        .filter(|(_, text, _, node, _, shown, _)| {
            !text.is_empty() && node.size.min_element() > 0.5 && shown.get()
        });
    let laid = seen.map(|(entity, text, font, node, place, _, clip)| {
        let rect = Rect::from_center_size(place.translation, node.size);
        let window = Rect::from_corners(Vec2::ZERO, size);
        let ink = world.get::<TextColor>(entity);
        let ink = ink.map_or(LinearRgba::WHITE, |ink| coloured.seen(ink.0.to_linear()));
        let behind = ground(world, entity);
        let frame = clip
            .map_or(window, |clip| clip.clip.intersect(window))
            .inflate(1.5);
        Laid {
            text,
            capital: font.font_size.eval(size, rem) * scale * CAPITAL,
            whole: frame.contains(rect.min) && frame.contains(rect.max),
            seen: {
                let seen = rect.intersect(frame);
                [seen.min.x, seen.min.y, seen.max.x, seen.max.y]
            },
            ink: light(over(behind.unwrap_or(page), ink)),
            ground: behind.map(light),
        }
    });
    laid.collect()
}

/// What follows the first words of a text, as far as it is seen.
fn spanned(world: &World, spans: Option<&Children>) -> String {
    let spans = spans.into_iter().flatten().copied();
    let seen = spans.filter(|span| {
        world
            .get::<TextColor>(*span)
            .is_none_or(|ink| ink.0.alpha() > 0.0)
    });
    seen.filter_map(|span| world.get::<TextSpan>(span))
        .map(|span| span.0.as_str())
        .collect()
}

/// What is behind a text: what is seen through what, down to something that lets nothing through. None over a picture.
fn ground(world: &World, text: Entity) -> Option<LinearRgba> {
    let coloured = *world.resource::<Coloured>();
    let page = world.resource::<ClearColor>().0.to_linear();
    let mut layers = Vec::new();
    let mut at = Some(text);
    while let Some(one) = at {
        let back = world.get::<BackgroundColor>(one);
        let color = back.map_or(LinearRgba::NONE, |back| coloured.ground(back.0.to_linear()));
        layers.push(color);
        if color.alpha > 0.99 {
            break;
        }
        if world.get::<Drawing>(one).is_some() || world.get::<Stage>(one).is_some() {
            return None;
        }
        at = world.get::<ChildOf>(one).map(ChildOf::parent);
    }
    Some(layers.into_iter().rev().fold(page, over))
}

/// A colour over another, as the graphics card mixes them.
fn over(below: LinearRgba, above: LinearRgba) -> LinearRgba {
    below.mix(&above.with_alpha(1.0), above.alpha)
}

fn light(color: LinearRgba) -> Light {
    [color.red, color.green, color.blue]
}

/// Something that can have the focus, where it is laid out.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// What it is for as long as it is there.
    pub id: u64,
    /// Its name.
    pub name: String,
    /// Its centre in pixels.
    pub at: (f32, f32),
}

impl Headless {
    /// Every text on screen that is seen at all.
    #[must_use]
    pub fn texts(&mut self) -> Vec<Laid> {
        let world = self.app.world_mut();
        texts(world)
    }

    /// Width and height of the stage in pixels, while there is one.
    #[must_use]
    pub fn stage(&mut self) -> Option<(f32, f32)> {
        stage(self.app.world_mut())
    }

    /// Makes the window this large, in pixels.
    pub fn resize(&mut self, width: f32, height: f32) {
        if let Some(mut window) = self.app.world_mut().get_mut::<Window>(self.window) {
            window.resolution.set(width, height);
        }
        self.app.world_mut().write_message(WindowResized {
            window: self.window,
            width,
            height,
        });
        self.frame();
    }

    /// Everything that arrows and Tab can come to, the first on screen first.
    #[must_use]
    pub fn places(&mut self) -> Vec<Place> {
        places(self.app.world_mut())
    }

    /// Which of the places has the focus.
    #[must_use]
    pub fn focused(&self) -> Option<u64> {
        self.app
            .world()
            .resource::<InputFocus>()
            .get()
            .map(Entity::to_bits)
    }

    /// Gives the focus to a place.
    pub fn focus_on(&mut self, id: u64) {
        let mut focus = self.app.world_mut().resource_mut::<InputFocus>();
        focus.set(Entity::from_bits(id), FocusCause::Navigated);
    }
}

fn places(world: &mut World) -> Vec<Place> {
    let mut all = world.query::<(
        Entity,
        &TabIndex,
        &ComputedNode,
        &UiGlobalTransform,
        &InheritedVisibility,
        Option<&AccessibleLabel>,
    )>();
    let seen = all
        .iter(world)
        .filter(|(_, index, node, _, shown, _)| index.0 >= 0 && node.size.min_element() > 1.0 && shown.get());
    let mut places: Vec<Place> = seen
        .map(|(entity, _, _, place, _, name)| Place {
            id: entity.to_bits(),
            name: name.map_or_else(String::new, |name| name.0.clone()),
            at: place.translation.into(),
        })
        .collect();
    places.sort_by(|one, other| {
        (one.at.1, one.at.0)
            .partial_cmp(&(other.at.1, other.at.0))
            .unwrap_or(Ordering::Equal)
    });
    places
}

/// Width and height of the stage in pixels, while there is one.
fn stage(world: &mut World) -> Option<(f32, f32)> {
    let mut stages = world.query_filtered::<&ComputedNode, With<Stage>>();
    let node = stages.iter(world).next()?;
    Some((node.size.x, node.size.y))
}
