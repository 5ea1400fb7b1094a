//! One file per screen. Screens read view data and send actions; none of them knows the simulation.

use bevy::prelude::*;

mod author;
mod briefing;
mod debrief;
mod library;
mod log;
mod pause;
mod play;
mod rewind;
mod settings;
mod title;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        title::plugin,
        library::plugin,
        briefing::plugin,
        play::plugin,
        debrief::plugin,
        pause::plugin,
        rewind::plugin,
        log::plugin,
        settings::plugin,
        author::plugin,
    ));
}
