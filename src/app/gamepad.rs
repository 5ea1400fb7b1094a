//! Gamepads: a second keyboard. What a pad does becomes the key that does the same, so whatever keys reach, pads reach.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use gilrs::{Axis, Button, EventType, Gilrs};

use super::background::{Listening, Wake};

/// What happened on a pad.
enum Happened {
    Pressed(Button),
    Released(Button),
    Moved(Axis, f32),
}

/// What has been heard from pads and not yet been turned into keys. Nothing is heard where pads cannot be read.
#[derive(Resource)]
struct Heard(Listening<Happened>);

/// How far each half-axis of the sticks is held, as the key it stands for.
#[derive(Resource, Default)]
struct Sticks {
    held: Vec<KeyCode>,
}

/// A stick counts as pushed from here on, and as let go below the second: a hand is never quite still.
const PUSHED: f32 = 0.55;
const LET_GO: f32 = 0.35;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Sticks>()
        .add_systems(Startup, listen)
        .add_systems(First, press_keys.run_if(resource_exists::<Heard>));
}

/// Pads are read on a thread of their own, which wakes the window: a sleeping game would not ask.
fn listen(wake: Res<Wake>, mut commands: Commands) {
    let played = std::env::var_os("TWOHATS_GAMEPAD_FILE");
    let started = Listening::start("gamepads", &wake, move |tell| match played {
        Some(file) => read_file(Path::new(&file), tell),
        None => read_pads(tell),
    });
    match started {
        Ok(heard) => commands.insert_resource(Heard(heard)),
        Err(error) => info!("gamepads are off: {error}"),
    }
}

/// Until the game ends, or at once where the system has no way to read pads.
fn read_pads(tell: &dyn Fn(Happened) -> bool) {
    let mut pads = match Gilrs::new() {
        Ok(pads) => pads,
        Err(error) => return info!("gamepads are off: {error}"),
    };
    while let Some(event) = pads.next_event_blocking(None) {
        let what = match event.event {
            EventType::ButtonPressed(button, _) => Happened::Pressed(button),
            EventType::ButtonReleased(button, _) => Happened::Released(button),
            EventType::AxisChanged(axis, value, _) => Happened::Moved(axis, value),
            _ => continue,
        };
        if !tell(what) {
            return;
        }
    }
}

/// A test's hands: with `TWOHATS_GAMEPAD_FILE` set, the lines of that file (a pipe) are what a pad does, such as
/// `press South`, `release South`, `move LeftStickY -1`.
fn read_file(path: &Path, tell: &dyn Fn(Happened) -> bool) {
    let Ok(file) = File::open(path) else {
        return info!("{} cannot be read", path.display());
    };
    for line in BufReader::new(file).lines().map_while(Result::ok) {
        let words: Vec<_> = line.split_whitespace().collect();
        let what = match words[..] {
            ["press", button] => named_button(button).map(Happened::Pressed),
            ["release", button] => named_button(button).map(Happened::Released),
            ["move", axis, value] => named_axis(axis)
                .zip(value.parse().ok())
                .map(|(axis, value)| Happened::Moved(axis, value)),
            _ => None,
        };
        let Some(what) = what else {
            warn!("a pad does not do `{line}`");
            continue;
        };
        if !tell(what) {
            return;
        }
    }
}

fn named_button(name: &str) -> Option<Button> {
    let named = |(button, _): &&(Button, KeyCode)| format!("{button:?}") == name;
    BUTTONS.iter().find(named).map(|(button, _)| *button)
}

fn named_axis(name: &str) -> Option<Axis> {
    let named = |(axis, _): &&(Axis, [KeyCode; 2])| format!("{axis:?}") == name;
    AXES.iter().find(named).map(|(axis, _)| *axis)
}

/// The keys that the buttons stand for.
const BUTTONS: [(Button, KeyCode); 14] = [
    (Button::South, KeyCode::Enter),
    (Button::East, KeyCode::Escape),
    (Button::North, KeyCode::KeyW),
    (Button::West, KeyCode::KeyL),
    (Button::Start, KeyCode::Escape),
    (Button::Select, KeyCode::F12),
    (Button::DPadUp, KeyCode::ArrowUp),
    (Button::DPadDown, KeyCode::ArrowDown),
    (Button::DPadLeft, KeyCode::ArrowLeft),
    (Button::DPadRight, KeyCode::ArrowRight),
    (Button::LeftTrigger, KeyCode::PageUp),
    (Button::RightTrigger, KeyCode::PageDown),
    (Button::LeftTrigger2, KeyCode::PageUp),
    (Button::RightTrigger2, KeyCode::PageDown),
];

/// The keys that the sticks stand for, pushed to the negative and to the positive side. Up is positive.
const AXES: [(Axis, [KeyCode; 2]); 3] = [
    (Axis::LeftStickX, [KeyCode::ArrowLeft, KeyCode::ArrowRight]),
    (Axis::LeftStickY, [KeyCode::ArrowDown, KeyCode::ArrowUp]),
    (Axis::RightStickY, [KeyCode::PageDown, KeyCode::PageUp]),
];

/// What the pads did becomes keys, before anything asks for keys.
fn press_keys(
    heard: Res<Heard>,
    mut sticks: ResMut<Sticks>,
    window: Query<Entity, With<PrimaryWindow>>,
    mut keys: MessageWriter<KeyboardInput>,
) {
    let Ok(window) = window.single() else { return };
    for what in heard.0.heard() {
        let strokes = match what {
            Happened::Pressed(button) => button_key(button)
                .map(|key| (key, ButtonState::Pressed))
                .into_iter()
                .collect(),
            Happened::Released(button) => button_key(button)
                .map(|key| (key, ButtonState::Released))
                .into_iter()
                .collect(),
            Happened::Moved(axis, value) => sticks.moved(axis, value),
        };
        keys.write_batch(strokes.into_iter().map(|(key_code, state)| KeyboardInput {
            key_code,
            logical_key: logical(key_code),
            state,
            text: None,
            repeat: false,
            window,
        }));
    }
}

fn button_key(pressed: Button) -> Option<KeyCode> {
    BUTTONS
        .iter()
        .find(|(button, _)| *button == pressed)
        .map(|(_, key)| *key)
}

/// Widgets ask for the key's meaning, screens for its place.
fn logical(key: KeyCode) -> Key {
    match key {
        KeyCode::Enter => Key::Enter,
        KeyCode::Escape => Key::Escape,
        KeyCode::ArrowUp => Key::ArrowUp,
        KeyCode::ArrowDown => Key::ArrowDown,
        KeyCode::ArrowLeft => Key::ArrowLeft,
        KeyCode::ArrowRight => Key::ArrowRight,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::F12 => Key::F12,
        // Letters mean a command here and are never typed by a pad.
        _ => Key::Unidentified(bevy::input::keyboard::NativeKey::Unidentified),
    }
}

impl Sticks {
    /// The keys that go down or up when an axis moves there, -1 to 1.
    fn moved(&mut self, axis: Axis, value: f32) -> Vec<(KeyCode, ButtonState)> {
        let Some((_, sides)) = AXES.iter().find(|(known, _)| *known == axis) else {
            return Vec::new();
        };
        let mut strokes = Vec::new();
        for (key, push) in sides.iter().zip([-value, value]) {
            let held = self.held.contains(key);
            if push >= PUSHED && !held {
                self.held.push(*key);
                strokes.push((*key, ButtonState::Pressed));
            } else if push < LET_GO && held {
                self.held.retain(|other| other != key);
                strokes.push((*key, ButtonState::Released));
            }
        }
        strokes
    }
}
