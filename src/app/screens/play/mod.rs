//! The play screen: the office above, the reading below, and the keys that drive both.

use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::ui_widgets;

use crate::app::language::Spoken;
use crate::app::script::{ReadOn, Script, Waits};
use crate::app::session::Do;
use crate::app::settings::Settings;
use crate::app::stage;
use crate::app::states::{Overlay, Screen};
use crate::app::widgets::panel::screen;

mod choices;
mod hud;
pub(super) mod lines;
mod reading;
mod why;

/// All of the screen.
#[derive(Component)]
struct Root;

/// The office's share of the window.
#[derive(Component)]
struct Above;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((hud::plugin, reading::plugin, choices::plugin, why::plugin))
        .add_systems(OnEnter(Screen::Play), spawn)
        .add_systems(
            Update,
            (keys, share_height).run_if(in_state(Screen::Play).and_then(in_state(Overlay::None))),
        );
}

fn spawn(mut commands: Commands, words: Res<Spoken>, script: Res<Script>) {
    commands
        .spawn((DespawnOnExit(Screen::Play), Root, screen()))
        .with_children(|root| {
            hud::spawn(root, &words, &script);
            let above = Node {
                width: percent(100),
                height: percent(46),
                flex_shrink: 0.0,
                overflow: Overflow::clip(),
                ..default()
            };
            root.spawn((Above, above, Pickable::IGNORE))
                .with_children(|above| {
                    let all = Node {
                        width: percent(100),
                        height: percent(100),
                        ..default()
                    };
                    stage::spawn(above, all);
                });
            reading::spawn(root, &words, &script);
        });
}

/// The office gets what the reading leaves it: a decision needs room for all of its cards, larger text for its lines.
fn share_height(
    settings: Res<Settings>,
    script: Res<Script>,
    root: Query<&ComputedNode, With<Root>>,
    mut above: Query<&mut Node, With<Above>>,
) {
    let Ok(root) = root.single() else { return };
    let (height, text) = (root.size.y * root.inverse_scale_factor, settings.text_size());
    let cards = match &script.waits {
        Waits::Choice(ask) => ask
            .offers
            .iter()
            .map(|offer| if offer.closed.is_some() { 98.0 } else { 76.0 })
            .sum(),
        _ => 0.0_f32,
    };
    let bar = 78.0 * text;
    let reading = (100.0 + cards * text).max(height * 0.43 * text.sqrt());
    let office = px((height - bar - reading)
        .clamp(height * 0.22, height * 0.5)
        .round());
    for mut node in &mut above {
        if node.height != office {
            node.height = office;
        }
    }
}

fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    focus: Res<InputFocus>,
    buttons: Query<(), With<ui_widgets::Button>>,
    script: Res<Script>,
    mut pages: reading::Pages<'_, '_>,
    mut overlay: ResMut<NextState<Overlay>>,
    mut read_on: MessageWriter<ReadOn>,
    mut session: MessageWriter<Do>,
) {
    if keys.just_pressed(KeyCode::Escape) {
        overlay.set(Overlay::Pause);
    } else if keys.just_pressed(KeyCode::KeyW) {
        overlay.set(Overlay::Why);
    } else if keys.just_pressed(KeyCode::KeyL) {
        overlay.set(Overlay::Log);
    } else if let Some(number) = pressed_number(&keys) {
        choices::choose(&script, number, &mut session);
    } else if keys.just_pressed(KeyCode::ArrowRight)
        || keys.any_just_pressed([KeyCode::Space, KeyCode::Enter, KeyCode::NumpadEnter])
    {
        let held = focus.get().is_some_and(|entity| buttons.contains(entity));
        if !held && !reading::show_more(&mut pages) {
            go_on(&script, &mut read_on, &mut session);
        }
    }
}

/// Reads on, turns the page, or moves on to the debrief, whatever comes next.
fn go_on(script: &Script, read_on: &mut MessageWriter<ReadOn>, session: &mut MessageWriter<Do>) {
    match script.waits {
        Waits::More | Waits::Busy => {
            read_on.write(ReadOn);
        }
        Waits::Page => {
            session.write(Do::Continue);
        }
        Waits::Over(_) => {
            session.write(Do::LookBack);
        }
        Waits::Choice(_) => {}
    }
}

fn pressed_number(keys: &ButtonInput<KeyCode>) -> Option<usize> {
    const KEYS: [[KeyCode; 2]; 6] = [
        [KeyCode::Digit1, KeyCode::Numpad1],
        [KeyCode::Digit2, KeyCode::Numpad2],
        [KeyCode::Digit3, KeyCode::Numpad3],
        [KeyCode::Digit4, KeyCode::Numpad4],
        [KeyCode::Digit5, KeyCode::Numpad5],
        [KeyCode::Digit6, KeyCode::Numpad6],
    ];
    KEYS.iter().position(|both| keys.any_just_pressed(*both))
}
