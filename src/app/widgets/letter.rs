//! The letter by which a run that stands side by side with others is known, wherever it is seen.

use bevy::prelude::*;

use crate::app::theme::{self, text};

/// A run's letter.
pub(crate) fn lettered(letter: String) -> impl Bundle {
    let node = Node {
        padding: UiRect::axes(px(9), px(2)),
        border_radius: BorderRadius::all(px(14)),
        justify_content: JustifyContent::Center,
        flex_shrink: 0.0,
        ..default()
    };
    (
        node,
        BackgroundColor(theme::FOCUS),
        Pickable::IGNORE,
        children![text(theme::LABEL.color(theme::NIGHT), letter)],
    )
}
