//! One file per screen. Screens read view data and send actions; none of them knows the simulation.

use bevy::prelude::*;

mod play;
mod settings;
mod title;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((title::plugin, settings::plugin, play::plugin));
}
