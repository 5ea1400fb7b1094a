//! Small drawings beside words.

use bevy::prelude::*;

use crate::app::raster::Drawing;
use crate::draw::hats::{HatIcon, hat};
use crate::draw::icons::{Icon, icon as draw};
use crate::draw::palette;
use crate::sim::vocabulary::Hat;

/// A square picture of so many pixels; it never shrinks.
pub(crate) fn icon(svg: String, size: f32) -> impl Bundle {
    let node = Node {
        width: px(size),
        height: px(size),
        flex_shrink: 0.0,
        ..default()
    };
    (node, Drawing::new(svg), Pickable::IGNORE)
}

/// A sign in quiet ink.
pub(crate) fn sign(which: Icon) -> String {
    draw(which, palette::MUTED)
}

/// A hat.
pub(crate) fn hat_icon(which: Hat, size: f32) -> impl Bundle {
    icon(hat_drawing(which), size)
}

/// The drawing of a hat.
pub(crate) fn hat_drawing(which: Hat) -> String {
    let which = match which {
        Hat::Manager => HatIcon::Manager,
        Hat::Leader => HatIcon::Leader,
        Hat::Both => HatIcon::Both,
        Hat::Neither => HatIcon::Neither,
    };
    hat(which)
}

/// A gauge's sign, by its place among the gauges.
pub(crate) fn gauge_icon(gauge: usize) -> String {
    match gauge {
        0 => draw(Icon::Morale, palette::MORALE),
        1 => draw(Icon::Delivery, palette::DELIVERY),
        _ => draw(Icon::Growth, palette::GROWTH),
    }
}

/// A tick for what worked, a warning for what didn't.
pub(crate) fn verdict_icon(worked: bool, size: f32) -> impl Bundle {
    icon(verdict_drawing(worked), size)
}

/// The drawing of that.
pub(crate) fn verdict_drawing(worked: bool) -> String {
    if worked {
        draw(Icon::Check, palette::GROWTH)
    } else {
        draw(Icon::Warning, palette::ALARM)
    }
}
