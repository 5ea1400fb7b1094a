//! The first screen: the name, and the ways in.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, button};
use crate::app::widgets::panel::{column, screen};
use crate::app::{Overlay, Screen};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Title), spawn);
}

fn spawn(mut commands: Commands) {
    commands.spawn((DespawnOnExit(Screen::Title), screen())).with_children(|root| {
        let node = Node {
            width: percent(46),
            height: percent(100),
            padding: UiRect::left(percent(6.5)),
            justify_content: JustifyContent::Center,
            align_items: AlignItems::FlexStart,
            ..column(0.0)
        };
        root.spawn((node, Pickable::IGNORE)).with_children(|left| {
            left.spawn(text(theme::HERO, "Two Hats"));
            left.spawn((
                Node { max_width: px(440), margin: UiRect::vertical(px(16)), ..default() },
                children![text(theme::BODY.color(theme::MUTED), "Lead a team for a week. Manage it, lead it, and find out which was needed when.")],
            ));
            left.spawn((Node { margin: UiRect::top(px(20)), align_items: AlignItems::Stretch, ..column(12.0) }, Pickable::IGNORE))
                .with_children(menu);
        });
    });
}

fn menu(menu: &mut ChildSpawnerCommands<'_>) {
    menu.spawn((button(PRIMARY, "Play"), AutoFocus))
        .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Library));
    menu.spawn(button(SECONDARY, "Settings"))
        .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::Settings));
    menu.spawn(button(QUIET, "Quit"))
        .observe(|_: On<Activate>, mut exit: MessageWriter<AppExit>| {
            exit.write(AppExit::Success);
        });
}
