//! Small drawings beside words.

use bevy::prelude::*;

use crate::app::raster::Drawing;
use crate::sim::vocabulary::Hat;

/// A square picture of so many pixels; it never shrinks.
pub(crate) fn icon(svg: String, size: f32) -> impl Bundle {
    let node = Node { width: px(size), height: px(size), flex_shrink: 0.0, ..default() };
    (node, Drawing::new(svg), Pickable::IGNORE)
}

/// A hat.
pub(crate) fn hat_icon(hat: Hat, size: f32) -> impl Bundle {
    let color = match hat { Hat::Manager => "#5b86f0", Hat::Leader => "#f5a83c", Hat::Both => "#c9b6f2", Hat::Neither => "#8d93ad" };
    icon(format!(r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M6 15V9q0-4 6-4t6 4v6z M2 15h20v3H2z" fill="{color}"/></svg>"##), size)
}

/// A gauge's sign.
pub(crate) fn gauge_icon(gauge: usize) -> String {
    let color = ["#ff8fa0", "#6cc6f5", "#b5de6a"][gauge];
    format!(r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9" fill="{color}"/></svg>"##)
}

/// A tick, or a bent arrow.
pub(crate) fn verdict_icon(worked: bool, size: f32) -> impl Bundle {
    let (color, path) = if worked { ("#b5de6a", "M7 12.5l3.5 3.5 7-8") } else { ("#ff8f7a", "M8 8l8 8M16 8l-8 8") };
    icon(format!(r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="11" fill="{color}" opacity=".18"/><path d="{path}" stroke="{color}" stroke-width="2.4" fill="none" stroke-linecap="round" stroke-linejoin="round"/></svg>"##), size)
}
