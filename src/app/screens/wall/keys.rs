//! The keys of a workshop in the window. Which key does what stands in `workshop::keys`, for the presenter's page as well.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;

use super::presenter::{self, Page};
use super::typing::{Done, Typing, What};
use crate::app::displays::Displays;
use crate::app::hosting::{Follow, Hosting, Steer, Wall};
use crate::app::screens::hush::{self, Hush};
use crate::app::states::{Overlay, Screen, uncovered};
use crate::workshop::keys::{Press, press as pressed};
use crate::workshop::{Body, Command, Picture};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Typing>()
        .add_systems(Update, press.before(Follow).before(hush::toggle));
}

fn press(
    mut inputs: MessageReader<KeyboardInput>,
    (screen, over): (Res<State<Screen>>, Res<State<Overlay>>),
    (wall, displays): (Res<Wall>, Res<Displays>),
    mut hosting: ResMut<Hosting>,
    mut typing: ResMut<Typing>,
    (mut steer, mut hush): (MessageWriter<Steer>, MessageWriter<Hush>),
    mut overlay: ResMut<NextState<Overlay>>,
) {
    let there = *screen.get() == Screen::Wall && uncovered(over);
    let Some(picture) = wall.0.as_ref().filter(|_| there) else {
        // What was pressed elsewhere is not done here when the picture is there again.
        inputs.clear();
        return;
    };
    let hosting = hosting.bypass_change_detection();
    if typing.is_over(picture) {
        typing.drop();
    }
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
            Some(Asked::Sound) => {
                hush.write(Hush);
            }
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
    Sound,
    Page,
    Address,
    Report,
}

fn asked(key: &KeyboardInput, picture: &Picture, typing: &Typing) -> Option<Asked> {
    let name = name(&key.logical_key)?;
    // Pages have no sound: this key is the window's alone.
    if name == hush::KEY {
        return Some(Asked::Sound);
    }
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
        Press::Digit => {
            let what = typing.by_digit(name.parse().ok()?, picture);
            return what.map(Asked::Type);
        }
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
