//! The log: everything told so far, to scroll back through.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::play::lines;
use crate::app::language::Spoken;
use crate::app::script::Script;
use crate::app::states::Overlay;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, button};
use crate::app::widgets::panel::{column, panel_node, surface, veil};
use crate::app::widgets::scroll::{KeyScroll, ReadAlong, scrolling};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Log), spawn)
        .add_systems(Update, close_on_escape.run_if(in_state(Overlay::Log)));
}

fn close_on_escape(keys: Res<ButtonInput<KeyCode>>, mut next: ResMut<NextState<Overlay>>) {
    if keys.any_just_pressed([KeyCode::Escape, KeyCode::KeyL]) {
        next.set(Overlay::None);
    }
}

fn spawn(mut commands: Commands, words: Res<Spoken>, script: Res<Script>) {
    commands
        .spawn((DespawnOnExit(Overlay::Log), veil(50)))
        .with_children(|veil| {
            let node = Node {
                width: px(820),
                max_width: percent(100),
                height: percent(100),
                ..panel_node()
            };
            veil.spawn((node, surface(theme::PANEL))).with_children(|panel| {
                panel.spawn(text(theme::TITLE, words.say("log-heading")));
                let list = Node {
                    flex_grow: 1.0,
                    flex_basis: px(0),
                    ..column(14.0)
                };
                panel
                    .spawn((scrolling(list), KeyScroll, ReadAlong::at_end()))
                    .with_children(|list| {
                        for line in &script.log {
                            lines::spawn(list, &words, line, &script.cast, false);
                        }
                    });
                panel
                    .spawn((button(PRIMARY, &words.say("close")), AutoFocus))
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::None));
            });
        });
}
