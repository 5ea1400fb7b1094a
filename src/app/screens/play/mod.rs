//! The play screen: the stage above, the reading below, and the keys that drive both.

use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::ui_widgets;

use crate::app::language::Spoken;
use crate::app::playback::{Playback, ReadOn, Waits};
use crate::app::session::{Do, Session};
use crate::app::settings::Settings;
use crate::app::stage;
use crate::app::states::{Overlay, Screen, uncovered};
use crate::app::widgets::panel::screen;

mod board;
mod choices;
mod counted;
mod guess;
mod hud;
mod layout;
pub(super) mod lines;
mod reading;
mod result;
mod unfolding;
mod why;

use guess::Foretold;

/// All of the screen.
#[derive(Component)]
struct Root;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        hud::plugin,
        layout::plugin,
        reading::plugin,
        choices::plugin,
        counted::plugin,
        unfolding::plugin,
        why::plugin,
    ))
    .init_resource::<Foretold>()
    .add_systems(OnEnter(Screen::Play), (guess::forget, spawn))
    .add_systems(Update, keys.run_if(in_state(Screen::Play).and_then(uncovered)));
}

fn spawn(mut commands: Commands, words: Res<Spoken>, playback: Res<Playback>) {
    commands
        .spawn((DespawnOnExit(Screen::Play), Root, screen()))
        // The stage and the panel cover all of it.
        .remove::<BackgroundGradient>()
        .with_children(|root| {
            hud::spawn(root, &words, &playback);
            let above = Node {
                width: percent(100),
                height: percent(50),
                flex_shrink: 0.0,
                overflow: Overflow::clip(),
                ..default()
            };
            root.spawn((layout::Above, above, Pickable::IGNORE))
                .with_children(|above| {
                    let all = Node {
                        width: percent(100),
                        height: percent(100),
                        ..default()
                    };
                    stage::spawn(above, all);
                    hud::caption(above);
                });
            reading::spawn(root, &words, &playback);
        });
}

fn keys(
    keys: Res<ButtonInput<KeyCode>>,
    focus: Res<InputFocus>,
    buttons: Query<(), With<ui_widgets::Button>>,
    (playback, settings, playing): (Res<Playback>, Res<Settings>, Res<Session>),
    mut foretold: ResMut<Foretold>,
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
        if let Some(option) = choices::option(&playback, &foretold, number) {
            let by = (&*settings, &*playing);
            guess::pick(by, &mut foretold, option, &mut session);
        }
    } else if keys.just_pressed(KeyCode::ArrowRight)
        || keys.any_just_pressed([KeyCode::Space, KeyCode::Enter, KeyCode::NumpadEnter])
    {
        let held = focus.get().is_some_and(|entity| buttons.contains(entity));
        if !held && !reading::show_more(&playback, &mut pages) {
            go_on(&playback, &mut read_on, &mut session);
        }
    }
}

/// Reads on, turns the page, or moves on to the debrief, whatever comes next.
fn go_on(playback: &Playback, read_on: &mut MessageWriter<ReadOn>, session: &mut MessageWriter<Do>) {
    match playback.waits {
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
