//! Where the player is: the screen, and what lies over it.

use bevy::prelude::*;

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
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>().init_state::<Overlay>();
}
