//! A face beside words.

use bevy::prelude::*;

use super::icon::WithText;
use crate::app::raster::Drawing;
use crate::draw::look::Look;
use crate::draw::person::{Backdrop, PORTRAIT_ASPECT, Pose, portrait as draw};

/// Head and shoulders, so many pixels high.
pub(crate) fn portrait(look: &Look, pose: &Pose, height: f32) -> impl Bundle {
    #[expect(clippy::cast_possible_truncation, reason = "a ratio near one")]
    let width = height * PORTRAIT_ASPECT as f32;
    let node = Node {
        width: px(width),
        height: px(height),
        flex_shrink: 0.0,
        ..default()
    };
    (
        WithText(Vec2::new(width, height)),
        node,
        Drawing::new(draw(look, pose, Backdrop::Disc)),
        Pickable::IGNORE,
    )
}
