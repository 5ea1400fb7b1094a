//! Where the player is: the screen, and what lies over it.

use std::path::PathBuf;

use bevy::prelude::*;

use crate::workshop::Settings;

/// Where the player is.
#[derive(States, Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub(super) enum Screen {
    /// The name of the game.
    #[default]
    Title,
    /// What can be played.
    Library,
    /// Who and what awaits the player.
    Briefing,
    /// The office.
    Play,
    /// Looking back.
    Debrief,
    /// What a workshop is to be like.
    Setup,
    /// The picture on the wall of a workshop.
    Wall,
}

/// What lies over the screen.
#[derive(States, Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub(super) enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// The game rests.
    Pause,
    /// Which decision to go back to.
    Rewind,
    /// What can be set.
    Settings,
    /// The text so far.
    Log,
    /// Why the gauges moved.
    Why,
    /// What an author wants to know and do.
    Author,
    /// What a facilitator can do besides going on.
    Room,
}

/// A workshop as the command line asks for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Room {
    /// What is set before anybody sets anything.
    pub settings: Settings,
    /// The file of a session to go on with.
    pub resume: Option<PathBuf>,
}

/// Whether the player looks for something to play with a room.
#[derive(Resource, Default)]
pub(super) struct WithRoom(pub(super) bool);

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>()
        .init_state::<Overlay>()
        .init_resource::<WithRoom>();
}
