//! Before a workshop: how long, how people vote, and what each vote offers. The port opens only behind this screen.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::background::Wake;
use crate::app::hosting::Hosting;
use crate::app::language::Spoken;
use crate::app::notice::Notices;
use crate::app::saves::Folders;
use crate::app::screens::briefing::luck;
use crate::app::session::{Asked, Session};
use crate::app::states::{Overlay, Screen};
use crate::app::theme::{self, Roomy, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, button, pressable};
use crate::app::widgets::panel::{column, row, screen};
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::words::Words;
use crate::workshop::{Mode, Settings};

/// What is chosen; it stays for the next time.
#[derive(Resource, Default)]
pub(super) struct Chosen(Settings);

/// A line of the screen: what it is called, what it says now, and what pressing it does.
struct Choice {
    name: fn(&Words) -> String,
    about: fn(&Words) -> String,
    now: fn(&Words, &Settings) -> String,
    turn: fn(&mut Settings),
}

/// Minutes of a workshop.
const MINUTES: [u32; 6] = [30, 45, 60, 90, 120, 180];
/// Seconds of a countdown; 0 is none.
const SECONDS: [u32; 4] = [0, 30, 60, 90];
/// Tables; 0 is none.
const TABLES: [u8; 6] = [0, 2, 3, 4, 6, 8];

const CHOICES: [Choice; 9] = [
    Choice {
        name: |words| words.say("setup-minutes"),
        about: |words| words.say("setup-minutes-about"),
        now: |words, settings| words.fill("library-minutes", &[("minutes", settings.minutes.into())]),
        turn: |settings| settings.minutes = next(&MINUTES, settings.minutes),
    },
    Choice {
        name: |words| words.say("setup-mode"),
        about: |words| words.say("setup-mode-about"),
        now: |words, settings| match settings.mode {
            Mode::Phones => words.say("setup-mode-phones"),
            Mode::Hands => words.say("setup-mode-hands"),
            Mode::Both => words.say("setup-mode-both"),
        },
        turn: |settings| {
            settings.mode = match settings.mode {
                Mode::Both => Mode::Hands,
                Mode::Hands => Mode::Phones,
                Mode::Phones => Mode::Both,
            }
        },
    },
    Choice {
        name: |words| words.say("setup-again"),
        about: |words| words.say("setup-again-about"),
        now: |words, settings| on(words, settings.again),
        turn: |settings| settings.again = !settings.again,
    },
    Choice {
        name: |words| words.say("setup-countdown"),
        about: |words| words.say("setup-countdown-about"),
        now: |words, settings| match settings.seconds {
            None => on(words, false),
            Some(seconds) => words.fill("setup-seconds", &[("seconds", seconds.into())]),
        },
        turn: |settings| {
            let seconds = next(&SECONDS, settings.seconds.unwrap_or(0));
            settings.seconds = (seconds > 0).then_some(seconds);
        },
    },
    Choice {
        name: |words| words.say("setup-none"),
        about: |words| words.say("setup-none-about"),
        now: |words, settings| on(words, settings.none),
        turn: |settings| settings.none = !settings.none,
    },
    Choice {
        name: |words| words.say("setup-predict"),
        about: |words| words.say("setup-predict-about"),
        now: |words, settings| on(words, settings.predict),
        turn: |settings| settings.predict = !settings.predict,
    },
    Choice {
        name: |words| words.say("setup-double"),
        about: |words| words.say("setup-double-about"),
        now: |words, settings| on(words, settings.double),
        turn: |settings| settings.double = !settings.double,
    },
    Choice {
        name: |words| words.say("setup-written"),
        about: |words| words.say("setup-written-about"),
        now: |words, settings| on(words, settings.reasons),
        turn: |settings| {
            settings.reasons = !settings.reasons;
            settings.cloud = settings.reasons;
        },
    },
    Choice {
        name: |words| words.say("setup-tables"),
        about: |words| words.say("setup-tables-about"),
        now: |words, settings| words.fill("setup-tables-now", &[("tables", settings.tables.into())]),
        turn: |settings| settings.tables = next(&TABLES, settings.tables),
    },
];

fn on(words: &Words, on: bool) -> String {
    if on {
        words.say("settings-on")
    } else {
        words.say("settings-off")
    }
}

/// The value behind this one, the first behind the last.
fn next<T: PartialEq + Copy>(all: &[T], now: T) -> T {
    let at = all.iter().position(|one| *one == now).map_or(0, |at| at + 1);
    all[at % all.len()]
}

/// The choices.
#[derive(Component)]
struct List;

/// What a line says now.
#[derive(Component)]
struct Now(usize);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Chosen>()
        .add_systems(Startup, as_asked.run_if(resource_exists::<Asked>))
        .add_systems(OnEnter(Screen::Setup), (spawn, go_on).chain())
        .add_systems(
            Update,
            (back, show, share_width).run_if(in_state(Screen::Setup).and_then(in_state(Overlay::None))),
        );
}

/// What the command line asked for stands there already.
fn as_asked(asked: Res<Asked>, mut chosen: ResMut<Chosen>) {
    if let Some(room) = &asked.room {
        chosen.0.clone_from(&room.settings);
    }
}

/// A session to go on with is gone on with at once, but only once.
fn go_on(
    mut asked: Option<ResMut<Asked>>,
    (session, folders, wake): (Res<Session>, Res<Folders>, Res<Wake>),
    mut hosting: ResMut<Hosting>,
    mut notices: ResMut<Notices>,
    mut screen: ResMut<NextState<Screen>>,
) {
    let room = asked.as_mut().and_then(|asked| asked.room.as_mut());
    let path = room.and_then(|room| room.resume.take());
    if let (Some(path), Some(scenario)) = (path, session.scenario().cloned()) {
        match hosting.resume(&folders.workshops(), &path, &scenario, &wake) {
            Ok(()) => screen.set(Screen::Wall),
            Err(why) => notices.say(why),
        }
    }
}

fn back(keys: Res<ButtonInput<KeyCode>>, mut next: ResMut<NextState<Screen>>) {
    if keys.just_pressed(KeyCode::Escape) {
        next.set(Screen::Library);
    }
}

fn spawn(mut commands: Commands, words: Res<Spoken>, session: Res<Session>) {
    let Some(scenario) = session.scenario() else {
        return;
    };
    commands
        .spawn((DespawnOnExit(Screen::Setup), screen()))
        .with_children(|root| {
            let head = Node {
                padding: UiRect::new(px(56), px(56), px(28), px(12)),
                justify_content: JustifyContent::SpaceBetween,
                flex_shrink: 0.0,
                ..row(16.0)
            };
            root.spawn((head, Pickable::IGNORE)).with_children(|head| {
                let title = [("title", scenario.title.as_str().into())];
                head.spawn(text(theme::TITLE, words.fill("setup-heading", &title)));
                head.spawn(button(QUIET, &words.say("back"))).observe(
                    |_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Library),
                );
            });
            let list = Node {
                display: Display::Grid,
                align_content: AlignContent::Start,
                flex_grow: 1.0,
                flex_basis: px(0),
                column_gap: px(14),
                row_gap: px(12),
                padding: UiRect::new(px(56), px(56), px(10), px(12)),
                ..default()
            };
            root.spawn((List, scrolling(list), KeyScroll))
                .with_children(|list| {
                    for (index, choice) in CHOICES.iter().enumerate() {
                        line(list, &words, index, choice);
                    }
                });
            let foot = Node {
                padding: UiRect::new(px(56), px(56), px(12), px(28)),
                flex_shrink: 0.0,
                flex_wrap: FlexWrap::Wrap,
                row_gap: px(10),
                ..row(18.0)
            };
            root.spawn((foot, Pickable::IGNORE)).with_children(|foot| {
                foot.spawn((button(PRIMARY, &words.say("setup-open")), AutoFocus))
                    .observe(open_room);
                let node = Node {
                    flex_shrink: 1.0,
                    max_width: px(760),
                    ..default()
                };
                foot.spawn((
                    node,
                    Pickable::IGNORE,
                    children![text(theme::SMALL, words.say("setup-open-about"))],
                ));
            });
        });
}

fn line(list: &mut ChildSpawnerCommands, words: &Words, index: usize, choice: &'static Choice) {
    let node = Node {
        padding: UiRect::axes(px(18), px(14)),
        min_width: px(0),
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(12)),
        justify_content: JustifyContent::SpaceBetween,
        flex_shrink: 0.0,
        ..row(16.0)
    };
    list.spawn((node, pressable(SECONDARY, (choice.name)(words))))
        .with_children(|line| {
            line.spawn((
                Node {
                    flex_shrink: 1.0,
                    ..column(0.0)
                },
                Pickable::IGNORE,
                children![
                    text(theme::STRONG, (choice.name)(words)),
                    text(theme::SMALL, (choice.about)(words))
                ],
            ));
            line.spawn((
                Now(index),
                text(theme::LABEL.color(theme::FOCUS), ""),
                TextLayout::no_wrap(),
            ));
        })
        .observe(move |_: On<Activate>, mut chosen: ResMut<Chosen>| (choice.turn)(&mut chosen.0));
}

/// Large text needs whole lines; how large it is, the first frame does not know yet.
fn share_width(roomy: Res<Roomy>, mut lists: Query<&mut Node, With<List>>) {
    let columns = RepeatedGridTrack::flex(if roomy.0 { 2 } else { 1 }, 1.0);
    for mut list in &mut lists {
        if list.grid_template_columns != columns {
            list.grid_template_columns.clone_from(&columns);
        }
    }
}

fn show(words: Res<Spoken>, chosen: Res<Chosen>, mut lines: Query<(&Now, &mut Text)>) {
    for (line, mut text) in &mut lines {
        text.set_if_neq(Text((CHOICES[line.0].now)(&words, &chosen.0)));
    }
}

fn open_room(
    _: On<Activate>,
    (words, chosen, session, folders, wake): (
        Res<Spoken>,
        Res<Chosen>,
        Res<Session>,
        Res<Folders>,
        Res<Wake>,
    ),
    mut hosting: ResMut<Hosting>,
    mut screen: ResMut<NextState<Screen>>,
) {
    let Some(scenario) = session.scenario().cloned() else {
        return;
    };
    let mut settings = chosen.0.clone();
    words.language().clone_into(&mut settings.language);
    hosting.open(&folders.workshops(), (scenario, settings), luck(), &wake);
    screen.set(Screen::Wall);
}
