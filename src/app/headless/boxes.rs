//! Everything that is laid out on screen, with what of it nobody can bring into sight: for tests of whole screens.

use bevy::prelude::*;
use bevy::text::{EditableText, TextLayoutInfo};
use bevy::ui::{CalculatedClip, UiGlobalTransform};
use bevy::ui_widgets::{Button, ScrollArea};
use bevy::window::PrimaryWindow;

use super::Headless;
use crate::app::raster::Drawing;
use crate::app::stage::Stage;
use crate::app::theme::Type;

/// What a box is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Something to press, or to type in.
    Button,
    /// A picture.
    Picture,
    /// A list that is longer than its place.
    Scrolled,
}

/// A box on screen, of which something is seen. All lengths are pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Boxed {
    /// What it is for as long as it is there.
    pub id: u64,
    /// What it is.
    pub kind: Kind,
    /// Its words, or what a button is called.
    pub name: String,
    /// Where it is: left, top, right, bottom.
    pub at: [f32; 4],
    /// What of that is in sight now.
    pub seen: [f32; 4],
    /// How far it reaches to where it is cut off and no list can be scrolled to it; of words also how far they stand out
    /// of their own box.
    pub cut: f32,
    /// Boxes of a higher layer lie over those of a lower one on purpose, as an overlay does.
    pub layer: i32,
    /// What it is in.
    pub within: Vec<u64>,
    /// Letters of each of its lines.
    pub lines: Vec<usize>,
    /// Whether it is running text.
    pub prose: bool,
}

impl Headless {
    /// Everything on screen of which something is seen.
    #[must_use]
    pub fn boxes(&mut self) -> Vec<Boxed> {
        let world = self.app.world_mut();
        let mut windows = world.query_filtered::<&Window, With<PrimaryWindow>>();
        let window = windows
            .single(world)
            .map_or(Vec2::ZERO, |window| Vec2::new(window.width(), window.height()));
        let window = Rect::from_corners(Vec2::ZERO, window);
        let mut nodes = world.query_filtered::<(Entity, &ComputedNode, &InheritedVisibility), With<Node>>();
        let there = nodes
            .iter(world)
            .filter(|(_, node, shown)| node.size.min_element() > 0.5 && shown.get())
            .map(|(entity, ..)| entity);
        let there: Vec<Entity> = there.collect();
        let world = self.app.world();
        there
            .into_iter()
            .filter_map(|entity| boxed(world, entity, window))
            .collect()
    }
}

fn boxed(world: &World, entity: Entity, window: Rect) -> Option<Boxed> {
    let (kind, name) = told(world, entity)?;
    let at = place(world, entity)?;
    let clip = world.get::<CalculatedClip>(entity);
    let seen = clip
        .map_or(window, |clip| clip.clip.intersect(window))
        .intersect(at);
    if seen.is_empty() {
        return None;
    }
    let above: Vec<Entity> = parents(world, entity).collect();
    let layer = std::iter::once(entity)
        .chain(above.iter().copied())
        .find_map(|one| world.get::<GlobalZIndex>(one));
    Some(Boxed {
        id: entity.to_bits(),
        kind,
        name,
        at: edges(at),
        seen: edges(seen),
        cut: cut(world, &above, at, window).max(spilt(world, entity)),
        layer: layer.map_or(0, |layer| layer.0),
        within: above.iter().map(|one| one.to_bits()).collect(),
        lines: lines(world, entity),
        prose: world.get::<Type>(entity).is_some_and(|kind| kind.is_prose()),
    })
}

/// What an entity is to whoever looks, and what it says.
fn told(world: &World, entity: Entity) -> Option<(Kind, String)> {
    if let Some(text) = world.get::<Text>(entity) {
        let spans = world.get::<Children>(entity).into_iter().flatten();
        let spans = spans.filter_map(|span| world.get::<TextSpan>(*span));
        let words = spans.fold(text.0.clone(), |words, span| words + &span.0);
        return (!words.trim().is_empty()).then_some((Kind::Text, words));
    }
    let label = world.get::<AccessibleLabel>(entity);
    let name = label.map_or_else(String::new, |label| label.0.clone());
    if world.get::<Button>(entity).is_some() || world.get::<EditableText>(entity).is_some() {
        return Some((Kind::Button, name));
    }
    if world.get::<ScrollArea>(entity).is_some() {
        let node = world.get::<ComputedNode>(entity)?;
        return (node.content_size.y > node.size.y + 2.0).then_some((Kind::Scrolled, name));
    }
    let pictured = world.get::<Drawing>(entity).is_some() || world.get::<Stage>(entity).is_some();
    pictured.then_some((Kind::Picture, name))
}

fn parents(world: &World, entity: Entity) -> impl Iterator<Item = Entity> {
    let up = move |one: &Entity| world.get::<ChildOf>(*one).map(ChildOf::parent);
    std::iter::successors(up(&entity), up)
}

fn place(world: &World, entity: Entity) -> Option<Rect> {
    let node = world.get::<ComputedNode>(entity)?;
    let at = world.get::<UiGlobalTransform>(entity)?;
    Some(Rect::from_center_size(at.translation, node.size))
}

fn edges(rect: Rect) -> [f32; 4] {
    [rect.min.x, rect.min.y, rect.max.x, rect.max.y]
}

/// How far a box reaches out of what cuts it off. Beyond a list it is brought into sight by scrolling, and then it is the
/// list that has to be in sight.
fn cut(world: &World, above: &[Entity], mut at: Rect, window: Rect) -> f32 {
    let mut worst = 0.0_f32;
    for one in above {
        let (Some(node), Some(frame)) = (world.get::<Node>(*one), place(world, *one)) else {
            continue;
        };
        if node.overflow.x != OverflowAxis::Visible {
            worst = worst.max(frame.min.x - at.min.x).max(at.max.x - frame.max.x);
            (at.min.x, at.max.x) = (at.min.x.max(frame.min.x), at.max.x.min(frame.max.x));
        }
        match node.overflow.y {
            OverflowAxis::Visible => {}
            OverflowAxis::Scroll => (at.min.y, at.max.y) = (frame.min.y, frame.max.y),
            OverflowAxis::Clip | OverflowAxis::Hidden => {
                worst = worst.max(frame.min.y - at.min.y).max(at.max.y - frame.max.y);
                (at.min.y, at.max.y) = (at.min.y.max(frame.min.y), at.max.y.min(frame.max.y));
            }
        }
    }
    worst
        .max(window.min.x - at.min.x)
        .max(window.min.y - at.min.y)
        .max(at.max.x - window.max.x)
        .max(at.max.y - window.max.y)
}

/// How far words stand out of their own box, by the middles of letters: some have a rim that is wider than their place.
fn spilt(world: &World, entity: Entity) -> f32 {
    let (Some(info), Some(node)) = (
        world.get::<TextLayoutInfo>(entity),
        world.get::<ComputedNode>(entity),
    ) else {
        return 0.0;
    };
    let middles = info.glyphs.iter().map(|glyph| glyph.position);
    let most = middles.fold(Vec2::ZERO, Vec2::max);
    (most - node.size).max_element().max(0.0)
}

/// Letters of each line, spaces too but for those at its end.
fn lines(world: &World, entity: Entity) -> Vec<usize> {
    let glyphs = world.get::<TextLayoutInfo>(entity).map(|info| &info.glyphs);
    let mut lines = Vec::new();
    for glyph in glyphs.into_iter().flatten() {
        if lines.len() <= glyph.line_index {
            lines.resize(glyph.line_index + 1, 0);
        }
        lines[glyph.line_index] += 1;
    }
    let last = lines.len().saturating_sub(1);
    for line in &mut lines[..last] {
        *line -= usize::from(*line > 0);
    }
    lines
}
