//! Small drawings beside words; they grow with them.

use bevy::prelude::*;
use bevy::text::RemSize;

use crate::app::raster::Drawing;
use crate::app::theme;
use crate::draw::hats::{HatIcon, hat};
use crate::draw::icons::{Icon, icon as draw};
use crate::draw::palette;
use crate::sim::vocabulary::Hat;

/// A picture this large at text size 100 %, and as much larger as text is.
#[derive(Component)]
pub(crate) struct WithText(pub(crate) Vec2);

pub(crate) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, grow.before(bevy::ui::UiSystems::Layout));
}

fn grow(rem: Res<RemSize>, mut pictures: Query<(Ref<WithText>, &mut Node)>) {
    for (picture, mut node) in &mut pictures {
        if picture.is_added() || rem.is_changed() {
            let size = picture.0 * rem.0 / theme::REM;
            (node.width, node.height) = (px(size.x.round()), px(size.y.round()));
        }
    }
}

/// A square picture of so many pixels; it never shrinks.
pub(crate) fn icon(svg: String, size: f32) -> impl Bundle {
    let node = Node {
        width: px(size),
        height: px(size),
        flex_shrink: 0.0,
        ..default()
    };
    (
        WithText(Vec2::splat(size)),
        node,
        Drawing::sign(svg),
        Pickable::IGNORE,
    )
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
