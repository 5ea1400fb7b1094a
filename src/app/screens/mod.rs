//! One file per screen. Screens read view data and send actions; none of them knows the simulation.

use bevy::prelude::*;

use super::language::{Spoken, speak};
use super::states::{Overlay, Screen};

mod author;
mod briefing;
mod career;
mod choosable;
mod compare;
mod debrief;
mod hush;
mod journal;
mod library;
mod log;
mod pause;
mod people;
mod play;
mod reflect;
mod rewind;
mod roads;
mod settings;
mod title;
mod wall;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        title::plugin,
        library::plugin,
        briefing::plugin,
        career::plugin,
        play::plugin,
        debrief::plugin,
        pause::plugin,
        rewind::plugin,
        log::plugin,
        settings::plugin,
        author::plugin,
        wall::plugin,
        hush::plugin,
    ))
    .add_plugins((
        journal::plugin,
        compare::plugin,
        reflect::plugin,
        roads::plugin,
        people::plugin,
    ))
    .add_systems(Update, say_again.after(speak).run_if(resource_changed::<Spoken>));
}

/// In another language the screen and what lies over it are made anew.
fn say_again(
    words: Res<Spoken>,
    (screen, overlay): (Res<State<Screen>>, Res<State<Overlay>>),
    (mut next_screen, mut next_overlay): (ResMut<NextState<Screen>>, ResMut<NextState<Overlay>>),
) {
    if !words.is_added() {
        next_screen.set(*screen.get());
        next_overlay.set(*overlay.get());
    }
}
