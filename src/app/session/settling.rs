//! When the journal has to be there: before a run is taken up or kept, and on every screen but the first two.

use bevy::prelude::*;

use super::Do;
use crate::app::saves::settle;
use crate::app::states::Screen;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, settle.run_if(on_message::<Do>).before(super::answer))
        .add_systems(OnExit(Screen::Title), settle.run_if(elsewhere))
        .add_systems(OnExit(Screen::Library), settle.run_if(elsewhere));
}

/// The title and the library fill in what comes later.
fn elsewhere(screen: Res<State<Screen>>) -> bool {
    !matches!(screen.get(), Screen::Title | Screen::Library)
}
