//! Where the player is: the screen, and what lies over it.

use std::path::PathBuf;

use bevy::prelude::*;
use bevy::state::state::FreelyMutableState;

use crate::server::Doors;
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
    /// What one thinks about it, and what one wants to do.
    Reflect,
    /// The runs that are kept.
    Journal,
    /// Several of them side by side.
    Compare,
    /// A career between its parts.
    Career,
    /// What a workshop is to be like.
    Setup,
    /// The picture on the wall of a workshop.
    Wall,
}

/// Whether nothing lies over the screen, nor did a moment ago: a key that took it away is no key of the screen below.
pub(super) fn uncovered(overlay: Res<State<Overlay>>) -> bool {
    *overlay.get() == Overlay::None && !overlay.is_changed()
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
    /// One run of the journal, and what can be done with it.
    Run,
    /// The map of the roads that were taken.
    Roads,
    /// Who plays on this computer.
    People,
    /// What an author wants to know and do.
    Author,
    /// What a facilitator can do besides going on.
    Room,
}

/// A workshop as the command line asks for it.
#[derive(Clone, Debug, Default)]
pub struct Room {
    /// What is set before anybody sets anything.
    pub settings: Settings,
    /// The file of a session to go on with.
    pub resume: Option<PathBuf>,
    /// Where the session is kept; none is with the game's other files.
    pub folder: Option<PathBuf>,
    /// Which doors are opened.
    pub doors: Doors,
    /// The seed that all luck comes from; none is a new one each time.
    pub seed: Option<u64>,
}

impl Room {
    /// One that only this computer can come into, at any port.
    pub(super) fn alone() -> Self {
        Self {
            doors: Doors {
                port: Some(0),
                alone: true,
            },
            ..Self::default()
        }
    }
}

/// Whether the player looks for something to play with a room.
#[derive(Resource, Default)]
pub(super) struct WithRoom(pub(super) bool);

/// Where Escape leads.
pub(super) fn escape<S: FreelyMutableState + Clone>(
    to: S,
) -> impl Fn(Res<ButtonInput<KeyCode>>, ResMut<NextState<S>>) {
    move |keys, mut next| {
        if keys.just_pressed(KeyCode::Escape) {
            next.set(to.clone());
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>()
        .init_state::<Overlay>()
        .init_resource::<WithRoom>();
}
