//! After the week: how it ended, and the ways on.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::Screen;
use crate::app::script::{Script, Waits};
use crate::app::session::Do;
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, SECONDARY, button};
use crate::app::widgets::panel::{panel_node, row, screen, surface};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Debrief), spawn);
}

fn spawn(mut commands: Commands, script: Res<Script>) {
    let ending = match &script.waits {
        Waits::Over(title) => title.as_str(),
        _ => "",
    };
    commands
        .spawn((DespawnOnExit(Screen::Debrief), screen()))
        .with_children(|root| {
            let middle = Node {
                flex_grow: 1.0,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                ..default()
            };
            root.spawn((middle, Pickable::IGNORE)).with_children(|middle| {
                let node = Node {
                    align_items: AlignItems::Center,
                    max_width: percent(80),
                    ..panel_node()
                };
                middle
                    .spawn((node, surface(theme::PANEL)))
                    .with_children(|panel| {
                        panel.spawn(text(theme::SMALL, &script.title));
                        panel.spawn(text(theme::TITLE, ending));
                        panel.spawn(row(16.0)).with_children(|ways| {
                            ways.spawn((button(PRIMARY, "Play again"), AutoFocus)).observe(
                                |_: On<Activate>, mut session: MessageWriter<Do>| {
                                    session.write(Do::Again);
                                },
                            );
                            ways.spawn(button(SECONDARY, "Back to title")).observe(
                                |_: On<Activate>, mut next: ResMut<NextState<Screen>>| {
                                    next.set(Screen::Title)
                                },
                            );
                        });
                    });
            });
        });
}
