//! What screens are built of. Widgets know how they look and what was pressed, and nothing of the game.

use bevy::prelude::*;

pub(super) mod bars;
pub(super) mod button;
pub(super) mod chart;
pub(super) mod field;
pub(super) mod icon;
pub(super) mod letter;
mod lines;
pub(super) mod meter;
pub(super) mod page;
pub(super) mod panel;
pub(super) mod portrait;
pub(super) mod scroll;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        button::plugin,
        scroll::plugin,
        meter::plugin,
        chart::plugin,
        field::plugin,
        icon::plugin,
        lines::plugin,
    ));
}
