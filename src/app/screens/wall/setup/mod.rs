//! Before a workshop: how long, how people vote, and what each vote offers. The port opens only behind this screen.

use std::path::PathBuf;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::app::background::Wake;
use crate::app::hosting::Hosting;
use crate::app::language::{Speak, Spoken};
use crate::app::luck::Luck;
use crate::app::notice::Notices;
use crate::app::saves::Folders;
use crate::app::session::{Asked, Session};
use crate::app::settings;
use crate::app::states::{Overlay, Room, Screen, escape};
use crate::app::theme::{self, Roomy, text};
use crate::app::widgets::button::{PRIMARY, QUIET, SECONDARY, button, pressable};
use crate::app::widgets::panel::{column, row, screen};
use crate::app::widgets::scroll::{KeyScroll, scrolling};
use crate::room::{self, RoomConfig};
use crate::words::{Words, languages};
use crate::workshop::{Mode, Settings};

mod choices;
mod network;

use choices::{CHOICES, Choice};
use network::{ForPhones, Network};

/// What is chosen. How the workshop is to be is kept with the player's settings, overnight too; the network is kept nowhere.
#[derive(Resource, Default)]
pub(super) struct Chosen {
    settings: Settings,
    network: Network,
    /// What the command line asked for, if it did.
    room: Option<Room>,
}

/// The choices.
#[derive(Component)]
struct List;

/// What opening the room means.
#[derive(Component)]
struct About;

/// What a line says now.
#[derive(Component)]
struct Now(usize);

/// Above and below the words of a line: little, so that all lines are in sight on a small projector.
const AROUND: Val = Val::Px(8.0);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Chosen>()
        .add_systems(Startup, as_asked.run_if(resource_exists::<Asked>))
        .add_systems(OnEnter(Screen::Setup), (as_last_time, spawn, go_on).chain())
        .add_systems(
            Update,
            (escape(Screen::Library), show, share_width)
                .run_if(in_state(Screen::Setup).and_then(in_state(Overlay::None))),
        );
}

/// What the command line asked for stands there already.
fn as_asked(asked: Res<Asked>, mut chosen: ResMut<Chosen>) {
    if let Some(room) = &asked.room {
        chosen.settings.clone_from(&room.settings);
        chosen.room = Some(room.clone());
    }
}

/// What was chosen the last time stands there again, unless the command line asked for something.
fn as_last_time(kept: Res<settings::Settings>, mut chosen: ResMut<Chosen>) {
    if chosen.room.is_none() {
        chosen.settings = kept.workshop.clone().unwrap_or_default();
    }
}

/// A session to go on with is gone on with at once, but only once.
fn go_on(
    mut asked: Option<ResMut<Asked>>,
    (session, folders, wake): (Res<Session>, Res<Folders>, Res<Wake>),
    chosen: Res<Chosen>,
    mut hosting: ResMut<Hosting>,
    mut notices: ResMut<Notices>,
    mut screen: ResMut<NextState<Screen>>,
) {
    let room = asked.as_mut().and_then(|asked| asked.room.as_mut());
    let path = room.and_then(|room| room.resume.take());
    if let (Some(path), Some(scenario)) = (path, session.scenario().cloned()) {
        match hosting.resume(&chosen.place(&folders), &path, &scenario, &wake) {
            Ok(()) => screen.set(Screen::Wall),
            Err(why) => notices.say(why),
        }
    }
}

fn spawn(
    mut commands: Commands,
    (words, session, chosen, folders): (Res<Spoken>, Res<Session>, Res<Chosen>, Res<Folders>),
    before: Option<Res<PreviousState<Screen>>>,
) {
    let Some(scenario) = session.scenario() else {
        return;
    };
    // Said again after another language was chosen: then the focus stays on the language.
    let again = before.is_some_and(|before| *before.get() == Screen::Setup);
    let place = chosen.place(&folders);
    let left = room::left_off(&place.fs, &place.folder, &scenario.id);
    commands
        .spawn((DespawnOnExit(Screen::Setup), screen()))
        .with_children(|root| {
            head(root, &words, &scenario.title, again);
            let list = Node {
                display: Display::Grid,
                align_content: AlignContent::Start,
                flex_grow: 1.0,
                flex_basis: px(0),
                column_gap: px(14),
                row_gap: px(8),
                padding: UiRect::axes(px(56), px(6)),
                ..default()
            };
            root.spawn((List, scrolling(list), KeyScroll))
                .with_children(|list| {
                    for (index, choice) in CHOICES.iter().enumerate() {
                        line(list, &words, index, choice);
                    }
                    network::spawn(list, &words, &chosen.network);
                });
            foot(root, &words, left, again);
        });
}

/// What is played, in which language, and the way back.
fn head(root: &mut ChildSpawnerCommands, words: &Words, title: &str, again: bool) {
    let head = Node {
        padding: UiRect::new(px(56), px(56), px(22), px(8)),
        justify_content: JustifyContent::SpaceBetween,
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        ..row(16.0)
    };
    root.spawn((head, Pickable::IGNORE)).with_children(|head| {
        let title = [("title", title.into())];
        head.spawn(text(theme::TITLE, words.fill("setup-heading", &title)));
        head.spawn((row(12.0), Pickable::IGNORE)).with_children(|ways| {
            let mut language = ways.spawn(button(QUIET, &spoken(words)));
            language.observe(speak_another);
            if again {
                language.insert(AutoFocus);
            }
            ways.spawn(button(QUIET, &words.say("back")))
                .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Library));
        });
    });
}

/// The ways on.
fn foot(root: &mut ChildSpawnerCommands, words: &Words, left: Option<PathBuf>, again: bool) {
    let foot = Node {
        padding: UiRect::new(px(56), px(56), px(10), px(22)),
        flex_shrink: 0.0,
        flex_wrap: FlexWrap::Wrap,
        row_gap: px(10),
        ..row(18.0)
    };
    root.spawn((foot, Pickable::IGNORE)).with_children(|foot| {
        let mut open = foot.spawn(button(PRIMARY, &words.say("setup-open")));
        open.observe(open_room(false));
        if !again {
            open.insert(AutoFocus);
        }
        foot.spawn(button(SECONDARY, &words.say("setup-check")))
            .observe(open_room(true));
        if let Some(left) = left {
            foot.spawn(button(SECONDARY, &words.say("setup-resume")))
                .observe(resume(left));
        }
        let node = Node {
            flex_shrink: 1.0,
            max_width: px(1000),
            ..default()
        };
        foot.spawn((
            node,
            Pickable::IGNORE,
            children![(About, text(theme::SMALL, words.say("setup-open-about")))],
        ));
    });
}

/// Which language all of it is in: the wall, the phones and the pages.
fn spoken(words: &Words) -> String {
    format!(
        "{}: {}",
        words.say("settings-language"),
        words.say("language-name")
    )
}

/// The next of the languages that the game speaks.
fn speak_another(_: On<Activate>, words: Res<Spoken>, mut speak: MessageWriter<Speak>) {
    let all = languages();
    let now = all.iter().position(|(tag, _)| *tag == words.language());
    let next = now.map_or(0, |at| (at + 1) % all.len());
    if let Some((tag, _)) = all.get(next) {
        speak.write(Speak(tag));
    }
}

fn line(list: &mut ChildSpawnerCommands, words: &Words, index: usize, choice: &'static Choice) {
    let node = Node {
        padding: UiRect::axes(px(18), AROUND),
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
        .observe(
            move |_: On<Activate>, mut chosen: ResMut<Chosen>, mut kept: ResMut<settings::Settings>| {
                (choice.turn)(&mut chosen.settings);
                kept.workshop = Some(chosen.settings.clone());
            },
        );
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

fn show(
    words: Res<Spoken>,
    chosen: Res<Chosen>,
    mut lines: Query<(&Now, &mut Text), Without<About>>,
    mut abouts: Query<&mut Text, With<About>>,
    mut network: Query<&mut Node, With<ForPhones>>,
) {
    for (line, mut text) in &mut lines {
        text.set_if_neq(Text((CHOICES[line.0].now)(&words, &chosen.settings)));
    }
    let hands = chosen.settings.mode == Mode::Hands;
    let about = match hands {
        true => words.say("setup-open-about-hands"),
        false => words.say("setup-open-about"),
    };
    for mut text in &mut abouts {
        text.set_if_neq(Text::new(about.clone()));
    }
    let display = if hands { Display::None } else { Display::Flex };
    for mut node in &mut network {
        if node.display != display {
            node.display = display;
        }
    }
}

/// Goes on with the session of this file.
fn resume(
    left: PathBuf,
) -> impl Fn(
    On<Activate>,
    (Res<Chosen>, Res<Session>, Res<Folders>, Res<Wake>),
    ResMut<Hosting>,
    ResMut<Notices>,
    ResMut<NextState<Screen>>,
) {
    move |_, (chosen, session, folders, wake), mut hosting, mut notices, mut screen| {
        let Some(scenario) = session.scenario() else {
            return;
        };
        if let Err(why) = hosting.resume(&chosen.place(&folders), &left, scenario, &wake) {
            return notices.say(why);
        }
        chosen.tell_network(&mut hosting);
        screen.set(Screen::Wall);
    }
}

/// Opens the room, or a room check, of which nothing is left.
fn open_room(
    check: bool,
) -> impl Fn(
    On<Activate>,
    (Res<Spoken>, Res<Chosen>, Res<Session>, Res<Folders>, Res<Wake>),
    (ResMut<Hosting>, ResMut<Luck>),
    ResMut<NextState<Screen>>,
) {
    move |_, (words, chosen, session, folders, wake), (mut hosting, mut luck), mut screen| {
        let Some(scenario) = session.scenario().cloned() else {
            return;
        };
        let mut settings = chosen.settings.clone();
        words.language().clone_into(&mut settings.language);
        settings.rehearsal |= check;
        let seed = chosen.room.as_ref().and_then(|room| room.seed);
        let seed = seed.unwrap_or_else(|| luck.draw());
        hosting.open(&chosen.place(&folders), (scenario, settings), seed, &wake);
        chosen.tell_network(&mut hosting);
        screen.set(Screen::Wall);
    }
}

impl Chosen {
    /// Puts the Wi-Fi on the wall.
    fn tell_network(&self, hosting: &mut Hosting) {
        if let Some(room) = hosting.room_mut() {
            room.network(&self.network.name, &self.network.password);
        }
    }

    /// Where the room is hosted: with the game's other files, unless the command line says otherwise.
    fn place(&self, folders: &Folders) -> RoomConfig {
        let (own, room) = (folders.workshops(), self.room.as_ref());
        RoomConfig {
            folder: room.and_then(|room| room.folder.clone()).unwrap_or(own.folder),
            doors: room.map(|room| room.doors).unwrap_or_default(),
            fs: own.fs,
        }
    }
}
