//! M turns the sound off and on again, on every screen. Whoever types a word with an M in it keeps their sound.

use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;

use crate::app::hosting::Hosting;
use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::app::settings::Settings;
use crate::app::states::{Overlay, Screen};
use crate::app::widgets::field::Filling;

/// Somebody whose keys are read elsewhere wants the sound off, or on.
#[derive(Message)]
pub(super) struct Hush;

/// The key.
pub(super) const KEY: &str = "m";

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Hush>().add_systems(Update, toggle);
}

pub(super) fn toggle(
    (mut inputs, mut asked): (MessageReader<KeyboardInput>, MessageReader<Hush>),
    (screen, overlay): (Res<State<Screen>>, Res<State<Overlay>>),
    (words, filling): (Res<Spoken>, Res<Filling>),
    mut settings: ResMut<Settings>,
    (mut notices, mut hosting): (ResMut<Notices>, ResMut<Hosting>),
) {
    let pressed = |key: &KeyboardInput| {
        let letter = matches!(&key.logical_key, Key::Character(letter) if letter.eq_ignore_ascii_case(KEY));
        letter && key.state.is_pressed() && !key.repeat
    };
    let own = inputs.read().filter(|key| pressed(key)).count();
    // A line may be typed below a room's picture: whether an M is a letter there is known only where it is typed.
    let picture = *screen.get() == Screen::Wall && *overlay.get() == Overlay::None;
    let own = if filling.0 || picture { 0 } else { own };
    if (own + asked.read().count()) % 2 == 0 {
        return;
    }
    let wall = matches!(screen.get(), Screen::Wall | Screen::Setup);
    let said = if settings.turn_sound(wall) {
        words.say("notice-sound-on")
    } else {
        words.say("notice-sound-off")
    };
    // Nothing lies over a room's picture: there it stands below.
    if *screen.get() == Screen::Wall {
        hosting.tell(said);
    } else {
        notices.say(said);
    }
}
