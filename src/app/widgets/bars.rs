//! Bars of user interface: a share of a whole, and a signed term of a change.

use bevy::prelude::*;

use super::panel::{column, row};
use crate::app::theme::{self, text};

/// A track with a fill from the left, 0 to 1; a mark shows where it was before.
pub(crate) fn share(parent: &mut ChildSpawnerCommands, value: f32, before: Option<f32>, color: Color) {
    let track = Node {
        width: percent(100),
        height: px(8),
        border_radius: BorderRadius::all(px(4)),
        flex_shrink: 0.0,
        ..default()
    };
    parent
        .spawn((
            track,
            BackgroundColor(theme::LINE.with_alpha(0.5)),
            Pickable::IGNORE,
        ))
        .with_children(|track| {
            let fill = Node {
                width: percent(value.clamp(0.0, 1.0) * 100.0),
                height: percent(100),
                border_radius: BorderRadius::all(px(4)),
                ..default()
            };
            track.spawn((fill, BackgroundColor(color), Pickable::IGNORE));
            if let Some(before) = before {
                let mark = Node {
                    position_type: PositionType::Absolute,
                    left: percent(before.clamp(0.0, 1.0) * 100.0),
                    top: px(-3),
                    width: px(2),
                    height: px(14),
                    ..default()
                };
                track.spawn((mark, BackgroundColor(theme::PAPER), Pickable::IGNORE));
            }
        });
}

/// A term of a change: its words and points, and under them a bar right of the middle for more and left for less. Words have
/// the whole width, for in some languages one of them is longer than half of it. `most` is the largest size among its
/// neighbours.
pub(crate) fn term(
    parent: &mut ChildSpawnerCommands,
    words: &str,
    points: f32,
    number: &str,
    most: f32,
    color: Color,
) {
    let both = Node {
        flex_shrink: 0.0,
        ..column(4.0)
    };
    parent.spawn((both, Pickable::IGNORE)).with_children(|both| {
        let line = Node {
            justify_content: JustifyContent::SpaceBetween,
            ..row(12.0)
        };
        both.spawn((line, Pickable::IGNORE)).with_children(|line| {
            line.spawn((
                Node {
                    flex_shrink: 1.0,
                    ..default()
                },
                Pickable::IGNORE,
                children![text(theme::SMALL.color(theme::PAPER), words)],
            ));
            line.spawn((text(theme::LABEL, number), TextLayout::no_wrap()));
        });
        let track = Node {
            height: px(8),
            flex_shrink: 0.0,
            ..default()
        };
        both.spawn((track, Pickable::IGNORE))
            .with_children(|track| signed(track, points, most, color));
    });
}

/// A bar from the middle of its place, and the middle.
fn signed(track: &mut ChildSpawnerCommands, points: f32, most: f32, color: Color) {
    let share = (points.abs() / most.max(0.01)).min(1.0) * 50.0;
    let up = points >= 0.0;
    let bar = Node {
        position_type: PositionType::Absolute,
        left: percent(if up { 50.0 } else { 50.0 - share }),
        width: percent(share),
        height: percent(100),
        border_radius: BorderRadius::all(px(3)),
        ..default()
    };
    let fill = if up { color } else { color.mix(&theme::PANEL, 0.45) };
    track.spawn((bar, BackgroundColor(fill), Pickable::IGNORE));
    let middle = Node {
        position_type: PositionType::Absolute,
        left: percent(50),
        top: px(-2),
        width: px(1),
        height: px(12),
        ..default()
    };
    track.spawn((middle, BackgroundColor(theme::MUTED), Pickable::IGNORE));
}
