//! Surfaces: whole screens, rounded panels, the veil behind an overlay.

use bevy::input_focus::tab_navigation::TabGroup;
use bevy::prelude::*;

use crate::app::theme;

/// The root of a screen: all of the window, children stacked from the top.
pub(crate) fn screen() -> impl Bundle {
    let node = Node {
        width: percent(100),
        height: percent(100),
        flex_direction: FlexDirection::Column,
        overflow: Overflow::clip(),
        ..default()
    };
    let glow = LinearGradient::to_bottom(vec![
        theme::PANEL.mix(&theme::NIGHT, 0.35).into(),
        theme::NIGHT.into(),
    ]);
    (
        node,
        BackgroundGradient::from(glow),
        TabGroup::new(0),
        Pickable::IGNORE,
    )
}

/// A rounded panel with a soft shadow and a fine light edge. Give it a [`Node`] made by [`panel_node`].
pub(crate) fn surface(color: Color) -> impl Bundle {
    (
        BackgroundColor(color),
        BorderColor::all(Color::srgba(1.0, 1.0, 1.0, 0.09)),
        theme::shadow(),
    )
}

/// The node of a panel: children stacked, 24 px of air.
pub(crate) fn panel_node() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        padding: UiRect::all(px(24)),
        row_gap: px(16),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(18)),
        ..default()
    }
}

/// Darkens everything behind an overlay and keeps the pointer and the Tab key in front of it.
pub(crate) fn veil(layer: i32) -> impl Bundle {
    let node = Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        height: percent(100),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        padding: UiRect::all(px(24)),
        ..default()
    };
    (
        node,
        BackgroundColor(Color::srgba(0.02, 0.03, 0.08, 0.72)),
        GlobalZIndex(layer),
        TabGroup::modal(),
    )
}

/// Lies over the lower end of a picture and lets it go into the page below.
pub(crate) fn faded() -> impl Bundle {
    let node = Node {
        position_type: PositionType::Absolute,
        // From edge to edge, whatever room its parent leaves around other things.
        left: px(0),
        right: px(0),
        bottom: px(-1),
        height: percent(16),
        ..default()
    };
    let night = |alpha: f32, at: f32| ColorStop::percent(theme::NIGHT.with_alpha(alpha), at);
    let down = LinearGradient::to_bottom(vec![night(0.0, 0.0), night(0.3, 45.0), night(1.0, 100.0)]);
    (node, BackgroundGradient::from(down), Pickable::IGNORE)
}

/// A grid of these columns. Its rows are as high as what is in them, however high the grid itself is: stretched, they would
/// make every card in them taller than its words.
pub(crate) fn grid(columns: RepeatedGridTrack, gap: f32) -> Node {
    Node {
        display: Display::Grid,
        grid_template_columns: vec![columns],
        align_content: AlignContent::Start,
        column_gap: px(gap),
        row_gap: px(gap),
        flex_shrink: 0.0,
        ..default()
    }
}

/// A column with a gap.
pub(crate) fn column(gap: f32) -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(gap),
        ..default()
    }
}

/// A row with a gap, centred across.
pub(crate) fn row(gap: f32) -> Node {
    Node {
        column_gap: px(gap),
        align_items: AlignItems::Center,
        ..default()
    }
}
