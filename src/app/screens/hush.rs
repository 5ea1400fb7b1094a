//! M turns the sound off and on again, on every screen. Whoever types a word with an M in it keeps their sound.

use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::text::EditableText;

use super::wall;
use crate::app::hosting::Hosting;
use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::app::settings::Settings;
use crate::app::states::Screen;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, toggle.run_if(not(wall::being_typed)));
}

fn toggle(
    mut inputs: MessageReader<KeyboardInput>,
    (screen, words, focus): (Res<State<Screen>>, Res<Spoken>, Res<InputFocus>),
    fields: Query<(), With<EditableText>>,
    mut settings: ResMut<Settings>,
    (mut notices, mut hosting): (ResMut<Notices>, ResMut<Hosting>),
) {
    let asked = |key: &KeyboardInput| {
        let letter = matches!(&key.logical_key, Key::Character(letter) if letter.eq_ignore_ascii_case("m"));
        letter && key.state.is_pressed() && !key.repeat
    };
    let times = inputs.read().filter(|key| asked(key)).count();
    let typing = focus.get().is_some_and(|entity| fields.contains(entity));
    if typing || times % 2 == 0 {
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
