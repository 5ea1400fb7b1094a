//! Small parts the author's view is made of.

use bevy::prelude::*;

use crate::app::theme::{self, text};
use crate::app::widgets::bars::share;
use crate::app::widgets::button::{Skin, pressable};
use crate::app::widgets::panel::{column, row};

/// A compact button.
pub(super) fn small(skin: Skin, words: &str) -> impl Bundle {
    let node = Node {
        padding: UiRect::axes(px(12), px(6)),
        min_height: px(34),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(9)),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        flex_shrink: 0.0,
        ..default()
    };
    (
        node,
        pressable(skin, words),
        children![text(theme::SMALL.color(skin.ink()), words)],
    )
}

/// The name of a section.
pub(super) fn section(words: &str) -> impl Bundle {
    let node = Node {
        padding: UiRect::top(px(6)),
        flex_shrink: 0.0,
        ..default()
    };
    (
        node,
        Pickable::IGNORE,
        children![text(theme::LABEL.color(theme::FOCUS), words)],
    )
}

/// A word in a coloured frame.
pub(super) fn chip(color: Color, words: impl Into<String>) -> impl Bundle {
    let node = Node {
        padding: UiRect::axes(px(8), px(1)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(9)),
        flex_shrink: 0.0,
        ..default()
    };
    (
        node,
        BorderColor::all(color.with_alpha(0.6)),
        BackgroundColor(color.with_alpha(0.12)),
        Pickable::IGNORE,
        children![(text(theme::SMALL.color(color), words), TextLayout::no_wrap())],
    )
}

/// A quiet panel within the panel.
pub(super) fn card() -> Node {
    Node {
        padding: UiRect::axes(px(14), px(11)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(12)),
        flex_shrink: 0.0,
        ..column(6.0)
    }
}

/// What lies behind a [`card`].
pub(super) fn card_look() -> impl Bundle {
    (
        BackgroundColor(theme::NIGHT.with_alpha(0.45)),
        BorderColor::all(Color::srgba(1.0, 1.0, 1.0, 0.05)),
        Pickable::IGNORE,
    )
}

/// A row whose ends stand apart.
pub(super) fn apart() -> Node {
    Node {
        justify_content: JustifyContent::SpaceBetween,
        flex_shrink: 0.0,
        ..row(12.0)
    }
}

/// What gives way in a row: words that wrap.
pub(super) fn giving() -> Node {
    Node {
        flex_shrink: 1.0,
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..column(2.0)
    }
}

/// A name and its value in one line.
pub(super) fn fact(parent: &mut ChildSpawnerCommands, name: &str, value: &str) {
    parent.spawn((apart(), Pickable::IGNORE)).with_children(|line| {
        line.spawn(text(theme::SMALL, name));
        line.spawn(text(theme::SMALL.color(theme::PAPER), value));
    });
}

/// A share as a number over a short bar.
pub(super) fn gauge(parent: &mut ChildSpawnerCommands, value: f32, number: &str, color: Color) {
    let node = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..column(3.0)
    };
    parent.spawn((node, Pickable::IGNORE)).with_children(|cell| {
        cell.spawn(text(theme::SMALL.color(theme::PAPER), number));
        share(cell, value, None, color);
    });
}

/// Words of a column above [`gauge`]s.
pub(super) fn gauge_head(parent: &mut ChildSpawnerCommands, words: &str) {
    let node = Node {
        flex_grow: 1.0,
        flex_basis: px(0),
        min_width: px(0),
        ..default()
    };
    parent.spawn((node, Pickable::IGNORE, children![text(theme::SMALL, words)]));
}
