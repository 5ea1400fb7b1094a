//! The settings, over whatever screen they were asked for on.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use rows::{Percent, ROWS, Row, Speed, Switch, Tells};

use crate::app::access::{Live, Standing, Switched};
use crate::app::language::{Speak, Spoken};
use crate::app::settings::{Hints, Pace, Settings, TEXT_SIZES};
use crate::app::states::{Overlay, Screen};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, SECONDARY, button, pressable};
use crate::app::widgets::panel::{column, panel_node, row, surface, veil};
use crate::app::widgets::scroll::scrolling;
use crate::words::{Words, languages};

mod rows;

#[derive(Component)]
struct SizeWords;

#[derive(Component)]
struct RowWords(usize);

#[derive(Component)]
struct Knob(usize);

#[derive(Component)]
struct Track(usize);

/// A row that is on or off.
#[derive(Component)]
struct Turns(usize);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Settings), spawn).add_systems(
        Update,
        (show, close_on_escape).run_if(in_state(Overlay::Settings)),
    );
}

fn spawn(
    mut commands: Commands,
    (words, screen): (Res<Spoken>, Res<State<Screen>>),
    before: Option<Res<PreviousState<Overlay>>>,
) {
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
                    // First, so that its buttons stay under the pointer when what is around them grows.
                    text_size(list, &words);
                    language(list, &words, again);
                    for (index, row) in ROWS.iter().enumerate() {
                        spawn_row(list, &words, index, row);
                    }
                    // Who plays is chosen before anything is played.
                    if *screen.get() == Screen::Title {
                        list.spawn(button(SECONDARY, &words.say("people-open"))).observe(
                            |_: On<Activate>, mut next: ResMut<NextState<Overlay>>| next.set(Overlay::People),
                        );
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
                    choice.insert(Switched(spoken));
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
                steps.spawn((SizeWords, Live, text(theme::FIGURE, "")));
                steps
                    .spawn(button(SECONDARY, &words.say("settings-larger")))
                    .observe(|_: On<Activate>, mut settings: ResMut<Settings>| {
                        settings.text_step = (settings.text_step + 1).min(TEXT_SIZES.len() - 1);
                    });
            });
        });
}

fn spawn_row(list: &mut ChildSpawnerCommands<'_>, words: &Words, index: usize, which: &'static Row) {
    let [name, about] = (which.words)(words);
    let mut whole = list.spawn((line(), pressable(SECONDARY, name.clone())));
    if matches!(which.sets, Switch(_)) {
        whole.insert((Turns(index), Switched(false)));
    }
    whole
        .with_children(|line| {
            line.spawn((
                Node {
                    flex_shrink: 1.0,
                    ..column(2.0)
                },
                Pickable::IGNORE,
                children![text(theme::STRONG, name), text(theme::SMALL, about)],
            ));
            line.spawn((
                Node {
                    flex_shrink: 0.0,
                    ..row(12.0)
                },
                Pickable::IGNORE,
            ))
            .with_children(|state| {
                state.spawn((RowWords(index), Standing, text(theme::LABEL, "")));
                if matches!(which.sets, Switch(_)) {
                    state.spawn(track(index)).with_child(knob(index));
                }
            });
        })
        .observe(move |_: On<Activate>, mut settings: ResMut<Settings>| which.press(&mut settings));
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
    mut size: Query<&mut Text, (With<SizeWords>, Without<RowWords>)>,
    mut states: Query<(&RowWords, &mut Text), Without<SizeWords>>,
    mut knobs: Query<(&Knob, &mut Node)>,
    mut tracks: Query<(&Track, &mut BackgroundColor)>,
    mut rows: Query<(&Turns, &mut Switched)>,
) {
    for mut text in &mut size {
        text.set_if_neq(Text(words.whole_percent(settings.text_size().into())));
    }
    // Fields are reached in order to be set; here they are only read.
    let mut now = settings.clone();
    let mut on = |index: usize| matches!(ROWS[index].sets, Switch(field) if *field(&mut now));
    for (which, mut node) in &mut knobs {
        let left = px(if on(which.0) { 20 } else { 0 });
        if node.left != left {
            node.left = left;
        }
    }
    for (which, mut switched) in &mut rows {
        switched.set_if_neq(Switched(on(which.0)));
    }
    for (which, mut color) in &mut tracks {
        let fill = if on(which.0) {
            theme::FOCUS.darker(0.35)
        } else {
            theme::LINE
        };
        color.set_if_neq(BackgroundColor(fill));
    }
    for (which, mut text) in &mut states {
        let state = match ROWS[which.0].sets {
            Switch(field) if *field(&mut now) => words.say("settings-on"),
            Percent(field) if *field(&mut now) > 0 => {
                words.whole_percent(f64::from(*field(&mut now)) / 100.0)
            }
            Switch(_) | Percent(_) => words.say("settings-off"),
            Tells(field) => match *field(&mut now) {
                Hints::Off => words.say("settings-off"),
                Hints::Which => words.say("hints-which"),
                Hints::Ways => words.say("hints-ways"),
            },
            Speed(field) => match *field(&mut now) {
                Pace::AtOnce => words.say("pace-at-once"),
                Pace::Quick => words.say("pace-quick"),
                Pace::Steady => words.say("pace-steady"),
                Pace::Slow => words.say("pace-slow"),
            },
        };
        text.set_if_neq(Text(state));
    }
}
