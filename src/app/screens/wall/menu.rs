//! What lies over the wall when Escape is pressed: nothing private, and nothing that goes on by itself.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use super::presenter::{self, Page};
use crate::app::displays::{Displays, NextDisplay};
use crate::app::hosting::{Hosting, Steer, Wall};
use crate::app::language::Spoken;
use crate::app::states::{Overlay, Screen};
use crate::app::theme::{self, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, button};
use crate::app::widgets::panel::{panel_node, row, surface, veil};
use crate::app::widgets::scroll::scrolling;
use crate::words::Words;
use crate::workshop::{Body, Command};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Room), spawn)
        .add_systems(Update, close.run_if(in_state(Overlay::Room)));
}

fn close(keys: Res<ButtonInput<KeyCode>>, mut next: ResMut<NextState<Overlay>>) {
    if keys.any_just_pressed([KeyCode::Escape, KeyCode::F5, KeyCode::PageDown, KeyCode::PageUp]) {
        next.set(Overlay::None);
    }
}

fn spawn(
    mut commands: Commands,
    words: Res<Spoken>,
    (wall, hosting): (Res<Wall>, Res<Hosting>),
    displays: Res<Displays>,
) {
    let Some(picture) = &wall.0 else { return };
    let node = Node {
        width: px(1180),
        max_width: percent(100),
        max_height: percent(100),
        row_gap: px(14),
        ..panel_node()
    };
    commands
        .spawn((DespawnOnExit(Overlay::Room), veil(85)))
        // The picture behind is laid out for far eyes, the menu for near ones: they are not seen together.
        .insert(BackgroundColor(theme::NIGHT))
        .with_children(|veil| {
            veil.spawn((scrolling(node), surface(theme::PANEL)))
                .with_children(|panel| {
                    panel.spawn(text(theme::HEADING, words.say("wall-menu")));
                    if let Some(trouble) = hosting.room().and_then(|room| room.trouble()) {
                        panel.spawn(text(theme::BODY.color(theme::FOCUS), trouble));
                    }
                    let buttons = Node {
                        flex_wrap: FlexWrap::Wrap,
                        row_gap: px(10),
                        ..row(10.0)
                    };
                    panel.spawn((buttons, Pickable::IGNORE)).with_children(|line| {
                        line.spawn((button(PRIMARY, &words.say("wall-menu-back")), AutoFocus))
                            .observe(|_: On<Activate>, mut next: ResMut<NextState<Overlay>>| {
                                next.set(Overlay::None);
                            });
                        presenter(line, &words, &presenter::page(&hosting, displays.0));
                        if presenter::written(&hosting).is_some() {
                            report(line, &words);
                        }
                        line.spawn(button(SECONDARY, &words.say("wall-menu-display")))
                            .observe(|_: On<Activate>, mut next: MessageWriter<NextDisplay>| {
                                next.write(NextDisplay);
                            });
                        if hosting.room().is_some_and(|room| !room.addresses().is_empty()) {
                            doors(line, &words, picture.way.is_some());
                        }
                        ends(line, &words, (&picture.body, rehearsal(&hosting)));
                    });
                    keys(panel, &words);
                });
        });
}

/// The page of the facilitator's own. While everybody sees this display, the button says so before anything private is
/// shown.
fn presenter(line: &mut ChildSpawnerCommands, words: &Words, page: &Page) {
    let label = match page {
        Page::None(_) => return,
        Page::Seen => words.say("wall-menu-presenter-here"),
        Page::Private => words.say("wall-menu-presenter"),
    };
    line.spawn(button(SECONDARY, &label)).observe(
        |_: On<Activate>, mut hosting: ResMut<Hosting>, mut next: ResMut<NextState<Overlay>>| {
            next.set(Overlay::None);
            presenter::open(&mut hosting);
        },
    );
}

fn report(line: &mut ChildSpawnerCommands, words: &Words) {
    line.spawn(button(SECONDARY, &words.say("wall-menu-report")))
        .observe(
            |_: On<Activate>, mut hosting: ResMut<Hosting>, mut next: ResMut<NextState<Overlay>>| {
                next.set(Overlay::None);
                presenter::report(&mut hosting);
            },
        );
}

fn doors(line: &mut ChildSpawnerCommands, words: &Words, open: bool) {
    let label = if open {
        words.say("wall-menu-lock")
    } else {
        words.say("wall-menu-unlock")
    };
    line.spawn(button(SECONDARY, &label)).observe(
        move |_: On<Activate>, mut steer: MessageWriter<Steer>, mut next: ResMut<NextState<Overlay>>| {
            steer.write(Steer(Command::Lock { locked: open }));
            next.set(Overlay::None);
        },
    );
    line.spawn(button(SECONDARY, &words.say("wall-menu-address")))
        .observe(
            |_: On<Activate>, mut hosting: ResMut<Hosting>, mut next: ResMut<NextState<Overlay>>| {
                if let Some(room) = hosting.room_mut() {
                    room.next_address();
                }
                next.set(Overlay::None);
            },
        );
}

fn rehearsal(hosting: &Hosting) -> bool {
    let room = hosting.room();
    room.is_some_and(|room| room.workshop().settings().rehearsal)
}

fn ends(line: &mut ChildSpawnerCommands, words: &Words, (body, check): (&Body, bool)) {
    if !matches!(body, Body::Debrief { .. } | Body::Finished { .. }) {
        line.spawn(button(SECONDARY, &words.say("wall-menu-debrief")))
            .observe(
                |_: On<Activate>, mut steer: MessageWriter<Steer>, mut next: ResMut<NextState<Overlay>>| {
                    steer.write(Steer(Command::Debrief));
                    next.set(Overlay::None);
                },
            );
    }
    let leave = match body {
        Body::Finished { .. } => words.say("wall-menu-leave-over"),
        _ if check => words.say("wall-menu-leave-check"),
        _ => words.say("wall-menu-leave"),
    };
    line.spawn(button(QUIET, &leave)).observe(
        |_: On<Activate>, mut screen: ResMut<NextState<Screen>>, mut overlay: ResMut<NextState<Overlay>>| {
            overlay.set(Overlay::None);
            screen.set(Screen::Title);
        },
    );
}

/// Every key, so that nobody has to remember them: beside each other, so that nobody has to scroll for them.
fn keys(panel: &mut ChildSpawnerCommands, words: &Words) {
    let all = words.say("wall-keys");
    let columns = Node {
        display: Display::Grid,
        grid_template_columns: vec![RepeatedGridTrack::minmax(
            GridTrackRepetition::AutoFill,
            MinTrackSizingFunction::Px(COLUMN),
            MaxTrackSizingFunction::Fraction(1.0),
        )],
        column_gap: px(28),
        row_gap: px(4),
        ..default()
    };
    panel.spawn((columns, Pickable::IGNORE)).with_children(|list| {
        for line in all.lines().filter(|line| !line.trim().is_empty()) {
            let (keys, what) = line.split_once('|').unwrap_or((line, ""));
            list.spawn((row(12.0), Pickable::IGNORE)).with_children(|line| {
                let node = Node {
                    width: px(150),
                    flex_shrink: 0.0,
                    ..default()
                };
                line.spawn((node, Pickable::IGNORE, children![text(theme::LABEL, keys.trim())]));
                let node = Node {
                    flex_shrink: 1.0,
                    ..default()
                };
                line.spawn((node, Pickable::IGNORE, children![text(theme::SMALL, what.trim())]));
            });
        }
    });
}

/// The width of a column of keys at least.
const COLUMN: f32 = 480.0;
