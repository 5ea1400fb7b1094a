//! The settings, over whatever screen they were asked for on.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::language::{Speak, Spoken};
use crate::app::settings::{Settings, TEXT_SIZES};
use crate::app::states::{Overlay, Screen};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, SECONDARY, button, pressable};
use crate::app::widgets::panel::{column, panel_node, row, surface, veil};
use crate::app::widgets::scroll::scrolling;
use crate::words::{Words, languages};

/// A switch: what it is called, what it means, how to read it and how to turn it.
struct Switch {
    name: fn(&Words) -> String,
    about: fn(&Words) -> String,
    read: fn(&Settings) -> bool,
    turn: fn(&mut Settings),
}

const SWITCHES: [Switch; 4] = [
    Switch {
        name: |words| words.say("settings-full-screen"),
        about: |words| words.say("settings-full-screen-about"),
        read: |settings| settings.full_screen,
        turn: |settings| settings.full_screen = !settings.full_screen,
    },
    Switch {
        name: |words| words.say("settings-motion"),
        about: |words| words.say("settings-motion-about"),
        read: |settings| settings.reduced_motion,
        turn: |settings| settings.reduced_motion = !settings.reduced_motion,
    },
    Switch {
        name: |words| words.say("settings-hints"),
        about: |words| words.say("settings-hints-about"),
        read: |settings| settings.hints,
        turn: |settings| settings.hints = !settings.hints,
    },
    Switch {
        name: |words| words.say("settings-at-once"),
        about: |words| words.say("settings-at-once-about"),
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

fn spawn(mut commands: Commands, words: Res<Spoken>, before: Option<Res<PreviousState<Overlay>>>) {
    // Said again after another language was chosen: then the focus stays on the languages.
    let again = before.is_some_and(|before| *before.get() == Overlay::Settings);
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
                panel.spawn(text(theme::TITLE, words.say("settings-heading")));
                // Without room below, the list would cut off the lower border of its last card.
                let list = Node {
                    padding: UiRect::bottom(px(2)),
                    ..column(12.0)
                };
                panel.spawn(scrolling(list)).with_children(|list| {
                    language(list, &words, again);
                    text_size(list, &words);
                    for (index, switch) in SWITCHES.iter().enumerate() {
                        spawn_switch(list, &words, index, switch);
                    }
                });
                let mut done = panel.spawn(button(PRIMARY, &words.say("settings-done")));
                if !again {
                    done.insert(AutoFocus);
                }
                done.observe(
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

/// A button for every language, by the name it has for itself.
fn language(list: &mut ChildSpawnerCommands<'_>, words: &Words, focus: bool) {
    let node = Node {
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(8),
        ..line()
    };
    list.spawn((node, BackgroundColor(theme::RAISED.with_alpha(0.45))))
        .with_children(|line| {
            line.spawn(text(theme::STRONG, words.say("settings-language")));
            let names = Node {
                flex_wrap: FlexWrap::Wrap,
                row_gap: px(8),
                ..row(12.0)
            };
            line.spawn(names).with_children(|names| {
                for (tag, name) in languages() {
                    let spoken = tag == words.language();
                    let mut choice = names.spawn(button(if spoken { PRIMARY } else { SECONDARY }, &name));
                    if spoken && focus {
                        choice.insert(AutoFocus);
                    }
                    choice.observe(move |_: On<Activate>, mut speak: MessageWriter<Speak>| {
                        speak.write(Speak(tag));
                    });
                }
            });
        });
}

fn text_size(list: &mut ChildSpawnerCommands<'_>, words: &Words) {
    list.spawn((line(), BackgroundColor(theme::RAISED.with_alpha(0.45))))
        .with_children(|line| {
            line.spawn((
                Node {
                    flex_shrink: 1.0,
                    ..column(2.0)
                },
                children![text(theme::STRONG, words.say("settings-text-size"))],
            ));
            line.spawn(row(12.0)).with_children(|steps| {
                steps
                    .spawn(button(SECONDARY, &words.say("settings-smaller")))
                    .observe(|_: On<Activate>, mut settings: ResMut<Settings>| {
                        settings.text_step = settings.text_step.saturating_sub(1);
                    });
                steps.spawn((SizeWords, text(theme::FIGURE, "")));
                steps
                    .spawn(button(SECONDARY, &words.say("settings-larger")))
                    .observe(|_: On<Activate>, mut settings: ResMut<Settings>| {
                        settings.text_step = (settings.text_step + 1).min(TEXT_SIZES.len() - 1);
                    });
            });
        });
}

fn spawn_switch(list: &mut ChildSpawnerCommands<'_>, words: &Words, index: usize, switch: &'static Switch) {
    list.spawn((line(), pressable(SECONDARY, (switch.name)(words))))
        .with_children(|line| {
            line.spawn((
                Node {
                    flex_shrink: 1.0,
                    ..column(2.0)
                },
                Pickable::IGNORE,
                children![
                    text(theme::STRONG, (switch.name)(words)),
                    text(theme::SMALL, (switch.about)(words))
                ],
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
    words: Res<Spoken>,
    settings: Res<Settings>,
    mut size: Query<&mut Text, (With<SizeWords>, Without<SwitchWords>)>,
    mut states: Query<(&SwitchWords, &mut Text), Without<SizeWords>>,
    mut knobs: Query<(&Knob, &mut Node)>,
    mut tracks: Query<(&Track, &mut BackgroundColor)>,
) {
    for mut text in &mut size {
        text.set_if_neq(Text(words.whole_percent(settings.text_size().into())));
    }
    let on = |index: usize| (SWITCHES[index].read)(&settings);
    for (which, mut text) in &mut states {
        let state = if on(which.0) {
            words.say("settings-on")
        } else {
            words.say("settings-off")
        };
        text.set_if_neq(Text(state));
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
