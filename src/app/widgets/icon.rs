//! Small drawings beside words.

use bevy::prelude::*;

use crate::app::raster::Drawing;

/// A square picture of so many rem-like pixels; it never shrinks.
pub(crate) fn icon(svg: String, size: f32) -> impl Bundle {
    let node = Node { width: px(size), height: px(size), flex_shrink: 0.0, ..default() };
    (node, Drawing::new(svg), Pickable::IGNORE)
}
