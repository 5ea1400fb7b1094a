//! Keys with modifiers, and behind Tab: every key counts with the modifiers that were down when it was pressed, and where the
//! focus was by then, however slow the frames are.
//!
//! What asks for Shift or Ctrl asks how things stand at the end of a frame. When a slow frame brings "Shift down, Tab, Shift
//! up" in one go, that would be a plain Tab. And all letters of a frame go into one field: when it brings "name, Tab, password",
//! the password would stand in the name. So a frame is given keys only up to where a modifier changes, or the focus moves on;
//! the rest waits for the next frame.

use bevy::input::keyboard::{KeyboardFocusLost, KeyboardInput};
use bevy::input::{ButtonState, InputSystems};
use bevy::prelude::*;

use super::motion::Motion;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Waiting>()
        .add_systems(PreUpdate, part.before(InputSystems));
}

/// What was pressed and let go, and waits for the next frame; oldest first.
#[derive(Resource, Default)]
struct Waiting(Vec<KeyboardInput>);

const MODIFIERS: [KeyCode; 8] = [
    KeyCode::ShiftLeft,
    KeyCode::ShiftRight,
    KeyCode::ControlLeft,
    KeyCode::ControlRight,
    KeyCode::AltLeft,
    KeyCode::AltRight,
    KeyCode::SuperLeft,
    KeyCode::SuperRight,
];

/// Leaves this frame what belongs together, and keeps the rest.
fn part(
    mut strokes: ResMut<Messages<KeyboardInput>>,
    mut read: Local<bevy::ecs::message::MessageCursor<KeyboardInput>>,
    mut lost: MessageReader<KeyboardFocusLost>,
    mut waiting: ResMut<Waiting>,
    mut motion: ResMut<Motion>,
) {
    let mut all = std::mem::take(&mut waiting.0);
    let held = !all.is_empty();
    all.extend(read.read(&strokes).cloned());
    // A window that loses the keyboard forgets what is down; nothing may come after that.
    let count = if lost.read().count() > 0 {
        all.len()
    } else {
        together(&all)
    };
    if !held && count == all.len() {
        return;
    }
    waiting.0 = all.split_off(count);
    strokes.clear();
    strokes.write_batch(all);
    read.clear(&strokes);
    motion.stir(0.1);
}

/// How many of these, from the first on, one frame may take: up to a modifier that changes after another key was pressed, and up
/// to what is pressed after Tab.
fn together(strokes: &[KeyboardInput]) -> usize {
    let (mut pressed, mut tabbed) = (false, false);
    for (at, one) in strokes.iter().enumerate() {
        let down = one.state == ButtonState::Pressed;
        if MODIFIERS.contains(&one.key_code) {
            if pressed {
                return at;
            }
        } else if down && tabbed {
            return at;
        } else {
            pressed |= down;
            tabbed |= down && one.key_code == KeyCode::Tab;
        }
    }
    strokes.len()
}
