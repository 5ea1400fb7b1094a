//! The keys of a workshop in the window. Which key does what stands in `workshop::keys`, for the presenter's page as well.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;

use super::presenter::{self, Page};
use super::typing::{Done, Typing, What};
use crate::app::displays::Displays;
use crate::app::hosting::{Hosting, Steer, Wall};
use crate::app::states::{Overlay, Screen};
use crate::workshop::keys::{Press, press as pressed};
use crate::workshop::{Body, Command, Picture};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Typing>().add_systems(
        Update,
        press
            .before(crate::app::hosting::Follow)
            .run_if(in_state(Screen::Wall).and_then(in_state(Overlay::None))),
    );
}

fn press(
    mut inputs: MessageReader<KeyboardInput>,
    wall: Res<Wall>,
    displays: Res<Displays>,
    mut hosting: ResMut<Hosting>,
    mut typing: ResMut<Typing>,
    mut steer: MessageWriter<Steer>,
    mut overlay: ResMut<NextState<Overlay>>,
) {
    let Some(picture) = &wall.0 else {
        inputs.clear();
        return;
    };
    let hosting = hosting.bypass_change_detection();
    for key in inputs.read() {
        if key.state != ButtonState::Pressed {
            continue;
        }
        let (taken, done) = typing.takes(key, picture);
        match done {
            Some(Done::Command(command)) => {
                steer.write(Steer(command));
            }
            Some(Done::Page) => presenter::open(hosting),
            None => {}
        }
        if taken || key.repeat {
            continue;
        }
        match asked(key, picture, &typing) {
            Some(Asked::Command(command)) => {
                steer.write(Steer(command));
            }
            Some(Asked::Type(what)) => typing.begin(what),
            Some(Asked::Menu) => overlay.set(Overlay::Room),
            Some(Asked::Report) => presenter::report(hosting),
            Some(Asked::Address) => {
                if let Some(room) = hosting.room_mut() {
                    room.next_address();
                }
            }
            Some(Asked::Page) => match presenter::page(hosting, displays.0) {
                Page::None(why) => hosting.tell(why),
                Page::Seen => typing.begin(What::Page),
                Page::Private => presenter::open(hosting),
            },
            None => {}
        }
    }
}

/// What a key asks for.
enum Asked {
    Command(Command),
    Type(What),
    Menu,
    Page,
    Address,
    Report,
}

fn asked(key: &KeyboardInput, picture: &Picture, typing: &Typing) -> Option<Asked> {
    let name = name(&key.logical_key)?;
    let command = match pressed(&name)? {
        Press::Do(command) => command.clone(),
        Press::Start if matches!(picture.body, Body::Lobby { .. }) => Command::Next,
        Press::Start => return None,
        Press::List if picture.black => Command::Black,
        Press::List => return Some(Asked::Menu),
        Press::Lock => Command::Lock {
            locked: picture.way.is_some(),
        },
        Press::People => return Some(Asked::Type(What::People)),
        Press::Card => return Some(Asked::Type(What::Card)),
        Press::Page => return Some(Asked::Page),
        Press::Address => return Some(Asked::Address),
        Press::Report => return Some(Asked::Report),
        Press::Digit => return typing.by_digit(name.parse().ok()?, picture).map(Asked::Type),
    };
    Some(Asked::Command(command))
}

/// The name browsers give a key; none for one that does nothing here.
fn name(key: &Key) -> Option<String> {
    let name = match key {
        Key::Character(typed) => return Some(typed.to_lowercase()),
        Key::Space => " ",
        Key::Enter => "Enter",
        Key::ArrowRight => "ArrowRight",
        Key::ArrowLeft => "ArrowLeft",
        Key::ArrowDown => "ArrowDown",
        Key::ArrowUp => "ArrowUp",
        Key::PageDown => "PageDown",
        Key::PageUp => "PageUp",
        Key::Backspace => "Backspace",
        Key::Delete => "Delete",
        Key::Escape => "Escape",
        Key::F5 => "F5",
        _ => return None,
    };
    Some(name.to_owned())
}
