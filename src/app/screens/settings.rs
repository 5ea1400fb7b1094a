//! The settings, over whatever screen they were asked for on.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::settings::{Settings, TEXT_SIZES};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, SECONDARY, button, pressable};
use crate::app::widgets::panel::{column, panel_node, row, surface, veil};
use crate::app::widgets::scroll::scrolling;
use crate::app::{Overlay, Screen};

/// A switch: what it is called, what it means, how to read it and how to turn it.
struct Switch {
    name: &'static str,
    about: &'static str,
    read: fn(&Settings) -> bool,
    turn: fn(&mut Settings),
}

const SWITCHES: [Switch; 4] = [
    Switch {
        name: "Full screen",
        about: "Fill the whole screen.",
        read: |settings| settings.full_screen,
        turn: |settings| settings.full_screen = !settings.full_screen,
    },
    Switch {
        name: "Reduced motion",
        about: "Things change at once instead of moving.",
        read: |settings| settings.reduced_motion,
        turn: |settings| settings.reduced_motion = !settings.reduced_motion,
    },
    Switch {
        name: "Hints on choices",
        about: "Small arrows show what a choice will probably do to the gauges.",
        read: |settings| settings.hints,
        turn: |settings| settings.hints = !settings.hints,
    },
    Switch {
        name: "Whole scenes at once",
        about: "The text of a scene is there at once, not beat by beat.",
        read: |settings| settings.text_at_once,
        turn: |settings| settings.text_at_once = !settings.text_at_once,
    },
];

#[derive(Component)]
struct SizeWords;

#[derive(Component)]
struct SwitchWords(usize);

#[derive(Component)]
struct Knob(usize);

#[derive(Component)]
struct Track(usize);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Settings), spawn).add_systems(
        Update,
        (show, close_on_escape).run_if(in_state(Overlay::Settings)),
    );
}

fn spawn(mut commands: Commands) {
    let node = Node {
        width: px(640),
        max_width: percent(100),
        max_height: percent(100),
        ..panel_node()
    };
    commands
        .spawn((DespawnOnExit(Overlay::Settings), veil(50)))
        .with_children(|veil| {
            veil.spawn((node, surface(theme::PANEL))).with_children(|panel| {
                panel.spawn(text(theme::TITLE, "Settings"));
                panel.spawn(scrolling(column(12.0))).with_children(|list| {
                    text_size(list);
                    for (index, switch) in SWITCHES.iter().enumerate() {
                        spawn_switch(list, index, switch);
                    }
                });
                panel.spawn((button(PRIMARY, "Done"), AutoFocus)).observe(
                    |_: On<Activate>, screen: Res<State<Screen>>, mut next: ResMut<NextState<Overlay>>| {
                        next.set(back(*screen.get()));
                    },
                );
            });
        });
}

fn back(screen: Screen) -> Overlay {
    if screen == Screen::Play {
        Overlay::Pause
    } else {
        Overlay::None
    }
}

fn close_on_escape(
    keys: Res<ButtonInput<KeyCode>>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Overlay>>,
) {
    if keys.just_pressed(KeyCode::Escape) {
        next.set(back(*screen.get()));
    }
}

fn line() -> Node {
    Node {
        padding: UiRect::axes(px(16), px(12)),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(12)),
        justify_content: JustifyContent::SpaceBetween,
        flex_shrink: 0.0,
        ..row(16.0)
    }
}

fn text_size(list: &mut ChildSpawnerCommands<'_>) {
    list.spawn((line(), BackgroundColor(theme::RAISED.with_alpha(0.45))))
        .with_children(|line| {
            line.spawn((
                Node {
                    flex_shrink: 1.0,
                    ..column(2.0)
                },
                children![text(theme::STRONG, "Text size")],
            ));
            line.spawn(row(12.0)).with_children(|steps| {
                steps.spawn(button(SECONDARY, "Smaller")).observe(
                    |_: On<Activate>, mut settings: ResMut<Settings>| {
                        settings.text_step = settings.text_step.saturating_sub(1);
                    },
                );
                steps.spawn((SizeWords, text(theme::FIGURE, "")));
                steps.spawn(button(SECONDARY, "Larger")).observe(
                    |_: On<Activate>, mut settings: ResMut<Settings>| {
                        settings.text_step = (settings.text_step + 1).min(TEXT_SIZES.len() - 1);
                    },
                );
            });
        });
}

fn spawn_switch(list: &mut ChildSpawnerCommands<'_>, index: usize, switch: &'static Switch) {
    list.spawn((line(), pressable(SECONDARY, switch.name)))
        .with_children(|line| {
            line.spawn((
                Node {
                    flex_shrink: 1.0,
                    ..column(2.0)
                },
                Pickable::IGNORE,
                children![text(theme::STRONG, switch.name), text(theme::SMALL, switch.about)],
            ));
            line.spawn((
                Node {
                    flex_shrink: 0.0,
                    ..row(12.0)
                },
                Pickable::IGNORE,
            ))
            .with_children(|state| {
                state.spawn((SwitchWords(index), text(theme::LABEL, "")));
                state.spawn(track(index)).with_child(knob(index));
            });
        })
        .observe(move |_: On<Activate>, mut settings: ResMut<Settings>| (switch.turn)(&mut settings));
}

fn track(index: usize) -> impl Bundle {
    let node = Node {
        width: px(46),
        height: px(26),
        padding: UiRect::all(px(3)),
        border_radius: BorderRadius::all(px(13)),
        ..default()
    };
    (Track(index), node, BackgroundColor(theme::LINE), Pickable::IGNORE)
}

fn knob(index: usize) -> impl Bundle {
    let node = Node {
        width: px(20),
        height: px(20),
        border_radius: BorderRadius::all(px(10)),
        ..default()
    };
    (Knob(index), node, BackgroundColor(theme::PAPER), Pickable::IGNORE)
}

fn show(
    settings: Res<Settings>,
    mut size: Query<&mut Text, (With<SizeWords>, Without<SwitchWords>)>,
    mut words: Query<(&SwitchWords, &mut Text), Without<SizeWords>>,
    mut knobs: Query<(&Knob, &mut Node)>,
    mut tracks: Query<(&Track, &mut BackgroundColor)>,
) {
    for mut text in &mut size {
        text.set_if_neq(Text(format!(
            "{} %",
            TEXT_SIZES[settings.text_step.min(TEXT_SIZES.len() - 1)]
        )));
    }
    let on = |index: usize| (SWITCHES[index].read)(&settings);
    for (which, mut text) in &mut words {
        text.set_if_neq(Text(if on(which.0) { "On" } else { "Off" }.to_owned()));
    }
    for (which, mut node) in &mut knobs {
        let left = px(if on(which.0) { 20 } else { 0 });
        if node.left != left {
            node.left = left;
        }
    }
    for (which, mut color) in &mut tracks {
        let fill = if on(which.0) {
            theme::FOCUS.darker(0.35)
        } else {
            theme::LINE
        };
        color.set_if_neq(BackgroundColor(fill));
    }
}
